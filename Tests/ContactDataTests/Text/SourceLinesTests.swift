import Formats
import Foundation
import Testing

@testable import ContactData

@Suite struct SourceLinesTests {
  private func lines(
    of bytes: some Sequence<UInt8>, _ change: (inout TableSource) -> Void = { _ in }
  ) throws -> SourceLines? {
    let path = NSTemporaryDirectory() + UUID().uuidString + ".csv"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    var source = TableSource(path: path, name: "data.csv")
    change(&source)
    return SourceLines(ShownFile(source))
  }

  private static let text = "id,w\r\n1,żółw\r\n\n3,ł😀x\rlast"

  @Test(arguments: [
    (String.Encoding.utf8, [] as [UInt8]), (.utf8, [0xEF, 0xBB, 0xBF]), (.utf16LittleEndian, [0xFF, 0xFE]),
    (.utf16BigEndian, [0xFE, 0xFF]),
  ])
  func `Lines are found in every encoding, from top to bottom and back`(
    encoding: String.Encoding, mark: [UInt8]
  ) throws {
    let data = try #require(Self.text.data(using: encoding))
    var lines = try #require(try lines(of: mark + data))
    for _ in 0..<2 {
      let line1 = lines.excerpt(line: 1, column: 1)
      #expect(line1 == .init(text: "id,w", caret: 0))
      let line2 = lines.excerpt(line: 2, column: 3)
      #expect(line2 == .init(text: "1,żółw", caret: 2))
      let line3 = lines.excerpt(line: 3, column: nil)
      #expect(line3 == .init(text: "", caret: nil))
      let line4 = lines.excerpt(line: 4, column: 6)
      #expect(line4 == .init(text: "3,ł😀x", caret: 5))
      let line5 = lines.excerpt(line: 5, column: 99)
      #expect(line5 == .init(text: "last", caret: nil))
      let line6 = lines.excerpt(line: 6, column: 1)
      #expect(line6 == nil)
    }
  }

  @Test func `A line of windows-1250 has its letters`() throws {
    var lines = try #require(try lines(of: Array("id,w\n1,".utf8) + [0xBF, 0xF3, 0xB3, 0x77, 0x81]))
    let line2 = lines.excerpt(line: 2, column: 3)
    #expect(line2 == .init(text: "1,żółw\u{FFFD}", caret: 2))
    var stated = try #require(
      try self.lines(of: [0xB1, 0x0A, 0xB6]) { $0.encoding = .iso8859Part2 })
    let first = stated.excerpt(line: 1, column: 1)?.text
    #expect(first == "ą")
    let second = stated.excerpt(line: 2, column: 1)?.text
    #expect(second == "ś")
  }

  @Test func `A long line is shown around the place`() throws {
    let line = String(repeating: "ż", count: 1000) + "X" + String(repeating: "ó", count: 1000)
    var lines = try #require(try lines(of: ("a\n" + line).utf8))
    let shown150 = lines.excerpt(line: 2, column: 150)
    let start = try #require(shown150)
    #expect(start == .init(text: String(repeating: "ż", count: 200), caret: 149))
    let shown1001 = lines.excerpt(line: 2, column: 1001)
    let middle = try #require(shown1001)
    #expect(middle.text.unicodeScalars.count == 200)
    #expect(middle.text.first == "…")
    let caret = try #require(middle.caret)
    #expect(Array(middle.text)[caret] == "X")
    let shown2002 = lines.excerpt(line: 2, column: 2002)
    let end = try #require(shown2002)
    #expect(end.text.unicodeScalars.count == end.caret)
    #expect(end.text.last == "ó")
  }

  @Test func `What cannot be read is not shown`() {
    #expect(SourceLines(ShownFile(path: "/nowhere/x")) == nil)
    #expect(SourceLines(ShownFile(path: "/tmp")) == nil)
  }
}
