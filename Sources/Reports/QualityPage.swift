import Diagnostics
import Localization
import Scoring
import SegmentationModel

/// `quality.html`: what could not be read, and what is suspicious, each with its place.
struct QualityPage: Document {
  let frame: PageFrame
  let part: SegmentationReport

  var kind: DocumentKind { .page }
  private var pagePath: String { "\(part.folder)/quality.html" }
  var path: String { "\(frame.words.language)/\(pagePath)" }

  /// How many findings the page lists; `report.xml` has them all.
  private static let mostFindings = 1000

  func write(to sink: ([UInt8]) throws -> Void) throws {
    var out = ByteBuffer()
    let words = frame.words
    let title = words(.quality)
    frame.start(pagePath, title: frame.title(title), tab: .quality, to: &out)
    let lead =
      part.findings.isEmpty
      ? words(.qualityNone) : words(.qualityLead, ["count": .count(part.findings.count)])
    out.raw(
      """
      <header class="head"><h1>\(title)</h1><p class="lead">\(lead)</p></header>
      <dl class="figs"><div><dt>\(words(.findings))</dt><dd>\(words.formats.number(part.findings.count))</dd></div>
      <div><dt>\(words(.completenessOfData))</dt><dd>\(words.formats.percent(part.summary.completeness, .upTo(1)))</dd></div></dl>

      """ as Markup)
    if !part.findings.isEmpty {
      out.raw(
        """
        <section><h2>\(words(.findings))</h2><div class="scroll"><table class="findings stack"><caption class="vh">\
        \(words(.findings))</caption><thead><tr><th scope="col">\(words(.finding))</th><th scope="col">\(words(.place))</th>\
        </tr></thead><tbody>

        """ as Markup)
      for finding in part.findings.prefix(Self.mostFindings) {
        out.raw(
          """
          <tr class="row"><th scope="row">\(finding.message(in: words.localizer)) <small>\(finding.code.rawValue)</small></th>\
          <td data-l="\(words(.place))">\(Self.place(finding.place))</td></tr>

          """ as Markup)
        try out.drainIfFull(sink)
      }
      out.raw("</tbody></table></div>\n")
      if part.findings.count > Self.mostFindings {
        out.raw(
          "<p class=\"sm mut\">\(words(.findingsCut, ["count": .count(Self.mostFindings)]))</p>\n" as Markup)
      }
      out.raw("</section>\n")
    }
    out.raw("<p class=\"more\"><a href=\"report.xml\">report.xml</a></p>\n")
    frame.end(to: &out)
    try out.drain(sink)
  }

  private static func place(_ place: Place?) -> Markup {
    guard let place else { return "" }
    let numbers = [place.line, place.column].compactMap { $0.map { ":\($0)" } }.joined()
    return "<code>\(place.file)\(numbers)</code>"
  }
}
