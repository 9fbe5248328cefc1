import ContactData
import Diagnostics
import Formats
import Foundation
import Localization
import Testing

@testable import SegmentaCommands

/// What a terminal shows of the lines that diagnostics speak of.
@Suite struct SourceLineTests {
  /// What is printed of a warning at a place of a file with some bytes.
  private func printed(
    _ bytes: some Sequence<UInt8>, line: Int, column: Int, name: String = "data.csv"
  ) throws -> [String] {
    let path = NSTemporaryDirectory() + UUID().uuidString
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let terminal = FakeTerminal()
    var printer = DiagnosticPrinter(
      surroundings: terminal.surroundings(environment: ["NO_COLOR": "1"]),
      localizer: try Localizer(language: "en"))
    let format = TableFormat(fileName: name) ?? .csv
    printer.files = [name: ShownFile(TableSource(path: path, name: name, format: format))]
    printer.print([Diagnostic(.textAfterQuote, at: Place(file: name, line: line, column: column))])
    return terminal.errors.split(separator: "\n").map(String.init)
  }

  @Test func `A file of windows-1250 shows its line with the right letters`() throws {
    let lines = try printed(Array("id;w\n1;".utf8) + [0xBF, 0xF3, 0xB3, 0x77, 0x0A], line: 2, column: 3)
    #expect(lines.dropFirst() == ["  1;żółw", "    ^"])
  }

  @Test func `Of a file with one long line a part is shown`() throws {
    let some = String(repeating: "{\"id\":\"1\",\"name\":\"Firma\",\"budget\":1}, ", count: 1 << 15)
    var bytes = Data("[".utf8)
    while bytes.count < 50_000_000 { bytes += Data(some.utf8) }
    bytes += Data("{\"id\":\"x\"".utf8)
    let lines = try printed(bytes, line: 1, column: bytes.count - 2, name: "data.json")
    #expect(lines.count == 3)
    let shown = try #require(lines.dropFirst().first)
    #expect(shown.unicodeScalars.count <= 202)
    #expect(shown.hasSuffix("{\"id\":\"x\""))
    #expect(lines.last?.unicodeScalars.count == shown.unicodeScalars.count - 2)
  }

  @Test func `A line commands no terminal`() throws {
    let lines = try printed("id\tw\n1\t\u{1B}[31mred\u{202E}\u{7F}\n".utf8, line: 2, column: 3)
    #expect(lines.dropFirst() == ["  1 \u{FFFD}[31mred\u{FFFD}\u{FFFD}", "    ^"])
  }
}
