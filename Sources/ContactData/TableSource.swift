package import Diagnostics
package import Formats

/// A file of rows, and what is known about how it is written.
package struct TableSource: Sendable {
  /// What to open: absolute, or relative to the current folder.
  package var path: String
  /// The file as the project file writes it; what diagnostics call it.
  package var name: String
  /// Where the project file names it.
  package var place: Place?
  /// Known before the file is opened; its content never changes it.
  package var format: TableFormat
  /// Nil for auto: a byte order mark, then UTF-8, then windows-1250, which JSON never is.
  package var encoding: TextEncoding?
  /// Nil for auto: whichever parts the first rows best.
  package var delimiter: Delimiter?
  /// Nil for auto: each column decides as a whole, on the evidence of its cells.
  package var decimal: DecimalSign?
  /// The spellings that mean "no value", compared like words; the empty cell always does.
  package var emptySpellings: [String]

  /// Leaves to the file whatever is not stated.
  package init(
    path: String, name: String, place: Place? = nil, format: TableFormat = .csv,
    encoding: TextEncoding? = nil, delimiter: Delimiter? = nil, decimal: DecimalSign? = nil,
    emptySpellings: [String] = ["", "-", "n/d", "brak"]
  ) {
    self.path = path
    self.name = name
    self.place = place
    self.format = format
    self.encoding = encoding
    self.delimiter = delimiter
    self.decimal = decimal
    self.emptySpellings = emptySpellings
  }
}
