import ContactData
import Localization
import Scoring
import SegmentationModel
import Values

/// `index.html` of a segmentation: the segmentation table, the distribution of scores, and who matters.
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
    let title = words.title(of: part.segmentation.kind)
    frame.start(pagePath, title: frame.title(title), tab: .summary, to: &out)
    let blocks = SegmentationBlocks(part, words, folder: "")
    out.raw(
      """
      <header class="head"><h1>\(title)</h1><p class="lead">\(words.emphasised(.segmentationLead, [
        "contacts": .text(words.count(part.contacts.count, of: part.segmentation.kind)),
        "lowest": .number(part.contacts.lowest.decimal), "highest": .number(part.contacts.highest.decimal),
      ]))</p></header>
      \(keyFigures())
      <section><h2>\(words(.segmentsTitle))</h2><p>\(words(.segmentsLead))</p>\(blocks.segmentTable())</section>
      <section><h2>\(words(.distributionTitle))</h2><p>\(words(.distributionLead))</p>\(ScoreHistogram(part, words).figure())</section>
      <section><h2>\(words(.segmentationTableTitle))</h2><p>\(words(.segmentationTableLead))</p>\(blocks.segmentationTable())</section>
      <section><h2>\(words(.bestTitle))</h2><p>\(words(.bestLead))</p>\(blocks.bestContacts(order, count: 10))</section>

      """ as Markup)
    frame.end(to: &out)
    try out.drain(sink)
  }

  private func keyFigures() -> Markup {
    let summary = part.summary
    let formats = words.formats
    return """
      <dl class="figs"><div><dt>\(words.title(of: part.segmentation.kind))</dt><dd>\(formats.number(part.contacts.count))</dd></div>
      <div><dt>\(words(.meanScore))</dt><dd>\(formats.number(summary.mean, .upTo(1)))</dd></div>
      <div><dt>\(words(.medianScore))</dt><dd>\(formats.number(summary.median, .upTo(1)))</dd></div>
      <div><dt>\(words(.completenessOfData))</dt><dd>\(formats.percent(summary.completeness, .upTo(1)))</dd></div></dl>
      """
  }
}

/// Tables that the overview and a segmentation's page share.
struct SegmentationBlocks {
  private let part: SegmentationReport
  private let words: ReportWords
  private let marks: SegmentMarks
  /// From the page to the segmentation's folder.
  private let folder: String

  init(_ part: SegmentationReport, _ words: ReportWords, folder: String) {
    self.part = part
    self.words = words
    self.folder = folder
    marks = SegmentMarks(part.segmentation, words, folder: folder)
  }

  /// Segments with limits, counts, shares and totals; best first.
  func segmentTable() -> Markup {
    let summary = part.summary
    let formats = words.formats
    let totals = Array(summary.totals.enumerated().filter { $0.element.value != nil }.prefix(3))
    let kind = words.title(of: part.segmentation.kind)
    let totalHeads = totals.map { _, total in
      "<th scope=\"col\" class=\"n\">\(words.header(of: part.contacts.fields[total.field]))</th>" as Markup
    }
    let rows = summary.segments.indices.reversed().map { index in
      let row = summary.segments[index]
      let cells = totals.map { position, total in
        """
        <td class="n" data-l="\(words.text(part.contacts.fields[total.field].label))">\
        \(row.totals[position].value.map { formats.number($0, .upTo(0)) } ?? "–")</td>
        """ as Markup
      }
      return """
        <tr class="row"><th scope="row">\(marks.links[index])</th>\
        <td data-l="\(words(.scores))">\(words.limitCell(of: index, in: part))</td>\
        <td class="n" data-l="\(kind)">\(formats.number(row.contacts))</td>\
        <td class="bar-c" data-l="\(words(.share))"><span class="pair"><span>\(formats.percent(row.share, .upTo(0)))</span>\
        \(Markup.bar(marks.colours[index], percent: row.share.rounded))</span></td>\(Markup(cells))</tr>

        """ as Markup
    }
    let sums = totals.map { _, total in
      """
      <td class="n" data-l="\(words.text(part.contacts.fields[total.field].label))">\
      \(total.value.map { formats.number($0, .upTo(0)) } ?? "–")</td>
      """ as Markup
    }
    return """
      <div class="scroll"><table class="stack"><caption class="vh">\(words(.segmentsTitle))</caption><thead><tr>\
      <th scope="col">\(words(.segment))</th><th scope="col">\(words(.scores))</th><th scope="col" class="n">\(kind)</th>\
      <th scope="col">\(words(.share))</th>\(Markup(totalHeads))</tr></thead><tbody>
      \(Markup(rows))</tbody><tfoot><tr><th scope="row">\(words(.total))</th><td></td>\
      <td class="n" data-l="\(kind)">\(formats.number(part.contacts.count))</td><td></td>\(Markup(sums))</tr></tfoot></table></div>
      """
  }

  /// Per parameter and segment: the range or feature most of the members have.
  func segmentationTable() -> Markup {
    let segments = part.segmentation.segments.indices.reversed()
    let heads = segments.map { "<th scope=\"col\">\(marks.links[$0])</th>" as Markup }
    let rows = part.contacts.parameters.enumerated().map { position, parameter in
      let labels = words.ruleLabels(of: parameter.parameter, in: part.contacts)
      let cells = segments.map { segment in
        guard let typical = part.summary.segments[segment].typical[position] else {
          return "<td>\(Markup.noData(words))</td>" as Markup
        }
        let percent = typical.share.rounded
        return """
          <td>\(labels[typical.rule])<span class="pair mut"><span>\(words.formats.percent(ExactDecimal(percent)))</span>\
          \(Markup.bar(marks.colours[segment], percent: percent))</span></td>
          """
      }
      return """
        <tr data-parameter="\(parameter.parameter.id)"><th scope="row">\(words.markup(parameter.parameter.label))</th>\
        \(Markup(cells))</tr>

        """ as Markup
    }
    let id = "st-\(part.folder)"
    return """
      <div class="scroll" role="region" tabindex="0" aria-labelledby="\(id)"><table class="segt">\
      <caption id="\(id)"><span class="vh">\(words.title(of: part.segmentation.kind)): \
      \(words(.segmentationTableTitle))</span></caption><thead><tr>\
      <th scope="col">\(words(.parameter))</th>\(Markup(heads))</tr></thead><tbody>
      \(Markup(rows))</tbody></table></div>
      """
  }

  /// The contacts of the highest scores.
  func bestContacts(_ order: ContactOrder, count: Int) -> Markup {
    let contacts = part.contacts
    let rows = order.rows.prefix(count).map { row in
      let row = Int(row)
      let id = contacts.store.string(contacts.ids.refs[row])
      let name = contacts.store.string(contacts.shownName(row: row))
      var link: Markup = "<span class=\"nm\">\(name)</span>"
      if case .none = part.addresses.layout {
      } else {
        var address = ByteBuffer()
        part.addresses.append(row: row, to: &address)
        let href = folder + String(decoding: address.bytes, as: UTF8.self)
        link = "<a href=\"\(href)\" data-contact=\"\(id)\">\(name)</a>"
      }
      let owner: Markup
      if let owners = contacts.owners {
        let code = owners.codes[row]
        owner =
          "<td data-l=\"\(words(.owner))\">\(code >= 0 ? "\(owners.words[Int(code)])" as Markup : Markup.noData(words))</td>"
      } else {
        owner = ""
      }
      return """
        <tr class="row"><th scope="row">\(link)</th><td data-l="\(words(.segment))">\(marks.links[Int(contacts.segments[row])])</td>\
        <td class="n big" data-l="\(words(.score))">\(words.formats.number(contacts.score(row: row).decimal))</td>\
        <td class="n" data-l="\(words(.completeness))">\(words.formats.percent(contacts.completeness(row: row), .upTo(1)))</td>\(owner)</tr>

        """ as Markup
    }
    let ownerHead: Markup = contacts.owners == nil ? "" : "<th scope=\"col\">\(words(.owner))</th>"
    let name = part.segmentation.kind == .companies ? words(.company) : words(.person)
    return """
      <div class="scroll"><table class="stack"><caption class="vh">\(words(.bestTitle))</caption><thead><tr><th scope="col">\(name)</th>\
      <th scope="col">\(words(.segment))</th><th scope="col" class="n">\(words(.score))</th>\
      <th scope="col" class="n">\(words(.completeness))</th>\(ownerHead)</tr></thead><tbody>
      \(Markup(rows))</tbody></table></div><p class="more"><a href="\(folder)contacts.html">\
      \(words(.allContacts, ["contacts": .text(words.count(contacts.count, of: part.segmentation.kind))]))</a></p>
      """
  }
}
