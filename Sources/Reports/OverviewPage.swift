import Localization
import Scoring
import SegmentationModel
import Values

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
    out.raw(
      """
      <header class="head"><h1>\(words.markup(frame.report.project.title))</h1>\
      <p class="lead">\(words(.asOf, ["day": .day(frame.report.asOf)]))</p></header>

      """ as Markup)
    for (part, order) in parts { out.raw(section(part, order)) }
    frame.end(to: &out)
    try out.drain(sink)
  }

  private func section(_ part: SegmentationReport, _ order: ContactOrder) -> Markup {
    let kind = part.segmentation.kind
    let blocks = SegmentationBlocks(part, words, folder: "\(part.folder)/")
    return """
      <section><h2><a href="\(part.folder)/index.html">\(words.title(of: kind))</a></h2><p class="wide">\(verdict(part))</p>
      \(blocks.segmentTable())</section>
      <section><h2>\(words(.segmentationTableTitle))</h2><p>\(words(.segmentationTableLead))</p>\(blocks.segmentationTable())</section>
      <section><h2>\(words(.bestTitle))</h2><p>\(words(.bestLead))</p>\(blocks.bestContacts(order, count: 5))\
      <p class="more"><a href="\(part.folder)/model.html">\(words(.howTheModelWorks))</a></p></section>

      """
  }

  /// Who brings the value: the best segment's share of the contacts beside its share of the first total.
  private func verdict(_ part: SegmentationReport) -> Markup {
    let kind = part.segmentation.kind
    guard let best = part.summary.segments.last, let segment = part.segmentation.segments.last else {
      return ""
    }
    let contacts = words.count(part.contacts.count, of: kind)
    guard let total = part.summary.totals.first, let all = total.value, let own = best.totals.first?.value,
      let share = words.share(of: own, in: all)
    else {
      return words.emphasised(
        .overviewCounts,
        [
          "contacts": .text(contacts), "segment": .quoted(words.text(segment.label)),
          "share": .percent(best.share.rounded(to: 1)),
        ])
    }
    return words.emphasised(
      .overviewVerdict,
      [
        "contacts": .text(contacts), "segment": .quoted(words.text(segment.label)),
        "share": .percent(best.share.rounded(to: 1)), "value": .percent(share),
        "field": .quoted(words.text(part.contacts.fields[total.field].label)),
      ])
  }
}

/// `index.html` of the output folder: which language?
struct LanguageChooser: Document {
  let report: Report
  /// Every language with its words, in the order of the project file.
  let languages: [ReportWords]

  var kind: DocumentKind { .page }
  var path: String { "index.html" }

  func write(to sink: ([UInt8]) throws -> Void) throws {
    var out = ByteBuffer()
    guard let first = languages.first else { return }
    let alternates = Markup(
      languages.map {
        "<link rel=\"alternate\" hreflang=\"\($0.language)\" href=\"\($0.language)/index.html\"/>\n"
      })
    out.raw(
      PageFrame.documentStart(
        language: first.language, title: first.text(report.project.title), root: "", alternates: alternates))
    let links = languages.map { words in
      """
      <li><a class="btn" href="\(words.language)/index.html" hreflang="\(words.language)" lang="\(words.language)" \
      xml:lang="\(words.language)">\(words(.languageName))</a></li>
      """ as Markup
    }
    out.raw(
      """
      <body>
      <a class="skip" href="#main">\(first(.skipToContent))</a>
      <main id="main" class="wrap choose" tabindex="-1"><h1>\(first.markup(report.project.title))</h1>
      <ul class="langs">\(Markup(links))</ul></main>
      </body>
      </html>

      """ as Markup)
    try out.drain(sink)
  }
}
