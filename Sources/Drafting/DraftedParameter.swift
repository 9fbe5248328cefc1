/// A parameter that data gives, with what the user knows it by.
package struct DraftedParameter {
  /// The header of a column, or the label of a measure.
  package let header: String
  /// The parameter itself.
  package var block: ParameterBlock
}
