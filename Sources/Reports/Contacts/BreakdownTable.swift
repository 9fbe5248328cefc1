import ContactData
import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// The arithmetic of a score as a table, for any contact: points × relevance = contribution, and their sum.
///
/// The bars have one scale: a track is as long as the parameter's maximum, so that one picture shows what a
/// parameter weighs, what was earned and what is left.
struct BreakdownTable {
  private let contacts: ScoredContacts
  private let words: ReportWords
  private let rows: [BreakdownRow]
  private let head: Markup
  private let foot: Markup
  private let end: Markup

  init(_ contacts: ScoredContacts, _ words: ReportWords) {
    self.contacts = contacts
    self.words = words
    let widest = contacts.parameters.map(\.highest).max() ?? .zero
    rows = contacts.parameters.map { BreakdownRow($0, contacts, words, widest: widest) }
    head = """
      ><caption class="vh">\(words(.breakdown))</caption><thead><tr><th scope="col">\(words(.parameter))</th>\
      <th scope="col">\(words(.value))</th><th scope="col">\(words(.rule))</th><th scope="col" class="n">\(words(.points))</th>\
      <th scope="col" class="n">×\u{A0}\(words(.formulaRelevance))</th><th scope="col" class="n">=\u{A0}\(words(.formulaContribution))</th>\
      <th scope="col" class="n">\(words(.maximum))</th><th scope="col">\(words(.againstMaximum))</th></tr></thead><tbody>

      """
    foot = """
      </tbody><tfoot><tr><th scope="row">\(words(.total))</th><td class="v"></td><td class="r"></td><td class="p"></td>\
      <td class="w0"></td><td class="n s">
      """
    end =
      "</td><td class=\"n mx\">\(words.formats.number(contacts.highest.decimal))</td><td class=\"bar-c\"></td></tr></tfoot></table>\n"
  }

  /// - Parameter isNamed: whether the table carries the contact's id, as the one breakdown that it has.
  func write(row: Int, isNamed: Bool = true, to out: inout ByteBuffer) {
    out.raw("<table class=\"brk\"")
    if isNamed {
      out.raw(" data-breakdown=\"")
      contacts.store.withBytes(of: contacts.ids.refs[row]) { unsafe out.text($0) }
      out.raw("\"")
    }
    out.raw(head)
    for parameter in rows { parameter.write(row: row, to: &out) }
    out.raw(foot)
    out.append { words.formats.append(contacts.score(row: row).decimal, to: &$0) }
    out.raw(end)
  }
}

extension BreakdownTable {
  /// The table of no contact, for a script to fill in: values, rules, points, contributions and their sum are empty.
  func pattern() -> Markup {
    "<table class=\"brk\"\(head)\(Markup(rows.map(\.pattern)))\(foot)\(end)"
  }
}

/// A parameter's row of the breakdown, for any contact.
private struct BreakdownRow {
  /// The row of no contact.
  let pattern: Markup
  private let start: Markup
  /// Per outcome: all that follows the value.
  private let ends: [Markup]
  private let codes: [Int32]
  private let value: ShownValue
  private let noData: Markup

  init(_ scored: ScoredParameter, _ contacts: ScoredContacts, _ words: ReportWords, widest: Score) {
    let parameter = scored.parameter
    let labels = words.ruleMarkups(of: parameter, in: contacts)
    start =
      "<tr data-parameter=\"\(parameter.id)\"><th scope=\"row\">\(words.markup(parameter.label))</th><td class=\"v\">"
    codes = scored.codes
    noData = .noData(words)
    value = ShownValue(scored, words)
    func percent(_ score: Score) -> Int { score.barPercent(of: widest) }
    let track = percent(scored.highest)
    let trackClass = track < 100 ? " m\(max(track, 1))" : ""
    let formats = words.formats
    pattern = """
      \(start)</td><td class="r"></td><td class="n p"></td><td class="n w">\(formats.number(parameter.relevance))</td>\
      <td class="n s big"></td><td class="n mx">\(formats.number(scored.highest.decimal))</td>\
      <td class="bar-c"><i class="bar k9\(trackClass)"></i></td></tr>

      """
    ends = scored.outcomes.map { outcome in
      let isMissing = outcome.match == .missing
      let state = isMissing ? "miss" : "w\(percent(outcome.contribution))"
      return """
        </td><td class="r\(isMissing ? " warn" : "")">\(words.markup(of: outcome.match, rules: labels))</td>\
        <td class="n p">\(formats.number(outcome.points))</td><td class="n w">\(formats.number(parameter.relevance))</td>\
        <td class="n s big">\(formats.number(outcome.contribution.decimal))</td>\
        <td class="n mx">\(formats.number(scored.highest.decimal))</td>\
        <td class="bar-c"><i class="bar k9 \(state)\(trackClass)"></i></td></tr>

        """
    }
  }

  func write(row: Int, to out: inout ByteBuffer) {
    out.raw(start)
    if value.exists(row: row) { value.write(row: row, to: &out) } else { out.raw(noData) }
    out.raw(ends[Int(codes[row])])
  }
}
