/// The keys of a file's objects, and where their values go.
///
/// Objects mostly have the same keys in the same order, so that after a key the one that followed it
/// last time is looked for first.
struct JSONKeys {
  /// The names met so far, trimmed, in order of appearance; no more than `mostNames`.
  private(set) var names: [String] = []
  /// Which of the wanted keys some object has.
  private(set) var isFound: [Bool]

  private static let mostNames = 1000
  /// By name, trimmed: which of the wanted keys it is.
  private let wanted: [String: Int]
  private var known: [Known]
  private var indexOfKey = ByteDictionary()
  private var listed: Set<[UInt8]> = []
  private var last = 0

  /// A key as it is spelt in the text, without its quotes.
  private struct Known {
    var offset: Int
    var length: Int
    /// Which of the wanted keys it is; −1 for none.
    var wanted: Int
    /// The key that followed the last time; −1 at first.
    var next: Int
  }

  /// No key is found as yet.
  ///
  /// - Parameter wanted: trimmed, each once; `pass` answers with indices into them.
  init(wanted: [String]) {
    self.wanted = Dictionary(zip(wanted, wanted.indices)) { first, _ in first }
    isFound = Array(repeating: false, count: wanted.count)
    // What stands before the first key of an object.
    known = [Known(offset: 0, length: 0, wanted: -1, next: -1)]
  }

  /// Another object begins.
  @inline(__always)
  mutating func begin() { last = 0 }

  /// Passes a key; the scanner stands at its quote.
  ///
  /// - Returns: which of the wanted keys it is; −1 for none.
  @inline(__always)
  mutating func pass(_ scanner: inout JSONScanner, _ space: CellSpace) throws(JSONFault) -> Int {
    let guess = known[last].next
    if guess >= 0 {
      let key = known[guess]
      let start = scanner.position + 1
      let end = start + key.length
      if end < scanner.bytes.count, scanner.bytes[end] == JSONScanner.quote,
        scanner.bytes.slice(start, key.length).equals(scanner.bytes.slice(key.offset, key.length))
      {
        scanner.position = end + 1
        last = guess
        return key.wanted
      }
    }
    return try passSlowly(&scanner, space)
  }

  @inline(never)
  private mutating func passSlowly(
    _ scanner: inout JSONScanner, _ space: CellSpace
  ) throws(JSONFault) -> Int {
    let start = scanner.position
    let cell = try scanner.text()
    guard scanner.position - start <= TextRef.longest else {
      throw JSONFault(kind: .objectTooLong, offset: start)
    }
    let raw = scanner.bytes.slice(cell.offset, cell.length)
    let hash = raw.hash
    let index: Int
    if let same = indexOfKey.value(of: raw, hash: hash, in: space) {
      index = Int(same)
    } else {
      index = known.count
      guard index <= HeaderRow.mostColumns else { throw JSONFault(kind: .tooManyKeys, offset: start) }
      let ref = TextRef(offset: cell.offset, length: cell.length, inArena: false)
      indexOfKey.insert(ref, hash: hash, value: Int32(truncatingIfNeeded: index))
      known.append(
        Known(offset: cell.offset, length: cell.length, wanted: meet(space.open(cell).bytes), next: -1))
    }
    known[last].next = index
    last = index
    return known[index].wanted
  }

  /// Notes a name that is spelt in a new way.
  private mutating func meet(_ name: ByteView) -> Int {
    let text = name.string
    if names.count < Self.mostNames {
      if listed.insert(Array(text.utf8)).inserted { names.append(text) }
    }
    let match = wanted[text] ?? -1
    if match >= 0 { isFound[match] = true }
    return match
  }
}
