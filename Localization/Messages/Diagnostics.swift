/// What is wrong with files, and the notes beside problems; named after the codes of diagnostics.
extension Message {
  package static let diagnosticFileNotFound = Message(
    "diagnostic.FileNotFound",
    "The file {file} does not exist. Check its name and its folder.")
  package static let diagnosticFileNotReadable = Message(
    "diagnostic.FileNotReadable",
    "The file {file} cannot be read: {reason}. Check its permissions, or close the program that holds it.",
    note: "{reason}: the system’s own words.")
  package static let diagnosticFileChangedWhileRead = Message(
    "diagnostic.FileChangedWhileRead",
    "The file {file} changed while it was read. Wait until it is written, then start again.")
  package static let diagnosticFileTooLarge = Message(
    "diagnostic.FileTooLarge",
    "The file {file} is larger than {limit} MB, the most that is read of such a file. Check whether it is the "
      + "right one.",
    note: "{limit} is a number.")
  package static let diagnosticArgumentNotUTF8 = Message(
    "diagnostic.ArgumentNotUTF8",
    "The argument {text} is not UTF-8, so that another file might be meant. Rename the file or folder, or set the "
      + "terminal to UTF-8.",
    note: "{text}: a word of the command line; � stands for what cannot be read.")
  package static let diagnosticResultsNotWritten = Message(
    "diagnostic.ResultsNotWritten",
    "The results cannot be written to standard output: {reason}. Write them to another place, and start again.",
    note: "{reason}: a message reason.…, or the system’s own words.")
  package static let diagnosticBadSourceDateEpoch = Message(
    "diagnostic.BadSourceDateEpoch",
    "{text} in the variable SOURCE_DATE_EPOCH is no number of seconds since 1970. Set it to a whole number, "
      + "as in 1795132800, or unset it.",
    note: "{text}: the value of an environment variable.")
}

// MARK: - Notes

extension Message {
  package static let noteFirstHere = Message(
    "note.FirstHere",
    "It stands here first.")
  package static let noteConflictsWith = Message(
    "note.ConflictsWith",
    "It conflicts with this: {text}",
    note: "{text}: the other of two things, as in the file.")
  package static let noteBelongsTogether = Message(
    "note.BelongsTogether",
    "This counts towards the same sum: {text}",
    note: "{text}: as in the file.")
  package static let noteYamlContext = Message(
    "note.YAMLContext",
    "What was being read begins here: {problem}",
    note: "{problem}: a message reason.yaml-…, or the parser’s own words.")
}
