import Localization
import Scoring
import SegmentationModel
import Wording

/// The simplest ways to the next segment.
struct WaysSection {
  private let finder: NextSegmentFinder
  private let contacts: ScoredContacts
  private let words: ReportWords
  /// Per segment but the best: the start of the section with the next segment's name in its heading.
  private let starts: [Markup]
  private let changes: [ChangeText]
  private let newScore: (ofOne: PreparedMessage, ofBoth: PreparedMessage)

  init(_ part: SegmentationReport, _ words: ReportWords, _ setting: ContactArticle.Setting) {
    self.words = words
    let heading: Markup = setting == .page ? "h2" : "h3"
    finder = part.nextSegment
    contacts = part.contacts
    starts = part.segmentation.segments.dropFirst().map { segment in
      """
      <section class="w7"><\(heading)>\(words.naming(.simplestWays, ["segment": segment.label]))</\(heading)><p>
      """
    }
    newScore = (
      PreparedMessage(words, .newScore, places: ["score"]),
      PreparedMessage(words, .newScoreOfBoth, places: ["score"])
    )
    changes = part.contacts.parameters.map { ChangeText($0, part.contacts, words) }
  }

  /// Writes the section; nothing for a contact in the best segment.
  ///
  /// - Parameter end: what stands below the ways.
  func write(row: Int, _ end: Markup, to out: inout ByteBuffer) {
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
    out.raw(end)
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
    (way.changes.count > 1 ? newScore.ofBoth : newScore.ofOne).write(to: &out) { _, out in
      out.append { words.formats.append(score.decimal, to: &$0) }
    }
    out.raw("</span></span></li>")
  }
}

/// What a parameter is now and what it would become, for any contact.
private struct ChangeText {
  private let name: Markup
  /// The present value, then the target, which stands out.
  private let text: PreparedMessage
  private let value: ShownValue
  private let noData: Markup
  private let rules: [Markup]
  private let words: ReportWords

  init(_ scored: ScoredParameter, _ contacts: ScoredContacts, _ words: ReportWords) {
    self.words = words
    let parameter = scored.parameter
    value = ShownValue(scored, words)
    noData = "\(words(.noData))"
    rules = words.ruleMarkups(of: parameter, in: contacts)
    name = "<b>\(words.markup(parameter.label))</b><br/><span class=\"mut\">"
    text = PreparedMessage(words, .wayChange, places: ["value", "target"])
  }

  func write(to match: Match, row: Int, out: inout ByteBuffer) {
    out.raw(name)
    text.write(to: &out) { place, out in
      if place == 0 {
        if value.exists(row: row) { value.write(row: row, to: &out) } else { out.raw(noData) }
        return
      }
      out.raw("<span class=\"t\">")
      write(match, to: &out)
      out.raw("</span>")
    }
    out.raw("</span>")
  }

  private func write(_ match: Match, to out: inout ByteBuffer) {
    switch match {
    case .range(let index): out.raw(rules[index])
    case .features, .outside, .other, .missing: out.raw(words.markup(of: match, rules: rules))
    }
  }
}
