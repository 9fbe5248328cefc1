/// A language's alphabetical order, as sort keys that are compared byte by byte.
///
/// The order is CLDR's: signs before digits before letters; base letters first, then accents, then small
/// before capital; spaces and punctuation count. The language's own letters (ą, ch, ґ) follow the letter
/// they are placed after. Scripts other than Latin, Greek and Cyrillic come last, by code point.
package struct AlphabeticalOrder: Sendable {
  private let table: CollationTable

  /// The order of a language (`pl`, `en-GB`); CLDR's root order for one that has no letters of its own.
  package init(language: String) {
    switch language.split(separator: "-").first {
    case "pl": table = Self.polish
    case "cs": table = Self.czech
    case "uk": table = Self.ukrainian
    default: table = Self.root
    }
  }

  private static let root = CollationTable(letters: "")
  private static let polish = CollationTable(letters: "a<ą c<ć e<ę l<ł n<ń o<ó s<ś z<ź<ż")
  private static let czech = CollationTable(letters: "c<č h<ch r<ř s<š z<ž")
  private static let ukrainian = CollationTable(letters: "г<ґ і<ї", cyrillicFirst: true)

  /// The sort key of a text.
  ///
  /// Equal for texts that differ in nothing the order knows (control characters, composed or not).
  /// - Complexity: O(n); about 15 ns a letter.
  package func key(_ text: String) -> [UInt8] {
    let elements = table.elements(of: text)
    var key: [UInt8] = []
    key.reserveCapacity(elements.count * 2 + 12)
    for element in elements where element.primary != 0 {
      append(primary: element.primary, to: &key)
    }
    // Weights of 1 at the end of a level say nothing: whatever could follow them is larger.
    key.append(0)
    var end = key.count
    for element in elements where element.secondary != 0 {
      key.append(element.secondary)
      if element.secondary != 1 { end = key.count }
    }
    key.removeLast(key.count - end)
    key.append(0)
    end = key.count
    for element in elements where element.tertiary != 0 {
      key.append(element.tertiary)
      if element.tertiary != 1 { end = key.count }
    }
    key.removeLast(key.count - end)
    return key
  }

  /// Two bytes, the first never 0; four where the weight is a code point.
  private func append(primary: UInt32, to key: inout [UInt8]) {
    if primary > 0xFFFF {
      key.append(UInt8(truncatingIfNeeded: primary >> 24))
      key.append(UInt8(truncatingIfNeeded: primary >> 16))
    }
    key.append(UInt8(truncatingIfNeeded: primary >> 8))
    key.append(UInt8(truncatingIfNeeded: primary))
  }
}

/// What a character weighs on each of the three levels; 0 where it does not count.
struct CollationElement: Sendable, Hashable {
  /// Which letter, digit or sign it is, whatever its accent and case.
  var primary: UInt32
  /// Its accent; 1 without one.
  var secondary: UInt8
  /// Its case or form; 1 for the small letter.
  var tertiary: UInt8
}
