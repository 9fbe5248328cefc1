package import Formats

/// How a file was read: what was found out about it, for a summary.
package struct TableReading: Sendable {
  package let format: TableFormat
  /// Never `utf16`, always the byte order that was found.
  package let encoding: TextEncoding
  package let hasByteOrderMark: Bool
  /// A comma for JSON, which has none.
  package let delimiter: UInt8
  /// The names of the file's columns, trimmed, in their order; for JSON the keys, in order of appearance.
  package let headers: [String]
  package let rowsUsed: Int
  /// Rows without an id, with one seen before, or with the wrong form; blank lines do not count.
  package let rowsRefused: Int
  /// For every request its column's decimal sign; nil for requests of other kinds.
  package let decimals: [Decimal?]

  /// The decimal sign of a number column, and what it was decided by.
  package struct Decimal: Sendable, Hashable {
    package let sign: DecimalSign
    package let reason: DecimalReason
  }

  /// What decided on a decimal sign.
  package enum DecimalReason: Sendable, Hashable {
    /// The project file says so.
    case stated
    /// The first cell that allows only one reading, at an offset of the text.
    case cell(rowStart: Int, column: Int)
    /// Every cell with a comma or point can be read both ways, or nothing speaks clearly.
    case delimiter
    /// No cell has a comma or a point.
    case noSigns
  }
}
