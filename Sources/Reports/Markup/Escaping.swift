/// The one place where text becomes markup.
///
/// The result is right in element content and in double-quoted attributes alike. Characters that XML
/// or HTML forbid become U+FFFD: the C0 and C1 controls, and the noncharacters.
enum Escaping {
  /// Appends text as it may stand in a document.
  ///
  /// - Parameter utf8: valid UTF-8.
  static func append(_ utf8: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var start = 0
    var index = 0
    func flush(_ output: inout [UInt8]) {
      if start < index { unsafe output.append(contentsOf: utf8[start..<index]) }
    }
    while index < utf8.count {
      let byte = unsafe utf8[index]
      guard needsCare[Int(byte)] else {
        index += 1
        continue
      }
      let (replacement, length) = unsafe replacement(at: index, in: utf8)
      guard let replacement else {
        index += length
        continue
      }
      flush(&output)
      output.append(contentsOf: replacement.utf8)
      index += length
      start = index
    }
    flush(&output)
  }

  /// What stands for the character at `index`, nil for itself; and the bytes it takes.
  private static func replacement(
    at index: Int, in utf8: UnsafeBufferPointer<UInt8>
  ) -> (replacement: String?, length: Int) {
    switch unsafe utf8[index] {
    case UInt8(ascii: "&"): return ("&amp;", 1)
    case UInt8(ascii: "<"): return ("&lt;", 1)
    case UInt8(ascii: ">"): return ("&gt;", 1)
    case UInt8(ascii: "\""): return ("&quot;", 1)
    case UInt8(ascii: "\n"): return ("&#10;", 1)
    case UInt8(ascii: "\t"): return ("&#9;", 1)
    case UInt8(ascii: "\r"): return (" ", 1)
    default:
      guard let length = unsafe forbiddenLength(at: index, in: utf8) else { return (nil, 1) }
      return (replacementCharacter, length)
    }
  }

  /// How many bytes the character at `index` takes, where it is one that documents replace by U+FFFD.
  static func forbiddenLength(at index: Int, in utf8: UnsafeBufferPointer<UInt8>) -> Int? {
    func next(_ offset: Int) -> UInt8 { index + offset < utf8.count ? unsafe utf8[index + offset] : 0 }
    switch unsafe utf8[index] {
    case 0x09, 0x0A, 0x0D: return nil
    case 0..<0x20, 0x7F: return 1
    case 0xC2: return next(1) < 0xA0 ? 2 : nil
    case 0xEF:
      let isNoncharacter =
        next(1) == 0xBF && next(2) >= 0xBE || next(1) == 0xB7 && (0x90...0xAF).contains(next(2))
      return isNoncharacter ? 3 : nil
    case 0xF0...0xF4:
      return next(1) & 0x0F == 0x0F && next(2) == 0xBF && next(3) >= 0xBE ? 4 : nil
    default: return nil
    }
  }

  private static let replacementCharacter = "\u{FFFD}"

  private static let needsCare: [Bool] = (0..<256).map { byte in
    switch UInt8(byte) {
    case 0..<0x20, 0x7F, 0xC2, 0xEF, 0xF0...0xFF: true
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): true
    default: false
    }
  }
}
