import Values

/// Holds a model against itself: what its parameters can give, what they weigh, where its segments lie.
///
/// A parameter's caps are not in a report. They only show where its span ends before what its rules give, so that
/// a span is compared as far as it can be known: it is the rules' own, or narrower, or a single number.
struct ModelCheck {
  private let facts: ReportFacts
  private var problems: DocumentProblems
  private let startCount: Int

  /// Checks a model that could be read completely.
  ///
  /// - Returns: whether it agrees with itself.
  static func check(_ facts: ReportFacts, into problems: inout DocumentProblems) -> Bool {
    var check = ModelCheck(facts: facts, problems: problems)
    check.checkParameters()
    check.checkSegments()
    let isSound = check.problems.count == check.startCount
    problems = check.problems
    return isSound
  }

  private init(facts: ReportFacts, problems: DocumentProblems) {
    self.facts = facts
    self.problems = problems
    startCount = problems.count
  }

  private mutating func checkParameters() {
    var lowest = ScoreSum()
    var highest = ScoreSum()
    for parameter in facts.parameters {
      lowest += ScoreSum(parameter.lowest)
      highest += ScoreSum(parameter.highest)
      checkDecimals(of: parameter)
      checkSpan(of: parameter)
    }
    if lowest != ScoreSum(facts.lowest) {
      problems.addValue("model/@lowest", "\(facts.lowest)", expected: "\(lowest)", line: facts.modelLine)
    }
    if highest != ScoreSum(facts.highest) {
      problems.addValue("model/@highest", "\(facts.highest)", expected: "\(highest)", line: facts.modelLine)
    }
    guard lowest <= highest, problems.count == startCount else { return }
    let whole = facts.span.mantissa(atScale: ExactDecimal.maximumScale)
    for parameter in facts.parameters {
      let part = parameter.span.mantissa(atScale: ExactDecimal.maximumScale)
      let influence = "\(ExactDecimal.percentage(part, of: whole))"
      if influence != parameter.influence {
        problems.addValue(
          "parameter[\(parameter.id)]/@influence", parameter.influence, expected: influence,
          line: parameter.line)
      }
    }
  }

  /// Points have at most 3 decimals and relevance 2: more would be no model of ours.
  private mutating func checkDecimals(of parameter: ReportFacts.Parameter) {
    if parameter.relevance.scale > 2 || parameter.relevance <= .zero || parameter.relevance > ExactDecimal(10)
    {
      problems.addValue(
        "parameter[\(parameter.id)]/@relevance", "\(parameter.relevance)", expected: "0.01 … 10",
        line: parameter.line)
    }
    for rule in parameter.rules + [parameter.unmatched, parameter.missing].compactMap(\.self)
    where rule.points.scale > 3 {
      problems.addValue(
        "\(rule.name)/@points", "\(rule.points)", expected: "\(rule.points.rounded(to: 3))", line: rule.line)
    }
  }

  private mutating func checkSpan(of parameter: ReportFacts.Parameter) {
    let (lowest, highest) = (ScoreSum(parameter.lowest), ScoreSum(parameter.highest))
    let relevance = parameter.relevance
    guard let points = parameter.reachablePoints, let fewest = points.min(), let most = points.max(),
      let least = fewest.multiplied(by: relevance).map(ScoreSum.init),
      let largest = most.multiplied(by: relevance).map(ScoreSum.init)
    else { return }
    // Caps narrow a span, or move all of it to one number.
    if lowest == highest, lowest != least || highest != largest { return }
    if lowest < least || lowest > highest {
      problems.addValue(
        "parameter[\(parameter.id)]/@lowest", "\(lowest)", expected: "\(least)", line: parameter.line)
    }
    if highest > largest {
      problems.addValue(
        "parameter[\(parameter.id)]/@highest", "\(highest)", expected: "\(largest)", line: parameter.line)
    }
  }

  private mutating func checkSegments() {
    var previous: ReportFacts.Segment?
    for segment in facts.segments {
      let expected = previous.map { $0.to.map { "\($0)" } ?? "" } ?? ""
      let from = segment.from.map { "\($0)" } ?? ""
      if from != expected || previous != nil && from.isEmpty {
        problems.addValue("segment[\(segment.id)]/@from", from, expected: expected, line: segment.line)
      }
      if let from = segment.from, let to = segment.to, to < from {
        problems.addValue("segment[\(segment.id)]/@to", "\(to)", expected: "\(from) …", line: segment.line)
      }
      previous = segment
    }
    if let last = facts.segments.last, let to = last.to {
      problems.addValue("segment[\(last.id)]/@to", "\(to)", expected: "", line: last.line)
    }
  }
}

extension ReportFacts.Parameter {
  /// The points that its rules can give before any cap, at least the extremes; nil beyond 18 digits.
  fileprivate var reachablePoints: [ExactDecimal]? {
    guard let unmatched, let missing else { return nil }
    var points = rules.map(\.points)
    if combine == "sum" {
      func sum(_ chosen: [ExactDecimal], _ single: ExactDecimal?) -> ExactDecimal? {
        guard !chosen.isEmpty else { return single }
        return chosen.reduce(Optional(.zero)) { $0?.adding($1) }
      }
      guard let least = sum(points.filter { $0 < .zero }, points.min()),
        let most = sum(points.filter { $0 > .zero }, points.max())
      else { return nil }
      points = [least, most]
    }
    if !hasRanges || !coversEverything { points.append(unmatched.points) }
    return points + [missing.points]
  }

  /// Whether every number lies in one of the ranges.
  private var coversEverything: Bool {
    guard let first = rules.first, let last = rules.last, first.from == nil, last.to == nil else {
      return false
    }
    return zip(rules, rules.dropFirst()).allSatisfy { $0.to == $1.from }
  }
}
