import LibXML2
import Reports
import Testing

/// Whatever the data, the documents hold against the product's own schemas.
@Suite("Validity")
struct ValidityTests {
  private let schemas: Schemas

  init() throws { schemas = try Schemas.shared.get() }

  private func check(_ site: SampleSite, documents count: Int) {
    #expect(site.documents.count == count)
    for (path, document) in site.documents.sorted(by: { $0.key < $1.key }) {
      #expect(path.hasSuffix(document.kind == .page ? ".html" : ".xml"))
      let problems = schemas.problems(document.bytes, document.kind, path)
      #expect(problems.isEmpty, "\(problems.first.prefix(3))")
    }
  }

  @Test("A contact a page: every document is valid")
  func each() throws {
    // Chooser, overviews; summary, model, quality, report; lists and XML of four and two segments; contacts; owners.
    check(try Mill.site.get(), documents: 1 + 2 * (1 + 2 * 4 + (1 + 8) + (1 + 4) + 30 + 9 + 4))
  }

  @Test("Contacts in bundles: every document is valid")
  func bundled() throws {
    let site = try Mill.bundled.get()
    let bundles = Set(
      site.documents.keys.filter { $0.hasPrefix("en/") && $0.contains("/contacts/") }.map {
        $0.dropLast(5).suffix(2)
      })
    #expect(bundles.count > 20)
    check(
      site, documents: site.documents.keys.count { $0.contains("/contacts/") } + 1 + 2 * (1 + 8 + 9 + 5 + 4))
  }

  @Test("No pages of contacts: every document is valid")
  func none() throws { check(try Mill.none.get(), documents: 1 + 2 * (1 + 8 + 9 + 5 + 4)) }

  @Test("Lists of several pages are valid")
  func crowd() throws {
    let site = try Crowd.site.get()
    check(site, documents: site.documents.count)
    let pages = site.documents.keys.filter {
      $0.hasPrefix("pl/people/contacts") && !$0.contains("/contacts/")
    }
    #expect(
      pages.sorted() == (2...5).map { "pl/people/contacts-\($0).html" } + ["pl/people/contacts.html"])
  }

  private static let small = """
    version: 1
    title: t
    languages: [en, pl]
    companies:
      contacts: {file: a.csv, delimiter: ";", id: a, name: b, owner: c, link: d, fields: {e: , f: {type: number, unit: PLN}, g: {type: list}, h: {type: date}}}
      parameters: [{id: e, field: e, features: [{value: x, points: 0}]}]
      segments: [{id: all, label: All}]
    """

  @Test(
    "The least there can be is valid",
    arguments: ["", "1;;;;;;;\r\n", "1;one;;;;;;\r\n2;two;o;https://a;x;1;y;2026-01-01\r\n"])
  func least(_ rows: String) throws {
    let site = try SampleSite(project: Self.small, files: ["a.csv": "a;b;c;d;e;f;g;h\r\n" + rows])
    check(site, documents: site.documents.count)
    #expect(site.dataFiles.count == 2)
  }

  @Test(
    "A wrong form of address is not written",
    arguments: ["javascript:alert(1)", "data:text/html,x", "ftp://a", "https://a b"])
  func links(_ link: String) throws {
    let site = try SampleSite(
      project: Self.small, files: ["a.csv": "a;b;c;d;e;f;g;h\r\n1;one;;\(link);;;;\r\n"])
    for path in site.documents.keys {
      let hrefs = try site.tree(path).all(with: "href").compactMap { $0["href"] }
      #expect(!hrefs.contains(link))
      let links = try site.tree(path).all(with: "link").compactMap { $0["link"] }
      #expect(links.isEmpty)
    }
  }
}
