import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// `contacts/<digest>.html`: one contact's breakdown, with links to its neighbours in the order of pages.
struct ContactPage: Document {
  /// Head, navigation and footer, and with them the language.
  let frame: PageFrame
  /// The segmentation that the page belongs to.
  let part: SegmentationReport
  /// What is the same in the articles of all contacts.
  let article: ContactArticle
  /// The contact.
  let row: Int
  /// The neighbour before it in the order of pages; nil for the first.
  let previous: Int?
  /// The neighbour after it in the order of pages; nil for the last.
  let next: Int?

  /// Held against the schema of pages.
  var kind: DocumentKind { .page }
  private var pagePath: String { "\(part.folder)/\(part.addresses.file(row: row))" }
  /// In the segmentation's folder, named by the digest of the contact's id.
  var path: String { "\(frame.words.language)/\(pagePath)" }

  /// Writes the way back to the segment, the article, and links to the neighbours.
  func write(to sink: ([UInt8]) throws -> Void) throws {
    var out = ByteBuffer()
    let words = frame.words
    let segment = Int(part.contacts.segments[row])
    frame.start(
      pagePath, title: frame.title(article.name(row: row)), tab: .contact(segment: segment), to: &out)
    let own = part.segmentation.segments[segment]
    out.write(
      """
      <nav class="crumbs" aria-label="\(words(.breadcrumbs))"><a href="../index.html">\
      \(words.title(of: part.segmentation.kind))</a> <span aria-hidden="true">/</span> \
      <a href="../\(own.pageFile)">\(words.naming(.segmentTitle, ["segment": own.label]))</a></nav>

      """)
    article.write(row: row, to: &out)
    if previous != nil || next != nil {
      out.write("<nav class=\"steps\" aria-label=\"\(words(.neighbours))\">")
      out.write(previous.map { link(to: $0, before: "← ", after: "") } ?? "<span></span>")
      if let next { out.write(link(to: next, before: "", after: " →")) }
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
  /// Head, navigation and footer, and with them the language.
  let frame: PageFrame
  /// The segmentation that the page belongs to.
  let part: SegmentationReport
  /// What is the same in the articles of all contacts.
  let article: ContactArticle
  /// The first two digits of its contacts' addresses as a number.
  let bundle: Int
  /// The contacts, best first.
  let rows: [Int32]

  /// Held against the schema of pages.
  var kind: DocumentKind { .page }
  private var name: String { Hexadecimal.text(UInt64(bundle), digits: 2) }
  private var pagePath: String { "\(part.folder)/contacts/\(name).html" }
  /// In the segmentation's folder, named by the two digits.
  var path: String { "\(frame.words.language)/\(pagePath)" }

  /// Writes the articles one after the other, then the drawings that they refer to.
  func write(to sink: ([UInt8]) throws -> Void) throws {
    var out = ByteBuffer()
    let words = frame.words
    let title = words(.bundleTitle, ["name": .text(name)])
    frame.start(pagePath, title: frame.title(title), tab: .bundle, to: &out)
    out.write(
      """
      <header class="head"><h1>\(title)</h1><p class="lead">\(words.count(rows.count, of: part.segmentation.kind))</p></header>
      <div class="bundle">

      """)
    for row in rows {
      article.write(row: Int(row), to: &out)
      try out.drainIfFull(sink)
    }
    out.raw("</div>\n")
    out.write(article.definitions)
    frame.end(to: &out)
    try out.drain(sink)
  }
}
