internal import Diagnostics
internal import Formats
internal import Values

extension ProjectReader {
  private static let relatedKeys = fileKeys + ["key", "matches", "measures"]
  private static let operations = Measure.Operation.allCases.map(\.rawValue)
  private static let measureKeys = operations + ["label", "unit", "format", "where"]

  /// Reads `related:`; the measures are added to the table of fields.
  mutating func readRelated(
    _ keys: Keys, defaults: FileFormat, fields table: inout FieldTable
  ) -> [RelatedFile] {
    guard let node = keys["related"], let entries = entries(of: node, called: "related") else { return [] }
    let contactFields = table.names
    return entries.compactMap { entry in
      _ = isId(entry.key, at: entry.position)
      guard let keys = self.keys(of: entry.value, called: entry.key, known: Self.relatedKeys) else {
        return nil
      }
      let format = readFormat(keys, defaults: defaults)
      require("key", "measures", in: keys)
      let place = place(entry.position)
      return RelatedFile(
        name: entry.key, format: format, key: column("key", in: keys) ?? ColumnName("", place: place),
        matches: readMatches(keys, fields: contactFields), measures: readMeasures(keys, into: &table),
        place: place)
    }
  }

  private mutating func readMatches(_ keys: Keys, fields: [String]) -> RelatedKey {
    guard let node = keys["matches"], let text = text(node, "matches") else { return .id }
    switch text {
    case "id": return .id
    case "name": return .name
    default:
      if !fields.contains(text) {
        reportUnknownField(text, at: node.position, known: ["id", "name"] + fields)
      }
      return .field(text)
    }
  }

  /// For `field:` and `matches:`, which know different names.
  mutating func reportUnknownField(_ field: String, at position: ProjectNode.Position, known: [String]) {
    report(
      .unknownField, at: position, ["field": .quoted(field), "expected": expected(known, for: field)])
  }

  private mutating func readMeasures(_ keys: Keys, into table: inout FieldTable) -> [Measure] {
    guard let node = keys["measures"], let entries = entries(of: node, called: "measures") else { return [] }
    return entries.compactMap { entry in
      _ = isId(entry.key, at: entry.position)
      guard let keys = self.keys(of: entry.value, called: entry.key, known: Self.measureKeys) else {
        add(entry, kind: nil, label: LocalizedText(entry.key), to: &table)
        return nil
      }
      let label = localizedText("label", in: keys) ?? LocalizedText(entry.key)
      let operation = readOperation(keys, name: entry.key)
      let isDate = operation == .earliest || operation == .latest
      add(entry, kind: operation.map { _ in isDate ? .date : .number }, label: label, to: &table)
      return readMeasure(keys, entry, label: label, operation: operation)
    }
  }

  /// The one operation among the keys.
  private mutating func readOperation(_ keys: Keys, name: String) -> Measure.Operation? {
    let named = keys.entries.filter { Self.operations.contains($0.key) }
    guard let first = named.first else {
      report(
        .measureOperationMissing, at: keys.position,
        ["name": .quoted(name), "expected": .list(Self.operations)])
      return nil
    }
    for other in named.dropFirst() {
      report(
        .severalMeasureOperations, at: other.position,
        ["name": .quoted(name), "key": .quoted(other.key)],
        notes: [
          Diagnostic.Note(.conflictsWith, at: place(first.position), ["text": .plain(first.key)])
        ])
    }
    return named.count == 1 ? Measure.Operation(rawValue: first.key) : nil
  }

  private mutating func readMeasure(
    _ keys: Keys, _ entry: ProjectNode.Entry, label: LocalizedText, operation: Measure.Operation?
  ) -> Measure? {
    let conditions = readConditions(keys)
    guard let operation else { return nil }
    var column: ColumnName?
    if operation == .count {
      if flag("count", in: keys) == false, let node = keys["count"] {
        reportWrongValue("count", node, node.scalar ?? "", expected: ["true"])
      }
    } else {
      column = self.column(operation.rawValue, in: keys)
    }
    var measure = Measure(
      name: entry.key, label: label, operation: operation, column: column, dateFormat: nil, unit: nil,
      conditions: conditions, place: place(entry.position))
    if measure.isDate {
      measure.dateFormat = readDateFormat(keys)
      reportMisplaced("unit", in: keys, needs: "sum, count, mean, smallest, largest")
    } else {
      measure.unit = readUnit(keys)
      reportMisplaced("format", in: keys, needs: "earliest, latest")
    }
    return measure
  }

  /// The columns of `where:`, each with the word or the words it must hold.
  private mutating func readConditions(_ keys: Keys) -> [Measure.Condition] {
    guard let node = keys["where"], let entries = entries(of: node, called: "where") else { return [] }
    return entries.map { entry in
      let column = ColumnName(trimmed(entry.key), place: place(entry.position))
      var nodes = [entry.value]
      if case .list(let items) = entry.value.content {
        nodes = items
        if items.isEmpty { report(.emptyList, at: entry.value.position, ["key": .quoted(entry.key)]) }
      }
      let words = nodes.compactMap { node in word(node, entry.key).map { ($0, place(node.position)) } }
      return Measure.Condition(column: column, words: words.map(\.0), places: words.map(\.1))
    }
  }

  /// A word to compare with; `""` is one too, and asks for empty cells.
  private mutating func word(_ node: ProjectNode, _ key: String) -> String? {
    if case .scalar("", isQuoted: true) = node.content { return "" }
    return text(node, key)
  }
}
