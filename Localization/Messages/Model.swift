/// The page that explains the model to someone who has never seen it.
extension Message {
  package static let modelTitleCompanies = Message(
    "model.title.companies", "How companies are scored", note: "The title of the page.")
  package static let modelTitlePeople = Message(
    "model.title.people", "How people are scored", note: "The title of the page.")
  package static let modelLead = Message(
    "model.lead",
    one: "{count} parameter, worth {formula}. The result is the score, from {lowest} to {highest}. The score "
      + "decides the segment.",
    other:
      "{count} parameters, each worth {formula}. Their sum is the score, from {lowest} to {highest}. The "
      + "score decides the segment.",
    note: "{formula}: points × relevance.")
  package static let formulaProduct = Message(
    "model.product", "points × relevance", note: "Stands in model.lead for {formula}.")
  package static let formulaTitle = Message("model.formula", "The formula")
  package static let formulaText = Message(
    "model.formula.text",
    one: "Look up how many points a contact’s value gives for the {count} parameter, and multiply them by "
      + "its relevance. Nothing is rounded.",
    other:
      "For each of the {count} parameters, look up how many points a contact’s value gives, and multiply "
      + "them by the parameter’s relevance. The sum of the results is the score. Nothing is rounded.")
  package static let influenceTitle = Message("model.influence", "What weighs most")
  package static let influenceLead = Message(
    "model.influence.lead",
    "A parameter’s influence is its share of the span from the lowest to the highest possible score.")
  package static let contribution = Message(
    "model.contribution", "Contribution", note: "Header: from the least to the most a parameter can add.")
  package static let spanOf = Message(
    "model.span", "{lowest} to {highest}", note: "From the least to the most a parameter can add.")
  package static let segmentsAndApproaches = Message("model.segments", "Segments and how to serve them")
  package static let segmentsSideBySide = Message(
    "model.side", "Segments {segments} side by side",
    note: "Heading of the table of what is typical; {segments}: quoted names.")
  package static let parametersOneByOne = Message("model.parameters", "Parameters one by one")
  package static let parametersLead = Message(
    "model.parameters.lead",
    "A range reaches from its lower end up to, but not including, its upper end, which belongs to the next "
      + "range. Beside each range and feature: its points, and how many contacts fall under it.")
  package static let range = Message("model.range", "Range", note: "Header and term: values from … to ….")
  package static let feature = Message("model.feature", "Feature", note: "Header and term: a word.")
  package static let switchedOff = Message(
    "model.off", "switched off", note: "Of a parameter that does not count.")
  package static let switchedOffText = Message(
    "model.off.text", "It counts in no score. It is kept in the project file, so that it can be tried again.",
    note: "On the card of a parameter that is switched off.")
  package static let notChangeable = Message(
    "model.fixed", "cannot be changed",
    note: "Of a parameter that is never suggested as a way to the next segment.")
  package static let alsoSpelt = Message(
    "model.also", "also {words}", note: "Other spellings of a feature.")
  package static let relevanceOf = Message("model.relevance", "Relevance {relevance}")
  package static let influenceOf = Message("model.influenceOf", "Influence {influence}")
  package static let pointsAddUp = Message(
    "model.combine.sum", "Where several features match, their points add up.")
  package static let pointsHighest = Message(
    "model.combine.max", "Where several features match, the most points count.")
  package static let pointsLowest = Message(
    "model.combine.min", "Where several features match, the fewest points count.")
  package static let pointsAtMost = Message(
    "model.atMost", one: "It gives {count} point at most.", other: "It gives {count} points at most.",
    note: "About a parameter: a cap on its points.")
  package static let pointsAtLeast = Message(
    "model.atLeast", one: "It gives {count} point at least.", other: "It gives {count} points at least.",
    note: "About a parameter: a floor under its points.")

  package static let exampleTitle = Message(
    "model.example", "A worked example: {name}", note: "Heading; {name} is the name of a contact.")
  package static let exampleSegment = Message(
    "model.example.segment", "A score of {score} belongs to the segment {segment}.")
}

// MARK: - Where values come from

extension Message {
  package static let fromColumn = Message(
    "model.source.column", "From the column {column} in {file}.", note: "{column} is quoted, {file} a file.")
  package static let ageInDays = Message(
    "model.source.days", "Counted in days, from that date to {day}.", note: "After model.source.column.")
  package static let ageInMonths = Message(
    "model.source.months", "Counted in full months, from that date to {day}.",
    note: "After model.source.column.")
  package static let ageInYears = Message(
    "model.source.years", "Counted in full years, from that date to {day}.",
    note: "After model.source.column.")
  package static let sumOfColumn = Message(
    "model.source.sum", "The sum of the column {column} in {file}.", note: "{column} is quoted.")
  package static let countOfRows = Message("model.source.count", "The number of rows in {file}.")
  package static let meanOfColumn = Message(
    "model.source.mean", "The mean of the column {column} in {file}.", note: "{column} is quoted.")
  package static let smallestOfColumn = Message(
    "model.source.smallest", "The smallest value of the column {column} in {file}.",
    note: "{column} is quoted.")
  package static let largestOfColumn = Message(
    "model.source.largest", "The largest value of the column {column} in {file}.",
    note: "{column} is quoted.")
  package static let earliestOfColumn = Message(
    "model.source.earliest", "The earliest date of the column {column} in {file}.",
    note: "{column} is quoted.")
  package static let latestOfColumn = Message(
    "model.source.latest", "The latest date of the column {column} in {file}.",
    note: "{column} is quoted.")
  package static let onlyRowsWith = Message(
    "model.source.where", "Only rows with {conditions}.",
    note: "After one of the sentences above; {conditions}: a list of model.source.condition.")
  package static let conditionOf = Message(
    "model.source.condition", "{column}: {words}",
    note: "A column and the words it must hold one of; both are quoted.")

  package static let listEndOr = Message(
    "list.end.or", "{items} or {last}", note: "Joins the last item of a list of choices to those before it.")

  package static let sourcesTitle = Message("model.sources", "Version and sources")
  package static let sourcesLead = Message(
    "model.sources.lead", "What this page and all scores were worked out from.")
  package static let modelVersion = Message(
    "model.version", "Version of the model", note: "Label; the first digits of a checksum follow.")
  package static let dataVersion = Message(
    "model.version.data", "Version of the data", note: "Label; the first digits of a checksum follow.")
  package static let fileOfContacts = Message(
    "model.sources.contacts", "File of contacts", note: "Label; the name of a file follows.")
  package static let fileOfMore = Message(
    "model.sources.related", "Related files", note: "Label; names of files follow.")
}

// MARK: - Glossary

extension Message {
  package static let glossary = Message("model.glossary", "Glossary")
  package static let glossaryParameter = Message(
    "glossary.parameter", "One question that is asked about every contact, such as how much it buys.")
  package static let glossaryRange = Message(
    "glossary.range",
    "An interval of values that give the same points. Its lower end belongs to it, its upper end to the "
      + "next one.")
  package static let glossaryFeature = Message(
    "glossary.feature", "A word that gives points. Its other spellings count as the same feature.")
  package static let glossaryPoints = Message(
    "glossary.points", "What a range or a feature is worth on its own.")
  package static let glossaryRelevance = Message(
    "glossary.relevance", "How much a parameter counts, from 0 to 10. It multiplies the points.")
  package static let glossaryContribution = Message(
    "glossary.contribution", "Points times relevance: what a parameter adds to the score.")
  package static let glossaryScore = Message(
    "glossary.score", "The sum of the contributions of all parameters.")
  package static let glossarySegment = Message(
    "glossary.segment", "A named part of the scale of scores, with its own way to serve the contacts in it.")
  package static let glossaryInfluence = Message(
    "glossary.influence", "A parameter’s share of the span from the lowest to the highest possible score.")
  package static let glossaryCompleteness = Message(
    "glossary.completeness", "The share of parameters with a value, weighted by their influence.")
}
