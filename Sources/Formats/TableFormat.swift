/// What kind of file rows are read from; the raw value is what `format:` says.
package enum TableFormat: String, Sendable, Hashable, CaseIterable {
  /// Rows of cells parted by a delimiter (RFC 4180 and what spreadsheets make of it).
  case csv
  /// The same with the tab as delimiter.
  case tsv
  /// One array of flat objects (RFC 8259).
  case json
  /// Flat objects one after another, one a line.
  case ndjson

  /// What the ending of a file's name says, in any case; nil where it says nothing.
  package init?(fileName: String) {
    switch ending(of: fileName) {
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

/// Kinds of file that are known by name, so that they can be refused by it.
package enum UnsupportedFormat: String, Sendable, Hashable, CaseIterable {
  /// Workbooks of spreadsheets.
  case xlsx
  /// Databases in one file.
  case sqlite

  /// What the ending of a file's name says, in any case; nil where it says nothing.
  package init?(fileName: String) {
    switch ending(of: fileName) {
    case "xlsx": self = .xlsx
    case "sqlite", "sqlite3", "db": self = .sqlite
    default: return nil
    }
  }
}

/// What follows the last point of a name, in small letters; empty where there is no point.
private func ending(of fileName: String) -> String {
  guard let point = fileName.lastIndex(of: ".") else { return "" }
  return fileName[fileName.index(after: point)...].lowercased()
}
