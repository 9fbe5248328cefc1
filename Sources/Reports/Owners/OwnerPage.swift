import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// `owners/<slug>.html`: an owner's key contacts, who they are and what to do next, on one sheet to print.
struct OwnerPage: Document {
  let frame: PageFrame
  let briefing: OwnerBriefing
  /// As in `OwnerPortfolios`.
  let owner: Int
  /// The key contacts, best first.
  let rows: [Int32]

  var kind: DocumentKind { .page }
  private var pagePath: String { "\(briefing.part.folder)/\(briefing.file(of: owner))" }
  var path: String { "\(frame.words.language)/\(pagePath)" }
  private var words: ReportWords { frame.words }

  func write(to sink: ([UInt8]) throws -> Void) throws {
    var out = ByteBuffer()
    frame.start(pagePath, title: frame.title(briefing.name(of: owner)), tab: .owner, to: &out)
    let title = briefing.heading(of: owner, shown: rows.count)
    out.raw(
      """
      <header class="head"><h1>\(briefing.name(of: owner))</h1><p class="lead">\(briefing.lead(of: owner))</p>
      \(briefing.segments(of: owner))\(briefing.others(than: owner))</header>
      <section><h2>\(title)</h2><div class="scroll"><table class="brief stack"><caption class="vh">\(title)</caption>\
      <thead><tr>\(briefing.head)</tr></thead>

      """ as Markup)
    var segment: Int?
    for row in rows {
      let own = Int(briefing.part.contacts.segments[Int(row)])
      if own != segment {
        out.raw(segment == nil ? "<tbody>" : "</tbody>\n<tbody>")
        out.raw(briefing.group(own, of: groups))
        segment = own
      }
      briefing.write(row: Int(row), to: &out)
    }
    out.raw("</tbody></table></div>\n")
    out.raw(briefing.rest(of: owner, shown: rows.count))
    out.raw("</section>\n")
    out.raw(
      """
      <div class="print notes" aria-hidden="true"><p class="sm mut">\(words(.notes))</p><i></i><i></i><i></i></div>

      """ as Markup)
    frame.end(to: &out)
    try out.drain(sink)
  }

  /// How many segments the key contacts belong to.
  private var groups: Int { Set(rows.map { briefing.part.contacts.segments[Int($0)] }).count }
}
