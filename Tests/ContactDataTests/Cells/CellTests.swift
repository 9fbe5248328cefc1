import ContactData
import Diagnostics
import Formats
import Testing

@Suite("Cells of every kind")
struct CellTests {
  @Test(
    "numbers as people write them, with a decimal point",
    arguments: [
      ("0", "0"), ("7", "7"), ("007", "7"), ("-5", "-5"), ("+5", "5"), ("\u{2212}5", "-5"), ("- 5", "-5"),
      ("1.50", "1.5"), ("0.001", "0.001"), (".5", "0.5"), ("-0.0", "0"), ("100.00", "100"),
      ("1,234.5", "1234.5"), ("1,234,567", "1234567"), ("1 234.5", "1234.5"), ("12 345 678", "12345678"),
      ("1\u{A0}234", "1234"), ("1\u{202F}234", "1234"), ("1\u{2009}234", "1234"), ("1'234.5", "1234.5"),
      ("1\u{2019}234\u{2019}567", "1234567"), ("1\u{A0}234 567", "1234567"),
      ("$5", "5"), ("-$5", "-5"), ("$-5", "-5"), ("€ 1,250.25", "1250.25"), ("12.5 %", "12.5"), ("%12", "12"),
      ("PLN 100", "100"), ("100PLN", "100"), ("100\u{A0}pln", "100"), ("PLN\u{A0}7", "7"), ("5 zł", "5"),
      ("5zł", "5"),
      ("100 Kč", "100"), ("Fr. 20", "20"), ("1 000 Ft", "1000"), ("$5 USD", "5"), ("₴9", "9"),
      ("999999999999999", "999999999999999"), ("0.000000000000001", "0.000000000000001"),
      ("1.0000000000000000000", "1"), ("000000000000000000001", "1"),
      ("123456789012345.000", "123456789012345"),
      ("-123,456,789,012.345", "-123456789012.345"), ("  5  ", "5"),
    ])
  func numbers(_ cell: String, _ value: String) throws {
    let reading = try Reading("n|x\n\(cell)|\n", [.column("n", .number)]) { $0.decimal = .point }
    #expect(reading.said == [])
    #expect(reading.values() == [value])
  }

  @Test(
    "what is no number",
    arguments: [
      "abc", "5 apples", "(5)", "1E+05", "1e5", "0x10", "--5", "5-", "1,23", "12,34,567", "1234,567", "1 23",
      "1  234", "1 234,567", "1'234,567", "12.", ".", ",", "-x", "$", "%", "5%%", "1.2.3", "1.5,000",
      "12.05.2024",
      "½", "٣", "5 km", "PLNX 5", "5 XPLN", "NaN", "inf", "1,", ",234", "1 2", "1.234 567", "€5€€",
      "1\u{2003}234", "0,125",
    ])
  func notNumbers(_ cell: String) throws {
    let reading = try Reading("n|x\n\(cell)|\n", [.column("n", .number)]) { $0.decimal = .point }
    #expect(reading.said == ["NotANumber 2:1 column=n text=\(cell)"])
    #expect(reading.values() == [nil])
  }

  @Test(
    "numbers are never rounded",
    arguments: [
      "1234567890123456", "1000000000000000", "0.0000000000000001", "1.234567890123456", "-99999999999999.99",
      "1,234,567,890,123,456", "123456789012345678901234567890",
    ])
  func tooLong(_ cell: String) throws {
    let reading = try Reading("n|x\n1|\n\(cell)|\n", [.column("n", .number)]) { $0.decimal = .point }
    #expect(reading.said == ["NumberTooLong 3:1 column=n text=\(cell)"])
    #expect(reading.values() == ["1", nil])
  }

  @Test(
    "a column decides on its decimal sign as a whole",
    arguments: [
      // Both signs: the last is the decimal.
      (",", ["1,234", "1,234.50"], ["1234", "1234.5"]),
      (",", ["1.234", "1.234,50"], ["1234", "1234.5"]),
      // One repeated groups.
      (",", ["1.234", "1.234.567"], ["1234", "1234567"]),
      (";", ["1,234", "1,234,567"], ["1234", "1234567"]),
      // One not followed by exactly three digits is the decimal.
      (",", ["1,234", "0,5"], ["1.234", "0.5"]),
      (";", ["1.234", "2.25"], ["1.234", "2.25"]),
      (",", ["1,2345", "1,234", "1.234"], ["1.2345", "1.234", "1234"]),
      // No group begins with a lone 0.
      (";", ["0.125", "1.234"], ["0.125", "1.234"]), (",", ["0,125", "1,234"], ["0.125", "1.234"]),
      (";", ["-0.125", "+0.500", "2.500"], ["-0.125", "0.5", "2.5"]),
      (",", ["\u{2212}0,125 zł", "1,234"], ["-0.125", "1.234"]),
      (",", ["0.125.000", "1,5"], [nil, "1.5"]),
      // Cells that make sense in one way only, where nothing else speaks.
      (",", ["1 234,567", "1,234"], ["1234.567", "1.234"]),
      (",", ["1234,567", "1,234"], ["1234.567", "1.234"]),
      // What cannot be read proves nothing.
      (",", ["1.5", "12.05.2024"], ["1.5", nil]),
      (",", ["1,5", "12,34,567"], ["1.5", nil]),
      (",", ["1", "20"], ["1", "20"]),
    ] as [(String, [String], [String?])])
  func evidence(_ delimiter: String, _ cells: [String], _ values: [String?]) throws {
    for order in [Array(cells.indices), cells.indices.reversed()] {
      let rows = order.map { "\"\(cells[$0])\"\(delimiter)x" }.joined(separator: "\n")
      let reading = try Reading("n\(delimiter)b\n\(rows)\n", [.column("n", .number), .column("b", .text)])
      #expect(reading.values() == order.map { values[$0] })
      let codes = Set(reading.findings.all.map(\.code))
      #expect(codes == (values.contains(nil) ? [.notANumber] : []))
    }
  }

  @Test(
    "the delimiter decides where nothing else does",
    arguments: [(";", "1.234", ","), (",", "1234", "."), ("\t", "1234", ".")])
  func ambiguous(_ delimiter: String, _ value: String, _ sign: String) throws {
    let reading = try Reading(
      "a\(delimiter)n\nx\(delimiter)7\nx\(delimiter)\"1,234\"\nx\(delimiter)\"5,678\"\n",
      [.column("n", .number)])
    #expect(reading.said == ["AmbiguousDecimalSign 3:3 column=n decimal=\(sign) text=1,234"])
    #expect(reading.values().prefix(2) == ["7", value])
    #expect(reading.table?.reading.decimals[0]?.reason == .delimiter)
  }

  @Test(
    "dates by pattern",
    arguments: [
      ("dd-MM-yy", "20-11-26", "2026-11-20"), ("dd-MM-yy", "1-2-68", "2068-02-01"),
      ("dd-MM-yy", "01-02-69", "1969-02-01"),
      ("d.M.yyyy", "01.02.2024", "2024-02-01"), ("d.M.yyyy", "9.12.2024", "2024-12-09"),
      ("yyyyMMdd", "20240229", "2024-02-29"),
      ("dd/MM/yyyy HH:mm", "05/06/2024 7:08", "2024-06-05"),
      ("yyyy-MM-dd'T'HH:mm:ss", "2024-06-05T23:59:60", "2024-06-05"),
      ("MM/dd/yy", "12/31/99", "1999-12-31"), ("yyyy-MM-dd", "2024-06-05 10:00", "2024-06-05"),
      ("yyyy. MM. dd.", "2024. 6. 5.", "2024-06-05"),
      (nil, "2024-06-05", "2024-06-05"), (nil, "2024-06-05T10:11:12Z", "2024-06-05"),
      (nil, " 2024-06-05 10:11", "2024-06-05"),
      (nil, "0001-01-01", "0001-01-01"), (nil, "9999-12-31", "9999-12-31"), (nil, "n/d", nil), (nil, "", nil),
    ] as [(String?, String, String?)])
  func dates(_ pattern: String?, _ cell: String, _ day: String?) throws {
    let parsed = try pattern.map { try #require(DatePattern($0)) }
    let reading = try Reading("a|d\nx|\(cell)\n", [.column("d", .date(parsed))])
    #expect(reading.said == [])
    #expect(reading.values() == [day])
  }

  @Test(
    "what is no date",
    arguments: [
      (nil, "2024-02-30"), (nil, "2024-2-3"), (nil, "20.11.2026"), (nil, "2024-06-05x"), (nil, "0000-01-01"),
      (nil, "2024-13-01"),
      (nil, "2024-06"), (nil, "２０２４-06-05"), ("dd-MM-yy", "20-11-2026"), ("dd-MM-yy", "20-11"),
      ("dd-MM-yy", "2o-11-26"),
      ("dd-MM-yy", "31-02-26"), ("d.M.yyyy", "1.2.24"), ("yyyyMMdd", "2024611"),
      ("dd-MM-yy HH:mm", "20-11-26 24:00"),
    ] as [(String?, String)])
  func notDates(_ pattern: String?, _ cell: String) throws {
    let parsed = try pattern.map { try #require(DatePattern($0)) }
    let reading = try Reading("a|d\nx|\(cell)\n", [.column("d", .date(parsed))])
    #expect(reading.said == ["NotADate 2:3 column=d format=\(pattern ?? "yyyy-MM-dd") text=\(cell)"])
    #expect(reading.values() == [nil])
  }

  @Test(
    "patterns that say no date",
    arguments: ["", "dd-MM", "dd-MM-yyy", "dd.MM.yy d", "DD-MM-YY", "dMyy", "dd-MM-yy'x", "h"])
  func badPatterns(_ pattern: String) {
    #expect(DatePattern(pattern) == nil)
  }

  @Test("flags")
  func flags() throws {
    let cells = [
      "yes", "NO", "True", "fAlSe", "1", "0", "tak", "NIE", " tak ", "ta\u{212A}", "", "-", "ja", "01",
    ]
    let reading = try Reading("f,x\n" + cells.map { "\($0),\n" }.joined(), [.column("f", .flag)])
    #expect(
      reading.values() == [
        "yes", "no", "yes", "no", "yes", "no", "yes", "no", "yes", "yes", nil, nil, nil, nil,
      ])
    #expect(reading.said == ["NotAFlag 14:1 column=f text=ja", "NotAFlag 15:1 column=f text=01"])
    guard case .words(let flags)? = reading.table?.columns[0] else {
      Issue.record("flags are words")
      return
    }
    #expect(Array(flags.words) == ["no", "yes"])
  }

  @Test("words share a code where their spelling is the same but for white space")
  func words() throws {
    let cells = [
      "Łódź", " Łódź ", "a  b", "a b", "a\u{A0}b", "łódź", "\"a\nb\"", "\"\"\"q\"\"\"", "brak", "\"q\"", "",
      "\"\"\"q\"\"\"",
    ]
    let reading = try Reading("w,x\n" + cells.map { "\($0),\n" }.joined(), [.column("w", .words)])
    guard case .words(let column)? = reading.table?.columns[0] else {
      Issue.record("a word column")
      return
    }
    #expect(Array(column.words) == ["Łódź", "a b", "łódź", "\"q\"", "q"])
    #expect(column.codes == [0, 0, 1, 1, 1, 2, 1, 3, -1, 4, -1, 3])
  }

  @Test("lists")
  func lists() throws {
    let cells = [
      "mail; phone", "mail;;  two  words ;-;n/d", ";", "brak", "", "\"a\"\";b\"", "one", " BRAK ; x",
    ]
    let reading = try Reading(
      "l,x\n" + cells.map { "\($0),\n" }.joined(), [.column("l", .list(separator: UInt8(ascii: ";")))]
    ) {
      $0.delimiter = .comma
    }
    #expect(
      reading.values() == ["[mail|phone]", "[mail|two words]", nil, nil, nil, "[a\"|b]", "[one]", "[x]"])
  }

  @Test(
    "spellings of no value compare like words",
    arguments: [
      (["no data"], "No   DATA", true), (["no data"], "no\u{A0}data", true), (["no data"], "nodata", false),
      (["BRAK"], "brak", true), (["straße"], "STRASSE", true), (["STRASSE"], "straße", true),
      (["k"], "\u{212A}", true),
      (["żadne"], "ŻADNE", true), (["e\u{301}"], "É", true), (["0"], "0", true), (["0"], "00", false),
      ([], "-", false),
      ([], "", true), (["n/d"], "n/d.", false), (["n/d"], "N/D", true),
      (["no data"], "no data" + String(repeating: " ", count: 300) + "x", false),
    ] as [([String], String, Bool)])
  func emptySpellings(_ spellings: [String], _ cell: String, _ isEmpty: Bool) throws {
    let reading = try Reading(
      "a|b|c\n\(cell)|\(cell)|\(cell)\n",
      [.column("a", .text), .column("b", .words), .column("c", .list(separator: UInt8(ascii: ";")))]
    ) { $0.emptySpellings = spellings }
    for column in 0..<3 { #expect((reading.values(column) == [nil]) == isEmpty) }
  }

  @Test("a spelling of no value may look like a number")
  func emptyNumber() throws {
    let reading = try Reading("n,x\n0,\n999,\n5,\n", [.column("n", .number)]) {
      $0.emptySpellings = ["0", "999"]
    }
    #expect(reading.values() == [nil, nil, "5"])
    #expect(reading.said == [])
  }
}
