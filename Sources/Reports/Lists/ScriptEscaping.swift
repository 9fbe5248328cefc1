/// The one place where text becomes part of a JSON string in a script.
enum ScriptEscaping {
  /// Appends text for use within a JSON string in a script: nothing in it can end the string or the script.
  ///
  /// A line feed becomes U+001F, since line feeds part the items; what documents replace is replaced here too,
  /// so that scripted rows are like those in the page. `<` and the separators U+2028 and U+2029 are escaped.
  ///
  /// - Parameter utf8: valid UTF-8.
  static func append(_ utf8: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    func escape(_ text: StaticString) {
      unsafe output.append(
        contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
    var index = 0
    while index < utf8.count {
      let character = unsafe utf8[index]
      switch character {
      case UInt8(ascii: "\""): escape("\\\"")
      case UInt8(ascii: "\\"): escape("\\\\")
      case UInt8(ascii: "<"): escape("\\u003c")
      case UInt8(ascii: "\n"): escape("\\u001f")
      case UInt8(ascii: "\t"): escape("\\u0009")
      case UInt8(ascii: "\r"): output.append(UInt8(ascii: " "))
      case 0..<0x20, 0x7F, 0xC2, 0xEF, 0xF0...0xF4:
        if let length = unsafe Escaping.forbiddenLength(at: index, in: utf8) {
          escape("\\ufffd")
          index += length - 1
        } else {
          output.append(character)
        }
      case 0xE2 where unsafe isLineSeparator(utf8, at: index):
        let last = unsafe utf8[index + 2]
        escape(last == 0xA8 ? "\\u2028" : "\\u2029")
        index += 2
      default: output.append(character)
      }
      index += 1
    }
  }

  /// Whether U+2028 or U+2029 begins here.
  private static func isLineSeparator(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + 2 < utf8.count else { return false }
    let (second, third) = unsafe (utf8[index + 1], utf8[index + 2])
    return second == 0x80 && third & 0xFE == 0xA8
  }
}
