import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// What to do about a contact next, in a few words: the way up, a call that is due, data to fill in.
struct OwnerAdvice {
  private let part: SegmentationReport
  private let words: ReportWords
  /// Per parameter.
  private let rules: [[String]]
  private let labels: [String]

  /// So many names of missing fields are said.
  private static let mostNames = 4

  /// Puts into words what all contacts share.
  init(_ part: SegmentationReport, _ words: ReportWords) {
    self.part = part
    self.words = words
    let contacts = part.contacts
    rules = contacts.parameters.map { words.ruleLabels(of: $0.parameter, in: contacts) }
    labels = contacts.parameters.map { words.text($0.parameter.label) }
  }

  /// The lines for a contact; none where nothing is to be done.
  func markup(row: Int) -> Markup {
    let lines = [wayUp(row), call(row), missing(row)].compactMap(\.self)
    return Markup(lines, separator: " <br/>")
  }

  // MARK: - Lines

  /// What is missing to the next segment and the simplest way there; in the best one what could add most.
  private func wayUp(_ row: Int) -> Markup? {
    let contacts = part.contacts
    let segment = Int(contacts.segments[row])
    guard let gap = contacts.gap(row: row) else { return isCallDue(row) ? nil : "\(reserve(row))" }
    let next = part.segmentation.segments[segment + 1].label
    let short = words.naming(.gapToNext, ["segment": next], ["count": .number(gap)])
    let way = part.nextSegment.ways(row: row).first.map { way in
      words(.enough, ["changes": .text(changes(of: way)), "gain": .number(way.gain.decimal)])
    }
    return "<b>\(short)</b> \(way ?? reserve(row))"
  }

  private func changes(of way: Way) -> String {
    let changes = way.changes.map { change in
      let target = words.label(of: change.to, rules: rules[change.parameter])
      return words(.changeTo, ["parameter": .text(labels[change.parameter]), "target": .text(target)])
    }
    return changes.dropFirst().reduce(changes.first ?? "") { first, second in
      words(.bothChanges, ["first": .text(first), "second": .text(second)])
    }
  }

  private func reserve(_ row: Int) -> String {
    guard let way = part.nextSegment.largestGain(row: row), let change = way.changes.first else {
      return words(.noReserve)
    }
    return words(
      .largestReserve,
      [
        "parameter": .text(labels[change.parameter]), "gain": .number(way.gain.decimal),
        "value": .text(present(change.parameter, row)),
      ])
  }

  /// What a parameter found in the contact, in words.
  private func present(_ parameter: Int, _ row: Int) -> String {
    words.value(of: part.contacts.parameters[parameter], row: row, in: part.contacts)?.text ?? words(.noData)
  }

  /// Nil unless so much time has passed that the fewest points are left.
  private func call(_ row: Int) -> Markup? {
    guard let due = part.calls.due, due.isDue(row: row) else { return nil }
    let arguments: MessageArguments = [
      "parameter": .text(labels[due.parameter]), "age": .text(present(due.parameter, row)),
    ]
    return "<b>\(words(.timeToCall, arguments))</b>"
  }

  private func isCallDue(_ row: Int) -> Bool { part.calls.due?.isDue(row: row) ?? false }

  /// The parameters and the ways to reach the contact that have no value, and what that is worth.
  private func missing(_ row: Int) -> Markup? {
    let contacts = part.contacts
    let gaps = part.possible.gaps(row: row)
    let absent = gaps.flatMap(\.parameters).sorted()
    let judged = Set(absent.map { contacts.parameters[$0].parameter.field })
    let reach = contacts.fields.filter {
      $0.isContact && !$0.column.hasValue(row: row) && !judged.contains($0.name)
    }
    let names = absent.map { labels[$0] } + reach.map { words.text($0.label) }
    guard !names.isEmpty else { return nil }
    let gain = gaps.reduce(Score.zero) { $0 + $1.most }
    let best = part.possible.segments(row: row).upperBound
    let arguments: MessageArguments = [
      "fields": .text(words.quotedNames(names, most: Self.mostNames)), "gain": .number(gain.decimal),
    ]
    guard best > Int(contacts.segments[row]) else {
      return "<span class=\"warn\">\(words(gain > .zero ? .fillInGain : .fillIn, arguments))</span>"
    }
    let segment = part.segmentation.segments[best].label
    return "<span class=\"warn\">\(words.naming(.fillInSegment, ["segment": segment], arguments))</span>"
  }
}
