package import ContactData
import Formats
import Localization
package import SegmentationModel
import Values

/// A column of an export, and what it seems to be.
package struct DraftColumn {
  /// As the file writes it.
  package let header: String
  /// The words of the header as they are searched.
  let headerWords: [String]
  /// The values as words.
  let words: WordColumn
  /// How many rows the file has.
  let rowCount: Int
  /// How many of them have a value here.
  let valueCount: Int
  /// What the values are read as.
  package internal(set) var type = FieldType.text

  /// A column of words, whose type is still to be found out.
  package init(header: String, words: WordColumn) {
    self.header = header
    self.words = words
    rowCount = words.codes.count
    valueCount = words.codes.count { $0 >= 0 }
    headerWords = Localizer.searchFold(header).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Whether a word of the header begins with one of these; words of up to three letters must be equal.
  func isCalled(_ beginnings: [String]) -> Bool {
    headerWords.contains { word in
      beginnings.contains { $0.utf8.count <= 3 ? word == $0 : word.hasPrefix($0) }
    }
  }

  /// Whether every row has a value, and no two the same.
  var isUnique: Bool { rowCount > 0 && valueCount == rowCount && words.words.count == rowCount }

  // MARK: - What people are reached by

  /// Whether the values are addresses of pages.
  var isLink: Bool {
    isMostly { $0.hasPrefix("http://") || $0.hasPrefix("https://") }
  }

  /// Whether the values are addresses of mailboxes.
  var isMail: Bool {
    isMostly { $0.contains("@") && !$0.contains(" ") }
      || isCalled(["email", "mail"]) && isMostly { $0.contains("@") }
  }

  /// Whether the values are numbers of telephones.
  var isPhone: Bool {
    isCalled(["phone", "tel", "telefon", "mobile", "fax", "faks", "komork"])
      && isMostly { $0.utf8.count { (0x30...0x39).contains($0) } >= 5 }
  }

  /// Codes that look like numbers and are none.
  var isCode: Bool {
    isCalled(["id", "nip", "regon", "krs", "vat", "tax", "zip", "postcode", "postal", "pesel", "iban"])
      || isCalled(["kod", "code"])
  }

  private func isMostly(_ condition: (String) -> Bool) -> Bool {
    !words.words.isEmpty && words.words.count(where: condition) * 10 >= words.words.count * 9
  }

  // MARK: - Types

  /// The types it may have besides text, the likeliest first; reading it as one tells.
  package func candidates(delimiter: UInt8) -> [FieldType] {
    guard !words.words.isEmpty, !isLink, !isMail, !isPhone, !isCode else { return [] }
    var types: [FieldType] = []
    if isMostly({ Self.flagWords.contains($0.lowercased()) }) { types.append(.flag) }
    switch dateFormat {
    case nil: break
    case "": types.append(.date(format: nil))
    case let format?: if let pattern = DatePattern(format) { types.append(.date(format: pattern)) }
    }
    if isMostly(Self.looksNumeric) { types.append(.number) }
    if let separator = separator(delimiter: delimiter) { types.append(.list(separator: separator)) }
    return types
  }

  private static let flagWords: Set<String> = ["yes", "no", "true", "false", "1", "0", "tak", "nie"]

  /// Digits, with what a number may have around and between them.
  private static func looksNumeric(_ word: String) -> Bool {
    guard word.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return false }
    let letters = word.unicodeScalars.count { $0.properties.isAlphabetic }
    return letters <= 3
      && word.unicodeScalars.allSatisfy { scalar in
        ("0"..."9").contains(scalar) || " .,'’+-−%$€£\u{A0}\u{202F}".unicodeScalars.contains(scalar)
          || scalar.properties.isAlphabetic
      }
  }

  /// The pattern that most values follow; empty for ISO 8601, nil for none.
  private var dateFormat: String? {
    var shapes: [String: Int] = [:]
    var isMonthFirst = false
    for word in words.words {
      let parts = word.prefix { $0 != " " && $0 != "T" }.split(
        separator: /[.\/-]/, omittingEmptySubsequences: false)
      let sign = word.first { !$0.isNumber }
      guard parts.count == 3, parts.allSatisfy({ Int($0) != nil }), let sign else { continue }
      let time = word.split(separator: " ").dropFirst().first.map { $0.split(separator: ":").count } ?? 0
      let clock = time == 0 ? "" : time == 2 ? " HH:mm" : " HH:mm:ss"
      if parts[0].count == 4 {
        shapes[sign == "-" ? "" : "yyyy\(sign)MM\(sign)dd\(clock)", default: 0] += 1
      } else {
        let year = parts[2].count == 4 ? "yyyy" : "yy"
        if let second = Int(parts[1]), second > 12 { isMonthFirst = true }
        shapes["dd\(sign)MM\(sign)\(year)\(clock)", default: 0] += 1
      }
    }
    let best = shapes.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let best, best.value * 10 >= words.words.count * 9 else { return nil }
    guard isMonthFirst, best.key.hasPrefix("dd") else { return best.key }
    return best.key.replacing("dd", with: "??").replacing("MM", with: "dd").replacing("??", with: "MM")
  }

  /// What parts cells into items that come back in other cells.
  private func separator(delimiter: UInt8) -> ListSeparator? {
    for sign: Character in [";", "|", ",", "/"] where sign.asciiValue != delimiter {
      let parted = words.words.filter { $0.contains(sign) }
      guard parted.count * 4 >= words.words.count, parted.count >= 2 else { continue }
      let items = words.words.flatMap { $0.split(separator: sign) }.map { WordKey($0) }
      if Set(items).count * 2 <= items.count { return ListSeparator(name: String(sign)) }
    }
    return nil
  }
}
