import Testing
import Values

@testable import Publishing

/// What a model gives for a match, where no small report shows it: lists, caps, means.
struct ExpectedParameterTests {
  private func rule(_ points: Int, from: Int? = nil, to: Int? = nil, _ words: String...) -> ReportFacts.Rule {
    ReportFacts.Rule(
      name: "", line: 1, points: ExactDecimal(points), contacts: 0,
      from: from.map { ScoreSum(ExactDecimal($0)) }, to: to.map { ScoreSum(ExactDecimal($0)) }, words: words)
  }

  private func list(_ combine: String?, lowest: Int, highest: Int) -> ExpectedParameter {
    var facts = ReportFacts.Parameter(
      id: "p", line: 1, field: "p", isAge: false, relevance: ExactDecimal(2), lowest: ExactDecimal(lowest),
      highest: ExactDecimal(highest), influence: "100", combine: combine, isChangeable: true)
    facts.rules = [rule(2, "E-mail", "mail"), rule(5, "phone"), rule(8, "a; b")]
    facts.unmatched = rule(1)
    facts.missing = rule(-1)
    return ExpectedParameter(facts)
  }

  private func ranges(isAge: Bool) -> ExpectedParameter {
    var facts = ReportFacts.Parameter(
      id: "p", line: 1, field: "p", isAge: isAge, relevance: ExactDecimal(1), lowest: .zero,
      highest: ExactDecimal(5), influence: "100", combine: nil, isChangeable: true)
    facts.hasRanges = true
    facts.rules = [rule(0, to: 10), rule(5, from: 10, to: 20)]
    facts.unmatched = rule(1)
    facts.missing = rule(0)
    return ExpectedParameter(facts)
  }

  @Test(arguments: [
    ("sum", "feature:1 feature:2", "14"), ("sum", "feature:1 feature:2 feature:3", "24"),
    ("max", "feature:1 feature:2", "10"), ("min", "feature:1 feature:2", "4"), ("sum", "other", "2"),
    ("sum", "missing", "-2"), ("sum", "feature:4", nil), ("sum", "feature:2 feature:1", nil),
    ("sum", "range:1", nil), ("sum", "outside", nil), ("sum", "feature:1 feature:1", nil),
  ])
  func aMatchGivesThePointsOfItsFeaturesWithinTheSpan(combine: String, match: String, expected: String?) {
    // At most 12 points of the 15 that all three have together.
    var parameter = list(combine, lowest: -2, highest: 24)
    let outcome = parameter.outcome(of: match)
    #expect(outcome.map { "\($0.contribution)" } == expected)
  }

  @Test func aWordHasOneFeatureOnly() {
    var parameter = list(nil, lowest: -2, highest: 16)
    let (two, one) = (parameter.outcome(of: "feature:1 feature:2"), parameter.outcome(of: "feature:3"))
    #expect(two == nil)
    #expect(one?.rules == [2])
  }

  @Test(arguments: [
    ("E-MAIL; Phone", "feature:1 feature:2", true), ("mail; e-mail", "feature:1", true),
    ("fax", "other", true),
    ("phone", "feature:1", false), ("phone; mail", "feature:2", false),
    ("mail", "feature:1 feature:2", false),
    ("a; b; phone", "feature:2 feature:3", true), ("phone", "other", false), ("x\u{FFFD}", "feature:1", true),
  ])
  func aListHoldsItsFeatures(value: String, match: String, isHeld: Bool) throws {
    var parameter = list("sum", lowest: -2, highest: 30)
    let found = parameter.outcome(of: match)
    let outcome = try #require(found)
    let holds = parameter.holds(value, outcome)
    #expect(holds == isHeld)
  }

  @Test(arguments: [
    ("9.999999", "range:1", true, true), ("10", "range:2", true, true), ("10", "range:1", true, false),
    // A mean of just under 10 is shown as 10.
    ("9.9999995", "range:2", false, true), ("10", "range:1", false, true),
    ("10.000001", "range:1", false, false),
    ("20", "outside", true, true), ("19", "outside", true, false), ("x", "range:1", true, false),
  ])
  func aNumberLiesInItsRange(value: String, match: String, isAge: Bool, isHeld: Bool) throws {
    var parameter = ranges(isAge: isAge)
    let found = parameter.outcome(of: match)
    let outcome = try #require(found)
    let holds = parameter.holds(value, outcome)
    #expect(holds == isHeld)
  }

  @Test func sumsOfManyNumbersAreExactUpTo18Digits() throws {
    let read = ScoreSum("99999999999999999.9".utf8.span)
    let number = try #require(read)
    var sum = LongSum()
    sum.add(number)
    #expect(sum.exact.map { "\($0)" } == "99999999999999999.9")
    for _ in 0..<9 { sum.add(number) }
    #expect(sum.exact.map { "\($0)" } == "999999999999999999")
    for _ in 0..<1_000_000 { sum.add(number) }
    #expect(sum.exact == nil)
  }
}
