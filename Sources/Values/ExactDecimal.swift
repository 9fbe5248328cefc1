/// A decimal number held exactly: `mantissa × 10^-scale`, always without trailing zeros.
///
/// Two equal numbers have the same mantissa and scale, so equality and hashing are those of the
/// parts. The mantissa has at most 18 digits, the scale is 0 to 15.
package struct ExactDecimal: Sendable, Hashable {
  /// The digits, with the sign.
  package let mantissa: Int64
  /// How many of the digits stand after the decimal point: 0 to 15.
  package let scale: UInt8

  /// The most digits after the decimal point.
  package static let maximumScale = 15
  /// The most significant digits that are read from a file.
  package static let maximumReadDigits = 15

  package static let zero = ExactDecimal(0)

  package init(_ value: Int) {
    self.init(mantissa: Int64(value), scale: 0)
  }

  /// Drops trailing zeros.
  ///
  /// - Precondition: `scale` is 0 to 15.
  package init(mantissa: Int64, scale: Int) {
    precondition((0...Self.maximumScale).contains(scale), "a decimal has at most 15 decimals")
    var mantissa = mantissa
    var scale = mantissa == 0 ? 0 : scale
    while scale > 0, mantissa % 10 == 0 {
      mantissa /= 10
      scale -= 1
    }
    self.mantissa = mantissa
    self.scale = UInt8(scale)
  }

  /// A wide sum brought back to 18 digits; nil where it needs more.
  package init?(wide: Int128, scale: Int) {
    var wide = wide
    var scale = wide == 0 ? 0 : scale
    while scale > 0, wide % 10 == 0 {
      wide /= 10
      scale -= 1
    }
    guard scale <= Self.maximumScale, wide > -Self.limit, wide < Self.limit else { return nil }
    self.mantissa = Int64(wide)
    self.scale = UInt8(scale)
  }

  /// Reads the canonical form: digits, a point, no grouping, no exponent; nil for anything else.
  ///
  /// Also nil beyond 15 significant digits or 15 decimals.
  package init?(_ text: some StringProtocol) {
    var digits: Int64 = 0
    var significant = 0
    var scale = 0
    var seenPoint = false
    var seenDigit = false
    var negative = false
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0: negative = true
      case UInt8(ascii: "+") where index == 0: break
      case UInt8(ascii: ".") where !seenPoint && seenDigit: seenPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        seenDigit = true
        if significant > 0 || byte != UInt8(ascii: "0") { significant += 1 }
        if seenPoint { scale += 1 }
        guard significant <= 18, scale <= 18 else { return nil }
        digits = digits * 10 + Int64(byte - UInt8(ascii: "0"))
      default: return nil
      }
    }
    guard seenDigit, !text.hasSuffix(".") else { return nil }
    while scale > 0, digits % 10 == 0 {
      digits /= 10
      scale -= 1
    }
    guard scale <= Self.maximumScale, digits < Self.readLimit else { return nil }
    self.init(mantissa: negative ? -digits : digits, scale: scale)
  }

  /// The mantissa at a larger scale, exactly.
  package func mantissa(atScale target: Int) -> Int128 {
    Int128(mantissa) * Self.power(of10: target - Int(scale))
  }

  /// The smallest whole number that is not below this number times `10^target`.
  package func ceiling(atScale target: Int) -> Int128 {
    if target >= Int(scale) { return mantissa(atScale: target) }
    let divisor = Self.power(of10: Int(scale) - target)
    let (quotient, remainder) = Int128(mantissa).quotientAndRemainder(dividingBy: divisor)
    return remainder > 0 ? quotient + 1 : quotient
  }

  /// 10 to the given power, 0 to 37.
  package static func power(of10 exponent: Int) -> Int128 {
    var result: Int128 = 1
    for _ in 0..<exponent { result *= 10 }
    return result
  }

  /// A fraction rounded half up (towards positive infinity) to a number of decimals.
  ///
  /// - Precondition: `denominator` is positive; `numerator × 10^decimals` fits 126 bits.
  package static func rounded(_ numerator: Int128, over denominator: Int128, decimals: Int) -> ExactDecimal {
    let scaled = numerator * power(of10: decimals) * 2 + denominator
    let divisor = denominator * 2
    let (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: divisor)
    let floor = remainder < 0 ? quotient - 1 : quotient
    return ExactDecimal(mantissa: Int64(floor), scale: decimals)
  }

  /// Rounded half up (towards positive infinity) to a number of decimals; itself where it has no more.
  package func rounded(to decimals: Int) -> ExactDecimal {
    guard Int(scale) > decimals else { return self }
    return .rounded(Int128(mantissa), over: Self.power(of10: Int(scale)), decimals: decimals)
  }

  private static let limit: Int128 = 1_000_000_000_000_000_000
  private static let readLimit: Int64 = 1_000_000_000_000_000
}

// MARK: - Order and arithmetic

extension ExactDecimal: Comparable {
  package static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    let scale = Int(max(left.scale, right.scale))
    return left.mantissa(atScale: scale) < right.mantissa(atScale: scale)
  }

  package static prefix func - (value: ExactDecimal) -> ExactDecimal {
    ExactDecimal(mantissa: -value.mantissa, scale: Int(value.scale))
  }

  /// The exact sum; nil where it needs more than 18 digits.
  package func adding(_ other: ExactDecimal) -> ExactDecimal? {
    let scale = Int(max(scale, other.scale))
    return ExactDecimal(wide: mantissa(atScale: scale) + other.mantissa(atScale: scale), scale: scale)
  }

  /// The exact product; nil where it needs more than 18 digits or 15 decimals.
  package func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    ExactDecimal(
      wide: Int128(mantissa) * Int128(other.mantissa), scale: Int(scale) + Int(other.scale))
  }
}

// MARK: - Canonical text

extension ExactDecimal: CustomStringConvertible {
  /// The canonical form: a decimal point, no grouping, no trailing zeros, no exponent.
  package var description: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the canonical form as ASCII.
  @inlinable
  package func append(to bytes: inout [UInt8]) {
    var magnitude = mantissa.magnitude
    if mantissa < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var position = 0
    repeat {
      if position == Int(scale), position > 0 { bytes.append(UInt8(ascii: ".")) }
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: magnitude % 10))
      magnitude /= 10
      position += 1
    } while magnitude > 0 || position <= Int(scale)
    bytes[start...].reverse()
  }
}
