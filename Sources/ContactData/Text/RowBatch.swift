/// Some rows as raw cells of the wanted columns: as many as stay in the cache until they are typed.
@safe
final class RowBatch {
  /// The most rows at a time; a batch with fewer is the last.
  static let capacity = 1024

  /// How many cells of each row are kept; 1 at least.
  let slotCount: Int
  /// How many rows were read, selected or not.
  private(set) var count = 0
  /// The rows that are used, ascending.
  private(set) var selectedCount = 0
  private let cells: UnsafeMutablePointer<RawCell>
  private let starts: UnsafeMutablePointer<Int>
  private let selection: UnsafeMutablePointer<Int>
  private let slots: UnsafeMutablePointer<Int>
  private let columnCount: Int

  /// Makes room once; each filling overwrites the one before.
  ///
  /// - Parameter slots: for every column of the file where its cells go; −1 for nowhere.
  init(slots slotOfColumn: [Int]) {
    columnCount = slotOfColumn.count
    slotCount = max(1, (slotOfColumn.max() ?? -1) + 1)
    unsafe cells = .allocate(capacity: Self.capacity * slotCount)
    unsafe cells.initialize(
      repeating: RawCell(offset: 0, length: 0, isEscaped: false), count: Self.capacity * slotCount)
    unsafe starts = .allocate(capacity: Self.capacity)
    unsafe starts.initialize(repeating: 0, count: Self.capacity)
    unsafe selection = .allocate(capacity: Self.capacity)
    unsafe selection.initialize(repeating: 0, count: Self.capacity)
    unsafe slots = .allocate(capacity: max(1, columnCount))
    for (column, slot) in slotOfColumn.enumerated() { unsafe (slots + column).initialize(to: slot) }
  }

  deinit {
    unsafe cells.deallocate()
    unsafe starts.deallocate()
    unsafe selection.deallocate()
    unsafe slots.deallocate()
  }

  /// Reads rows until the batch is full or the text ends; rows that cannot be used are `refused`.
  ///
  /// - Returns: the row that ends the reading because of an error, if there is one.
  func fill(from scanner: inout RowScanner, refused: (RowScanner.Row) -> Void) -> RowScanner.Row? {
    var filled = 0
    var stop: RowScanner.Row?
    var rows = scanner
    while filled < Self.capacity {
      var sink = unsafe BatchSink(cells: cells + filled * slotCount, slots: slots, columnCount: columnCount)
      guard var row = rows.nextRow(into: &sink) else { break }
      if rows.position - row.start > RawCell.longest, row.cellCount == columnCount {
        row.longCell = longCell(ofRow: filled, in: rows.bytes)
      }
      if row.isLast {
        stop = row
        break
      }
      if row.cellCount == columnCount, row.textAfterQuote < 0 {
        unsafe starts[filled] = row.start
        unsafe selection[filled] = filled
        filled += 1
      } else if !row.isBlank {
        refused(row)
      }
    }
    scanner = rows
    count = filled
    selectedCount = filled
    return stop
  }

  /// Where the first cell of a row begins that is longer than a cell may be; −1 where there is none.
  func longCell(ofRow row: Int, in bytes: ByteView) -> Int {
    let cells = (0..<slotCount).map { cell(row: row, slot: $0) }
    guard let offset = cells.filter({ $0.length > RawCell.longest }).map(\.offset).min() else { return -1 }
    return offset > 0 && bytes[offset - 1] == RowScanner.quote ? offset - 1 : offset
  }

  // MARK: - Rows whose cells come in any order

  /// Begins a row, all of whose cells are empty as yet.
  @inline(__always)
  func begin(row: Int, start: Int) {
    for slot in 0..<slotCount {
      unsafe cells[row &* slotCount &+ slot] = RawCell(offset: 0, length: 0, isEscaped: false)
    }
    unsafe starts[row] = start
    unsafe selection[row] = row
  }

  /// Sets a cell of a row that was begun.
  @inline(__always)
  func put(_ cell: RawCell, row: Int, slot: Int) {
    assert(row < Self.capacity && slot < slotCount, "a cell of the batch")
    unsafe cells[row &* slotCount &+ slot] = cell
  }

  /// Says how many rows were put in; all of them are used.
  func end(count: Int) {
    self.count = count
    selectedCount = count
  }

  // MARK: - Reading

  /// Keeps only the rows for which a test holds, in order.
  func select(where isUsed: (_ row: Int) -> Bool) {
    var kept = 0
    for row in 0..<count where isUsed(row) {
      unsafe selection[kept] = row
      kept += 1
    }
    selectedCount = kept
  }

  /// Where a row begins in the text.
  @inline(__always)
  func start(ofRow row: Int) -> Int { unsafe starts[row] }

  /// A cell of any row that was read, selected or not, as it lies in the text.
  @inline(__always)
  func cell(row: Int, slot: Int) -> RawCell { unsafe cells[row &* slotCount &+ slot] }

  /// The row that is the n-th used one.
  @inline(__always)
  func row(selected index: Int) -> Int { unsafe selection[index] }
}

/// Puts the wanted cells of one row where they belong.
@safe
private struct BatchSink: CellSink {
  let cells: UnsafeMutablePointer<RawCell>
  let slots: UnsafeMutablePointer<Int>
  let columnCount: Int

  @inline(__always)
  mutating func take(_ cell: RawCell, column: Int, start: Int) {
    guard column < columnCount else { return }
    let slot = unsafe slots[column]
    if slot >= 0 { unsafe cells[slot] = cell }
  }
}
