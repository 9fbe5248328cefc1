import ContactData
import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// The data that contact lists are filtered from: columns in classic scripts, shared by all languages.
///
/// A head names the segments, fields, dictionaries and what each parameter can find; shards hold up to 5 000
/// contacts each, in the order of the XML, with what was found in them. What is sorted by a language's alphabet carries positions worked out here, so that
/// the page and print agree and no browser's collation is asked.
package struct ListData: Sendable {
  private let part: SegmentationReport
  private let orders: [(language: String, order: ContactOrder)]
  private let fields: [ListField]
  /// Rows a shard, from the weight of the texts: the same for all, so that the first row tells the shard.
  private let shardLength: Int

  /// The most contacts in a shard.
  private static let shardRows = 5000
  /// What a shard may weigh; wide contacts make shards of fewer rows.
  private static let shardBytes = 450_000

  package init(_ part: SegmentationReport, orders: [(language: String, order: ContactOrder)]) {
    self.part = part
    self.orders = orders
    let fields = ListField.all(of: part, orders: orders)
    self.fields = fields
    shardLength = Self.shardLength(part.contacts, fields, languages: orders.count)
  }

  private var folder: String { part.folder }

  /// The first row of every shard, in the order of the XML.
  package var shardStarts: [Int] {
    Array(stride(from: 0, to: max(part.contacts.count, 1), by: shardLength))
  }

  private static func shardLength(_ contacts: ScoredContacts, _ fields: [ListField], languages: Int) -> Int {
    guard contacts.count > 0 else { return shardRows }
    var bytes = 0
    for row in 0..<contacts.count {
      bytes += contacts.ids.refs[row].length + contacts.names.refs[row].length + 40
    }
    bytes = bytes / contacts.count + 1 + languages * 3 + fields.reduce(0) { $0 + $1.bytesPerRow }
    bytes += contacts.parameters.reduce(0) { $0 + ByteBuffer.digitWidth(below: $1.outcomes.count) }
    return max(100, min(shardRows, shardBytes / bytes))
  }

  // MARK: - Head

  package func head() -> [UInt8] {
    var out = ByteBuffer()
    out.raw(
      "segmentaHead(\"\(folder)\",{\"version\":2,\"rows\":\(part.contacts.count),\"asOf\":\"\(part.contacts.asOf)\",\"segments\":["
    )
    for (index, segment) in part.segmentation.segments.enumerated().reversed() {
      let range = part.members[index]
      out.raw("[\"\(segment.id)\",\(range.lowerBound),\(range.upperBound)]")
      if index > 0 { out.raw(",") }
    }
    out.raw("],\n\"fields\":{")
    for (index, field) in fields.enumerated() {
      if index > 0 { out.raw(",\n") }
      out.raw("\"\(field.name)\":{\"kind\":\"\(field.kindName)\"")
      if let dictionary = field.dictionary {
        out.raw(",\"values\":")
        out.jsonLines(dictionary.values)
        out.raw(",\"order\":{")
        for (position, order) in dictionary.orders.enumerated() {
          out.raw("\(position > 0 ? "," : "")\"\(order.language)\":\"")
          for rank in order.ranks { out.digits(Int(rank), width: dictionary.width) }
          out.raw("\"")
        }
        out.raw("}")
      }
      out.raw("}")
    }
    out.raw("},\n\"parameters\":[")
    let widest = part.contacts.parameters.map(\.highest).max() ?? .zero
    for (index, scored) in part.contacts.parameters.enumerated() {
      if index > 0 { out.raw(",\n") }
      write(scored, widest: widest, &out)
    }
    out.raw("]});\n")
    return out.bytes
  }

  /// A parameter with its outcomes: match, points, contribution, and the bar in percent of the widest.
  private func write(_ scored: ScoredParameter, widest: Score, _ out: inout ByteBuffer) {
    let parameter = scored.parameter
    out.raw(
      "{\"id\":\"\(parameter.id)\",\"field\":\"\(ListField.key(ofField: parameter.field, in: part))\"")
    if scored.isAge { out.raw(",\"age\":\"\((parameter.measure ?? .daysSince).unitName)\"") }
    out.raw(",\"outcomes\":[")
    for (index, outcome) in scored.outcomes.enumerated() {
      if index > 0 { out.raw(",") }
      let percent = outcome.contribution.barPercent(of: widest)
      out.raw(
        "[\"\(outcome.match.canonical)\",\"\(outcome.points)\",\"\(outcome.contribution.decimal)\",\(percent)]"
      )
    }
    out.raw("]}")
  }

  // MARK: - Shards

  /// - Parameter index: the index in `shardStarts`.
  package func shard(_ index: Int) -> [UInt8] {
    let contacts = part.contacts
    let start = shardStarts[index]
    let rows = contacts.order[start..<min(start + shardLength, contacts.count)].map(Int.init)
    var out = ByteBuffer()
    out.raw("segmentaShard(\"\(folder)\",\(index),{\"rows\":\(rows.count),\n\"id\":")
    out.jsonLines(rows) { row, out in
      contacts.store.withBytes(of: contacts.ids.refs[row]) { unsafe out.jsonText($0) }
    }
    out.raw(",\n\"name\":")
    out.jsonLines(rows) { row, out in
      contacts.store.withBytes(of: contacts.shownName(row: row)) { unsafe out.jsonText($0) }
    }
    out.raw(",\n\"digest\":\"")
    for row in rows { ContactAddresses.append(part.addresses.digests[row], digits: 16, to: &out) }
    out.raw("\",\n\"score\":")
    out.jsonLines(rows) { row, out in out.decimal(contacts.score(row: row).decimal) }
    out.raw(",\n\"percent\":")
    out.jsonLines(rows) { row, out in out.decimal(contacts.percent(row: row)) }
    out.raw(",\n\"completeness\":")
    out.jsonLines(rows) { row, out in out.decimal(contacts.completeness(row: row)) }
    out.raw(",\n\"order\":{")
    let width = ByteBuffer.digitWidth(below: contacts.count)
    for (position, order) in orders.enumerated() {
      out.raw("\(position > 0 ? "," : "")\"\(order.language)\":\"")
      for row in rows { out.digits(Int(order.order.namePositions[row]), width: width) }
      out.raw("\"")
    }
    out.raw("},\n\"fields\":{")
    for (position, field) in fields.enumerated() {
      out.raw("\(position > 0 ? ",\n" : "")\"\(field.name)\":")
      field.write(rows: rows, to: &out)
    }
    var ranked = 0
    for field in fields where !field.textRanks.isEmpty {
      out.raw("\(ranked == 0 ? "},\n\"ranks\":{" : ",")\"\(field.name)\":{")
      ranked += 1
      for (position, order) in field.textRanks.enumerated() {
        out.raw("\(position > 0 ? "," : "")\"\(order.language)\":\"")
        for row in rows { out.digits(Int(order.ranks[row]), width: field.rankWidth) }
        out.raw("\"")
      }
      out.raw("}")
    }
    out.raw("},\n\"outcomes\":{")
    for (position, scored) in contacts.parameters.enumerated() {
      let width = ByteBuffer.digitWidth(below: scored.outcomes.count)
      out.raw("\(position > 0 ? ",\n" : "")\"\(scored.parameter.id)\":\"")
      for row in rows { out.digits(Int(scored.codes[row]), width: width) }
      out.raw("\"")
    }
    out.raw("}});\n")
    return out.bytes
  }
}

extension AgeMeasure {
  /// What it counts in.
  fileprivate var unitName: String {
    switch self {
    case .daysSince: "days"
    case .monthsSince: "months"
    case .yearsSince: "years"
    }
  }
}

extension ByteBuffer {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The base-64 digits that numbers below a bound need, at least one.
  static func digitWidth(below bound: Int) -> Int {
    var width = 1
    var reach = 64
    while reach < bound {
      width += 1
      reach *= 64
    }
    return width
  }

  /// Appends a number as base-64 digits, most significant first.
  mutating func digits(_ value: Int, width: Int) {
    for position in (0..<width).reversed() { byte(Self.alphabet[value >> (position * 6) & 63]) }
  }

  /// Appends a JSON string of items, one a line.
  mutating func jsonLines<Item>(_ items: [Item], _ write: (Item, inout ByteBuffer) -> Void) {
    raw("\"")
    for (index, item) in items.enumerated() {
      if index > 0 { raw("\\n") }
      write(item, &self)
    }
    raw("\"")
  }

  mutating func jsonLines(_ items: [String]) {
    jsonLines(items) { item, out in out.jsonText(item) }
  }

  mutating func jsonText(_ text: String) {
    var text = text
    text.withUTF8 { unsafe jsonText($0) }
  }

  /// Whether U+2028 or U+2029 begins here.
  private static func isLineSeparator(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + 2 < utf8.count else { return false }
    let (second, third) = unsafe (utf8[index + 1], utf8[index + 2])
    return second == 0x80 && third & 0xFE == 0xA8
  }

  /// Appends text for use within a JSON string in a script: nothing in it can end the string or the script.
  ///
  /// A line feed becomes U+001F, since line feeds part the items; what documents replace is replaced here too,
  /// so that scripted rows are like those in the page. `<` and the separators U+2028 and U+2029 are escaped.
  mutating func jsonText(_ utf8: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < utf8.count {
      let character = unsafe utf8[index]
      switch character {
      case UInt8(ascii: "\""): raw("\\\"")
      case UInt8(ascii: "\\"): raw("\\\\")
      case UInt8(ascii: "<"): raw("\\u003c")
      case UInt8(ascii: "\n"): raw("\\u001f")
      case UInt8(ascii: "\t"): raw("\\u0009")
      case UInt8(ascii: "\r"): byte(UInt8(ascii: " "))
      case 0..<0x20, 0x7F, 0xC2, 0xEF, 0xF0...0xF4:
        if let length = unsafe Escaping.forbiddenLength(at: index, in: utf8) {
          raw("\\ufffd")
          index += length - 1
        } else {
          byte(character)
        }
      case 0xE2 where unsafe Self.isLineSeparator(utf8, at: index):
        let last = unsafe utf8[index + 2]
        raw(last == 0xA8 ? "\\u2028" as StaticString : "\\u2029")
        index += 2
      default: byte(character)
      }
      index += 1
    }
  }
}
