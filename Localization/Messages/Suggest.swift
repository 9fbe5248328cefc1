/// What `segmenta suggest` says of the parameter it suggests.
extension Message {
  package static let suggestMoves = Message(
    "suggest.moves", one: "With this parameter {count} contact would change segment:",
    other: "With this parameter {count} contacts would change segment:",
    note: "Above a list of lines suggest.move.")
  package static let suggestMove = Message(
    "suggest.move", one: "{from} → {to}: {count} contact", other: "{from} → {to}: {count} contacts",
    note: "{from} and {to}: names of segments.")
  package static let suggestNoMoves = Message(
    "suggest.noMoves", "With this parameter every contact would stay in its segment.")
  package static let suggestInserted = Message(
    "suggest.inserted", "Inserted into {file}.", note: "{file}: the project file.")

  package static let diagnosticAmbiguousField = Message(
    "diagnostic.AmbiguousField",
    "Companies and people both have the field {field}. Write {company} or {person}.",
    note: "{company}: companies/email, {person}: people/email; both are to be typed as they stand.")
}
