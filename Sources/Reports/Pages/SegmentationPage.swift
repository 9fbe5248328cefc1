import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// `index.html` of a segmentation: the segments, who matters, the distribution of scores, what is typical.
struct SegmentationPage: Document {
  let frame: PageFrame
  let part: SegmentationReport
  let order: ContactOrder

  var kind: DocumentKind { .page }
  private var pagePath: String { "\(part.folder)/index.html" }
  var path: String { "\(frame.words.language)/\(pagePath)" }
  private var words: ReportWords { frame.words }

  func write(to sink: ([UInt8]) throws -> Void) throws {
    var out = ByteBuffer()
    let kind = part.segmentation.kind
    let title = words.title(of: kind)
    frame.start(pagePath, title: frame.title(title), tab: .summary, to: &out)
    let count = words.emphasised(
      .overviewOne, ["contacts": .text(words.count(part.contacts.count, of: kind))])
    let findings = [count, SegmentationFindings(part, words).verdict()].compactMap(\.self)
    out.raw(
      """
      <header class="head"><h1>\(title)</h1><p class="lead">\(Markup(findings, separator: " "))</p></header>
      \(keyFigures())
      <section><h2>\(words(.segmentsTitle))</h2><p>\(words(.segmentsLead))</p>\
      \(SegmentationBlocks(part, words, folder: "").segmentTable(isDetailed: true))</section>

      """ as Markup)
    SegmentationSections(part, words, folder: "", order: order, heading: .second)
      .write(calls: 10, steps: .all, to: &out)
    out.raw(OwnerLinks(part, words).section())
    out.raw(
      """
      <p class="more"><a href="contacts.html">\(words(.allContacts, ["contacts": .text(words.count(part.contacts.count, of: kind))]))</a> \
      <a href="model.html">\(words(.howTheModelWorks))</a></p>

      """ as Markup)
    frame.end(to: &out)
    try out.drain(sink)
  }

  private func keyFigures() -> Markup {
    let summary = part.summary
    let formats = words.formats
    let contacts = part.contacts
    let reach = words(
      .possibleScores,
      ["lowest": .number(contacts.lowest.decimal), "highest": .number(contacts.highest.decimal)])
    let amount: Markup =
      part.summary.mainTotal.flatMap { main in
        summary.totals[main].value.map { value in
          let field = contacts.fields[summary.totals[main].field]
          return """
            <div><dt>\(words.markup(field.label))</dt><dd>\(words.figure(value, unit: field.unit))</dd></div>

            """
        }
      } ?? ""
    let mean: Markup =
      contacts.count == 0
      ? ""
      : """
      <div><dt>\(words(.meanScore))</dt><dd>\(formats.number(summary.mean, .upTo(0)))\
      <span class="sub">\(words(.medianOf, ["median": .number(summary.median.rounded(to: 1))])); \(reach)</span></dd></div>
      <div><dt>\(words(.completenessOfData))</dt><dd>\(formats.percent(summary.completeness, .upTo(1)))</dd></div>
      <div><dt>\(words(.undecidedFigure))</dt><dd>\(formats.number(part.possible.undecided.count))\
      <span class="sub"><a href="quality.html">\(words(.undecidedWhy))</a></span></dd></div>
      """
    return """
      <dl class="figs"><div><dt>\(words.title(of: part.segmentation.kind))</dt><dd>\(formats.number(contacts.count))</dd></div>
      \(amount)\(mean)</dl>
      """
  }
}
