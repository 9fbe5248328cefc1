import Formats
import Foundation
import SegmentationModel

/// A file of rows before anything is read into it: its cells are text.
struct RawTable {
  var header: [String]
  var rows: [[String]]

  /// The cell of a row in a named column.
  func cell(_ row: Int, _ column: String) -> String {
    header.firstIndex(of: column).map { rows[row][$0] } ?? ""
  }

  /// The file as it is written: cells in quotes where they need them.
  func text(delimiter: Delimiter?) -> String {
    let delimiter = Character((delimiter ?? .comma).rawValue)
    return ([header] + rows).map { row in
      row.map { cell in
        let needsQuotes = cell.contains { $0 == delimiter || $0 == "\"" || $0 == "\n" }
        return needsQuotes ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
      }.joined(separator: String(delimiter))
    }.joined(separator: "\n") + "\n"
  }
}

/// A new folder that is removed with its files when the test is done with it.
final class TemporaryFolder {
  private let url: URL
  /// The path, ending in `/`.
  var path: String { url.path + "/" }

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: url.appendingPathComponent(name))
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }
}
