import Diagnostics
import LibXML2
import Reports
import SegmentationModel
import Testing

/// Pages of people and of their companies link both ways.
@Suite("People of companies")
struct PeopleOfCompaniesTests {
  /// Two works; the first has twenty people, of one score each two, the second one, the third nobody.
  private static let project = """
    version: 1
    title: Works
    languages: [en, pl]
    companies:
      contacts: {file: works.csv, delimiter: ";", id: no, name: works, fields: {size: {type: number}}}
      parameters: [{id: size, field: size, ranges: [{to: 5, points: 1}, {from: 5, points: 2}]}]
      segments: [{id: small, label: {en: Small, pl: Mały}, approach: x}, {id: large, label: {en: 'Large <&>', pl: Duży}, from: 2, approach: x}]
    people:
      contacts:
        {file: people.csv, delimiter: ";", id: no, name: person, company: works, fields: {mail: {personal: true}, job: {label: {en: Job & rank, pl: Stanowisko}}, age: {type: number}}}
      parameters: [{id: age, field: age, ranges: [{to: 10, points: 1}, {from: 10, points: 2}]}]
      segments: [{id: few, label: {en: Few, pl: Mało}, approach: x}, {id: many, label: {en: Many, pl: Dużo}, from: 2, approach: x}]
    """

  private static let files = [
    "works.csv": commaSeparated([
      ["no", "works", "size"], ["A & 1", "Iron <\"&\"> Works", "9"], ["b", "", "1"], ["c", "Coal", "1"],
    ]),
    "people.csv": commaSeparated(
      [["no", "person", "works", "mail", "job", "age"]]
        + (0..<20).map { index in
          [
            "p\(index)", "Person <\(19 - index)>", "a & 1", "m@x", index % 3 == 0 ? "" : "Smith & \(index)",
            "\(index)",
          ]
        } + [
          ["lone", "Ćma", "B", "", "x", "3"], ["free", "Free", "", "", "", "4"],
          ["lost", "Lost", "gone", "", "", "4"],
        ]),
  ]

  private static let report = Result { try SampleSite.report(project, files) }

  private func site(_ companies: ContactPages, _ people: ContactPages) throws -> SampleSite {
    let report = try Self.report.get()
    let parts = zip(report.segmentations, [companies, people]).map { part, pages in
      SegmentationReport(part.contacts, summary: part.summary, findings: part.findings, contactPages: pages)
    }
    return try SampleSite(
      Report(
        project: report.project, asOf: report.asOf, generator: report.generator,
        modelDigest: report.modelDigest, dataDigest: report.dataDigest, segmentations: parts),
      languages: ["en", "pl"])
  }

  /// The article of a contact, and the path of its page.
  private func article(_ id: String, _ kind: String, in site: SampleSite, _ language: String = "en") throws
    -> (article: Element, path: String)
  {
    for path in site.pages where path.hasPrefix("\(language)/\(kind)/contacts/") {
      let found = try site.tree(path).all("article").first { article in
        article.all.contains { $0["data-breakdown"] == id }
      }
      if let found { return (found, path) }
    }
    throw NotFound(id: id)
  }

  private struct NotFound: Error { let id: String }

  /// The file and anchor that a relative address leads to.
  private func target(_ href: String, from path: String) -> (path: String, anchor: String?) {
    let parts = href.split(separator: "#", maxSplits: 1).map(String.init)
    var folders = path.split(separator: "/").dropLast().map(String.init)
    for step in (parts.first ?? "").split(separator: "/") {
      if step == ".." { folders.removeLast() } else { folders.append(String(step)) }
    }
    return (folders.joined(separator: "/"), parts.count > 1 ? parts[1] : nil)
  }

  private static let everyLayout: [ContactPages] = [.each, .bundled, .none]

  @Test(
    "Whatever the layouts, documents are valid and links lead somewhere", arguments: everyLayout, everyLayout)
  func addresses(_ companies: ContactPages, _ people: ContactPages) throws {
    let site = try site(companies, people)
    let schemas = try Schemas.shared.get()
    var across = 0
    for path in site.pages where path.contains("/contacts/") {
      #expect(schemas.problems(try site.bytes(path), .page, path).isEmpty)
      let page = try site.tree(path)
      let other = path.contains("/companies/") ? "/people/" : "/companies/"
      for link in page.all("article").flatMap({ $0.all("a") }) {
        let (file, anchor) = target(try #require(link["href"]), from: path)
        let tree = try site.tree(file)
        if let anchor { #expect(tree.ids.contains(anchor), "\(file)#\(anchor)") }
        guard file.contains(other), let id = link["data-contact"] else { continue }
        across += 1
        let article = tree.all("article").first { anchor == nil || $0["id"] == anchor }
        #expect(article?.all.contains { $0["data-breakdown"] == id } == true, "\(file) \(id)")
      }
    }
    // Twenty-one people have a company; a page of many names twelve of twenty.
    let fromPeople = people == .none || companies == .none ? 0 : 21
    let fromCompanies = people == .none ? 0 : companies == .each ? 21 : companies == .bundled ? 13 : 0
    #expect(across == 2 * (fromPeople + fromCompanies))
  }

  @Test("A company's page lists its people, the highest score first, then by name")
  func company() throws {
    let site = try site(.each, .each)
    let (company, _) = try article("A & 1", "companies", in: site)
    let table = try #require(company.all("table").last)
    #expect(
      table.all("th").filter { $0["scope"] == "col" }.map(\.text) == [
        "Person", "Job & rank", "Segment", "Score",
      ])
    let rows = table.all("tr").filter { $0.has("row") }
    #expect(rows.count == 20)
    #expect(rows.map { $0.child("th")?.text ?? "" }.prefix(3) == ["Person <0>", "Person <1>", "Person <2>"])
    #expect(
      rows.map { $0.all(with: "data-contact").first?["data-contact"] ?? "" }.prefix(3) == [
        "p19", "p18", "p17",
      ])
    #expect(rows[0].children("td").map(\.text) == ["Smith & 19", "◆◆Many", "2"])
    #expect(rows[1].children("td").map(\.text) == ["–no data", "◆◆Many", "2"])
    #expect(rows[19].children("td").map(\.text) == ["–no data", "◆◇Few", "1"])
    #expect(company.text.contains("20 people, the highest score first."))
    let (polish, _) = try article("b", "companies", in: site, "pl")
    #expect(polish.text.contains("1 osoba, od najwyższego wyniku."))
    #expect(try !article("c", "companies", in: site).article.text.contains("People at this company"))
  }

  @Test("A person's page names the company with its segment")
  func person() throws {
    let site = try site(.each, .each)
    func facts(_ id: String) throws -> [String] {
      let facts = try #require(try article(id, "people", in: site).article.first("dl", "class", "facts"))
      return zip(facts.children("dt"), facts.children("dd")).map { "\($0.text): \($1.text)" }
    }
    #expect(try facts("p3").contains("Company: Iron <\"&\"> Works◆◆Large <&>"))
    #expect(try facts("lone").contains("Company: b◆◇Small"))
    #expect(try !facts("free").contains { $0.hasPrefix("Company") })
    #expect(try !facts("lost").contains { $0.hasPrefix("Company") })
    let finding = try #require(site.report.segmentations[1].findings.first { $0.code == .unknownCompany })
    #expect(finding.place?.line == 24)
  }

  @Test("On a page of many, a company names twelve of its people and counts the rest")
  func bundle() throws {
    let site = try site(.bundled, .each)
    let facts = try #require(
      try article("A & 1", "companies", in: site).article.first("dl", "class", "facts"))
    let people = facts.children("dd").map(\.text).filter { $0.hasPrefix("Person") }
    #expect(people.count == 12)
    #expect(people.first == "Person <0> Many")
    #expect(facts.children("dd").map(\.text).contains("and 8 more people"))
  }

  @Test("Without pages of people, their names are no links, and segments are")
  func unlinked() throws {
    let site = try site(.each, .none)
    let (company, path) = try article("b", "companies", in: site)
    let row = try #require(company.all("tr").last { $0.has("row") })
    #expect(row.child("th")?.all("a").isEmpty == true)
    #expect(row.child("th")?.text == "Ćma")
    let link = try #require(row.all("a").first?["href"])
    #expect(target(link, from: path).path == "en/people/segments/few.html")
  }
}
