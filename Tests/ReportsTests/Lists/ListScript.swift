import Foundation

/// The scripts with the data of a list, decoded as the page's own script would, from the format alone.
struct ListScript {
  struct Field {
    let kind: String
    /// The distinct words, where the kind has a dictionary.
    let dictionary: [String]?
    /// Per language: the alphabetical position of every word.
    let orders: [String: [Int]]
  }

  struct Parameter {
    let id: String
    let field: String
    let age: String?
    /// Match, points, contribution.
    let outcomes: [(match: String, points: String, contribution: String)]
  }

  struct Row: Equatable {
    var id = ""
    var name = ""
    var digest = ""
    var score = ""
    var percent = ""
    var completeness = ""
    /// Per language: the position when sorted by name.
    var order: [String: Int] = [:]
    /// Per field: its values, several for a list, none for no value.
    var values: [String: [String]] = [:]
    /// Per ranked text field, per language: the alphabetical position.
    var ranks: [String: [String: Int]] = [:]
    /// Per parameter: which of its outcomes.
    var outcomes: [String: Int] = [:]
  }

  let rowCount: Int
  let segments: [(id: String, from: Int, to: Int)]
  let fieldNames: [String]
  let fields: [String: Field]
  let parameters: [Parameter]
  private(set) var rows: [Row] = []
  private(set) var shardStarts: [Int] = []

  struct Malformed: Error {
    let what: String
  }

  init(_ files: [String: [UInt8]], list: String) throws {
    guard let headFile = files["assets/data/\(list).js"] else { throw Malformed(what: "no head") }
    let (headText, head) = try Self.argument(headFile, "segmentaHead(\"\(list)\",")
    guard head["version"] as? Int == 2, let count = head["rows"] as? Int,
      let segments = head["segments"] as? [[Any]], let fields = head["fields"] as? [String: [String: Any]]
    else { throw Malformed(what: "head") }
    rowCount = count
    self.segments = try segments.map { segment in
      guard let id = segment[0] as? String, let from = segment[1] as? Int, let to = segment[2] as? Int else {
        throw Malformed(what: "segment")
      }
      return (id, from, to)
    }
    self.fields = try fields.mapValues(Self.field)
    parameters = try (head["parameters"] as? [[String: Any]] ?? []).map(Self.parameter)
    // A dictionary of Foundation has no order; the text has.
    fieldNames = fields.keys.sorted { left, right in
      let places = [left, right].map {
        headText.range(of: "\"\($0)\":{\"kind\"")?.lowerBound ?? headText.endIndex
      }
      return places[0] < places[1]
    }
    for index in 0..<(files.keys.count { $0.hasPrefix("assets/data/\(list)-") }) {
      guard let file = files["assets/data/\(list)-\(index).js"] else {
        throw Malformed(what: "no shard \(index)")
      }
      shardStarts.append(rows.count)
      rows += try shard(try Self.argument(file, "segmentaShard(\"\(list)\",\(index),").object)
    }
  }

  private static func argument(_ file: [UInt8], _ start: String) throws -> (
    text: String, object: [String: Any]
  ) {
    let text = String(decoding: file, as: UTF8.self)
    guard text.hasPrefix(start), text.hasSuffix(");\n") else {
      throw Malformed(what: "not a call: \(text.prefix(60))")
    }
    let json = String(text.dropFirst(start.count).dropLast(3))
    guard let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any] else {
      throw Malformed(what: "not an object")
    }
    return (json, object)
  }

  private static func field(_ object: [String: Any]) throws -> Field {
    guard let kind = object["kind"] as? String,
      ["code", "flag", "text", "list", "number", "date"].contains(kind)
    else {
      throw Malformed(what: "kind")
    }
    let words = (object["values"] as? String).map { $0.isEmpty ? [] : items($0) }
    let orders = (object["order"] as? [String: String] ?? [:]).mapValues {
      numbers($0, items: words?.count ?? 0)
    }
    return Field(kind: kind, dictionary: words, orders: orders)
  }

  private static func parameter(_ object: [String: Any]) throws -> Parameter {
    guard let id = object["id"] as? String, let field = object["field"] as? String,
      let outcomes = object["outcomes"] as? [[Any]]
    else { throw Malformed(what: "parameter") }
    return Parameter(
      id: id, field: field, age: object["age"] as? String,
      outcomes: try outcomes.map { outcome in
        guard outcome.count == 4, let match = outcome[0] as? String, let points = outcome[1] as? String,
          let contribution = outcome[2] as? String, let bar = outcome[3] as? Int, (0...100).contains(bar)
        else { throw Malformed(what: "outcome of \(id)") }
        return (match, points, contribution)
      })
  }

  private func shard(_ object: [String: Any]) throws -> [Row] {
    guard let count = object["rows"] as? Int, let digests = object["digest"] as? String,
      digests.utf8.count == count * 16, let orders = object["order"] as? [String: String],
      let columns = object["fields"] as? [String: String]
    else { throw Malformed(what: "shard") }
    var rows = [Row](repeating: Row(), count: count)
    func fill(_ name: String, _ path: WritableKeyPath<Row, String>) throws {
      let items = Self.items(object[name] as? String ?? "")
      guard items.count == count else { throw Malformed(what: "\(items.count) items of \(name)") }
      for (index, item) in items.enumerated() { rows[index][keyPath: path] = item }
    }
    try fill("id", \.id)
    try fill("name", \.name)
    try fill("score", \.score)
    try fill("percent", \.percent)
    try fill("completeness", \.completeness)
    for index in rows.indices {
      rows[index].digest = String(digests.dropFirst(index * 16).prefix(16))
    }
    for (language, text) in orders {
      for (index, position) in Self.numbers(text, items: count).enumerated() {
        rows[index].order[language] = position
      }
    }
    for (name, text) in columns {
      guard let values = try values(of: name, text, count) else { throw Malformed(what: "\(name)") }
      for (index, value) in values.enumerated() { rows[index].values[name] = value }
    }
    for (name, ranks) in object["ranks"] as? [String: [String: String]] ?? [:] {
      for (language, text) in ranks {
        for (index, rank) in Self.numbers(text, items: count).enumerated() {
          rows[index].ranks[name, default: [:]][language] = rank
        }
      }
    }
    guard let outcomes = object["outcomes"] as? [String: String], outcomes.count == parameters.count else {
      throw Malformed(what: "outcomes")
    }
    for (id, text) in outcomes {
      for (index, code) in Self.numbers(text, items: count).enumerated() { rows[index].outcomes[id] = code }
    }
    return rows
  }

  private func values(of name: String, _ text: String, _ count: Int) throws -> [[String]]? {
    guard let field = fields[name] else { return nil }
    switch field.kind {
    case "code", "flag":
      let words = field.dictionary ?? []
      let codes = Self.numbers(text, items: count)
      return codes.count == count ? codes.map { $0 == 0 ? [] : [words[$0 - 1]] } : nil
    case "list":
      let words = field.dictionary ?? []
      let cells = Self.items(text)
      guard cells.count == count else { return nil }
      return try cells.map { cell in
        try cell.split(separator: " ").map {
          guard let position = Int($0) else { throw Malformed(what: "list \(cell)") }
          return words[position]
        }
      }
    default:
      let cells = Self.items(text)
      return cells.count == count ? cells.map { $0.isEmpty ? [] : [$0] } : nil
    }
  }

  /// The items of a joined column; U+001F is a line end inside one.
  private static func items(_ text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
      String(String.UnicodeScalarView($0.map { $0 == "\u{1F}" ? "\n" : $0 }))
    }
  }

  /// Numbers in base 64, all of the same width; empty where the digits do not divide evenly.
  static func numbers(_ digits: String, items: Int) -> [Int] {
    let digits = digits.utf8.map { byte in
      switch UnicodeScalar(byte) {
      case "A"..."Z": Int(byte) - 65
      case "a"..."z": Int(byte) - 97 + 26
      case "0"..."9": Int(byte) - 48 + 52
      case "+": 62
      default: 63
      }
    }
    guard items > 0, digits.count % items == 0 else { return [] }
    let width = digits.count / items
    return (0..<items).map { index in
      digits[(index * width)..<((index + 1) * width)].reduce(0) { $0 * 64 + $1 }
    }
  }
}
