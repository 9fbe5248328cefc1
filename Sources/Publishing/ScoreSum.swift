import Values

/// A sum of printed decimals, exact to 15 decimals and 18 digits before the point.
///
/// It is read from bytes without a `String`, and is wider than what a score may have, so that a wrong
/// document cannot overflow it into a right one.
struct ScoreSum: Hashable, Sendable {
  /// The number times 10^15.
  private(set) var scaled: Int128 = 0

  /// Nothing added yet.
  init() {}

  /// A number that was worked out.
  init(_ exact: ExactDecimal) { scaled = exact.mantissa(atScale: ExactDecimal.maximumScale) }

  /// A whole number of hundred-thousandths, as all scores are.
  init(hundredThousandths: Int128) { scaled = hundredThousandths * Self.hundredThousandth }

  /// Reads the canonical form; nil for anything else, or for more digits than fit.
  init?(_ text: Span<UInt8>) {
    var value: Int128 = 0
    var digits: Int64 = 0
    var whole = 0
    var decimals: Int?
    var index = 0
    let isNegative = text.count > 0 && text[0] == UInt8(ascii: "-")
    if isNegative { index = 1 }
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = text[index] - UInt8(ascii: "0")
        // Nearly all numbers are short, and narrow arithmetic is many times faster.
        if index < 18 { digits = digits * 10 + Int64(digit) } else { value = value * 10 + Int128(digit) }
        if decimals == nil { whole += 1 } else { decimals = (decimals ?? 0) + 1 }
        guard whole <= 18, decimals ?? 0 <= ExactDecimal.maximumScale else { return nil }
      case UInt8(ascii: ".") where decimals == nil && whole > 0: decimals = 0
      default: return nil
      }
      index += 1
      if index == 18 { value = Int128(digits) }
    }
    guard whole > 0, decimals != 0 else { return nil }
    if index < 18 { value = Int128(digits) }
    value *= Self.powers[ExactDecimal.maximumScale - (decimals ?? 0)]
    scaled = isNegative ? -value : value
  }

  private static let powers = (0...ExactDecimal.maximumScale).map { ExactDecimal.power(of10: $0) }
  private static let hundredThousandth = ExactDecimal.power(of10: ExactDecimal.maximumScale - 5)

  /// The number as hundred-thousandths; nil where it has more decimals than a score.
  var hundredThousandths: Int128? {
    let (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: Self.hundredThousandth)
    return remainder == 0 ? quotient : nil
  }

  /// The number with its digits counted; nil for more than 18.
  var exact: ExactDecimal? { ExactDecimal(wide: scaled, scale: ExactDecimal.maximumScale) }

  /// Adds exactly; more than a hundred thousand of the longest numbers end at the largest one there is.
  static func += (left: inout ScoreSum, right: ScoreSum) {
    let (sum, isTooLong) = left.scaled.addingReportingOverflow(right.scaled)
    left.scaled = isTooLong ? .max : sum
  }

  /// The exact difference.
  static func - (left: ScoreSum, right: ScoreSum) -> ScoreSum {
    var result = left
    result.scaled -= right.scaled
    return result
  }
}

extension ScoreSum: Comparable {
  static func < (left: ScoreSum, right: ScoreSum) -> Bool { left.scaled < right.scaled }
}

extension ScoreSum: CustomStringConvertible {
  /// The canonical form.
  var description: String {
    if let exact { return "\(exact)" }
    let digits = String(scaled.magnitude)
    return "\(scaled < 0 ? "-" : "")\(digits)e-\(ExactDecimal.maximumScale)"
  }
}

/// A sum of as many printed decimals as there can be contacts.
struct LongSum: Sendable {
  private var whole: Int128 = 0
  private var fraction: Int128 = 0
  private static let unit = ExactDecimal.power(of10: ExactDecimal.maximumScale)

  /// Adds exactly.
  mutating func add(_ number: ScoreSum) {
    let (quotient, remainder) = number.scaled.quotientAndRemainder(dividingBy: Self.unit)
    whole += quotient
    fraction += remainder
  }

  /// The sum; nil where it needs more than 18 digits.
  var exact: ExactDecimal? {
    let (wide, isTooLong) = whole.multipliedReportingOverflow(by: Self.unit)
    let (sum, isTooLongToo) = wide.addingReportingOverflow(fraction)
    return isTooLong || isTooLongToo ? nil : ExactDecimal(wide: sum, scale: ExactDecimal.maximumScale)
  }
}
