import Values

/// What a parameter gives for a match: worked out from the model alone, once for each match that occurs.
///
/// A report does not name a parameter's caps, but it need not: they apply last, and a span counts all that its rules
/// can give. Where a cap has an effect it is the end of the span, so what a rule gives is its points within the span.
struct ExpectedParameter: Sendable {
  /// What a match is worth.
  struct Outcome: Sendable, Hashable {
    /// The indices of the rules; none for outside, other and missing.
    var rules: [Int]
    /// Whether there is no value.
    var isMissing: Bool
    /// After the caps.
    var points: ScoreSum
    /// Points × relevance.
    var contribution: ScoreSum
  }

  /// Of the model.
  let facts: ReportFacts.Parameter
  private let relevance: Int128
  private let lowest: Int128
  private let highest: Int128
  private let featureOfWord: [WordKey: Int]
  private var outcomes: [String: Outcome] = [:]
  private var matches: [String: Set<Int>] = [:]

  /// The most matches and words that are remembered.
  private static let mostRemembered = 4096

  /// Nothing worked out yet.
  ///
  /// - Precondition: the model agrees with itself.
  init(_ facts: ReportFacts.Parameter) {
    self.facts = facts
    relevance = facts.relevance.mantissa(atScale: 2)
    lowest = (ScoreSum(facts.lowest).hundredThousandths ?? 0) / relevance
    highest = (ScoreSum(facts.highest).hundredThousandths ?? 0) / relevance
    featureOfWord = Dictionary(
      facts.rules.enumerated().flatMap { index, rule in rule.words.map { (WordKey($0), index) } }
    ) { first, _ in first }
  }

  /// What a match is worth; nil where the model has no such rules.
  mutating func outcome(of match: String) -> Outcome? {
    if let known = outcomes[match] { return known }
    guard let outcome = workOut(match) else { return nil }
    if outcomes.count == Self.mostRemembered { outcomes.removeAll() }
    outcomes[match] = outcome
    return outcome
  }

  private func workOut(_ match: String) -> Outcome? {
    switch match {
    case "missing": return facts.missing.map { outcome([], $0.points, isMissing: true) }
    case "outside": return facts.hasRanges ? facts.unmatched.map { outcome([], $0.points) } : nil
    case "other": return facts.hasRanges ? nil : facts.unmatched.map { outcome([], $0.points) }
    default:
      let kind = facts.hasRanges ? "range:" : "feature:"
      var rules: [Int] = []
      for part in match.split(separator: " ") {
        guard part.hasPrefix(kind), let number = Int(part.dropFirst(kind.count)),
          number > (rules.last ?? -1) + 1,
          number <= facts.rules.count
        else { return nil }
        rules.append(number - 1)
      }
      guard !rules.isEmpty, rules.count == 1 || facts.combine != nil else { return nil }
      return combined(rules).map { outcome(rules, $0) }
    }
  }

  /// The points of several features at once; nil beyond 18 digits.
  private func combined(_ rules: [Int]) -> ExactDecimal? {
    let points = rules.map { facts.rules[$0].points }
    switch facts.combine {
    case "sum": return points.reduce(Optional(.zero)) { $0?.adding($1) }
    case "min": return points.min()
    default: return points.max()
    }
  }

  private func outcome(_ rules: [Int], _ points: ExactDecimal, isMissing: Bool = false) -> Outcome {
    let capped = min(max(points.mantissa(atScale: 3), lowest), highest)
    return Outcome(
      rules: rules, isMissing: isMissing, points: ScoreSum(hundredThousandths: capped * 100),
      contribution: ScoreSum(hundredThousandths: capped * relevance))
  }
}

// MARK: - What a value falls under

extension ExpectedParameter {
  /// Whether a value can have fallen under the rules of a match.
  ///
  /// Means are compared exactly and shown with 6 decimals, and a report does not say which fields are means: a number
  /// that is no age may lie half of the last decimal to either side. A list's values are taken apart at `; `, which a
  /// value may hold itself: then any run of parts is a value.
  mutating func holds(_ text: String, _ outcome: Outcome) -> Bool {
    if facts.hasRanges {
      guard let number = ScoreSum(text.utf8.span) else { return false }
      return holds(number, outcome)
    }
    // A character that no document may hold was replaced by this one.
    if text.unicodeScalars.contains("\u{FFFD}") { return true }
    if facts.combine == nil { return Set(outcome.rules) == features(in: text) }
    let found = Set(outcome.rules)
    let parts = text.split(separator: "; ", omittingEmptySubsequences: false).map(String.init)
    let single = parts.reduce(into: Set<Int>()) { $0.formUnion(features(in: $1)) }
    if found == single { return true }
    var possible = single
    for start in parts.indices {
      for end in parts.indices[start...].dropFirst().prefix(8) {
        possible.formUnion(features(in: parts[start...end].joined(separator: "; ")))
      }
    }
    return found.isSubset(of: possible) && !found.isSubset(of: single)
  }

  private mutating func features(in word: String) -> Set<Int> {
    if let known = matches[word] { return known }
    let found = featureOfWord[WordKey(word)].map { Set([$0]) } ?? []
    if matches.count == Self.mostRemembered { matches.removeAll() }
    matches[word] = found
    return found
  }

  private func holds(_ number: ScoreSum, _ outcome: Outcome) -> Bool {
    let half = facts.isAge ? ScoreSum() : Self.halfOfLastDecimal
    var upper = number
    upper += half
    let lower = number - half
    if let rule = outcome.rules.first {
      let range = facts.rules[rule]
      return (range.from.map { $0 <= upper } ?? true) && (range.to.map { lower < $0 } ?? true)
    }
    return !facts.rules.contains { range in
      (range.from.map { $0 <= lower } ?? true) && (range.to.map { upper < $0 } ?? true)
    }
  }

  private static let halfOfLastDecimal = ScoreSum(ExactDecimal(mantissa: 5, scale: 7))
}
