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

  /// Sorts all contacts by name once, then each run of equal scores by that.
  ///
  /// - Complexity: O(n log n).
  package init(_ contacts: ScoredContacts, _ localizer: Localizer) {
    self.localizer = localizer
    let positions = AlphabeticalPositions(
      count: contacts.count, localizer,
      text: { contacts.name(row: $0) },
      precedes: { contacts.store.precedes(contacts.ids.refs[$0], contacts.ids.refs[$1]) }
    ).positions
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
}
