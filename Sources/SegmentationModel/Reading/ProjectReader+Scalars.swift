internal import Diagnostics
internal import Values

// Each function answers nil where the key is left out, and nil after a report where its value is wrong.

extension ProjectReader {
  // MARK: - Text

  /// Trimmed and never empty; nil where the key is left out or, reported, holds no text.
  mutating func text(_ key: String, in keys: Keys) -> String? {
    keys[key].flatMap { text($0, key) }
  }

  /// The trimmed text of a node that must have one.
  mutating func text(_ node: ProjectNode, _ key: String) -> String? {
    guard let scalar = node.scalar else {
      report(.textExpected, at: node.position, ["key": .quoted(key)])
      return nil
    }
    let text = trimmed(scalar)
    if text.isEmpty {
      report(.emptyValue, at: node.position, ["key": .quoted(key)])
      return nil
    }
    return text
  }

  /// The name of a column with the place of its value; nil where left out or, reported, no text.
  mutating func column(_ key: String, in keys: Keys) -> ColumnName? {
    guard let node = keys[key], let name = text(node, key) else { return nil }
    return ColumnName(name, place: place(node.position))
  }

  /// A list of texts with their nodes; an item that is no text is reported and left out.
  mutating func texts(_ key: String, in keys: Keys) -> [(text: String, node: ProjectNode)]? {
    list(key, in: keys)?.compactMap { node in text(node, key).map { ($0, node) } }
  }

  /// One text for all languages, or one a language.
  mutating func localizedText(_ key: String, in keys: Keys) -> LocalizedText? {
    guard let node = keys[key] else { return nil }
    guard case .mapping(let entries) = node.content else {
      return text(node, key).map { LocalizedText($0) }
    }
    var translations: [LocalizedText.Translation] = []
    for entry in entries {
      if !knownLanguages.contains(entry.key) {
        reportUnknownLanguage(entry.key, at: entry.position)
      } else if let scalar = entry.value.scalar {
        let text = trimmed(scalar)
        if !text.isEmpty { translations.append(.init(language: entry.key, text: text)) }
      } else {
        report(.textExpected, at: entry.value.position, ["key": .quoted(entry.key)])
        translations.append(.init(language: entry.key, text: entry.key))
      }
    }
    guard let sample = translations.first else {
      if entries.allSatisfy({ $0.value.scalar.map(trimmed)?.isEmpty ?? false }) {
        report(.emptyValue, at: node.position, ["key": .quoted(key)])
      }
      return nil
    }
    for language in languages where !translations.contains(where: { $0.language == language }) {
      report(
        .missingTranslation, at: entries.first { $0.key == language }?.position ?? node.position,
        ["language": .plain(language), "key": .quoted(key), "text": .quoted(shortened(sample.text))])
    }
    return LocalizedText(translations: translations)
  }

  /// Suggests the nearest language that has a catalogue, or all of them where none is near.
  mutating func reportUnknownLanguage(_ language: String, at position: ProjectNode.Position) {
    report(
      .unknownLanguage, at: position,
      ["language": .quoted(language), "expected": expected(knownLanguages, for: language)])
  }

  /// A text long enough to be recognised by.
  private func shortened(_ text: String) -> String {
    let line = WordKey.whiteSpaceFolded(text)
    return line.count > 60 ? line.prefix(59) + "…" : line
  }

  // MARK: - Ids

  /// The most letters of an id: a page's name is made of it, and no file's name can have more than 255.
  private static let longestId = 200

  /// An id of a list's item, unique among those `seen`; nil, reported, where it is missing or wrong.
  mutating func id(in keys: Keys, seen: inout [String: ProjectNode.Position]) -> String? {
    require("id", in: keys)
    guard let node = keys["id"], let id = text(node, "id"), isId(id, at: node.position) else { return nil }
    if let first = seen[id] {
      report(.duplicateId, at: node.position, ["id": .quoted(id)], notes: [firstHere(first)])
      return nil
    }
    seen[id] = node.position
    return id
  }

  /// Whether a text can be an id or a name, reported where it cannot.
  mutating func isId(_ text: String, at position: ProjectNode.Position) -> Bool {
    func isLetter(_ byte: UInt8) -> Bool {
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || isDigit(byte)
    }
    let isValid =
      text.utf8.first.map(isLetter) ?? false
      && text.utf8.allSatisfy { isLetter($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    if !isValid {
      report(.badId, at: position, ["text": .quoted(shortened(text))])
    } else if text.utf8.count > Self.longestId {
      report(.idTooLong, at: position, ["limit": .count(Self.longestId)])
    }
    return isValid
  }

  /// The note on what is given twice: it leads to where it was given first.
  func firstHere(_ position: ProjectNode.Position) -> Diagnostic.Note {
    Diagnostic.Note(.firstHere, at: place(position))
  }

  // MARK: - Choices

  /// `true` or `yes`, `false` or `no`, in any case; nil where left out or, reported, anything else.
  mutating func flag(_ key: String, in keys: Keys) -> Bool? {
    guard let node = keys[key], let text = text(node, key) else { return nil }
    switch text.lowercased() {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      reportWrongValue(key, node, text, expected: ["true", "false"])
      return nil
    }
  }

  /// One of a type's raw values, spelt exactly; nil where left out or, reported, none of them.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, in keys: Keys, of type: Choice.Type = Choice.self
  ) -> Choice? {
    guard let node = keys[key], let text = text(node, key) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    reportWrongValue(key, node, text, expected: Choice.allCases.map(\.rawValue))
    return nil
  }

  /// For values out of a closed set.
  ///
  /// - Parameter expected: the words that the message suggests instead.
  mutating func reportWrongValue(_ key: String, _ node: ProjectNode, _ text: String, expected: [String]) {
    report(
      .wrongValue, at: node.position,
      ["key": .quoted(key), "text": .quoted(text), "expected": .list(expected)])
  }
}

/// Without white space and line breaks at the ends.
func trimmed(_ text: String) -> String {
  guard let first = text.first, let last = text.last, first.isWhitespace || last.isWhitespace else {
    return text
  }
  let start = text.drop(while: \.isWhitespace)
  guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
  return String(start[...end])
}
