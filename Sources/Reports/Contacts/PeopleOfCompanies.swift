import ContactData
import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// What ties the pages of people to those of their companies, both ways, in one language.
struct PeopleOfCompanies {
  private let companies: LinkedSide
  private let people: LinkedSide
  private let links: CompanyLinks
  private let peopleByCompany: PeopleByCompany
  private let words: ReportWords
  /// What tells a company's people apart at a glance: their first text that is not personal, as in a position.
  private let position: (header: Markup, label: String, value: ShownValue)?

  /// So many people are named on a company's own page, and in its article on a page of many.
  private static let mostOnPage = 200
  private static let mostInBundle = 12

  /// Nil where the project does not tie people to companies.
  ///
  /// - Parameter orders: per segmentation of the report, the order of the language's pages.
  init?(_ report: Report, _ words: ReportWords, orders: [ContactOrder]) {
    let parts = zip(report.segmentations, orders)
    guard let (companies, _) = parts.first(where: { $0.0.segmentation.kind == .companies }),
      let (people, order) = parts.first(where: { $0.0.segmentation.kind == .people }),
      let links = people.contacts.companyLinks
    else { return nil }
    self.companies = LinkedSide(companies, words)
    self.people = LinkedSide(people, words)
    self.links = links
    self.words = words
    peopleByCompany = links.people(inOrder: order.rows)
    let field = people.contacts.fields.first { field in
      if case .words = field.column { !field.isFlag && !field.isPersonal && !field.isContact } else { false }
    }
    position = field.map { field in
      (words.header(of: field), words.text(field.label), ShownValue(field, words, isBare: true))
    }
  }

  // MARK: - Among the facts

  /// A person's company; on a page of many, a company's people.
  func writeFact(
    _ kind: Segmentation.Kind, row: Int, _ setting: ContactArticle.Setting, to out: inout ByteBuffer
  ) {
    switch (kind, setting) {
    case (.people, _):
      guard let company = links.company(ofPerson: row) else { return }
      out.raw("<dt>\(words(.company))</dt><dd>" as Markup)
      companies.links.writeName(row: company, to: &out)
      out.raw("<br/>")
      out.raw(companies.marks.links[companies.segment(of: company)])
      out.raw("</dd>")
    case (.companies, .bundle):
      let rows = peopleByCompany[company: row]
      guard !rows.isEmpty else { return }
      out.raw("<dt>\(words(.people))</dt>" as Markup)
      for person in rows.prefix(Self.mostInBundle) {
        let segment = people.segment(of: Int(person))
        out.raw("<dd>")
        people.links.writeName(row: Int(person), to: &out)
        out.raw(" <span class=\"mut\">\(people.labels[segment])</span></dd>" as Markup)
      }
      if let rest = rest(of: rows.count, Self.mostInBundle) { out.raw("<dd class=\"mut\">\(rest)</dd>") }
    case (.companies, .page):
      break
    }
  }

  /// A person's company, linked; from any page one folder below the segmentation's.
  ///
  /// - Returns: whether there is one.
  func writeCompany(ofPerson row: Int, to out: inout ByteBuffer) -> Bool {
    guard let company = links.company(ofPerson: row) else { return false }
    companies.links.writeName(row: company, to: &out)
    return true
  }

  // MARK: - A section of its own

  /// A company's people, each with segment and score; on the company's own page only.
  func writeSection(
    _ kind: Segmentation.Kind, row: Int, _ setting: ContactArticle.Setting, to out: inout ByteBuffer
  ) {
    guard kind == .companies, setting == .page else { return }
    let rows = peopleByCompany[company: row]
    guard !rows.isEmpty else { return }
    let count = words.count(rows.count, of: .people)
    let positionHead: Markup = position.map { "<th scope=\"col\">\($0.header)</th>" } ?? ""
    out.raw(
      """
      <section><h2>\(words(.peopleOfCompany))</h2><p>\(words(.peopleOfCompanyLead, ["people": .text(count)]))</p>
      <div class="scroll"><table class="stack"><caption class="vh">\(words(.peopleOfCompany))</caption><thead><tr>\
      <th scope="col">\(words(.person))</th>\(positionHead)<th scope="col">\(words(.segment))</th>\
      <th scope="col" class="n">\(words(.score))</th></tr></thead><tbody>

      """ as Markup)
    for person in rows.prefix(Self.mostOnPage) { writeRow(Int(person), to: &out) }
    out.raw("</tbody></table></div>")
    if let rest = rest(of: rows.count, Self.mostOnPage) { out.raw("<p>\(rest)</p>" as Markup) }
    out.raw("</section>\n")
  }

  private func writeRow(_ row: Int, to out: inout ByteBuffer) {
    out.raw("<tr class=\"row\"><th scope=\"row\">")
    people.links.writeName(row: row, to: &out)
    out.raw("</th>")
    if let position {
      out.raw("<td data-l=\"\(position.label)\">" as Markup)
      if position.value.exists(row: row) {
        position.value.write(row: row, to: &out)
      } else {
        out.raw(Markup.noData(words))
      }
      out.raw("</td>")
    }
    out.raw(
      """
      <td data-l="\(words(.segment))">\(people.marks.links[people.segment(of: row)])</td>\
      <td class="n big" data-l="\(words(.score))">\(people.score(of: row))</td></tr>

      """ as Markup)
  }

  private func rest(of count: Int, _ most: Int) -> String? {
    count > most ? words(.peopleLeftOut, ["count": .count(count - most)]) : nil
  }
}

/// One of the two segmentations, as it is linked to from the breakdowns of the other.
private struct LinkedSide {
  private let part: SegmentationReport
  private let formats: LanguageFormats
  let links: ContactLinks
  let marks: SegmentMarks
  let labels: [Markup]

  init(_ part: SegmentationReport, _ words: ReportWords) {
    self.part = part
    formats = words.formats
    let folder = "../../\(part.folder)/"
    links = ContactLinks(part, words, folder: folder)
    marks = SegmentMarks(part.segmentation, words, folder: folder)
    labels = part.segmentation.segments.map { words.markup($0.label) }
  }

  func segment(of row: Int) -> Int { Int(part.contacts.segments[row]) }

  func score(of row: Int) -> String {
    formats.number(part.contacts.score(row: row).decimal, .atLeast(part.contacts.scoreDecimals))
  }
}
