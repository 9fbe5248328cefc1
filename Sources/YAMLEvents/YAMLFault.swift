/// Why a text is no YAML, in the parser's words.
package struct YAMLFault: Error, Hashable {
  /// What the parser was doing at the time, and since where.
  package struct Context: Sendable, Hashable {
    /// English, as in "while parsing a block mapping".
    package let text: String
    /// Where that began.
    package let position: YAMLPosition

    /// What was being read, and where it began.
    package init(_ text: String, at position: YAMLPosition) {
      self.text = text
      self.position = position
    }
  }

  /// English, as in "did not find expected key".
  package let problem: String
  /// Where it was found.
  package let position: YAMLPosition
  /// nil where the problem needs none.
  package let context: Context?

  /// Whether a character stands there that YAML allows nowhere, whatever is around it.
  package let isForbiddenCharacter: Bool

  /// A fault; users of the events find faults of their own.
  package init(
    _ problem: String, at position: YAMLPosition, context: Context? = nil, isForbiddenCharacter: Bool = false
  ) {
    self.problem = problem
    self.position = position
    self.context = context
    self.isForbiddenCharacter = isForbiddenCharacter
  }
}
