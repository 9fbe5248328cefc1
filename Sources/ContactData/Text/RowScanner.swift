/// Parts text into rows and cells: RFC 4180, and what spreadsheets write.
///
/// A quote counts only at the beginning of a cell; rows end with LF, CRLF or a lone CR. Eight bytes
/// are looked at in one step.
struct RowScanner {
  /// The file's text as UTF-8; every offset counts from its beginning.
  let bytes: ByteView
  /// An ASCII byte, which is never a part of a longer character.
  let delimiter: UInt8
  /// Where the next row begins.
  var position: Int
  private let delimiters: UInt64

  /// Begins with the row at an offset, as that of a row to be read once more.
  init(_ bytes: ByteView, delimiter: UInt8, position: Int) {
    self.bytes = bytes
    self.delimiter = delimiter
    self.position = position
    delimiters = UInt64(delimiter) &* Self.ones
  }

  /// What is known of a row beside its cells; offsets are −1 where there is nothing to tell.
  struct Row {
    /// Where the row begins in the text.
    var start: Int
    /// All cells of the row, wanted or not; a blank line has one.
    var cellCount: Int
    /// One cell without any text.
    var isBlank: Bool
    /// Where text follows a closing quote.
    var textAfterQuote = -1
    /// A quote that is never closed; the row is the last.
    var openQuote = -1
    /// Where the row is longer than any reference reaches.
    var tooLong = -1
    /// Where a wanted cell begins that is longer than ``RawCell/longest``.
    var longCell = -1

    /// Whether the file cannot be read on after it.
    var isLast: Bool { openQuote >= 0 || tooLong >= 0 || longCell >= 0 }
  }

  /// Scans one row; nil at the end of the text.
  @inline(__always)
  mutating func nextRow<Sink: CellSink>(into sink: inout Sink) -> Row? {
    let count = bytes.count
    guard position < count else { return nil }
    var row = Row(start: position, cellCount: 0, isBlank: false)
    var cellStart = position
    var base = position
    var marks = ends(bytes.word(at: base))
    while true {
      var cell: RawCell?
      var start = cellStart
      if cellStart < count {
        let first = bytes[cellStart]
        if first == Self.quote || first == 0x20 || first == 0x09 {
          start = skippingBlanks(from: cellStart)
          if start < count, bytes[start] == Self.quote {
            let quoted = quotedCell(at: start, row: &row)
            cell = quoted.cell
            base = quoted.end
            marks = base < count ? ends(bytes.word(at: base)) : 0
          }
        }
      }
      while marks == 0 {
        base += 8
        if base >= count { break }
        marks = ends(bytes.word(at: base))
      }
      let end = marks == 0 ? count : base &+ marks.trailingZeroBitCount >> 3
      marks &= marks &- 1
      let length = end - cellStart
      let content = cell ?? RawCell(offset: cellStart, length: length, isEscaped: false)
      sink.take(content, column: row.cellCount, start: min(start, end))
      row.cellCount += 1
      if end < count, bytes[end] == delimiter {
        cellStart = end + 1
        continue
      }
      if row.cellCount == 1 {
        row.isBlank = cell.map { $0.length == 0 } ?? (start >= end)
      }
      position = end + 1
      if end < count, bytes[end] == Self.carriageReturn, end + 1 < count, bytes[end + 1] == Self.lineFeed {
        position = end + 2
      }
      position = min(position, count)
      if end - row.start > TextRef.longest { row.tooLong = row.start }
      return row
    }
  }

  /// The first byte of a cell that is not a space or a tab.
  private func skippingBlanks(from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] == 0x20 || (bytes[index] == 0x09 && delimiter != 0x09) {
      index += 1
    }
    return index
  }

  /// The content of a quoted cell, and where the closing quote is passed.
  private func quotedCell(at opening: Int, row: inout Row) -> (cell: RawCell, end: Int) {
    var isEscaped = false
    var index = opening + 1
    while true {
      var mark: UInt64 = 0
      while index < bytes.count {
        let difference = bytes.word(at: index) ^ (UInt64(Self.quote) &* Self.ones)
        mark = (difference &- Self.ones) & ~difference & Self.highs
        if mark != 0 { break }
        index += 8
      }
      index = mark == 0 ? bytes.count : index &+ mark.trailingZeroBitCount >> 3
      guard index < bytes.count else {
        row.openQuote = opening
        break
      }
      guard index + 1 < bytes.count, bytes[index + 1] == Self.quote else { break }
      isEscaped = true
      index += 2
    }
    let cell = RawCell(offset: opening + 1, length: index - opening - 1, isEscaped: isEscaped)
    let after = skippingBlanks(from: min(index + 1, bytes.count))
    if after < bytes.count, row.textAfterQuote < 0 {
      let next = bytes[after]
      if next != delimiter, next != Self.lineFeed, next != Self.carriageReturn { row.textAfterQuote = after }
    }
    return (cell, after)
  }

  /// The high bit of every byte that ends a cell: delimiter, LF or CR.
  @inline(__always)
  private func ends(_ word: UInt64) -> UInt64 {
    let first = word ^ delimiters
    let second = word ^ (UInt64(Self.lineFeed) &* Self.ones)
    let third = word ^ (UInt64(Self.carriageReturn) &* Self.ones)
    let firstOther = ((first & Self.lows) &+ Self.lows) | first
    let secondOther = ((second & Self.lows) &+ Self.lows) | second
    let thirdOther = ((third & Self.lows) &+ Self.lows) | third
    return ~(firstOther & secondOther & thirdOther) & Self.highs
  }

  /// Stands around a cell; two of them within it mean one.
  static let quote = UInt8(ascii: "\"")
  /// Ends a row, alone or after a carriage return.
  static let lineFeed: UInt8 = 0x0A
  /// Ends a row, alone or before a line feed.
  static let carriageReturn: UInt8 = 0x0D
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let lows: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  private static let highs: UInt64 = 0x8080_8080_8080_8080
}

/// What a scanner hands its cells to.
protocol CellSink {
  /// Called for every cell of a row, in the order of the columns.
  ///
  /// - Parameter start: where the cell's text or opening quote stands.
  mutating func take(_ cell: RawCell, column: Int, start: Int)
}

/// Collects the cells of one row.
struct CellList: CellSink {
  /// As they lie in the text, neither unescaped nor trimmed.
  var cells: [RawCell] = []
  /// Where the text or opening quote of each cell stands.
  var starts: [Int] = []

  /// Keeps every cell, so that an index is a column; of more cells than a file can have columns, the first.
  mutating func take(_ cell: RawCell, column: Int, start: Int) {
    guard column < HeaderRow.mostColumns else { return }
    cells.append(cell)
    starts.append(start)
  }
}

/// Finds one cell of a row.
struct CellFinder: CellSink {
  /// The wanted column of the file, from 0.
  let column: Int
  /// The cell, and where its text or opening quote stands; nil in a row of fewer cells.
  var found: (cell: RawCell, start: Int)?

  /// Passes over all cells but the wanted one.
  mutating func take(_ cell: RawCell, column: Int, start: Int) {
    if column == self.column { found = (cell, start) }
  }
}
