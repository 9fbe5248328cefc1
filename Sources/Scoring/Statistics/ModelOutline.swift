package import SegmentationModel
package import Values

/// What a model can give, before any contact is known: the span of every parameter and of the score.
package struct ModelOutline: Sendable {
  /// A parameter's row.
  package struct Row: Sendable {
    /// What the project file says of it.
    package let parameter: Parameter
    /// The least contribution, points × relevance.
    package let lowest: ExactDecimal
    /// The largest contribution.
    package let highest: ExactDecimal
    /// In percent with 2 decimals; nil where the parameter is switched off.
    package let influence: ExactDecimal?
  }

  /// All parameters, in the order of the project file.
  package let rows: [Row]
  /// The lowest score.
  package let lowest: ExactDecimal
  /// The highest score.
  package let highest: ExactDecimal

  /// Adds up what the enabled parameters can give.
  package init(_ segmentation: Segmentation) {
    let lists = Set(
      segmentation.contacts.fields.filter { if case .list = $0.type { true } else { false } }.map(\.name))
    let ends = segmentation.parameters.map { parameter in
      let span = ParameterSpan(parameter, isList: lists.contains(parameter.field))
      return [span.lowest, span.highest].map { $0.multiplied(by: parameter.relevance) ?? .zero }
    }
    func sum(_ values: [ExactDecimal]) -> ExactDecimal { values.reduce(.zero) { $0.adding($1) ?? $0 } }
    let enabled = zip(segmentation.parameters, ends).filter { $0.0.isEnabled }.map(\.1)
    lowest = sum(enabled.map { $0[0] })
    highest = sum(enabled.map { $0[1] })
    let whole = (highest.adding(-lowest) ?? .zero).mantissa(atScale: Score.decimals)
    rows = zip(segmentation.parameters, ends).map { parameter, ends in
      let span = (ends[1].adding(-ends[0]) ?? .zero).mantissa(atScale: Score.decimals)
      let influence =
        whole > 0 ? ExactDecimal.rounded(span * 100, over: whole, decimals: 2) : ExactDecimal.zero
      return Row(
        parameter: parameter, lowest: ends[0], highest: ends[1],
        influence: parameter.isEnabled ? influence : nil)
    }
  }
}
