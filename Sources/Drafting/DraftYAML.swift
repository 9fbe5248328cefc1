import Localization

/// Pieces of a project file as text.
package enum DraftYAML {
  /// A text as a scalar, in double quotes where it could be read as anything else.
  package static func scalar(_ text: String) -> String {
    isPlain(text) ? text : quoted(text)
  }

  /// A text in double quotes; what YAML takes for a break or refuses is written by its number.
  package static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: result += "\\\""
      case 0x5C: result += "\\\\"
      case 0x20...0x7E, 0xA0...0x2027, 0x202F...0x2065, 0x206A...0xD7FF, 0xE000...0xFDCF, 0xFDF0...0xFEFE,
        0xFF00...0xFFFD, 0x1_0000...0x1_FFFD:
        result.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16)
        result += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      }
    }
    return result + "\""
  }

  /// Letters, digits and single spaces that begin with a letter and mean nothing else in YAML.
  private static func isPlain(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last, first.properties.isAlphabetic, last != " "
    else {
      return false
    }
    let isOrdinary = scalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || "_-. ".unicodeScalars.contains($0)
    }
    let meanings = ["yes", "no", "true", "false", "null", "on", "off", "y", "n"]
    return isOrdinary && !meanings.contains(text.lowercased())
  }

  /// A text as comment lines, none wider than the page.
  package static func comment(_ text: String, indent: String = "") -> [String] {
    PlainText.wrapped(PlainText.safe(text), to: 100 - indent.count).map { "\(indent)# \($0)" }
  }

  /// A text that is safe behind `# ` on the same line.
  package static func remark(_ text: String) -> String { "# " + PlainText.safe(text) }

  /// A word that keys and ids may have, made from any text; `taken` gains it.
  package static func name(from text: String, otherwise: String, separator: String, taken: inout Set<String>)
    -> String
  {
    var word = ""
    var isParted = false
    for scalar in Localizer.searchFold(text).unicodeScalars {
      guard ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) else {
        isParted = !word.isEmpty
        continue
      }
      if isParted { word += separator }
      isParted = false
      word.unicodeScalars.append(scalar)
    }
    // The program reads ids of 200 letters, and a number may follow.
    word = word.isEmpty ? otherwise : String(word.prefix(180))
    var name = word
    var number = 2
    while !taken.insert(name).inserted {
      name = "\(word)\(separator)\(number)"
      number += 1
    }
    return name
  }
}
