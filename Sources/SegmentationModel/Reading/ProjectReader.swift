internal import Diagnostics
internal import Values
internal import YAMLEvents

/// Reads the nodes of a project file into values and goes on past every fault.
///
/// Where something is wrong, a placeholder takes its place: with an error found, no project is handed out.
/// Each section of the file is read by an extension in a file of its own.
struct ProjectReader {
  /// The project file, as the user named it.
  let file: String
  /// The languages that have a catalogue.
  let knownLanguages: [String]
  /// The languages that go before those of the project file; empty for none.
  let askedLanguages: [String]
  /// The languages of the report, once they are read.
  var languages: [String]
  /// In the order in which they were met, which is not that of the lines.
  var findings = Findings()

  /// The languages of a report that names none; any other is asked for by name.
  private static let usualLanguages = ["en", "pl"]

  /// Starts with English and Polish as far as they have a catalogue; `languages:` may change that.
  init(file: String, knownLanguages: [String], askedLanguages: [String]) {
    self.file = file
    self.knownLanguages = knownLanguages
    self.askedLanguages = askedLanguages
    languages = Self.usualLanguages.filter { knownLanguages.contains($0) }
  }

  /// The keys of one mapping, all of them known.
  struct Keys {
    /// Where the mapping begins: for keys that are missing.
    let position: ProjectNode.Position
    /// In the order of the file, each key once.
    let entries: [ProjectNode.Entry]

    /// Nil where the key is left out; what is written without a value is an empty node.
    subscript(_ key: String) -> ProjectNode? {
      entries.first { $0.key == key }?.value
    }

    /// Whether the key is written, with a value or without.
    func has(_ key: String) -> Bool {
      entries.contains { $0.key == key }
    }

    /// Where a key stands; where it does not, the mapping.
    func position(of key: String) -> ProjectNode.Position {
      entries.first { $0.key == key }?.position ?? position
    }
  }

  // MARK: - Reporting

  /// A position in this project file.
  func place(_ position: ProjectNode.Position) -> Place {
    Place(file: file, line: Int(position.line), column: Int(position.column))
  }

  /// Adds a problem and lets the reading go on.
  mutating func report(
    _ code: Diagnostic.Code, at position: ProjectNode.Position, _ arguments: [String: Argument] = [:],
    notes: [Diagnostic.Note] = []
  ) {
    findings.add(Diagnostic(code, at: place(position), arguments, notes: notes))
  }

  /// What a diagnostic suggests: the nearest of the known words, or all of them where none is near.
  func expected(_ known: [String], for word: String) -> Argument {
    .list(nearMiss(of: word, among: known).map { [$0] } ?? known)
  }

  // MARK: - Mappings and lists

  /// The keys of a mapping, after reporting the unknown ones; nil, reported, where it is no mapping.
  mutating func keys(of node: ProjectNode, called name: String, known: [String]) -> Keys? {
    guard var entries = entries(of: node, called: name) else { return nil }
    for (index, entry) in entries.enumerated() where !known.contains(entry.key) {
      if index > 0, let whole = wholeNumber(entries[index - 1].value, before: entry) {
        // What the number is cut to must not count as its value.
        entries[index - 1].value.content = .scalar("\(whole),\(entry.key)", isQuoted: false)
        _ = number(entries[index - 1].value, entries[index - 1].key)
      } else {
        report(
          .unknownKey, at: entry.position,
          ["key": .quoted(entry.key), "expected": expected(known, for: entry.key)])
      }
    }
    return Keys(position: node.position, entries: entries)
  }

  /// In `{from: 0,5}` the comma parts two pairs, the second of which is `5` with no value: answers the `0`.
  private func wholeNumber(_ value: ProjectNode, before entry: ProjectNode.Entry) -> String? {
    guard entry.value.isEmpty, entry.key.utf8.allSatisfy(isDigit), let whole = value.scalar, !whole.isEmpty,
      whole.utf8.drop(while: { $0 == UInt8(ascii: "-") }).allSatisfy(isDigit)
    else { return nil }
    return whole
  }

  /// The pairs of a mapping with any keys; nil, reported, where it is no mapping.
  mutating func entries(of node: ProjectNode, called name: String) -> [ProjectNode.Entry]? {
    if case .mapping(let entries) = node.content { return entries }
    report(node.isEmpty ? .emptyValue : .mappingExpected, at: node.position, ["key": .quoted(name)])
    return nil
  }

  /// The items of a list with at least one; nil where it is left out or, reported, is no such list.
  mutating func list(_ key: String, in keys: Keys) -> [ProjectNode]? {
    guard let node = keys[key] else { return nil }
    guard case .list(let items) = node.content else {
      report(node.isEmpty ? .emptyValue : .listExpected, at: node.position, ["key": .quoted(key)])
      return nil
    }
    if items.isEmpty { report(.emptyList, at: node.position, ["key": .quoted(key)]) }
    return items
  }

  /// Reports the keys that a mapping may not be without and is.
  mutating func require(_ required: String..., in keys: Keys) {
    for key in required where !keys.has(key) {
      report(.missingKey, at: keys.position, ["key": .quoted(key)])
    }
  }

  /// Reports a key that has no effect without something else, given as the project file writes it.
  mutating func reportMisplaced(_ key: String, in keys: Keys, needs: String) {
    guard keys.has(key) else { return }
    report(.misplacedKey, at: keys.position(of: key), ["key": .quoted(key), "needs": .plain(needs)])
  }
}

/// ASCII only: no other digit is part of an id or a number.
func isDigit(_ byte: UInt8) -> Bool {
  UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
}
