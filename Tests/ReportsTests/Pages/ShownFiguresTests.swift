import Reports
import Testing

/// Figures and texts as pages show them: shares, amounts of money, labels of another language.
@Suite("Shown figures")
struct ShownFiguresTests {
  private static let project = """
    version: 1
    title: Figures
    languages: [pl, en]
    as-of: 2026-11-20
    companies:
      contacts:
        file: a.csv
        delimiter: ";"
        decimal: "."
        id: no
        name: firm
        owner: keeper
        fields:
          kind: {label: {pl: Wyrób z drewna, en: Ware}}
          whole: {type: number, unit: PLN}
          part: {type: number, unit: PLN}
          size: {type: number}
      parameters:
        - {id: kind, label: Rodzaj, field: kind, features: [{value: oak, label: {pl: Dąb}, points: 4}, {value: elm, label: {pl: Wiąz, en: Elm}, points: 1}]}
        - {id: worth, label: Worth, field: part, ranges: [{to: 5, points: 0}, {from: 5, points: 1}]}
      segments:
        - {id: low, label: {pl: Niski}, approach: {pl: Raz w roku i nie częściej.}}
        - {id: high, label: High, from: 3}
      related:
        lost:
          file: b.csv
          key: what
          measures: {lost: {count: true}}
    """

  private static let site = Result {
    let rows = (1...21).map { number in
      let kind = number <= 4 ? "oak" : "elm"
      return "\(number);Firm \(number);Anna;\(kind);\(number)000.0;\(number).5;\(number).50"
    }
    let files = [
      "a.csv": "no;firm;keeper;kind;whole;part;size\n" + rows.joined(separator: "\n") + "\n",
      "b.csv": "what\n1\nnobody\n",
    ]
    return try SampleSite(project: project, files: files)
  }

  private func page(_ path: String) throws -> Element { try Self.site.get().tree(path) }

  @Test("A share is rounded once: 4 of 21 are 19.05 %, and 19.0 % of all")
  func shares() throws {
    let text = try page("en/companies/segments/high.html").text
    #expect(text.contains("19%") && !text.contains("19.1%"))
  }

  @Test("Amounts in a column have the decimals of their currency, or none where all are whole")
  func amounts() throws {
    let list = try page("en/companies/contacts.html")
    let columns = Dictionary(
      uniqueKeysWithValues: list.all("p").compactMap { column in
        column["data-column"].map { ($0, column["data-decimals"]) }
      })
    #expect(columns["whole"] == "0" && columns["part"] == "2" && columns["size"] == "1")
  }

  @Test("A label that falls back to another language is marked with it, in tables and cards too")
  func marked() throws {
    for path in [
      "en/companies/model.html", "en/companies/index.html", "en/companies/contacts/6b86b273ff34fce1.html",
    ] {
      let spans = try page(path).all("span").filter { $0["lang"] == "pl" && $0["xml:lang"] == "pl" }
      #expect(spans.contains { $0.text == "Dąb" }, "\(path)")
      #expect(try page(path).all("span").allSatisfy { $0["lang"] != "en" })
    }
    #expect(try page("pl/companies/model.html").all("span").allSatisfy { $0["lang"] == nil })
  }

  @Test(
    "So it is in choices and charts",
    arguments: [("contacts.html", "option"), ("index.html", "text"), ("model.html", "text")])
  func marked(_ file: String, _ kind: String) throws {
    for language in ["en", "pl"] {
      let found = try page("\(language)/companies/\(file)").all(kind).filter { $0.text == "Niski" }
      #expect(!found.isEmpty)
      for element in found {
        let mark = language == "en" ? "pl" : nil
        #expect(element["lang"] == mark && element["xml:lang"] == mark)
      }
    }
  }

  @Test("One-letter words of the project's texts keep to the next word, in the language that asks for it")
  func shortWords() throws {
    let own = try page("pl/companies/segments/low.html").all("p").map(\.text)
    #expect(own.contains("Raz w\u{A0}roku i\u{A0}nie częściej."))
    let list = try page("pl/companies/contacts.html").text
    #expect(list.contains("Wyrób z\u{A0}drewna"))
  }

  @Test("Owners are judged by the amount that the overview goes by")
  func worth() throws {
    let briefing = try page("en/companies/owners/anna.html").text
    #expect(briefing.contains("PLN\u{A0}242"))
  }

  @Test("Rows that belong to nobody are told where everything else could be used")
  func unmatched() throws {
    let lead = try #require(page("en/companies/quality.html").all("p").first { $0.has("lead") }).text
    #expect(lead.contains("Some rows belong to no contact") && !lead.contains("Every row"))
  }
}
