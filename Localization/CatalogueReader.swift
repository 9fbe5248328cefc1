/// Reads gettext's PO format: what Poedit, Weblate and Crowdin write, in UTF-8.
struct CatalogueReader {
  private static let maximumSize = 8_000_000
  private static let maximumMessages = 50_000

  /// A message as it stands in the file.
  private struct Entry {
    var line = 0
    var isFuzzy = false
    var key: [UInt8]?
    /// Whether the English text has begun, has a letter, has a plural; the text itself is in the code.
    var hasSource = false
    var hasSourceText = false
    var hasPlural = false
    var forms: [[UInt8]] = []
  }

  /// The part of an entry that a text on a line of its own goes on with.
  private enum Part {
    case none, key, source, plural, form
  }

  private let bytes: [UInt8]
  private var position = 0
  private var line = 0
  private var entry = Entry()
  private var part = Part.none

  private var rule = PluralRule.english
  private var messages: [String: Catalogue.Entry] = [:]
  private var pluralLines: [(key: String, forms: Int, line: Int)] = []

  /// The messages of a catalogue, without those that are fuzzy or not translated.
  static func read(
    _ text: String, defaultRule: PluralRule = .english
  ) throws(CatalogueFault) -> (rule: PluralRule, messages: [String: Catalogue.Entry]) {
    guard text.utf8.count <= maximumSize else { throw CatalogueFault(.tooLarge, line: 0) }
    var reader = CatalogueReader(bytes: Array(text.utf8))
    reader.rule = defaultRule
    try reader.readAll()
    return (reader.rule, reader.messages)
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    messages.reserveCapacity(bytes.count / 200)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  private mutating func readAll() throws(CatalogueFault) {
    while position < bytes.count {
      line += 1
      try readLine()
    }
    try finishEntry()
    for plural in pluralLines where plural.forms != rule.count {
      throw CatalogueFault(.wrongNumberOfForms(plural.key), line: plural.line)
    }
  }

  // MARK: - Lines

  private mutating func readLine() throws(CatalogueFault) {
    skipBlanks()
    guard position < bytes.count else { return }
    switch bytes[position] {
    case UInt8(ascii: "\n"): position += 1
    case UInt8(ascii: "#"): try readComment()
    case UInt8(ascii: "\""): try append(readText())
    default: try readKeyword()
    }
  }

  /// A comment belongs to the message after it; of all kinds only the flags matter here.
  private mutating func readComment() throws(CatalogueFault) {
    if !entry.forms.isEmpty { try finishEntry() }
    let start = position
    repeat {
      position = Self.endOfRun(in: bytes.span, from: position + 1)
    } while position < bytes.count
      && bytes[position] != UInt8(ascii: "\n")
    if start + 1 < position, bytes[start + 1] == UInt8(ascii: ",") {
      let flags = String(decoding: bytes[(start + 2)..<position], as: UTF8.self)
      if flags.split(whereSeparator: { ", \t\r".contains($0) }).contains("fuzzy") { entry.isFuzzy = true }
    }
    position += 1
  }

  private mutating func readKeyword() throws(CatalogueFault) {
    let start = position
    while position < bytes.count, bytes[position] > 0x20, bytes[position] != UInt8(ascii: "\"") {
      position += 1
    }
    let keyword = String(decoding: bytes[start..<position], as: UTF8.self)
    skipBlanks()
    if keyword == "msgctxt" || keyword == "msgid", !entry.forms.isEmpty { try finishEntry() }
    switch keyword {
    case "msgctxt":
      guard entry.key == nil, !entry.hasSource else { throw fault(.misplaced) }
      entry.line = line
      part = .key
      entry.key = []
    case "msgid":
      guard !entry.hasSource else { throw fault(.misplaced) }
      if entry.key == nil { entry.line = line }
      part = .source
      entry.hasSource = true
    case "msgid_plural":
      guard entry.hasSource, !entry.hasPlural, entry.forms.isEmpty else { throw fault(.misplaced) }
      part = .plural
      entry.hasPlural = true
    case "msgstr":
      guard entry.hasSource, !entry.hasPlural, entry.forms.isEmpty else { throw fault(.misplaced) }
      part = .form
      entry.forms.append([])
    default:
      guard keyword.hasPrefix("msgstr["), keyword.hasSuffix("]") else {
        throw fault(.unknownKeyword(keyword))
      }
      guard entry.hasPlural, Int(keyword.dropFirst(7).dropLast()) == entry.forms.count else {
        throw fault(.misplaced)
      }
      part = .form
      entry.forms.append([])
    }
    try append(readText())
  }

  private mutating func append(_ text: ArraySlice<UInt8>) throws(CatalogueFault) {
    switch part {
    case .none: throw fault(.misplaced)
    case .key: entry.key?.append(contentsOf: text)
    case .source: if !text.isEmpty { entry.hasSourceText = true }
    case .plural: break
    case .form: entry.forms[entry.forms.count - 1].append(contentsOf: text)
    }
  }

  /// A text in quotes up to the end of its line.
  private mutating func readText() throws(CatalogueFault) -> ArraySlice<UInt8> {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { throw fault(.malformedText) }
    position += 1
    var text = bytes[position..<position]
    while true {
      let start = position
      position = Self.endOfRun(in: bytes.span, from: start)
      // Nearly every text is one run, which needs no copy.
      if text.isEmpty { text = bytes[start..<position] } else { text += bytes[start..<position] }
      guard position < bytes.count, bytes[position] != UInt8(ascii: "\n") else {
        throw fault(.malformedText)
      }
      position += 1
      if bytes[position - 1] == UInt8(ascii: "\"") { break }
      text.append(try readEscape())
    }
    skipBlanks()
    guard position == bytes.count || bytes[position] == UInt8(ascii: "\n") else {
      throw fault(.malformedText)
    }
    position += 1
    return text
  }

  /// The place of the next quote, backslash or line end.
  private static func endOfRun(in bytes: Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "\n"): return position
      default: position += 1
      }
    }
    return position
  }

  private mutating func readEscape() throws(CatalogueFault) -> UInt8 {
    guard position < bytes.count else { throw fault(.malformedText) }
    defer { position += 1 }
    switch bytes[position] {
    case UInt8(ascii: "n"): return UInt8(ascii: "\n")
    case UInt8(ascii: "t"): return UInt8(ascii: "\t")
    case UInt8(ascii: "r"): return UInt8(ascii: "\r")
    case UInt8(ascii: "\""): return UInt8(ascii: "\"")
    case UInt8(ascii: "\\"): return UInt8(ascii: "\\")
    default: throw fault(.unknownEscape)
    }
  }

  /// Spaces, tabs and the carriage return before a line end.
  private mutating func skipBlanks() {
    while position < bytes.count,
      bytes[position] == 0x20 || bytes[position] == 0x09 || bytes[position] == 0x0D
    {
      position += 1
    }
  }

  private func fault(_ kind: CatalogueFault.Kind) -> CatalogueFault {
    CatalogueFault(kind, line: line)
  }

  // MARK: - Messages

  private mutating func finishEntry() throws(CatalogueFault) {
    let entry = self.entry
    self.entry = Entry()
    part = .none
    guard entry.hasSource || entry.key != nil else { return }
    guard entry.hasSource, !entry.forms.isEmpty else { throw fault(.misplaced) }
    guard let keyBytes = entry.key else {
      guard !entry.hasSourceText else { throw CatalogueFault(.missingKey, line: entry.line) }
      return try readHeader(String(decoding: entry.forms[0], as: UTF8.self), line: entry.line)
    }
    let key = String(decoding: keyBytes, as: UTF8.self)
    if entry.hasPlural { pluralLines.append((key, entry.forms.count, entry.line)) }
    // An empty entry keeps its place, so that a repeated key is found; the look-up passes over it.
    let isUsable = !entry.isFuzzy && !entry.forms.contains([])
    let message = Catalogue.Entry(
      forms: isUsable ? entry.forms : [], hasPlural: entry.hasPlural, line: entry.line)
    guard messages.updateValue(message, forKey: key) == nil else {
      throw CatalogueFault(.repeatedKey(key), line: entry.line)
    }
    guard messages.count <= Self.maximumMessages else { throw fault(.tooLarge) }
  }

  private mutating func readHeader(_ header: String, line: Int) throws(CatalogueFault) {
    for field in header.split(separator: "\n") {
      guard let colon = field.firstIndex(of: ":") else { continue }
      let value = field[field.index(after: colon)...]
      switch field[..<colon].lowercased() {
      case "plural-forms":
        guard let rule = PluralRule(header: String(value)) else {
          throw CatalogueFault(.unreadablePluralForms, line: line)
        }
        self.rule = rule
      case "content-type":
        guard let name = value.lowercased().split(separator: "charset=").dropFirst().first else { continue }
        guard ["utf-8", "utf8"].contains(name.filter { !$0.isWhitespace }) else {
          throw CatalogueFault(.foreignCharset, line: line)
        }
      default: continue
      }
    }
  }
}
