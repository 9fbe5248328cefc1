package import Formats

/// How a file was read: what was found out about it, for a summary.
package struct TableReading: Sendable {
  /// As the source names it; the content is never asked.
  package let format: TableFormat
  /// Never `utf16`, always the byte order that was found.
  package let encoding: TextEncoding
  /// Whether the file began with one, that of UTF-8 included.
  package let hasByteOrderMark: Bool
  /// A comma for JSON, which has none.
  package let delimiter: UInt8
  /// The names of the file's columns, trimmed, in their order; for JSON the keys, in order of appearance.
  package let headers: [String]
  /// As many as the table has.
  package let rowsUsed: Int
  /// Rows without an id, with one seen before, or with the wrong form; blank lines do not count.
  package let rowsRefused: Int
  /// For every request its column's decimal sign; nil for requests of other kinds.
  package let decimals: [Decimal?]
  /// How many bytes the file had.
  package let size: Int
  /// The SHA-256 of the very bytes that were read, as 64 hexadecimal digits; nil where nobody wanted it.
  package let digest: String?

  /// The decimal sign of a number column, and what it was decided by.
  package struct Decimal: Sendable, Hashable {
    /// What all cells of the column were read with.
    package let sign: DecimalSign
    /// What decided on the sign, for the summary to tell.
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
