import Diagnostics
import Files
import Formats

/// Reads the objects of one file, batch by batch: what `TableReader` is for rows of cells.
struct JSONTableReader {
  private let source: TableSource
  private let requests: [ColumnRequest]
  private let text: DecodedText
  private let finder: PlaceFinder
  /// The keys that are wanted, trimmed, each once.
  private let names: [String]
  /// For every request its key's column.
  private let columns: [Int]
  private var bytes: ByteView { text.text.bytes }

  /// What nothing in numbers decides on, as in an English file.
  private static let delimiter = Delimiter.comma.byte

  /// Gives each wanted key, once, a column for plain values and one for lists.
  init(source: TableSource, requests: [ColumnRequest], text: DecodedText) {
    self.source = source
    self.requests = requests
    self.text = text
    finder = PlaceFinder(fileName: source.name, text: text.text, textStart: text.start)
    var names: [String] = []
    var keyOfName: [String: Int] = [:]
    var columns: [Int] = []
    for request in requests {
      let name = HeaderRow.trimmed(request.header)
      let key = keyOfName[name] ?? names.count
      if key == names.count {
        keyOfName[name] = key
        names.append(name)
      }
      if case .list = request.kind {
        columns.append(JSONColumn.list(key))
      } else {
        columns.append(JSONColumn.plain(key))
      }
    }
    (self.names, self.columns) = (names, columns)
  }

  /// Reads all objects; the faults are added in the order of the rows.
  ///
  /// - Returns: nil after an error.
  func read(into findings: inout Findings) -> Table? {
    var start = JSONScanner(bytes, position: text.start)
    start.skipBlanks()
    guard start.position < bytes.count else {
      findings.add(
        Diagnostic(
          .emptyFile, at: Place(file: source.name, line: 1, column: 1), ["file": .plain(source.name)]))
      return nil
    }
    var plan = ColumnPlan(requests, columns, columnCount: names.count * 2) { kind, origin in
      source.builder(for: kind, origin, delimiter: Self.delimiter)
    }
    var rows = readRows(start, &plan)
    if rows.stop == nil, rows.hasObjects, rows.keys.isFound.contains(false) {
      reportMissing(rows.keys, start.position, into: &findings)
      return nil
    }
    let store = TextStore(text: text.text, arena: rows.reading.space.arena)
    let typed = plan.finish(&rows.reading, in: store)
    let places = JSONCellPlaces(text: text.text, names: names, finder: finder)
    let errorsBefore = findings.errorCount
    let faults = CellFaults(
      places: places, headers: names.flatMap { [$0, $0] },
      idOfRow: { [idRequest = plan.idRequest] row in
        guard let id = idRequest, row >= 0, case .text(let ids) = typed[id] else { return nil }
        return store.string(ids.refs[row])
      })
    faults.add(rows.reading.faults, to: &findings)
    if let stop = rows.stop {
      findings.add(stop.diagnostic(in: bytes, file: source.name, finder: finder))
    }
    guard findings.errorCount == errorsBefore else { return nil }
    if rows.starts.isEmpty {
      findings.add(
        Diagnostic(.noRows, at: finder.place(of: start.position), ["file": .plain(source.name)]))
    }
    text.text.releasePages()
    let reading = TableReading(
      format: source.format, encoding: text.encoding, hasByteOrderMark: text.hasByteOrderMark,
      delimiter: Self.delimiter, headers: rows.keys.names, rowsUsed: rows.starts.count,
      rowsRefused: rows.refused, decimals: plan.decimals, size: text.size, digest: text.digest)
    return Table(
      rowCount: rows.starts.count, columns: typed, store: store, reading: reading,
      rowStarts: rows.starts, fileColumns: columns, places: places)
  }

  /// What came of the objects.
  private struct Rows {
    var reading: CellReading
    var keys: JSONKeys
    /// Where the used objects begin.
    var starts: [Int] = []
    var refused = 0
    var hasObjects = false
    /// Why the file could not be read to its end.
    var stop: JSONFault?
  }

  private func readRows(_ start: JSONScanner, _ plan: inout ColumnPlan) -> Rows {
    let space = CellSpace(source: bytes, escapes: .backslashes)
    let slots = names.indices.map { key in
      (plain: plan.slotOfColumn[JSONColumn.plain(key)], list: plan.slotOfColumn[JSONColumn.list(key)])
    }
    var objects = JSONObjects(
      start, keys: JSONKeys(wanted: names), slots: slots, isLines: source.format == .ndjson)
    var rows = Rows(
      reading: CellReading(space: space, empty: EmptySpellings(source.emptySpellings)), keys: objects.keys)
    let batch = RowBatch(slots: plan.slotOfColumn)
    var found: [CellFault] = []
    repeat {
      found.removeAll(keepingCapacity: true)
      rows.stop = objects.fill(batch, space, &found)
      rows.hasObjects = rows.hasObjects || batch.count > 0
      plan.select(batch, &rows.reading)
      let firstRow = rows.starts.count
      rows.refused += batch.count - batch.selectedCount
      if firstRow == 0, batch.count == RowBatch.capacity {
        let perRow = max(1, (objects.scanner.position - start.position) / batch.count)
        let estimate = (bytes.count - start.position) / perRow + RowBatch.capacity
        plan.reserve(estimate + estimate / 8)
        rows.starts.reserveCapacity(estimate + estimate / 8)
      }
      for index in 0..<batch.selectedCount {
        rows.starts.append(batch.start(ofRow: batch.row(selected: index)))
      }
      if !found.isEmpty { take(found, of: batch, firstRow: firstRow, into: &rows) }
      plan.append(batch, firstRow: firstRow, &rows.reading)
    } while batch.count == RowBatch.capacity && rows.stop == nil
    rows.keys = objects.keys
    return rows
  }

  /// Keeps the faults of what is not an object, and of the rows that are used.
  private func take(_ found: [CellFault], of batch: RowBatch, firstRow: Int, into rows: inout Rows) {
    var rowOfBatchRow: [Int: Int] = [:]
    for index in 0..<batch.selectedCount { rowOfBatchRow[batch.row(selected: index)] = firstRow + index }
    for var fault in found {
      if fault.row < 0 {
        rows.refused += 1
      } else {
        guard let row = rowOfBatchRow[fault.row] else { continue }
        fault.row = row
      }
      rows.reading.faults.append(fault)
    }
  }

  private func reportMissing(_ keys: JSONKeys, _ start: Int, into findings: inout Findings) {
    var reported: Set<Diagnostic> = []
    for (request, column) in zip(requests, columns) {
      let key = JSONColumn.key(ofColumn: column)
      if keys.isFound[key] { continue }
      let fault = HeaderRow.missing(
        names[key], among: keys.names, file: source.name, at: request.place ?? finder.place(of: start))
      if reported.insert(fault).inserted { findings.add(fault) }
    }
  }
}

/// Finds values again by reading their object once more.
struct JSONCellPlaces: CellPlaces {
  /// The file's text, of which each question reads one object.
  let text: HeldBytes
  /// Of the wanted keys, trimmed.
  let names: [String]
  /// Counts lines and columns in the same text.
  let finder: PlaceFinder

  /// The first value of the column's key; an object without it gives its own place and no text.
  func cell(inRowAt rowStart: Int, column: Int) -> (place: Place, text: String) {
    let space = CellSpace(source: text.bytes, escapes: .backslashes)
    let name = names[JSONColumn.key(ofColumn: column)]
    guard let value = try? value(of: name, inObjectAt: rowStart, space) else {
      return (finder.place(of: rowStart), "")
    }
    return (finder.place(of: value.start), space.string(value.cell))
  }

  /// The first value of a key; nil where the object does not have it.
  private func value(
    of name: String, inObjectAt start: Int, _ space: CellSpace
  ) throws(JSONFault) -> JSONValue? {
    var scanner = JSONScanner(text.bytes, position: start + 1)
    scanner.skipBlanks()
    if scanner.next == UInt8(ascii: "}") { return nil }
    repeat {
      let isSame = space.string(try scanner.text()) == name
      try scanner.passColon()
      let value = try scanner.value()
      if isSame { return value }
    } while try scanner.passComma(or: UInt8(ascii: "}"))
    return nil
  }
}
