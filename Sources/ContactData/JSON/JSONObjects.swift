import Formats

/// Reads a file's objects one after another: an array of them, or one a line.
struct JSONObjects {
  /// Stands before the first object, then behind the last that was read.
  var scanner: JSONScanner
  /// What is known of the keys so far: those met, and which of the wanted ones are there.
  private(set) var keys: JSONKeys
  private let isLines: Bool
  /// For every wanted key where in a batch a text or number goes, and where a list does; −1 for nowhere.
  private let slots: [(plain: Int, list: Int)]
  /// For every wanted key the object that had it last.
  private var lastObject: [Int]
  private var objectCount = 0
  private var isBegun = false
  private var isEnded = false

  /// Begins where the scanner stands; white space may come first.
  ///
  /// - Parameters:
  ///   - slots: for every wanted key where in a batch its values go, and its lists; −1 for nowhere.
  ///   - isLines: whether one object follows the other, rather than all stand in an array.
  init(_ scanner: JSONScanner, keys: JSONKeys, slots: [(plain: Int, list: Int)], isLines: Bool) {
    self.scanner = scanner
    self.keys = keys
    self.slots = slots
    self.isLines = isLines
    lastObject = Array(repeating: -1, count: slots.count)
  }

  /// Reads objects until the batch is full or the file ends.
  ///
  /// - Parameter faults: takes the faults of values; their rows are those of the batch, −1 for none.
  /// - Returns: what ends the reading too early, if anything does.
  mutating func fill(_ batch: RowBatch, _ space: CellSpace, _ faults: inout [CellFault]) -> JSONFault? {
    var filled = 0
    defer { batch.end(count: filled) }
    do throws(JSONFault) {
      while filled < RowBatch.capacity, try goToNext() {
        let start = scanner.position
        guard scanner.next == UInt8(ascii: "{") else {
          let value = try scanner.value()
          faults.append(CellFault(kind: .notAnObject, rowStart: value.start, row: -1, column: -1))
          continue
        }
        batch.begin(row: filled, start: start)
        try readObject(into: batch, row: filled, space, &faults)
        try checkLength(of: batch, row: filled, from: start)
        filled += 1
      }
    } catch {
      return error
    }
    return nil
  }

  @inline(__always)
  private func checkLength(of batch: RowBatch, row: Int, from start: Int) throws(JSONFault) {
    let length = scanner.position - start
    guard length > RawCell.longest else { return }
    guard length <= TextRef.longest else { throw JSONFault(kind: .objectTooLong, offset: start) }
    let longCell = batch.longCell(ofRow: row, in: scanner.bytes)
    if longCell >= 0 { throw JSONFault(kind: .valueTooLong, offset: longCell) }
  }

  // MARK: - Between objects

  /// - Returns: false at the end.
  @inline(__always)
  private mutating func goToNext() throws(JSONFault) -> Bool {
    guard isBegun else { return try begin() }
    if isLines {
      scanner.skipBlanks()
      return scanner.position < scanner.bytes.count
    }
    if isEnded { return false }
    if try scanner.passComma(or: UInt8(ascii: "]")) { return true }
    try end()
    return false
  }

  private mutating func begin() throws(JSONFault) -> Bool {
    isBegun = true
    scanner.skipBlanks()
    let opening = scanner.position
    guard opening < scanner.bytes.count else { return false }
    let isList = scanner.next == UInt8(ascii: "[")
    if isLines {
      guard isList else { return true }
      var ahead = scanner
      ahead.position += 1
      ahead.skipBlanks()
      if ahead.next == UInt8(ascii: "{") || ahead.next == UInt8(ascii: "]") {
        throw JSONFault(kind: .wrongShape(remedy: .json), offset: opening)
      }
      return true
    }
    guard isList else {
      throw JSONFault(kind: .wrongShape(remedy: isOneObjectALine ? .ndjson : nil), offset: opening)
    }
    scanner.position += 1
    scanner.skipBlanks()
    guard scanner.next == UInt8(ascii: "]") else { return true }
    scanner.position += 1
    try end()
    return false
  }

  private mutating func end() throws(JSONFault) {
    isEnded = true
    scanner.skipBlanks()
    if scanner.position < scanner.bytes.count { throw scanner.fault(.textAfterEnd) }
  }

  /// Whether an object stands here and another one follows at once.
  private var isOneObjectALine: Bool {
    var ahead = scanner
    guard ahead.next == UInt8(ascii: "{"), (try? ahead.value()) != nil else { return false }
    ahead.skipBlanks()
    return ahead.next == UInt8(ascii: "{")
  }

  // MARK: - One object

  @inline(__always)
  private mutating func readObject(
    into batch: RowBatch, row: Int, _ space: CellSpace, _ faults: inout [CellFault]
  ) throws(JSONFault) {
    objectCount += 1
    keys.begin()
    scanner.position += 1
    scanner.skipBlanks()
    if scanner.next == UInt8(ascii: "}") {
      scanner.position += 1
      return
    }
    repeat {
      let keyStart = scanner.position
      guard scanner.next == JSONScanner.quote else { throw scanner.fault(.keyExpected) }
      let key = try keys.pass(&scanner, space)
      try scanner.passColon()
      let value = try scanner.value()
      guard key >= 0 else { continue }
      if lastObject[key] == objectCount {
        faults.append(fault(.repeatedKey(offset: keyStart), batch, row, key))
        continue
      }
      lastObject[key] = objectCount
      let slot = slots[key]
      switch value.kind {
      case .null: break
      case .text, .number, .flag:
        if slot.plain >= 0 { batch.put(value.cell, row: row, slot: slot.plain) }
        if slot.list >= 0 { batch.put(value.cell, row: row, slot: slot.list) }
      case .list:
        if slot.plain >= 0 {
          faults.append(fault(.unexpectedList, batch, row, key))
        } else if value.nested >= 0 {
          faults.append(fault(.nestedValue(offset: value.nested), batch, row, key))
        }
        if slot.list >= 0 { batch.put(value.cell, row: row, slot: slot.list) }
      case .object: faults.append(fault(.nestedValue(offset: value.start), batch, row, key))
      }
    } while try scanner.passComma(or: UInt8(ascii: "}"))
  }

  @inline(never)
  private func fault(_ kind: CellFault.Kind, _ batch: RowBatch, _ row: Int, _ key: Int) -> CellFault {
    CellFault(kind: kind, rowStart: batch.start(ofRow: row), row: row, column: JSONColumn.plain(key))
  }
}

/// The columns of JSON: each key is one for texts and numbers, and another one for lists.
enum JSONColumn {
  /// Where a key's texts, numbers and flags go.
  static func plain(_ key: Int) -> Int { key * 2 }
  /// Where a key's values go that are wanted as lists.
  static func list(_ key: Int) -> Int { key * 2 + 1 }
  /// The wanted key that either of its two columns is of.
  static func key(ofColumn column: Int) -> Int { column / 2 }
}
