import Diagnostics
import Values

/// The first row of a file: the names of its columns.
///
/// Names are compared as Swift compares text: ó is ó, whether it is one scalar or two.
struct HeaderRow {
  /// How many columns a file can have.
  static let mostColumns = 10_000

  /// Trimmed.
  let names: [String]
  private let starts: [Int]
  /// Where the row stands in the text.
  let start: Int

  /// Opens every cell; an empty name stays, so that an index is a column.
  ///
  /// - Parameter list: all cells of the row.
  init(_ list: CellList, start: Int, in source: ByteView) {
    let space = CellSpace(source: source)
    names = list.cells.map { space.string($0) }
    starts = list.starts
    self.start = start
  }

  /// The column of every request; nil after adding an error for each that cannot be told.
  func columns(
    of requests: [ColumnRequest], file: String, finder: PlaceFinder, into findings: inout Findings
  ) -> [Int]? {
    var columns: [Int] = []
    var reported: Set<Diagnostic> = []
    var columnsOfName: [String: [Int]] = [:]
    for (column, name) in names.enumerated() { columnsOfName[name, default: []].append(column) }
    for request in requests {
      let header = Self.trimmed(request.header)
      let found = columnsOfName[header] ?? []
      if found.count == 1 {
        columns.append(found[0])
        continue
      }
      let fault =
        found.isEmpty
        ? Self.missing(header, among: names, file: file, at: request.place ?? finder.place(of: start))
        : ambiguous(header, found, file, finder)
      if reported.insert(fault).inserted { findings.add(fault) }
    }
    return columns.count == requests.count ? columns : nil
  }

  /// How many of the requests name a column.
  func matches(_ requests: [ColumnRequest]) -> Int {
    let names = Set(names)
    return requests.count { names.contains(Self.trimmed($0.header)) }
  }

  /// The error that a file does not have a column, with the name that may be meant.
  static func missing(
    _ header: String, among names: [String], file: String, at place: Place
  ) -> Diagnostic {
    var arguments: [String: Argument] = [
      "column": .quoted(header), "file": .plain(file), "headers": .list(names.filter { !$0.isEmpty }),
    ]
    if let nearest = nearMiss(of: header, among: names) { arguments["nearest"] = .quoted(nearest) }
    return Diagnostic(.missingColumn, at: place, arguments)
  }

  /// The error that a file has more columns than are read.
  static func tooManyColumns(at place: Place, file: String) -> Diagnostic {
    Diagnostic(.tooManyColumns, at: place, ["file": .plain(file), "limit": .count(mostColumns)])
  }

  private func ambiguous(
    _ header: String, _ found: [Int], _ file: String, _ finder: PlaceFinder
  ) -> Diagnostic {
    let places = found.map { finder.place(of: starts[$0]) }
    return Diagnostic(
      .ambiguousColumn, at: places.last, ["column": .quoted(header), "file": .plain(file)],
      notes: places.dropLast().map { Diagnostic.Note(.firstHere, at: $0) })
  }

  /// Without the white space at both ends.
  static func trimmed(_ text: String) -> String {
    var text = text
    return text.withUTF8 { buffer in
      guard let start = buffer.baseAddress else { return "" }
      return unsafe ByteView(base: start, count: buffer.count).trimmed().string
    }
  }
}
