import Diagnostics
import Formats
import SegmentationModel
import Testing

/// Which kind of file is read, and what a related file takes over from the contacts'.
@Suite struct FileFormatTests {
  private static func read(_ contacts: String, _ related: String) -> (Project?, Findings) {
    var sample = SampleProject()
    sample.contacts = "\(contacts), id: number, name: client, fields: {size: {type: number}}}"
    sample.related = "orders: {\(related), key: client, measures: {sum: {sum: net}}}"
    var findings = Findings()
    let project = readProject(
      text: sample.text, file: "p.yaml", knownLanguages: ["en", "pl"], into: &findings)
    return (project, findings)
  }

  @Test(
    arguments: [
      ("{file: c.json", "file: o.ndjson", nil, nil, nil),
      ("{file: c.csv, encoding: windows-1250", "file: o.json", nil, nil, nil),
      ("{file: c.csv, encoding: windows-1250", "file: o.tsv", nil, nil, .windows1250),
      ("{file: c, format: json", "file: o.csv", .json, nil, nil),
      ("{file: c, format: json", "file: o.txt", .json, .json, nil),
      ("{file: c, format: ndjson, encoding: utf-16", "file: o.json", .ndjson, .ndjson, .utf16),
      ("{file: c, format: tsv", "file: o.csv", .tsv, .tsv, nil),
      ("{file: c.json, format: csv", "file: o.json, format: ndjson", .csv, .ndjson, nil),
    ] as [(String, String, TableFormat?, TableFormat?, TextEncoding?)])
  func `A related file is written like the contacts' if it is of the same kind`(
    _ contacts: String, _ related: String, _ format: TableFormat?, _ relatedFormat: TableFormat?,
    _ encoding: TextEncoding?
  ) throws {
    let (project, findings) = Self.read(contacts, related)
    #expect(findings.all == [])
    let companies = try #require(project?.segmentations.first)
    #expect(companies.contacts.format.format == format)
    #expect(companies.related.first?.format.format == relatedFormat)
    #expect(companies.related.first?.format.encoding == encoding)
  }

  @Test(arguments: ["{file: c.json, delimiter: ';'", "{file: c.txt, format: ndjson, delimiter: tab"])
  func `JSON has no delimiter`(_ contacts: String) {
    let (_, findings) = Self.read(contacts, "file: o.csv")
    #expect(findings.all.map(\.code) == [.misplacedKey])
    #expect(findings.all.first?.arguments["needs"] == .plain("format: csv"))
  }

  @Test(arguments: ["{file: c.tsv, delimiter: ';'", "{file: c.txt, format: tsv, delimiter: ','"])
  func `What TSV is parted by is no choice`(_ contacts: String) {
    let (_, findings) = Self.read(contacts, "file: o.csv")
    #expect(findings.all.map(\.code) == [.misplacedKey])
    #expect(findings.all.first?.arguments["needs"] == .plain("format: csv"))
    let (_, sameThing) = Self.read("{file: c.tsv, delimiter: tab", "file: o.csv")
    #expect(sameThing.all == [])
  }

  @Test(arguments: ["c.xlsx", "c.sqlite", "c.db"])
  func `What cannot be read yet is refused, and the formats that can are named`(_ file: String) {
    let (_, findings) = Self.read("{file: \(file)", "file: o.csv")
    #expect(findings.all.map(\.code) == [.unsupportedFormat])
    #expect(findings.all.first?.arguments["expected"] == .list(["csv", "tsv", "json", "ndjson"]))
  }
}
