import ContactData
import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// `model.html`: how the score comes about, for someone who has never seen the model.
struct ModelPage: Document {
  let frame: PageFrame
  let part: SegmentationReport
  let order: ContactOrder

  var kind: DocumentKind { .page }
  private var pagePath: String { "\(part.folder)/model.html" }
  var path: String { "\(frame.words.language)/\(pagePath)" }
  private var words: ReportWords { frame.words }

  /// A part of the page with the id that the list of contents leads to.
  private struct Chapter {
    let id: String
    let title: String
    let content: Markup
  }

  func write(to sink: ([UInt8]) throws -> Void) throws {
    var out = ByteBuffer()
    let title = words(part.segmentation.kind == .companies ? .modelTitleCompanies : .modelTitlePeople)
    frame.start(pagePath, title: frame.title(title), tab: .model, to: &out)
    let chapters = chapters()
    let contents = chapters.map { "<li><a href=\"#\($0.id)\">\($0.title)</a></li>" as Markup }
    let lead = words.emphasised(
      .modelLead,
      [
        "count": .count(part.contacts.parameters.count), "formula": .text(words(.formulaProduct)),
        "lowest": .number(part.contacts.lowest.decimal), "highest": .number(part.contacts.highest.decimal),
      ])
    out.raw(
      """
      <header class="head"><h1>\(title)</h1><p class="lead">\(lead)</p>
      <ul class="toc no-print">\(Markup(contents))</ul></header>

      """ as Markup)
    for chapter in chapters {
      out.raw(
        "<section><h2 id=\"\(chapter.id)\">\(chapter.title)</h2>\(chapter.content)</section>\n" as Markup)
      try out.drainIfFull(sink)
    }
    frame.end(to: &out)
    try out.drain(sink)
  }

  private func chapters() -> [Chapter] {
    var chapters = [
      Chapter(id: "formula", title: words(.formulaTitle), content: formula()),
      Chapter(id: "influence", title: words(.influenceTitle), content: influence()),
      Chapter(id: "segments", title: words(.segmentsAndApproaches), content: segments()),
      Chapter(
        id: "typical", title: sideBySide(),
        content: """
          <p>\(words(.segmentationTableLead))</p>\
          \(SegmentationBlocks(part, words, folder: "").segmentationTable())
          """),
      Chapter(
        id: "parameters", title: words(.parametersOneByOne),
        content: """
          <p>\(words(.parametersLead))</p><div class="cards">\
          \(ParameterCards(part, words, asOf: frame.report.asOf).markup())</div>
          """),
    ]
    if let row = exampleRow {
      let name = part.contacts.name(row: row)
      chapters.append(
        Chapter(id: "example", title: words(.exampleTitle, ["name": .text(name)]), content: example(row)))
    }
    return chapters + [
      Chapter(id: "glossary", title: words(.glossary), content: glossary()),
      Chapter(id: "sources", title: words(.sourcesTitle), content: sources()),
    ]
  }

  // MARK: - Formula and influence

  private func formula() -> Markup {
    """
    <div class="formula"><p class="f">\(words(.formulaScore)) <i>=</i> Σ \(words(.formulaPoints)) \
    <i>×</i> \(words(.formulaRelevance))</p>\
    <p>\(words(.formulaText, ["count": .count(part.contacts.parameters.count)]))</p></div>
    """
  }

  private func influence() -> Markup {
    let formats = words.formats
    let parameters = part.contacts.parameters.map { ($0, part.contacts.influence(of: $0)) }
      .sorted { $0.1 > $1.1 }
    let most = max(parameters.first?.1.rounded ?? 0, 1)
    let rows = parameters.map { scored, influence in
      """
      <tr class="row"><th scope="row"><a href="#p-\(scored.parameter.id)">\(words.markup(scored.parameter.label))</a></th>\
      <td class="n" data-l="\(words(.relevance))">\(formats.number(scored.parameter.relevance))</td>\
      <td class="n" data-l="\(words(.contribution))">\(span(scored.lowest, scored.highest))</td>\
      <td class="bar-c" data-l="\(words(.influence))"><span class="pair"><span>\(formats.percent(influence.rounded(to: 1)))</span>\
      \(Markup.bar("plain k9", percent: influence.rounded * 100 / most))</span></td></tr>

      """ as Markup
    }
    return """
      <p>\(words(.influenceLead))</p><div class="scroll"><table class="stack"><caption class="vh">\(words(.influenceTitle))</caption>\
      <thead><tr><th scope="col">\(words(.parameter))</th><th scope="col" class="n">\(words(.relevance))</th>\
      <th scope="col" class="n">\(words(.contribution))</th><th scope="col">\(words(.influence))</th></tr></thead><tbody>
      \(Markup(rows))</tbody><tfoot><tr><th scope="row">\(words(.score))</th><td></td>\
      <td class="n" data-l="\(words(.contribution))">\(span(part.contacts.lowest, part.contacts.highest))</td><td></td></tr></tfoot></table></div>
      """
  }

  private func span(_ lowest: Score, _ highest: Score) -> String {
    words(.spanOf, ["lowest": .number(lowest.decimal), "highest": .number(highest.decimal)])
  }

  // MARK: - Segments

  private func segments() -> Markup {
    let marks = SegmentMarks(part.segmentation, words)
    let cards = part.segmentation.segments.indices.reversed().map { index in
      let segment = part.segmentation.segments[index]
      let row = part.summary.segments[index]
      let approach = segment.approach.map { words.paragraphs($0, class: "sm") } ?? ""
      let process: Markup =
        segment.process.map {
          "<p class=\"sm\"><a class=\"ext\" href=\"\($0)\">\(words(.salesProcess))</a></p>"
        } ?? ""
      return """
        <article class="panel \(marks.colours[index])"><h3>\(marks.links[index])</h3>\
        <p class="sm mut">\(words.limits(of: index, in: part.contacts)) \(words(.segmentMembers, [
          "contacts": .text(words.count(row.contacts, of: part.segmentation.kind)), "share": .percent(ExactDecimal.share(of: row.contacts, in: part.contacts.count)),
        ]))</p>\(approach)\(process)</article>

        """ as Markup
    }
    return """
      <p>\(words(.segmentsLead))</p>\(ScoreScale(part, words).figure())<div class="segcards">\(Markup(cards))</div>
      """
  }

  /// Few segments are named, as in “Segments “Ideal” and “Average” side by side”.
  private func sideBySide() -> String {
    let labels = part.segmentation.segments.reversed().map { words.text($0.label) }
    guard (2...4).contains(labels.count) else { return words(.segmentationTableTitle) }
    return words(.segmentsSideBySide, ["segments": .quotedList(labels)])
  }

  // MARK: - Example

  /// The best contact of whom everything is known, else the best one.
  private var exampleRow: Int? {
    let complete = order.rows.first { part.contacts.completeness(row: Int($0)) == ExactDecimal(100) }
    return (complete ?? order.rows.first).map { Int($0) }
  }

  private func example(_ row: Int) -> Markup {
    let contacts = part.contacts
    let terms = contacts.parameters.map { parameter in
      let points = words.formats.number(parameter.outcomes[Int(parameter.codes[row])].points)
      return "\(points)\u{A0}×\u{A0}\(words.formats.number(parameter.parameter.relevance))"
    }
    let sum = words.formats.number(contacts.score(row: row).decimal)
    let segment = part.segmentation.segments[Int(contacts.segments[row])].label
    var out = ByteBuffer()
    out.raw(
      """
      <p class="wide">\(terms.joined(separator: " + ")) = <b>\(sum)</b>. \
      \(words.naming(.exampleSegment, ["segment": segment], ["score": .text(sum)]))</p>
      """ as Markup)
    ScoreScale(part, words).write(row: row, to: &out)
    BreakdownTable(contacts, words).write(row: row, isNamed: false, to: &out)
    return Markup(escaped: out.bytes)
  }

  // MARK: - Glossary and sources

  private func glossary() -> Markup {
    let entries: [(Message, Message)] = [
      (.parameter, .glossaryParameter), (.range, .glossaryRange), (.feature, .glossaryFeature),
      (.points, .glossaryPoints), (.relevance, .glossaryRelevance), (.contribution, .glossaryContribution),
      (.score, .glossaryScore), (.segment, .glossarySegment), (.influence, .glossaryInfluence),
      (.completeness, .glossaryCompleteness),
    ]
    let items = entries.map { term, meaning in "<dt>\(words(term))</dt><dd>\(words(meaning))</dd>" as Markup }
    return "<dl class=\"gloss\">\(Markup(items))</dl>"
  }

  private func sources() -> Markup {
    let source = part.segmentation.contacts.format.file
    let related = part.segmentation.related.map(\.format.file)
    var items: [(Message, String)] = [
      (.footerDay, words.formats.day(frame.report.asOf)),
      (.modelVersion, PageFrame.short(frame.report.modelDigest)),
      (.dataVersion, PageFrame.short(frame.report.dataDigest)),
      (.fileOfContacts, "\(source) (\(words.count(part.contacts.count, of: part.segmentation.kind)))"),
    ]
    if !related.isEmpty { items.append((.fileOfMore, related.joined(separator: ", "))) }
    items.append((.footerProgram, frame.report.generator))
    let facts = items.map { "<dt>\(words($0))</dt><dd>\($1)</dd>" as Markup }
    return "<p>\(words(.sourcesLead))</p><dl class=\"facts\">\(Markup(facts))</dl>"
  }
}
