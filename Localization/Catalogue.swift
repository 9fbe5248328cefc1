/// The messages of one language, by key.
final class Catalogue: Sendable {
  /// A message's forms as UTF-8: one, or as many as the plural rule has; none where it is missing.
  struct Entry: Sendable {
    var forms: [[UInt8]]
    var hasPlural: Bool
  }

  /// The header's rule, or the language's where the header has none.
  let rule: PluralRule
  private let entries: [String: Entry]

  /// Every key that has a text here.
  var keys: some Sequence<String> { entries.lazy.filter { !$0.value.forms.isEmpty }.map(\.key) }

  /// Reads a PO file.
  ///
  /// - Parameter shortWords: one-letter words (ASCII, lower case) that a no-break space follows.
  init(text: String, defaultRule: PluralRule, shortWords: [UInt8]) throws(CatalogueFault) {
    let (rule, messages) = try CatalogueReader.read(text, defaultRule: defaultRule)
    self.rule = rule
    entries =
      shortWords.isEmpty
      ? messages
      : messages.mapValues { entry in
        Entry(
          forms: entry.forms.map { Self.bound($0, shortWords: shortWords) }, hasPlural: entry.hasPlural)
      }
  }

  /// The English catalogue in the pseudo-language.
  init(pseudoOf english: Catalogue) {
    rule = english.rule
    entries = english.entries.mapValues { entry in
      Entry(forms: entry.forms.map { PseudoLanguage.bytes(from: $0) }, hasPlural: entry.hasPlural)
    }
  }

  /// Nil where the message is missing, fuzzy or not translated.
  func entry(_ key: String) -> Entry? {
    guard let entry = entries[key], !entry.forms.isEmpty else { return nil }
    return entry
  }

  /// A text whose one-letter words keep to the word after them.
  static func bound(_ text: [UInt8], shortWords: [UInt8]) -> [UInt8] {
    // Most texts have none, and need no copy.
    guard text.indices.dropFirst().contains(where: { isEnd(ofShortWordBefore: $0, in: text, shortWords) })
    else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.count + 8)
    for (index, byte) in text.enumerated() {
      if index > 0, isEnd(ofShortWordBefore: index, in: text, shortWords) {
        result.append(contentsOf: [0xC2, 0xA0])
      } else {
        result.append(byte)
      }
    }
    return result
  }

  /// Whether a space stands at `index` and a whole word of one letter before it.
  private static func isEnd(ofShortWordBefore index: Int, in text: [UInt8], _ shortWords: [UInt8]) -> Bool {
    text[index] == 0x20 && text[index - 1] >= 0x41 && isBoundary(before: index - 1, in: text)
      && shortWords.contains(text[index - 1] | 0x20)
  }

  /// A word begins at the start, after a blank, an opening bracket or quote, or a dash.
  private static func isBoundary(before index: Int, in text: [UInt8]) -> Bool {
    guard index > 0 else { return true }
    switch text[index - 1] {
    case 0x20, 0x0A, UInt8(ascii: "("): return true
    case 0xA0: return index > 1 && text[index - 2] == 0xC2
    // „ “ ” – —, in UTF-8 all E2 80 and one of these.
    case 0x9E, 0x9C, 0x9D, 0x93, 0x94:
      return index > 2 && text[index - 2] == 0x80 && text[index - 3] == 0xE2
    default: return false
    }
  }
}
