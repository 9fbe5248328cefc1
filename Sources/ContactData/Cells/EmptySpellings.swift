import Values

/// The spellings of cells that mean "no value", compared like words.
struct EmptySpellings {
  private let keys: Set<WordKey>
  /// Those that are ASCII, folded.
  private let plain: [[UInt8]]
  /// Whether some spellings are not ASCII.
  private let hasOthers: Bool
  /// Which ASCII bytes a spelling begins with, in either case.
  private var firstBytes: [Bool]
  /// The longest cell that is compared with spellings beyond ASCII.
  private let longest: Int
  /// Whether a spelling may look like a number.
  let mayBeNumber: Bool

  /// Prepares the spellings so that most cells are told from all of them by their first byte.
  init(_ spellings: [String]) {
    keys = Set(spellings.map { WordKey($0) })
    let folded = keys.map { Array($0.folded.utf8) }.filter { !$0.isEmpty }
    plain = folded.filter { $0.allSatisfy { $0 < 0x80 } }
    hasOthers = plain.count < folded.count
    // Folding makes text at most three times shorter; runs of white space are allowed for.
    let room = folded.contains { $0.contains(0x20) } ? 64 : 0
    longest = (folded.map(\.count).max() ?? 0) * 3 + room
    firstBytes = Array(repeating: false, count: 128)
    for first in folded.compactMap(\.first) where first < 0x80 {
      firstBytes[Int(first)] = true
      if first &- 0x61 < 26 { firstBytes[Int(first) - 0x20] = true }
    }
    mayBeNumber = folded.contains { $0.contains { $0 &- 0x30 < 10 } }
  }

  /// Whether a trimmed cell means "no value".
  @inline(__always)
  func matches(_ cell: ByteView) -> Bool {
    if cell.count == 0 { return true }
    let first = cell[0]
    if first < 0x80, !firstBytes[Int(first)] { return false }
    return matchesSlowly(cell)
  }

  @inline(never)
  private func matchesSlowly(_ cell: ByteView) -> Bool {
    var isPlain = cell[0] < 0x80
    if isPlain {
      for spelling in plain {
        switch Self.compare(cell, spelling) {
        case true?: return true
        case false?: break
        case nil: isPlain = false
        }
      }
      // A cell that parts from every ASCII spelling may still be one that is not ASCII.
      if hasOthers, cell.count <= longest { isPlain = false }
    }
    if isPlain || cell.count > longest { return false }
    return keys.contains(WordKey(cell.string))
  }

  /// Nil where a byte beyond ASCII comes before any difference.
  private static func compare(_ cell: ByteView, _ spelling: [UInt8]) -> Bool? {
    var position = 0
    var index = 0
    while index < cell.count {
      var byte = cell[index]
      if byte >= 0x80 { return nil }
      index += 1
      if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
        while index < cell.count, cell[index] == 0x20 || (cell[index] >= 0x09 && cell[index] <= 0x0D) {
          index += 1
        }
        byte = 0x20
      } else if byte &- 0x41 < 26 {
        byte += 0x20
      }
      if position == spelling.count || spelling[position] != byte { return false }
      position += 1
    }
    return position == spelling.count
  }
}
