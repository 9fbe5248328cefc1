package import Values

/// What a user wants of a draft.
package struct DraftAnswers {
  /// The parameters that are kept, as the user set them.
  package var blocks: [ParameterBlock]
  /// The names of the segments, lowest first; nil for the usual ones.
  package var segments: [String]?
  /// Where each segment but the lowest begins; empty for equal parts.
  package var starts: [ExactDecimal]

  /// Everything that was asked.
  package init(blocks: [ParameterBlock], segments: [String]?, starts: [ExactDecimal]) {
    self.blocks = blocks
    self.segments = segments
    self.starts = starts
  }
}
