/// Text on a page of letters of one width, as terminals and files of code show it: how wide it is, where it
/// breaks, what of it is harmless.
package enum PlainText {
  /// Whether a character commands a terminal, or turns the direction of writing.
  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x2028...0x202E).contains(scalar.value)
      || (0x2066...0x2069).contains(scalar.value)
  }

  /// The text on one line, without what would command a terminal or turn the direction of writing.
  package static func safe(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHarmful) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\t", "\r": result.unicodeScalars.append(" ")
      default: result.unicodeScalars.append(isHarmful(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return result
  }

  /// JSON of the same values, with escapes for what would command a terminal or turn the direction of writing.
  package static func escapedJSON(_ json: String) -> String {
    // Below U+0020 it is white space between values: in texts JSON has escapes for it.
    func isEscaped(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x20 && isHarmful(scalar) }
    guard json.unicodeScalars.contains(where: isEscaped) else { return json }
    var result = ""
    for scalar in json.unicodeScalars {
      if isEscaped(scalar) {
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  // MARK: - Width

  /// How many columns a text takes.
  package static func width(_ text: String) -> Int {
    text.utf8.allSatisfy { $0 < 0x80 } ? text.utf8.count : text.reduce(0) { $0 + width($1) }
  }

  /// 2 for the wide letters of East Asia and for emoji, 0 for marks that stand on another letter.
  private static func width(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    if character.unicodeScalars.contains("\u{FE0F}") { return 2 }
    switch first.value {
    case ..<0x300: return 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: break
    }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return 1
    }
  }

  /// The text filled up with spaces: behind it, or before it for numbers.
  package static func padded(_ text: String, to width: Int, isNumeric: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, width - self.width(text)))
    return isNumeric ? space + text : text + space
  }

  // MARK: - Lines

  /// The text in lines of at most that width, broken at spaces; a longer word is cut.
  package static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    func finish() {
      lines.append(line)
      line = ""
    }
    for word in text.split(separator: " ") {
      if !line.isEmpty, self.width(line) + 1 + self.width(String(word)) > width { finish() }
      if !line.isEmpty { line += " " }
      for character in word {
        if self.width(line) + self.width(character) > width, !line.isEmpty { finish() }
        line.append(character)
      }
    }
    if !line.isEmpty || lines.isEmpty { finish() }
    return lines
  }
}
