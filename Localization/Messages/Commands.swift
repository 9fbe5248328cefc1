/// What the program says on a terminal.
extension Message {
  package static let severityError = Message(
    "terminal.error", "error", note: "Before the message of a problem.")
  package static let severityWarning = Message(
    "terminal.warning", "warning", note: "Before the message of a problem.")
  package static let severityNote = Message(
    "terminal.note", "note", note: "Before another place of the same problem.")
  package static let moreWarnings = Message(
    "terminal.moreWarnings", one: "{count} more warning; the data quality page lists all of them.",
    other: "{count} more warnings; the data quality page lists all of them.")
  package static let moreWarningsInCheck = Message(
    "terminal.moreWarnings.check", one: "{count} more warning; {command} shows all of them.",
    other: "{count} more warnings; {command} shows all of them.",
    note: "Where no report was published; {command}: segmenta check.")
  package static let stageReading = Message("terminal.stage.read", "Reading", note: "What a build is doing.")
  package static let stageScoring = Message("terminal.stage.score", "Scoring", note: "What a build is doing.")
  package static let stageWriting = Message(
    "terminal.stage.write", "Writing and validating", note: "What a build is doing.")
  package static let waitingForBuild = Message(
    "build.waiting", "Another build of {folder} is running. Waiting for it …")
  package static let stagePublishing = Message(
    "terminal.stage.publish", "Publishing", note: "What a build is doing.")
  package static let progressDocuments = Message(
    "terminal.progress", "{stage}: {done} of {count} documents, {rate} a second, {seconds} s left",
    note: "The progress line; all placeholders but {stage} are numbers.")
  package static let published = Message(
    "terminal.published", one: "{count} file, {size} MB, in {seconds} s",
    other: "{count} files, {size} MB, in {seconds} s")
  package static let openIt = Message("terminal.open", "Open {file}", note: "{file} is a path.")
}
