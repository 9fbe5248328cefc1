package import ContactData
package import Diagnostics

/// What a file of rows was read as; small, so that it outlives the rows.
package struct FileReading: Sendable {
  /// Which of the related files it is; nil for the contacts' own.
  package let relatedIndex: Int?
  /// The file, and what was stated of how it is written.
  package let source: TableSource
  /// The columns that were wanted of it.
  package let requests: [ColumnRequest]
  /// What was found out about the file.
  package let reading: TableReading
  /// Per request: the cell that decided on the decimal sign.
  package let evidence: [(place: Place, text: String)?]

  /// Keeps of a table what its rows are not needed for.
  init(
    relatedIndex: Int?, _ source: TableSource, _ requests: [ColumnRequest], _ table: Table,
    _ discretion: Discretion
  ) {
    self.relatedIndex = relatedIndex
    self.source = source
    self.requests = requests
    reading = table.reading
    evidence = requests.indices.map { request in
      table.decimalEvidence(request: request).map { cell in
        let isShown = discretion.showsCells(of: requests[request].header, in: source.name)
        return (cell.place, isShown ? cell.text : Diagnostic.untold)
      }
    }
  }

  /// The columns of the file that the project file does not name.
  package var unusedHeaders: [String] {
    let used = Set(requests.map(\.header))
    return reading.headers.filter { !used.contains($0) && !$0.isEmpty }
  }
}
