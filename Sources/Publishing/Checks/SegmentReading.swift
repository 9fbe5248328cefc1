import Diagnostics
import LibXML2
import Values

/// Holds every contact of a segment's file against the model, in one reading and without keeping it.
///
/// Of each contact only what is wrong first is told: the rest mostly follows from it.
struct SegmentReading {
  /// What the contacts add up to; nil without a model to compare with.
  private(set) var facts: SegmentFacts?
  /// Of the contacts, in the order of the file.
  private(set) var digests = RecordDigests()
  private let report: ReportFacts?
  private var parameters: [ExpectedParameter]
  private let steps: NextSegmentCheck?
  private let middle: Set<Int>
  private let weights: [Int128]
  private var expectedCount: String?
  private var legend = 0
  private var contact: CheckedContact?
  private var field: String?
  private var count = 0
  /// How many contacts have better scores than the first one.
  private var above: Int?
  private var previous: (score: ScoreSum, rank: Int, id: String)?

  private static let namespace: StaticString = "urn:segmenta:report:1"
  /// How many contacts are held against their pages, evenly spread over the ranks.
  private static let mostSamples = 50

  /// A file at its beginning.
  ///
  /// - Parameter report: the report that the segment belongs to; nil where it is not there, or is wrong itself.
  init(of report: ReportFacts?) {
    self.report = report
    parameters = report?.parameters.map { ExpectedParameter($0) } ?? []
    steps = report.map { NextSegmentCheck($0) }
    let contacts = report?.contacts ?? 0
    middle = [(contacts - 1) / 2, contacts / 2]
    weights = report?.weights ?? []
  }

  /// Takes what the reader stands on.
  mutating func take(
    _ event: XMLReader.Event, _ reader: borrowing XMLReader, into problems: inout DocumentProblems
  ) {
    if contact != nil { digests.add(reader) }
    switch event {
    case .text:
      if let field { add(reader.withText { ScoreSum($0) } ?? nil, to: field) }
    case .start:
      field = nil
      start(reader, into: &problems)
    case .end:
      field = nil
      if reader.isNamed("way", in: Self.namespace) {
        contact?.endWay()
      } else if reader.isNamed("contact", in: Self.namespace) {
        end(into: &problems)
      } else if reader.isNamed("legend", in: Self.namespace) {
        endLegend(line: reader.line, into: &problems)
      }
    }
  }

  /// Ends the file.
  ///
  /// - Parameter isSound: whether nothing else was found wrong in it.
  mutating func finish(isSound: Bool, into problems: inout DocumentProblems) {
    if let expectedCount, Int(expectedCount) != count {
      problems.add(
        .contactCountWrong, line: 1, ["count": .count(count), "expected": .plain(expectedCount)])
    }
    facts?.contacts = count
    facts?.isSound = isSound && problems.isEmpty
  }

  // MARK: - Elements

  private mutating func start(_ reader: borrowing XMLReader, into problems: inout DocumentProblems) {
    if reader.isNamed("contribution", in: Self.namespace) {
      contribution(reader)
    } else if reader.isNamed("field", in: Self.namespace) {
      guard let facts, !facts.totals.isEmpty, let name = reader.attribute("name"), facts.totals[name] != nil
      else { return }
      field = name
    } else if reader.isNamed("contact", in: Self.namespace) {
      startContact(reader)
    } else if reader.isNamed("change", in: Self.namespace) {
      contact?.add(change: reader.number("gain"))
      if facts != nil, var contact {
        steps?.change(reader, &contact, &parameters)
        self.contact = contact
      }
    } else if reader.isNamed("way", in: Self.namespace) {
      contact?.startWay(gain: reader.number("gain"))
    } else if reader.isNamed("next", in: Self.namespace) {
      contact?.startNext(gap: reader.number("gap"))
      if let segment = facts?.segment, var contact {
        steps?.next(reader, &contact, segment: segment)
        self.contact = contact
      }
    } else if reader.isNamed("parameter", in: Self.namespace) {
      legendParameter(reader, into: &problems)
    } else if reader.depth == 1 {
      head(reader, into: &problems)
    }
  }

  private mutating func head(_ reader: borrowing XMLReader, into problems: inout DocumentProblems) {
    expectedCount = reader.attribute("count")
    guard let report else { return }
    for (name, value) in report.head {
      guard let own = reader.attribute(name), own != value else { continue }
      problems.addValue("contacts/@\(name)", own, expected: value, line: reader.line)
    }
    guard let id = reader.attribute("segment") else { return }
    guard let segment = report.segments.firstIndex(where: { $0.id == id }) else {
      return problems.add(.segmentNotInModel, line: reader.line, ["segment": .quoted(id)])
    }
    facts = SegmentFacts(segment: segment, of: report)
    above = report.contactsAbove(segment: segment)
  }

  private mutating func legendParameter(
    _ reader: borrowing XMLReader, into problems: inout DocumentProblems
  ) {
    legend += 1
    guard facts != nil else { return }
    let expected = legend <= parameters.count ? parameters[legend - 1].facts : nil
    let relevance = expected.map { "\($0.relevance)" }
    if let id = reader.attribute("id"), id != expected?.id {
      problems.addValue("legend/parameter/@id", id, expected: expected?.id ?? "", line: reader.line)
    } else if let own = reader.attribute("relevance"), own != relevance {
      problems.addValue("legend/parameter/@relevance", own, expected: relevance ?? "", line: reader.line)
    }
  }

  private func endLegend(line: Int, into problems: inout DocumentProblems) {
    guard facts != nil, legend < parameters.count else { return }
    problems.addValue("legend/parameter/@id", nil, expected: parameters[legend].facts.id, line: line)
  }

  private mutating func add(_ number: ScoreSum?, to field: String) {
    if let number { facts?.totals[field]?.add(number) }
  }

  // MARK: - Contacts

  private mutating func startContact(_ reader: borrowing XMLReader) {
    digests.forget()
    digests.add(reader)
    var contact = CheckedContact(
      id: reader.attribute("id") ?? "", line: reader.line, score: reader.number("score"),
      parameters: parameters.count)
    count += 1
    if let rank = reader.attribute("rank").flatMap({ Int($0) }) { checkPlace(rank, &contact) }
    if let report, let facts, let score = contact.score {
      let segment = report.segments[facts.segment]
      if let from = segment.from, score < from {
        contact.note("@score", "\(score)", expected: "\(from) …")
      } else if let to = segment.to, score >= to {
        contact.note("@score", "\(score)", expected: "< \(to)")
      }
      if let id = reader.attribute("segment"), id != segment.id {
        contact.note("@segment", id, expected: segment.id)
      }
      checkPercent(reader.number("percent"), &contact, report)
      contact.completeness = reader.number("completeness")
      keep(&contact, report)
    }
    self.contact = contact
  }

  /// Best first, equal scores by id, and a rank is one more than the number of better scores.
  private mutating func checkPlace(_ rank: Int, _ contact: inout CheckedContact) {
    guard let score = contact.score else { return }
    let above = above ?? rank - 1
    self.above = above
    var expected = above + count
    if let previous {
      if previous.score < score { contact.note("@score", "\(score)", expected: "… \(previous.score)") }
      if previous.score == score {
        expected = previous.rank
        if !previous.id.utf8.lexicographicallyPrecedes(contact.id.utf8) {
          contact.note("@id", contact.id, expected: "> \(previous.id)")
        }
      }
    }
    if rank != expected { contact.note("@rank", "\(rank)", expected: "\(expected)") }
    previous = (score, expected, contact.id)
  }

  private func checkPercent(_ percent: ScoreSum?, _ contact: inout CheckedContact, _ report: ReportFacts) {
    let (lowest, highest) = (ScoreSum(report.lowest), ScoreSum(report.highest))
    guard let percent, let score = contact.score, lowest <= score, score <= highest else { return }
    let expected = ExactDecimal.percentage((score - lowest).scaled, of: (highest - lowest).scaled)
    if percent != ScoreSum(expected) {
      contact.note("@percent", "\(percent)", expected: "\(expected)")
    }
  }

  /// Keeps what statistics and pages are held against.
  private mutating func keep(_ contact: inout CheckedContact, _ report: ReportFacts) {
    guard let score = contact.score, let above else { return }
    facts?.scores += score.hundredThousandths ?? 0
    let position = above + count - 1
    if middle.contains(position) { facts?.middle[position] = score }
    let all = max(report.contacts, 1)
    func place(_ position: Int) -> Int { position * Self.mostSamples / all }
    if position == 0 || place(position) > place(position - 1) {
      contact.sample = SegmentFacts.Sample(line: contact.line, score: score)
    }
  }

  private mutating func end(into problems: inout DocumentProblems) {
    guard var contact else { return }
    self.contact = nil
    digests.end(line: contact.line)
    if let report, facts != nil { finish(&contact, report) }
    if let problem = contact.problem {
      problems.add(problem.code, line: contact.line, problem.arguments)
    } else if let sample = contact.sample {
      facts?.samples[contact.id] = sample
    }
  }

  private mutating func finish(_ contact: inout CheckedContact, _ report: ReportFacts) {
    let whole = weights.reduce(0, +)
    if let completeness = contact.completeness {
      let expected = ExactDecimal.percentage(contact.presence, of: whole)
      if completeness != ScoreSum(expected) {
        contact.note("@completeness", "\(completeness)", expected: "\(expected)")
      }
    }
    facts?.presence += contact.presence
    if contact.contributions < parameters.count {
      let id = parameters[contact.contributions].facts.id
      contact.note("contribution/@parameter", nil, expected: id)
    }
    let segment = facts.map { report.segments[$0.segment] }
    if !contact.hasNext, let to = segment?.to, let score = contact.score, (to - score).exact != nil {
      contact.note("next/@gap", nil, expected: "\(to - score)")
    }
  }

  // MARK: - Contributions

  private mutating func contribution(_ reader: borrowing XMLReader) {
    guard contact != nil else { return }
    let score = reader.number("score")
    contact?.add(score)
    let index = contact?.contributions ?? 0
    contact?.contributions += 1
    let points = reader.number("points")
    let relevance = reader.number("relevance")
    guard facts != nil, let match = reader.attribute("match") else {
      if let score, let points, let relevance { contact?.checkProduct(points, relevance, score) }
      return
    }
    let id = reader.attribute("parameter") ?? ""
    guard index < parameters.count, parameters[index].facts.id == id else {
      let expected = index < parameters.count ? parameters[index].facts.id : ""
      contact?.note("contribution/@parameter", id, expected: expected)
      return
    }
    guard let outcome = parameters[index].outcome(of: match) else {
      contact?.note("contribution[\(id)]/@match", match, expected: "")
      return
    }
    contact?.outcomes[index] = outcome
    if let points, points != outcome.points {
      contact?.note("contribution[\(id)]/@points", "\(points)", expected: "\(outcome.points)")
    }
    let expectedRelevance = ScoreSum(parameters[index].facts.relevance)
    if let relevance, relevance != expectedRelevance {
      contact?.note("contribution[\(id)]/@relevance", "\(relevance)", expected: "\(expectedRelevance)")
    }
    if let score, score != outcome.contribution {
      contact?.note("contribution[\(id)]/@score", "\(score)", expected: "\(outcome.contribution)")
    }
    contact?.sample?.rows.append(
      SegmentFacts.Row(
        parameter: id, points: outcome.points, relevance: expectedRelevance, score: outcome.contribution))
    checkValue(reader.attribute("value"), match, outcome, index)
    tally(outcome, index)
  }

  private mutating func checkValue(
    _ value: String?, _ match: String, _ outcome: ExpectedParameter.Outcome, _ index: Int
  ) {
    let name = "contribution[\(parameters[index].facts.id)]/@match"
    guard let value else {
      if !outcome.isMissing { contact?.note(name, match, expected: "missing") }
      return
    }
    if outcome.isMissing || !parameters[index].holds(value, outcome) {
      contact?.note(name, match, expected: "@value=\(value)")
    }
  }

  private mutating func tally(_ outcome: ExpectedParameter.Outcome, _ index: Int) {
    if outcome.isMissing {
      facts?.missing[index] += 1
      return
    }
    contact?.presence += weights[index]
    if outcome.rules.isEmpty { facts?.unmatched[index] += 1 }
    for rule in outcome.rules { facts?.tallies[index][rule] += 1 }
  }
}

extension ReportFacts {
  /// Per parameter: what it weighs in completeness, in hundred-thousandths; all alike where no score can differ.
  var weights: [Int128] {
    let spans = parameters.map { $0.span.mantissa(atScale: 5) }
    return spans.allSatisfy { $0 == 0 } ? spans.map { _ in 1 } : spans
  }
}

extension XMLReader {
  /// An attribute as a number; nil where it is none, or is not there.
  borrowing func number(_ name: StaticString) -> ScoreSum? {
    withAttribute(name) { ScoreSum($0) } ?? nil
  }
}
