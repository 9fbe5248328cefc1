/// What the parser comes upon in a text, with the place where it begins.
///
/// Not copied, since a long text has many and each is looked at once.
package struct YAMLEvent: ~Copyable {
  /// Every kind of event; names of anchors are without their sign.
  package enum Kind: Sendable, Hashable {
    /// Begins a document, whether it is marked as one or not.
    case documentStart
    /// Ends a document.
    case documentEnd
    /// Stands once, after all others.
    case streamEnd
    /// A text without its quotes and escapes; a block of text counts as quoted.
    case scalar(String, isQuoted: Bool, anchor: String?)
    /// Begins a list; its items follow.
    case sequenceStart(anchor: String?)
    /// Ends the list begun last.
    case sequenceEnd
    /// Begins a mapping; keys and values follow in turn.
    case mappingStart(anchor: String?)
    /// Ends the mapping begun last.
    case mappingEnd
    /// Stands for the value that was anchored by this name.
    case alias(String)
  }

  /// What was found.
  package let kind: Kind
  /// Where it begins.
  package let position: YAMLPosition
}
