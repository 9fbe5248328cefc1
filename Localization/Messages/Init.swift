/// What `segmenta init` says, and what keeps it from writing.
extension Message {
  package static let initWritten = Message(
    "init.written", "Written: {file}", note: "{file}: the path of a file.")
  package static let initNext = Message(
    "init.next", "Next: {command}", note: "{command}: what to type, as in segmenta build.")

  package static let diagnosticFileExists = Message(
    "diagnostic.FileExists",
    "These files are there already, and nothing was written: {files}. Choose another folder, or move them "
      + "away.",
    note: "{files}: a list of quoted paths, often just one.")
  package static let diagnosticNothingToSuggest = Message(
    "diagnostic.NothingToSuggest",
    "The values of the field {field} are all alike, all different, or missing, so there is nothing to judge "
      + "by. Choose another field.",
    note: "{field}: a quoted name.")
  package static let diagnosticNoPlaceForParameter = Message(
    "diagnostic.NoPlaceForParameter",
    "The parameters in {file} are written so that no other can be inserted safely. Copy the block yourself.",
    note: "{file}: the project file.")
}

// MARK: - Questions about a draft

extension Message {
  package static let askKeep = Message(
    "ask.keep", "Judge by {parameter}? [yes]",
    note: "A question on the terminal; in brackets what an empty answer means; {parameter}: quoted.")
  package static let askRelevance = Message(
    "ask.relevance", "How much does {parameter} matter, from 0 to 10? [{usual}]",
    note: "A question on the terminal; in brackets what an empty answer means; {parameter}: quoted.")
  package static let askSegments = Message(
    "ask.segments", "The names of the segments, lowest first, parted by commas? [{names}]",
    note: "A question on the terminal; in brackets what an empty answer means.")
  package static let askLimits = Message(
    "ask.limits",
    "Where does each segment but the lowest begin? Scores parted by spaces, {number} in all. [equal parts]",
    note: "A question on the terminal; in brackets what an empty answer means.")
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
