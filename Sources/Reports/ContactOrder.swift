import ContactData
package import Localization
package import Scoring

/// The contacts as one language lists them: score descending, then the name by its alphabet, then the id.
package struct ContactOrder: Sendable {
  /// The rows in the order of pages.
  package let rows: [Int32]
  /// Per contact: its position when all are sorted by name, then id.
  package let namePositions: [Int32]

  /// The language's words and order.
  let localizer: Localizer

  /// - Complexity: O(n log n).
  package init(_ contacts: ScoredContacts, _ localizer: Localizer) {
    self.localizer = localizer
    var entries: [(key: [UInt8], row: Int32)] = []
    entries.reserveCapacity(contacts.count)
    for row in 0..<contacts.count {
      let name = contacts.store.string(contacts.shownName(row: row))
      entries.append((localizer.sortKey(name), Int32(row)))
    }
    entries.sort { left, right in
      let comparison = Self.compare(left.key, right.key)
      if comparison != 0 { return comparison < 0 }
      return contacts.store.precedes(contacts.ids.refs[Int(left.row)], contacts.ids.refs[Int(right.row)])
    }
    var positions = [Int32](repeating: 0, count: contacts.count)
    for (position, entry) in entries.enumerated() { positions[Int(entry.row)] = Int32(position) }
    namePositions = positions

    // Only runs of equal scores can differ from the order of the XML.
    var rows = contacts.order
    var start = 0
    while start < rows.count {
      var end = start + 1
      while end < rows.count, contacts.scores[Int(rows[end])] == contacts.scores[Int(rows[start])] {
        end += 1
      }
      if end - start > 1 { rows[start..<end].sort { positions[Int($0)] < positions[Int($1)] } }
      start = end
    }
    self.rows = rows
  }

  private static func compare(_ left: [UInt8], _ right: [UInt8]) -> Int32 {
    let common = min(left.count, right.count)
    for index in 0..<common where left[index] != right[index] {
      return left[index] < right[index] ? -1 : 1
    }
    return Int32(truncatingIfNeeded: left.count - right.count)
  }
}
