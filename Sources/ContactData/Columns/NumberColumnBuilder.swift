import Formats

/// Numbers; where it is not stated, the column decides as a whole which sign is the decimal one.
///
/// Cells that can be read in more than one way wait until another cell proves the sign, or until
/// the column ends.
struct NumberColumnBuilder: ColumnBuilder {
  private let origin: ColumnOrigin
  private let stated: DecimalSign?
  /// The decimal sign where nothing else tells: the delimiter's.
  private let fallback: DecimalSign

  private var mantissas: [Int64] = []
  private var scales: [UInt8] = []
  private var largestScale: UInt8 = 0
  private var decided: DecimalSign?
  /// Where the row begins that proved the decided sign.
  private var proofStart = 0
  private var hasConflict = false
  private var waiting: [Waiting] = []
  /// What decided on the decimal sign.
  private(set) var reason = TableReading.DecimalReason.noSigns

  /// A cell that is not read yet.
  private struct Waiting {
    var row: Int
    var rowStart: Int
    var cell: RawCell
  }

  /// A stated sign is decided on from the first cell; nil leaves it to the cells.
  ///
  /// - Parameter delimiter: decides where nothing else does.
  init(_ origin: ColumnOrigin, stated: DecimalSign?, delimiter: UInt8) {
    self.origin = origin
    self.stated = stated
    decided = stated
    if stated != nil { reason = .stated }
    fallback = delimiter == Delimiter.semicolon.byte ? .comma : .point
  }

  /// The decimal sign the column was read with.
  var decimal: DecimalSign { decided ?? fallback }

  /// A row takes a mantissa and a scale, 9 bytes.
  mutating func reserve(_ rows: Int) {
    mantissas.reserveCapacity(rows)
    scales.reserveCapacity(rows)
  }

  /// Reads what is clear; a cell that depends on an undecided sign is no value until it is settled.
  mutating func append(_ batch: RowBatch, firstRow: Int, _ reading: inout CellReading) {
    let mayBeEmpty = reading.empty.mayBeNumber
    let source = reading.space.source
    let mayBeBare = reading.space.escapes == .backslashes
    for index in 0..<batch.selectedCount {
      let batchRow = batch.row(selected: index)
      let raw = batch.cell(row: batchRow, slot: origin.slot)
      if raw.length == 0 {
        append(mantissa: 0, scale: NumberColumn.noValue)
        continue
      }
      if mayBeBare, source[raw.offset - 1] != JSONScanner.quote {
        takeBare(raw, batch, batchRow, row: firstRow + index, &reading)
        continue
      }
      if !raw.isEscaped, !mayBeEmpty, let plain = PlainNumber(source.slice(raw.offset, raw.length)) {
        let sign = DecimalSign(byte: plain.sign)
        // Without a sign, or with the decimal sign that was decided on.
        if sign == nil || sign == decided {
          let (mantissa, scale) = plain.value
          append(mantissa: mantissa, scale: scale)
          continue
        }
      }
      let cell = Waiting(row: firstRow + index, rowStart: batch.start(ofRow: batchRow), cell: raw)
      append(mantissa: 0, scale: NumberColumn.noValue)
      take(cell, &reading)
    }
  }

  /// Settles the cells that still wait, which may add faults.
  mutating func finish(_ reading: inout CellReading, in store: TextStore) -> Column {
    settle(&reading)
    return .numbers(
      NumberColumn(mantissas: mantissas, scales: scales, largestScale: Int(largestScale)))
  }

  @inline(__always)
  private mutating func append(mantissa: Int64, scale: UInt8) {
    mantissas.append(mantissa)
    scales.append(scale)
    if scale != NumberColumn.noValue, scale > largestScale { largestScale = scale }
  }

  /// Takes a value that JSON writes without quotes: its decimal sign is the point, and proves nothing.
  @inline(__always)
  private mutating func takeBare(
    _ raw: RawCell, _ batch: RowBatch, _ batchRow: Int, row: Int, _ reading: inout CellReading
  ) {
    let bytes = reading.space.source.slice(raw.offset, raw.length)
    if !reading.empty.mayBeNumber, let plain = PlainNumber(bytes) {
      let (mantissa, scale) = plain.value
      append(mantissa: mantissa, scale: scale)
      return
    }
    append(mantissa: 0, scale: NumberColumn.noValue)
    if reading.empty.matches(bytes) { return }
    let cell = Waiting(row: row, rowStart: batch.start(ofRow: batchRow), cell: raw)
    put(JSONNumber.read(bytes), in: cell, &reading)
  }

  // MARK: Cells that need thought

  private mutating func take(_ waitingCell: Waiting, _ reading: inout CellReading) {
    let bytes = reading.space.open(waitingCell.cell).bytes
    if reading.empty.matches(bytes) { return }
    guard let cell = NumberCell(bytes) else { return put(.notANumber, in: waitingCell, &reading) }
    if stated == nil, let proved = cell.evidence {
      if let decided {
        if decided != proved { return conflict(waitingCell, &reading) }
      } else {
        decided = proved
        proofStart = waitingCell.rowStart
        reason = .cell(rowStart: waitingCell.rowStart, column: origin.column)
        put(cell.read(decimal: proved), in: waitingCell, &reading)
        for earlier in waiting {
          put(Self.read(earlier, proved, reading), in: earlier, &reading)
        }
        waiting = []
        return
      }
    }
    if let decided { return put(cell.read(decimal: decided), in: waitingCell, &reading) }
    let withPoint = cell.read(decimal: .point)
    if withPoint == cell.read(decimal: .comma) {
      put(withPoint, in: waitingCell, &reading)
    } else {
      waiting.append(waitingCell)
    }
  }

  private mutating func conflict(_ cell: Waiting, _ reading: inout CellReading) {
    guard !hasConflict else { return }
    hasConflict = true
    add(.conflictingDecimalSigns(otherStart: proofStart), cell, &reading)
  }

  /// Nothing proved the sign: cells that make sense in one way only, then the delimiter decide.
  private mutating func settle(_ reading: inout CellReading) {
    guard decided == nil, !waiting.isEmpty else { return }
    var (onlyPoint, onlyComma) = (false, false)
    var ambiguous: Waiting?
    for cell in waiting {
      let canBePoint = Self.read(cell, .point, reading) != .notANumber
      let canBeComma = Self.read(cell, .comma, reading) != .notANumber
      if canBePoint && canBeComma {
        ambiguous = ambiguous ?? cell
      } else if canBePoint {
        onlyPoint = true
      } else {
        onlyComma = true
      }
    }
    let decision = onlyPoint == onlyComma ? fallback : onlyPoint ? .point : .comma
    decided = decision
    reason = .delimiter
    if let ambiguous, onlyPoint == onlyComma {
      add(.ambiguousDecimalSign(decided: decision), ambiguous, &reading)
    }
    for cell in waiting { put(Self.read(cell, decision, reading), in: cell, &reading) }
    waiting = []
  }

  private static func read(_ cell: Waiting, _ decimal: DecimalSign, _ reading: CellReading) -> NumberReading {
    NumberCell(reading.space.open(cell.cell).bytes)?.read(decimal: decimal) ?? .notANumber
  }

  private mutating func put(_ number: NumberReading, in cell: Waiting, _ reading: inout CellReading) {
    switch number {
    case .value(let mantissa, let scale):
      mantissas[cell.row] = mantissa
      scales[cell.row] = scale
      largestScale = max(largestScale, scale)
    case .notANumber: add(.notANumber, cell, &reading)
    case .tooLong: add(.numberTooLong, cell, &reading)
    }
  }

  private func add(_ kind: CellFault.Kind, _ cell: Waiting, _ reading: inout CellReading) {
    reading.faults.append(
      CellFault(kind: kind, rowStart: cell.rowStart, row: cell.row, column: origin.column))
  }
}
