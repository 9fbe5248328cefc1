package import Values

/// How many decimals of a number are shown.
package enum Decimals: Sendable, Hashable {
  /// All it has.
  case exact
  /// All it has, filled up with zeros to that many.
  case atLeast(Int)
  /// Rounded half up (towards positive infinity), without trailing zeros.
  case upTo(Int)
  /// Rounded half up (towards positive infinity), filled up with zeros.
  case exactly(Int)

  /// The number to be shown and the least decimals it is shown with.
  func applied(to value: ExactDecimal) -> (value: ExactDecimal, atLeast: Int) {
    switch self {
    case .exact: (value, 0)
    case .atLeast(let count): (value, count)
    case .upTo(let count): (value.rounded(to: count), 0)
    case .exactly(let count): (value.rounded(to: count), count)
    }
  }
}

extension LanguageFormats {
  /// The number with the language's signs: `12 345,5`.
  package func number(_ value: ExactDecimal, _ decimals: Decimals = .exact) -> String {
    text { append(value, decimals, to: &$0) }
  }

  /// A whole number with the language's signs.
  package func number(_ value: Int) -> String {
    text { append(value, to: &$0) }
  }

  /// A number of percent: 12.5 becomes `12,5%`.
  package func percent(_ value: ExactDecimal, _ decimals: Decimals = .exact) -> String {
    text { append(percent: value, decimals, to: &$0) }
  }

  /// Appends what `number(_:_:)` gives, as UTF-8; about 70 ns.
  package func append(_ value: ExactDecimal, _ decimals: Decimals = .exact, to bytes: inout [UInt8]) {
    let (value, atLeast) = decimals.applied(to: value)
    if value.mantissa < 0 { bytes.append(UInt8(ascii: "-")) }
    append(magnitude: value.mantissa.magnitude, scale: Int(value.scale), atLeast: atLeast, to: &bytes)
  }

  /// Appends a whole number as UTF-8.
  package func append(_ value: Int, to bytes: inout [UInt8]) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    append(magnitude: UInt64(value.magnitude), scale: 0, atLeast: 0, to: &bytes)
  }

  /// Appends what `percent(_:_:)` gives, as UTF-8.
  package func append(percent value: ExactDecimal, _ decimals: Decimals = .exact, to bytes: inout [UInt8]) {
    append(value, decimals, to: &bytes)
    bytes.append(contentsOf: percentSuffix.utf8)
  }

  /// Digits come from the last to the first, so they are put into a piece of memory from its end.
  func append(magnitude: UInt64, scale: Int, atLeast: Int, to bytes: inout [UInt8]) {
    // 20 digits, 6 signs of two bytes between their groups, the decimal sign.
    let capacity = 34 + max(scale, atLeast)
    unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { digits in
      var start = capacity
      var rest = magnitude
      for _ in 0..<max(0, atLeast - scale) {
        start -= 1
        unsafe digits[start] = UInt8(ascii: "0")
      }
      for _ in 0..<scale {
        start -= 1
        unsafe digits[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
      if start < capacity {
        start -= 1
        unsafe digits[start] = decimalSign
      }
      var untilSign = rest >= (smallestFirstGroup == 1 ? 1000 : 10_000) ? 3 : -1
      repeat {
        if untilSign == 0 {
          if groupSign.1 != 0 {
            start -= 1
            unsafe digits[start] = groupSign.1
          }
          start -= 1
          unsafe digits[start] = groupSign.0
          untilSign = 3
        }
        start -= 1
        unsafe digits[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
        untilSign -= 1
      } while rest > 0
      unsafe bytes.append(contentsOf: UnsafeMutableBufferPointer(rebasing: digits[start...]))
    }
  }

  /// What a writer appends, as a string.
  func text(_ write: (inout [UInt8]) -> Void) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    write(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
