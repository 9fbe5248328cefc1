import ContactData
import SegmentationModel
package import Values

/// What the contacts of a segmentation add up to, as a whole and by segment.
package struct Summary: Sendable {
  /// One segment's row of the segmentation table.
  package struct SegmentRow: Sendable {
    /// The number of members.
    package var contacts: Int
    /// Members in percent of all contacts, 2 decimals.
    package var share: ExactDecimal
    /// Per number field with a unit: the sum over the members, exact.
    package var totals: [FieldTotal]
    /// Per enabled parameter: the rule most members fall under; nil where none falls under any.
    package var typical: [Typical?]
    /// The mean score, 2 decimals; nil without members.
    package var meanScore: ExactDecimal?
  }

  /// The sum of a field; nil where it needs more than 18 digits.
  package struct FieldTotal: Sendable {
    /// The index in `ScoredContacts.fields`.
    package var field: Int
    /// Exact.
    package var value: ExactDecimal?
  }

  /// The range or feature most members of a segment have.
  package struct Typical: Sendable, Hashable {
    /// The index of the range or feature, from 0.
    package var rule: Int
    /// The same as what is matched.
    package var match: Match
    /// In percent of the members, 2 decimals.
    package var share: ExactDecimal
  }

  /// A parameter that has no value in some contacts.
  package struct Missing: Sendable, Hashable {
    /// The index in `ScoredContacts.parameters`.
    package var parameter: Int
    /// How many contacts have no value for it.
    package var contacts: Int
  }

  /// Lowest segment first.
  package let segments: [SegmentRow]
  /// The mean score, 2 decimals; 0 without contacts.
  package let mean: ExactDecimal
  /// The middle score, or the mean of the two middle ones, 2 decimals; 0 without contacts.
  package let median: ExactDecimal
  /// The mean completeness in percent, 2 decimals; 0 without contacts.
  package let completeness: ExactDecimal
  /// Per number field with a unit: the sum over everybody.
  package let totals: [FieldTotal]
  /// The total that says most about what contacts are worth, as an index of the totals.
  ///
  /// It is that of the field whose parameters span most; where none is judged, the first. Nil where no
  /// number field has a unit, and where the sum is too long to be shown.
  package let mainTotal: Int?
  /// Per enabled parameter, per rule and then unmatched and missing: how many contacts.
  package let tallies: [[Int]]
  /// Per segment: the same of its members.
  package let memberTallies: [[[Int]]]

  /// The parameters that lack values, those first that most contacts lack; of equals in model order.
  package var missing: [Missing] {
    let counts = tallies.indices.map { Missing(parameter: $0, contacts: tallies[$0].last ?? 0) }
    return counts.filter { $0.contacts > 0 }.sorted { left, right in
      left.contacts != right.contacts ? left.contacts > right.contacts : left.parameter < right.parameter
    }
  }

  /// Sums everything up.
  ///
  /// - Complexity: O(contacts × (parameters + fields)).
  package init(_ contacts: ScoredContacts) {
    let segmentCount = contacts.segmentation.segments.count
    var members = [Int](repeating: 0, count: segmentCount)
    var scoreSums = [Int128](repeating: 0, count: segmentCount)
    for row in 0..<contacts.count {
      members[Int(contacts.segments[row])] += 1
      scoreSums[Int(contacts.segments[row])] += Int128(contacts.scores[row])
    }
    let tallies = contacts.parameters.map { SegmentTallies($0, contacts) }
    let totals = contacts.fields.indices.compactMap { FieldSums(field: $0, contacts) }

    segments = (0..<segmentCount).map { segment in
      SegmentRow(
        contacts: members[segment],
        share: ScoredContacts.percentage(Int64(members[segment]), of: Int64(contacts.count)),
        totals: totals.map { $0.total(ofSegment: segment) },
        typical: tallies.map { $0.typical(ofSegment: segment, members: members[segment]) },
        meanScore: Self.mean(of: scoreSums[segment], count: members[segment]))
    }
    self.totals = totals.map { $0.total() }
    mainTotal = Self.mainTotal(of: self.totals, contacts)
    self.tallies = tallies.map { $0.total() }
    memberTallies = (0..<segmentCount).map { segment in tallies.map { $0.counts[segment] } }
    mean = Self.mean(of: scoreSums.reduce(0, +), count: contacts.count) ?? .zero
    median = Self.median(contacts)
    completeness = contacts.meanCompleteness
  }

  private static func mean(of sum: Int128, count: Int) -> ExactDecimal? {
    guard count > 0 else { return nil }
    return ExactDecimal.rounded(sum, over: Int128(count) * 100_000, decimals: 2)
  }

  private static func mainTotal(of totals: [FieldTotal], _ contacts: ScoredContacts) -> Int? {
    func span(_ total: FieldTotal) -> Int64 {
      let judges = contacts.parameters.filter { $0.parameter.field == contacts.fields[total.field].name }
      return judges.reduce(0) { $0 + ($1.highest - $1.lowest).hundredThousandths }
    }
    let usable = totals.indices.filter { totals[$0].value != nil }
    return usable.reduce(nil) { best, next in
      guard let best else { return next }
      return span(totals[next]) > span(totals[best]) ? next : best
    }
  }

  /// The middle score, or the mean of the two middle ones.
  private static func median(_ contacts: ScoredContacts) -> ExactDecimal {
    guard contacts.count > 0 else { return .zero }
    let upper = contacts.scores[Int(contacts.order[(contacts.count - 1) / 2])]
    let lower = contacts.scores[Int(contacts.order[contacts.count / 2])]
    return ExactDecimal.rounded(Int128(upper) + Int128(lower), over: 200_000, decimals: 2)
  }
}

/// How many members of each segment fall under each rule of a parameter.
private struct SegmentTallies {
  /// Per segment: per rule, then unmatched and missing.
  private(set) var counts: [[Int]]
  private let ruleCount: Int
  private let outcomes: [Outcome]

  init(_ parameter: ScoredParameter, _ contacts: ScoredContacts) {
    ruleCount = parameter.ruleCount
    outcomes = parameter.outcomes
    var byOutcome = [[Int]](
      repeating: [Int](repeating: 0, count: outcomes.count), count: contacts.segmentation.segments.count)
    for row in 0..<contacts.count {
      byOutcome[Int(contacts.segments[row])][Int(parameter.codes[row])] += 1
    }
    // A list that matches several features counts for each of them.
    let simple = ruleCount + 2
    counts = byOutcome.map { Array($0[..<simple]) }
    for (code, outcome) in outcomes.enumerated().dropFirst(simple) {
      guard case .features(let features) = outcome.match else { continue }
      for segment in counts.indices {
        for feature in features { counts[segment][feature] += byOutcome[segment][code] }
      }
    }
  }

  func total() -> [Int] {
    var total = [Int](repeating: 0, count: ruleCount + 2)
    for segment in counts {
      for (index, count) in segment.enumerated() { total[index] += count }
    }
    return total
  }

  /// The most frequent rule; of equally frequent ones the first.
  func typical(ofSegment segment: Int, members: Int) -> Summary.Typical? {
    let counts = counts[segment][..<ruleCount]
    guard let most = counts.max(), most > 0, let rule = counts.firstIndex(of: most) else { return nil }
    return Summary.Typical(
      rule: rule, match: outcomes[rule].match,
      share: ScoredContacts.percentage(Int64(most), of: Int64(members)))
  }
}

/// The sums of a number field with a unit, by segment.
private struct FieldSums {
  private let field: Int
  private var sums: DecimalSums

  /// Nil for fields that are not numbers, or have no unit.
  init?(field: Int, _ contacts: ScoredContacts) {
    let values = contacts.fields[field]
    guard values.unit != nil, let numbers = values.column.shownNumbers else { return nil }
    self.field = field
    sums = DecimalSums(count: contacts.segmentation.segments.count, scale: numbers.largestScale)
    for row in 0..<contacts.count where numbers.scales[row] != NumberColumn.noValue {
      sums.add(
        mantissa: numbers.mantissas[row], scale: numbers.scales[row], at: Int(contacts.segments[row]))
    }
  }

  func total(ofSegment segment: Int) -> Summary.FieldTotal {
    Summary.FieldTotal(field: field, value: sums[segment])
  }

  func total() -> Summary.FieldTotal {
    Summary.FieldTotal(field: field, value: sums[0..<sums.wide.count])
  }
}
