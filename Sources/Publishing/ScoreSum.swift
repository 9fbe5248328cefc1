import Values

/// A sum of printed decimals, exact to 15 decimals and 18 digits before the point.
///
/// It is read from bytes without a `String`, and is wider than what a score may have, so that a wrong
/// document cannot overflow it into a right one.
struct ScoreSum: Hashable {
  private var scaled: Int128 = 0

  /// Nothing added yet.
  init() {}

  /// Reads the canonical form; nil for anything else, or for more digits than fit.
  init?(_ text: Span<UInt8>) {
    var value: Int128 = 0
    var whole = 0
    var decimals: Int?
    var index = 0
    let isNegative = text.count > 0 && text[0] == UInt8(ascii: "-")
    if isNegative { index = 1 }
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        value = value * 10 + Int128(text[index] - UInt8(ascii: "0"))
        if decimals == nil { whole += 1 } else { decimals = (decimals ?? 0) + 1 }
        guard whole <= 18, decimals ?? 0 <= ExactDecimal.maximumScale else { return nil }
      case UInt8(ascii: ".") where decimals == nil && whole > 0: decimals = 0
      default: return nil
      }
      index += 1
    }
    guard whole > 0, decimals != 0 else { return nil }
    value *= ExactDecimal.power(of10: ExactDecimal.maximumScale - (decimals ?? 0))
    scaled = isNegative ? -value : value
  }

  /// Adds exactly.
  ///
  /// - Precondition: at most a thousand numbers are added.
  static func += (left: inout ScoreSum, right: ScoreSum) {
    left.scaled += right.scaled
  }
}

extension ScoreSum: CustomStringConvertible {
  /// The canonical form.
  var description: String {
    if let exact = ExactDecimal(wide: scaled, scale: ExactDecimal.maximumScale) { return "\(exact)" }
    let digits = String(scaled.magnitude)
    return "\(scaled < 0 ? "-" : "")\(digits)e-\(ExactDecimal.maximumScale)"
  }
}
