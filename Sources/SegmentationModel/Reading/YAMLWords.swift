/// The YAML parser's words as stable ones that the catalogues translate.
enum YAMLWords {
  /// The word for what the parser says; what it says more rarely stays as it is, in English.
  static func word(for text: String) -> String {
    words[text] ?? text
  }

  private static let words: [String: String] = [
    "mapping values are not allowed in this context": "yaml-second-colon",
    "did not find expected key": "yaml-indentation",
    "did not find expected '-' indicator": "yaml-hyphen",
    "did not find expected ',' or '}'": "yaml-brace",
    "did not find expected ',' or ']'": "yaml-bracket",
    "could not find expected ':'": "yaml-colon",
    "found character that cannot start any token": "yaml-first-sign",
    "did not find expected alphabetic or numeric character": "yaml-first-sign",
    "found undefined alias": "yaml-alias",
    "found unexpected end of stream": "yaml-unclosed",
    "found unknown escape character": "yaml-escape",
    "block sequence entries are not allowed in this context": "yaml-list-item",
    "mapping keys are not allowed in this context": "yaml-question-mark",
    "did not find expected node content": "yaml-no-value",
    "did not find expected comment or line break": "yaml-rest-of-line",
    "did not find expected <document start>": "yaml-document",
    "found unexpected document indicator": "yaml-document",
    "but found another document": "yaml-document",
    "expected a single document in the stream": "yaml-one-document",
    "control characters are not allowed": "yaml-control-character",
    "while parsing a block mapping": "yaml-keys",
    "while parsing a block collection": "yaml-list",
    "while parsing a flow mapping": "yaml-keys-in-braces",
    "while parsing a flow sequence": "yaml-list-in-brackets",
    "while parsing a block node": "yaml-value",
    "while parsing a flow node": "yaml-value",
    "while scanning a simple key": "yaml-key",
    "while scanning a quoted scalar": "yaml-quoted",
    "while parsing a quoted scalar": "yaml-quoted",
    "while scanning a plain scalar": "yaml-text",
    "while scanning a block scalar": "yaml-text",
    "while scanning for the next token": "yaml-text",
    "while scanning an alias": "yaml-text",
    "while scanning an anchor": "yaml-text",
  ]
}
