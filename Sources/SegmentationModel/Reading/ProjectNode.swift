internal import YAMLEvents

/// A piece of the project file as written, with its place: nothing is interpreted yet.
///
/// `yes`, `1` and `~` are the texts they are spelt as; only the key they stand at says what they mean.
struct ProjectNode: Sendable {
  enum Content: Sendable {
    /// The text without its quotes.
    case scalar(String, isQuoted: Bool)
    case list([ProjectNode])
    /// The pairs in the order of the file, each key once.
    case mapping([Entry])
  }

  /// A key with its value.
  struct Entry: Sendable {
    var key: String
    /// Where the key stands.
    var position: Position
    var value: ProjectNode
  }

  /// Places are counted as the parser counts them.
  typealias Position = YAMLPosition

  var content: Content
  var position: Position

  /// Whether nothing is written, as after `key:`.
  var isEmpty: Bool {
    if case .scalar("", isQuoted: false) = content { true } else { false }
  }

  /// The text of a scalar; nil for a list or a mapping.
  var scalar: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }
}
