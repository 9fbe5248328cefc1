package import Values

/// A range or feature that the members of a segment have more often than contacts in general.
package struct OverRepresentation: Sendable, Hashable {
  /// The index in `ScoredContacts.parameters`.
  package var parameter: Int
  /// The index of the range or feature, from 0.
  package var rule: Int
  /// How many members have it.
  package var members: Int
  /// How many of all contacts have it.
  package var contacts: Int
  /// In percent of the members, 2 decimals.
  package var memberShare: ExactDecimal
  /// In percent of all contacts, 2 decimals.
  package var share: ExactDecimal
  /// How many times as often the members have it, 2 decimals: above 1.
  package var lift: ExactDecimal
}

extension Summary {
  /// What a segment's members have in common: the ranges and features they have more often than all
  /// contacts do, the most over-represented first.
  ///
  /// Chance and rarity are kept out: a fifth of the members must have it, at least three of them, and
  /// by at least a tenth more often than contacts in general.
  ///
  /// - Complexity: O(n log n) over the rules of all parameters.
  package func overRepresented(inSegment segment: Int) -> [OverRepresentation] {
    let size = segments[segment].contacts
    let everybody = segments.reduce(0) { $0 + $1.contacts }
    var found: [OverRepresentation] = []
    for (parameter, counts) in memberTallies[segment].enumerated() {
      // Unmatched and missing are no traits.
      for (rule, members) in counts.dropLast(2).enumerated() {
        let contacts = tallies[parameter][rule]
        guard members >= 3, members * 5 >= size,
          Int128(members) * Int128(everybody) * 10 >= Int128(contacts) * Int128(size) * 11
        else { continue }
        found.append(
          OverRepresentation(
            parameter: parameter, rule: rule, members: members, contacts: contacts,
            memberShare: ScoredContacts.percentage(Int64(members), of: Int64(size)),
            share: ScoredContacts.percentage(Int64(contacts), of: Int64(everybody)),
            lift: .rounded(
              Int128(members) * Int128(everybody), over: Int128(contacts) * Int128(size), decimals: 2)))
      }
    }
    return found.sorted { $0.precedes($1) }
  }
}

extension OverRepresentation {
  /// The larger lift first, exactly; then the more members; then model order.
  fileprivate func precedes(_ other: OverRepresentation) -> Bool {
    let own = Int128(members) * Int128(other.contacts)
    let theirs = Int128(other.members) * Int128(contacts)
    if own != theirs { return own > theirs }
    if members != other.members { return members > other.members }
    return (parameter, rule) < (other.parameter, other.rule)
  }
}
