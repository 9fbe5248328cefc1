import Localization

/// A way to set text apart, as the terminal's own code for it.
enum TerminalStyle: String, CaseIterable {
  /// Headings and what is most important.
  case bold = "1"
  /// Labels.
  case faint = "2"
  /// What deserves attention.
  case warning = "33"
  /// The bar of a contribution.
  case bar = "36"
  /// The bar of a contribution below zero.
  case negativeBar = "31"
  /// The word before an error.
  case errorWord = "1;31"
  /// The word before a warning.
  case warningWord = "1;35"
  /// The sign below a place in a line.
  case caret = "1;32"

  /// The text in this style, and what follows in none.
  func applied(to text: String) -> String { "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" }

  /// What follows the escape character where a style begins, or where all end.
  private static let codes = (["0"] + allCases.map(\.rawValue)).map { "[\($0)m" }

  /// Lines in which nothing commands a terminal but these styles, whatever went into them.
  static func harmless(_ text: String) -> String {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(harmlessLine)
      .joined(separator: "\n")
  }

  private static func harmlessLine(_ line: Substring.UnicodeScalarView) -> String {
    let escape: Unicode.Scalar = "\u{1B}"
    let pieces = line.split(separator: escape, omittingEmptySubsequences: false)
    var result = PlainText.safe(String(pieces[0]))
    for piece in pieces.dropFirst() {
      let code = codes.first { piece.starts(with: $0.unicodeScalars) }
      result.unicodeScalars.append(code == nil ? "\u{FFFD}" : escape)
      result += code ?? ""
      result += PlainText.safe(String(piece.dropFirst(code?.unicodeScalars.count ?? 0)))
    }
    return result
  }
}
