import Scoring
import SegmentationModel
import Values

/// What a model can give, before any contact is known: the span of every parameter and of the score.
struct ModelOutline {
  /// A parameter's row; lowest and highest are contributions, points × relevance.
  struct Row {
    /// As the project file has it.
    let parameter: Parameter
    /// What it adds to the score at least.
    let lowest: ExactDecimal
    /// What it adds at most.
    let highest: ExactDecimal
    /// In percent with 2 decimals; nil where the parameter is switched off.
    let influence: ExactDecimal?
  }

  /// One a parameter, in the order of the project file.
  let rows: [Row]
  /// The lowest score there can be.
  let lowest: ExactDecimal
  /// The highest.
  let highest: ExactDecimal

  /// Works out what a segmentation's parameters can give.
  init(_ segmentation: Segmentation) {
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
