/// Hexadecimal digits of a fixed number, in small letters, most significant first.
enum Hexadecimal {
  /// Appends the last digits of a number.
  static func append(_ value: UInt64, digits: Int, to bytes: inout [UInt8]) {
    for digit in (0..<digits).reversed() {
      let nibble = UInt8(truncatingIfNeeded: value >> UInt64(digit * 4)) & 0xF
      bytes.append(nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10)
    }
  }

  /// The last digits of a number as text.
  static func text(_ value: UInt64, digits: Int) -> String {
    var bytes: [UInt8] = []
    append(value, digits: digits, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
