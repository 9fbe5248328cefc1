import ContactData
import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// Whom to call first, and why they stand there.
struct CallTable {
  private let part: SegmentationReport
  private let contacts: ScoredContacts
  private let words: ReportWords
  private let links: ContactLinks
  /// The header of the days since the last contact; nil where no parameter counts them.
  private let days: String?
  /// The first amount: what is at stake.
  private let amount: (label: String, values: NumberColumn)?

  /// Looks up which columns there are.
  ///
  /// - Parameter folder: from the page to the segmentation's folder; empty, or ending in `/`.
  init(_ part: SegmentationReport, _ words: ReportWords, folder: String) {
    self.part = part
    self.words = words
    contacts = part.contacts
    links = ContactLinks(part, words, folder: folder)
    days = part.calls.recency.map { words.label(ofParameter: $0.parameter, in: part.contacts) }
    amount = part.summary.mainTotal.flatMap { main in
      let field = part.contacts.fields[part.summary.totals[main].field]
      return field.column.shownNumbers.map { (words.headerText(of: field), $0) }
    }
  }

  /// Writes a sentence on who they are, and the table.
  func write(_ most: Int, order: ContactOrder, to out: inout ByteBuffer) {
    let calls = part.calls.first(most, among: order.rows)
    guard !calls.isEmpty else { return }
    out.write("<p>\(lead(calls))</p>\n")
    let kind = part.segmentation.kind
    let daysHead: Markup = days.map { "<th scope=\"col\" class=\"n\">\($0)</th>" } ?? ""
    let amountHead: Markup = amount.map { "<th scope=\"col\" class=\"n\">\($0.label)</th>" } ?? ""
    let ownerHead: Markup = contacts.owners == nil ? "" : "<th scope=\"col\">\(words(.owner))</th>"
    out.write(
      """
      <div class="scroll"><table class="stack calls"><caption class="vh">\(words.title(of: kind)): \(words(.callsTitle))</caption><thead><tr>\
      <th scope="col">\(words.nameHeader(of: kind))</th>\(daysHead)<th scope="col" class="n">\(words(.score))</th>\
      \(amountHead)\(ownerHead)</tr></thead><tbody>

      """)
    for call in calls { write(call, to: &out) }
    out.raw("</tbody></table></div>\n")
  }

  private func write(_ call: Call, to out: inout ByteBuffer) {
    let row = call.row
    out.raw("<tr class=\"row\"><th scope=\"row\">")
    links.writeName(row: row, to: &out)
    if case .near(let gap) = call.reason {
      let short = words(.callsShort, ["count": .number(gap)])
      out.write("<small>\(short)</small>")
    }
    out.raw("</th>")
    if let days {
      let shown = Markup.value(part.calls.recency?.days(row: row).map { words.formats.number($0) }, words)
      out.write("<td class=\"n big\" data-l=\"\(days)\">\(shown)</td>")
    }
    let score = words.formats.number(contacts.score(row: row).decimal, contacts.columnDecimals)
    out.write("<td class=\"n\(" big", if: days == nil)\" data-l=\"\(words(.score))\">\(score)</td>")
    if let amount {
      let shown = Markup.value(amount.values[row].map { words.formats.number($0, .upTo(0)) }, words)
      out.write("<td class=\"n\" data-l=\"\(amount.label)\">\(shown)</td>")
    }
    if contacts.owners != nil {
      out.write("<td data-l=\"\(words(.owner))\">")
      links.writeOwner(row: row, to: &out)
      out.raw("</td>")
    }
    out.raw("</tr>\n")
  }

  /// Who they are: members of the best segment who wait, then those nearest to it.
  private func lead(_ calls: [Call]) -> Markup {
    let best = part.members.count - 1
    let segment = part.segmentation.segments[best].label
    let members = part.contacts.order[part.members[best]]
    if members.isEmpty { return words.naming(.callsNobody, ["segment": segment]) }
    let hasNear = calls.contains { if case .near = $0.reason { true } else { false } }
    let then: Markup = hasNear ? " \(words(.callsThen))" : ""
    guard let recency = part.calls.recency else {
      return "\(words.naming(.callsByScore, ["segment": segment]))\(then)"
    }
    let parameter = contacts.parameters[recency.parameter].parameter
    let labels = words.ruleLabels(of: parameter, in: contacts)
    let overdue = recency.overdue(among: members)
    let names = ["segment": segment, "parameter": parameter.label]
    var arguments: MessageArguments = ["range": .list(recency.best.map { labels[$0] })]
    guard overdue.count > 0 else {
      return "\(words.naming(.callsAllInRange, names, arguments))\(then)"
    }
    arguments["contacts"] = .text(words.count(overdue.count, of: part.segmentation.kind))
    return "\(words.naming(.callsOverdue, names, arguments))\(then)"
  }
}
