package import Diagnostics

/// A file of rows, and what is known about how it is written.
package struct TableSource: Sendable {
  /// What to open: absolute, or relative to the current folder.
  package var path: String
  /// The file as the project file writes it; what diagnostics call it.
  package var name: String
  /// Where the project file names it.
  package var place: Place?
  package var format: TableFormat
  /// Nil for auto: a byte order mark, then UTF-8, then windows-1250, which JSON never is.
  package var encoding: TextEncoding?
  /// Nil for auto: one of `,` `;` tab `|`, whichever parts the first rows best.
  package var delimiter: UInt8?
  /// Nil for auto: each column decides as a whole, on the evidence of its cells.
  package var decimal: DecimalSign?
  /// The spellings that mean "no value", compared like words; the empty cell always does.
  package var emptySpellings: [String]

  package init(
    path: String, name: String, place: Place? = nil, format: TableFormat = .csv,
    encoding: TextEncoding? = nil, delimiter: UInt8? = nil, decimal: DecimalSign? = nil,
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

/// What kind of file rows are read from.
package enum TableFormat: String, Sendable, CaseIterable {
  /// Rows of cells parted by a delimiter (RFC 4180 and what spreadsheets make of it).
  case csv
  /// The same with the tab as delimiter.
  case tsv
  /// One array of flat objects (RFC 8259).
  case json
  /// Flat objects one after another, one a line.
  case ndjson

  /// What a file's extension says; nil where it says nothing.
  package init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    switch fileName[fileName.index(after: dot)...].lowercased() {
    case "csv": self = .csv
    case "tsv", "tab": self = .tsv
    case "json": self = .json
    case "ndjson", "jsonl": self = .ndjson
    default: return nil
    }
  }

  /// Whether rows are objects, and columns their keys.
  package var isJSON: Bool { self == .json || self == .ndjson }
}

/// The sign between the whole part of a number and its decimals.
package enum DecimalSign: String, Sendable, Hashable, CaseIterable {
  case comma = ","
  case point = "."

  /// The sign that groups digits where this one is the decimal sign.
  package var other: DecimalSign { self == .comma ? .point : .comma }

  /// Nil for a byte that is neither.
  init?(byte: UInt8) {
    switch byte {
    case UInt8(ascii: ","): self = .comma
    case UInt8(ascii: "."): self = .point
    default: return nil
    }
  }
}
