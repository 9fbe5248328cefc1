import ContactData
import Diagnostics
import Formats
import Foundation
import Testing
import Values

@Suite("Whatever is written is read back")
struct PropertyTests {
  private static let pieces = [
    "a", "Zażółć", " ", "  ", "1", "12,5", "1.234", ";", "\"", "\"\"", "\n", "\r\n", "\r", "|", "\t", ",",
    "ł", "x", "gęślą jaźń", "-",
  ]

  @Test("random tables in random dress", arguments: 0..<300)
  func roundTrip(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let width = Int.random(in: 2...6, using: &random)
    let delimiter = try #require([",", ";", "\t", "|"].randomElement(using: &random))
    let lineEnd = try #require(["\n", "\r\n", "\r"].randomElement(using: &random))
    var text = ""
    var rows: [[String]] = []
    for row in 0...Int.random(in: 1...60, using: &random) {
      var cells: [String] = []
      for column in 0..<width {
        var cell = ""
        for _ in 0..<Int.random(in: 0...4, using: &random) {
          cell += Self.pieces.randomElement(using: &random) ?? ""
        }
        cells.append(row == 0 ? "h\(column)" : cell)
      }
      text += cells.map { Self.written($0, delimiter, &random) }.joined(separator: delimiter)
      rows.append(cells.map(SlowReader.trimmed))
      text += lineEnd
      if Int.random(in: 0..<8, using: &random) == 0 { text += lineEnd }
    }
    if Bool.random(using: &random) { text.unicodeScalars.removeLast(lineEnd.unicodeScalars.count) }
    let delimiterScalar = try #require(delimiter.unicodeScalars.first)
    #expect(SlowReader.rows(text, delimiter: delimiterScalar) == rows)

    let dress: (String.Encoding, [UInt8], TextEncoding?) =
      [
        (.utf8, [], nil), (.utf8, [0xEF, 0xBB, 0xBF], nil), (.utf16LittleEndian, [0xFF, 0xFE], nil),
        (.utf16BigEndian, [0xFE, 0xFF], nil),
        (.utf16BigEndian, [], .utf16BigEndian), (.windowsCP1250, [], .windows1250),
        (.isoLatin2, [], .iso8859Part2),
      ].randomElement(using: &random) ?? (.utf8, [], nil)
    let bytes = dress.1 + [UInt8](try #require(text.data(using: dress.0)))
    let requests = (0..<width).map { ColumnRequest.column("h\($0)", .text) }
    let reading = try Reading(bytes, requests) {
      $0.emptySpellings = []
      $0.encoding = dress.2
    }
    #expect(reading.said == [])
    #expect(reading.table?.reading.delimiter == delimiter.utf8.first)
    for column in 0..<width {
      #expect(
        reading.values(column).map { Array(($0 ?? "").utf8) }
          == rows.dropFirst().map { Array($0[column].utf8) })
    }
  }

  private static func written(_ cell: String, _ delimiter: String, _ random: inout SeededGenerator) -> String
  {
    let needsQuotes =
      cell.unicodeScalars.contains { "\"\r\n".unicodeScalars.contains($0) }
      || cell.unicodeScalars.contains { delimiter.unicodeScalars.contains($0) }
    guard needsQuotes || Int.random(in: 0..<4, using: &random) == 0 else { return cell }
    let blank = Int.random(in: 0..<6, using: &random) == 0 ? " " : ""
    let doubled = cell.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
    return "\(blank)\"\(doubled)\"\(blank)"
  }

  @Test("numbers come back as they were, in either style", arguments: 0..<100)
  func numbers(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let isComma = Bool.random(using: &random)
    let grouping =
      [" ", "\u{A0}", "\u{202F}", "'", isComma ? "." : ",", ""].randomElement(using: &random) ?? ""
    var text = "n|x\n0\(isComma ? "," : ".")5|\n"
    var expected: [String?] = ["0.5"]
    for _ in 0..<60 {
      let decimals = Int.random(in: 0...6, using: &random)
      let value = ExactDecimal(
        mantissa: Int64.random(in: -999_999_999_999...999_999_999_999, using: &random), scale: decimals)
      expected.append(value.description)
      var parts = value.description.split(separator: ".").map(String.init)
      let isNegative = parts[0].hasPrefix("-")
      var digits = parts[0].drop { $0 == "-" }
      var grouped = ""
      while digits.count > 3 {
        grouped = grouping + digits.suffix(3) + grouped
        digits = digits.dropLast(3)
      }
      parts[0] = (isNegative ? "-" : "") + digits + grouped
      text += parts.joined(separator: isComma ? "," : ".") + "|\n"
    }
    let reading = try Reading(text, [.column("n", .number)])
    #expect(reading.said == [])
    #expect(reading.values() == expected)
  }

  @Test("no change of bytes makes it fail otherwise than with a diagnostic")
  func mutations() throws {
    let sample = Array(
      "\u{FEFF}id;name;n;d;f;l\r\n1;\"Łódź \"\"x\"\"\";1 234,5;2024-01-02;tak;a|b\r\n2;żółw;-5 zł;02-01-24;nie;\n\n3;\"a\nb\";1,5%;;0;-\n4;€;'1;x;1;c"
        .utf8)
    var random = SeededGenerator(seed: 42)
    let pattern = try #require(DatePattern("dd-MM-yy"))
    let requests: [ColumnRequest] = [
      .column("id", .id), .column("name", .text), .column("name", .words), .column("n", .number),
      .column("d", .date(nil)),
      .column("d", .date(pattern)), .column("f", .flag), .column("l", .list(separator: UInt8(ascii: "|"))),
    ]
    let telling: [UInt8] = Array("\"\r\n;,.| \t-0'".utf8) + [0, 0xC2, 0xA0, 0xE2, 0x80, 0xFF, 0xFE, 0xEF]
    var tables = 0
    for _ in 0..<2000 {
      var bytes = sample
      for _ in 0...Int.random(in: 0..<4, using: &random) {
        guard !bytes.isEmpty else { break }
        let index = Int.random(in: 0..<bytes.count, using: &random)
        let byte =
          Bool.random(using: &random)
          ? telling.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[index] = byte
        case 1: bytes.insert(byte, at: index)
        case 2: bytes.remove(at: index)
        default: bytes.removeLast(min(bytes.count, Int.random(in: 0...20, using: &random)))
        }
      }
      let reading = try Reading(bytes, requests)
      #expect((reading.table == nil) == reading.findings.hasErrors)
      guard let table = reading.table else { continue }
      tables += 1
      for column in requests.indices { #expect(reading.values(column).count == table.rowCount) }
      for row in 0..<table.rowCount { #expect(table.place(row: row, column: 7).line != nil) }
    }
    #expect(tables > 200)
  }
}

@Suite("Words that fold in special ways")
struct FoldingTests {
  @Test(
    "one word in two spellings",
    arguments: [
      ("ß", "ss"), ("ẞ", "ss"), ("ẞ", "ß"), ("SS", "ß"), ("ſ", "s"), ("İ", "i\u{307}"), ("\u{212A}", "k"),
      ("\u{212B}", "å"),
      ("\u{149}", "\u{2BC}n"), ("ǰ", "j\u{30C}"), ("\u{390}", "\u{1FD3}"), ("ς", "σ"), ("Σ", "ς"),
      ("ŁÓDŹ", "łódź"),
      ("ﬁ", "fi"), ("ﬅ", "st"), ("e\u{301}", "É"), ("µ", "μ"), ("ẖ", "h\u{331}"), ("ᾳ", "αι"), ("Ǆ", "ǅ"),
      ("Å", "a\u{30A}"),
    ])
  func same(_ left: String, _ right: String) {
    #expect(WordKey(left) == WordKey(right))
  }

  @Test(
    "two words",
    arguments: [
      ("ı", "i"), ("İ", "i"), ("ł", "l"), ("ó", "o"), ("ø", "o"), ("đ", "d"), ("s", "z"), ("ß", "s"),
    ])
  func different(_ left: String, _ right: String) {
    #expect(WordKey(left) != WordKey(right))
  }

  @Test("folding a second time changes nothing, for every scalar")
  func idempotent() {
    var wrong: [String] = []
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value),
        scalar.properties.isCased || scalar.properties.changesWhenCaseFolded
      else { continue }
      let key = WordKey(String(scalar))
      if WordKey(key.folded) != key { wrong.append(String(value, radix: 16)) }
    }
    #expect(wrong == [])
  }
}
