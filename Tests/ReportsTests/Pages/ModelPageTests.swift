import LibXML2
import Reports
import Testing

/// The page that explains the model.
@Suite("Model page")
struct ModelPageTests {
  private static func project(_ parameters: String) -> String {
    """
    version: 1
    title: Model
    languages: [en, pl]
    as-of: 2026-11-20
    currency: PLN
    companies:
      contacts:
        {file: firms.csv, delimiter: ";", id: no, name: firm, fields: {budget: {type: number, unit: PLN, column: Budget of <B>}, seen: {type: date}, goods: {type: list, separator: "/"}}}
      related:
        deals: {file: deals.csv, delimiter: ";", key: no, measures: {lost: {sum: value, unit: PLN, where: {stage: [Lost, Left, Late], kind: big}}, rows: {count: true}}}
      parameters:
    \(parameters)
      segments: [{id: low, label: {en: Low, pl: Niski}, approach: x}, {id: high, label: {en: High, pl: Wysoki}, from: 5, approach: x}]
    """
  }

  private static let parameters = """
        - {id: budget, label: {en: Budget, pl: Budżet}, field: budget, ranges: [{to: 10000, points: 0}, {from: 10000, to: 50000, points: 2}, {from: 60000, points: 4}]}
        - {id: seen, label: Seen, field: seen, measure: months-since, changeable: false, ranges: [{to: 6, points: 1}, {from: 6, points: 0}]}
        - {id: goods, label: Goods, field: goods, combine: sum, at-most: 3, at-least: 1, features: [{value: nuts, also: [NUTS, hazelnuts], points: 2}, {value: oil, points: 2}]}
        - {id: lost, label: Lost, field: lost, ranges: [{to: 1, points: 1}, {from: 1, points: 0}]}
        - {id: rows, label: Rows, field: rows, enabled: false, description: Later., ranges: [{to: 1, points: 7}, {from: 1, points: 0}]}
    """

  private static let files = [
    "firms.csv": commaSeparated([
      ["no", "firm", "Budget of <B>", "seen", "goods"], ["1", "Adler", "20000", "2026-10-01", ""],
      ["2", "Birke & <Söhne>", "55000", "2026-01-01", "nuts/oil"], ["3", "Zeder", "", "", "oil"],
    ]),
    "deals.csv": commaSeparated([["no", "stage", "kind", "value"], ["1", "Lost", "big", "5"]]),
  ]

  private static let site = Result { try SampleSite(project: project(parameters), files: files) }

  private func page(_ language: String) throws -> Element {
    try Self.site.get().tree("\(language)/companies/model.html")
  }

  private func card(_ id: String, _ language: String = "en") throws -> Element {
    try #require(page(language).first("article", "id", "p-\(id)"))
  }

  private func rows(_ card: Element) -> [[String]] {
    card.all("tbody").flatMap { $0.children("tr") }.map { row in
      row.children.filter { $0["class"] != "bar-c" }.map { $0.text.replacing("\u{A0}", with: " ") }
    }
  }

  @Test("The contents lead to every chapter", arguments: ["en", "pl"])
  func contents(_ language: String) throws {
    let page = try page(language)
    let links = try #require(page.all("ul").first { $0.has("toc") }).all("a")
    let headings = page.all("h2").filter { $0["id"] != nil }
    #expect(links.compactMap { $0["href"] } == headings.compactMap { $0["id"].map { "#\($0)" } })
    #expect(links.map(\.text) == headings.map(\.text) && links.count == 8)
  }

  @Test("Ranges stand in words, each with its points and how many contacts fall under it")
  func ranges() throws {
    #expect(
      try rows(card("budget")) == [
        ["under PLN 10,000", "0", "0"], ["from PLN 10,000 to under 50,000", "2", "1"],
        ["PLN 60,000 or more", "4", "0"], ["outside the ranges", "0", "1"], ["no data", "0", "1"],
      ])
    #expect(try rows(card("budget", "pl"))[1][0] == "od 10 000 do poniżej 50 000 zł")
    // Nothing lies outside ranges without a gap.
    #expect(try rows(card("lost")).map { $0[0] } == ["under PLN 1", "PLN 1 or more", "no data"])
  }

  @Test("A card says where the value comes from, how features combine, and the caps")
  func sources() throws {
    func texts(_ id: String, _ language: String = "en") throws -> [String] {
      try card(id, language).all("p").filter { $0["class"] == nil }.map {
        $0.text.replacing("\u{A0}", with: " ")
      }
    }
    #expect(try texts("budget") == ["From the column “Budget of <B>” in firms.csv."])
    #expect(
      try texts("seen") == [
        "From the column “seen” in firms.csv. Counted in full months, from that date to 20 November 2026."
      ])
    #expect(
      try texts("goods") == [
        "From the column “goods” in firms.csv. Where several features match, their points add up. "
          + "It gives 3 points at most. It gives 1 point at least."
      ])
    #expect(
      try texts("lost") == [
        "The sum of the column “value” in deals.csv. Only rows with “stage”: “Lost”, “Left” or “Late” and “kind”: “big”."
      ])
    #expect(try texts("rows", "pl").first == "Later.")
    #expect(try card("goods").all("small").map(\.text) == ["also “NUTS” and “hazelnuts”"])
  }

  @Test("What is switched off or cannot be changed says so")
  func states() throws {
    let off = try card("rows")
    #expect(off.has("off") && off.all("span").first?.text == "switched off")
    #expect(rows(off) == [["under 1", "7"], ["1 or more", "0"]])
    #expect(try card("seen").all("span").map(\.text).contains("cannot be changed"))
    #expect(try !card("budget").all("span").map(\.text).contains("cannot be changed"))
  }

  @Test("The example is a contact of whom everything is known, and its terms add up")
  func example() throws {
    let page = try page("en")
    let heading = try #require(page.first("h2", "id", "example"))
    #expect(heading.text == "A worked example: Birke & <Söhne>")
    let sum = try #require(page.all("p").first { $0.has("wide") })
    #expect(
      sum.text.replacing("\u{A0}", with: " ")
        == "0 × 1 + 0 × 1 + 3 × 1 + 1 × 1 = 4. A score of 4 belongs to the segment “Low”.")
    #expect(page.all("table").count { $0.has("brk") } == 1)
    #expect(page.all(with: "data-breakdown").isEmpty)
  }

  @Test("Version, day and sources are named")
  func version() throws {
    let facts = try #require(page("en").all("dl").first { $0.has("facts") })
    #expect(
      facts.all("dd").map { $0.text.replacing("\u{A0}", with: " ") } == [
        "20 November 2026", "0123-4567", "fedc-ba98", "firms.csv (3 companies)", "deals.csv",
        SampleSite.generator,
      ])
  }

  @Test("Without contacts there is no example; forty parameters have their cards")
  func extremes() throws {
    var files = Self.files
    files["firms.csv"] = "\"no\";\"firm\";\"Budget of <B>\";\"seen\";\"goods\"\r\n"
    files["deals.csv"] = "\"no\";\"stage\";\"kind\";\"value\"\r\n"
    let many = (0..<40).map { index in
      "    - {id: p\(index), label: A parameter with quite a long name that goes on, number \(index), field: budget, ranges: [{to: \(index + 1), points: 0}, {from: \(index + 1), points: \(index)}]}"
    }.joined(separator: "\n")
    let quoted = many.replacing("label: A", with: "label: \"A").replacing(", field", with: "\", field")
    for (site, cards) in [
      (try SampleSite(project: Self.project(Self.parameters), files: files), 5),
      (try SampleSite(project: Self.project(quoted), files: Self.files), 40),
    ] {
      let page = try site.tree("pl/companies/model.html")
      #expect(page.all("article").count { $0.has("card") } == cards)
      #expect((page.first("h2", "id", "example") == nil) == (cards == 5))
      for path in site.pages {
        #expect(try Schemas.shared.get().problems(site.bytes(path), .page, path).isEmpty)
      }
    }
  }
}
