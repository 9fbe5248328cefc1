import Formats
import Testing

/// The names of the closed sets.
@Suite struct SetTests {
  @Test func `Every encoding that can be named is tried in a file`() {
    #expect(ClosedSetTests.samples.map(\.encoding) == TextEncoding.allCases.map(\.rawValue))
  }

  @Test(
    arguments: [
      ("a.csv", TableFormat.csv), ("a.TSV", .tsv), ("a.tab", .tsv), ("a.b.json", .json),
      ("a.ndjson", .ndjson),
      ("a.jsonl", .ndjson), ("a.txt", nil), ("csv", nil), ("", nil), ("a.xlsx", nil),
    ] as [(String, TableFormat?)])
  func `The ending of a name says the format`(_ name: String, _ format: TableFormat?) {
    #expect(TableFormat(fileName: name) == format)
  }

  @Test(
    arguments: [
      ("a.xlsx", UnsupportedFormat.xlsx), ("a.DB", .sqlite), ("a.sqlite3", .sqlite), ("a.csv", nil),
    ]
      as [(String, UnsupportedFormat?)])
  func `Files that cannot be read are known by the endings of their names`(
    _ name: String, _ format: UnsupportedFormat?
  ) {
    #expect(UnsupportedFormat(fileName: name) == format)
  }

  @Test func `A delimiter is known by its sign, its name and its byte`() {
    #expect(Delimiter.allCases.map(\.name) == [",", ";", "tab", "|"])
    for delimiter in Delimiter.allCases {
      #expect(Delimiter(name: delimiter.name) == delimiter)
      #expect(Delimiter(name: delimiter.rawValue) == delimiter)
      #expect(Delimiter(byte: delimiter.byte) == delimiter)
      #expect(Array(delimiter.rawValue.utf8) == [delimiter.byte])
    }
    #expect(Delimiter(byte: UInt8(ascii: "#")) == nil && Delimiter(name: "\\t") == nil)
  }

  @Test func `A decimal sign is known by its sign and its byte`() {
    for sign in DecimalSign.allCases {
      #expect(Array(sign.rawValue.utf8) == [sign.byte])
      #expect(DecimalSign(byte: sign.byte) == sign)
      #expect(sign.other != sign && sign.other.other == sign)
    }
    #expect(DecimalSign(byte: 0) == nil)
  }

  @Test func `A list is parted by a sign of ASCII, the space or the tab`() {
    let signs = (0...0x7F).map { Character(UnicodeScalar(UInt8($0))) }
    let accepted = signs.filter { ListSeparator(name: String($0)) != nil }
    #expect(String(accepted) == "\t !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
    for sign in accepted { #expect(ListSeparator(name: String(sign))?.sign == sign) }
    #expect(ListSeparator(name: "tab")?.byte == 9)
    for name in ["", ";;", "and", "·", "\u{A0}"] { #expect(ListSeparator(name: name) == nil) }
  }
}
