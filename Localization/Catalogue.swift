/// The messages of one language, by key.
final class Catalogue: Sendable {
  /// A message's forms as UTF-8: one, or as many as the plural rule has; none where it is missing.
  struct Entry: Sendable {
    /// The texts, placeholders in braces, in the order of the plural rule.
    var forms: [[UInt8]]
    /// Whether a number chooses among the forms; else there is one at most.
    var hasPlural: Bool
    /// The line of the file where it begins; 0 where that is not known.
    var line = 0

    /// The names in braces, of all forms together.
    var placeholders: Set<String> {
      forms.reduce(into: []) { names, form in
        var rest = form[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "{")),
          let end = rest[start...].firstIndex(of: UInt8(ascii: "}"))
        {
          names.insert(String(decoding: rest[(start + 1)..<end], as: UTF8.self))
          rest = rest[(end + 1)...]
        }
      }
    }
  }

  /// The header's rule, or the language's where the header has none.
  let rule: PluralRule
  private let entries: [String: Entry]
  /// The translations that were left out, by line.
  let misfits: [UnfitTranslation]

  /// Every key that has a text here.
  var keys: some Sequence<String> { entries.lazy.filter { !$0.value.forms.isEmpty }.map(\.key) }

  /// Reads a PO file.
  ///
  /// - Parameter shortWords: one-letter words (ASCII, lower case) that a no-break space follows.
  init(text: String, defaultRule: PluralRule, shortWords: [UInt8]) throws(CatalogueFault) {
    let (rule, messages) = try CatalogueReader.read(text, defaultRule: defaultRule)
    self.rule = rule
    misfits = []
    entries =
      shortWords.isEmpty
      ? messages
      : messages.mapValues { entry in
        Entry(
          forms: entry.forms.map { Self.bound($0, shortWords: shortWords) }, hasPlural: entry.hasPlural,
          line: entry.line)
      }
  }

  /// The English catalogue in the pseudo-language.
  init(pseudoOf english: Catalogue) {
    rule = english.rule
    misfits = []
    entries = english.entries.mapValues { entry in
      Entry(forms: entry.forms.map { PseudoLanguage.bytes(from: $0) }, hasPlural: entry.hasPlural)
    }
  }

  /// The catalogue without the entries whose placeholders or forms are not those of the English message.
  init(_ other: Catalogue, fitting english: Catalogue) {
    rule = other.rule
    var fitting = other.entries
    var unfit: [UnfitTranslation] = []
    for (key, entry) in other.entries {
      // What is no message of ours is asked for by nobody.
      guard !entry.forms.isEmpty, let model = english.entry(key) else { continue }
      let expected = model.placeholders
      if entry.hasPlural == model.hasPlural, entry.placeholders == expected { continue }
      fitting[key] = nil
      unfit.append(UnfitTranslation(key: key, line: entry.line, placeholders: expected.sorted()))
    }
    entries = fitting
    misfits = unfit.sorted { ($0.line, $0.key) < ($1.line, $1.key) }
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

/// A translation that does not fit its message and was left out.
package struct UnfitTranslation: Sendable, Hashable {
  /// The message it was meant for, as `msgctxt` names it.
  package let key: String
  /// The line of the catalogue where it begins.
  package let line: Int
  /// The placeholders it should have.
  package let placeholders: [String]
}
