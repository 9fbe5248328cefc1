import LibXML2

/// Holds what a record says of the next segment against the model: what is missing, and what changes gain.
struct NextSegmentCheck {
  private let report: ReportFacts
  private let positions: [String: Int]
  private let fixedFields: Set<String>

  /// Looks up what repeats from contact to contact.
  init(_ report: ReportFacts) {
    self.report = report
    positions = Dictionary(
      report.parameters.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    fixedFields = Set(report.parameters.filter { !$0.isChangeable }.map(\.field))
  }

  /// Checks the segment that is named, and what is missing to it.
  ///
  /// - Parameter segment: that of the contact, as an index of the model's.
  func next(_ reader: borrowing XMLReader, _ contact: inout CheckedContact, segment: Int) {
    guard let score = contact.score else { return }
    guard segment + 1 < report.segments.count, let to = report.segments[segment].to else {
      return contact.note("next/@gap", contact.gap.map { "\($0)" }, expected: "")
    }
    let better = report.segments[segment + 1].id
    if let id = reader.attribute("segment"), id != better {
      contact.note("next/@segment", id, expected: better)
    }
    if let gap = contact.gap, gap != to - score {
      contact.note("next/@gap", "\(gap)", expected: "\(to - score)")
    }
  }

  /// Checks where a change leads, and what it adds to what the contact has now.
  func change(
    _ reader: borrowing XMLReader, _ contact: inout CheckedContact, _ parameters: inout [ExpectedParameter]
  ) {
    guard let id = reader.attribute("parameter"), let to = reader.attribute("to") else { return }
    guard let index = positions[id] else { return contact.note("change/@parameter", id, expected: "") }
    let field = report.parameters[index].field
    contact.fields.insert(field)
    guard !fixedFields.contains(field) else { return contact.note("change[\(id)]", to, expected: "") }
    guard let outcome = parameters[index].outcome(of: to), let now = contact.outcomes[index],
      outcome.canFollow(now, isList: report.parameters[index].combine != nil)
    else { return contact.note("change[\(id)]/@to", to, expected: "") }
    let expected = outcome.contribution - now.contribution
    if let gain = reader.number("gain"), gain != expected {
      contact.note("change[\(id)]/@gain", "\(gain)", expected: "\(expected)")
    }
  }
}

extension ExpectedParameter.Outcome {
  /// Whether a change may lead here: to another rule, or for a list to one feature more.
  fileprivate func canFollow(_ now: Self, isList: Bool) -> Bool {
    guard !isMissing else { return false }
    guard isList, !now.rules.isEmpty else { return rules != now.rules || now.isMissing }
    return rules.count == now.rules.count + 1 && Set(rules).isSuperset(of: now.rules)
  }
}
