import Values

/// Holds a summary, and the counts in a model, against what the segments' files add up to.
struct SummaryCheck {
  private let report: ReportFacts
  private let segments: [SegmentFacts]

  /// Checks a report that agrees with itself.
  ///
  /// - Parameter segments: of every segment what its file holds, lowest first, nothing in them being wrong.
  static func check(_ report: ReportFacts, _ segments: [SegmentFacts], into problems: inout DocumentProblems)
  {
    let check = SummaryCheck(report: report, segments: segments)
    check.checkCounts(into: &problems)
    check.checkStatistics(into: &problems)
    for index in segments.indices { check.checkRow(index, into: &problems) }
    for index in report.parameters.indices { check.checkTallies(of: index, into: &problems) }
  }

  private var contacts: Int { segments.reduce(0) { $0 + $1.contacts } }

  private func checkCounts(into problems: inout DocumentProblems) {
    if report.contacts != contacts {
      problems.addValue(
        "summary/@contacts", "\(report.contacts)", expected: "\(contacts)", line: report.summaryLine)
    }
  }

  private func checkStatistics(into problems: inout DocumentProblems) {
    let count = Int128(contacts)
    let weight = report.weights.reduce(0, +)
    let scores = segments.reduce(Int128(0)) { $0 + $1.scores }
    let presence = segments.reduce(Int128(0)) { $0 + $1.presence }
    let expected: [String: ExactDecimal] = [
      "mean": count > 0 ? .rounded(scores, over: count * 100_000, decimals: 2) : .zero,
      "median": median,
      "completeness": count > 0 ? .percentage(presence, of: weight * count) : .zero,
    ]
    for (name, value) in report.statistics {
      guard let number = expected[name], value != "\(number)" else { continue }
      problems.addValue("summary/@\(name)", value, expected: "\(number)", line: report.summaryLine)
    }
  }

  /// The middle score, or the mean of the two middle ones.
  private var median: ExactDecimal {
    let middle = segments.flatMap { $0.middle.values }.map { $0.hundredThousandths ?? 0 }
    guard let first = middle.first, let last = middle.last else { return .zero }
    return .rounded(first + last, over: 200_000, decimals: 2)
  }

  // MARK: - Rows of the segmentation table

  private func checkRow(_ index: Int, into problems: inout DocumentProblems) {
    let (row, segment) = (report.rows[index], segments[index])
    let name = "summary/segment[\(row.segment)]"
    if row.contacts != segment.contacts {
      problems.addValue(
        "\(name)/@contacts", "\(row.contacts)", expected: "\(segment.contacts)", line: row.line)
    }
    let share = "\(ExactDecimal.percentage(Int128(segment.contacts), of: Int128(contacts)))"
    if row.share != share {
      problems.addValue("\(name)/@share", row.share, expected: share, line: row.line)
    }
    checkTotals(of: row, segment, name, into: &problems)
    checkTypical(of: row, segment, name, into: &problems)
  }

  /// A total that is too long to be written down in 18 digits is left out; any other is there.
  private func checkTotals(
    of row: ReportFacts.Row, _ segment: SegmentFacts, _ name: String, into problems: inout DocumentProblems
  ) {
    let written = Dictionary(row.totals.map { ($0.field, $0) }) { first, _ in first }
    for (field, sum) in segment.totals.sorted(by: { $0.key < $1.key }) {
      let expected = sum.exact.map { "\($0)" }
      let total = written[field]
      guard total?.value != expected else { continue }
      problems.addValue(
        "\(name)/total[\(field)]/@value", total?.value, expected: expected ?? "",
        line: total?.line ?? row.line)
    }
  }

  /// Per parameter the rule most members fall under, the first of equally frequent ones; none where none does.
  private func checkTypical(
    of row: ReportFacts.Row, _ segment: SegmentFacts, _ name: String, into problems: inout DocumentProblems
  ) {
    let written = Dictionary(row.typical.map { ($0.parameter, $0) }) { first, _ in first }
    for (parameter, tally) in zip(report.parameters, segment.tallies) {
      let typical = written[parameter.id]
      let name = "\(name)/typical[\(parameter.id)]"
      guard let most = tally.max(), most > 0, let rule = tally.firstIndex(of: most) else {
        if let typical { problems.addValue(name, typical.match, expected: "", line: typical.line) }
        continue
      }
      let match = "\(parameter.hasRanges ? "range" : "feature"):\(rule + 1)"
      let share = "\(ExactDecimal.percentage(Int128(most), of: Int128(segment.contacts)))"
      if typical?.match != match {
        problems.addValue("\(name)/@match", typical?.match, expected: match, line: typical?.line ?? row.line)
      } else if let typical, typical.share != share {
        problems.addValue("\(name)/@share", typical.share, expected: share, line: typical.line)
      }
    }
    for typical in row.typical where !report.parameters.contains(where: { $0.id == typical.parameter }) {
      problems.addValue("\(name)/typical/@parameter", typical.parameter, expected: "", line: typical.line)
    }
  }

  // MARK: - Counts of the model

  private func checkTallies(of index: Int, into problems: inout DocumentProblems) {
    let parameter = report.parameters[index]
    func check(_ rule: ReportFacts.Rule, _ count: Int) {
      guard rule.contacts != count else { return }
      problems.addValue("\(rule.name)/@contacts", "\(rule.contacts)", expected: "\(count)", line: rule.line)
    }
    for (position, rule) in parameter.rules.enumerated() {
      check(rule, segments.reduce(0) { $0 + $1.tallies[index][position] })
    }
    if let unmatched = parameter.unmatched {
      check(unmatched, segments.reduce(0) { $0 + $1.unmatched[index] })
    }
    if let missing = parameter.missing { check(missing, segments.reduce(0) { $0 + $1.missing[index] }) }
  }
}
