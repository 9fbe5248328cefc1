import Values

/// Words, dictionary coded.
struct WordColumnBuilder: ColumnBuilder {
  private let origin: ColumnOrigin
  private var codes: [Int32] = []
  /// The distinct words, in order of first appearance.
  private var words: [TextRef] = []
  /// The codes of the cells met so far, as they are spelt and as they are folded.
  private var known = ByteDictionary()

  /// Reads one slot of each batch; no word is known as yet.
  init(_ origin: ColumnOrigin) {
    self.origin = origin
  }

  /// A row takes one code, 4 bytes; room for words comes as they do.
  mutating func reserve(_ rows: Int) { codes.reserveCapacity(rows) }

  /// Codes each cell by its spelling with white space folded; one met before is found by its bytes.
  mutating func append(_ batch: RowBatch, firstRow: Int, _ reading: inout CellReading) {
    let space = reading.space
    for index in 0..<batch.selectedCount {
      let cell = space.open(batch.cell(row: batch.row(selected: index), slot: origin.slot))
      if cell.bytes.count == 0 {
        codes.append(WordColumn.noValue)
        continue
      }
      let hash = cell.bytes.hash
      if let code = known.value(of: cell.bytes, hash: hash, in: space) {
        codes.append(code)
      } else {
        codes.append(code(ofNew: cell, hash: hash, reading))
      }
    }
  }

  private mutating func code(ofNew cell: CellSpace.OpenCell, hash: UInt64, _ reading: CellReading) -> Int32 {
    let ref = reading.space.keep(cell)
    let code: Int32
    if reading.empty.matches(cell.bytes) {
      code = WordColumn.noValue
    } else if cell.bytes.needsFolding {
      code = self.code(ofFolded: WordKey.whiteSpaceFolded(cell.bytes.string), in: reading.space)
    } else {
      code = Int32(truncatingIfNeeded: words.count)
      words.append(ref)
    }
    known.insert(ref, hash: hash, value: code)
    return code
  }

  /// The code of a word that no cell holds as it is.
  private mutating func code(ofFolded text: String, in space: CellSpace) -> Int32 {
    var text = text
    return text.withUTF8 { buffer in
      guard let start = buffer.baseAddress else { return WordColumn.noValue }
      let bytes = unsafe ByteView(base: start, count: buffer.count)
      let hash = bytes.hash
      if let same = known.value(of: bytes, hash: hash, in: space) { return same }
      let code = Int32(truncatingIfNeeded: words.count)
      let ref = space.arena.append(bytes)
      words.append(ref)
      known.insert(ref, hash: hash, value: code)
      return code
    }
  }

  /// Lets go of the look-up; the words stay references into the store.
  mutating func finish(_ reading: inout CellReading, in store: TextStore) -> Column {
    known = ByteDictionary()
    return .words(WordColumn(codes: codes, words: WordList(words, in: store)))
  }
}

/// Lists of words, dictionary coded by cell.
struct ListColumnBuilder: ColumnBuilder {
  private let origin: ColumnOrigin
  private let separator: UInt8
  private var codes: [Int32] = []
  private var values: [[String]] = []
  private var known = ByteDictionary()

  /// Reads one slot of each batch; no list is known as yet.
  ///
  /// - Parameter separator: an ASCII byte; arrays of JSON have no need of it.
  init(_ origin: ColumnOrigin, separator: UInt8) {
    self.origin = origin
    self.separator = separator
  }

  /// A row takes one code, 4 bytes; room for lists comes as they do.
  mutating func reserve(_ rows: Int) { codes.reserveCapacity(rows) }

  /// Codes each cell as a whole; an array of JSON and a text of the same signs are two values.
  mutating func append(_ batch: RowBatch, firstRow: Int, _ reading: inout CellReading) {
    let space = reading.space
    for index in 0..<batch.selectedCount {
      let raw = batch.cell(row: batch.row(selected: index), slot: origin.slot)
      let cell = space.open(raw)
      if cell.bytes.count == 0 {
        codes.append(WordColumn.noValue)
        continue
      }
      // What JSON writes without quotes is not what the same signs are as a text.
      let isBare = space.escapes == .backslashes && space.source[raw.offset - 1] != JSONScanner.quote
      let hash = isBare ? ~cell.bytes.hash : cell.bytes.hash
      if let code = known.value(of: cell.bytes, hash: hash, in: space) {
        codes.append(code)
        continue
      }
      let items = isBare ? items(ofBare: raw, reading) : items(of: cell.bytes, reading.empty)
      let code = items.isEmpty ? WordColumn.noValue : Int32(truncatingIfNeeded: values.count)
      if !items.isEmpty { values.append(items) }
      known.insert(space.keep(cell), hash: hash, value: code)
      codes.append(code)
    }
  }

  private func items(of cell: ByteView, _ empty: EmptySpellings) -> [String] {
    if empty.matches(cell) { return [] }
    var items: [String] = []
    var start = 0
    for end in 0...cell.count where end == cell.count || cell[end] == separator {
      let item = cell.slice(start, end - start).trimmed()
      start = end + 1
      if empty.matches(item) { continue }
      items.append(Self.word(item))
    }
    return items
  }

  /// The items of an array of JSON, without those that are lists or objects themselves; of anything
  /// else the one item it is.
  private func items(ofBare cell: RawCell, _ reading: CellReading) -> [String] {
    var scanner = JSONScanner(reading.space.source, position: cell.offset)
    guard scanner.next == UInt8(ascii: "[") else {
      let item = reading.space.open(cell).bytes
      return reading.empty.matches(item) ? [] : [Self.word(item)]
    }
    var items: [String] = []
    scanner.position += 1
    scanner.skipBlanks()
    // The array was read to its end before; nothing is wrong in it.
    while scanner.next != UInt8(ascii: "]"), let value = try? scanner.value() {
      if value.kind == .text || value.kind == .number || value.kind == .flag {
        let item = reading.space.open(value.cell).bytes
        if !reading.empty.matches(item) { items.append(Self.word(item)) }
      }
      guard let hasMore = try? scanner.passComma(or: UInt8(ascii: "]")), hasMore else { break }
    }
    return items
  }

  private static func word(_ item: ByteView) -> String {
    item.needsFolding ? WordKey.whiteSpaceFolded(item.string) : item.string
  }

  /// Lets go of the look-up; the items are strings of their own, which need no store.
  mutating func finish(_ reading: inout CellReading, in store: TextStore) -> Column {
    known = ByteDictionary()
    return .lists(ListColumn(codes: codes, values: values))
  }
}
