import ContactData
import SegmentationModel
package import Values

/// The contacts of every owner: how many in each segment, and what they add up to.
///
/// Owners are the indices of the owners' words; the one after the last stands for contacts without an owner.
package struct OwnerPortfolios: Sendable {
  /// Those who have contacts, in the order of the words; last, where there are such, the contacts without one.
  package let owners: [Int]
  /// The index that stands for contacts without an owner.
  package let unassigned: Int
  /// The number field whose values are added up, as an index in `ScoredContacts.fields`.
  package let valueField: Int?
  private let segmentCount: Int
  /// Per owner, per segment, lowest first.
  private let counts: [Int32]
  /// In the places of the counts; nil without a field to add.
  private let sums: DecimalSums?

  /// Nil where the project names no owner column.
  ///
  /// - Parameter valueField: the number field whose values are added up, as an index in `ScoredContacts.fields`.
  /// - Complexity: O(contacts + owners × segments).
  package init?(_ contacts: ScoredContacts, valueField: Int?) {
    guard let column = contacts.owners else { return nil }
    let segmentCount = contacts.segmentation.segments.count
    let unassigned = column.words.count
    func place(_ row: Int) -> Int {
      let code = Int(column.codes[row])
      return (code >= 0 ? code : unassigned) * segmentCount + Int(contacts.segments[row])
    }
    var counts = [Int32](repeating: 0, count: (unassigned + 1) * segmentCount)
    for row in 0..<contacts.count { counts[place(row)] += 1 }
    owners = (0...unassigned).filter { owner in
      counts[(owner * segmentCount)..<((owner + 1) * segmentCount)].contains { $0 > 0 }
    }

    self.valueField = valueField
    sums = valueField.flatMap { contacts.fields[$0].column.shownNumbers }.map { numbers in
      var sums = DecimalSums(count: counts.count, scale: numbers.largestScale)
      for row in 0..<contacts.count where numbers.scales[row] != NumberColumn.noValue {
        sums.add(mantissa: numbers.mantissas[row], scale: numbers.scales[row], at: place(row))
      }
      return sums
    }
    self.unassigned = unassigned
    self.segmentCount = segmentCount
    self.counts = counts
  }

  /// How many contacts an owner has in a segment.
  package func contacts(of owner: Int, segment: Int) -> Int { Int(counts[owner * segmentCount + segment]) }

  /// How many contacts an owner has.
  package func contacts(of owner: Int) -> Int {
    (0..<segmentCount).reduce(0) { $0 + contacts(of: owner, segment: $1) }
  }

  /// What an owner's contacts of a segment add up to; nil without a field to add, or beyond 18 digits.
  package func value(of owner: Int, segment: Int) -> ExactDecimal? {
    sums?[owner * segmentCount + segment]
  }

  /// What all of an owner's contacts add up to; nil without a field to add, or beyond 18 digits.
  package func value(of owner: Int) -> ExactDecimal? {
    sums?[(owner * segmentCount)..<((owner + 1) * segmentCount)]
  }

  /// The first contacts of each owner, in a given order of all.
  ///
  /// - Returns: per owner, and then for those without one, at most `count` rows.
  package func first(_ count: Int, of rows: some Sequence<Int32>, _ contacts: ScoredContacts) -> [[Int32]] {
    var first = [[Int32]](repeating: [], count: unassigned + 1)
    guard let column = contacts.owners else { return first }
    for row in rows {
      let code = Int(column.codes[Int(row)])
      let owner = code >= 0 ? code : unassigned
      if first[owner].count < count { first[owner].append(row) }
    }
    return first
  }
}
