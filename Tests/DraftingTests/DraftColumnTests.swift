import Diagnostics
import Drafting
import Formats
import Foundation
import SegmentationModel
import Testing

/// What columns of an export seem to be, from their headers and values.
struct DraftColumnTests {
  /// The export as it is read for a draft.
  private func reading(_ text: String) throws -> DraftReading {
    let path = NSTemporaryDirectory() + "export-\(UUID().uuidString).csv"
    try Data(text.utf8).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    var findings = Findings()
    return try #require(DraftReading(path: path, name: "export.csv", into: &findings), "\(findings.all)")
  }

  @Test(
    arguments: [
      ("yes;no;yes;no", .flag), ("1,5;2;3;40", .number),
      ("2026-01-02;2025-03-04;;2024-12-31", .date(format: nil)),
      ("31.12.2025;1.02.2026;02.02.2026;", .date(format: DatePattern("dd.MM.yyyy"))),
      ("01/31/2025;12/02/2026;02/02/2026;", .date(format: DatePattern("MM/dd/yyyy"))),
      ("oak;elm;oak;", .text),
      ("12 m;15 m;20 m;1 m", .text), ("1;2;x;y", .text),
    ] as [(String, FieldType)])
  func `The type of a column is what nearly all values can be read as`(_ values: String, _ type: FieldType)
    throws
  {
    let rows = values.split(separator: ";", omittingEmptySubsequences: false).enumerated()
    let text = "no;thing\n" + rows.map { "\($0.offset);\($0.element)\n" }.joined()
    let column = try #require(reading(text).columns.last)
    #expect(column.type == type)
  }

  @Test func `Ids, names, owners and links are found by header and values`() throws {
    let columns = try reading(
      """
      Town,Account manager,Customer,NIP,Page,Mail
      Oz,Ann,Oak Ltd,111,https://crm.example/1,a@oak.example
      Oz,Bob,Elm Ltd,112,https://crm.example/2,b@elm.example
      Ur,Ann,Ash Ltd,113,https://crm.example/3,c@ash.example
      Ur,Ann,Fir Ltd,114,https://crm.example/4,d@fir.example

      """
    ).columns
    let roles = try #require(DraftRoles(columns))
    #expect([roles.id, roles.name, roles.owner, roles.link] == [3, 2, 1, 4])
    #expect(roles.isIdCertain)
    #expect(DraftRoles([]) == nil)
  }

  @Test func `Without a column of different values the fullest stands for the id`() throws {
    let roles = try #require(DraftRoles(try reading("a,b\nx,1\nx,2\ny,2\nx,3\n").columns))
    #expect(roles.id == 1)
    #expect(!roles.isIdCertain)
  }

  @Test func `Columns with the same header are left out, and named once`() throws {
    let reading = try reading("no,Phone,City,Phone,Phone\n1,2,3,4,5\n")
    #expect(reading.columns.map(\.header) == ["no", "City"])
    #expect(reading.repeatedHeaders == ["Phone"])
  }
}
