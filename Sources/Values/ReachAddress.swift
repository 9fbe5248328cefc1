/// The link behind an e-mail address, a telephone number or a web address, as people write them.
///
/// Only what is plainly one of the three becomes a link; all other text stays text. The script of lists decides the
/// same for the rows it opens; both are held against `Tests/Contracts/addresses.json`.
package enum ReachAddress {
  /// The address to link to: `mailto:`, `tel:`, `https:` or `http:`; nil for any other text.
  package static func link(_ text: String) -> String? {
    if WebAddress.isSafe(text) { return text }
    if isMail(text) { return "mailto:" + text }
    return telephone(text).map { "tel:" + $0 }
  }

  // MARK: - E-mail

  /// RFC 5321 allows no longer ones.
  private static let longestMail = 254
  private static let longestLocalPart = 64

  /// The plain form of nearly all addresses: no quoted parts, and nothing that a link would have to escape.
  private static func isMail(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard text.utf8.count <= longestMail, parts.count == 2 else { return false }
    let labels = parts[1].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return (1...longestLocalPart).contains(parts[0].count)
      && parts[0].allSatisfy { isLetterOrDigit($0) || localSigns.contains($0) }
      && labels.count > 1
      && labels.allSatisfy { label in
        label.first.map(isLetterOrDigit) == true && label.last.map(isLetterOrDigit) == true
          && label.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
      }
  }

  private static let localSigns = Array("._+-'".utf8)

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), digits: true
    default: false
    }
  }

  private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

  // MARK: - Telephone

  /// ITU-T E.164 has at most 15 digits; fewer than 5 are an extension, or no number at all.
  private static let digitCounts = 5...15

  /// The digits of a number, with its leading plus; the signs that group them are dropped.
  private static func telephone(_ text: String) -> String? {
    var number = ""
    var digitCount = 0
    // “+48 (0) 22”: the nought in brackets is not dialled after a country's code.
    let dialled = text.hasPrefix("+") ? text.replacing("(0)", with: " ", maxReplacements: 1) : text
    for scalar in dialled.unicodeScalars {
      switch scalar {
      case "0"..."9":
        number.unicodeScalars.append(scalar)
        digitCount += 1
      case "+" where number.isEmpty: number = "+"
      case " ", "\u{A0}", "\u{202F}", "-", "\u{2011}", "\u{2013}", "(", ")", ".", "/": break
      default: return nil
      }
    }
    return digitCounts.contains(digitCount) && !isDay(text) ? number : nil
  }

  /// Whether it is a day such as 2026-11-20, which has the signs of a number.
  private static func isDay(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.map(\.count) == [4, 2, 2] && parts.joined().allSatisfy(digits.contains)
  }
}
