import Diagnostics
import LibXML2
import Values

/// Takes the facts of a `report.xml` from a reader that goes through it once.
///
/// What cannot be read leaves the facts incomplete: the schema says what is wrong with it.
struct ReportReading {
  /// What was read so far.
  private(set) var facts = ReportFacts()
  private var isReadable = true
  private var isInModel = false
  private var isInSummary = false
  private var isInParameter = false
  private var isInAlso = false

  private static let namespace: StaticString = "urn:segmenta:report:1"

  /// Takes what the reader stands on.
  mutating func take(_ event: XMLReader.Event, _ reader: borrowing XMLReader) {
    switch event {
    case .text:
      if isInAlso, isInParameter, let rule = facts.parameters.last?.rules.indices.last {
        facts.parameters[facts.parameters.count - 1].rules[rule].words.append(reader.text)
      }
    case .start:
      if reader.depth == 1 {
        facts.head = Self.common.map { ($0, reader.attribute($0) ?? "") }
      } else if reader.isNamed("model", in: Self.namespace) {
        startModel(reader)
      } else if reader.isNamed("summary", in: Self.namespace) {
        startSummary(reader)
      } else if isInModel {
        startInModel(reader)
      } else if isInSummary {
        startInSummary(reader)
      }
      if isInModel || isInSummary {
        facts.digests.add(reader)
        facts.digests.end(line: reader.line)
      }
    case .end:
      if reader.isNamed("model", in: Self.namespace) {
        isInModel = false
      } else if reader.isNamed("summary", in: Self.namespace) {
        isInSummary = false
        finish()
      } else if reader.isNamed("parameter", in: Self.namespace) {
        isInParameter = false
      } else if reader.isNamed("also", in: Self.namespace) {
        isInAlso = false
      }
    }
  }

  /// What a report's documents have in common.
  static let common: [StaticString] = ["kind", "as-of", "model-digest", "data-digest"]

  private mutating func finish() {
    let rulesAreThere = facts.parameters.allSatisfy {
      !$0.rules.isEmpty && $0.unmatched != nil && $0.missing != nil
    }
    facts.isComplete =
      isReadable && rulesAreThere && facts.segments.map(\.id) == facts.rows.map(\.segment)
      && !facts.segments.isEmpty && facts.rows.reduce(0) { $0 + $1.contacts } <= Int32.max
  }

  // MARK: - Model

  private mutating func startModel(_ reader: borrowing XMLReader) {
    isInModel = true
    facts.modelLine = reader.line
    facts.lowest = decimal("lowest", reader)
    facts.highest = decimal("highest", reader)
  }

  private mutating func startInModel(_ reader: borrowing XMLReader) {
    if reader.isNamed("parameter", in: Self.namespace) {
      startParameter(reader)
    } else if reader.isNamed("segment", in: Self.namespace) {
      facts.segments.append(
        ReportFacts.Segment(
          id: text("id", reader), line: reader.line, from: limit("from", reader), to: limit("to", reader)))
    } else if isInParameter {
      startRule(reader)
    }
  }

  private mutating func startParameter(_ reader: borrowing XMLReader) {
    guard reader.attribute("enabled") != "false" else { return }
    isInParameter = true
    facts.parameters.append(
      ReportFacts.Parameter(
        id: text("id", reader), line: reader.line, field: text("field", reader),
        isAge: reader.attribute("measure") != nil, relevance: decimal("relevance", reader),
        lowest: decimal("lowest", reader), highest: decimal("highest", reader),
        influence: text("influence", reader), combine: reader.attribute("combine"),
        isChangeable: reader.attribute("changeable") != "false"))
  }

  private mutating func startRule(_ reader: borrowing XMLReader) {
    let last = facts.parameters.count - 1
    if reader.isNamed("range", in: Self.namespace) {
      var rule = rule("range", reader)
      rule.from = limit("from", reader)
      rule.to = limit("to", reader)
      facts.parameters[last].hasRanges = true
      facts.parameters[last].rules.append(rule)
    } else if reader.isNamed("feature", in: Self.namespace) {
      var rule = rule("feature", reader)
      rule.words = [text("value", reader)]
      facts.parameters[last].rules.append(rule)
    } else if reader.isNamed("also", in: Self.namespace) {
      isInAlso = true
    } else if reader.isNamed("missing", in: Self.namespace) {
      facts.parameters[last].missing = rule(nil, reader)
    } else if reader.isNamed("outside", in: Self.namespace) || reader.isNamed("other", in: Self.namespace) {
      facts.parameters[last].unmatched = rule(nil, reader)
    }
  }

  /// - Parameter list: what the rule is one of; nil where there is only one of its kind.
  private mutating func rule(_ list: String?, _ reader: borrowing XMLReader) -> ReportFacts.Rule {
    let parameter = facts.parameters[facts.parameters.count - 1]
    let element = list.map { "\($0)[\(parameter.rules.count + 1)]" } ?? reader.localName
    return ReportFacts.Rule(
      name: "parameter[\(parameter.id)]/\(element)", line: reader.line, points: decimal("points", reader),
      contacts: count("contacts", reader))
  }

  // MARK: - Summary

  private mutating func startSummary(_ reader: borrowing XMLReader) {
    isInSummary = true
    facts.summaryLine = reader.line
    facts.contacts = count("contacts", reader)
    facts.statistics = [
      ("mean", text("mean", reader)), ("median", text("median", reader)),
      ("completeness", text("completeness", reader)),
    ]
  }

  private mutating func startInSummary(_ reader: borrowing XMLReader) {
    if reader.isNamed("segment", in: Self.namespace) {
      facts.rows.append(
        ReportFacts.Row(
          segment: text("ref", reader), line: reader.line, contacts: count("contacts", reader),
          share: text("share", reader)))
    } else if let last = facts.rows.indices.last {
      if reader.isNamed("total", in: Self.namespace) {
        facts.rows[last].totals.append((text("field", reader), text("value", reader), reader.line))
      } else if reader.isNamed("typical", in: Self.namespace) {
        facts.rows[last].typical.append(
          (text("parameter", reader), text("match", reader), text("share", reader), reader.line))
      }
    }
  }

  // MARK: - Values

  private mutating func text(_ name: StaticString, _ reader: borrowing XMLReader) -> String {
    if let value = reader.attribute(name) { return value }
    isReadable = false
    return ""
  }

  private mutating func count(_ name: StaticString, _ reader: borrowing XMLReader) -> Int {
    if let value = Int(text(name, reader)), (0...Int(Int32.max)).contains(value) { return value }
    isReadable = false
    return 0
  }

  private mutating func decimal(_ name: StaticString, _ reader: borrowing XMLReader) -> ExactDecimal {
    if let value = (reader.withAttribute(name) { ScoreSum($0) } ?? nil)?.exact { return value }
    isReadable = false
    return .zero
  }

  /// An end of a range or segment, which may be open.
  private mutating func limit(_ name: StaticString, _ reader: borrowing XMLReader) -> ScoreSum? {
    let limit = reader.withAttribute(name) { ScoreSum($0) }
    if case .some(nil) = limit { isReadable = false }
    return limit ?? nil
  }
}
