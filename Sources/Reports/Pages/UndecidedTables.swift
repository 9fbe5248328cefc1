import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// The contacts whose gaps are worth filling: those whose segment hangs on it, then those whose score does.
struct UndecidedTables {
  private let part: SegmentationReport
  private let contacts: ScoredContacts
  private let possible: PossibleScores
  private let words: ReportWords
  private let links: ContactLinks
  private let marks: SegmentMarks

  /// How many contacts are listed at most.
  private static let mostUndecided = 50
  /// How many gaps of a contact are named at most.
  private static let mostGaps = 5

  /// Takes what the scores could become from the report.
  init(_ part: SegmentationReport, _ words: ReportWords) {
    self.part = part
    self.words = words
    contacts = part.contacts
    possible = part.possible
    links = ContactLinks(part, words, folder: "")
    marks = SegmentMarks(part.segmentation, words)
  }

  /// Writes each table that has contacts in it.
  func write(to out: inout ByteBuffer) {
    writeUndecided(&out)
    writeWidest(&out)
  }

  private func writeUndecided(_ out: inout ByteBuffer) {
    guard !possible.undecided.isEmpty else { return }
    let title = words(.undecidedTitle)
    out.write("<section><h2 id=\"undecided\">\(title)</h2><p>\(words(.undecidedLead))</p>\n")
    out.write(head(title, [words(.undecidedSegments)]))
    for row in possible.undecided.prefix(Self.mostUndecided) {
      let row = Int(row)
      let now = Int(contacts.segments[row])
      let segments = possible.segments(row: row)
      let other = segments.upperBound > now ? segments.upperBound : segments.lowerBound
      start(row, &out)
      out.write(
        "<td>\(marks.names[now])<span class=\"arrow\">→</span>\(marks.names[other])</td>")
      finish(row, &out)
    }
    out.raw("</tbody></table></div>\n")
    if possible.undecided.count > Self.mostUndecided {
      let cut = words(
        .undecidedCut,
        ["count": .count(Self.mostUndecided), "total": .text(words.formats.number(possible.undecided.count))])
      out.write("<p class=\"sm mut\">\(cut)</p>")
    }
    out.raw("</section>\n")
  }

  private func writeWidest(_ out: inout ByteBuffer) {
    guard !possible.widest.isEmpty else { return }
    let title = words(.widestTitle)
    out.write("<section><h2>\(title)</h2><p>\(words(.widestLead))</p>\n")
    out.write(head(title, [words(.segment), words(.completeness)]))
    for row in possible.widest {
      let row = Int(row)
      start(row, &out)
      out.write(
        """
        <td data-l="\(words(.segment))">\(marks.names[Int(contacts.segments[row])])</td>\
        <td class="n" data-l="\(words(.completeness))">\(words.formats.percent(contacts.completeness(row: row), .upTo(0)))</td>
        """)
      finish(row, &out)
    }
    out.raw("</tbody></table></div></section>\n")
  }

  /// - Parameter columns: the headers between the name and the scores; the second is that of a number.
  private func head(_ title: String, _ columns: [String]) -> Markup {
    let heads: [Markup] = columns.enumerated().map { index, column in
      "<th scope=\"col\"\(" class=\"n\"", if: index > 0)>\(column)</th>"
    }
    return """
      <div class="scroll"><table class="stack gaps"><caption class="vh">\(title)</caption><thead><tr>\
      <th scope="col">\(words.nameHeader(of: part.segmentation.kind))</th>\(Markup(heads))\
      <th scope="col" class="n">\(words(.scoreNow))</th><th scope="col" class="n">\(words(.scoreCouldBe))</th>\
      <th scope="col">\(words(.whatToAsk))</th></tr></thead><tbody>

      """
  }

  private func start(_ row: Int, _ out: inout ByteBuffer) {
    out.raw("<tr class=\"row\"><th scope=\"row\">")
    links.writeName(row: row, to: &out)
    out.raw("</th>")
  }

  /// The scores, and what is to be asked.
  private func finish(_ row: Int, _ out: inout ByteBuffer) {
    let range = possible.range(row: row)
    let span = words(
      .scoreSpan, ["from": .number(range.lowest.decimal), "to": .number(range.highest.decimal)])
    // What could change most is asked about first.
    let sorted = possible.gapsByGain(row: row)
    var gaps: [Markup] = sorted.prefix(Self.mostGaps).map { gap in
      let label = gap.parameters.map { words.label(ofParameter: $0, in: contacts) }.joined(separator: " / ")
      guard gap.most > .zero else { return "\(label)" }
      let most = words(.gapMost, ["points": .number(gap.most.decimal)])
      return "\(label) <span class=\"mut nw\">\(most)</span>"
    }
    if sorted.count > Self.mostGaps {
      let more = words(.gapsMore, ["number": .count(sorted.count - Self.mostGaps)])
      gaps.append("<span class=\"mut\">\(more)</span>")
    }
    let score = words.formats.number(contacts.score(row: row).decimal, contacts.columnDecimals)
    out.write(
      """
      <td class="n" data-l="\(words(.scoreNow))">\(score)</td>\
      <td class="n" data-l="\(words(.scoreCouldBe))">\(span)</td><td>\(Markup(gaps, separator: ", "))</td></tr>

      """)
  }
}
