import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// `contacts/<digest>.html`: one contact's breakdown, with links to its neighbours in the order of pages.
struct ContactPage: Document {
  let frame: PageFrame
  let part: SegmentationReport
  let article: ContactArticle
  let row: Int
  let previous: Int?
  let next: Int?

  var kind: DocumentKind { .page }
  private var pagePath: String { "\(part.folder)/\(part.addresses.file(row: row))" }
  var path: String { "\(frame.words.language)/\(pagePath)" }

  func write(to sink: ([UInt8]) throws -> Void) throws {
    var out = ByteBuffer()
    let words = frame.words
    let segment = Int(part.contacts.segments[row])
    frame.start(
      pagePath, title: frame.title(article.name(row: row)), tab: .contact(segment: segment), to: &out)
    let label = part.segmentation.segments[segment].label
    out.raw(
      """
      <nav class="crumbs" aria-label="\(words(.breadcrumbs))"><a href="../index.html">\
      \(words.title(of: part.segmentation.kind))</a> <span aria-hidden="true">/</span> \
      <a href="../segments/\(part.segmentation.segments[segment].id).html">\(words.naming(.segmentTitle, ["segment": label]))</a></nav>

      """ as Markup)
    article.write(row: row, to: &out)
    if previous != nil || next != nil {
      out.raw("<nav class=\"steps\" aria-label=\"\(words(.neighbours))\">" as Markup)
      out.raw(previous.map { link(to: $0, before: "← ", after: "") } ?? "<span></span>")
      if let next { out.raw(link(to: next, before: "", after: " →")) }
      out.raw("</nav>\n")
    }
    frame.end(to: &out)
    try out.drain(sink)
  }

  private func link(to row: Int, before: Markup, after: Markup) -> Markup {
    "<a href=\"../\(part.addresses.file(row: row))\">\(before)\(article.name(row: row))\(after)</a>"
  }
}

/// `contacts/<nn>.html`: the breakdowns of all contacts whose address begins with the same two digits.
struct BundlePage: Document {
  let frame: PageFrame
  let part: SegmentationReport
  let article: ContactArticle
  let bundle: Int
  /// The contacts, best first.
  let rows: [Int32]

  var kind: DocumentKind { .page }
  private var name: String { ContactAddresses.hexadecimal(UInt64(bundle), digits: 2) }
  private var pagePath: String { "\(part.folder)/contacts/\(name).html" }
  var path: String { "\(frame.words.language)/\(pagePath)" }

  func write(to sink: ([UInt8]) throws -> Void) throws {
    var out = ByteBuffer()
    let words = frame.words
    let title = words(.bundleTitle, ["name": .text(name)])
    frame.start(pagePath, title: frame.title(title), tab: .bundle, to: &out)
    out.raw(
      """
      <header class="head"><h1>\(title)</h1><p class="lead">\(words.count(rows.count, of: part.segmentation.kind))</p></header>
      <div class="bundle">

      """ as Markup)
    for row in rows {
      article.write(row: Int(row), to: &out)
      try out.drainIfFull(sink)
    }
    out.raw("</div>\n")
    out.raw(article.definitions)
    frame.end(to: &out)
    try out.drain(sink)
  }
}
