package import Diagnostics
package import Formats

/// A column that is wanted from a file, and what its cells are to be read as.
package struct ColumnRequest: Sendable {
  /// The column's name, matched exactly after trimming, however its letters are composed.
  package var header: String
  /// What its cells are read as.
  package var kind: ColumnKind
  /// Where the project file names the column.
  package var place: Place?

  /// Asks for a column by its name.
  package init(header: String, kind: ColumnKind, place: Place? = nil) {
    self.header = header
    self.kind = kind
    self.place = place
  }
}

/// What the cells of a column are read as.
package enum ColumnKind: Sendable, Hashable {
  /// Trimmed text that is there and unique: other rows are refused with a warning.
  case id
  /// Trimmed text, kept as references into the file.
  case text
  /// Trimmed text that a page may link to, an address of the web; anything else is no value, with a warning.
  case link
  /// Text with white space folded, dictionary coded.
  case words
  /// Exact decimals.
  case number
  /// Nil for ISO 8601, where a time after the date is ignored.
  case date(DatePattern?)
  /// Yes or no; read into a word column with the words `no` and `yes`.
  case flag
  /// Several words a cell, parted by an ASCII byte.
  case list(separator: UInt8)
}
