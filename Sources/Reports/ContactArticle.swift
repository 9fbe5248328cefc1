import ContactData
import Localization
import Scoring
import SegmentationModel
import Values

/// A contact's score breakdown: where it stands, what is known of it, and the arithmetic.
///
/// Everything that repeats from contact to contact is put together once a language; an article is
/// bytes appended.
struct ContactArticle {
  /// Where the article stands: alone on its page, or with others on a bundle's.
  enum Setting {
    case page
    case bundle
  }

  private let part: SegmentationReport
  private let contacts: ScoredContacts
  private let words: ReportWords
  private let setting: Setting
  private let marks: SegmentMarks
  private let scale: ScoreScale
  private let facts: [(label: Markup, value: ShownValue)]
  private let ownerLabel: Markup
  private let owners: [[UInt8]]
  private let approaches: [Markup]
  private let ways: WaysSection
  private let rows: [BreakdownRow]
  private let breakdownHead: Markup
  private let breakdownFoot: Markup
  private let total: Markup
  private let people: PeopleOfCompanies?
  // What is the same for every contact.
  private let originTitle: Markup
  private let aboutTitle: Markup
  private let pointsOfHighest: Markup
  private let inBestSegment: Markup
  private let linkText: Markup
  private let noData: Markup

  /// - Parameter people: what ties people to companies; nil where nothing does.
  init(
    _ part: SegmentationReport, _ words: ReportWords, _ setting: Setting, people: PeopleOfCompanies? = nil
  ) {
    self.people = people
    self.part = part
    self.words = words
    self.setting = setting
    contacts = part.contacts
    marks = SegmentMarks(part.segmentation, words, folder: "../")
    scale = ScoreScale(part, words)
    let judged = Set(contacts.parameters.map(\.parameter.field))
    facts = contacts.fields.filter { !judged.contains($0.name) }.map { field in
      ("<dt>\(words.markup(field.label))</dt><dd>", ShownValue(field, words, isBare: false))
    }
    ownerLabel = "<dt>\(words(.owner))</dt><dd>"
    owners = contacts.owners?.words.map { Array(Escaping.escaped($0).utf8) } ?? []
    let best = part.segmentation.segments.count - 1
    approaches = zip(part.segmentation.segments, marks.colours).enumerated().map { index, look in
      guard let approach = look.0.approach else { return "" }
      return """
        <div class="panel \(look.1)\(index == best ? " w7" : "")"><h2>\(words(.howToServe))</h2>\(words.paragraphs(approach, class: "sm"))</div>
        """
    }
    originTitle = "\(words(.whereTheScoreComesFrom))"
    aboutTitle = "\(words(.about))"
    pointsOfHighest = "\(words(.pointsOf, ["highest": .number(part.contacts.highest.decimal)]))"
    inBestSegment = "\(words(.inBestSegment))"
    linkText = "\(words(.openInCRM))"
    noData = .noData(words)
    ways = WaysSection(part, words)
    let widest = contacts.parameters.map(\.highest).max() ?? .zero
    rows = part.contacts.parameters.map { BreakdownRow($0, part.contacts, words, widest: widest) }
    breakdownHead = """
      "><caption class="vh">\(words(.breakdown))</caption><thead><tr><th scope="col">\(words(.parameter))</th>\
      <th scope="col">\(words(.value))</th><th scope="col">\(words(.rule))</th><th scope="col" class="n">\(words(.points))</th>\
      <th scope="col" class="n">×\u{A0}\(words(.formulaRelevance))</th><th scope="col" class="n">=\u{A0}\(words(.formulaContribution))</th>\
      <th scope="col" class="n">\(words(.maximum))</th><th scope="col">\(words(.againstMaximum))</th></tr></thead><tbody>

      """
    breakdownFoot = """
      </tbody><tfoot><tr><th scope="row">\(words(.total))</th><td class="v"></td><td class="r"></td><td class="p"></td>\
      <td class="w0"></td><td class="n s">
      """
    total =
      "</td><td class=\"n mx\">\(words.formats.number(contacts.highest.decimal))</td><td class=\"bar-c\"></td></tr></tfoot></table>\n"
  }

  /// The name, for titles.
  func name(row: Int) -> String {
    contacts.store.string(contacts.shownName(row: row))
  }

  func write(row: Int, to out: inout ByteBuffer) {
    let isPage = setting == .page
    out.raw("<article class=\"cardpage\" id=\"c-")
    ContactAddresses.append(part.addresses.digests[row], digits: 16, to: &out)
    out.raw(isPage ? "\"><header class=\"head\"><h1>" : "\"><header class=\"head\"><h2>")
    contacts.store.withBytes(of: contacts.shownName(row: row)) { unsafe out.text($0) }
    out.raw(isPage ? "</h1>\n" : "</h2>\n")
    writeVerdict(row, &out)
    out.raw("</header>\n")
    if isPage { out.raw(scale.figure(score: contacts.score(row: row), segment: Int(contacts.segments[row]))) }
    writeAbout(row, &out)
    out.raw("<section>")
    out.raw(isPage ? "<h2>" : "<h3>")
    out.raw(originTitle)
    out.raw(isPage ? "</h2>" : "</h3>")
    out.raw("<table class=\"brk\" data-breakdown=\"")
    contacts.store.withBytes(of: contacts.ids.refs[row]) { unsafe out.text($0) }
    out.raw(breakdownHead)
    for parameter in rows { parameter.write(row: row, to: &out) }
    out.raw(breakdownFoot)
    out.append { words.formats.append(contacts.score(row: row).decimal, to: &$0) }
    out.raw(total)
    out.raw("</section>")
    people?.writeSection(part.segmentation.kind, row: row, setting, to: &out)
    out.raw("</article>\n")
  }

  private func writeVerdict(_ row: Int, _ out: inout ByteBuffer) {
    let segment = Int(contacts.segments[row])
    out.raw("<div class=\"verdict\"><p class=\"s\">")
    out.raw(marks.links[segment])
    out.raw("</p><p class=\"s\">")
    out.append { words.formats.append(contacts.score(row: row).decimal, to: &$0) }
    out.raw(" <span class=\"sm mut\">")
    out.raw(pointsOfHighest)
    out.raw("</span></p><p>")
    if let gap = contacts.gap(row: row) {
      let next = words.text(part.segmentation.segments[segment + 1].label)
      out.raw(words.emphasised(.gapToNext, ["count": .number(gap), "segment": .quoted(next)]))
    } else {
      out.raw(inBestSegment)
    }
    out.raw("<br/><span class=\"mut\">")
    out.text(
      words(
        .rankAndCompleteness,
        [
          "rank": .count(Int(contacts.ranks[row])),
          "contacts": .text(words.formats.number(contacts.count)),
          "completeness": .percent(contacts.completeness(row: row)),
        ]))
    out.raw("</span></p></div>")
  }

  private func writeAbout(_ row: Int, _ out: inout ByteBuffer) {
    let isPage = setting == .page
    if isPage {
      out.raw("<div class=\"cols\">")
      ways.write(row: row, to: &out)
    }
    out.raw(isPage ? "<section class=\"w5\"><h2>" : "<section><h3>")
    out.raw(aboutTitle)
    out.raw(isPage ? "</h2>" : "</h3>")
    out.raw("<dl class=\"facts\">")
    if let code = contacts.owners?.codes[row] {
      out.raw(ownerLabel)
      if code >= 0 { out.raw(owners[Int(code)]) } else { out.raw(noData) }
      out.raw("</dd>")
    }
    people?.writeFact(part.segmentation.kind, row: row, setting, to: &out)
    for (label, value) in facts where value.exists(row: row) {
      out.raw(label)
      value.write(row: row, to: &out)
      out.raw("</dd>")
    }
    out.raw("<dt>ID</dt><dd>")
    contacts.store.withBytes(of: contacts.ids.refs[row]) { unsafe out.text($0) }
    out.raw("</dd>")
    if let link = contacts.links?.refs[row], !link.isEmpty {
      out.raw("<dt>CRM</dt><dd><a href=\"")
      contacts.store.withBytes(of: link) { unsafe out.text($0) }
      out.raw("\">")
      out.raw(linkText)
      out.raw("</a></dd>")
    }
    out.raw("</dl>")
    if isPage {
      // In the best segment the approach has the place of the ways.
      let segment = Int(contacts.segments[row])
      if segment == contacts.limits.starts.count { out.raw("</section>") }
      out.raw(approaches[segment])
      out.raw(segment == contacts.limits.starts.count ? "</div>" : "</section></div>")
    } else {
      out.raw("</section>")
    }
    out.raw("\n")
  }
}

/// A parameter's row of the breakdown, for any contact.
private struct BreakdownRow {
  private let start: Markup
  /// Per outcome: all that follows the value.
  private let ends: [Markup]
  private let codes: [Int32]
  private let value: ShownValue
  private let noData: Markup

  init(_ scored: ScoredParameter, _ contacts: ScoredContacts, _ words: ReportWords, widest: Score) {
    let parameter = scored.parameter
    let labels = words.ruleLabels(of: parameter, in: contacts)
    start =
      "<tr data-parameter=\"\(parameter.id)\"><th scope=\"row\">\(words.markup(parameter.label))</th><td class=\"v\">"
    codes = scored.codes
    noData = .noData(words)
    guard let field = contacts.fields.first(where: { $0.name == parameter.field }) else {
      preconditionFailure("a scored parameter has its field")
    }
    value = ShownValue(scored, field, words)
    func percent(_ score: Score) -> Int {
      ScoredContacts.wholePercent(score, of: widest)
    }
    let track = percent(scored.highest)
    let trackClass = track < 100 ? " m\(max(track, 1))" : ""
    let formats = words.formats
    ends = scored.outcomes.map { outcome in
      let isMissing = outcome.match == .missing
      let state = isMissing ? "miss" : "w\(percent(outcome.contribution))"
      return """
        </td><td class="r\(isMissing ? " warn" : "")">\(words.label(of: outcome.match, rules: labels))</td>\
        <td class="n p">\(formats.number(outcome.points))</td><td class="n w">\(formats.number(parameter.relevance))</td>\
        <td class="n s big">\(formats.number(outcome.contribution.decimal))</td>\
        <td class="n mx">\(formats.number(scored.highest.decimal))</td>\
        <td class="bar-c"><i class="bar k9 \(state)\(trackClass)"></i></td></tr>

        """
    }
  }

  func write(row: Int, to out: inout ByteBuffer) {
    out.raw(start)
    if value.exists(row: row) { value.write(row: row, to: &out) } else { out.raw(noData) }
    out.raw(ends[Int(codes[row])])
  }
}
