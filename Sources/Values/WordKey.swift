/// A word as it is compared: trimmed, white space folded, normalised (NFC) and case folded.
///
/// Two spellings mean the same word where their keys are equal.
package struct WordKey: Sendable, Hashable {
  /// The folded text. Swift compares it by canonical equivalence, which is what NFC is for.
  package let folded: String

  package init(_ text: some StringProtocol) {
    folded = Self.caseFolded(Self.whiteSpaceFolded(text))
  }

  package var isEmpty: Bool { folded.isEmpty }

  /// Without white space at the ends, and with one space for every run of it inside.
  package static func whiteSpaceFolded(_ text: some StringProtocol) -> String {
    var result = ""
    var pending = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        pending = !result.unicodeScalars.isEmpty
      } else {
        if pending { result.unicodeScalars.append(" ") }
        pending = false
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Unicode's full case folding, up to the choice of representative: ß, ẞ and SS fold alike.
  ///
  /// Lower, upper, lower: the first reaches capital letters without an upper mapping of their own
  /// (ẞ), the second unites letters that share a capital (ς σ) and expands (ß → SS). The dotless ı
  /// is kept, since folding does not unite it with i.
  package static func caseFolded(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "\u{131}" {
        result.unicodeScalars.append(scalar)
      } else {
        for upper in scalar.properties.lowercaseMapping.uppercased().unicodeScalars {
          result += upper.properties.lowercaseMapping
        }
      }
    }
    return result
  }
}
