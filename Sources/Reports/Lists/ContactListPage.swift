import Assessment
import ContactData
import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// `contacts.html` and `segments/<id>.html` with their further pages: a list of contacts to filter and sort.
///
/// The rows in the page are what is read without scripts, a page at a time; with scripts the list covers
/// every contact, from the data beside it.
struct ContactListPage: Document {
  /// Head, navigation and footer, and with them the language.
  let frame: PageFrame
  /// The segmentation that the page belongs to.
  let part: SegmentationReport
  /// The segment whose list it is; nil for everyone.
  let segment: Int?
  /// The columns, the same on all pages of the list.
  let table: ContactTable
  /// The form above the list, for those with scripts.
  let filters: Markup
  /// What the script fills rows and texts from.
  let template: Markup
  /// The first row of each shard of the data beside the page.
  let shardStarts: [Int]
  /// The rows of the whole list in the order of pages.
  let rows: ArraySlice<Int32>
  /// The number of this page, from 0.
  let page: Int

  private var pageCount: Int { ListPages.count(ofRows: rows.count) }
  private var words: ReportWords { frame.words }

  /// The name of the list's files without their ending.
  private var stem: String { segment.map { part.segmentation.segments[$0].id } ?? "contacts" }
  private var folder: String { segment == nil ? part.folder : "\(part.folder)/segments" }

  private func file(page: Int) -> String { "\(ListPages.name(of: stem, page: page)).html" }

  /// Held against the schema of pages.
  var kind: DocumentKind { .page }
  private var pagePath: String { "\(folder)/\(file(page: page))" }
  /// In the segmentation's folder, or in that of its segments.
  var path: String { "\(words.language)/\(pagePath)" }

  /// Writes the head, the rows of this page, and what the script needs.
  func write(to sink: ([UInt8]) throws -> Void) throws {
    var out = ByteBuffer()
    let label = segment.map { part.segmentation.segments[$0].label }
    let title =
      label.map { words(.segmentTitle, ["segment": .quoted(words.text($0))]) } ?? words(.everyone)
    frame.start(
      pagePath,
      title: frame.title(
        page == 0 ? title : words(.titleOfPage, ["title": .text(title), "page": .count(page + 1)])),
      tab: segment.map { .segment($0) } ?? .everyone, hasList: !rows.isEmpty, to: &out)
    writeHead(label.map { words.naming(.segmentTitle, ["segment": $0]) } ?? "\(title)", &out)
    out.write("<section><h2 id=\"list\">\(words(.list))</h2>\n")
    if !rows.isEmpty { out.write(filters) }
    out.write(status())
    out.raw(
      """
      <div class="scroll fits" role="region" tabindex="0" aria-labelledby="cap">\
      <table class="list" id="contacts"
      """)
    if !rows.isEmpty { out.write(tableAttributes()) }
    out.write(
      """
      ><caption id="cap" class="vh">\(title)</caption>
      <thead><tr>\(table.head(isSortable: !rows.isEmpty))</tr></thead>
      <tbody>

      """)
    let first = page * ListPages.length
    for row in rows.dropFirst(first).prefix(ListPages.length) {
      table.write(row: Int(row), to: &out)
      try out.drainIfFull(sink)
    }
    out.raw("</tbody></table></div>\n")
    if rows.isEmpty {
      out.write("<p class=\"mut\">\(words(.listHasNone))</p>\n")
    } else {
      out.write(pager())
      out.write(template)
    }
    out.raw("</section>\n")
    frame.end(to: &out)
    try out.drain(sink)
  }

  // MARK: - Head

  private func writeHead(_ title: Markup, _ out: inout ByteBuffer) {
    guard let segment else {
      let count = words.count(rows.count, of: part.segmentation.kind)
      let lead = words(.everyoneLead, ["contacts": .text(count)])
      out.write("<header class=\"head\"><h1>\(title)</h1><p class=\"lead\">\(lead)</p></header>\n")
      return
    }
    let marks = SegmentMarks(part.segmentation, words, folder: "../")
    let members = words.emphasised(.segmentMembers, words.membership(rows.count, in: part))
    out.write(
      """
      <header class="head"><h1>\(marks.ranks[segment])\(title)</h1><p class="lead">\
      \(words.limits(of: segment, in: part.contacts)) \(members)</p></header>

      """)
    guard page == 0 else { return }
    out.write(SegmentFigures(part, segment, words, colour: marks.colours[segment]).markup())
  }

  // MARK: - Above and below the table

  private func status() -> Markup {
    guard !rows.isEmpty else {
      return """
        <p role="status" id="status"><b class="nm" id="shown" data-count="0">\(words.count(0, of: part.segmentation.kind))</b></p>

        """
    }
    let kind = part.segmentation.kind
    let file = segment == nil ? part.folder : "\(part.folder)-\(stem)"
    let xml: Markup = segment == nil ? "" : " <a class=\"btn\" href=\"\(stem).xml\">XML</a>"
    return """
      <div class="bar-row"><p role="status" id="status"><b class="nm" id="shown" data-count="\(rows.count)">\
      \(words.count(rows.count, of: kind))</b><span class="mut" id="order">\(words(.listOrderDefault))</span></p>
      <p class="print" id="print-filters"></p>
      <ul class="chips no-print" id="chips" hidden="hidden"></ul>
      <p class="no-print"><button type="button" class="btn js-only" id="reset" hidden="hidden">\(words(.showAll))</button> \
      <button type="button" class="btn js-only" id="download-csv" data-file="\(file).csv" disabled="disabled">\
      \(words(.downloadCSV))</button>\(xml)</p></div>
      <details class="js-only no-print" id="columns"><summary>\(words(.columnsOfList))</summary><div></div></details>

      """
  }

  private func tableAttributes() -> Markup {
    let root = PageFrame.root(of: pagePath)
    let range = segment.map { part.members[$0] } ?? 0..<part.contacts.count
    let formats = words.formats
    let href: Markup =
      switch part.addresses.layout {
      case .each: " data-href=\"\(segment == nil ? "" : "../")contacts/{digest}.html\""
      case .bundled: " data-href=\"\(segment == nil ? "" : "../")contacts/{2}.html#c-{digest}\""
      case .none: ""
      }
    let months = (1...12).map { formats.monthInDate($0) }.joined(separator: "|")
    let isComma = formats.decimalSeparator == ","
    return """
       data-list="\(part.folder)" data-source="\(root)assets/data/" \
      data-shards="\(shardStarts.map { String($0) }.joined(separator: " "))" data-total="\(part.contacts.count)" \
      data-from="\(range.lowerBound)" data-to="\(range.upperBound)" data-first="\(page * ListPages.length)" \
      data-rows="\(ListPages.length)" data-columns="\(ContactTable.mostColumns)"\(href) \
      data-decimal="\(formats.decimalSeparator)" data-group="\(formats.groupSeparator)" \
      data-grouping="\(formats.minimumGroupingDigits)" data-minus="-" data-date="\(formats.longDayTemplate)" \
      data-months="\(months)" data-csv="\(isComma ? "; ," : ", .")"
      """
  }

  /// Links to the first and last pages and those around this one.
  private func pager() -> Markup {
    let first = page * ListPages.length
    let last = min(first + ListPages.length, rows.count)
    let range = words(
      .listRange,
      [
        "from": .count(rows.isEmpty ? 0 : first + 1), "to": .count(last), "total": .count(rows.count),
      ])
    var items: [Markup] = []
    var previous = -1
    for index in 0..<pageCount where index == 0 || index == pageCount - 1 || abs(index - page) <= 2 {
      if index - previous > 1 { items.append("<li><span class=\"gap\">…</span></li>") }
      let number = words.formats.number(index + 1)
      items.append(
        index == page
          ? "<li><span aria-current=\"page\">\(number)</span></li>"
          : "<li><a href=\"\(file(page: index))\">\(number)</a></li>")
      previous = index
    }
    if page + 1 < pageCount {
      items.append("<li><a href=\"\(file(page: page + 1))\" rel=\"next\">\(words(.nextPage))</a></li>")
    }
    return """
      <div class="bar-row" id="pages"><p class="sm mut" id="range">\(range)</p>\
      <nav aria-label="\(words(.pagesOfList))"><ul class="pager" id="pager">\(Markup(items))</ul></nav></div>

      """
  }
}
