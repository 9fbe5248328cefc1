import Values

/// A rational number in lowest terms: what school arithmetic is done with, to compare the product's with.
struct Fraction: Hashable, Comparable {
  let numerator: Int128
  /// Positive.
  let denominator: Int128

  static let zero = Fraction(0, 1)

  init(_ numerator: Int128, _ denominator: Int128) {
    var (left, right) = (numerator < 0 ? -numerator : numerator, denominator)
    while right != 0 { (left, right) = (right, left % right) }
    self.numerator = numerator / left
    self.denominator = denominator / left
  }

  init(_ value: Int) {
    self.init(Int128(value), 1)
  }

  init(_ decimal: ExactDecimal) {
    self.init(Int128(decimal.mantissa), Self.power(Int(decimal.scale)))
  }

  /// Reads digits with an optional minus and point.
  init(text: String) {
    let parts = text.split(separator: ".")
    let decimals = parts.count > 1 ? parts[1].count : 0
    self.init(Int128(parts.joined()) ?? 0, Self.power(decimals))
  }

  /// Rounded half up and printed without trailing zeros.
  func text(decimals: Int) -> String {
    let power = Self.power(decimals)
    let doubled = 2 * numerator * power + denominator
    var whole = doubled / (2 * denominator)
    if doubled % (2 * denominator) < 0 { whole -= 1 }
    let sign = whole < 0 ? "-" : ""
    let magnitude = whole < 0 ? -whole : whole
    var text = String(magnitude % power)
    text = String(repeating: "0", count: max(0, decimals - text.count)) + text
    while text.hasSuffix("0") { text.removeLast() }
    return sign + String(magnitude / power) + (text.isEmpty ? "" : "." + text)
  }

  /// The smallest whole number that is not below this one.
  var roundedUp: Int128 {
    let quotient = numerator / denominator
    return numerator % denominator > 0 ? quotient + 1 : quotient
  }

  private static func power(_ exponent: Int) -> Int128 {
    (0..<exponent).reduce(Int128(1)) { power, _ in power * 10 }
  }

  static func < (left: Fraction, right: Fraction) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }

  static func + (left: Fraction, right: Fraction) -> Fraction {
    Fraction(
      left.numerator * right.denominator + right.numerator * left.denominator,
      left.denominator * right.denominator)
  }

  static func - (left: Fraction, right: Fraction) -> Fraction { left + Fraction(-1) * right }

  static func * (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.numerator * right.numerator, left.denominator * right.denominator)
  }

  /// - Precondition: the divisor is positive.
  static func / (left: Fraction, right: Fraction) -> Fraction {
    left * Fraction(right.denominator, right.numerator)
  }
}

extension Sequence<Fraction> {
  var sum: Fraction { reduce(.zero, +) }
}
