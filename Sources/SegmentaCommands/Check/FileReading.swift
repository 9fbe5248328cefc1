import ContactData
import Diagnostics
import SegmentationModel

/// What a file of rows was read as; small, so that it outlives the rows.
struct FileReading {
  let kind: Segmentation.Kind
  /// Which of the related files it is; nil for the contacts' own.
  let relatedIndex: Int?
  let source: TableSource
  let requests: [ColumnRequest]
  let reading: TableReading
  /// Per request: the cell that decided on the decimal sign.
  let evidence: [(place: Place, text: String)?]

  init(
    _ kind: Segmentation.Kind, relatedIndex: Int?, _ source: TableSource, _ requests: [ColumnRequest],
    _ table: Table
  ) {
    self.kind = kind
    self.relatedIndex = relatedIndex
    self.source = source
    self.requests = requests
    reading = table.reading
    evidence = requests.indices.map { table.decimalEvidence(request: $0) }
  }

  /// The columns of the file that the project file does not name.
  var unusedHeaders: [String] {
    let used = Set(requests.map(\.header))
    return reading.headers.filter { !used.contains($0) && !$0.isEmpty }
  }
}
