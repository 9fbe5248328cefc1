internal import YAMLEvents

/// A piece of the project file as written, with its place: nothing is interpreted yet.
///
/// `yes`, `1` and `~` are the texts they are spelt as; only the key they stand at says what they mean.
struct ProjectNode: Sendable {
  /// The three kinds of node in YAML; an alias is replaced by the node it stands for.
  enum Content: Sendable {
    /// The text without its quotes.
    case scalar(String, isQuoted: Bool)
    /// The items in the order of the file.
    case list([ProjectNode])
    /// The pairs in the order of the file, each key once.
    case mapping([Entry])
  }

  /// A key with its value.
  struct Entry: Sendable {
    /// Without its quotes; brackets stand for a key that is a list or a mapping.
    var key: String
    /// Where the key stands.
    var position: Position
    /// Empty where nothing follows the colon.
    var value: ProjectNode
  }

  /// Places are counted as the parser counts them.
  typealias Position = YAMLPosition

  /// Changed after parsing only where a comma cut a number in two, and for a field without keys.
  var content: Content
  /// Where it begins; behind an alias, where the node that it repeats begins.
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
