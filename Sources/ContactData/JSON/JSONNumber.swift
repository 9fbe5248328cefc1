/// A number as JSON writes it: digits, a point, an exponent.
enum JSONNumber {
  /// The exact value.
  ///
  /// - Parameter number: as RFC 8259 has it; `true` and `false` are no numbers.
  static func read(_ number: ByteView) -> NumberReading {
    var index = 0
    let isNegative = number[0] == UInt8(ascii: "-")
    if isNegative { index = 1 }
    guard index < number.count, number[index] &- 0x30 < 10 else { return .notANumber }
    var mantissa: Int64 = 0
    var significant = 0
    // Zeros that count only if another digit follows them.
    var zeros = 0
    // The power of ten of the last digit that counts.
    var power = 0
    var isFraction = false
    while index < number.count, number[index] | 0x20 != UInt8(ascii: "e") {
      let digit = number[index] &- 0x30
      index += 1
      if digit > 9 {
        isFraction = true
        continue
      }
      if isFraction { power -= 1 }
      if digit == 0 {
        if significant > 0 { zeros += 1 }
        continue
      }
      significant += zeros + 1
      if significant <= NumberReading.mostDigits {
        for _ in 0...zeros { mantissa *= 10 }
        mantissa += Int64(digit)
      }
      zeros = 0
    }
    if significant == 0 { return .value(mantissa: 0, scale: 0) }
    if significant > NumberReading.mostDigits { return .tooLong }
    power += zeros + exponent(number, from: index + 1)
    if power > 0 {
      guard significant + power <= NumberReading.mostDigits else { return .tooLong }
      for _ in 0..<power { mantissa *= 10 }
      power = 0
    }
    guard -power <= NumberReading.mostDecimals else { return .tooLong }
    return .value(mantissa: isNegative ? -mantissa : mantissa, scale: UInt8(-power))
  }

  /// The exponent that is written; no exponent is larger than any text that can be written out.
  private static func exponent(_ number: ByteView, from start: Int) -> Int {
    let furthest = 1 << 40
    var index = start
    guard index < number.count else { return 0 }
    let isNegative = number[index] == UInt8(ascii: "-")
    if isNegative || number[index] == UInt8(ascii: "+") { index += 1 }
    var exponent = 0
    while index < number.count {
      exponent = min(furthest, exponent * 10 + Int(number[index] &- 0x30))
      index += 1
    }
    return isNegative ? -exponent : exponent
  }
}
