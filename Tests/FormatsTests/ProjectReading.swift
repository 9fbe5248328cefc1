import Assessment
import ContactData
import Diagnostics
import Foundation
import Scoring
import SegmentationModel
import Values

/// What comes of one column of a file, the whole way: from the text of a project file to typed cells.
struct ProjectReading {
  /// What is wrong with the project file.
  let projectFindings: Findings
  /// What is wrong with the data; empty where the project file has an error.
  let dataFindings: Findings
  /// The cells of the column `value`, a value each as text; nil after an error.
  let values: [String?]?
  /// How the file was read.
  let reading: TableReading?

  /// - Parameters:
  ///   - file: the name of the file, with its ending.
  ///   - keys: what the project file says of the file, as `encoding: utf-8`.
  ///   - field: what it says of the column `value`, as `type: number`.
  ///   - head: further keys of the project file, as `currency: PLN`.
  init(_ bytes: [UInt8], file: String = "data.csv", keys: String = "", field: String = "", head: String = "")
    throws
  {
    let project = """
      version: 1
      title: A
      languages: [en]
      \(head)
      companies:
        contacts: {file: \(file), \(keys.isEmpty ? "" : keys + ", ")id: id, name: id, fields: {kind: {}, value: {\(field)}}}
        parameters: [{id: kind, field: kind, features: [{value: k, points: 1}]}]
        segments: [{id: a, approach: A}]
      """
    var findings = Findings()
    let read = readProject(text: project, file: "p.yaml", knownLanguages: ["en", "pl"], into: &findings)
    projectFindings = findings
    guard let segmentation = read?.companies else {
      (dataFindings, values, reading) = (Findings(), nil, nil)
      return
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(bytes).write(to: folder.appending(path: file))
    let source = TableSource(segmentation.contacts.format, folder: folder.path + "/")
    let requests = ReadingPlan(segmentation).contacts.requests
    var unreadable = Findings()
    let table = readTable(source, requests, into: &unreadable)
    let column = requests.lastIndex { $0.header == "value" }
    dataFindings = unreadable
    reading = table?.reading
    values = table.flatMap { table in column.map { Self.texts(table.columns[$0], of: table) } }
  }

  /// The same from a file in UTF-8.
  init(_ text: String, file: String = "data.csv", keys: String = "", field: String = "", head: String = "")
    throws
  {
    try self.init(Array(text.utf8), file: file, keys: keys, field: field, head: head)
  }

  /// `Code line:column` of everything that is wrong with the project file.
  var faults: [String] {
    projectFindings.all.map { "\($0.code.rawValue) \($0.place?.line ?? 0):\($0.place?.column ?? 0)" }
  }

  private static func texts(_ column: Column, of table: Table) -> [String?] {
    (0..<table.rowCount).map { row in
      switch column {
      case .text(let text): text.refs[row].isEmpty ? nil : table.store.string(text.refs[row])
      case .words(let words): words.codes[row] < 0 ? nil : words.words[Int(words.codes[row])]
      case .numbers(let numbers): numbers[row]?.description
      case .days(let days): days[row]?.description
      case .lists(let lists):
        lists.codes[row] < 0 ? nil : lists.values[Int(lists.codes[row])].joined(separator: "|")
      }
    }
  }
}
