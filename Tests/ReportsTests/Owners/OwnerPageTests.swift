import ContactData
import Foundation
import LibXML2
import Reports
import Scoring
import Testing

/// The briefings of owners, `owners/<slug>.html`.
@Suite("Owners' briefings")
struct OwnerPageTests {
  // MARK: - Addresses

  /// A site of one contact an owner, by the owners' names.
  private func site(owners: [String], pages: String = "each", segments: String = "") throws -> SampleSite {
    let rows = owners.enumerated().map {
      ["c\($0.offset)", "Client \($0.offset)", $0.element, "\($0.offset)"]
    }
    let project = """
      version: 1
      title: Owners
      languages: [en, pl]
      contact-pages: \(pages)
      companies:
        contacts: {file: a.csv, delimiter: ";", id: no, name: firm, owner: keeper, fields: {size: {type: number, unit: PLN}}}
        parameters: [{id: size, field: size, ranges: [{to: 5, points: 1}, {from: 5, points: 2}]}]
        segments: [{id: small, label: Small, approach: x}, {id: large, label: Large, from: 2, approach: x}]
      """
    return try SampleSite(
      project: project, files: ["a.csv": commaSeparated([["no", "firm", "keeper", "size"]] + rows)])
  }

  private func slugs(_ owners: [String]) throws -> [String] {
    let site = try site(owners: owners)
    let part = try #require(site.report.segmentations.first)
    let addresses = try #require(part.owners?.addresses)
    let words = part.contacts.owners.map { Array($0.words) } ?? []
    return owners.map { owner in
      String(addresses.file(of: words.firstIndex(of: owner) ?? words.count).dropFirst(7).dropLast(5))
    }
  }

  @Test("A slug is the name in plain small letters")
  func plainSlugs() throws {
    #expect(
      try slugs(["Anna Modrzew", "Łukasz Ćwik-Żak", "O'Brien, Jr.", "Straße 7", ""])
        == ["anna-modrzew", "lukasz-cwik-zak", "o-brien-jr", "strasse-7", "unassigned"])
  }

  @Test("Names that are the same in plain letters get four digits each, in any order of the rows")
  func collisions() throws {
    let owners = ["Anna Nowak", "ANNA NOWAK", "Änna Nowak", "Bea"]
    let found = try slugs(owners)
    #expect(found[3] == "bea")
    #expect(
      found[..<3].allSatisfy { $0.wholeMatch(of: /anna-nowak-[0-9a-f]{4}/) != nil } && Set(found).count == 4)
    #expect(try slugs(owners.reversed()) == found.reversed())
  }

  @Test(
    "Names that a file cannot have get digits too",
    arguments: ["Unassigned", "index", "CON", "Lpt1", "aux"])
  func reservedNames(_ owner: String) throws {
    let found = try slugs([owner, ""])
    #expect(found[0].wholeMatch(of: /[a-z0-9]+-[0-9a-f]{4}/) != nil && found[1] == "unassigned")
  }

  @Test("A name without a Latin letter has a slug of its own")
  func otherScripts() throws {
    let found = try slugs(["Олена", "Ірина", "田中", "☃", "</script>", String(repeating: "ab ", count: 90)])
    #expect(found[..<4].allSatisfy { $0.wholeMatch(of: /owner-[0-9a-f]{4}/) != nil } && Set(found).count == 6)
    #expect(found[4] == "script" && found[5].count <= 60 && !found[5].hasSuffix("-"))
  }

  @Test("A name that looks like another’s slug with digits takes no one’s address")
  func lookalikes() throws {
    let digits = try slugs(["Anna", "ANNA"])
    let found = try slugs(["Anna", "ANNA", digits[0], digits[1]])
    #expect(Set(found).count == 4 && found[2] == digits[0] && found[0].hasPrefix(digits[0]))
  }

  // MARK: - Pages

  private static let paths = ["anna-a", "bea", "osma-syn", "unassigned"]

  @Test("Every owner has a page, linked from the segmentation’s and from the others")
  func pages() throws {
    let site = try Mill.site.get()
    for language in ["en", "pl"] {
      let found = site.pages.filter { $0.hasPrefix("\(language)/companies/owners/") }
      #expect(found == Self.paths.map { "\(language)/companies/owners/\($0).html" })
      let section = try #require(
        site.tree("\(language)/companies/index.html").first("section", "id", "owners"))
      #expect(Set(section.all("a").compactMap { $0["href"] }) == Set(Self.paths.map { "owners/\($0).html" }))
      let others = try site.tree(found[0]).all("p").first { $0.has("others") }
      #expect(others?.all("a").count == 3)
    }
    #expect(!site.pages.contains { $0.contains("/people/owners/") })
  }

  @Test("The first ten contacts stand by segment, best first, each linked, with its approach once")
  func contacts() throws {
    let site = try Mill.site.get()
    let report = try #require(site.report.segmentations.first)
    let page = try site.tree("en/companies/owners/anna-a.html")
    #expect(page.first("h1")?.text == "Anna <A>")
    let table = try #require(page.all("table").first { $0.has("brief") })
    let links = table.all("a").compactMap { $0["data-contact"] }
    let own = report.contacts.order.filter { row in
      report.contacts.owners.map {
        $0.words[Int(max($0.codes[Int(row)], 0))] == "Anna <A>" && $0.codes[Int(row)] >= 0
      } ?? false
    }
    #expect(links.count == min(own.count, 10))
    let scores = own.map { report.contacts.scores[Int($0)] }
    let shown = links.compactMap { id in
      own.first { report.contacts.store.string(report.contacts.ids.refs[Int($0)]) == id }
    }.map { report.contacts.scores[Int($0)] }
    #expect(shown == Array(scores.prefix(10)))
    let groups = table.all("tr").filter { $0.has("grp") }
    #expect(groups.compactMap { $0.all("a").first?["href"] }.allSatisfy { $0.hasPrefix("../segments/") })
    #expect(Set(groups.map(\.text)).count == groups.count)
    #expect(table.children("tbody").count == groups.count)
    #expect(table.all("td").count { $0.has("tick") } == links.count)
  }

  @Test("Counts and values by segment add up to the owner’s")
  func segments() throws {
    let site = try site(owners: ["Anna", "Bea", "Anna", "", "Anna", "Anna", "Anna"])
    let page = try site.tree("en/companies/owners/anna.html")
    let list = try #require(page.all("dl").first { $0.has("typ") })
    let items = list.all("dd").map { $0.text.replacing("\u{A0}", with: " ") }
    #expect(items[0].hasPrefix("2 companies PLN 11") && items[1].hasPrefix("3 companies PLN 6"))
    let lead = page.all("p").first { $0.has("lead") }?.text.replacing("\u{A0}", with: " ")
    #expect(lead == "Looks after 5 companies. size: PLN 17.")
    let nobody = try site.tree("pl/companies/owners/unassigned.html")
    #expect(nobody.first("h1")?.text == "Bez opiekuna")
  }

  @Test("More than ten contacts lead to the owner’s list, by name")
  func rest() throws {
    let owners = [String](repeating: "Ża & B+", count: 12) + [String](repeating: "", count: 11) + ["Bea"]
    let site = try site(owners: owners)
    let page = try site.tree("pl/companies/owners/za-b.html")
    #expect(page.all("a").compactMap { $0["data-contact"] }.count == 10)
    let more = try #require(page.all("p").first { $0.has("more") })
    #expect(more.all("a").first?["href"] == "../contacts.html#owner=%C5%BBa%20%26%20B%2B")
    #expect(more.text.replacing("\u{A0}", with: " ") == "Cała lista: 12 firm")
    #expect(page.all("h2").first?.text.replacing("\u{A0}", with: " ") == "10 firm o najwyższym wyniku")
    let nobody = try site.tree("pl/companies/owners/unassigned.html")
    #expect(nobody.all("p").first { $0.has("more") }?.all("a").first?["href"] == "../contacts.html")
    #expect(try site.tree("pl/companies/owners/bea.html").all("p").allSatisfy { !$0.has("more") })
  }

  @Test("Many owners are not linked to each other, and stand in a list")
  func many() throws {
    let site = try site(owners: (0..<40).map { "Owner \($0)" })
    let page = try site.tree("en/companies/owners/owner-7.html")
    #expect(page.all("p").first { $0.has("others") }?.all("a").map { $0["href"] } == ["../index.html#owners"])
    let section = try #require(site.tree("en/companies/index.html").first("section", "id", "owners"))
    #expect(section.all("table").isEmpty && section.all("li").count == 40)
    for path in site.pages {
      #expect(try Schemas.shared.get().problems(site.bytes(path), .page, path).isEmpty)
    }
  }

  @Test("Without pages of contacts no name is a link")
  func unlinked() throws {
    let page = try Mill.none.get().tree("pl/companies/owners/bea.html")
    #expect(page.all("a").allSatisfy { $0["data-contact"] == nil })
    #expect(page.all("span").contains { $0.has("nm") })
  }

  @Test("Without owners, or without contacts, there is no briefing and no way to one")
  func nobody() throws {
    for site in [try Crowd.site.get(), try site(owners: [])] {
      #expect(!site.pages.contains { $0.contains("/owners/") })
      for path in site.pages {
        #expect(try !site.tree(path).all("a").contains { $0["href"]?.hasSuffix("#owners") == true })
      }
    }
  }

  // MARK: - What to do

  /// Two clients of one owner: one that lacks much, one in the best segment.
  private static let reach = """
    version: 1
    title: Reach
    languages: [en, pl]
    as-of: 2026-11-20
    companies:
      contacts:
        file: a.csv
        delimiter: ";"
        id: no
        name: firm
        owner: keeper
        fields: {town: , mail: {contact: true, personal: true, label: E-mail}, phone: {contact: true, label: Phone}, web: {contact: true, type: list, separator: ","}, size: {type: number}, seen: {type: date}}
      parameters:
        - {id: size, label: Size, field: size, ranges: [{to: 5, points: 1}, {from: 5, points: 4}]}
        - {id: seen, label: Days of silence, field: seen, measure: days-since, ranges: [{to: 30, points: 6}, {from: 30, to: 90, points: 3}, {from: 90, points: 0}]}
        - {id: town, label: Town, field: town, changeable: false, features: [{value: Oak, points: 9}]}
      segments:
        - {id: low, label: Low, approach: {en: "First line.\\n\\n- call", pl: "Pierwsza linia."}}
        - {id: high, label: High, from: 10, approach: Only in one language.}
    """

  private func reachPage(_ rows: [[String]]) throws -> Element {
    let header = ["no", "firm", "keeper", "town", "mail", "phone", "web", "size", "seen"]
    let site = try SampleSite(project: Self.reach, files: ["a.csv": commaSeparated([header] + rows)])
    return try site.tree("en/companies/owners/anna.html")
  }

  private func advice(_ rows: [[String]]) throws -> [String] {
    try reachPage(rows).all("td").filter { $0.has("todo") }.map { $0.text.replacing("\u{A0}", with: " ") }
  }

  @Test("Addresses and numbers are links, other words stay words")
  func links() throws {
    let page = try reachPage([
      [
        "1", "A", "Anna", "Elm", "a@mill.example", "+48 22 555 01 10", "https://mill.example,next door", "9",
        "",
      ],
      ["2", "B", "Anna", "", "\"><script>", "after five", "javascript:alert(1)", "", ""],
    ])
    let small = page.all("small").filter { !$0.text.isEmpty }
    #expect(small[0].text == "Elm · a@mill.example · +48 22 555 01 10 · https://mill.example; next door")
    #expect(
      small[0].all("a").map { $0["href"] } == [
        "mailto:a@mill.example", "tel:+48225550110", "https://mill.example",
      ])
    #expect(small[1].text == "\"><script> · after five · javascript:alert(1)" && small[1].all("a").isEmpty)
  }

  @Test("The way up is said, a call that is due, and what is missing")
  func advice() throws {
    #expect(
      try advice([
        ["1", "Best, quiet", "Anna", "Oak", "a@mill.example", "12345", "x", "9", "2026-01-01"],
        ["2", "Best", "Anna", "Oak", "a@mill.example", "12345", "x", "2", "2026-10-01"],
        ["3", "Best of all", "Anna", "Oak", "a@mill.example", "12345", "x", "9", "2026-11-10"],
        ["4", "Short of two", "Anna", "", "", "12345", "x", "1", "2026-11-10"],
      ]) == [
        "Nothing that can be changed would add points.",
        "Most to gain: Size (+3). Now: 2.",
        "Time to call. Days of silence: 323 days.",
        "3 points short of the segment “High”. Enough: Size – 5 or more (+3). "
          + "Data to fill in: “Town” and “E-mail” (+9 at most, enough for the segment “High”).",
      ])
  }

  @Test("A segment’s approach stands in one line, in the language it has")
  func approaches() throws {
    let page = try reachPage([
      ["1", "A", "Anna", "Oak", "", "", "", "9", ""], ["2", "B", "Anna", "", "", "", "", "1", ""],
    ])
    let groups = page.all("tr").filter { $0.has("grp") }.compactMap {
      $0.all("span").first { $0.has("mut") }?.text
    }
    #expect(groups == ["Only in one language.", "First line. call"])
  }
}
