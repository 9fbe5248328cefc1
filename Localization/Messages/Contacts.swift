/// A contact's page: where it stands, what is missing of it, and the scale of segments.
extension Message {
  package static let rankOfCompanies = Message(
    "contact.rank.companies", one: "Rank {rank} of {count} company",
    other: "Rank {rank} of {count} companies",
    note: "{count} is the number of all companies.")
  package static let rankOfPeople = Message(
    "contact.rank.people", one: "Rank {rank} of {count} person", other: "Rank {rank} of {count} people",
    note: "{count} is the number of all people.")
  package static let tiedRankOfCompanies = Message(
    "contact.rank.companies.tied", one: "Joint rank {rank} of {count} company",
    other: "Joint rank {rank} of {count} companies",
    note: "Others have the same score; {count} is the number of all companies.")
  package static let tiedRankOfPeople = Message(
    "contact.rank.people.tied", one: "Joint rank {rank} of {count} person",
    other: "Joint rank {rank} of {count} people",
    note: "Others have the same score; {count} is the number of all people.")
  package static let completenessIs = Message(
    "contact.completeness", "completeness of the data {completeness}", note: "After the rank and a dot.")

  package static let aboutCompany = Message("contact.about.company", "About the company", note: "Heading.")
  package static let aboutPerson = Message("contact.about.person", "About the person", note: "Heading.")
  package static let breakdownLead = Message(
    "contact.breakdown.lead",
    "Points times relevance give what a parameter contributes; the sum is {score}. The grey part of a bar "
      + "is what could still be earned.",
    note: "Under the heading “Where the score comes from”.")
  package static let shortOnScale = Message(
    "contact.scale.short", "{gap} short",
    note: "In a drawing, at the next segment’s limit; {gap} is a number of points.")
  package static let scaleFindingGap = Message(
    "contact.scale.finding.gap",
    "Score {score} on a scale from {lowest} to {highest}: segment {segment}, {gap} short of the segment {next}.",
    note: "What the drawing of the scale shows, for those who hear the page; {gap} is a number of points.")
  package static let scaleOfSegments = Message(
    "scale.finding", "The scale from {lowest} to {highest}: {segments}.",
    note: "What the drawing of the scale shows, for those who hear the page; {segments}: a list of items.")
  package static let segmentFrom = Message(
    "scale.segment", "{segment} from {from}",
    note: "An item of scale.finding: a quoted name and the score its segment begins at.")
}

/// What is missing of a contact, and whether it matters.
extension Message {
  package static let missingTooLittle = Message(
    "contact.missing.little",
    one: "No data: {fields}. Filling it in can add {count} point at most – too little to change the segment.",
    other:
      "No data: {fields}. Filling it in can add {count} points at most – too little to change the segment.",
    note: "{fields}: quoted names of parameters.")
  package static let missingNoMatter = Message(
    "contact.missing.none", "No data: {fields}. The segment does not depend on it.",
    note: "{fields}: quoted names of parameters; what is missing could not add points.")
  package static let missingUp = Message(
    "contact.missing.up",
    one: "No data: {fields}. Filling it in can add {count} point at most: enough for the segment {segment}.",
    other:
      "No data: {fields}. Filling it in can add {count} points at most: enough for the segment {segment}.",
    note: "{fields}: quoted names of parameters; {segment}: the best segment within reach.")
  package static let missingDown = Message(
    "contact.missing.down",
    one: "No data: {fields}. It can cost {count} point at most and lead to the segment {segment}.",
    other: "No data: {fields}. It can cost {count} points at most and lead to the segment {segment}.",
    note: "{fields}: quoted names of parameters; {segment}: the lowest segment that is possible.")
  package static let missingBoth = Message(
    "contact.missing.both",
    "No data: {fields}. Depending on it, the segment lies anywhere between {lowest} and {highest}.",
    note: "{fields}: quoted names of parameters; {lowest}, {highest}: quoted names of segments.")
}
