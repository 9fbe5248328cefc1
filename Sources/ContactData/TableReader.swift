package import Diagnostics
import Files
import Formats

/// Reads the requested columns of a file; everything wrong with it is added to the findings.
///
/// Rows without an id, with one seen before, or with the wrong number of cells are refused with a
/// warning; cells that cannot be read are no value, with a warning. At most one column may be
/// requested as id.
///
/// - Parameter wantsDigest: whether the reading is to tell the SHA-256 of the bytes that were read.
/// - Returns: nil after an error.
package func readTable(
  _ source: TableSource, _ requests: [ColumnRequest], wantsDigest: Bool = false,
  into findings: inout Findings
) -> Table? {
  do throws(FileFault) {
    let file = try HeldBytes(source.path)
    return try readTable(source, requests, from: file, wantsDigest: wantsDigest, into: &findings)
  } catch {
    findings.add(error.ofReading(source.name, at: source.place))
    return nil
  }
}

/// Reads a source's file, which is open.
///
/// - Throws: `changed` where somebody wrote to it meanwhile: what was found may be true of no version of it.
func readTable(
  _ source: TableSource, _ requests: [ColumnRequest], from file: HeldBytes, wantsDigest: Bool,
  into findings: inout Findings
) throws(FileFault) -> Table? {
  var found = Findings()
  let table = table(source, requests, from: file, wantsDigest: wantsDigest, into: &found)
  try file.checkUnchanged()
  findings.add(contentsOf: found)
  return table
}

private func table(
  _ source: TableSource, _ requests: [ColumnRequest], from file: HeldBytes, wantsDigest: Bool,
  into findings: inout Findings
) -> Table? {
  var text: DecodedText
  do throws(DecodingFault) {
    let decoder = TextDecoder(file, fallback: source.format.isJSON ? .utf8 : .windows1250)
    text = try decoder.decode(as: source.encoding)
  } catch {
    findings.add(source.diagnostic(error))
    return nil
  }
  // All bytes have just been looked at, so that they are in memory.
  if wantsDigest { text.digest = file.digest() }
  file.releasePages()
  switch source.format {
  case .csv, .tsv: return TableReader(source: source, requests: requests, text: text).read(into: &findings)
  case .json, .ndjson:
    return JSONTableReader(source: source, requests: requests, text: text).read(into: &findings)
  }
}

/// Reads one file's rows, batch by batch.
private struct TableReader {
  let source: TableSource
  let requests: [ColumnRequest]
  let text: DecodedText
  let finder: PlaceFinder
  private var bytes: ByteView { text.text.bytes }

  init(source: TableSource, requests: [ColumnRequest], text: DecodedText) {
    self.source = source
    self.requests = requests
    self.text = text
    finder = PlaceFinder(fileName: source.name, text: text.text, textStart: text.start)
  }

  func read(into findings: inout Findings) -> Table? {
    var position = text.start
    let announced = DelimiterChoice.announced(in: bytes, at: position)
    if let announced { position = announced.end }
    let delimiter =
      source.format == .tsv
      ? Delimiter.tab.byte
      : source.delimiter?.byte ?? announced?.delimiter
        ?? DelimiterChoice.choose(in: bytes, from: position, for: requests)
    var scanner = RowScanner(bytes, delimiter: delimiter, position: position)
    guard let header = readHeader(&scanner, into: &findings),
      let columns = header.columns(of: requests, file: source.name, finder: finder, into: &findings)
    else { return nil }

    var plan = ColumnPlan(requests, columns, columnCount: header.names.count) { kind, origin in
      source.builder(for: kind, origin, delimiter: delimiter)
    }
    var rows = readRows(&scanner, &plan)
    let store = TextStore(text: text.text, arena: rows.reading.space.arena)
    let typed = plan.finish(&rows.reading, in: store)
    let places = RowCellPlaces(text: text.text, delimiter: delimiter, finder: finder)
    let errorsBefore = findings.errorCount
    let faults = CellFaults(
      places: places, headers: header.names,
      idOfRow: { [idRequest = plan.idRequest] row in
        guard let id = idRequest, row >= 0, case .text(let ids) = typed[id] else { return nil }
        return store.string(ids.refs[row])
      })
    faults.add(rows.reading.faults, to: &findings)
    if let stop = rows.stop { findings.add(diagnostic(ofStop: stop)) }
    guard findings.errorCount == errorsBefore else { return nil }
    if rows.starts.isEmpty {
      findings.add(
        Diagnostic(.noRows, at: finder.place(of: header.start), ["file": .plain(source.name)]))
    }
    text.text.releasePages()
    let reading = TableReading(
      format: source.format, encoding: text.encoding, hasByteOrderMark: text.hasByteOrderMark,
      delimiter: delimiter, headers: header.names, rowsUsed: rows.starts.count,
      rowsRefused: rows.refused, decimals: plan.decimals, size: text.size, digest: text.digest)
    return Table(
      rowCount: rows.starts.count, columns: typed, store: store, reading: reading,
      rowStarts: rows.starts, fileColumns: columns, places: places)
  }

  /// The first row that is not blank; nil after adding the error that there is none.
  private func readHeader(_ scanner: inout RowScanner, into findings: inout Findings) -> HeaderRow? {
    while true {
      var list = CellList()
      guard let row = scanner.nextRow(into: &list) else { break }
      if row.isLast {
        findings.add(diagnostic(ofStop: row))
        return nil
      }
      if row.textAfterQuote >= 0 {
        findings.add(Diagnostic(.textAfterQuote, at: finder.place(of: row.textAfterQuote)))
      }
      if row.cellCount > HeaderRow.mostColumns {
        findings.add(HeaderRow.tooManyColumns(at: finder.place(of: row.start), file: source.name))
        return nil
      }
      if !row.isBlank { return HeaderRow(list, start: row.start, in: bytes) }
    }
    findings.add(
      Diagnostic(
        .emptyFile, at: Place(file: source.name, line: 1, column: 1), ["file": .plain(source.name)]))
    return nil
  }

  /// What came of the rows.
  private struct Rows {
    var reading: CellReading
    /// Where the used rows begin.
    var starts: [Int] = []
    var refused = 0
    /// The row that could not be read to its end.
    var stop: RowScanner.Row?
  }

  private func readRows(_ scanner: inout RowScanner, _ plan: inout ColumnPlan) -> Rows {
    var rows = Rows(
      reading: CellReading(space: CellSpace(source: bytes), empty: EmptySpellings(source.emptySpellings)))
    let batch = RowBatch(slots: plan.slotOfColumn)
    var refused: [CellFault] = []
    let begin = scanner.position
    var released = 0
    repeat {
      rows.stop = batch.fill(from: &scanner) { row in
        let kind: CellFault.Kind =
          row.textAfterQuote >= 0
          ? .textAfterQuote(offset: row.textAfterQuote) : .wrongCellCount(found: row.cellCount)
        refused.append(CellFault(kind: kind, rowStart: row.start, row: -1, column: -1))
      }
      plan.select(batch, &rows.reading)
      let firstRow = rows.starts.count
      rows.refused += batch.count - batch.selectedCount
      if firstRow == 0, batch.count == RowBatch.capacity {
        // More room than needed costs nothing until it is written to.
        let perRow = max(1, (scanner.position - begin) / batch.count)
        let estimate = (bytes.count - begin) / perRow + RowBatch.capacity
        plan.reserve(estimate + estimate / 8)
        rows.starts.reserveCapacity(estimate + estimate / 8)
      }
      for index in 0..<batch.selectedCount {
        rows.starts.append(batch.start(ofRow: batch.row(selected: index)))
      }
      plan.append(batch, firstRow: firstRow, &rows.reading)
      text.text.releasePages(before: scanner.position, after: &released)
    } while batch.count == RowBatch.capacity && rows.stop == nil
    rows.refused += refused.count
    rows.reading.faults.append(contentsOf: refused)
    return rows
  }

  private func diagnostic(ofStop row: RowScanner.Row) -> Diagnostic {
    if row.openQuote >= 0 { return Diagnostic(.truncatedQuote, at: finder.place(of: row.openQuote)) }
    if row.longCell >= 0 { return Diagnostic(.cellTooLong, at: finder.place(of: row.longCell)) }
    return Diagnostic(.rowTooLong, at: finder.place(of: row.start))
  }
}

extension TableSource {
  /// What reads a column of a kind; nil for ids.
  ///
  /// - Parameter delimiter: decides on decimal signs that nothing else decides on.
  func builder(
    for kind: ColumnKind, _ origin: ColumnOrigin, delimiter: UInt8
  ) -> (any ColumnBuilder)? {
    switch kind {
    case .id: nil
    case .text: TextColumnBuilder(origin)
    case .link: LinkColumnBuilder(origin)
    case .words: WordColumnBuilder(origin)
    case .number: NumberColumnBuilder(origin, stated: decimal, delimiter: delimiter)
    case .date(let pattern): DayColumnBuilder(origin, pattern: pattern)
    case .flag: FlagColumnBuilder(origin)
    case .list(let separator): ListColumnBuilder(origin, separator: separator)
    }
  }

  fileprivate func diagnostic(_ fault: DecodingFault) -> Diagnostic {
    switch fault {
    case .zeroByte(let line, let column):
      return Diagnostic(
        .notATextFile, at: Place(file: name, line: line, column: column), ["file": .plain(name)])
    case .unreadable(let bytes, let encoding, let likely, let line, let column):
      var arguments: [String: Argument] = [
        "file": .plain(name), "byte": .plain(bytes), "encoding": .plain(encoding.rawValue),
      ]
      if let likely { arguments["remedy"] = .plain(likely.rawValue) }
      return Diagnostic(
        .unreadableEncoding, at: Place(file: name, line: line, column: column), arguments)
    }
  }
}
