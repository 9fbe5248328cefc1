import Diagnostics
import Files
import Foundation
import Testing

@testable import ContactData

/// What is told of a file is told of the very bytes that were read.
@Suite struct ReadOnceTests {
  static let requests = [ColumnRequest(header: "id", kind: .id), ColumnRequest(header: "w", kind: .words)]

  private func withFile(_ bytes: [UInt8], _ body: (String) throws -> Void) throws {
    let path = NSTemporaryDirectory() + UUID().uuidString + ".csv"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(path)
  }

  /// Rows that fill some bytes at least, with a last word of bytes of its own.
  private static func rows(_ size: Int, _ word: [UInt8]) -> [UInt8] {
    var bytes = Array("id,w\n".utf8)
    var id = 0
    while bytes.count < size {
      bytes += "\(id),abc\n".utf8
      id += 1
    }
    return bytes + "last,".utf8 + word
  }

  @Test(arguments: [0, 3 << 20], [Array("żółw".utf8), [0xBF, 0xF3, 0xB3, 0x77]])
  func `Size and digest are those of the file, whatever its encoding`(size: Int, word: [UInt8]) throws {
    let bytes = Self.rows(size, word)
    try withFile(bytes) { path in
      var findings = Findings()
      let source = TableSource(path: path, name: "data.csv")
      let table = try #require(readTable(source, Self.requests, wantsDigest: true, into: &findings))
      #expect(findings.all.isEmpty)
      #expect(table.reading.size == bytes.count)
      let digest = try InputFile(path).digest
      #expect(table.reading.digest == digest)
      guard case .words(let words) = table.columns[1] else { return }
      #expect(words.words.contains("żółw"))
    }
  }

  @Test func `A digest that nobody wants is not worked out`() throws {
    try withFile(Self.rows(0, [])) { path in
      var findings = Findings()
      let table = readTable(TableSource(path: path, name: "data.csv"), Self.requests, into: &findings)
      #expect(table != nil)
      #expect(table?.reading.digest == nil)
    }
  }

  @Test func `A file that changes while it is read gives an error and no table`() throws {
    try withFile(Self.rows(3 << 20, [0xFF])) { path in
      let source = TableSource(path: path, name: "data.csv")
      let file = try HeldBytes(path)
      let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      try handle.seekToEnd()
      try handle.write(contentsOf: Data("\nnew,abc".utf8))
      try handle.close()
      var findings = Findings()
      #expect(throws: FileFault.changed) {
        try readTable(source, Self.requests, from: file, wantsDigest: true, into: &findings)
      }
      #expect(findings.all.isEmpty)
    }
  }
}
