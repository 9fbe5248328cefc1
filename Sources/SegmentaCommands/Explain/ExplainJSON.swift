import Publishing
import Scoring
import SegmentationModel
import Values
import Wording

/// An explanation as one JSON object; numbers are strings, exact, as in the XML documents.
struct ExplainJSON {
  private let explanation: Explanation

  /// What is said of one contact.
  init(_ explanation: Explanation) {
    self.explanation = explanation
  }

  /// The object, on one line.
  var text: String {
    let contacts = explanation.contacts
    let row = explanation.row
    var members: [(String, String)] = [
      ("kind", string(contacts.segmentation.kind.rawValue)), ("id", string(explanation.id)),
      ("name", string(explanation.name)),
    ]
    if let owner = explanation.owner { members.append(("owner", string(owner))) }
    if let link = explanation.link { members.append(("link", string(link))) }
    if let company = explanation.company, company.name != nil {
      members.append(("company", string(company.id)))
    }
    members += [
      ("as-of", string(contacts.asOf.description)), ("score", number(explanation.score)),
      ("lowest", number(contacts.lowest.decimal)), ("highest", number(contacts.highest.decimal)),
      ("percent", number(contacts.percent(row: row))), ("rank", String(contacts.ranks[row])),
      ("contacts", String(contacts.count)), ("completeness", number(contacts.completeness(row: row))),
      ("segment", string(explanation.segments[explanation.segmentIndex].id)),
      ("segments", list(explanation.segments.indices.map(segment))),
      (
        "fields",
        object(explanation.breakdown.facts.map { ($0.name, string($0.canonical)) })
      ),
      ("contributions", list(explanation.breakdown.lines.map(contribution))),
    ]
    if let gap = contacts.gap(row: row) {
      members.append(
        (
          "next",
          object([
            ("segment", string(explanation.segments[explanation.segmentIndex + 1].id)), ("gap", number(gap)),
            ("ways", list(explanation.ways.map(way))),
          ])
        ))
    }
    return object(members)
  }

  private func segment(_ index: Int) -> String {
    let segment = explanation.segments[index]
    var members = [("id", string(segment.id)), ("label", string(explanation.words.text(segment.label)))]
    if index > 0 { members.append(("from", number(explanation.contacts.limits.starts[index - 1]))) }
    return object(members)
  }

  private func contribution(_ line: ContactBreakdown.Line) -> String {
    var members = [("parameter", string(line.parameter.id)), ("label", string(line.label))]
    if let value = line.canonical { members.append(("value", string(value))) }
    members += [
      ("match", string(line.outcome.match.canonical)), ("rule", string(line.rule)),
      ("points", number(line.outcome.points)), ("relevance", number(line.parameter.relevance)),
      ("score", number(line.outcome.contribution.decimal)), ("highest", number(line.highest.decimal)),
    ]
    return object(members)
  }

  private func way(_ way: Way) -> String {
    let changes = way.changes.map { change in
      object([
        ("parameter", string(explanation.contacts.parameters[change.parameter].parameter.id)),
        ("to", string(change.to.canonical)), ("rule", string(explanation.rule(of: change))),
        ("gain", number(change.gain.decimal)),
      ])
    }
    return object([("gain", number(way.gain.decimal)), ("changes", list(changes))])
  }

  // MARK: - JSON

  private func object(_ members: [(String, String)]) -> String {
    "{\(members.map { "\(string($0.0)):\($0.1)" }.joined(separator: ","))}"
  }

  private func list(_ items: [String]) -> String { "[\(items.joined(separator: ","))]" }

  private func number(_ value: ExactDecimal) -> String { "\"\(value)\"" }

  private func string(_ text: String) -> String { JSONString.quoted(text) }
}
