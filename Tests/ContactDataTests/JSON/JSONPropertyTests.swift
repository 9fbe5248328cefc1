import ContactData
import Diagnostics
import Formats
import Testing
import Values

@Suite("The same table as JSON and as CSV")
struct JSONPropertyTests {
  private static let pieces = [
    "a", "Zażółć", " ", "  ", "1", "12,5", "1.234", ";", "\"", "\\", "\n", "/", "\u{1F600}", "\t", "{", "]",
    "gęślą jaźń",
    "-", "2026-11-20", "tak", "\\u0041",
  ]
  private static let kinds: [ColumnKind] = [
    .text, .words, .number, .date(nil), .flag, .list(separator: 0x3B),
  ]

  @Test("random tables in random dress", arguments: 0..<200)
  func same(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let isLines = Bool.random(using: &random)
    let width = Int.random(in: 1...6, using: &random)
    let requests = (0..<width).map { ColumnRequest.column("klucz \($0)", Self.kinds[$0]) }
    var csv = requests.map(\.header).joined(separator: ",") + "\n"
    var objects: [String] = []
    for row in 0..<Int.random(in: 1...40, using: &random) {
      var members: [String] = []
      var cells: [String] = []
      for column in 0..<width {
        var cell = ""
        for _ in 0..<Int.random(in: 0...3, using: &random) {
          cell += Self.pieces.randomElement(using: &random) ?? ""
        }
        cells.append("\"\(cell.replacing("\"", with: "\"\""))\"")
        // The first object has all keys; later ones may leave out what has no value.
        if row > 0, cell.isEmpty, Bool.random(using: &random) { continue }
        let blank = { (random: inout SeededGenerator) in
          ["", "", " ", "\t", " \r"].randomElement(using: &random) ?? ""
        }
        let value = cell.isEmpty && Bool.random(using: &random) ? "null" : Self.written(cell, &random)
        members.append(
          blank(&random) + Self.written(requests[column].header, &random) + blank(&random) + ":"
            + blank(&random)
            + value + blank(&random))
      }
      if Int.random(in: 0..<3, using: &random) == 0 { members.append(#""other":[{"a":"]}\""},-1.5e3,true]"#) }
      csv += cells.joined(separator: ",") + "\n"
      objects.append("{\(members.shuffled(using: &random).joined(separator: ","))}")
    }
    let json = isLines ? objects.joined(separator: "\n") : "[\(objects.joined(separator: ",\n"))]"
    let expected = try Reading(csv, requests) { $0.delimiter = .comma }
    let reading = try Reading.json(json, requests, lines: isLines)
    // A row of blanks alone is no row in CSV of one column.
    guard width > 1 || reading.table?.rowCount == expected.table?.rowCount else { return }
    #expect(reading.findings.all.map(\.code) == expected.findings.all.map(\.code))
    #expect(
      reading.findings.all.compactMap { $0.arguments["text"] }
        == expected.findings.all.compactMap { $0.arguments["text"] })
    for column in requests.indices { #expect(reading.values(column) == expected.values(column)) }
  }

  /// A text of JSON, where any character may be an escape.
  private static func written(_ text: String, _ random: inout SeededGenerator) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      let mustEscape = scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
      if mustEscape || Int.random(in: 0..<6, using: &random) == 0 {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16, uppercase: Bool.random(using: &random))
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  @Test("no change of bytes makes it fail otherwise than with a diagnostic", arguments: [false, true])
  func mutations(_ isLines: Bool) throws {
    let first =
      #"{"id":1,"name":"Łódź \"x\" \uD83D\uDE00","n":-1.5e2,"d":"2024-01-02","f":true,"l":["a",2,null]}"#
    let second =
      #"{"id":"2", "name":null,"n":"1 234,5","f":"nie","other":{"a":[{}]},"l":"a|b","d":[],"n":{}}"#
    let sample = Array((isLines ? "\(first)\n\(second)\n" : "[\(first),\r\n \(second)]").utf8)
    let pattern = try #require(DatePattern("dd-MM-yy"))
    let requests: [ColumnRequest] = [
      .column("id", .id), .column("name", .text), .column("name", .words), .column("n", .number),
      .column("d", .date(nil)), .column("d", .date(pattern)), .column("f", .flag),
      .column("l", .list(separator: UInt8(ascii: "|"))), .column("l", .words),
    ]
    let telling = Array("\"\\{}[]:,0e-.utn \n".utf8) + [0, 0xC2, 0xE2, 0xFF]
    var random = SeededGenerator(seed: isLines ? 7 : 8)
    var tables = 0
    for _ in 0..<2000 {
      var bytes = sample
      for _ in 0...Int.random(in: 0..<3, using: &random) {
        guard !bytes.isEmpty else { break }
        let index = Int.random(in: 0..<bytes.count, using: &random)
        let byte =
          Bool.random(using: &random)
          ? telling.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
        switch Int.random(in: 0..<6, using: &random) {
        case 0, 1: bytes[index] = byte
        case 2: bytes.insert(byte, at: index)
        case 3: bytes.remove(at: index)
        case 4: bytes.removeLast(min(bytes.count, Int.random(in: 0...40, using: &random)))
        default:
          let end = min(bytes.count, index + Int.random(in: 1...30, using: &random))
          bytes.insert(contentsOf: bytes[index..<end], at: Int.random(in: 0...bytes.count, using: &random))
        }
      }
      let reading = try Reading(bytes, requests) { $0.format = isLines ? .ndjson : .json }
      #expect((reading.table == nil) == reading.findings.hasErrors)
      guard let table = reading.table else { continue }
      tables += 1
      for column in requests.indices { #expect(reading.values(column).count == table.rowCount) }
      for row in 0..<table.rowCount { #expect(table.place(row: row, column: 7).line != nil) }
    }
    #expect(tables > 100)
  }

  @Test("more objects than a batch holds, in a mapped file")
  func batches() throws {
    var text = "["
    for row in 0..<20_000 {
      text +=
        "\(row == 0 ? "" : ",")\n{\"id\": \(row), \"w\": \"żółw\(row % 3)\\n\", \"long\": \"…………………………………………………\"}"
      if row % 5000 == 4999 { text += ",\n7" }
    }
    let reading = try Reading.json(text + "]", [.column("id", .id), .column("w", .words)])
    #expect(text.utf8.count > 1 << 20)
    #expect(
      reading.said == [
        "NotAnObject 5002:1", "NotAnObject 10003:1", "NotAnObject 15004:1", "NotAnObject 20005:1",
      ])
    #expect(reading.values(0) == (0..<20_000).map(String.init))
    #expect(reading.values(1).last == "żółw1")
    #expect(reading.table?.place(row: 19_999, column: 1) == Place(file: "data.csv", line: 20_004, column: 20))
  }
}
