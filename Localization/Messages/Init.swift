/// What `segmenta init` says, and what keeps it from writing.
extension Message {
  package static let initWritten = Message(
    "init.written", "Written: {file}", note: "{file}: the path of a file.")
  package static let initNext = Message(
    "init.next", "Next: {command}", note: "{command}: what to type, as in segmenta build.")

  package static let diagnosticFileExists = Message(
    "diagnostic.FileExists",
    "These files already exist, and nothing was written: {files}. Choose another folder, or move them "
      + "away.",
    note: "{files}: a list of quoted paths, often just one.")
  package static let diagnosticNothingToSuggest = Message(
    "diagnostic.NothingToSuggest",
    "The values of the field {field} are all alike, too different from one another, or missing, so there is "
      + "nothing to judge by. Choose another field.",
    note: "{field}: a quoted name.")
  package static let diagnosticNoPlaceForParameter = Message(
    "diagnostic.NoPlaceForParameter",
    "The parameters in {file} are written so that no other can be inserted safely. Copy the block yourself.",
    note: "{file}: the project file.")
}

// MARK: - Questions about a draft

extension Message {
  package static let askIntro = Message(
    "ask.intro", "A draft of a project from {file}, in five steps. Enter takes what stands in brackets.",
    note: "Above the questions of the terminal; {file}: the name of a file.")
  package static let askStep = Message(
    "ask.step", "Step {step} of {steps}: {title}",
    note: "A heading between questions; {title}: one of the ask.step messages below.")
  package static let askStepParameters = Message(
    "ask.step.parameters", "what to judge by", note: "A step of the questions, after a colon.")
  package static let askStepRanges = Message(
    "ask.step.ranges", "ranges and points", note: "A step of the questions, after a colon.")
  package static let askStepRelevance = Message(
    "ask.step.relevance", "relevance", note: "A step of the questions, after a colon.")
  package static let askStepNames = Message(
    "ask.step.names", "the names of the segments", note: "A step of the questions, after a colon.")
  package static let askStepLimits = Message(
    "ask.step.limits", "the limits of the segments", note: "A step of the questions, after a colon.")
  package static let askKeep = Message(
    "ask.keep", "Judge by {parameter}? [yes]",
    note: "A question on the terminal; in brackets what an empty answer means; {parameter}: quoted.")
  package static let askRangeLimits = Message(
    "ask.rangeLimits",
    "Limits between the ranges of {parameter}, lowest first? The values go from {least} to {greatest}. "
      + "[{usual}]",
    note: "A question on the terminal; {usual}: numbers separated by spaces, what an empty answer means.")
  package static let askAgeLimits = Message(
    "ask.ageLimits",
    "Limits between the ranges of {parameter}, in days since then, lowest first? The values go from {least} "
      + "to {greatest}. [{usual}]",
    note: "A question on the terminal about a date; {usual}: numbers separated by spaces.")
  package static let askPoints = Message(
    "ask.points", "Points for {parameter}, in this order? [{usual}]",
    note: "A question below a list of ranges or words; {usual}: numbers separated by spaces.")
  package static let askRelevance = Message(
    "ask.relevance", "How much does {parameter} matter, from 0 to 10? [{usual}]",
    note: "A question on the terminal; in brackets what an empty answer means; {parameter}: quoted.")
  package static let askSegments = Message(
    "ask.segments", "The names of the segments, lowest first, separated by commas? [{names}]",
    note: "A question on the terminal; in brackets what an empty answer means.")
  package static let askSpan = Message(
    "ask.span", "Scores can go from {lowest} to {highest}.",
    note: "Above the question where segments begin.")
  package static let askLimits = Message(
    "ask.limits", one: "Where does the higher segment begin? {count} score. [equal parts]",
    other: "Where does each segment but the lowest begin? {count} scores, separated by spaces. [equal parts]",
    note: "A question on the terminal; in brackets what an empty answer means.")
}

// MARK: - Questions about deals

extension Message {
  package static let askDealsIntro = Message(
    "ask.deals.intro",
    "A CRM knows more: the value and number of won deals, open deals, days since the last activity.",
    note: "Above the question for a file of deals.")
  package static let askDeals = Message(
    "ask.deals", "A file with one row for each deal? [none]",
    note: "A question on the terminal; in brackets what an empty answer means.")
  package static let askWon = Message(
    "ask.won", "Which stages mean that a deal is won ({stages})? [{usual}]",
    note: "A question on the terminal; {stages} and {usual}: words of the file, separated by commas.")
  package static let askOpen = Message(
    "ask.open", "Which stages mean that a deal is open ({stages})? [{usual}]",
    note: "A question on the terminal; {stages} and {usual}: words of the file, separated by commas.")
  package static let askNoStage = Message(
    "ask.noStage", "none", note: "In brackets behind a question: no stage of a deal.")
  package static let askDealsFound = Message(
    "ask.deals.found", "{file}: the column {key} says whose deal it is.",
    note: "An answer of the terminal; {key}: a quoted header.")
}

// MARK: - What is said of an answer that cannot be read

extension Message {
  package static let askAgainYesNo = Message(
    "ask.again.yesNo", "Answer yes or no.", note: "After an answer that is neither.")
  package static let askAgainRelevance = Message(
    "ask.again.relevance", "Give a number from 0 to 10, with at most 2 decimals.",
    note: "After an answer that is none.")
  package static let askAgainLimits = Message(
    "ask.again.limits", "Give numbers, each above the one before it, separated by spaces.",
    note: "After an answer that is none.")
  package static let askAgainPoints = Message(
    "ask.again.points", one: "Give {count} number, with at most 3 decimals.",
    other: "Give {count} numbers separated by spaces, each with at most 3 decimals.",
    note: "After an answer that has another number of them.")
  package static let askAgainNames = Message(
    "ask.again.names", "Give at least two names, separated by commas.",
    note: "After an answer that has fewer.")
  package static let askAgainStarts = Message(
    "ask.again.starts", one: "Give {count} number, with at most 3 decimals.",
    other: "Give {count} numbers separated by spaces, each above the one before it.",
    note: "After an answer that has another number of them, or another order.")
  package static let askAgainDeals = Message(
    "ask.again.deals",
    "Give the path of a CSV or JSON file in which a column holds the ids or the names of the contacts.",
    note: "After the path of a file that cannot be used.")
  package static let askAgainStages = Message(
    "ask.again.stages", "Give words from this list, separated by commas: {stages}",
    note: "After an answer that has others.")
}

// MARK: - Comments of a drafted project file

extension Message {
  package static let draftHead = Message(
    "draft.head",
    "A draft made from {file}. Everything in it can be changed: set the points and the relevance of every "
      + "parameter, reword the segments, then run {command}.",
    note: "Comment on top of a project file; {file}: its name; {command}: segmenta build.")
  package static let draftId = Message(
    "draft.id", "tells contacts apart: required, and never the same twice",
    note: "Comment beside a key of the project file.")
  package static let draftIdUncertain = Message(
    "draft.id.uncertain",
    "no column has a different value in every row: rows that repeat this one are left out",
    note: "Comment beside a key of the project file.")
  package static let draftName = Message(
    "draft.name", "what the pages call a contact", note: "Comment beside a key of the project file.")
  package static let draftOwner = Message(
    "draft.owner", "gives each account manager a page to print",
    note: "Comment beside a key of the project file.")
  package static let draftLink = Message(
    "draft.link", "the contact’s page in your CRM", note: "Comment beside a key of the project file.")
  package static let draftFields = Message(
    "draft.fields",
    "Every other column. One that no parameter below judges is only shown; delete the lines you do not need. "
      + "“personal” keeps a field out of shared files, “contact” makes it a way to reach the contact.",
    note: "Comment above the fields; personal and contact are keys of the project file.")
  package static let draftRepeated = Message(
    "draft.repeated",
    "Left out, because several columns of the file have the same header: {columns}. Give each its own to use it.",
    note: "Comment above the fields; {columns}: a list of quoted headers.")
  package static let draftParameters = Message(
    "draft.parameters",
    "A contact’s score is the sum of points × relevance. The relevance (0 to 10) says how much a thing "
      + "matters to you; “enabled: false” switches a parameter off. Points and limits are a first guess.",
    note: "Comment above the parameters; enabled: false is written so in the file.")
  package static let draftExample = Message(
    "draft.example", "An example only: no column of the export has values that repeat or can be counted.",
    note: "Comment above a parameter of the project file.")
  package static let draftRanges = Message(
    "draft.ranges", "a range holds its “from”, not its “to”; round limits near equal parts of the contacts",
    note: "Comment beside the ranges of a parameter.")
  package static let draftAges = Message(
    "draft.ages", "days since that date; the fewer, the more points",
    note: "Comment beside the ranges of a parameter that judges a date.")
  package static let draftFeatures = Message(
    "draft.features", "the words found, most frequent first: set the points of each",
    note: "Comment beside the features of a parameter.")
  package static let draftContacts = Message(
    "draft.contacts", one: "{count} contact", other: "{count} contacts",
    note: "Comment beside a range or a feature: how many contacts have it.")
  package static let draftSegments = Message(
    "draft.segments",
    "Lowest first. Without “from” they are equal parts of the scores that are possible; “from: 100” would "
      + "begin a segment at the score 100.",
    note: "Comment above the segments; from is a key of the project file.")
  package static let draftPredefined = Message(
    "draft.predefined",
    "What a CRM knows as well. Export it, name your files and columns, and take the “# ” away from the lines "
      + "you want. “related:” belongs beside “parameters:”, each parameter under it.",
    note: "Comment above blocks of a project file that are switched off.")
}

// MARK: - Segments of a drafted project file

extension Message {
  package static let draftAverage = Message("draft.average", "Average", note: "The lowest segment’s name.")
  package static let draftMedium = Message("draft.medium", "Medium", note: "The middle segment’s name.")
  package static let draftKey = Message("draft.key", "Key account", note: "The best segment’s name.")
  package static let draftKeyPerson = Message(
    "draft.keyPerson", "Key person", note: "The best segment’s name, where people are segmented.")
  package static let draftAverageApproach = Message(
    "draft.average.approach",
    "Keep in touch with little effort: newsletter, price list, answers in two days.",
    note: "How the lowest segment is served; an example that the user rewords.")
  package static let draftMediumApproach = Message(
    "draft.medium.approach", "Call once a quarter with an idea that fits.",
    note: "How the middle segment is served; an example that the user rewords.")
  package static let draftKeyApproach = Message(
    "draft.key.approach", "Meet every month, and agree on a plan for the year.",
    note: "How the best segment is served; an example that the user rewords.")
}

// MARK: - Measures of deals in a drafted project file

extension Message {
  package static let draftWonValue = Message(
    "draft.wonValue", "Value of closed won deals", note: "A measure over a CRM’s deals.")
  package static let draftWonCount = Message(
    "draft.wonCount", "Number of won deals", note: "A measure over a CRM’s deals.")
  package static let draftOpenCount = Message(
    "draft.openCount", "Open deals", note: "A measure over a CRM’s deals: how many.")
  package static let draftLastActivity = Message(
    "draft.lastActivity", "Last activity", note: "A measure over a CRM’s deals: a day.")
}
