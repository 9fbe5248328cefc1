internal import Diagnostics
internal import Formats
internal import Values

extension ProjectReader {
  private static let contactKeys = fileKeys + ["id", "name", "owner", "link", "company", "fields"]
  private static let fieldKeys = [
    "label", "type", "column", "unit", "format", "separator", "personal", "contact",
  ]
  private static let fieldTypes = ["text", "number", "date", "flag", "list"]

  /// Reads `contacts:`; the fields are added to the table.
  mutating func readContacts(
    _ node: ProjectNode, kind: Segmentation.Kind, fields table: inout FieldTable
  ) -> ContactSource? {
    guard let keys = keys(of: node, called: "contacts", known: Self.contactKeys) else { return nil }
    let format = readFormat(keys)
    require("id", "name", in: keys)
    if kind != .people { reportMisplaced("company", in: keys, needs: "people") }
    let none = ColumnName("", place: place(keys.position))
    var source = ContactSource(
      format: format, id: column("id", in: keys) ?? none, name: column("name", in: keys) ?? none,
      owner: column("owner", in: keys), link: column("link", in: keys),
      company: column("company", in: keys), fields: [])
    if let node = keys["fields"], !node.isEmpty {
      source.fields = (entries(of: node, called: "fields") ?? []).compactMap { readField($0, into: &table) }
    }
    return source
  }

  private mutating func readField(_ entry: ProjectNode.Entry, into table: inout FieldTable) -> Field? {
    _ = isId(entry.key, at: entry.position)
    var node = entry.value
    // `city:` alone is a text field with every default.
    if node.isEmpty { node.content = .mapping([]) }
    guard let keys = keys(of: node, called: entry.key, known: Self.fieldKeys) else {
      add(entry, kind: nil, label: LocalizedText(entry.key), to: &table)
      return nil
    }
    let place = place(entry.position)
    let column = column("column", in: keys) ?? ColumnName(entry.key, place: place)
    let label = localizedText("label", in: keys) ?? LocalizedText(column.name)
    let kind = readKind(keys)
    add(entry, kind: kind, label: label, to: &table)
    return Field(
      name: entry.key, label: label, type: readType(keys, kind: kind), column: column,
      unit: readUnit(keys), isPersonal: flag("personal", in: keys) ?? false,
      isContact: flag("contact", in: keys) ?? false, place: place)
  }

  /// Adds a field or a measure, which share one name space.
  mutating func add(
    _ entry: ProjectNode.Entry, kind: FieldTable.Kind?, label: LocalizedText, to table: inout FieldTable
  ) {
    let item = FieldTable.Item(kind: kind, label: label, position: entry.position)
    if let first = table.add(entry.key, item) {
      report(
        .duplicateFieldName, at: entry.position, ["name": .quoted(entry.key)], notes: [firstHere(first)])
    } else if CommonColumn(rawValue: entry.key) != nil {
      report(.fieldNotListed, at: entry.position, ["name": .quoted(entry.key)])
    }
  }

  private mutating func readKind(_ keys: Keys) -> FieldTable.Kind? {
    guard let node = keys["type"] else { return .text }
    guard let text = text(node, "type") else { return nil }
    if let kind = FieldTable.Kind(rawValue: text) { return kind }
    reportWrongValue("type", node, text, expected: Self.fieldTypes)
    return nil
  }

  private mutating func readType(_ keys: Keys, kind: FieldTable.Kind?) -> FieldType {
    guard let kind else { return .text }
    if kind != .number { reportMisplaced("unit", in: keys, needs: "type: number") }
    if kind != .date { reportMisplaced("format", in: keys, needs: "type: date") }
    if kind != .list { reportMisplaced("separator", in: keys, needs: "type: list") }
    switch kind {
    case .text: return .text
    case .number: return .number
    case .flag: return .flag
    case .date: return .date(format: readDateFormat(keys))
    case .list: return .list(separator: readSeparator(keys) ?? .semicolon)
    }
  }

  /// What the numbers of a field or measure count.
  mutating func readUnit(_ keys: Keys) -> NumberUnit? {
    text("unit", in: keys).map { NumberUnit($0) }
  }

  private mutating func readSeparator(_ keys: Keys) -> ListSeparator? {
    guard let node = keys["separator"] else { return nil }
    // The space and the tab would not survive trimming.
    if let separator = node.scalar.flatMap({ ListSeparator(name: $0) }) { return separator }
    guard let text = text(node, "separator") else { return nil }
    // With blanks around it, the word `tab` is not the sign's name.
    if text.utf8.count == 1, let separator = ListSeparator(name: text) { return separator }
    reportWrongValue("separator", node, text, expected: [";", ",", "|", "tab"])
    return nil
  }
}
