package import Diagnostics
import Files

/// A file's requested columns, typed, and the way back from a cell to its place in the file.
package struct Table: Sendable {
  /// The used rows; refused ones count nowhere.
  package let rowCount: Int
  /// In the order of the requests.
  package let columns: [Column]
  /// What the text columns refer to.
  package let store: TextStore
  package let reading: TableReading

  let rowStarts: [Int]
  /// The file's column of every request.
  let fileColumns: [Int]
  let places: any CellPlaces

  /// Where a row begins.
  package func place(row: Int) -> Place {
    places.finder.place(of: rowStarts[row])
  }

  /// Where the cell of a request stands: its first character, or the quote before it.
  ///
  /// - Complexity: reads the row again.
  package func place(row: Int, column request: Int) -> Place {
    places.cell(inRowAt: rowStarts[row], column: fileColumns[request]).place
  }

  /// The cell whose form decided on the decimal sign of a request's column; nil where none did.
  package func decimalEvidence(request: Int) -> (place: Place, text: String)? {
    guard case .cell(let rowStart, let column)? = reading.decimals[request]?.reason else { return nil }
    let cell = places.cell(inRowAt: rowStart, column: column)
    return (cell.place, cell.text)
  }
}

/// Finds cells again by reading their row once more.
protocol CellPlaces: Sendable {
  var finder: PlaceFinder { get }
  /// The place of a cell, and its text, trimmed.
  func cell(inRowAt rowStart: Int, column: Int) -> (place: Place, text: String)
}

/// Finds the cells of rows that a delimiter parts.
struct RowCellPlaces: CellPlaces {
  let text: HeldBytes
  let delimiter: UInt8
  let finder: PlaceFinder

  func cell(inRowAt rowStart: Int, column: Int) -> (place: Place, text: String) {
    var scanner = RowScanner(text.bytes, delimiter: delimiter, position: rowStart)
    var cell = CellFinder(column: column)
    _ = scanner.nextRow(into: &cell)
    guard let found = cell.found else { return (finder.place(of: rowStart), "") }
    return (finder.place(of: found.start), CellSpace(source: text.bytes).string(found.cell))
  }
}
