import SegmentationModel
package import Values

/// A contact to call, and why.
package struct Call: Sendable, Hashable {
  /// Why a contact stands among those to call first.
  package enum Reason: Sendable, Hashable {
    /// A member of the best segment that is outside the best range of the time since the last contact.
    ///
    /// With the days that have passed; nil where the day is not known.
    case overdue(days: Int?)
    /// A member of the best segment, by score, where no parameter counts the days.
    case best
    /// Not yet in the best segment; with what is missing to it.
    case near(gap: ExactDecimal)
  }

  /// Of the contact.
  package var row: Int
  /// What it stands there for.
  package var reason: Reason
}

/// Whom to call first.
///
/// The best segment's members whose `days-since` parameter is not in its best range, longest first; with
/// no such parameter, by score; then those with the smallest gap to the best segment.
package struct CallOrder: Sendable {
  private let contacts: ScoredContacts
  /// Nil where no enabled parameter counts days.
  package let recency: Recency?
  /// Whom to call because of the time alone; nil where no enabled parameter counts it.
  package let due: DueCalls?

  /// Finds the parameters that count the time.
  package init(_ contacts: ScoredContacts) {
    self.contacts = contacts
    recency = Recency(contacts)
    due = DueCalls(contacts, recency)
  }

  /// The first contacts to call.
  ///
  /// - Parameters:
  ///   - most: how many are wanted.
  ///   - rows: the contacts to choose from, best score first; of equally long ones the earlier comes first.
  /// - Complexity: O(rows + calls × most).
  package func first(_ most: Int, among rows: some Sequence<Int32>) -> [Call] {
    let best = contacts.limits.starts.count
    var calls: [Call] = []
    var near: [Call] = []
    for row in rows {
      let row = Int(row)
      guard Int(contacts.segments[row]) == best else {
        // Whoever comes later has a lower score still.
        guard near.count < most else { break }
        near += gap(row: row).map { [Call(row: row, reason: .near(gap: $0))] } ?? []
        continue
      }
      guard let recency else {
        if calls.count < most { calls.append(Call(row: row, reason: .best)) }
        continue
      }
      if !recency.isInBestRange(row: row) { insert(row, recency, into: &calls, most) }
    }
    return Array((calls + near).prefix(most))
  }

  private func insert(_ row: Int, _ recency: Recency, into calls: inout [Call], _ most: Int) {
    let age = recency.ages[row]
    if calls.count == most {
      guard let last = calls.last, recency.ages[last.row] < age else { return }
      calls.removeLast()
    }
    // No value is the smallest number, and so comes last.
    let place = calls.firstIndex { recency.ages[$0.row] < age } ?? calls.endIndex
    calls.insert(Call(row: row, reason: .overdue(days: recency.days(row: row))), at: place)
  }

  /// What is missing to the best segment.
  private func gap(row: Int) -> ExactDecimal? {
    contacts.limits.starts.last.flatMap { $0.adding(-contacts.score(row: row).decimal) }
  }
}

/// The parameter that counts the days since something happened with a contact, and its best ranges.
///
/// Of several such parameters it is the one with the largest span, the first among equals.
package struct Recency: Sendable {
  /// Members outside the best ranges.
  package struct Overdue: Sendable, Hashable {
    /// How many there are.
    package var count: Int
    /// The most days; nil where none is known.
    package var longest: Int?
  }

  /// The index in `ScoredContacts.parameters`.
  package let parameter: Int
  /// The ranges of the most points, as indices of the parameter's rules.
  package let best: [Int]
  /// Per contact: whole days up to the report's day; `Int32.min` where there is none.
  let ages: [Int32]
  private let codes: [Int32]
  /// Per outcome.
  private let isBest: [Bool]

  /// Nil where no enabled parameter counts days.
  init?(_ contacts: ScoredContacts) {
    var chosen: (index: Int, span: Int64, ages: [Int32])?
    for (index, scored) in contacts.parameters.enumerated() {
      guard case .ages(let ages) = scored.values, scored.parameter.measure ?? .daysSince == .daysSince
      else { continue }
      let span = (scored.highest - scored.lowest).hundredThousandths
      if chosen.map({ $0.span < span }) ?? true { chosen = (index, span, ages) }
    }
    guard let chosen else { return nil }
    let scored = contacts.parameters[chosen.index]
    let most = scored.outcomes[..<scored.ruleCount].map(\.contribution).max()
    parameter = chosen.index
    ages = chosen.ages
    codes = scored.codes
    isBest = scored.outcomes.enumerated().map { $0 < scored.ruleCount && $1.contribution == most }
    best = isBest.indices.filter { [isBest] in isBest[$0] }
  }

  /// Whether so few days have passed that the most points are given.
  package func isInBestRange(row: Int) -> Bool { isBest[Int(codes[row])] }

  /// The days that have passed; nil where the day is not known.
  package func days(row: Int) -> Int? { ages[row] == .min ? nil : Int(ages[row]) }

  /// How many of some contacts are outside the best ranges, and the longest.
  ///
  /// - Complexity: O(rows).
  package func overdue(among rows: some Sequence<Int32>) -> Overdue {
    var overdue = Overdue(count: 0, longest: nil)
    for row in rows where !isInBestRange(row: Int(row)) {
      overdue.count += 1
      if let days = days(row: Int(row)) { overdue.longest = max(overdue.longest ?? days, days) }
    }
    return overdue
  }
}
