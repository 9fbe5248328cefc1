/// The overview, a segmentation's page, and the top of a segment's.
extension Message {
  package static let overviewBoth = Message(
    "overview.both", "{first} and {second}.", note: "84 companies and 212 people.")
  package static let overviewOne = Message("overview.one", "{contacts}.", note: "{contacts}: 84 companies.")
  package static let overviewValue = Message(
    "overview.value",
    "The segment {segment}: {contacts}, {share} of all, and {value} of {field}: {part} of {whole}.",
    note:
      "{segment} and {field} are quoted names, {field} that of an amount; {contacts}: 23 companies; {share} and {value} are percentages, {part} and {whole} amounts."
  )
  package static let overviewShare = Message(
    "overview.share", "The segment {segment}: {contacts}, {share} of all.",
    note: "{segment} is a quoted name; {contacts}: 23 companies.")
  package static let million = Message(
    "amount.million", "million", note: "After a number with one decimal, before a unit: 7.6 million.")
  package static let howTheModelWorks = Message("overview.model", "How the model works")
  package static let allContacts = Message(
    "overview.all", "All: {contacts}", note: "A link to the list; {contacts}: 84 companies.")
  package static let shareOfCompanies = Message(
    "overview.shareOfCompanies", "Share of companies", note: "Header of a column of bars.")
  package static let shareOfPeople = Message(
    "overview.shareOfPeople", "Share of people", note: "Header of a column of bars.")
  package static let shareOfValue = Message(
    "overview.shareOfValue", "Share of the value", note: "Header of a column of bars, beside the amounts.")
}

// MARK: - Whom to call first

extension Message {
  package static let callsTitle = Message("calls.title", "Whom to call first", note: "Heading.")
  package static let callsOverdue = Message(
    "calls.overdue",
    "Segment {segment}: {contacts} outside the best range of {parameter} ({range}). The most days first.",
    note:
      "{segment} and {parameter} are quoted names; {contacts}: 6 companies; {range}: under 45 days.")
  package static let callsAllInRange = Message(
    "calls.allInRange",
    "Segment {segment}: everyone is within the best range of {parameter} ({range}).",
    note: "{segment} and {parameter} are quoted names; {range}: under 45 days.")
  package static let callsThen = Message(
    "calls.then", "Then those nearest to the segment.", note: "Follows a sentence on its members.")
  package static let callsShort = Message(
    "calls.short", one: "{count} point short", other: "{count} points short",
    note: "Below a name: what is missing to the segment that the heading's sentence names.")
  package static let callsByScore = Message(
    "calls.byScore", "Segment {segment}, the highest scores first.", note: "{segment} is a quoted name.")
  package static let callsNobody = Message(
    "calls.nobody", "Nobody is in the segment {segment} yet. These are the nearest to it.",
    note: "{segment} is a quoted name.")
}

// MARK: - One step away

extension Message {
  package static let stepsTitle = Message(
    "steps.title", "One step from the next segment", note: "Heading.")
  package static let stepsTitleOf = Message(
    "steps.titleOf", "One step from the segment {segment}", note: "Heading; {segment} is a quoted name.")
  package static let stepsLead = Message(
    "steps.lead", "One change is enough; in brackets the points that it adds.", note: "Above a table.")
  package static let stepsNone = Message(
    "steps.none", "Nobody reaches the next segment by a single change.", note: "In place of a table.")
  package static let stepsTarget = Message("steps.target", "Next segment", note: "Header of a column.")
  package static let stepsGap = Message(
    "steps.gap", "Points short", note: "Header: how many points are missing to the next segment.")
  package static let stepsChange = Message(
    "steps.change", "The smallest change that is enough", note: "Header of a column.")
  package static let stepsGain = Message(
    "steps.gain", "(+{gain})", note: "The points that a change adds, after it.")
  package static let stepsNow = Message(
    "steps.now", "now: {value}", note: "What a parameter is now, below what it would become.")
}

// MARK: - How the scores are distributed

extension Message {
  package static let histogramCompanies = Message(
    "histogram.companies",
    one: "Companies for every {count} point of the score; at the dashed lines segments begin, "
      + "and new bars with them.",
    other: "Companies for every {count} points of the score; at the dashed lines segments begin, "
      + "and new bars with them.",
    note: "Above a chart of bars.")
  package static let histogramPeople = Message(
    "histogram.people",
    one: "People for every {count} point of the score; at the dashed lines segments begin, "
      + "and new bars with them.",
    other: "People for every {count} points of the score; at the dashed lines segments begin, "
      + "and new bars with them.",
    note: "Above a chart of bars.")
  package static let histogramPeak = Message(
    "histogram.peak", "Scores of {contacts}: the largest group, {most}, lies from {from} to under {to}.",
    note: "What a chart shows, for those who hear it; {contacts}: 84 companies; {most} is a number.")
  package static let histogramEmpty = Message(
    "histogram.empty", "Scores of {contacts}.", note: "What an empty chart shows; {contacts}: 0 companies.")
  package static let histogramLimits = Message(
    "histogram.limits", "Segments begin: {limits}.",
    note: "{limits} is a list: “Medium” at 120 and “Ideal” at 200.")
  package static let histogramLimit = Message(
    "histogram.limit", "{segment} at {limit}",
    note: "An item of a list; {segment} is a quoted name, {limit} its lowest score.")
}

// MARK: - What is missing

extension Message {
  package static let missingTitle = Message("missing.title", "What is missing", note: "Heading.")
  package static let missingLead = Message(
    "missing.lead", "Completeness of the data: {share}.", note: "{share} is a percentage.")
  package static let missingDetail = Message(
    "missing.detail",
    "Parameters that have no value for some contacts, and how many segments depend on them.",
    note: "Below the heading “What is missing”.")
  package static let missingNothing = Message("missing.nothing", "Nothing is missing.")
  package static let undecidedNobody = Message(
    "missing.undecidedNobody", "Filling the gaps would change nobody’s segment.")
  package static let undecidedCompanies = Message(
    "missing.undecidedCompanies", one: "With complete data {count} company could change its segment.",
    other: "With complete data {count} companies could change their segment.")
  package static let undecidedPeople = Message(
    "missing.undecidedPeople", one: "With complete data {count} person could change segment.",
    other: "With complete data {count} people could change segment.")
  package static let companiesWithoutData = Message(
    "missing.companies", "Companies without data", note: "Header of a column.")
  package static let peopleWithoutData = Message(
    "missing.people", "People without data", note: "Header of a column.")
  package static let ofThemUndecided = Message(
    "missing.undecided", "Of them undecided",
    note: "Header: how many of those without data have an undecided segment.")
  package static let missingMore = Message(
    "missing.more", "Data quality: whom to ask, and which rows and cells to correct", note: "A link.")
}

// MARK: - A segmentation's key figures

extension Message {
  package static let meanScore = Message("segmentation.mean", "Mean score")
  package static let medianOf = Message(
    "segmentation.medianOf", "median {median}", note: "Below the mean score; more may follow.")
  package static let possibleScores = Message(
    "segmentation.possible", "possible: {lowest} to {highest}",
    note: "Follows the median: the lowest and the highest score there can be.")
  package static let undecidedFigure = Message(
    "segmentation.undecided", "Undecided segments", note: "Above a number of contacts.")
  package static let undecidedWhy = Message(
    "segmentation.undecidedWhy", "because data are missing", note: "A link below that number.")
  package static let segmentsTitle = Message("segmentation.segments", "Segments")
  package static let segmentsLead = Message(
    "segmentation.segments.lead",
    "Each segment holds the scores from its own limit to just below the next one.")
  package static let distributionTitle = Message(
    "segmentation.distribution", "How the scores are distributed")
  package static let numbersAsTable = Message("segmentation.numbers", "The numbers as a table")
  package static let scoresFromTo = Message("segmentation.fromTo", "from {from} to under {to}")
  package static let segmentationTableTitle = Message("segmentation.table", "What is typical of each segment")
  package static let segmentationTableLead = Message(
    "segmentation.table.lead",
    "The most frequent range or feature among a segment’s members, and the share of them that has it.")
}

// MARK: - The top of a segment's page

extension Message {
  package static let figureOf = Message(
    "segment.figureOf", "of {total}", note: "In small letters after a number: 23 of 84.")
  package static let overdueFigure = Message(
    "segment.overdue", "outside the best range",
    note: "Below a number of contacts, under the name of a parameter that counts days.")
  package static let overdueLongest = Message(
    "segment.overdueLongest", "the longest: {days}", note: "Follows it; {days}: 210 days.")
  package static let commonCompanies = Message(
    "segment.commonCompanies", "What these companies have in common", note: "Heading on a segment's page.")
  package static let commonPeople = Message(
    "segment.commonPeople", "What these people have in common", note: "Heading on a segment's page.")
  package static let commonLead = Message(
    "segment.commonLead",
    one: "{rule} ({parameter}): {share} of this segment, {all} of all – {count} time as often.",
    other: "{rule} ({parameter}): {share} of this segment, {all} of all – {count} times as often.",
    note:
      "{rule} is the quoted name of a range or feature, {parameter} that of its parameter; {share} and {all} are percentages."
  )
  package static let commonTrait = Message("segment.commonTrait", "Range or feature", note: "Header.")
  package static let commonShare = Message(
    "segment.commonShare", "How many have it", note: "Header above two bars: in the segment, among all.")
  package static let commonMembers = Message(
    "segment.commonMembers", "of this segment", note: "After a percentage and a bar.")
  package static let commonAll = Message("segment.commonAll", "of all", note: "After a percentage and a bar.")
  package static let commonTimes = Message(
    "segment.commonTimes", "Times as often", note: "Header; the cells are 2.6 ×.")
}
