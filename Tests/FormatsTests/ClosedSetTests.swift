import ContactData
import Diagnostics
import Formats
import Foundation
import Testing

/// What the project file may say of a file is what the file is then read by: nothing becomes `auto` on the way.
@Suite struct ClosedSetTests {
  /// A text and its bytes in an encoding, as Python's codecs write them.
  struct Sample: Sendable, CustomTestStringConvertible {
    var encoding: String
    var text: String
    var bytes: String
    /// How many bytes a letter of ASCII takes, and whether its zero comes first.
    var width = 1
    var isBigEndian = false

    var testDescription: String { encoding }

    /// The whole file: a header and one row that ends in the text.
    var file: [UInt8] {
      let frame = Array("id;kind;value\n1;k;".utf8)
      let padding = [UInt8](repeating: 0, count: width - 1)
      return frame.flatMap { isBigEndian ? padding + [$0] : [$0] + padding }
        + bytes.split(separator: " ").compactMap { UInt8($0, radix: 16) }
    }
  }

  private static let wide = "Łódź Señor Київ 😀"
  private static let littleEndian =
    "41 01 F3 00 64 00 7A 01 20 00 53 00 65 00 F1 00 6F 00 72 00 20 00 1A 04 38 04 57 04 32 04 20 00 3D D8 00 DE"

  static let samples = [
    Sample(
      encoding: "utf-8", text: wide,
      bytes: "C5 81 C3 B3 64 C5 BA 20 53 65 C3 B1 6F 72 20 D0 9A D0 B8 D1 97 D0 B2 20 F0 9F 98 80"),
    Sample(encoding: "utf-16", text: wide, bytes: littleEndian, width: 2),
    Sample(encoding: "utf-16le", text: wide, bytes: littleEndian, width: 2),
    Sample(
      encoding: "utf-16be", text: wide,
      bytes: "01 41 00 F3 00 64 01 7A 00 20 00 53 00 65 00 F1 00 6F 00 72 00 20 04 1A 04 38 04 57 04 32 "
        + "00 20 D8 3D DE 00", width: 2, isBigEndian: true),
    Sample(
      encoding: "windows-1250", text: "Łódź ąćęńśźż €", bytes: "A3 F3 64 9F 20 B9 E6 EA F1 9C 9F BF 20 80"),
    Sample(
      encoding: "windows-1252", text: "Señor Œuvre ÿ €", bytes: "53 65 F1 6F 72 20 8C 75 76 72 65 20 FF 20 80"
    ),
    Sample(
      encoding: "iso-8859-1", text: "Señor Núñez ÿ ¤", bytes: "53 65 F1 6F 72 20 4E FA F1 65 7A 20 FF 20 A4"),
    Sample(
      encoding: "iso-8859-2", text: "Łódź ąćęńśźż ¤", bytes: "A3 F3 64 BC 20 B1 E6 EA F1 B6 BC BF 20 A4"),
  ]

  @Test(arguments: samples)
  func `Every encoding that can be stated is read as what it is`(_ sample: Sample) throws {
    for name in [sample.encoding, sample.encoding.uppercased()] {
      let read = try ProjectReading(sample.file, keys: "encoding: \(name)")
      #expect(read.faults == [])
      #expect(read.dataFindings.all == [])
      #expect(read.values == [sample.text])
      let found = sample.encoding == "utf-16" ? "utf-16le" : sample.encoding
      #expect(read.reading?.encoding.rawValue == found)
    }
  }

  @Test(arguments: ["cp1250", "latin1", "iso-8859-15", "utf-7", "utf8", "windows-1251"])
  func `An encoding that is not in the list is refused where it stands, with the list`(_ name: String) throws
  {
    let read = try ProjectReading("id;kind;value\n1;k;a\n", keys: "encoding: \(name)")
    #expect(read.faults == ["WrongValue 6:40"])
    #expect(
      read.projectFindings.all.first?.arguments["expected"] == .list(["auto"] + Self.samples.map(\.encoding)))
  }

  @Test(
    arguments: [
      ("d.M.yyyy", "9.12.2024", "2024-12-09"), ("dd-MM-yy", "01-02-69", "1969-02-01"),
      ("MM/dd/yyyy", "12/09/2024", "2024-12-09"), ("M/d/yy", "2/9/24", "2024-02-09"),
      ("yyyyMMdd", "20240229", "2024-02-29"), ("yyyyMMddHHmmss", "20240229235960", "2024-02-29"),
      ("ddMMyy HHmm", "290224 0730", "2024-02-29"),
      ("d.M.yyyy H:mm", "9.12.2024 7:05", "2024-12-09"), ("d.M.yyyy H:m:s", "9.12.2024 7:5:9", "2024-12-09"),
      ("dd.MM.yyyy HH:mm:ss", "09.12.2024 07:05:09", "2024-12-09"),
      ("yyyy. MM. dd.", "2024. 6. 5.", "2024-06-05"),
      ("yyyy-MM-dd'T'HH:mm", "2024-06-05T10:11", "2024-06-05"),
      ("d 'de' M 'de' yyyy", "5 de 6 de 2024", "2024-06-05"),
      ("d/M/yyyy · HH:mm", "5/6/2024 · 10:11", "2024-06-05"), ("H:mm d.M.yy", "7:05 9.12.24", "2024-12-09"),
    ])
  func `Every pattern of dates that is accepted means what it says`(
    _ pattern: String, _ cell: String, _ day: String
  ) throws {
    // As a field's, and as that of a measure, which is read in the same way.
    let read = try ProjectReading(
      "id;kind;value\n1;k;\(cell)\n2;k;2024-12-31\n", field: "type: date, format: \"\(pattern)\"")
    #expect(read.faults == [])
    // What follows ISO 8601 only would be a day too, were the pattern not understood.
    #expect(read.values == [day, nil])
  }

  @Test(
    arguments: [
      "", "dd-MM", "MM/yyyy", "dd-MM-yyy", "dd.MM.yy d", "DD-MM-YY", "dMyy", "dMMyyyy", "ddMyyyy", "yyyyMd",
      "iso",
      "dd.MM.yyyy hh:mm", "d MMM yyyy", "dd.MM.yyyy yy", "dd.MM.yyyy HHm", "dd-MM-yy'x", "dd''MM''yy",
      "dd1MM1yyyy",
      "dd'1'MM'1'yyyy", "dd.mm.yyyy", "d.M.yyyyTHH", "ddd.MM.yyyy", "dd.MM.yyyy HHH",
    ])
  func `A pattern that could not be followed is an error where it stands`(_ pattern: String) throws {
    let read = try ProjectReading(
      "id;kind;value\n1;k;2024-12-31\n", field: "type: date, format: \"\(pattern)\"")
    #expect(read.faults == [pattern.isEmpty ? "EmptyValue 6:95" : "BadDateFormat 6:95"])
  }

  @Test(arguments: [(",", ","), (";", ";"), ("|", "|"), ("tab", "\t"), ("\\t", "\t")])
  func `Every delimiter that can be stated parts the cells`(_ name: String, _ sign: String) throws {
    // Each of the others stands in the cell, more often.
    let cell = [",", ";", "|", "\t"].filter { $0 != sign }.joined(separator: "x") + ";;||,,"
    let text = "id,kind,value\n1,k,?\n".replacing(",", with: sign)
      .replacing("?", with: sign == "\t" ? cell : "\"\(cell)\"")
    let read = try ProjectReading(text, keys: "delimiter: \"\(name)\"")
    #expect(read.faults == [])
    #expect(read.values == [cell.replacing("\t", with: " ")])
  }

  @Test(arguments: [
    (",", "1.234", "1234"), (".", "1.234", "1.234"), (",", "1,234", "1.234"), (".", "1,234", "1234"),
  ])
  func `Every decimal sign that can be stated decides`(_ sign: String, _ cell: String, _ value: String) throws
  {
    let read = try ProjectReading(
      "id;kind;value\n1;k;\(cell)\n", keys: "decimal: \"\(sign)\"", field: "type: number")
    #expect(read.faults == [])
    #expect(read.dataFindings.all == [])
    #expect(read.values == [value])
  }

  @Test(
    arguments: [
      ("csv", "id;kind;value\n1;k;\"a\tb\"\n"), ("tsv", "id\tkind\tvalue\n1\tk\t\"a\tb\"\n"),
      ("json", #"[{"id": "1", "kind": "k", "value": "a\tb"}]"#),
      ("ndjson", "{\"id\": \"1\", \"kind\": \"k\", \"value\": \"a\\tb\"}\n"),
    ])
  func `Every format that can be stated is read, whatever the file is called`(
    _ format: String, _ text: String
  ) throws {
    for file in ["data.csv", "data.tsv", "data.json", "data.ndjson", "data.txt", "data"] {
      let read = try ProjectReading(text, file: file, keys: "format: \(format)")
      #expect(read.faults == [])
      #expect(read.dataFindings.all == [])
      #expect(read.reading?.format.rawValue == format)
      #expect(read.values == ["a b"])
    }
  }

  @Test(arguments: ["xlsx", "sqlite", "excel", "CSV"])
  func `A format that cannot be read is refused where it stands, with the list`(_ format: String) throws {
    let read = try ProjectReading("id;kind;value\n1;k;a\n", keys: "format: \(format)")
    #expect(read.projectFindings.all.map(\.place?.column) == [38])
    #expect(
      read.projectFindings.all.first?.arguments["expected"] == .list(["csv", "tsv", "json", "ndjson"]))
  }

  @Test(arguments: ["zł", "pln", "XYZ", "ABC", "PL", "XAU"])
  func `A currency that is none is refused where it stands`(_ currency: String) throws {
    let read = try ProjectReading("id;kind;value\n1;k;a\n", head: "currency: \(currency)")
    #expect(read.faults == ["BadCurrency 4:11"])
  }
}
