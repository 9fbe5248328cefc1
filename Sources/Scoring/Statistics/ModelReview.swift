import ContactData
package import Diagnostics
import SegmentationModel
import Values

extension ScoredContacts {
  /// What is suspicious about the model once the data is known; all of it warnings.
  ///
  /// Rules nobody falls under, words that no feature knows, parameters that cannot change the score,
  /// segments nobody can reach, and a segment that holds nearly everybody.
  package func review(_ summary: Summary, into findings: inout Findings) {
    guard count > 0 else { return }
    for (parameter, tally) in zip(parameters, summary.tallies) {
      reviewRules(of: parameter, tally, into: &findings)
      reviewWords(of: parameter, into: &findings)
      if parameter.lowest == parameter.highest {
        findings.add(
          Diagnostic(
            .parameterWithoutEffect, at: parameter.parameter.place,
            ["parameter": .quoted(parameter.parameter.id)]))
      }
    }
    reviewSegments(summary, into: &findings)
    reviewTotals(summary, into: &findings)
  }

  /// Sums that are left out because they cannot be written down exactly: each field once.
  private func reviewTotals(_ summary: Summary, into findings: inout Findings) {
    for (index, total) in summary.totals.enumerated()
    where total.value == nil || summary.segments.contains(where: { $0.totals[index].value == nil }) {
      findings.add(Diagnostic(.totalTooLong, ["field": .quoted(fields[total.field].name)]))
    }
  }

  private func reviewRules(of parameter: ScoredParameter, _ tally: [Int], into findings: inout Findings) {
    switch parameter.parameter.rules {
    case .ranges(let ranges, _):
      for (range, count) in zip(ranges, tally) where count == 0 {
        findings.add(
          Diagnostic(
            .emptyRangeInData, at: range.place,
            ["range": .range(from: range.from?.description, to: range.to?.description)]))
      }
    case .features(let features, _, _):
      for (feature, count) in zip(features, tally) where count == 0 {
        findings.add(Diagnostic(.unusedFeature, at: feature.place, ["feature": .quoted(feature.value)]))
      }
    }
  }

  /// Spellings seen in the data that match no feature, the most frequent first.
  private func reviewWords(of parameter: ScoredParameter, into findings: inout Findings) {
    let spellings = parameter.parameter.spellings
    guard !spellings.isEmpty else { return }
    let known = Set(spellings.map { WordKey($0) })
    var counts: [(word: String, count: Int)] = []
    var position: [WordKey: Int] = [:]
    func add(_ word: String, _ count: Int) {
      let key = WordKey(word)
      guard count > 0, !known.contains(key) else { return }
      if let index = position[key] {
        counts[index].count += count
      } else {
        position[key] = counts.count
        counts.append((word, count))
      }
    }
    switch parameter.values {
    case .field(.words(let column)):
      for (word, count) in zip(column.words, Self.tally(column.codes, column.words.count)) {
        add(word, count)
      }
    case .field(.lists(let column)):
      for (words, count) in zip(column.values, Self.tally(column.codes, column.values.count)) {
        for word in words { add(word, count) }
      }
    case .field, .ages: return
    }
    let candidates = spellings.map { FoldedWord($0) }
    let sorted = counts.sorted { $0.count > $1.count }
    for (index, (word, count)) in sorted.prefix(Self.mostListed).enumerated() {
      var arguments: [String: Argument] = [
        "word": .quoted(word), "count": .count(count), "parameter": .quoted(parameter.parameter.id),
      ]
      // Nobody corrects a hundred thousand words one by one, and looking for their features takes minutes.
      if index < Self.mostSuggestions {
        var search = NearMiss(of: FoldedWord(word))
        for candidate in candidates { search.consider(candidate) }
        arguments["nearest"] = search.nearest.map { .quoted($0) }
      }
      findings.add(Diagnostic(.unmatchedWord, at: parameter.parameter.place, arguments))
    }
    let rest = sorted.dropFirst(Self.mostListed)
    if rest.isEmpty { return }
    findings.add(
      Diagnostic(
        .moreUnmatchedWords, at: parameter.parameter.place,
        [
          "count": .count(rest.count), "parameter": .quoted(parameter.parameter.id),
          "values": .count(rest.reduce(0) { $0 + $1.count }),
        ]))
  }

  /// How many words of a parameter, or keys of a file, have a finding each; the rest is counted in one.
  static var mostListed: Int { 1000 }

  /// For how many words of a parameter, the most frequent of them, the nearest feature is looked for.
  private static var mostSuggestions: Int { 100 }

  private static func tally(_ codes: [Int32], _ distinct: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: distinct)
    for code in codes where code >= 0 { counts[Int(code)] += 1 }
    return counts
  }

  private func reviewSegments(_ summary: Summary, into findings: inout Findings) {
    if case .shares = segmentation.limits {
      // Shares follow the data: they are always reached.
    } else {
      for (index, segment) in segmentation.segments.enumerated() {
        let isAbove = index > 0 && limits.starts[index - 1] > highest.decimal
        let isBelow = index < limits.starts.count && limits.starts[index] <= lowest.decimal
        guard isAbove || isBelow else { continue }
        findings.add(
          Diagnostic(
            .unreachableSegment, at: segment.place,
            [
              "segment": .quoted(segment.id), "lowest": .number(lowest.decimal.description),
              "highest": .number(highest.decimal.description),
            ]))
      }
    }
    for (segment, row) in zip(segmentation.segments, summary.segments)
    where row.contacts * 100 > count * 80 && segmentation.segments.count > 1 {
      let share = ExactDecimal.share(of: row.contacts, in: count)
      findings.add(
        Diagnostic(
          .crowdedSegment, at: segment.place,
          ["segment": .quoted(segment.id), "share": .percent(share.description)]))
    }
  }
}
