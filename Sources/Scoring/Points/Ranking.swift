package import ContactData

/// The contacts in the order of documents: score descending, then the id in byte order.
struct Ranking {
  /// The rows, best first.
  let order: [Int32]
  /// Per row: its rank, from 1; equal scores share one (1, 2, 2, 4).
  let ranks: [Int32]

  /// Reads the beginning of each id once; more of it only where scores and beginnings are equal.
  ///
  /// - Complexity: O(n log n).
  init(scores: [Int64], ids: TextColumn, in store: TextStore) {
    var entries: [Entry] = []
    entries.reserveCapacity(scores.count)
    for row in scores.indices {
      let prefix = store.withBytes(of: ids.refs[row]) { unsafe Entry.prefix(of: $0) }
      entries.append(Entry(score: scores[row], prefix: prefix, row: Int32(row)))
      // Every id is looked at once, and rarely again: the whole file need not stay in memory for it.
      if row % Self.rowsBetweenReleases == 0 { store.releasePages() }
    }
    store.releasePages()
    entries.sort { left, right in
      if left.score != right.score { return left.score > right.score }
      if left.prefix != right.prefix { return left.prefix < right.prefix }
      return store.precedes(ids.refs[Int(left.row)], ids.refs[Int(right.row)])
    }
    order = entries.map(\.row)
    var ranks = [Int32](repeating: 0, count: scores.count)
    var rank: Int32 = 0
    for (position, entry) in entries.enumerated() {
      if position == 0 || entry.score != entries[position - 1].score { rank = Int32(position + 1) }
      ranks[Int(entry.row)] = rank
    }
    self.ranks = ranks
  }

  private static let rowsBetweenReleases = 1 << 16

  /// What a comparison needs, side by side in memory: most are settled without looking at the text.
  private struct Entry {
    let score: Int64
    /// The id's first eight bytes, big-endian.
    let prefix: UInt64
    let row: Int32

    static func prefix(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
      var prefix: UInt64 = 0
      for index in 0..<8 {
        prefix = prefix << 8 | (index < bytes.count ? UInt64(unsafe bytes[index]) : 0)
      }
      return prefix
    }
  }
}

extension TextStore {
  /// Whether one text comes before another in byte order.
  package func precedes(_ left: TextRef, _ right: TextRef) -> Bool {
    withBytes(of: left) { left in
      withBytes(of: right) { right in unsafe left.lexicographicallyPrecedes(right) }
    }
  }
}
