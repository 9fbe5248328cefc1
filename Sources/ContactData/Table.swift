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
  /// How the file was read.
  package let reading: TableReading

  /// Per row: where in the text it begins.
  let rowStarts: [Int]
  /// The file's column of every request.
  let fileColumns: [Int]
  /// Finds cells again.
  let places: any CellPlaces

  /// The column that a key was given for.
  ///
  /// - Precondition: the key is of the requests that the table was read by.
  package subscript<Values>(key: ColumnKey<Values>) -> Values {
    guard let values = key.values(columns[key.request]) else {
      preconditionFailure("a column is read as what its key was given for")
    }
    return values
  }

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

  /// Where a row's cell of the column stands that a key was given for.
  ///
  /// - Complexity: reads the row again.
  package func place<Values>(row: Int, of key: ColumnKey<Values>) -> Place {
    place(row: row, column: key.request)
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
  /// Turns offsets into lines and columns.
  var finder: PlaceFinder { get }
  /// The place of a cell, and its text, trimmed.
  func cell(inRowAt rowStart: Int, column: Int) -> (place: Place, text: String)
}

/// Finds the cells of rows that a delimiter parts.
struct RowCellPlaces: CellPlaces {
  /// The file's text.
  let text: HeldBytes
  /// What parts its cells.
  let delimiter: UInt8
  /// Counts lines and columns in the same text.
  let finder: PlaceFinder

  /// The cell of a column; a row that has none gives its own place and no text.
  func cell(inRowAt rowStart: Int, column: Int) -> (place: Place, text: String) {
    var scanner = RowScanner(text.bytes, delimiter: delimiter, position: rowStart)
    var cell = CellFinder(column: column)
    _ = scanner.nextRow(into: &cell)
    guard let found = cell.found else { return (finder.place(of: rowStart), "") }
    return (finder.place(of: found.start), CellSpace(source: text.bytes).string(found.cell))
  }
}
