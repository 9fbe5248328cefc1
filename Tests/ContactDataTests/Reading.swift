import ContactData
import Diagnostics
import Foundation
import TestSupport
import Values

/// What came of reading some bytes, in a form that is easy to compare.
struct Reading {
  var table: Table?
  var findings: Findings

  /// Writes the bytes to a file, reads it as `data.csv`, and removes it.
  init(
    _ bytes: some Sequence<UInt8>, _ requests: [ColumnRequest],
    _ change: (inout TableSource) -> Void = { _ in }
  ) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("data", bytes)
    var source = TableSource(
      path: path, name: "data.csv", place: Place(file: "p.yaml", line: 7, column: 3))
    change(&source)
    findings = Findings()
    table = readTable(source, requests, into: &findings)
  }

  init(
    _ text: String, _ requests: [ColumnRequest], _ change: (inout TableSource) -> Void = { _ in }
  ) throws {
    try self.init(Array(text.utf8), requests, change)
  }

  /// `Code line:column key=value …`, notes after a slash.
  var said: [String] {
    findings.all.map { diagnostic in
      var text = "\(diagnostic.code.rawValue) \(Self.words(diagnostic.place))"
      for (key, value) in diagnostic.arguments.sorted(by: { $0.key < $1.key }) where key != "file" {
        text += " \(key)=\(Self.words(value))"
      }
      for note in diagnostic.notes {
        text += " / \(note.code.rawValue) \(Self.words(note.place))"
        for (key, value) in note.arguments { text += " \(key)=\(Self.words(value))" }
      }
      return text
    }
  }

  /// A column as text: `nil` for no value, lists in brackets.
  func values(_ column: Int = 0) -> [String?] {
    guard let table else { return [] }
    switch table.columns[column] {
    case .text(let text): return text.refs.map { $0.isEmpty ? nil : table.store.string($0) }
    case .words(let words): return words.codes.map { $0 < 0 ? nil : words.words[Int($0)] }
    case .numbers(let numbers): return (0..<table.rowCount).map { numbers[$0]?.description }
    case .days(let days): return (0..<table.rowCount).map { days[$0]?.description }
    case .lists(let lists):
      return lists.codes.map { $0 < 0 ? nil : "[\(lists.values[Int($0)].joined(separator: "|"))]" }
    }
  }

  private static func words(_ place: Place?) -> String {
    guard let place else { return "nowhere" }
    let file = place.file == "data.csv" ? "" : place.file + ":"
    return file + [place.line, place.column].compactMap { $0.map(String.init) }.joined(separator: ":")
  }

  private static func words(_ argument: Argument) -> String {
    switch argument {
    case .quoted(let text), .plain(let text), .number(let text), .percent(let text): text
    case .range(let from, let to): "\(from ?? "")…\(to ?? "")"
    case .count(let count): String(count)
    case .list(let words): words.joined(separator: "|")
    }
  }
}

extension ColumnRequest {
  static func column(_ header: String, _ kind: ColumnKind) -> ColumnRequest {
    ColumnRequest(header: header, kind: kind, place: Place(file: "p.yaml", line: 9, column: 5))
  }
}
