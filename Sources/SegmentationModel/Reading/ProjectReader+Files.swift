internal import Diagnostics
internal import Formats

extension ProjectReader {
  /// The keys that say how a file of rows is written.
  static let fileKeys = [
    "file", "format", "encoding", "delimiter", "decimal", "empty", "table", "query",
  ]
  /// Spells out that the program is to find something out by itself.
  private static let auto = "auto"

  /// Reads how a file is written; what it does not say is as in `defaults`.
  mutating func readFormat(_ keys: Keys, defaults: FileFormat? = nil) -> FileFormat {
    require("file", in: keys)
    let file = keys["file"].flatMap { text($0, "file") } ?? ""
    var format = FileFormat(file: file, place: place(keys["file"]?.position ?? keys.position))
    format.format = readStatedFormat(keys, file: file)
    let kind = format.format ?? TableFormat(fileName: file)
    // How another kind of file is written says nothing of this one.
    let isAlike = kind == nil || kind?.isJSON == defaults?.tableFormat.isJSON
    if isAlike { format.format = format.format ?? defaults?.format }
    let alike = isAlike ? defaults : nil
    format.encoding = readEncoding(keys) ?? (keys.has("encoding") ? nil : alike?.encoding)
    let delimiter = readDelimiter(keys)
    let hasChoice = format.tableFormat == .csv || format.tableFormat == .tsv && delimiter ?? .tab == .tab
    if !hasChoice {
      reportMisplaced("delimiter", in: keys, needs: "format: csv")
    }
    format.delimiter = delimiter ?? (keys.has("delimiter") ? nil : alike?.delimiter)
    format.decimal = readDecimal(keys) ?? (keys.has("decimal") ? nil : defaults?.decimal)
    format.emptySpellings =
      readEmptySpellings(keys) ?? defaults?.emptySpellings ?? FileFormat.defaultEmptySpellings
    return format
  }

  /// What `format:` says, once it is sure that the file is of a kind that can be read.
  private mutating func readStatedFormat(_ keys: Keys, file: String) -> TableFormat? {
    let supported = TableFormat.allCases.map(\.rawValue)
    var stated: TableFormat?
    var unsupported = UnsupportedFormat(fileName: file)
    var place = keys["file"]
    if let node = keys["format"], let name = text(node, "format") {
      stated = TableFormat(rawValue: name)
      unsupported = UnsupportedFormat(rawValue: name)
      if stated == nil, unsupported == nil {
        reportWrongValue("format", node, name, expected: supported)
        return nil
      }
      place = node
    }
    if let unsupported, let place {
      report(
        .unsupportedFormat, at: place.position,
        ["text": .quoted(unsupported.rawValue), "expected": .list(supported)])
      return nil
    }
    for key in ["table", "query"] { reportMisplaced(key, in: keys, needs: "format: sqlite") }
    return stated
  }

  private mutating func readEncoding(_ keys: Keys) -> TextEncoding? {
    guard let node = keys["encoding"], let text = text(node, "encoding") else { return nil }
    if text.lowercased() == Self.auto { return nil }
    if let encoding = TextEncoding(name: text) { return encoding }
    reportWrongValue("encoding", node, text, expected: [Self.auto] + TextEncoding.allCases.map(\.rawValue))
    return nil
  }

  private mutating func readDelimiter(_ keys: Keys) -> Delimiter? {
    sign("delimiter", in: keys, expected: Delimiter.allCases.map(\.name)) { Delimiter(name: $0) }
  }

  private mutating func readDecimal(_ keys: Keys) -> DecimalSign? {
    sign("decimal", in: keys, expected: DecimalSign.allCases.map(\.rawValue)) { DecimalSign(rawValue: $0) }
  }

  /// One sign out of some, as it stands: a tab would not survive trimming. Nil for `auto`.
  private mutating func sign<Sign>(
    _ key: String, in keys: Keys, expected: [String], _ read: (String) -> Sign?
  ) -> Sign? {
    guard let node = keys[key], node.scalar != Self.auto else { return nil }
    if let sign = node.scalar.flatMap(read) { return sign }
    guard let text = text(node, key) else { return nil }
    reportWrongValue(key, node, text, expected: [Self.auto] + expected)
    return nil
  }

  private mutating func readEmptySpellings(_ keys: Keys) -> [String]? {
    guard let node = keys["empty"] else { return nil }
    guard case .list(let items) = node.content else {
      report(.listExpected, at: node.position, ["key": .quoted("empty")])
      return nil
    }
    return items.compactMap { item in
      if let text = item.scalar { return text }
      report(.textExpected, at: item.position, ["key": .quoted("empty")])
      return nil
    }
  }

  /// The pattern of dates, as in `dd-MM-yy`, under `format:` of a field or measure.
  mutating func readDateFormat(_ keys: Keys) -> DatePattern? {
    guard let node = keys["format"], let text = text(node, "format") else { return nil }
    if let pattern = DatePattern(text) { return pattern }
    report(.badDateFormat, at: node.position, ["text": .quoted(text)])
    return nil
  }
}
