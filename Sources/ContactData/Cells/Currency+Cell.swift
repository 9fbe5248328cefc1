import Formats

/// What of a currency stands before or behind a number.
extension Currency {
  /// How many bytes of a currency a text begins or ends with; 0 for none.
  static func length(in text: ByteView, atEnd: Bool) -> Int {
    // Codes first: `lkr` is one, though it ends in `kr`.
    let code = codeLength(in: text, atEnd: atEnd)
    if code > 0 { return code }
    for sign in signBytes where sign.count <= text.count {
      if text.has(sign, at: atEnd ? text.count - sign.count : 0) { return sign.count }
    }
    return characterLength(in: text, atEnd: atEnd)
  }

  /// A character of Unicode's category Sc, as `€`.
  private static func characterLength(in text: ByteView, atEnd: Bool) -> Int {
    var start = atEnd ? text.count - 1 : 0
    while atEnd, start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    let length = text.utf8Length(at: start)
    guard length > 0, let scalar = text.slice(start, length).string.unicodeScalars.first,
      isSign(scalar)
    else { return 0 }
    return length
  }

  /// A code of ISO 4217, as `PLN`, with no letter beside it.
  private static func codeLength(in text: ByteView, atEnd: Bool) -> Int {
    guard text.count >= 3 else { return 0 }
    let start = atEnd ? text.count - 3 : 0
    guard isLetter(text[start]), isLetter(text[start + 1]), isLetter(text[start + 2]) else { return 0 }
    if text.count > 3, atEnd ? endsWithLetter(text, before: start) : beginsWithLetter(text, at: 3) {
      return 0
    }
    return codes.contains(text.slice(start, 3).string.uppercased()) ? 3 : 0
  }

  private static func beginsWithLetter(_ text: ByteView, at index: Int) -> Bool {
    guard text[index] >= 0x80 else { return isLetter(text[index]) }
    return text.whiteSpaceLength(at: index) == 0 && !text.has(NumberCell.minus, at: index)
  }

  private static func endsWithLetter(_ text: ByteView, before end: Int) -> Bool {
    guard text[end - 1] >= 0x80 else { return isLetter(text[end - 1]) }
    return text.whiteSpaceLength(endingAt: end) == 0
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// The signs in letters as UTF-8, longer ones first.
  private static let signBytes = signs.map { Array($0.utf8) }
}
