import ContactData
import Diagnostics
import Formats
import Testing

@Suite("Objects of JSON are rows")
struct JSONTests {
  private static let id = ColumnRequest.column("id", .id)

  @Test(
    "a value is read by the kind of its column",
    arguments: [
      (#"" Nowa  Huta ""#, ColumnKind.text, "Nowa  Huta"), (#"" Nowa  Huta ""#, .words, "Nowa Huta"),
      ("12.50", .text, "12.50"), ("1E+2", .words, "1E+2"), ("true", .words, "true"),
      ("false", .text, "false"),
      ("null", .text, nil), (#""brak""#, .words, nil), (#""N/D""#, .text, nil), (#""null""#, .text, "null"),
      ("12.50", .number, "12.5"), ("-0", .number, "0"), ("-0.0e9", .number, "0"),
      ("0e99999999999", .number, "0"),
      ("1e5", .number, "100000"), ("1.5E-3", .number, "0.0015"), ("12345e-2", .number, "123.45"),
      ("1.23456789012345", .number, "1.23456789012345"), ("100000000000000", .number, "100000000000000"),
      ("1.00000000000000000000", .number, "1"), ("123000e-3", .number, "123"), ("1.250e1", .number, "12.5"),
      ("-1.234", .number, "-1.234"), ("1e14", .number, "100000000000000"),
      ("1e-15", .number, "0.000000000000001"),
      ("0.000000000000000000123e20", .number, "12.3"), (#""1 234,50 zł""#, .number, "1234.5"),
      (#""7""#, .number, "7"), ("null", .number, nil), (#""-""#, .number, nil),
      (#""2026-11-20T08:00:00Z""#, .date(nil), "2026-11-20"), ("null", .date(nil), nil),
      ("true", .flag, "yes"), ("false", .flag, "no"), ("1", .flag, "yes"), ("0", .flag, "no"),
      (#""Tak""#, .flag, "yes"), ("null", .flag, nil),
      (
        #"["email", " do  domu ", 5, 1.0, true, null, "", "-"]"#, .list(separator: 0x3B),
        "[email|do domu|5|1.0|true]"
      ),
      (#"["a;b", "c"]"#, .list(separator: 0x3B), "[a;b|c]"), (#""a; b""#, .list(separator: 0x3B), "[a|b]"),
      ("[]", .list(separator: 0x3B), nil), ("[null]", .list(separator: 0x3B), nil),
      ("7", .list(separator: 0x3B), "[7]"), ("-1.5", .list(separator: 0x2E), "[-1.5]"),
      (#"["\u0061\n"]"#, .list(separator: 0x3B), "[a]"), ("null", .list(separator: 0x3B), nil),
    ] as [(String, ColumnKind, String?)])
  func values(_ value: String, _ kind: ColumnKind, _ expected: String?) throws {
    for text in ["[{\"v\":\(value)}]", "\n [ { \"v\" : \(value) \r\n} ]\t"] {
      let reading = try Reading.json(text, [.column("v", kind)])
      #expect(reading.said == [])
      #expect(reading.values() == [expected])
    }
    let lines = try Reading.json("{\"v\":\(value)}\n\n{ \"v\" :\(value)}", [.column("v", kind)], lines: true)
    #expect(lines.said == [])
    #expect(lines.values() == [expected, expected])
  }

  @Test(
    "escapes",
    arguments: [
      (#"\"\\\/"#, "\"\\/"), (#"a\tb\nc\rd\be\ff"#, "a\tb\nc\rd\u{8}e\u{C}f"),
      (#"\u0141\u00F3d\u017a"#, "Łódź"),
      (#"\uD83D\uDE00"#, "😀"), (#"x\ud83dy"#, "x\u{FFFD}y"), (#"\uDE00\uD83D"#, "\u{FFFD}\u{FFFD}"),
      (#"\ud83d\u0041"#, "\u{FFFD}A"), (#"\ud83d\n."#, "\u{FFFD}\n."), (#"\u0000"#, "\u{FFFD}"),
      (#"\uffff"#, "\u{FFFF}"), (#"\u20ac"#, "€"), (#"\\u0041"#, #"\u0041"#),
      (#"żółw-żółw\\"#, #"żółw-żółw\"#), (#"seven77\""#, "seven77\""),
    ])
  func escapes(_ text: String, _ expected: String) throws {
    let reading = try Reading.json("[{\"v\":\"\(text)\"}]", [.column("v", .text)])
    #expect(reading.said == [])
    #expect(reading.values().map { $0.map { Array($0.utf8) } } == [Array(expected.utf8)])
  }

  @Test("keys in any order, missing, unknown, escaped and with blanks around them")
  func keys() throws {
    let reading = try Reading.json(
      #"[{"id":1,"a":"x","?":{"deep":[1,{}]}}, {"a":"y","id":2}, {"id":3}, {}, {"n":[[]],"i\u0064":"4"," a ":"z"}]"#,
      [.column(" a ", .words), Self.id])
    #expect(reading.said == ["MissingContactId 1:68 column=id"])
    #expect(reading.values(1) == ["1", "2", "3", "4"])
    #expect(reading.values(0) == ["x", "y", nil, "z"])
    #expect(reading.table?.reading.headers == ["id", "a", "?", "n"])
    #expect(reading.table?.reading.rowsRefused == 1)
    #expect(reading.table?.place(row: 1) == Place(file: "data.csv", line: 1, column: 40))
    #expect(reading.table?.place(row: 1, column: 1) == Place(file: "data.csv", line: 1, column: 54))
    #expect(reading.table?.place(row: 1, column: 0) == Place(file: "data.csv", line: 1, column: 45))
  }

  @Test("one key as a list and as text")
  func twoKinds() throws {
    let requests: [ColumnRequest] = [.column("v", .words), .column("v", .list(separator: 0x3B))]
    let reading = try Reading.json(
      #"[{"v":"a;b"},{"v":["a","b"]},{"v":"[\"a\"]"},{"v":"[1]"},{"v":[1]}]"#, requests)
    #expect(reading.said == ["UnexpectedList 1:19 column=v", "UnexpectedList 1:63 column=v"])
    #expect(reading.values(0) == ["a;b", nil, #"["a"]"#, "[1]", nil])
    #expect(reading.values(1) == ["[a|b]", "[a|b]", #"[["a"]]"#, "[[1]]", "[1]"])
  }

  @Test("texts of a number column decide on the decimal sign, numbers do not")
  func decimals() throws {
    let reading = try Reading.json(
      #"[{"n":1.5},{"n":"1.234"},{"n":"0,5"},{"n":2.250}]"#, [.column("n", .number)])
    #expect(reading.said == [])
    #expect(reading.values() == ["1.5", "1234", "0.5", "2.25"])
    #expect(reading.table?.decimalEvidence(request: 0)?.place == Place(file: "data.csv", line: 1, column: 31))
    #expect(reading.table?.reading.decimals.first??.sign == .comma)
  }

  @Test("numbers that mean no value")
  func emptyNumbers() throws {
    let requests: [ColumnRequest] = [.column("n", .number), .column("n", .text)]
    let reading = try Reading.json(#"[{"n":0},{"n":-1},{"n":"0"},{"n":1e1}]"#, requests) {
      $0.emptySpellings = ["0", "-1"]
    }
    #expect(reading.said == [])
    #expect(reading.values(0) == [nil, nil, nil, "10"])
    #expect(reading.values(1) == [nil, nil, nil, "1e1"])
  }

  @Test("encodings: UTF-8 with or without a mark, UTF-16 with one, or what is stated")
  func encodings() throws {
    let text = "[{\"v\":\"żółw\"}]"
    func read(_ bytes: [UInt8], _ encoding: TextEncoding? = nil) throws -> Reading {
      try Reading(bytes, [.column("v", .text)]) { ($0.format, $0.encoding) = (.json, encoding) }
    }
    #expect(try read([0xEF, 0xBB, 0xBF] + text.utf8).values() == ["żółw"])
    #expect(
      try read([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }).values() == ["żółw"])
    let windows = Array("[{\"v\":\"".utf8) + [0xBF, 0xF3, 0xB3] + Array("w\"}]".utf8)
    #expect(try read(windows, .windows1250).values() == ["żółw"])
    #expect(
      try read(windows).said == ["UnreadableEncoding 1:8 byte=BF encoding=utf-8 remedy=iso-8859-2"])
  }

  @Test("formats by extension")
  func extensions() {
    let names = ["a.json", "b/c.NDJSON", "x.y.jsonl", "a.csv", "a.tsv", "a.tab", "a.txt", "json"]
    #expect(
      names.map { TableFormat(fileName: $0) } == [.json, .ndjson, .ndjson, .csv, .tsv, .tsv, nil, nil])
  }
}
