import ContactData
import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// The data that contact lists are filtered from: columns in classic scripts, shared by all languages.
///
/// A head names the segments, fields, dictionaries and what each parameter can find; shards hold up to 5 000
/// contacts each, in the order of the XML, with what was found in them. What is sorted by a language's alphabet
/// carries positions worked out here, so that the page and print agree and no browser's collation is asked.
package struct ListData: Sendable {
  private let part: SegmentationReport
  private let orders: [(language: String, order: ContactOrder)]
  private let fields: [ListField]
  /// Rows a shard, from the weight of the texts: the same for all, so that the first row tells the shard.
  private let shardLength: Int

  /// The most contacts in a shard.
  private static let shardRows = 5000
  /// The version of the format, which the script reads this one of.
  static let version = 2
  /// What a shard may weigh; wide contacts make shards of fewer rows.
  private static let shardBytes = 450_000

  /// Works out the columns of all contacts, and how many rows make a shard.
  ///
  /// - Parameter orders: by language: the order of its pages, whose positions by name the data carry.
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
    bytes += contacts.parameters.reduce(0) { $0 + ScriptBuffer.digitWidth(below: $1.outcomes.count) }
    return max(100, min(shardRows, shardBytes / bytes))
  }

  // MARK: - Head

  /// The script that names segments, fields and parameters, in UTF-8.
  package func head() -> [UInt8] {
    var out = ScriptBuffer()
    out.write(
      """
      segmentaHead(\(folder),{"version":\(Self.version),"rows":\(part.contacts.count),\
      "asOf":\(part.contacts.asOf.description),"segments":[
      """)
    for (index, segment) in part.segmentation.segments.enumerated().reversed() {
      let range = part.members[index]
      out.write("[\(segment.id),\(range.lowerBound),\(range.upperBound)]")
      if index > 0 { out.raw(",") }
    }
    out.raw("],\n\"fields\":{")
    for (index, field) in fields.enumerated() {
      if index > 0 { out.raw(",\n") }
      out.write("\(field.name):{\"kind\":\(field.columnKind.rawValue)")
      if let dictionary = field.dictionary {
        out.raw(",\"values\":")
        out.lines(dictionary.values)
        out.raw(",\"order\":{")
        for (position, order) in dictionary.orders.enumerated() {
          if position > 0 { out.raw(",") }
          out.write("\(order.language):\"")
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
  private func write(_ scored: ScoredParameter, widest: Score, _ out: inout ScriptBuffer) {
    let parameter = scored.parameter
    out.write("{\"id\":\(parameter.id),\"field\":\(ListField.key(ofField: parameter.field, in: part))")
    if scored.isAge { out.write(",\"age\":\(ListWord(parameter.measure ?? .daysSince).rawValue)") }
    out.raw(",\"outcomes\":[")
    for (index, outcome) in scored.outcomes.enumerated() {
      if index > 0 { out.raw(",") }
      let percent = outcome.contribution.barPercent(of: widest)
      let contribution = outcome.contribution.decimal.description
      out.write("[\(outcome.match.canonical),\(outcome.points.description),\(contribution),\(percent)]")
    }
    out.raw("]}")
  }

  // MARK: - Shards

  /// The script with the rows of one shard, in UTF-8.
  ///
  /// - Parameter index: the index in `shardStarts`.
  package func shard(_ index: Int) -> [UInt8] {
    let contacts = part.contacts
    let start = shardStarts[index]
    let rows = contacts.order[start..<min(start + shardLength, contacts.count)].map(Int.init)
    var out = ScriptBuffer()
    out.write("segmentaShard(\(folder),\(index),{\"rows\":\(rows.count),\n\"id\":")
    out.lines(rows) { row, out in
      contacts.store.withBytes(of: contacts.ids.refs[row]) { unsafe out.text($0) }
    }
    out.raw(",\n\"name\":")
    out.lines(rows) { row, out in
      contacts.store.withBytes(of: contacts.shownName(row: row)) { unsafe out.text($0) }
    }
    out.raw(",\n\"digest\":\"")
    for row in rows { out.hexadecimal(part.addresses.digests[row], digits: 16) }
    out.raw("\",\n\"score\":")
    out.lines(rows) { row, out in out.decimal(contacts.score(row: row).decimal) }
    out.raw(",\n\"percent\":")
    out.lines(rows) { row, out in out.decimal(contacts.percent(row: row)) }
    out.raw(",\n\"completeness\":")
    out.lines(rows) { row, out in out.decimal(contacts.completeness(row: row)) }
    out.raw(",\n\"order\":{")
    let width = ScriptBuffer.digitWidth(below: contacts.count)
    for (position, order) in orders.enumerated() {
      if position > 0 { out.raw(",") }
      out.write("\(order.language):\"")
      for row in rows { out.digits(Int(order.order.namePositions[row]), width: width) }
      out.raw("\"")
    }
    out.raw("},\n\"fields\":{")
    for (position, field) in fields.enumerated() {
      if position > 0 { out.raw(",\n") }
      out.write("\(field.name):")
      field.write(rows: rows, to: &out)
    }
    var ranked = 0
    for field in fields where !field.textRanks.isEmpty {
      out.raw(ranked == 0 ? "},\n\"ranks\":{" : ",")
      out.write("\(field.name):{")
      ranked += 1
      for (position, order) in field.textRanks.enumerated() {
        if position > 0 { out.raw(",") }
        out.write("\(order.language):\"")
        for row in rows { out.digits(Int(order.ranks[row]), width: field.rankWidth) }
        out.raw("\"")
      }
      out.raw("}")
    }
    out.raw("},\n\"outcomes\":{")
    for (position, scored) in contacts.parameters.enumerated() {
      let width = ScriptBuffer.digitWidth(below: scored.outcomes.count)
      if position > 0 { out.raw(",\n") }
      out.write("\(scored.parameter.id):\"")
      for row in rows { out.digits(Int(scored.codes[row]), width: width) }
      out.raw("\"")
    }
    out.raw("}});\n")
    return out.bytes
  }
}
