import Foundation
import Localization
import Reports
import Testing
import Values

/// The names on contact lists that other programs may rely on.
@Suite("Contact lists")
struct ListPageTests {
  private static let paths = ["en", "pl"].flatMap { language in
    ["contacts", "segments/high", "segments/middle", "segments/low"].map {
      "\(language)/companies/\($0).html"
    }
  }

  private func site(_ layout: LinkTests.Layout = .each) throws -> SampleSite { try layout.site() }

  /// The records that a list page is about, best first.
  private func records(_ site: SampleSite, _ path: String) throws -> [Element] {
    let parts = path.split(separator: "/")
    let folder = "\(parts[0])/\(parts[1])/segments"
    let segments =
      parts.count == 3
      ? try site.tree("\(parts[0])/\(parts[1])/report.xml").child("summary")?.children("segment").reversed()
        .compactMap { $0["ref"] } ?? []
      : [String(parts[3].dropLast(5))]
    return try segments.flatMap { try site.tree("\(folder)/\($0).xml").children("contact") }
  }

  @Test("The table has a sort button a column, the score's active", arguments: paths)
  func columns(_ path: String) throws {
    let page = try site().tree(path)
    let table = try #require(page.first("table", "id", "contacts"))
    let headers = try #require(table.child("thead")).all("th")
    let names = headers.map { $0.children("button").first?["data-sort"] }
    #expect(
      names
        == (path.contains("segments")
          ? ["rank", "name", "score", "percent", "completeness", "owner", "town", "size"]
          : ["rank", "name", "segment", "score", "percent", "completeness", "owner", "town"]))
    #expect(headers.filter { $0["aria-sort"] != nil }.map { $0["aria-sort"] } == ["descending"])
    #expect(headers.first { $0["aria-sort"] != nil }?.children("button").first?["data-sort"] == "score")
    #expect(headers.allSatisfy { $0["scope"] == "col" })
  }

  @Test("Rows carry their contact's id, in the order of score, name, id", arguments: paths)
  func rows(_ path: String) throws {
    let site = try site()
    let localizer = try Localizer(language: String(path.prefix(2)))
    let records = try records(site, path)
    let table = try #require(try site.tree(path).first("table", "id", "contacts"))
    let rows = try #require(table.child("tbody")).children("tr")
    let expected = try records.map { record in
      (
        score: try #require(record["score"].flatMap { ExactDecimal($0) }),
        key: localizer.sortKey(record.child("name")?.text ?? ""), id: record["id"] ?? ""
      )
    }.sorted { left, right in
      if left.score != right.score { return right.score < left.score }
      if left.key != right.key { return left.key.lexicographicallyPrecedes(right.key) }
      return left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
    }
    #expect(rows.map { $0["data-id"] } == expected.map { $0.id })
    let width = table.child("thead")?.all("th").count
    for row in rows {
      #expect(row.children.count == width)
      let record = try #require(records.first { $0["id"] == row["data-id"] })
      let name = try #require(row.children("th").first)
      #expect(name.text == record.child("name")?.text)
      #expect(name.all("a").map { $0["data-contact"] } == [row["data-id"]])
      #expect(row.children[0].text == record["rank"])
      let owner = row.children[path.contains("segments") ? 5 : 6].text
      #expect(record["owner"].map { owner == $0 } ?? owner.hasPrefix("–"))
    }
  }

  @Test("Everyone can be filtered by segment; a segment's list cannot")
  func segmentFilter() throws {
    for path in Self.paths {
      let select = try site().tree(path).first("select", "id", "filter-segment")
      #expect((select == nil) == path.contains("segments"))
      if let select {
        #expect(select.all("option").map { $0["value"] } == ["", "top", "high", "middle", "low"])
      }
    }
  }

  @Test(
    "Words, flags and lists have a choice of what there is, numbers and days two limits", arguments: paths)
  func filters(_ path: String) throws {
    let site = try site()
    let page = try site.tree(path)
    #expect(page.first("input", "id", "filter-text") != nil)
    let everyone = try records(site, "\(path.prefix(2))/companies/contacts.html")
    func values(_ field: String) -> Set<String> {
      if field == "owner" { return Set(everyone.compactMap { $0["owner"] }) }
      let texts = everyone.flatMap { $0.children("field") }.filter { $0["name"] == field }.map(\.text)
      return Set(field == "goods" ? texts.flatMap { $0.components(separatedBy: "; ") } : texts)
    }
    let choices = page.all("select").filter { $0["data-filter"] != nil }
    #expect(choices.map { $0["data-filter"] } == ["owner", "town", "goods", "loyal", "note"])
    for choice in choices {
      let options = choice.all("option").compactMap { $0["value"] }
      #expect(options.first == "" && Set(options.dropFirst()) == values(choice["data-filter"] ?? ""))
      #expect(options.count == Set(options).count)
      #expect(page.all("label").contains { $0["for"] == choice["id"] })
    }
    let flags = choices.first { $0["data-filter"] == "loyal" }?.all("option").dropFirst() ?? []
    let words = path.hasPrefix("pl") ? ["no": "nie", "yes": "tak"] : ["no": "no", "yes": "yes"]
    #expect(flags.allSatisfy { $0.text.lowercased() == words[$0["value"] ?? ""] })
    let limited = ["size", "budget", "seen", "won", "lost_count", "mean_value", "last_deal"]
    #expect(page.all("input").compactMap { $0["data-min"] } == limited)
    #expect(page.all("input").compactMap { $0["data-max"] } == limited)
  }

  @Test("A choice says the feature's name, and the spelling where that is another word")
  func optionTexts() throws {
    let project = """
      version: 1
      title: Spellings
      languages: [en, pl]
      as-of: 2026-11-20
      people:
        contacts: {file: people.csv, delimiter: ";", id: key, name: person, fields: {say: }}
        parameters:
          - {id: say, field: say, features: [{value: full, also: [pełna, whole], points: 1, label: {en: Full, pl: Pełna}}, {value: none, points: 0}]}
        segments: [{id: few, label: Few}, {id: many, label: Many, from: 1}]
      """
    let words = ["full", "Pełna", "pełna", "whole", "none", "odd"]
    let rows = words.enumerated().map { ["k\($0)", "Person \($0)", $1] }
    let site = try SampleSite(
      project: project, files: ["people.csv": commaSeparated([["key", "person", "say"]] + rows)])
    func options(_ language: String) throws -> [String] {
      let page = try site.tree("\(language)/people/contacts.html")
      let select = try #require(page.all("select").first { $0["data-filter"] == "say" })
      #expect(Set(select.all("option").compactMap { $0["value"] }) == Set(words + [""]))
      return select.all("option").dropFirst().map { "\($0["value"] ?? ""): \($0.text)" }
    }
    #expect(
      try Set(options("en")) == [
        "full: Full (full)", "pełna: Full (pełna)", "Pełna: Full (Pełna)", "whole: Full (whole)",
        "none: none",
        "odd: odd",
      ])
    #expect(try options("pl").contains("Pełna: Pełna") && options("pl").contains("pełna: Pełna (pełna)"))
  }

  @Test("The live count, the download and the reset are there", arguments: paths)
  func controls(_ path: String) throws {
    let site = try site()
    let page = try site.tree(path)
    let shown = try #require(page.all.first { $0["id"] == "shown" })
    let count = try records(site, path).count
    #expect(shown["data-count"] == String(count))
    #expect(shown.text.hasPrefix("\(count)"))
    #expect(page.first("button", "id", "download-csv")?["disabled"] == "disabled")
    #expect(page.first("button", "id", "reset")?["hidden"] == "hidden")
    #expect(page.all("p").contains { $0["role"] == "status" && $0.ids.contains("shown") })
    let file =
      path.contains("segments")
      ? "companies-\(path.split(separator: "/")[3].dropLast(5)).csv" : "companies.csv"
    #expect(page.first("button", "id", "download-csv")?["data-file"] == file)
  }

  @Test(
    "The table tells the script where the data are and how to write them",
    arguments: LinkTests.Layout.allCases, ["en", "pl"])
  func attributes(_ layout: LinkTests.Layout, _ language: String) throws {
    let site = try site(layout)
    let list = layout == .crowd ? "people" : "companies"
    let script = try ListScript(site.dataFiles, list: list)
    let base = "\(language)/\(list)"
    for segment in [nil] + script.segments.map({ Optional($0) }) {
      let path = segment.map { "\(base)/segments/\($0.id).html" } ?? "\(base)/contacts.html"
      let page = try site.tree(path)
      let table = try #require(page.first("table", "id", "contacts"))
      if let segment, segment.from == segment.to {
        // Where there is nothing to list, nothing offers to sort, filter or save it.
        #expect(table["data-list"] == nil && page.all("form").isEmpty && page.all("template").isEmpty)
        #expect(page.all("script").count == 1 && !page.all("button").contains { $0["data-sort"] != nil })
        #expect(page.all.first { $0["id"] == "shown" }?["data-count"] == "0")
        continue
      }
      #expect(table["data-list"] == list)
      let source = SiteLinks.resolve((table["data-source"] ?? "") + list + ".js", from: path).path
      #expect(site.dataFiles[source] != nil)
      #expect(table["data-shards"] == script.shardStarts.map { String($0) }.joined(separator: " "))
      #expect(table["data-total"] == String(script.rowCount) && table["data-first"] == "0")
      #expect(
        table["data-from"] == String(segment?.from ?? 0)
          && table["data-to"] == String(segment?.to ?? script.rowCount))
      #expect(table["data-decimal"] == (language == "pl" ? "," : "."))
      #expect(table["data-group"] == (language == "pl" ? "\u{A0}" : ","))
      #expect(table["data-grouping"] == (language == "pl" ? "2" : "1"))
      #expect(table["data-csv"] == (language == "pl" ? "; ," : ", ."))
      #expect(table["data-months"]?.split(separator: "|").count == 12)
      #expect(["{d}", "{m}", "{y}"].allSatisfy { table["data-date"]?.contains($0) == true })
      let pattern = table["data-href"]
      #expect((pattern == nil) == (layout == .none))
      for row in script.rows[(segment?.from ?? 0)..<(segment?.to ?? script.rowCount)] {
        guard let pattern else { break }
        let href = pattern.replacing("{digest}", with: row.digest).replacing(
          "{2}", with: row.digest.prefix(2))
        let (target, fragment) = SiteLinks.resolve(href, from: path)
        let page = try site.text(target)
        #expect(
          fragment == nil || page.contains("<article class=\"cardpage\" id=\"\(fragment ?? "")\">"), "\(href)"
        )
      }
    }
  }

  @Test("The template names every column of the data and every text, in all plural forms", arguments: paths)
  func template(_ path: String) throws {
    let template = try #require(try site().tree(path).first("template", "id", "parts"))
    let columns = template.all("p").compactMap { $0["data-column"] }
    #expect(
      columns == [
        "rank", "id", "name", "segment", "score", "percent", "completeness", "owner", "town", "size",
        "budget", "seen",
        "goods", "loyal", "note", "won", "lost_count", "mean_value", "last_deal",
      ])
    #expect(template.all("span").contains { $0["data-part"] == "none" })
    let segments = template.all("span").compactMap { $0["data-segment"] }
    #expect(
      segments
        == (path.contains("segments")
          ? [path.split(separator: "/")[3].dropLast(5).description] : MillXML.segments))
    for text in ["all", "some", "csv"] {
      let forms = template.all("p").filter { $0["data-text"] == text }
      #expect(forms.map { $0["data-plural"] } == ["one", "few", "many", "other"])
      #expect(forms.allSatisfy { $0.text.contains("{n}") && (text != "some" || $0.text.contains("{m}")) })
    }
    let texts: [String: [String]] = [
      "range": ["{a}", "{b}", "{n}"], "empty": [], "chip": ["{label}", "{value}"],
      "remove": ["{label}", "{value}"],
      "filters": ["{list}"], "default": [], "ascending": ["{column}"], "descending": ["{column}"],
      "previous": [],
      "next": [], "cut": ["{a}", "{n}"], "failed": [],
    ]
    for (name, places) in texts {
      let text = try #require(template.all("p").first { $0["data-text"] == name }?.text, "\(name)")
      #expect(!text.isEmpty && places.allSatisfy { text.contains($0) }, "\(name): \(text)")
      // A placeholder of the catalogue's own would be shown as it is.
      #expect(!text.contains("{count}") && !text.contains("{total}") && !text.contains("{from}"), "\(text)")
    }
  }

  @Test("A template's row is like one in the page: segment marks are the same")
  func marks() throws {
    let page = try site().tree("pl/companies/contacts.html")
    let template = try #require(page.first("template"))
    for row in try #require(page.first("table", "id", "contacts")?.child("tbody")).children("tr") {
      let cell = try #require(row.children[2].child("span"))
      let part = try #require(
        template.all("span").first { $0["data-segment"] != nil && $0.text == cell.text })
      #expect(part.all("a").first?["href"] == cell.all("a").first?["href"])
      #expect(part.all("span").last?["class"] == cell.all("span").last?["class"])
    }
  }

  @Test("Scores below one another have equal decimals, and are exact")
  func decimals() throws {
    let page = try site().tree("en/companies/contacts.html")
    let rows = try #require(page.first("table", "id", "contacts")?.child("tbody")).children("tr")
    let scores = rows.compactMap { row in row.children.first { $0["class"] == "n big" }?.text }
    let known = Dictionary(
      uniqueKeysWithValues: try records(site(), "en/companies/contacts.html").map {
        ($0["id"]!, $0["score"]!)
      })
    #expect(
      scores.count == rows.count
        && Set(scores.map { $0.split(separator: ".").dropFirst().map(\.count) }).count == 1)
    for (row, score) in zip(rows, scores) {
      #expect(
        Double(score.replacing("−", with: "-").replacing(",", with: "")) == Double(known[row["data-id"]!]!))
    }
    let column = page.first("template")?.all("p").first { $0["data-column"] == "score" }
    #expect(
      column?["data-decimals"]
        == scores.first.map { String($0.split(separator: ".").dropFirst().joined().count) })
  }

  // MARK: - Pages

  @Test(
    "Long lists go on in further pages, each contact on one of them", arguments: ["en", "pl"],
    ["contacts", "segments/few"])
  func pages(_ language: String, _ list: String) throws {
    let site = try Crowd.site.get()
    let base = "\(language)/people/\(list)"
    let records = try records(site, base + ".html")
    let sizes = list == "contacts" ? [100, 100, 100, 100, 50] : [100, 100, 100, 10]
    #expect(records.count == sizes.reduce(0, +))
    var ids: [String] = []
    for (index, size) in sizes.enumerated() {
      let path = index == 0 ? "\(base).html" : "\(base)-\(index + 1).html"
      let page = try site.tree(path)
      let table = try #require(page.first("table", "id", "contacts"))
      #expect(table["data-first"] == String(index * 100))
      let rows = try #require(table.child("tbody")).children("tr")
      #expect(rows.count == size)
      ids += rows.compactMap { $0["data-id"] }
      let pager = try #require(page.first("ul", "id", "pager"))
      #expect(pager.all("span").filter { $0["aria-current"] == "page" }.map(\.text) == [String(index + 1)])
      let next = pager.all("a").first { $0["rel"] == "next" }
      let expected = index + 1 < sizes.count ? "\(base)-\(index + 2).html" : nil
      #expect(next.map { SiteLinks.resolve($0["href"] ?? "", from: path).path } == expected)
      let numbers = pager.all("a").filter { $0["rel"] == nil }.map(\.text)
      let isNear = { (number: Int) in
        number == 1 || number == sizes.count || abs(number - index - 1) <= 2
      }
      #expect(numbers == (1...sizes.count).filter { $0 != index + 1 && isNear($0) }.map { String($0) })
      #expect(page.first("b", "id", "shown")?["data-count"] == String(records.count))
      let range = try #require(page.first("p", "id", "range")?.text)
      #expect(range.contains("\(index * 100 + 1)") && range.contains("\(index * 100 + size)"))
    }
    #expect(ids.count == records.count && Set(ids) == Set(records.compactMap { $0["id"] }))
  }

  @Test("Pages of a list lead to the same page in the other language")
  func pageLanguages() throws {
    let site = try Crowd.site.get()
    let page = try site.tree("pl/people/contacts-3.html")
    #expect(page.all("a").first { $0["hreflang"] == "en" }?["href"] == "../../en/people/contacts-3.html")
    let titles = try (1...3).map {
      try site.tree("pl/people/contacts\($0 == 1 ? "" : "-\($0)").html").first("title")?.text
    }
    #expect(Set(titles).count == 3)
  }
}
