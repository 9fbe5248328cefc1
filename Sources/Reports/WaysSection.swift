import Localization
import Scoring
import SegmentationModel

/// The simplest ways to the next segment, on a contact's own page.
struct WaysSection {
  private let finder: NextSegmentFinder
  private let contacts: ScoredContacts
  private let words: ReportWords
  /// Per segment but the best: the start of the section with the next segment's name in its heading.
  private let starts: [Markup]
  private let changes: [ChangeText]

  init(_ part: SegmentationReport, _ words: ReportWords) {
    self.words = words
    finder = part.nextSegment
    contacts = part.contacts
    starts = part.segmentation.segments.dropFirst().map { segment in
      """
      <section class="w7"><h2>\(words(.simplestWays, ["segment": .quoted(words.text(segment.label))]))</h2><p>
      """
    }
    changes = part.contacts.parameters.map { ChangeText($0, part.contacts, words) }
  }

  /// Writes the section; nothing for a contact in the best segment.
  func write(row: Int, to out: inout ByteBuffer) {
    let segment = Int(contacts.segments[row])
    guard segment < starts.count else { return }
    out.raw(starts[segment])
    let ways = finder.ways(row: row)
    switch ways.count {
    case 0: out.text(words(.noWay))
    case 1: out.text(words(.oneWaySuffices))
    default: out.text(words(.eachWaySuffices))
    }
    out.raw("</p>")
    if !ways.isEmpty {
      out.raw("<ol class=\"ways\">")
      for way in ways { write(way, row: row, to: &out) }
      out.raw("</ol>")
    }
    out.raw("</section>\n")
  }

  private func write(_ way: Way, row: Int, to out: inout ByteBuffer) {
    out.raw("<li><span class=\"g\">+")
    out.append { words.formats.append(way.gain.decimal, to: &$0) }
    out.raw("</span><span>")
    for (index, change) in way.changes.enumerated() {
      if index > 0 { out.raw("<br/>") }
      changes[change.parameter].write(to: change.to, row: row, out: &out)
    }
    let score = contacts.score(row: row) + way.gain
    out.raw(" <span class=\"mut nw\">· ")
    out.text(words(way.changes.count > 1 ? .newScoreOfBoth : .newScore, ["score": .number(score.decimal)]))
    out.raw("</span></span></li>")
  }
}

/// What a parameter is now and what it would become, for any contact.
private struct ChangeText {
  /// What stands before the present value, between it and the target, and after the target.
  private let start: Markup
  private let middle: Markup
  private let end: Markup
  private let value: ShownValue
  private let noData: Markup
  private let rules: [String]
  private let words: ReportWords

  init(_ scored: ScoredParameter, _ contacts: ScoredContacts, _ words: ReportWords) {
    self.words = words
    let parameter = scored.parameter
    guard let field = contacts.fields.first(where: { $0.name == parameter.field }) else {
      preconditionFailure("a scored parameter has its field")
    }
    value = ShownValue(scored, field, words)
    noData = "\(words(.noData))"
    rules = words.ruleLabels(of: parameter, in: contacts)
    let pieces = words.localizer.pieces(.wayChange, ["value": .text(""), "target": .text("")])
    var texts: [String] = [""]
    for piece in pieces {
      switch piece {
      case .literal(let text): texts[texts.count - 1] += text
      case .argument: texts.append("")
      }
    }
    texts += [String](repeating: "", count: max(0, 3 - texts.count))
    start = "<b>\(words.markup(parameter.label))</b><br/><span class=\"mut\">\(texts[0])"
    middle = "\(texts[1])</span>"
    end = "\(texts[2])"
  }

  func write(to match: Match, row: Int, out: inout ByteBuffer) {
    out.raw(start)
    if value.exists(row: row) { value.write(row: row, to: &out) } else { out.raw(noData) }
    out.raw(middle)
    out.text(words.label(of: match, rules: rules))
    out.raw(end)
  }
}
