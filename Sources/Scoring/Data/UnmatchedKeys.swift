import Diagnostics

/// Decides which of the keys that match nothing have a finding of their own, and counts the rest.
struct UnmatchedKeys {
  private let column: String
  private var listed = 0
  private var rest = 0
  private var rowsOfRest = 0

  /// None so far.
  ///
  /// - Parameter column: the name of the column that holds the keys.
  init(column: String) { self.column = column }

  /// Whether the next key is listed.
  ///
  /// - Parameter rows: how many rows have it.
  mutating func lists(rows: Int) -> Bool {
    if listed < ScoredContacts.mostListed {
      listed += 1
      return true
    }
    rest += 1
    rowsOfRest += rows
    return false
  }

  /// Adds one finding for all keys that are not listed, if there are such.
  func addRest(at place: Place?, to findings: inout Findings) {
    if rest == 0 { return }
    findings.add(
      Diagnostic(
        .moreUnmatchedKeys, at: place,
        ["count": .count(rest), "column": .quoted(column), "rows": .count(rowsOfRest)]))
  }
}
