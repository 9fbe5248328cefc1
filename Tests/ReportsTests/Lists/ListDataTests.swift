import Foundation
import Localization
import Reports
import Testing

/// The data that lists are filtered from hold the same contacts as the XML.
@Suite("List data")
struct ListDataTests {
  /// Sites by name with their list and their segments, best first.
  private static let lists: [(name: String, list: String, segments: [String])] = [
    ("mill", "companies", ["top", "high", "middle", "low"]), ("mill", "people", ["many", "few"]),
    ("crowd", "people", ["many", "few"]), ("wide", "people", ["many", "few"]),
  ]

  /// Names of 4 500 characters: so wide that shards hold a hundred rows.
  private static let wide = Result {
    let project = Crowd.project.replacing("contact-pages: bundled", with: "contact-pages: none")
    return try SampleSite(project: project, files: Crowd.files(nameLength: 4500))
  }

  private func site(_ name: String) throws -> SampleSite {
    switch name {
    case "mill": try Mill.site.get()
    case "crowd": try Crowd.site.get()
    default: try Self.wide.get()
    }
  }

  private func records(_ site: SampleSite, _ list: String, _ segments: [String]) throws -> [Element] {
    try segments.flatMap { try site.tree("en/\(list)/segments/\($0).xml").children("contact") }
  }

  @Test("Rows are the contacts in the order of the XML", arguments: lists)
  func rows(_ name: String, _ list: String, _ segments: [String]) throws {
    let site = try site(name)
    let script = try ListScript(site.dataFiles, list: list)
    let records = try records(site, list, segments)
    #expect(script.rowCount == records.count && script.rows.count == records.count)
    #expect(script.segments.map(\.id) == segments)
    var start = 0
    for segment in script.segments {
      #expect(segment.from == start && segment.to >= segment.from)
      for record in records[segment.from..<segment.to] { #expect(record["segment"] == segment.id) }
      start = segment.to
    }
    #expect(start == records.count)
    #expect(script.rows.map(\.id) == records.map { $0["id"] ?? "" })
    #expect(script.rows.map(\.name) == records.map { $0.child("name")?.text ?? "" })
    #expect(script.rows.map(\.score) == records.map { $0["score"] ?? "" })
    #expect(script.rows.map(\.percent) == records.map { $0["percent"] ?? "" })
    #expect(script.rows.map(\.completeness) == records.map { $0["completeness"] ?? "" })
    #expect(Set(script.rows.map(\.digest)).count == records.count)
  }

  @Test("Owner and fields hold the canonical values", arguments: lists)
  func fields(_ name: String, _ list: String, _ segments: [String]) throws {
    let site = try site(name)
    let script = try ListScript(site.dataFiles, list: list)
    let kinds =
      switch (name, list) {
      case ("mill", "companies"):
        [
          "owner code", "town code", "size number", "budget number", "seen date", "goods list", "loyal flag",
          "note code", "won number", "lost_count number", "mean_value number", "last_deal date",
        ]
      case ("mill", _): ["reach number"]
      default: ["reach number", "motto text"]
      }
    #expect(script.fieldNames.map { "\($0) \(script.fields[$0]?.kind ?? "")" } == kinds)
    for (row, record) in zip(script.rows, try records(site, list, segments)) {
      #expect(Set(row.values.keys) == Set(script.fieldNames))
      for (field, values) in row.values {
        let text =
          field == "owner" ? record["owner"] : record.children("field").first { $0["name"] == field }?.text
        #expect(values.isEmpty ? text == nil : values.joined(separator: "; ") == text, "\(field)")
      }
    }
  }

  @Test("What parameters found is what the XML says: match, points, contribution", arguments: lists)
  func outcomes(_ name: String, _ list: String, _ segments: [String]) throws {
    let site = try site(name)
    let script = try ListScript(site.dataFiles, list: list)
    for (row, record) in zip(script.rows, try records(site, list, segments)) {
      let contributions = record.children("contribution")
      #expect(contributions.map { $0["parameter"] } == script.parameters.map(\.id))
      for (parameter, contribution) in zip(script.parameters, contributions) {
        let outcome = try parameter.outcomes[#require(row.outcomes[parameter.id])]
        #expect(outcome.match == contribution["match"])
        #expect(outcome.points == contribution["points"] && outcome.contribution == contribution["score"])
        #expect(script.fieldNames.contains(parameter.field))
      }
    }
  }

  @Test("Positions by name are those of each language's alphabet", arguments: lists)
  func orders(_ name: String, _ list: String, _ segments: [String]) throws {
    let site = try site(name)
    let script = try ListScript(site.dataFiles, list: list)
    for localizer in site.localizers {
      let keys = script.rows.map { (key: localizer.sortKey($0.name), id: Array($0.id.utf8)) }
      let sorted = keys.indices.sorted { left, right in
        keys[left].key == keys[right].key
          ? keys[left].id.lexicographicallyPrecedes(keys[right].id)
          : keys[left].key.lexicographicallyPrecedes(keys[right].key)
      }
      var positions = [Int](repeating: -1, count: keys.count)
      for (position, row) in sorted.enumerated() { positions[row] = position }
      #expect(script.rows.map { $0.order[localizer.language] ?? -1 } == positions)
    }
    #expect(script.rows.allSatisfy { $0.order.count == 2 })
  }

  @Test("Dictionaries know their alphabetical order", arguments: lists)
  func dictionaries(_ name: String, _ list: String, _ segments: [String]) throws {
    let site = try site(name)
    let script = try ListScript(site.dataFiles, list: list)
    for (field, head) in script.fields {
      guard let words = head.dictionary else { continue }
      #expect(Set(words).count == words.count)
      #expect(Set(head.orders.keys) == ["en", "pl"])
      for localizer in site.localizers {
        let order = head.orders[localizer.language] ?? []
        #expect(order.sorted() == Array(words.indices), "\(field)")
        let sorted = words.indices.sorted { order[$0] < order[$1] }.map { localizer.sortKey(words[$0]) }
        for (left, right) in zip(sorted, sorted.dropFirst()) {
          #expect(!right.lexicographicallyPrecedes(left), "\(field)")
        }
      }
    }
  }

  @Test(
    "Texts that are no dictionary carry their positions, those without a value first",
    arguments: ["crowd", "wide"])
  func ranks(_ name: String) throws {
    let site = try site(name)
    let script = try ListScript(site.dataFiles, list: "people")
    for localizer in site.localizers {
      let ranked = script.rows.compactMap { row in
        row.ranks["motto"]?[localizer.language].map {
          (rank: $0, key: localizer.sortKey(row.values["motto"]?.first ?? ""))
        }
      }
      #expect(ranked.count == script.rowCount)
      let sorted = ranked.sorted { $0.rank < $1.rank }
      for (left, right) in zip(sorted, sorted.dropFirst()) {
        #expect(!right.key.lexicographicallyPrecedes(left.key))
        #expect((left.rank == right.rank) == (left.key == right.key))
      }
    }
  }

  @Test("Wide contacts make several shards, each small enough")
  func shards() throws {
    let site = try Self.wide.get()
    let script = try ListScript(site.dataFiles, list: "people")
    #expect(script.shardStarts == [0, 100, 200, 300, 400])
    #expect(site.dataFiles.values.allSatisfy { $0.count <= 500_000 })
    #expect(try ListScript(Crowd.site.get().dataFiles, list: "people").shardStarts == [0])
    let names = ["people.js"] + (0..<5).map { "people-\($0).js" }
    #expect(site.dataFiles.keys.sorted() == names.map { "assets/data/\($0)" }.sorted())
  }

  @Test("Whatever the text, no script holds markup or an unescaped line separator")
  func hostile() throws {
    for (path, bytes) in try Mill.site.get().dataFiles {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("<"), "\(path)")
      for scalar in text.unicodeScalars {
        let isControl = scalar.value < 0x20 && scalar != "\n" || (0x7F..<0xA0).contains(scalar.value)
        #expect(!isControl && scalar.value & 0xFFFE != 0xFFFE && !(0x2028...0x2029).contains(scalar.value))
      }
    }
    let rows = try ListScript(Mill.site.get().dataFiles, list: "companies").rows
    for name in Mill.hostile { #expect(rows.contains { $0.name == EscapingTests.allowed(name) }, "\(name)") }
  }
}
