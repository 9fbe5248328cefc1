package import Values

extension ExactDecimal {
  /// Some of several in percent, with one decimal; 0 of none.
  package static func share(of part: Int, in whole: Int) -> ExactDecimal {
    share(of: ExactDecimal(part), in: ExactDecimal(whole)) ?? .zero
  }

  /// One sum in percent of another; nil where that says nothing: of nothing, and below 0.
  package static func share(
    of part: ExactDecimal, in whole: ExactDecimal, decimals: Int = 1
  ) -> ExactDecimal? {
    guard whole > .zero, part >= .zero else { return nil }
    let scale = Int(max(part.scale, whole.scale))
    return rounded(
      part.mantissa(atScale: scale) * 100, over: whole.mantissa(atScale: scale), decimals: decimals)
  }
}
