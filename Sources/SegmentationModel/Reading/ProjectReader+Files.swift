internal import Diagnostics
internal import Values

extension ProjectReader {
  /// The keys that say how a file of rows is written.
  static let fileKeys = [
    "file", "format", "encoding", "delimiter", "decimal", "empty", "table", "query",
  ]
  private static let formats = ["csv", "tsv", "json", "ndjson", "xlsx", "sqlite"]
  /// The formats that can be read so far.
  private static let supportedFormats = ["csv", "tsv", "json", "ndjson"]
  private static let encodings = [
    "auto", "utf-8", "utf-16", "utf-16le", "utf-16be", "windows-1250", "windows-1252", "iso-8859-1",
    "iso-8859-2",
  ]
  private static let delimiters: [String: Character] = [
    ",": ",", ";": ";", "|": "|", "tab": "\t", "\t": "\t",
  ]

  /// Reads how a file is written; what it does not say is as in `defaults`.
  mutating func readFormat(_ keys: Keys, defaults: FileFormat? = nil) -> FileFormat {
    require("file", in: keys)
    let file = keys["file"].flatMap { text($0, "file") } ?? ""
    var format = FileFormat(file: file, place: place(keys["file"]?.position ?? keys.position))
    format.format = readFormatName(keys, file: file)
    let kind = format.format ?? Self.format(ofExtension: file)
    // How another kind of file is written says nothing of this one.
    let isAlike = kind == nil || Self.isJSON(kind) == Self.isJSON(defaults.flatMap { Self.kind(of: $0) })
    if isAlike { format.format = format.format ?? defaults?.format }
    let alike = isAlike ? defaults : nil
    format.encoding = readEncoding(keys) ?? (keys.has("encoding") ? nil : alike?.encoding)
    if Self.isJSON(kind) { reportMisplaced("delimiter", in: keys, needs: "format: csv") }
    format.delimiter = readDelimiter(keys) ?? (keys.has("delimiter") ? nil : alike?.delimiter)
    format.decimal = readDecimal(keys) ?? (keys.has("decimal") ? nil : defaults?.decimal)
    format.emptySpellings =
      readEmptySpellings(keys) ?? defaults?.emptySpellings ?? FileFormat.defaultEmptySpellings
    return format
  }

  private mutating func readFormatName(_ keys: Keys, file: String) -> String? {
    var name: String?
    if let node = keys["format"], let written = text(node, "format") {
      if !Self.formats.contains(written) {
        reportWrongValue("format", node, written, expected: Self.formats)
        return nil
      }
      name = written
    }
    if let format = name ?? Self.format(ofExtension: file), !Self.supportedFormats.contains(format),
      let node = keys["format"] ?? keys["file"]
    {
      report(
        .unsupportedFormat, at: node.position,
        ["text": .quoted(format), "expected": .list(Self.supportedFormats)])
      return name
    }
    for key in ["table", "query"] { reportMisplaced(key, in: keys, needs: "format: sqlite") }
    return name
  }

  /// The format that a file's name says; nil where it says none that is known.
  private static func format(ofExtension file: String) -> String? {
    guard let dot = file.lastIndex(of: ".") else { return nil }
    switch file[file.index(after: dot)...].lowercased() {
    case "csv": return "csv"
    case "tsv", "tab": return "tsv"
    case "json": return "json"
    case "ndjson", "jsonl": return "ndjson"
    case "xlsx": return "xlsx"
    case "sqlite", "sqlite3", "db": return "sqlite"
    default: return nil
    }
  }

  /// The format that is stated, else what the file's name says.
  private static func kind(of format: FileFormat) -> String? {
    format.format ?? Self.format(ofExtension: format.file)
  }

  private static func isJSON(_ format: String?) -> Bool { format == "json" || format == "ndjson" }

  private mutating func readEncoding(_ keys: Keys) -> String? {
    guard let node = keys["encoding"], let text = text(node, "encoding") else { return nil }
    let encoding = text.lowercased()
    if !Self.encodings.contains(encoding) {
      reportWrongValue("encoding", node, text, expected: Self.encodings)
    }
    return encoding == "auto" ? nil : encoding
  }

  private mutating func readDelimiter(_ keys: Keys) -> Character? {
    guard let node = keys["delimiter"], node.scalar != "auto" else { return nil }
    return character(node, "delimiter", among: Self.delimiters, expected: ["auto", ",", ";", "tab", "|"])
  }

  private mutating func readDecimal(_ keys: Keys) -> Character? {
    guard let node = keys["decimal"], node.scalar != "auto" else { return nil }
    return character(node, "decimal", among: [",": ",", ".": "."], expected: ["auto", ",", "."])
  }

  /// One sign out of some, by its spelling; a tab would not survive trimming.
  private mutating func character(
    _ node: ProjectNode, _ key: String, among signs: [String: Character], expected: [String]
  ) -> Character? {
    if let sign = node.scalar.flatMap({ signs[$0] }) { return sign }
    guard let text = text(node, key) else { return nil }
    reportWrongValue(key, node, text, expected: expected)
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
  mutating func readDateFormat(_ keys: Keys) -> String? {
    guard let node = keys["format"], let text = text(node, "format") else { return nil }
    if !Self.isDateFormat(text) { report(.badDateFormat, at: node.position, ["text": .quoted(text)]) }
    return text
  }

  /// Whether a pattern names the day, the month and the year once each, by the letters of `model.md`, "Dates".
  private static func isDateFormat(_ pattern: String) -> Bool {
    let tokens = ["d", "dd", "M", "MM", "yy", "yyyy", "H", "HH", "m", "mm", "s", "ss"]
    var letters: [Character] = []
    var rest = pattern[...]
    while let letter = rest.first {
      let run = rest.prefix { $0 == letter }
      rest = rest[run.endIndex...]
      guard letter.isLetter || letter.isNumber else { continue }
      guard tokens.contains(String(run)), !letters.contains(letter) else { return false }
      letters.append(letter)
    }
    return letters.contains("d") && letters.contains("M") && letters.contains("y")
  }
}
