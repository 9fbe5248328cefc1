/// A way to set text apart, as the terminal's own code for it.
enum TerminalStyle: String {
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

  /// The text in this style, and what follows in none.
  func applied(to text: String) -> String { "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" }
}
