/// Exact sums of many decimals, for each of several places: all at one scale, so that adding needs no comparing.
package struct DecimalSums: Sendable {
  /// The sums times `10^scale`.
  package var wide: [Int128]
  /// How many of a sum's digits stand after the decimal point.
  package let scale: Int
  /// By the scale of a number: what brings it to the scale of the sums.
  package let powers: [Int128]

  /// Sums of 0.
  ///
  /// - Parameter scale: the largest scale of a number that is added.
  package init(count: Int, scale: Int) {
    wide = [Int128](repeating: 0, count: count)
    self.scale = scale
    powers = (0...scale).map { ExactDecimal.power(of10: scale - $0) }
  }

  /// Adds a number to the sum of a place.
  @inlinable
  package mutating func add(mantissa: Int64, scale: UInt8, at place: Int) {
    wide[place] += Int128(mantissa) * powers[Int(scale)]
  }

  /// The sum of a place; nil where it needs more than 18 digits.
  package subscript(place: Int) -> ExactDecimal? { ExactDecimal(wide: wide[place], scale: scale) }

  /// The sum of several places; nil where it needs more than 18 digits.
  package subscript(places: Range<Int>) -> ExactDecimal? {
    ExactDecimal(wide: wide[places].reduce(0, +), scale: scale)
  }
}
