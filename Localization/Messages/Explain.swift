/// What `segmenta explain` says of a contact.
extension Message {
  package static let explainStanding = Message(
    "explain.standing",
    "Segment {segment} · score {score}, {percent} of the scale from {lowest} to {highest}",
    note: "{segment}: a quoted name; {percent}: 63.5%; the rest are numbers.")
  package static let explainBreakdown = Message(
    "explain.breakdown", "Where the score comes from: points × relevance = contribution",
    note: "Heading of a table.")

  package static let diagnosticContactNotFound = Message(
    "diagnostic.ContactNotFound",
    "No contact has the id or the name {text}. Write the id, or the whole name.")
  package static let diagnosticContactNotFoundNearest = Message(
    "diagnostic.ContactNotFound.nearest",
    "No contact has the id or the name {text}. Perhaps you mean: {nearest}",
    note: "{nearest}: a list of quoted names.")
  package static let diagnosticAmbiguousContact = Message(
    "diagnostic.AmbiguousContact",
    one: "{text} names {count} contact. Write one of the ids below.",
    other: "{text} names {count} contacts. Write one of the ids below.",
    note: "The contacts follow as notes, with their ids; {count} is at least 2.")
  package static let noteMatchingContact = Message(
    "note.MatchingContact", "{id} is {name}",
    note: "{id}: an id, as it is to be typed; {name}: a quoted name.")
}
