import ContactData
import Localization
import Scoring
import SegmentationModel
import Values

/// `model.html`: how the score comes about, for someone who has never seen the model.
struct ModelPage: Document {
  let frame: PageFrame
  let part: SegmentationReport
  let order: ContactOrder

  var kind: DocumentKind { .page }
  private var pagePath: String { "\(part.folder)/model.html" }
  var path: String { "\(frame.words.language)/\(pagePath)" }
  private var words: ReportWords { frame.words }

  func write(to sink: ([UInt8]) throws -> Void) throws {
    var out = ByteBuffer()
    let title = words(.model)
    frame.start(pagePath, title: frame.title(title), tab: .model, to: &out)
    out.raw(
      """
      <header class="head"><h1>\(title)</h1><p class="lead">\(words(.modelLead, [
        "contacts": .text(words.title(of: part.segmentation.kind)),
      ]))</p></header>
      <section><h2>\(words(.formulaTitle))</h2><div class="formula"><p class="f">\(words(.formulaScore)) <i>=</i> Σ \(words(.formulaPoints)) \
      <i>×</i> \(words(.formulaRelevance))</p><p>\(words(.formulaText, [
        "count": .count(part.contacts.parameters.count), "lowest": .number(part.contacts.lowest.decimal),
        "highest": .number(part.contacts.highest.decimal),
      ]))</p></div></section>
      <section><h2>\(words(.influenceTitle))</h2><p>\(words(.influenceLead))</p>\(influence())</section>
      <section><h2>\(words(.segmentsTitle))</h2><p>\(words(.segmentsLead))</p>\(segmentCards())</section>
      <section><h2>\(words(.segmentationTableTitle))</h2><p>\(words(.segmentationTableLead))</p>\
      \(SegmentationBlocks(part, words, folder: "").segmentationTable())</section>
      <section><h2>\(words(.parameters))</h2><p>\(words(.parametersLead))</p><div class="cards">\(cards())</div></section>
      \(example())<section><h2>\(words(.glossary))</h2>\(glossary())</section>

      """ as Markup)
    frame.end(to: &out)
    try out.drain(sink)
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
      <td class="n" data-l="\(words(.lowest))">\(formats.number(scored.lowest.decimal))</td>\
      <td class="n" data-l="\(words(.highest))">\(formats.number(scored.highest.decimal))</td>\
      <td class="bar-c" data-l="\(words(.influence))"><span class="pair"><span>\(formats.percent(influence, .upTo(0)))</span>\
      \(Markup.bar("k9", percent: influence.rounded * 100 / most))</span></td></tr>

      """ as Markup
    }
    return """
      <div class="scroll"><table class="stack"><caption class="vh">\(words(.influenceTitle))</caption><thead><tr>\
      <th scope="col">\(words(.parameter))</th><th scope="col" class="n">\(words(.relevance))</th>\
      <th scope="col" class="n">\(words(.lowest))</th><th scope="col" class="n">\(words(.highest))</th>\
      <th scope="col">\(words(.influence))</th></tr></thead><tbody>
      \(Markup(rows))</tbody></table></div>
      """
  }

  private func segmentCards() -> Markup {
    let marks = SegmentMarks(part.segmentation, words)
    let cards = part.segmentation.segments.indices.reversed().map { index in
      let segment = part.segmentation.segments[index]
      let row = part.summary.segments[index]
      let approach = segment.approach.map { words.paragraphs($0, class: "sm") } ?? ""
      return """
        <article class="panel \(marks.colours[index])"><h3>\(marks.links[index])</h3>\
        <p class="sm mut">\(words.limits(of: index, in: part)) \(words(.segmentMembers, [
          "contacts": .text(words.count(row.contacts, of: part.segmentation.kind)), "share": .percent(row.share.rounded(to: 1)),
        ]))</p>\(approach)</article>

        """ as Markup
    }
    return "<div class=\"segcards\">\(Markup(cards))</div>"
  }

  // MARK: - Parameters

  private func cards() -> Markup {
    var enabled = 0
    var cards = Markup()
    for parameter in part.segmentation.parameters {
      if parameter.isEnabled {
        cards += card(part.contacts.parameters[enabled], tally: part.summary.tallies[enabled])
        enabled += 1
      } else {
        cards += """
          <article class="card off" id="p-\(parameter.id)" data-parameter="\(parameter.id)">\
          <h3>\(words.markup(parameter.label))</h3><p class="meta"><span>\(words(.switchedOff))</span></p></article>

          """
      }
    }
    return cards
  }

  private func card(_ scored: ScoredParameter, tally: [Int]) -> Markup {
    let parameter = scored.parameter
    let labels = words.ruleLabels(of: parameter, in: part.contacts)
    let most = max(tally.max() ?? 1, 1)
    func row(_ label: String, _ outcome: Outcome, _ count: Int, also: [String] = []) -> Markup {
      let others: Markup =
        also.isEmpty ? "" : " <small>\(words(.alsoSpelt, ["words": .quotedList(also)]))</small>"
      return """
        <tr><th scope="row">\(label)\(others)</th><td class="n">\(words.formats.number(outcome.points))</td>\
        <td class="n">\(words.formats.number(count))</td>\
        <td class="bar-c">\(Markup.bar("k9", percent: count * 100 / most))</td></tr>

        """
    }
    var rows = Markup()
    for (index, label) in labels.enumerated() {
      var also: [String] = []
      if case .features(let features, _, _) = parameter.rules { also = features[index].also }
      rows += row(label, scored.outcomes[index], tally[index], also: also)
    }
    let unmatched = scored.outcomes[scored.unmatchedCode]
    rows += row(
      words.label(of: unmatched.match, rules: labels), unmatched, tally[scored.unmatchedCode])
    rows += row(words(.noData), scored.outcomes[scored.missingCode], tally[scored.missingCode])
    let description = parameter.description.map { words.paragraphs($0) } ?? ""
    return """
      <article class="card" id="p-\(parameter.id)" data-parameter="\(parameter.id)"><h3>\(words.markup(parameter.label))</h3>\
      <p class="meta"><span>\(words(.relevanceOf, ["relevance": .number(parameter.relevance)]))</span>\
      <span>\(words(.influenceOf, ["influence": .percent(part.contacts.influence(of: scored).rounded(to: 1))]))</span></p>\(description)\
      <table><caption class="vh">\(words.text(parameter.label))</caption><thead><tr><th scope="col">\(words(.rule))</th>\
      <th scope="col" class="n">\(words(.points))</th>\
      <th scope="col" class="n">\(words.title(of: part.segmentation.kind))</th><td></td></tr></thead><tbody>
      \(rows)</tbody></table></article>

      """
  }

  // MARK: - Example and glossary

  /// The best contact's score, worked out in a sentence.
  private func example() -> Markup {
    guard let first = order.rows.first else { return "" }
    let row = Int(first)
    let contacts = part.contacts
    let terms = contacts.parameters.map { parameter in
      let points = words.formats.number(parameter.outcomes[Int(parameter.codes[row])].points)
      return "\(points) × \(words.formats.number(parameter.parameter.relevance))"
    }
    let sum = words.formats.number(contacts.score(row: row).decimal)
    let name = contacts.store.string(contacts.shownName(row: row))
    let segment = words.text(part.segmentation.segments[Int(contacts.segments[row])].label)
    return """
      <section><h2>\(words(.exampleTitle))</h2><p>\(words(.exampleLead, ["name": .quoted(name)]))</p>\
      <p class="wide">\(terms.joined(separator: " + ")) = <b>\(sum)</b></p>\
      <p class="wide">\(words(.exampleSegment, ["score": .text(sum), "segment": .quoted(segment)]))</p></section>

      """
  }

  private func glossary() -> Markup {
    let entries: [(Message, Message)] = [
      (.parameter, .glossaryParameter), (.relevance, .glossaryRelevance), (.points, .glossaryPoints),
      (.score, .glossaryScore), (.segment, .glossarySegment), (.influence, .glossaryInfluence),
      (.completeness, .glossaryCompleteness),
    ]
    let items = entries.map { term, meaning in "<dt>\(words(term))</dt><dd>\(words(meaning))</dd>" as Markup }
    return "<dl class=\"gloss\">\(Markup(items))</dl>"
  }
}
