import ContactData
import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// A contact's score breakdown: where it stands and what would move it, what is known of it, the arithmetic.
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
  private let table: BreakdownTable
  private let missing: MissingData
  private let people: PeopleOfCompanies?
  // What is the same for every contact.
  private let originTitle: Markup
  private let origin: PreparedMessage
  private let aboutTitle: Markup
  /// Alone, and with others of the same score.
  private let rank: (alone: PreparedMessage, tied: PreparedMessage)
  private let completeness: PreparedMessage
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
      (
        "<dt>\(words.markup(field.label))</dt><dd>",
        ShownValue(field, words, isBare: false, isLinked: field.isContact)
      )
    }
    ownerLabel = "<dt>\(words(.owner))</dt><dd>"
    owners =
      contacts.owners?.words.enumerated().map { index, name in
        guard let addresses = part.owners?.addresses else { return Array(Escaping.escaped(name).utf8) }
        return ("<a href=\"../\(addresses.file(of: index))\">\(name)</a>" as Markup).bytes
      } ?? []
    let best = part.segmentation.segments.count - 1
    approaches = zip(part.segmentation.segments, marks.colours).enumerated().map { index, look in
      guard setting == .page, let approach = look.0.approach else { return "" }
      return """
        <div class="panel \(look.1)\(index == best ? " w7" : "")"><h2>\(words(.howToServe))</h2>\(words.paragraphs(approach, class: "sm"))</div>
        """
    }
    let isCompanies = part.segmentation.kind == .companies
    originTitle = "\(words(.whereTheScoreComesFrom))"
    origin = PreparedMessage(words, .breakdownLead, places: ["score"])
    aboutTitle = "\(words(isCompanies ? .aboutCompany : .aboutPerson))"
    let all: MessageArguments = ["count": .count(contacts.count)]
    rank = (
      PreparedMessage(words, isCompanies ? .rankOfCompanies : .rankOfPeople, all, places: ["rank"]),
      PreparedMessage(words, isCompanies ? .tiedRankOfCompanies : .tiedRankOfPeople, all, places: ["rank"])
    )
    completeness = PreparedMessage(words, .completenessIs, places: ["completeness"])
    pointsOfHighest = "\(words(.pointsOf, ["highest": .number(part.contacts.highest.decimal)]))"
    inBestSegment = "\(words(.inBestSegment))"
    linkText = "\(words(.openInCRM))"
    noData = .noData(words)
    ways = WaysSection(part, words, setting)
    table = BreakdownTable(contacts, words)
    missing = MissingData(part, words)
  }

  /// The name, for titles.
  func name(row: Int) -> String {
    contacts.store.string(contacts.shownName(row: row))
  }

  /// What the articles of a bundle's page refer to.
  var definitions: Markup { scale.definitions }

  func write(row: Int, to out: inout ByteBuffer) {
    let isPage = setting == .page
    out.raw("<article class=\"cardpage\" id=\"c-")
    ContactAddresses.append(part.addresses.digests[row], digits: 16, to: &out)
    out.raw(isPage ? "\"><header class=\"head\"><h1>" : "\"><header class=\"head\"><h2>")
    contacts.store.withBytes(of: contacts.shownName(row: row)) { unsafe out.text($0) }
    out.raw(isPage ? "</h1>\n" : "</h2>\n")
    writeVerdict(row, &out)
    out.raw("</header>\n")
    if isPage { scale.write(row: row, to: &out) } else { scale.writeReference(row: row, to: &out) }
    writeColumns(row, &out)
    out.raw("<section>")
    out.raw(isPage ? "<h2>" : "<h3>")
    out.raw(originTitle)
    out.raw(isPage ? "</h2>" : "</h3>")
    if isPage {
      out.raw("<p>")
      origin.write(to: &out) { _, out in writeScore(row, &out) }
      out.raw("</p>")
    }
    table.write(row: row, to: &out)
    missing.write(row: row, to: &out)
    out.raw("</section>")
    people?.writeSection(part.segmentation.kind, row: row, setting, to: &out)
    out.raw("</article>\n")
  }

  private func writeScore(_ row: Int, _ out: inout ByteBuffer) {
    out.append { words.formats.append(contacts.score(row: row).decimal, to: &$0) }
  }

  private func writeVerdict(_ row: Int, _ out: inout ByteBuffer) {
    let segment = Int(contacts.segments[row])
    out.raw("<div class=\"verdict\"><p class=\"s\">")
    // The path above a page's title leads to the segment already.
    out.raw(setting == .page ? marks.names[segment] : marks.links[segment])
    out.raw("</p><p class=\"s\">")
    writeScore(row, &out)
    out.raw(" <span class=\"sm mut\">")
    out.raw(pointsOfHighest)
    out.raw("</span></p><p>")
    if let gap = contacts.gap(row: row) {
      let next = part.segmentation.segments[segment + 1].label
      out.raw("<b>")
      out.raw(words.naming(.gapToNext, ["segment": next], ["count": .number(gap)]))
      out.raw("</b>")
    } else {
      out.raw("<b>")
      out.raw(inBestSegment)
      out.raw("</b>")
    }
    out.raw("<br/><span class=\"mut\">")
    (isTied(row) ? rank.tied : rank.alone).write(to: &out) { _, out in
      out.append { words.formats.append(Int(contacts.ranks[row]), to: &$0) }
    }
    out.raw(" · ")
    completeness.write(to: &out) { _, out in
      out.append { words.formats.append(percent: contacts.completeness(row: row), to: &$0) }
    }
    out.raw("</span></p></div>")
  }

  /// Whether others have the same rank: they stand next to each other in the order.
  private func isTied(_ row: Int) -> Bool {
    let first = Int(contacts.ranks[row]) - 1
    return first + 1 < contacts.count
      && contacts.scores[Int(contacts.order[first + 1])] == contacts.scores[row]
  }

  /// The ways to the next segment and the approach, beside what is known; in the best segment the approach alone.
  private func writeColumns(_ row: Int, _ out: inout ByteBuffer) {
    let segment = Int(contacts.segments[row])
    let isBest = segment == contacts.limits.starts.count
    out.raw("<div class=\"cols\">")
    if isBest { out.raw(approaches[segment]) } else { ways.write(row: row, approaches[segment], to: &out) }
    out.raw(setting == .page ? "<section class=\"w5\"><h2>" : "<section class=\"w5\"><h3>")
    out.raw(aboutTitle)
    out.raw(setting == .page ? "</h2>" : "</h3>")
    writeFacts(row, &out)
    out.raw("</section></div>\n")
  }

  private func writeFacts(_ row: Int, _ out: inout ByteBuffer) {
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
  }
}
