/// The frame of every page, and the words that many pages share.
extension Message {
  package static let product = Message("product", "Segmenta", note: "The product's name; not translated.")
  package static let languageName = Message(
    "language.name", "English",
    note: "The language's name in itself, on the language switch: English, Polski.")
  package static let skipToContent = Message(
    "frame.skip", "Skip to content", note: "A link for keyboard users.")
  package static let navigationReport = Message("frame.report", "Report", note: "Names the main navigation.")
  package static let breadcrumbs = Message(
    "frame.path", "You are here", note: "Names the path of links above a title.")
  package static let neighbours = Message(
    "frame.neighbours", "Neighbours in the ranking", note: "Names the links to the previous and next contact."
  )
  package static let overview = Message("frame.overview", "Overview")
  package static let summary = Message("frame.summary", "Summary", note: "The first page of a segmentation.")
  package static let everyone = Message(
    "frame.everyone", "All contacts", note: "The list of all companies or people.")
  package static let model = Message("frame.model", "Model", note: "The page that explains the model.")
  package static let quality = Message("frame.quality", "Data quality")
  package static let theme = Message("frame.theme", "Theme", note: "A button; the theme's name follows.")
  package static let themeSystem = Message(
    "frame.theme.system", "system", note: "The theme of the operating system.")
  package static let themeLight = Message("frame.theme.light", "light")
  package static let themeDark = Message("frame.theme.dark", "dark")
  package static let print = Message("frame.print", "Print")
  package static let asOf = Message("frame.asOf", "As of {day}", note: "{day} is a date: 22 November 2026.")
  package static let footerDay = Message("footer.day", "As of", note: "Label; the date follows.")
  package static let footerModel = Message(
    "footer.model", "Model", note: "Label; the model's version follows.")
  package static let footerData = Message("footer.data", "Data", note: "Label; the data's version follows.")
  package static let footerFiles = Message(
    "footer.files", "Files", note: "Label; the names of the data files follow.")
  package static let footerProgram = Message(
    "footer.program", "Program", note: "Label; the program's name follows.")

  package static let companies = Message("kind.companies", "Companies", note: "Heading and navigation.")
  package static let people = Message("kind.people", "People", note: "Heading and navigation.")
  package static let company = Message(
    "kind.company", "Company", note: "Header of the column with the names.")
  package static let person = Message("kind.person", "Person", note: "Header of the column with the names.")
  package static let companyCount = Message(
    "count.companies", one: "{count} company", other: "{count} companies",
    note: "A number of companies, alone.")
  package static let personCount = Message(
    "count.people", one: "{count} person", other: "{count} people", note: "A number of people, alone.")

  package static let segment = Message("term.segment", "Segment")
  package static let parameter = Message("term.parameter", "Parameter")
  package static let parameters = Message("term.parameters", "Parameters")
  package static let value = Message("term.value", "Value")
  package static let rule = Message(
    "term.rule", "Range or feature", note: "Header: the rule a value falls under.")
  package static let points = Message("term.points", "Points", note: "In the formula and as a header.")
  package static let relevance = Message(
    "term.relevance", "Relevance", note: "A parameter's weight, 1 to 10.")
  package static let score = Message("term.score", "Score", note: "The sum of points × relevance.")
  package static let scores = Message("term.scores", "Scores", note: "Header: the scores a segment holds.")
  package static let maximum = Message("term.maximum", "Max.", note: "Header: the most a parameter can add.")
  package static let lowest = Message("term.lowest", "Lowest", note: "Header: the least a parameter can add.")
  package static let highest = Message(
    "term.highest", "Highest", note: "Header: the most a parameter can add.")
  package static let influence = Message(
    "term.influence", "Influence", note: "The share of a parameter in the reachable span of scores.")
  package static let completeness = Message(
    "term.completeness", "Completeness", note: "How much of a contact's data is known, in percent.")
  package static let completenessOfData = Message("term.completenessOfData", "Completeness of the data")
  package static let owner = Message("term.owner", "Owner", note: "Who looks after the contact.")
  package static let rank = Message("term.rank", "No.", note: "Header of the column with the rank.")
  package static let percentOfSpan = Message(
    "term.percent", "% of scale",
    note: "Header: where the score lies between the lowest and the highest, in percent.")
  package static let share = Message(
    "term.share", "Share", note: "Header: the share of a segment in all contacts.")
  package static let total = Message("term.total", "Total", note: "Names the last row of a table.")
  package static let matchOutside = Message(
    "match.outside", "outside the ranges", note: "A value in none of the ranges.")
  package static let matchOther = Message(
    "match.other", "another word", note: "A word that is none of the features.")
}

/// The words of the formula, in lower case as they stand within a line.
extension Message {
  package static let formulaScore = Message(
    "formula.score", "score", note: "In the formula: score = Σ points × relevance.")
  package static let formulaPoints = Message(
    "formula.points", "points", note: "In the formula: score = Σ points × relevance.")
  package static let formulaRelevance = Message(
    "formula.relevance", "relevance", note: "In the formula, and after the sign × in a header.")
  package static let formulaContribution = Message(
    "formula.contribution", "contribution", note: "After the sign = in a header.")
}

// MARK: - Segments and lists

extension Message {
  package static let segmentTitle = Message(
    "segment.title", "Segment {segment}", note: "{segment} is the quoted name.")
  package static let titleOfPage = Message(
    "list.titleOfPage", "{title}, page {page}", note: "The title of a further page of a long list.")
  package static let segmentMembers = Message(
    "segment.members", "It holds {contacts}, {share} of all.",
    note: "{contacts}: 23 companies; {share}: 27.4%.")
  package static let scoresAll = Message("segment.scores.all", "Every score.")
  package static let scoresUnder = Message(
    "segment.scores.under", one: "Scores under {count} point.", other: "Scores under {count} points.")
  package static let scoresFrom = Message(
    "segment.scores.from", one: "Scores of {count} point or more.", other: "Scores of {count} points or more."
  )
  package static let scoresBetween = Message(
    "segment.scores.between", one: "Scores from {from} to under {count} point.",
    other: "Scores from {from} to under {count} points.")
  package static let howToServe = Message("segment.approach", "How to serve them")
  package static let salesProcess = Message("segment.process", "Sales process of this segment")
  package static let shareOfAll = Message("segment.shareOfAll", "{share} of all")
  package static let ofAtMost = Message(
    "segment.ofAtMost", "of at most {highest}", note: "After a mean score.")
  package static let typicalTitle = Message("segment.typical", "What is typical")
  package static let typicalLead = Message(
    "segment.typical.lead", "The most frequent range or feature, and the share of members that has it.")

  package static let everyoneLead = Message(
    "list.everyone.lead", "{contacts}, the highest score first.", note: "{contacts}: 84 companies.")
  package static let list = Message("list.heading", "List")
  package static let filters = Message("list.filters", "Filters of the list")
  package static let filterText = Message("list.filter.text", "Name, ID or text contains")
  package static let filterAll = Message("list.filter.all", "all", note: "The choice that filters nothing.")
  package static let filterFrom = Message(
    "list.filter.from", "from", note: "After a field's name: the lowest value.")
  package static let filterTo = Message(
    "list.filter.to", "to", note: "After a field's name: the highest value.")
  package static let filterChip = Message("list.filter.chip", "{label}: {value}", note: "An active filter.")
  package static let filterRemove = Message(
    "list.filter.remove", "Remove the filter {label}: {value}",
    note: "What a button does, for those who hear the page.")
  package static let filtersInPrint = Message(
    "list.filter.print", "Filters: {list}", note: "In print, above the list.")
  package static let showAll = Message("list.showAll", "Show all", note: "Takes all filters off.")
  package static let downloadCSV = Message("list.csv", "Download CSV")
  package static let downloadCompanies = Message(
    "list.csv.companies", one: "Download CSV: {count} company", other: "Download CSV: {count} companies")
  package static let downloadPeople = Message(
    "list.csv.people", one: "Download CSV: {count} person", other: "Download CSV: {count} people")
  package static let companiesOf = Message(
    "list.companiesOf", one: "{count} company of {total}", other: "{count} companies of {total}",
    note: "How many of all the filters leave.")
  package static let peopleOf = Message(
    "list.peopleOf", one: "{count} person of {total}", other: "{count} people of {total}",
    note: "How many of all the filters leave.")
  package static let listRange = Message(
    "list.range", "{from}–{to} of {total}", note: "Which rows of the list are shown.")
  package static let listEmpty = Message("list.empty", "No contact passes these filters.")
  package static let listOrderDefault = Message(
    "list.order", ", the highest score first",
    note: "Follows the number of contacts: 84 companies, the highest score first.")
  package static let listOrderAscending = Message(
    "list.order.ascending", ", sorted by {column}, ascending", note: "Follows the number of contacts.")
  package static let listOrderDescending = Message(
    "list.order.descending", ", sorted by {column}, descending", note: "Follows the number of contacts.")
  package static let pagesOfList = Message("list.pages", "Pages of the list", note: "Names a navigation.")
  package static let previousPage = Message("list.previous", "Previous")
  package static let nextPage = Message("list.next", "Next")
  package static let printCut = Message(
    "list.cut", "{printed} of {all} printed", note: "In print, where a list is too long to print whole.")
  package static let listFailed = Message(
    "list.failed",
    "The whole list could not be loaded; these are its first contacts. Reload the page to try again.")
}

// MARK: - Contacts

extension Message {
  package static let pointsOf = Message(
    "contact.pointsOf", "points out of {highest}", note: "Follows the score.")
  package static let gapToNext = Message(
    "contact.gap", one: "{count} point short of the segment {segment}.",
    other: "{count} points short of the segment {segment}.")
  package static let inBestSegment = Message("contact.best", "In the best segment.")
  package static let rankAndCompleteness = Message(
    "contact.rank", "Rank {rank} of {contacts} · completeness of the data {completeness}",
    note: "{contacts} is a number.")
  package static let openInCRM = Message("contact.crm", "Open in the CRM")
  package static let whereTheScoreComesFrom = Message("contact.breakdown.title", "Where the score comes from")
  package static let breakdown = Message("contact.breakdown", "Breakdown of the score")
  package static let againstMaximum = Message(
    "contact.againstMaximum", "Against the maximum", note: "Header of the column with bars.")
  package static let placeOnScale = Message("contact.scale", "Place on the scale of segments")
  package static let scaleFinding = Message(
    "contact.scale.finding", "Score {score} on a scale from {lowest} to {highest}: segment {segment}.")
  package static let scorePoints = Message("contact.points", one: "{count} point", other: "{count} points")
  package static let bundleTitle = Message(
    "contact.bundle", "Breakdowns {name}", note: "A page of many breakdowns; {name} is two digits.")
}
