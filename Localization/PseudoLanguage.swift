/// The pseudo-language `qps`: English with accents, a third longer and in brackets.
///
/// A text that shows without its brackets was not taken from the catalogue; one that is cut off would
/// be in German too.
enum PseudoLanguage {
  /// A code that BCP 47 keeps for private use.
  static let code = "qps"

  /// Accented letters for a–z, then A–Z.
  private static let small = Array("áƀçđéƒĝĥíĵķļḿñóþɋŕšţúṽŵẋýž".unicodeScalars)
  private static let capital = Array("ÁƁÇĐÉƑĜĤÍĴĶĻḾÑÓÞɊŔŠŢÚṼŴẊÝŽ".unicodeScalars)

  /// Placeholders stay as they are.
  static func text(from english: String) -> String {
    var result = "⟦"
    var letters = 0
    var isPlaceholder = false
    for scalar in english.unicodeScalars {
      if scalar == "{" { isPlaceholder = true }
      switch scalar {
      case "a"..."z" where !isPlaceholder:
        result.unicodeScalars.append(small[Int(scalar.value - 0x61)])
        letters += 1
      case "A"..."Z" where !isPlaceholder:
        result.unicodeScalars.append(capital[Int(scalar.value - 0x41)])
        letters += 1
      default:
        result.unicodeScalars.append(scalar)
      }
      if scalar == "}" { isPlaceholder = false }
    }
    let longer = (letters + 2) / 3
    return result + String(repeating: "~", count: longer) + "⟧"
  }

  /// The same in UTF-8.
  static func bytes(from english: [UInt8]) -> [UInt8] {
    Array(text(from: String(decoding: english, as: UTF8.self)).utf8)
  }
}
