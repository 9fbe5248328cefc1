import Scoring
import SegmentationModel
import Testing
import Values

/// Scoring against a reference that works everything out with fractions, one contact after the other.
@Suite struct PropertyTests {
  private static let casesPerBlock = 100

  @Test(arguments: 0..<20)
  func everyFigureIsTheReferences(block: Int) throws {
    for number in 0..<Self.casesPerBlock {
      let seed = UInt64(block * Self.casesPerBlock + number)
      let random = RandomCase(seed: seed)
      let reference = Reference(
        random.segmentation, random.contacts, related: random.related, asOf: random.asOf)
      let scored = try Scored(random)
      let contacts = try #require(scored.contacts, "seed \(seed): \(scored.said())")
      #expect(scored.differences(from: reference) == [], "seed \(seed)")
      #expect(try scored.summaryDifferences(from: reference) == [], "seed \(seed)")
      #expect(contacts.contradictions == [], "seed \(seed)")
    }
  }

  /// The same contacts in another order get the same figures, and stand in the same order.
  @Test func theOrderOfRowsDoesNotMatter() throws {
    for seed in 10_000..<10_200 as Range<UInt64> {
      var random = RandomCase(seed: seed)
      let before = try Scored(random)
      var dice = Dice(seed: seed)
      random.contacts.rows = dice.shuffled(random.contacts.rows)
      let after = try Scored(random)
      #expect(before.order == after.order, "seed \(seed)")
      #expect(before.starts == after.starts, "seed \(seed)")
      #expect(before.figuresById == after.figuresById, "seed \(seed)")
      #expect(before.summary?.tallies == after.summary?.tallies, "seed \(seed)")
    }
  }

  /// The cases are worth comparing only while they reach every kind of rule.
  @Test func theCasesReachEveryRule() {
    var seen: Set<String> = []
    for seed in 0..<300 as Range<UInt64> {
      let random = RandomCase(seed: seed)
      let reference = Reference(
        random.segmentation, random.contacts, related: random.related, asOf: random.asOf)
      for judgement in reference.contacts.flatMap(\.judgements) {
        let kind = String(judgement.match.prefix { $0 != ":" })
        seen.insert(judgement.match.contains(" ") ? "several features" : kind)
        if judgement.points < .zero { seen.insert("negative points") }
      }
      switch random.segmentation.limits {
      case .equal:
        seen.insert(reference.starts.allSatisfy { $0.denominator == 1 } ? "equal" : "equal, 3 decimals")
      case .scores: seen.insert("scores")
      case .shares: seen.insert("shares")
      }
      if Set(reference.contacts.map(\.score)).count < reference.contacts.count { seen.insert("tie") }
      if reference.lowest == reference.highest { seen.insert("no span") }
      seen.formUnion(random.segmentation.related.flatMap(\.measures).map(\.operation.rawValue))
    }
    let wanted: Set = [
      "range", "feature", "several features", "outside", "other", "missing", "negative points", "equal",
      "equal, 3 decimals", "scores", "shares", "tie", "no span", "sum", "count", "mean", "smallest",
      "largest",
      "earliest", "latest",
    ]
    #expect(seen == wanted)
  }
}

// MARK: - Comparing

extension Scored {
  fileprivate var figuresById: [String: String] {
    var figures: [String: String] = [:]
    for (row, id) in ids.enumerated() {
      let found = (contacts?.parameters.indices ?? 0..<0).map { outcomes($0)[row] }
      figures[id] =
        "\(scores[row]) \(ranks[row]) \(segments[row]) \(percents[row]) \(completenesses[row]) \(found)"
    }
    return figures
  }

  /// What the reference says and the product does not.
  fileprivate func differences(from reference: Reference) -> [String] {
    guard let contacts else { return ["nothing scored"] }
    var differences: [String] = []
    func compare<T: Equatable>(_ name: String, _ found: T, _ expected: T) {
      if found != expected { differences.append("\(name): \(found), but it should be \(expected)") }
    }
    func exact(_ value: Fraction) -> String { value.text(decimals: 15) }
    compare("ids", ids, reference.contacts.map(\.id))
    compare("scores", scores, reference.contacts.map { exact($0.score) })
    compare("ranks", ranks, reference.contacts.map(\.rank))
    compare("segments", contacts.segments.map { Int($0) }, reference.contacts.map(\.segment))
    compare("percents", percents, reference.contacts.map(\.percent))
    compare("completenesses", completenesses, reference.contacts.map(\.completeness))
    compare("order", order, reference.order)
    compare("starts", starts, reference.starts.map(exact))
    compare("reach", reach, "\(exact(reference.lowest))…\(exact(reference.highest))")
    compare("influences", influences, reference.influences)
    for parameter in contacts.parameters.indices {
      let span = reference.spans[parameter]
      compare("span \(parameter)", self.span(parameter), "\(exact(span.lowest))…\(exact(span.highest))")
      let judgements = reference.contacts.map { $0.judgements[parameter] }
      compare(
        "outcomes \(parameter)", outcomes(parameter), judgements.map { "\($0.match) \(exact($0.points))" })
      let scored = contacts.parameters[parameter]
      compare(
        "contributions \(parameter)",
        scored.codes.map { scored.outcomes[Int($0)].contribution.decimal.description },
        judgements.map { exact($0.contribution) })
    }
    return differences
  }

  fileprivate func summaryDifferences(from reference: Reference) throws -> [String] {
    let contacts = try #require(contacts)
    let summary = try #require(summary)
    var differences: [String] = []
    func compare<T: Equatable>(_ name: String, _ found: T, _ expected: T) {
      if found != expected { differences.append("\(name): \(found), but it should be \(expected)") }
    }
    func mean(_ scores: [Fraction]) -> String? {
      scores.isEmpty ? nil : (scores.sum / Fraction(scores.count)).text(decimals: 2)
    }
    let scores = reference.contacts.map(\.score).sorted()
    compare("mean", summary.mean.description, mean(scores))
    compare(
      "median", summary.median.description, mean([scores[(scores.count - 1) / 2], scores[scores.count / 2]]))
    for (parameter, tally) in summary.tallies.enumerated() {
      let rules = contacts.parameters[parameter].ruleCount
      let matches = reference.contacts.map { Self.rules($0.judgements[parameter].match, count: rules) }
      compare(
        "tally \(parameter)", tally, (0..<rules + 2).map { rule in matches.count { $0.contains(rule) } })
    }
    for (segment, row) in summary.segments.enumerated() {
      let members = reference.contacts.filter { $0.segment == segment }
      compare("members \(segment)", row.contacts, members.count)
      compare("mean \(segment)", row.meanScore?.description, mean(members.map(\.score)))
      let share = Fraction(100 * members.count) / Fraction(reference.contacts.count)
      compare("share \(segment)", row.share.description, share.text(decimals: 2))
      for (parameter, typical) in row.typical.enumerated() {
        let rules = contacts.parameters[parameter].ruleCount
        let matches = members.map { Self.rules($0.judgements[parameter].match, count: rules) }
        let counts = (0..<rules).map { rule in matches.count { $0.contains(rule) } }
        let most = counts.max() ?? 0
        let expected = most == 0 ? nil : counts.firstIndex(of: most)
        compare("typical \(parameter) of \(segment)", typical?.rule, expected)
        let percent = most == 0 ? nil : (Fraction(100 * most) / Fraction(members.count)).text(decimals: 2)
        compare("typical share \(parameter) of \(segment)", typical?.share.description, percent)
      }
    }
    return differences
  }

  /// The rules of a match by their index; unmatched and missing follow the rules.
  private static func rules(_ match: String, count: Int) -> [Int] {
    switch match {
    case "outside", "other": [count]
    case "missing": [count + 1]
    default: match.split(separator: " ").compactMap { Int($0.drop { !$0.isNumber }).map { $0 - 1 } }
    }
  }
}

extension ScoredContacts {
  /// What would be absurd whatever the model: contributions that do not add up, a contact in no segment
  /// or in two, a score out of reach.
  fileprivate var contradictions: [String] {
    var contradictions: [String] = []
    for row in 0..<count {
      let sum = parameters.reduce(Score.zero) { $0 + $1.outcomes[Int($1.codes[row])].contribution }
      if sum != score(row: row) {
        contradictions.append("row \(row): \(sum.decimal) is not \(score(row: row).decimal)")
      }
      if sum < lowest || highest < sum { contradictions.append("row \(row): \(sum.decimal) is out of reach") }
      let containing = segmentation.segments.indices.filter { segment in
        let isAtLeastStart = segment == 0 || limits.starts[segment - 1] <= sum.decimal
        let isBelowEnd = segment == limits.starts.count || sum.decimal < limits.starts[segment]
        return isAtLeastStart && isBelowEnd
      }
      if containing != [Int(segments[row])] {
        contradictions.append("row \(row): in \(containing), not \(segments[row])")
      }
    }
    if order.sorted() != (0..<Int32(count)).map({ $0 }) {
      contradictions.append("an order that is no permutation")
    }
    return contradictions
  }
}
