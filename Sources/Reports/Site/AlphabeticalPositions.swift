import Localization

/// Where texts stand when they are sorted by a language's alphabet.
///
/// All sort keys lie one after the other in one buffer, with their first eight bytes beside the index:
/// most comparisons are settled there.
struct AlphabeticalPositions {
  /// The texts' indices in alphabetical order.
  let order: [Int32]
  /// Per text: its position in that order.
  let positions: [Int32]

  private struct Entry {
    let prefix: UInt64
    let index: Int32
  }

  /// Makes the sort key of each text once, then compares bytes only.
  ///
  /// - Parameters:
  ///   - text: the text of an index.
  ///   - precedes: which of two texts with equal keys comes first.
  /// - Complexity: O(n log n).
  init(
    count: Int, _ localizer: Localizer, text: (Int) -> String, precedes: (Int, Int) -> Bool
  ) {
    var keys: [UInt8] = []
    var starts: [Int] = [0]
    var entries: [Entry] = []
    starts.reserveCapacity(count + 1)
    entries.reserveCapacity(count)
    for index in 0..<count {
      let key = localizer.sortKey(text(index))
      var prefix: UInt64 = 0
      for position in 0..<8 { prefix = prefix << 8 | (position < key.count ? UInt64(key[position]) : 0) }
      keys.append(contentsOf: key)
      starts.append(keys.count)
      entries.append(Entry(prefix: prefix, index: Int32(index)))
    }
    unsafe keys.withUnsafeBufferPointer { keys in
      entries.sort { left, right in
        if left.prefix != right.prefix { return left.prefix < right.prefix }
        let (leftIndex, rightIndex) = (Int(left.index), Int(right.index))
        let leftKey = unsafe keys[starts[leftIndex]..<starts[leftIndex + 1]]
        let rightKey = unsafe keys[starts[rightIndex]..<starts[rightIndex + 1]]
        if unsafe leftKey.elementsEqual(rightKey) { return precedes(leftIndex, rightIndex) }
        return unsafe leftKey.lexicographicallyPrecedes(rightKey)
      }
    }
    order = entries.map(\.index)
    var positions = [Int32](repeating: 0, count: count)
    for (position, entry) in entries.enumerated() { positions[Int(entry.index)] = Int32(position) }
    self.positions = positions
  }
}
