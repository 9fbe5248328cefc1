import Localization

/// A table of aligned columns for a terminal; cells that are too wide go on in the next line.
struct TextTable {
  /// How the cells of a column stand.
  struct Column {
    /// Whether its cells stand at the right.
    var isNumeric = false
    /// Whether its cells may be broken into several lines.
    var canWrap = false
  }

  /// A text in the table, in one style.
  struct Cell: ExpressibleByStringLiteral {
    /// On one line, and harmless to a terminal.
    var text: String
    /// Nil for the terminal's own.
    var style: TerminalStyle?

    /// A text made harmless.
    init(_ text: String, _ style: TerminalStyle? = nil) {
      self.text = PlainText.safe(text)
      self.style = style
    }

    /// A text in no style.
    init(stringLiteral text: String) {
      self.init(text)
    }
  }

  /// From left to right.
  let columns: [Column]
  private var rows: [[Cell]] = []

  /// What stands between two columns.
  private static let gap = "  "
  /// Columns are not made narrower than that.
  private static let narrowest = 12

  /// A table without rows.
  init(_ columns: [Column]) {
    self.columns = columns
  }

  /// Adds a row below the others.
  ///
  /// - Precondition: a cell for every column.
  mutating func add(_ cells: [Cell]) {
    precondition(cells.count == columns.count, "a cell for every column")
    rows.append(cells)
  }

  private var naturalWidths: [Int] {
    columns.indices.map { column in rows.map { PlainText.width($0[column].text) }.max() ?? 0 }
  }

  private func total(_ widths: [Int]) -> Int {
    widths.reduce(0, +) + Self.gap.count * max(0, widths.count - 1)
  }

  /// The width below which the table does not fit.
  var narrowestWidth: Int {
    total(zip(columns, naturalWidths).map { $0.canWrap ? min($1, Self.narrowest) : $1 })
  }

  /// The lines, none of them wider than asked; wider only where the table does not fit.
  ///
  /// - Parameter hasColour: whether styles are applied.
  func lines(width: Int, hasColour: Bool) -> [String] {
    var widths = naturalWidths
    while total(widths) > width {
      // The widest column gives way first.
      let candidates = widths.indices.filter { columns[$0].canWrap && widths[$0] > Self.narrowest }
      guard let widest = candidates.max(by: { (widths[$0], $1) < (widths[$1], $0) }) else { break }
      widths[widest] -= 1
    }
    return rows.flatMap { lines(of: $0, widths, hasColour) }
  }

  private func lines(of row: [Cell], _ widths: [Int], _ hasColour: Bool) -> [String] {
    let cells = zip(row, widths).map { PlainText.wrapped($0.text, to: max($1, 1)) }
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { index in
      var line = ""
      // Spaces before text, kept back so that no line ends in them.
      var space = ""
      for column in columns.indices {
        let text = index < cells[column].count ? cells[column][index] : ""
        let padded = PlainText.padded(text, to: widths[column], isNumeric: columns[column].isNumeric)
        let content = padded.drop { $0 == " " }
        space += String(repeating: " ", count: padded.count - content.count)
        if !text.isEmpty {
          let style = hasColour ? row[column].style : nil
          line += space + (style?.applied(to: text) ?? text)
          space = String(repeating: " ", count: content.count - text.count)
        }
        space += Self.gap
      }
      return line
    }
  }
}
