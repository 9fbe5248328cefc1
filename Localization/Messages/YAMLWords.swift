/// What the YAML parser says of a project file that it cannot read.
extension Message {
  package static let reasonYAMLSecondColon = Message(
    "reason.yaml-second-colon", "a colon makes another key on this line", note: "Follows a colon.")
  package static let reasonYAMLIndentation = Message(
    "reason.yaml-indentation", "this line is not indented like the keys it belongs to",
    note: "Follows a colon.")
  package static let reasonYAMLHyphen = Message(
    "reason.yaml-hyphen", "the list goes on without a hyphen", note: "Follows a colon.")
  package static let reasonYAMLBrace = Message(
    "reason.yaml-brace", "a comma or the closing brace is missing", note: "Follows a colon.")
  package static let reasonYAMLBracket = Message(
    "reason.yaml-bracket", "a comma or the closing bracket is missing", note: "Follows a colon.")
  package static let reasonYAMLColon = Message(
    "reason.yaml-colon", "the colon after a key is missing", note: "Follows a colon.")
  package static let reasonYAMLFirstSign = Message(
    "reason.yaml-first-sign", "a text that begins with this sign needs quotation marks",
    note: "Follows a colon.")
  package static let reasonYAMLAlias = Message(
    "reason.yaml-alias", "a text that begins with an asterisk needs quotation marks",
    note: "Follows a colon.")
  package static let reasonYAMLUnclosed = Message(
    "reason.yaml-unclosed", "the file ends before everything is closed", note: "Follows a colon.")
  package static let reasonYAMLEscape = Message(
    "reason.yaml-escape", "the sign after a backslash means nothing", note: "Follows a colon.")
  package static let reasonYAMLListItem = Message(
    "reason.yaml-list-item", "a list cannot begin here", note: "Follows a colon.")
  package static let reasonYAMLQuestionMark = Message(
    "reason.yaml-question-mark", "a key cannot stand here", note: "Follows a colon.")
  package static let reasonYAMLNoValue = Message(
    "reason.yaml-no-value", "a value is missing", note: "Follows a colon.")
  package static let reasonYAMLRestOfLine = Message(
    "reason.yaml-rest-of-line", "more follows on this line than can belong to it", note: "Follows a colon.")
  package static let reasonYAMLDocument = Message(
    "reason.yaml-document", "another document would begin here", note: "Follows a colon.")
  package static let reasonYAMLControlCharacter = Message(
    "reason.yaml-control-character", "a control character stands here", note: "Follows a colon.")
}

// MARK: - What was being read

extension Message {
  package static let reasonYAMLKeys = Message(
    "reason.yaml-keys", "keys with their values", note: "After note.YAMLContext: what was being read.")
  package static let reasonYAMLList = Message(
    "reason.yaml-list", "a list", note: "After note.YAMLContext: what was being read.")
  package static let reasonYAMLKeysInBraces = Message(
    "reason.yaml-keys-in-braces", "keys in braces", note: "After note.YAMLContext: what was being read.")
  package static let reasonYAMLListInBrackets = Message(
    "reason.yaml-list-in-brackets", "a list in brackets", note: "After note.YAMLContext: what was being read."
  )
  package static let reasonYAMLValue = Message(
    "reason.yaml-value", "a value", note: "After note.YAMLContext: what was being read.")
  package static let reasonYAMLKey = Message(
    "reason.yaml-key", "a key", note: "After note.YAMLContext: what was being read.")
  package static let reasonYAMLOneDocument = Message(
    "reason.yaml-one-document", "the one document that a file may hold",
    note: "After note.YAMLContext: what was being read.")
  package static let reasonYAMLQuoted = Message(
    "reason.yaml-quoted", "a text in quotation marks", note: "After note.YAMLContext: what was being read.")
  package static let reasonYAMLText = Message(
    "reason.yaml-text", "a text", note: "After note.YAMLContext: what was being read.")
}
