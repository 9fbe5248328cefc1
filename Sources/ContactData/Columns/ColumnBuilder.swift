import Formats
import Values

/// Turns the raw cells of one column into values, a batch of rows at a time.
protocol ColumnBuilder {
  /// Makes room for so many rows.
  mutating func reserve(_ rows: Int)
  /// Reads the selected rows of a batch; the first of them is row `firstRow` of the table.
  mutating func append(_ batch: RowBatch, firstRow: Int, _ reading: inout CellReading)
  /// The finished column; called once.
  ///
  /// - Parameter store: holds what the column refers to.
  mutating func finish(_ reading: inout CellReading, in store: TextStore) -> Column
}

/// What all columns of a file share while it is read.
struct CellReading {
  /// Where cells are opened and kept.
  let space: CellSpace
  /// The spellings of no value.
  let empty: EmptySpellings
  /// What was wrong with rows and cells, in the order it was found.
  var faults: [CellFault] = []
}

/// Where a column comes from.
struct ColumnOrigin {
  /// The column of the file, from 0.
  var column: Int
  /// Where in a batch its cells are.
  var slot: Int

  /// A fault of the column's cell in a row of a batch.
  func fault(
    _ kind: CellFault.Kind, _ batch: RowBatch, _ batchRow: Int, row: Int, pattern: DatePattern? = nil
  ) -> CellFault {
    CellFault(
      kind: kind, rowStart: batch.start(ofRow: batchRow), row: row, column: column, pattern: pattern)
  }
}

/// Trimmed text as references.
struct TextColumnBuilder: ColumnBuilder {
  private let origin: ColumnOrigin
  private var refs: [TextRef] = []

  /// Reads one slot of each batch.
  init(_ origin: ColumnOrigin) {
    self.origin = origin
  }

  /// A row takes one reference, 8 bytes.
  mutating func reserve(_ rows: Int) { refs.reserveCapacity(rows) }

  /// Keeps where each text lies; a spelling of no value becomes the empty reference.
  mutating func append(_ batch: RowBatch, firstRow: Int, _ reading: inout CellReading) {
    let space = reading.space
    for index in 0..<batch.selectedCount {
      let cell = space.open(batch.cell(row: batch.row(selected: index), slot: origin.slot))
      refs.append(reading.empty.matches(cell.bytes) ? .empty : space.keep(cell))
    }
  }

  /// Hands over the references, which lead into the store.
  mutating func finish(_ reading: inout CellReading, in store: TextStore) -> Column {
    .text(TextColumn(refs: refs))
  }
}

/// Addresses of the web, as references; what a page must not link to is no value.
struct LinkColumnBuilder: ColumnBuilder {
  private let origin: ColumnOrigin
  private var refs: [TextRef] = []

  /// Reads one slot of each batch.
  init(_ origin: ColumnOrigin) {
    self.origin = origin
  }

  /// A row takes one reference, 8 bytes, safe or not.
  mutating func reserve(_ rows: Int) { refs.reserveCapacity(rows) }

  /// Keeps addresses that a page may link to; any other text becomes no value, with a fault.
  mutating func append(_ batch: RowBatch, firstRow: Int, _ reading: inout CellReading) {
    let space = reading.space
    for index in 0..<batch.selectedCount {
      let batchRow = batch.row(selected: index)
      let cell = space.open(batch.cell(row: batchRow, slot: origin.slot))
      if reading.empty.matches(cell.bytes) {
        refs.append(.empty)
      } else if WebAddress.isSafe(cell.bytes.string) {
        refs.append(space.keep(cell))
      } else {
        reading.faults.append(origin.fault(.notALink, batch, batchRow, row: firstRow + index))
        refs.append(.empty)
      }
    }
  }

  /// A column of text: that its texts are addresses is for the asker to know.
  mutating func finish(_ reading: inout CellReading, in store: TextStore) -> Column {
    .text(TextColumn(refs: refs))
  }
}

/// Ids: text that must be there and must be new; it decides which rows are used.
struct IdColumnBuilder {
  /// The most bytes of an id.
  static let longest = 500

  private let origin: ColumnOrigin
  private var refs: [TextRef] = []
  private var rowOfId = ByteDictionary()
  private var starts: [Int] = []
  private var hashes: [UInt64] = Array(repeating: 0, count: RowBatch.capacity)
  private var touched: UInt64 = 0
  private var hasLongId = false

  /// Reads one slot of each batch, before all other columns do.
  init(_ origin: ColumnOrigin) {
    self.origin = origin
  }

  /// A row takes its id, a place to look it up, and where the row begins.
  mutating func reserve(_ rows: Int) {
    refs.reserveCapacity(rows)
    rowOfId.reserve(rows)
    starts.reserveCapacity(rows)
  }

  /// Takes the ids of a batch, and leaves only the rows selected that have a new one.
  mutating func select(_ batch: RowBatch, _ reading: inout CellReading) {
    let space = reading.space
    for batchRow in 0..<batch.count {
      let cell = space.open(batch.cell(row: batchRow, slot: origin.slot))
      hashes[batchRow] = cell.bytes.hash
      touched ^= rowOfId.touch(hashes[batchRow])
    }
    batch.select { batchRow in
      let cell = space.open(batch.cell(row: batchRow, slot: origin.slot))
      if reading.empty.matches(cell.bytes) {
        reading.faults.append(origin.fault(.missingId, batch, batchRow, row: -1))
        return false
      }
      guard cell.bytes.count <= Self.longest else {
        if !hasLongId { reading.faults.append(origin.fault(.idTooLong, batch, batchRow, row: -1)) }
        hasLongId = true
        return false
      }
      let hash = hashes[batchRow]
      if let first = rowOfId.value(of: cell.bytes, hash: hash, in: space) {
        let kind = CellFault.Kind.duplicateId(firstStart: starts[Int(first)])
        reading.faults.append(origin.fault(kind, batch, batchRow, row: -1))
        return false
      }
      let ref = space.keep(cell)
      rowOfId.insert(ref, hash: hash, value: Int32(truncatingIfNeeded: refs.count))
      refs.append(ref)
      starts.append(batch.start(ofRow: batchRow))
      return true
    }
  }

  /// The finished column; called once.
  mutating func finish() -> Column {
    rowOfId = ByteDictionary()
    starts = []
    return .text(TextColumn(refs: refs))
  }
}

/// Days, in ISO 8601 or by a pattern.
struct DayColumnBuilder: ColumnBuilder {
  private let origin: ColumnOrigin
  private let pattern: DatePattern?
  private var days: [Int32] = []

  /// Reads one slot of each batch.
  ///
  /// - Parameter pattern: nil for ISO 8601.
  init(_ origin: ColumnOrigin, pattern: DatePattern?) {
    self.origin = origin
    self.pattern = pattern
  }

  /// A row takes one day, 4 bytes.
  mutating func reserve(_ rows: Int) { days.reserveCapacity(rows) }

  /// Reads each day; what is none becomes no value, with a fault that carries the pattern.
  mutating func append(_ batch: RowBatch, firstRow: Int, _ reading: inout CellReading) {
    for index in 0..<batch.selectedCount {
      let batchRow = batch.row(selected: index)
      let cell = reading.space.open(batch.cell(row: batchRow, slot: origin.slot)).bytes
      var day = DayColumn.noValue
      if !reading.empty.matches(cell) {
        if let read = pattern.map({ $0.day(in: cell) }) ?? CalendarDay(isoCell: cell) {
          day = read.daysSince1970
        } else {
          reading.faults.append(
            origin.fault(.notADate, batch, batchRow, row: firstRow + index, pattern: pattern))
        }
      }
      days.append(day)
    }
  }

  /// Days as numbers, which need no store.
  mutating func finish(_ reading: inout CellReading, in store: TextStore) -> Column {
    .days(DayColumn(days: days))
  }
}

/// Yes and no.
struct FlagColumnBuilder: ColumnBuilder {
  private static let spellings: [WordKey: Int32] = [
    WordKey("no"): 0, WordKey("false"): 0, WordKey("0"): 0, WordKey("nie"): 0,
    WordKey("yes"): 1, WordKey("true"): 1, WordKey("1"): 1, WordKey("tak"): 1,
  ]

  private let origin: ColumnOrigin
  private var codes: [Int32] = []
  /// The codes of the spellings met so far; −2 for what is none.
  private var known = ByteDictionary()

  /// Reads one slot of each batch; a spelling is folded only when it first comes.
  init(_ origin: ColumnOrigin) {
    self.origin = origin
  }

  /// A row takes one code, 4 bytes.
  mutating func reserve(_ rows: Int) { codes.reserveCapacity(rows) }

  /// Codes a no as 0 and a yes as 1; what is neither becomes no value, with a fault.
  mutating func append(_ batch: RowBatch, firstRow: Int, _ reading: inout CellReading) {
    let space = reading.space
    for index in 0..<batch.selectedCount {
      let batchRow = batch.row(selected: index)
      let cell = space.open(batch.cell(row: batchRow, slot: origin.slot))
      let hash = cell.bytes.hash
      var code: Int32
      if let found = known.value(of: cell.bytes, hash: hash, in: space) {
        code = found
      } else {
        code = reading.empty.matches(cell.bytes) ? -1 : Self.spellings[WordKey(cell.bytes.string)] ?? -2
        known.insert(space.keep(cell), hash: hash, value: code)
      }
      if code == -2 {
        reading.faults.append(origin.fault(.notAFlag, batch, batchRow, row: firstRow + index))
        code = WordColumn.noValue
      }
      codes.append(code)
    }
  }

  /// A column of the words `no` and `yes`, which are both there even where no row has them.
  mutating func finish(_ reading: inout CellReading, in store: TextStore) -> Column {
    .words(WordColumn(codes: codes, words: WordList(["no", "yes"])))
  }
}
