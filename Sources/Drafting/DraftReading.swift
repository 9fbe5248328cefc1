import ContactData
package import Diagnostics
import Formats
import Scoring
import SegmentationModel
import Values

/// An export as it was read to draft a project from: its columns, each with its type and its values.
package struct DraftReading {
  /// The columns that have a name of their own, in the order of the file.
  package private(set) var columns: [DraftColumn] = []
  /// The values of the columns, as their types read them.
  private(set) var values: [FieldColumn] = []
  /// The file that was read.
  let source: TableSource
  /// The headers that several columns have, so that they name none of them; each once.
  package let repeatedHeaders: [String]

  /// Nil after adding the error that prevents it.
  ///
  /// - Parameter name: what findings call the file.
  package init?(path: String, name: String, into findings: inout Findings) {
    source = TableSource(path: path, name: name, format: TableFormat(fileName: path) ?? .csv)
    guard let opening = readTable(source, [], into: &findings) else { return nil }
    let headers = opening.reading.headers
    // A name that stands twice names no column.
    let named = headers.filter { !$0.isEmpty }
    let names = named.filter { name in headers.count { $0 == name } == 1 }
    repeatedHeaders = named.reduce(into: []) { repeated, name in
      if !names.contains(name), !repeated.contains(name) { repeated.append(name) }
    }
    let words = names.map { ColumnRequest(header: $0, kind: .words) }
    guard let table = readTable(source, words, into: &findings) else { return nil }
    for (name, column) in zip(names, table.columns) {
      guard case .words(let words) = column else { continue }
      columns.append(DraftColumn(header: name, words: words))
      values.append(.words(words))
    }
    for index in columns.indices {
      if source.format.isJSON, let lists = lists(in: columns[index]) {
        columns[index].type = .list(separator: .semicolon)
        values[index] = lists
        continue
      }
      for type in columns[index].candidates(delimiter: table.reading.delimiter) {
        guard let column = read(columns[index], as: type) else { continue }
        columns[index].type = type
        values[index] = column
        break
      }
    }
  }

  /// A key of JSON as lists; nil where no value of it is a list, which texts and numbers would leave out.
  private func lists(in column: DraftColumn) -> FieldColumn? {
    guard column.valueCount < column.rowCount, let lists = read(column, as: .list(separator: .semicolon))
    else {
      return nil
    }
    return (0..<column.rowCount).count { lists.hasValue(row: $0) } > column.valueCount ? lists : nil
  }

  /// The column as a type reads it; nil where that makes no sense of more than one value in twenty.
  private func read(_ column: DraftColumn, as type: FieldType) -> FieldColumn? {
    var findings = Findings()
    let request = ColumnRequest(header: column.header, kind: Self.kind(of: type))
    guard let table = readTable(source, [request], into: &findings), let read = table.columns.first else {
      return nil
    }
    let values: FieldColumn
    switch read {
    case .words(let words): values = .words(words)
    case .numbers(let numbers): values = .numbers(numbers)
    case .days(let days): values = .days(days)
    case .lists(let lists): values = .lists(lists)
    case .text: return nil
    }
    let count = (0..<table.rowCount).count { values.hasValue(row: $0) }
    return count * 20 >= column.valueCount * 19 ? values : nil
  }

  private static func kind(of type: FieldType) -> ColumnKind {
    switch type {
    case .text: .words
    case .number: .number
    case .date(let format): .date(format)
    case .flag: .flag
    case .list(let separator): .list(separator: separator.byte)
    }
  }
}
