extension Localizer {
  /// A text as it is searched: small letters without accents, in every language alike.
  ///
  /// The same as this in the browser, up to letters beyond Latin, Greek and Cyrillic:
  /// `text.toLowerCase().normalize("NFKD").replace(/\p{M}+/gu, "")`, then ł l, đ d, ø o, ħ h, ŧ t,
  /// ı i, ß ss, æ ae, œ oe, þ th, ð d.
  package static func searchFold(_ text: some StringProtocol) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.value < latin.count {
        result += latin[Int(scalar.value)]
      } else {
        append(scalar, to: &result)
      }
    }
    return result
  }

  /// The Latin letters folded beforehand.
  private static let latin: [String] = (0..<0x250).map { code in
    var result = ""
    if let scalar = Unicode.Scalar(UInt32(code)) { append(scalar, to: &result) }
    return result
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout String) {
    for lower in scalar.properties.lowercaseMapping.unicodeScalars { append(small: lower, to: &result) }
  }

  private static func append(small scalar: Unicode.Scalar, to result: inout String) {
    switch scalar {
    case "\u{300}"..."\u{36F}": break
    case "ł": result += "l"
    case "đ", "ð": result += "d"
    case "ø": result += "o"
    case "ħ": result += "h"
    case "ŧ": result += "t"
    case "ı": result += "i"
    case "ß": result += "ss"
    case "æ": result += "ae"
    case "œ": result += "oe"
    case "þ": result += "th"
    default:
      if let base = bases[scalar] {
        append(small: base, to: &result)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }

  /// The letter below each accented one.
  private static let bases = Dictionary(
    CollationTable.compositions.map { ($0.whole, $0.base) }, uniquingKeysWith: { first, _ in first })
}
