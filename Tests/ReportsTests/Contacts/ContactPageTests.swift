import LibXML2
import Reports
import Scoring
import Testing

/// What a contact's page says, in which order, and what is the same in a bundle.
@Suite("Contact pages")
struct ContactPageTests {
  /// Points by area, soil and yield; whoever lacks one could be elsewhere, or could not.
  private static func orchard(pages: String) -> String {
    """
    version: 1
    title: Orchards
    languages: [en, pl]
    contact-pages: \(pages)
    companies:
      contacts:
        file: a.csv
        delimiter: ";"
        id: no
        name: orchard
        owner: keeper
        fields: {area: {type: number}, soil: , crop: {type: number}, mail: {contact: true}}
      parameters:
        - {id: area, label: Area, field: area, ranges: [{to: 10, points: 0}, {from: 10, points: 10}]}
        - {id: soil, label: Soil, field: soil, missing: 4, features: [{value: clay, points: 0}, {value: loam, points: 8}]}
        - {id: crop, label: Crop, field: crop, relevance: 0.5, ranges: [{to: 5, points: 0}, {from: 5, points: 2}]}
      segments:
        - {id: low, label: {en: Low, pl: Niski}, approach: x}
        - {id: middle, label: {en: Middle, pl: Średni}, from: 8, approach: x}
        - {id: high, label: {en: High, pl: Wysoki}, from: 16, approach: Come by <often>.}
    """
  }

  private static let rows = [
    ["no", "orchard", "keeper", "area", "soil", "crop", "mail"],
    ["all", "All known", "Anna", "12", "loam", "9", "all@orchard.example"],
    ["tied", "As good", "Anna", "12", "loam", "9", "by the gate"],
    ["little", "Little", "Bea", "3", "loam", "", ""],
    ["up", "Up", "", "", "clay", "9", ""],
    ["down", "Down", "Bea", "2", "", "9", ""],
    ["both", "Both", "Bea", "", "", "9", ""],
    ["fall", "Fall", "Bea", "12", "", "1", ""],
  ]

  private static let site = Result {
    try SampleSite(project: orchard(pages: "each"), files: ["a.csv": commaSeparated(rows)])
  }
  private static let bundled = Result {
    try SampleSite(project: orchard(pages: "bundled"), files: ["a.csv": commaSeparated(rows)])
  }

  private func article(_ id: String, _ language: String = "en", in site: SampleSite) throws -> Element {
    for path in site.pages where path.hasPrefix("\(language)/companies/contacts/") {
      let articles = try site.tree(path).all("article").filter { $0.has("cardpage") }
      if let found = articles.first(where: { $0.all.contains { $0["data-breakdown"] == id } }) {
        return found
      }
    }
    throw NotThere()
  }

  private struct NotThere: Error {}

  private func warning(_ id: String, _ language: String = "en") throws -> String? {
    try article(id, language, in: Self.site.get()).all("p").first { $0.has("warn") }?.text
      .replacing("\u{A0}", with: " ")
  }

  @Test("First the verdict, then the scale, the ways beside the facts, and only then the arithmetic")
  func order() throws {
    let article = try article("up", in: Self.site.get())
    #expect(article.children.map(\.name) == ["header", "figure", "div", "section"])
    let columns = article.children[2].children
    #expect(columns.map { $0["class"] } == ["w7", "w5"])
    #expect(columns[0].all("h2").first?.text == "Simplest ways to the segment “Middle”")
    #expect(columns[0].all("li").first?.text == "+8Soilnow clay → loam · new score 9")
    #expect(article.children[3].all("p").first?.text.contains("the sum is 1.") == true)
  }

  @Test("In the best segment the approach has the place of the ways")
  func best() throws {
    let columns = try article("all", in: Self.site.get()).children[2].children
    #expect(columns.map(\.name) == ["div", "section"])
    #expect(columns[0].has("panel") && columns[0].text == "How to serve themCome by <often>.")
  }

  @Test("The bracket on the scale reaches to the next limit; in the best segment there is none")
  func bracket() throws {
    let site = try Self.site.get()
    for (id, language, label) in [
      ("up", "en", "1 point · 7 short"), ("up", "pl", "1 punkt · brakuje 7"), ("all", "en", "19 points"),
    ] {
      let drawing = try #require(article(id, language, in: site).all("svg").first)
      #expect(drawing.all("line").count { $0.has("gap") } == (id == "all" ? 1 : 3))
      #expect(drawing.all("text").contains { $0.text.replacing("\u{A0}", with: " ") == label })
    }
    let finding = try article("up", in: site).all("svg").first?["aria-label"]
    #expect(finding == "Score 1 on a scale from 0 to 19: segment “Low”, 7 short of the segment “Middle”.")
    let best = try article("all", in: site).all("svg").first?["aria-label"]
    #expect(best == "Score 19 on a scale from 0 to 19: segment “High”.")
  }

  @Test(
    "A rank that others have too is a joint one",
    arguments: [
      ("all", "en", "Joint rank 1 of 7 companies"), ("tied", "pl", "1. miejsce wśród 7 firm (ex aequo)"),
      ("up", "en", "Rank 7 of 7 companies"), ("little", "pl", "4. miejsce wśród 7 firm"),
    ])
  func ranks(_ id: String, _ language: String, _ rank: String) throws {
    let verdict = try article(id, language, in: Self.site.get()).all("span").first {
      $0.has("mut") && $0.text.contains("·")
    }
    #expect(
      verdict?.text.replacing("\u{A0}", with: " ").hasPrefix("\(rank) · ") == true, "\(verdict?.text ?? "")")
  }

  @Test("What is missing is named, and whether it matters")
  func missing() throws {
    #expect(try warning("all") == nil)
    #expect(
      try warning("little")
        == "No data: “Crop”. Filling it in can add 1 point at most – too little to change the segment.")
    #expect(
      try warning("up")
        == "No data: “Area”. Filling it in can add 10 points at most: enough for the segment “Middle”.")
    #expect(
      try warning("down")
        == "No data: “Soil”. Filling it in can add 4 points at most: enough for the segment “Middle”.")
    #expect(
      try warning("both", "pl")
        == "Brak danych: „Area” i „Soil”. Uzupełnienie może dodać najwyżej 14 punktów: tyle wystarczy do segmentu „Wysoki”."
    )
    #expect(
      try warning("fall")
        == "No data: “Soil”. Depending on it, the segment lies anywhere between “Middle” and “High”."
        || warning("fall")
          == "No data: “Soil”. Filling it in can add 4 points at most: enough for the segment “High”."
    )
  }

  @Test("The owner leads to the briefing, an address to mail, other words nowhere")
  func facts() throws {
    let site = try Self.site.get()
    let facts = try #require(article("all", in: site).all("dl").first { $0.has("facts") })
    #expect(
      facts.all("a").compactMap { $0["href"] } == ["../owners/anna.html", "mailto:all@orchard.example"])
    let other = try #require(article("tied", in: site).all("dl").first { $0.has("facts") })
    #expect(other.all("a").compactMap { $0["href"] } == ["../owners/anna.html"])
  }

  @Test("A bundle shows the same of each, with the scales drawn once")
  func bundles() throws {
    let site = try Self.bundled.get()
    for row in Self.rows.dropFirst() {
      let alone = try article(row[0], in: Self.site.get())
      let shared = try article(row[0], in: site)
      #expect(
        alone.all("li").map(\.text) == shared.all("li").map(\.text) || row[0] == "all" || row[0] == "tied")
      #expect(alone.all("svg").first?["aria-label"] == shared.all("svg").first?["aria-label"])
      #expect(
        alone.all("p").filter { $0.has("warn") }.map(\.text)
          == shared.all("p").filter { $0.has("warn") }.map(\.text))
      #expect(shared.all("use").count == 1 && alone.all("use").isEmpty)
    }
    for path in site.pages where path.contains("/contacts/") {
      let page = try site.tree(path)
      #expect(
        page.all("defs").count == 1
          && page.all("defs")[0].children.compactMap { $0["id"] } == ["scale-0", "scale-1", "scale-2"])
      #expect(try Schemas.shared.get().problems(site.bytes(path), .page, path).isEmpty)
    }
  }

  @Test("Many and long names keep a scale readable: only what has room is written")
  func longNames() throws {
    let names = (0..<9).map { index in
      "{id: s\(index), label: Segment with a long name \(index), approach: x\(index == 0 ? "" : ", from: \(index * 2)")}"
    }
    let project =
      Self.orchard(pages: "each").split(separator: "\n").prefix { !$0.contains("segments:") }
      .joined(separator: "\n") + "\n  segments: [\(names.joined(separator: ", "))]\n"
    let site = try SampleSite(project: project, files: ["a.csv": commaSeparated(Self.rows)])
    for row in Self.rows.dropFirst() {
      let texts = try article(row[0], in: site).all("text")
      #expect(texts.count { $0.text.hasPrefix("Segment") } == 1)
      #expect(texts.allSatisfy { $0.text.count <= 24 })
    }
    for path in site.pages {
      #expect(try Schemas.shared.get().problems(site.bytes(path), .page, path).isEmpty)
    }
  }
}
