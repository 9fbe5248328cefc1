import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// `index.html` of a language: every segmentation at a glance.
struct OverviewPage: Document {
  let frame: PageFrame
  let parts: [(part: SegmentationReport, order: ContactOrder)]

  var kind: DocumentKind { .page }
  var path: String { "\(frame.words.language)/index.html" }
  private var words: ReportWords { frame.words }

  func write(to sink: ([UInt8]) throws -> Void) throws {
    var out = ByteBuffer()
    frame.start("index.html", title: frame.title(words(.overview)), tab: .overview, to: &out)
    let findings = parts.compactMap { SegmentationFindings($0.part, words).verdict() }
    out.raw(
      """
      <header class="head"><h1>\(words.markup(frame.report.project.title))</h1>\
      <p class="lead">\(Markup([contactCounts()] + findings, separator: " "))</p></header>
      <div class="cols">\(glances())</div>

      """ as Markup)
    for (part, order) in parts {
      let isOne = parts.count == 1
      if !isOne { out.raw("<section><h2>\(link(to: part))</h2>\n" as Markup) }
      SegmentationSections(
        part, words, folder: "\(part.folder)/", order: order, heading: isOne ? .second : .third
      )
      .write(calls: isOne ? 8 : 6, steps: .nearest, to: &out)
      out.raw("<p class=\"more\">\(more(part))</p>\n" as Markup)
      if !isOne { out.raw("</section>\n") }
      try out.drainIfFull(sink)
    }
    frame.end(to: &out)
    try out.drain(sink)
  }

  /// How many contacts there are: `84 companies and 212 people`.
  private func contactCounts() -> Markup {
    let counts = parts.map { words.count($0.part.contacts.count, of: $0.part.segmentation.kind) }
    guard counts.count == 2 else {
      return words.emphasised(.overviewOne, ["contacts": .text(counts.first ?? "")])
    }
    return words.emphasised(.overviewBoth, ["first": .text(counts[0]), "second": .text(counts[1])])
  }

  private func link(to part: SegmentationReport) -> Markup {
    "<a href=\"\(part.folder)/index.html\">\(words.title(of: part.segmentation.kind))</a>"
  }

  /// A table of segments for each segmentation, side by side where one of them has no values.
  private func glances() -> Markup {
    let haveValues = parts.map { $0.part.summary.totals.contains { $0.value != nil } }
    return Markup(
      zip(parts, haveValues).map { entry, hasValues in
        let width =
          switch (parts.count, haveValues.filter { $0 }.count) {
          case (2, 1): hasValues ? "w8" : "w4"
          case (2, 0): "w6"
          default: "w12"
          }
        let table = SegmentationBlocks(entry.part, words, folder: "\(entry.part.folder)/")
          .segmentTable(isDetailed: false)
        let heading: Markup = parts.count == 1 ? "\(words(.segmentsTitle))" : link(to: entry.part)
        return "<section class=\"\(width)\"><h2>\(heading)</h2>\(table)</section>"
      })
  }

  private func more(_ part: SegmentationReport) -> Markup {
    let kind = part.segmentation.kind
    let all = words(.allContacts, ["contacts": .text(words.count(part.contacts.count, of: kind))])
    return """
      <a href="\(part.folder)/contacts.html">\(all)</a> <a href="\(part.folder)/model.html">\(words(.howTheModelWorks))</a>
      """
  }
}
