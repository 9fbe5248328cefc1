import ContactData
import Diagnostics
import Formats
import Testing

/// What is too long or too much is an error at its place, and costs no more than finding it.
@Suite struct LimitTests {
  private static let requests = [ColumnRequest.column("id", .id), .column("w", .words)]
  private static let megabyte = 1 << 20

  private func json(_ source: inout TableSource) { source.format = .json }

  @Test func `A cell has at most 1 MB`() throws {
    let long = String(repeating: "x", count: Self.megabyte)
    #expect(try Reading("id,w\n1,\(long)\n", Self.requests).said == [])
    #expect(try Reading("id,w\n1,a\n2,\(long)y\n3,b\n", Self.requests).said == ["CellTooLong 3:3"])
    #expect(try Reading("id,w\n1,a\n2,\"\(long)y\"\n", Self.requests).said == ["CellTooLong 3:3"])
    #expect(try Reading("id,w\n\(long)y,a\n", Self.requests).said == ["CellTooLong 2:1"])
    #expect(try Reading("[{\"id\":1,\"w\":\"\(long)\"}]", Self.requests, json).said == [])
    #expect(
      try Reading("[{\"id\":1,\"w\":\"\(long)y\"}]", Self.requests, json).said == ["CellTooLong 1:14"])
  }

  @Test func `A column that nobody wants may hold more`() throws {
    let long = String(repeating: "x", count: Self.megabyte + 1)
    let rows = try Reading("id,w,rest\n1,a,\(long)\n2,b,\n", Self.requests)
    #expect(rows.said == [])
    #expect(rows.table?.rowCount == 2)
    #expect(try Reading("[{\"id\":1,\"w\":\"a\",\"rest\":\"\(long)\"}]", Self.requests, json).said == [])
  }

  @Test func `An id has at most 500 bytes, and the first that has more is told`() throws {
    let long = String(repeating: "ż", count: 250)
    #expect(try Reading("id,w\n\(long),a\n", Self.requests).said == [])
    #expect(
      try Reading("id,w\n1,a\n  \(long)y,b\n\(long)z,c\n", Self.requests).said
        == ["ContactIdTooLong 3:3 column=id limit=500"])
    #expect(
      try Reading("[{\"id\":\"\(long)y\",\"w\":\"a\"}]", Self.requests, json).said
        == ["ContactIdTooLong 1:8 column=id limit=500"])
  }

  @Test func `A file has at most 10 000 columns`() throws {
    let header = "id,w" + (3...10_000).map { ",c\($0)" }.joined()
    let row = "1,a" + String(repeating: ",", count: 9998)
    #expect(try Reading("\(header)\n\(row)\n", Self.requests).said == [])
    #expect(
      try Reading("\(header),more\n\(row),\n", Self.requests).said == ["TooManyColumns 1:1 limit=10000"])
    #expect(
      try Reading(String(repeating: ",", count: 20_000_000), Self.requests).said
        == ["TooManyColumns 1:1 limit=10000"])
    let keys = (3...10_000).map { ",\"c\($0)\":1" }.joined()
    #expect(try Reading("[{\"id\":1,\"w\":\"a\"\(keys)}]", Self.requests, json).said == [])
    let more = try Reading("[{\"id\":1,\"w\":\"a\"\(keys)},\n{\"id\":2,\"more\":1}]", Self.requests, json)
    #expect(more.said == ["TooManyColumns 2:9 limit=10000"])
  }
}
