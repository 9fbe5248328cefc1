/// Numbers for texts, looked up by their bytes: open addressing, grown at three quarters full.
struct ByteDictionary {
  private var keys: [TextRef] = []
  private var values: [Int32] = []
  /// Half of the hash above an entry's index plus one; 0 for a free place.
  private var places: [UInt64] = Array(repeating: 0, count: 64)

  /// Makes room for so many texts.
  mutating func reserve(_ count: Int) {
    while places.count * 3 < count * 4 { grow() }
    keys.reserveCapacity(count)
    values.reserveCapacity(count)
  }

  /// The value kept for a text; nil where there is none.
  @inline(__always)
  func value(of text: ByteView, hash: UInt64, in space: CellSpace) -> Int32? {
    let half = hash >> 32
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: half) & mask
    while true {
      let entry = places[place]
      if entry == 0 { return nil }
      if entry >> 32 == half {
        let index = Int(truncatingIfNeeded: entry & 0xFFFF_FFFF) - 1
        if space.bytes(of: keys[index]).equals(text) { return values[index] }
      }
      place = (place + 1) & mask
    }
  }

  /// Brings the place of a hash into the cache; many of them at a time wait together, not in turn.
  ///
  /// - Returns: what stands there, for the caller to use, so that it is really read.
  @inline(__always)
  func touch(_ hash: UInt64) -> UInt64 {
    places[Int(truncatingIfNeeded: hash >> 32) & (places.count - 1)]
  }

  /// Keeps a value for a text, of which only the reference and half of the hash are stored.
  ///
  /// - Precondition: the text is not there yet.
  mutating func insert(_ key: TextRef, hash: UInt64, value: Int32) {
    if keys.count * 4 >= places.count * 3 { grow() }
    keys.append(key)
    values.append(value)
    put(hash & 0xFFFF_FFFF_0000_0000 | UInt64(keys.count))
  }

  private mutating func put(_ entry: UInt64) {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: entry >> 32) & mask
    while places[place] != 0 { place = (place + 1) & mask }
    places[place] = entry
  }

  private mutating func grow() {
    let old = places
    places = Array(repeating: 0, count: old.count * 2)
    for entry in old where entry != 0 { put(entry) }
  }
}
