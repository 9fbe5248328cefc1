/// The page on the quality of the data.
extension Message {
  package static let finding = Message("quality.finding", "Finding")
  package static let place = Message("quality.place", "Place", note: "File, line and column.")
  package static let qualityNone = Message("quality.none", "Every row and every cell could be used.")
  package static let qualityUnmatched = Message(
    "quality.unmatched", "Some rows belong to no contact, or to several; they are listed below.")
  package static let qualityKnown = Message(
    "quality.known", "{share} of what the model asks about is known.", note: "{share} is a percentage.")
  package static let qualityUndecided = Message(
    "quality.undecided", "Undecided segments because of the gaps: {contacts}.",
    note: "{contacts}: 9 companies of 84.")
  package static let rowsLeftOut = Message(
    "quality.rows", one: "{count} row was left out.", other: "{count} rows were left out.")
  package static let cellsUnread = Message(
    "quality.cells", one: "{count} cell could not be read.", other: "{count} cells could not be read.")
  package static let findingsCut = Message(
    "quality.cut", one: "The first {count} is listed here; report.xml has all of them.",
    other: "The first {count} are listed here; report.xml has all of them.")
}

// MARK: - Whose segment is undecided

extension Message {
  package static let undecidedTitle = Message(
    "undecided.title", "Whose segment is undecided", note: "Heading.")
  package static let undecidedLead = Message(
    "undecided.lead",
    "Filling in what is missing could move these contacts to another segment. Ask about them first.")
  package static let undecidedSegments = Message(
    "undecided.segments", "Segment now → could become", note: "Header; the cells are two names and an arrow.")
  package static let scoreNow = Message("undecided.now", "Score now", note: "Header.")
  package static let scoreCouldBe = Message(
    "undecided.couldBe", "Could be", note: "Header: the lowest and the highest possible score.")
  package static let scoreSpan = Message(
    "undecided.span", "{from} to {to}", note: "The lowest and the highest possible score.")
  package static let whatToAsk = Message(
    "undecided.ask", "What to ask about", note: "Header: the parameters without a value.")
  package static let gapMost = Message(
    "undecided.most", "(up to +{points})", note: "After a parameter: the most points a value would add.")
  package static let gapsMore = Message(
    "undecided.more", "and {number} more",
    note: "After five parameters and a comma: how many more lack a value.")
  package static let undecidedCut = Message(
    "undecided.cut", one: "The first {count} of {total} is listed.",
    other: "The first {count} of {total} are listed.")
  package static let widestTitle = Message(
    "undecided.widest", "Gaps that change only the score", note: "Heading.")
  package static let widestLead = Message(
    "undecided.widest.lead",
    "Whatever the answers, these contacts stay in their segments. The widest span first.")
}

// MARK: - What was found

extension Message {
  package static let unreadTitle = Message("quality.unread", "What could not be read", note: "Heading.")
  package static let unreadLead = Message(
    "quality.unread.lead", "Correct the file at the place given and build the report again.")
  package static let unknownWordsTitle = Message(
    "quality.words", "Words the model does not know", note: "Heading.")
  package static let unknownWordsLead = Message(
    "quality.words.lead",
    "They earn the points of any other word. Where one means the same as a feature, add it to the feature’s {key}.",
    note: "{key} is a key of the project file.")
  package static let inTheData = Message(
    "quality.inTheData", "In the data", note: "Header of a column of words.")
  package static let nearestFeature = Message(
    "quality.nearest", "Nearest spelling", note: "Header: a word of the model that is spelt like it.")
  package static let modelFindingsTitle = Message(
    "quality.model", "What is noticeable in the model", note: "Heading.")
  package static let modelFindingsLead = Message(
    "quality.model.lead", "Nothing here stops a build; each is worth a look at the project file.")
  package static let findingKind = Message("quality.kind", "Kind", note: "Header of a column.")
  package static let topicRow = Message("quality.kind.row", "row left out", note: "A kind of finding.")
  package static let topicCell = Message("quality.kind.cell", "unreadable cell", note: "A kind of finding.")
  package static let topicMatch = Message(
    "quality.kind.match", "no match", note: "A kind of finding: rows that belong to nobody, or to several.")
  package static let topicWord = Message("quality.kind.word", "unknown word", note: "A kind of finding.")
  package static let topicModel = Message("quality.kind.model", "model", note: "A kind of finding.")
}
