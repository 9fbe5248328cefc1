import Diagnostics
import Foundation
import Reports
import Resources
import Scoring
import SegmentationModel
import Testing

/// What every page has, whatever it shows.
@Suite("Pages")
struct PageTests {
  @Test("Every page names its language, its title and one heading, and allows nothing from outside")
  func frame() throws {
    let site = try Mill.site.get()
    for path in site.pages {
      let page = try site.tree(path)
      let language = path.contains("/") ? String(path.prefix(2)) : "en"
      #expect(page.name == "html" && page["lang"] == language && page["xml:lang"] == language)
      let head = try #require(page.child("head"))
      let title = try #require(head.child("title")?.text)
      #expect(
        title.contains(language == "pl" ? "Klienci & <przyjaciele>" : "Clients & <friends>"),
        "\(path): \(title)")
      #expect(page.all("h1").count == 1 && page.all("h1").first?.text.isEmpty == false, "\(path)")
      let policy = try #require(
        head.children("meta").first { $0["http-equiv"] == "Content-Security-Policy" }?["content"])
      #expect(
        policy.hasPrefix("default-src 'none';") && !policy.contains("unsafe") && !policy.contains("http"))
      #expect(head.children("meta").contains { $0["name"] == "robots" && $0["content"] == "noindex" })
      #expect(head.children("meta").contains { $0["name"] == "referrer" && $0["content"] == "no-referrer" })
      #expect(head.children("meta").first?["charset"] == "utf-8")
      let skip = try #require(page.child("body")?.children.first)
      #expect(skip.name == "a" && skip["href"] == "#main" && skip.has("skip"))
      #expect(page.first("main", "id", "main") != nil)
      if path != "index.html" {
        #expect(page.all("header").first?.has("top") == true && page.all("footer").count == 1)
        #expect(page.all("nav").allSatisfy { $0["aria-label"]?.isEmpty == false })
      }
    }
  }

  @Test("No page has inline code, and no id twice")
  func inert() throws {
    for site in [try Mill.site.get(), try Mill.bundled.get()] {
      for path in site.pages {
        let all = try site.tree(path).all
        #expect(!all.contains { $0.name == "script" && !$0.text.isEmpty || $0.name == "style" })
        let names = Set(all.flatMap { $0.attributes.map(\.name) })
        #expect(!names.contains { $0.hasPrefix("on") || $0 == "style" }, "\(path)")
        let ids = all.compactMap { $0["id"] }
        #expect(Set(ids).count == ids.count, "\(path)")
        for reference in all.compactMap({ $0["aria-labelledby"] ?? $0["for"] }) {
          #expect(ids.contains(reference), "\(path): \(reference)")
        }
      }
    }
  }

  @Test("Headings go down a level at a time")
  func headings() throws {
    for site in [try Mill.site.get(), try Mill.bundled.get()] {
      for path in site.pages {
        var level = 0
        for heading in try site.tree(path).all where ["h1", "h2", "h3"].contains(heading.name) {
          let next = try #require(Int(heading.name.dropFirst()))
          #expect(next <= level + 1, "\(path): \(heading.text)")
          level = next
        }
      }
    }
  }

  @Test("The language switch leads to the same page, and is the first link with a language")
  func languages() throws {
    let site = try Mill.site.get()
    for path in site.pages where path != "index.html" {
      let language = String(path.prefix(2))
      let other = language == "en" ? "pl" : "en"
      let page = try site.tree(path)
      let expected = other + path.dropFirst(2)
      let alternates = page.all("link").filter { $0["rel"] == "alternate" }
      #expect(alternates.map { $0["hreflang"] } == [other])
      #expect(alternates.map { SiteLinks.resolve($0["href"] ?? "", from: path).path } == [expected])
      let switches = page.all("a").filter { $0["hreflang"] != nil }
      #expect(switches.map { SiteLinks.resolve($0["href"] ?? "", from: path).path } == [expected])
      #expect(switches.map { $0["lang"] } == [other])
      #expect(switches.map(\.text) == [other == "pl" ? "Polski" : "English"])
    }
  }

  @Test("The chooser offers every language, each named in itself")
  func chooser() throws {
    let page = try Mill.site.get().tree("index.html")
    let links = page.all("a").filter { $0["hreflang"] != nil }
    #expect(links.map { $0["href"] } == ["en/index.html", "pl/index.html"])
    #expect(links.map { $0["hreflang"] } == ["en", "pl"] && links.map { $0["lang"] } == ["en", "pl"])
    #expect(links.map(\.text) == ["English", "Polski"])
    #expect(page.all("link").filter { $0["rel"] == "alternate" }.map { $0["hreflang"] } == ["en", "pl"])
  }

  @Test("A text without a translation is marked with its language")
  func translation() throws {
    let site = try Mill.site.get()
    let english = try site.tree("en/companies/contacts.html")
    let label = try #require(english.all("label").first { $0["for"] == "f-note" })
    #expect(label.all("span").map { [$0.text, $0["lang"], $0["xml:lang"]] } == [["Uwaga", "pl", "pl"]])
    let polish = try site.tree("pl/companies/contacts.html")
    let own = try #require(polish.all("label").first { $0["for"] == "f-note" })
    #expect(own.text == "Uwaga" && own.children.isEmpty)
  }

  @Test(
    "The counts of an overview name the kind",
    arguments: [("en", "30 companies", "9 people"), ("pl", "30 firm", "9 osób")])
  func counts(_ language: String, _ companies: String, _ people: String) throws {
    let text = try Mill.site.get().tree("\(language)/index.html").text.replacing("\u{A0}", with: " ")
    #expect(text.contains(companies) && text.contains(people))
  }

  @Test("The model page shows every parameter, those switched off too")
  func model() throws {
    let page = try Mill.site.get().tree("en/companies/model.html")
    let cards = page.all("article").filter { $0["data-parameter"] != nil }
    #expect(
      cards.map { $0["data-parameter"] }
        == ["won", "town", "goods", "recency", "age", "loyal", "mean", "asleep", "zero"])
    #expect(cards.map { $0.has("off") } == [false, false, false, false, false, false, false, true, true])
    #expect(cards[0].all("li").map(\.text) == ["once", "twice"])
    #expect(cards[0].all("p").contains { $0.text == "What they <bought>." })
  }

  @Test("A segment without members has its page, its list and its file")
  func emptySegment() throws {
    let site = try Mill.site.get()
    let page = try site.tree("pl/companies/segments/top.html")
    #expect(page.first("b", "id", "shown")?["data-count"] == "0")
    #expect(page.first("table", "id", "contacts")?.child("tbody")?.children.isEmpty == true)
    #expect(try site.tree("pl/companies/segments/top.xml")["count"] == "0")
  }

  @Test("The quality page lists every finding with its place")
  func quality() throws {
    let site = try Mill.site.get()
    let part = try #require(site.report.segmentations.first)
    let tables = try site.tree("pl/companies/quality.html").all("table").filter { $0.has("findings") }
    let rows = tables.flatMap { $0.all("tr").filter { $0.has("row") } }
    #expect(
      rows.map { $0.all("small").first?.text ?? "" }.sorted() == part.findings.map(\.code.rawValue).sorted())
    let cell = try #require(rows.first { $0.all("code").first?.text == "fir<m>s.csv:3:7" })
    #expect(cell.all("a").map { $0["data-contact"] } == ["<id> & \"9\""])
    // What became of the data stands before what is noticeable in the model, both in the order found.
    let model: Set = [
      "UnusedFeature", "EmptyRangeInData", "UnreachableSegment", "MissingApproach", "RangeGap",
    ]
    let codes = rows.map { $0.all("small").first?.text ?? "" }
    let first = try #require(codes.firstIndex { model.contains($0) })
    #expect(codes[..<first].contains("DuplicateContactId") && !codes[first...].contains("NotANumber"))
  }
}

/// Where the links of a site lead.
enum SiteLinks {
  /// A relative address as a path within the output folder, and its fragment.
  static func resolve(_ href: String, from page: String) -> (path: String, fragment: String?) {
    let pieces = href.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let fragment = pieces.count > 1 ? pieces[1] : nil
    guard let file = pieces.first, !file.isEmpty else { return (page, fragment) }
    var steps = page.split(separator: "/").dropLast().map(String.init)
    for step in file.split(separator: "/", omittingEmptySubsequences: false).map(String.init) {
      if step == ".." { steps = steps.isEmpty ? ["outside"] : steps.dropLast() } else { steps.append(step) }
    }
    return (steps.joined(separator: "/"), fragment)
  }

  static func isOutside(_ href: String) -> Bool {
    ["http://", "https://", "data:,", "mailto:", "tel:"].contains { href.lowercased().hasPrefix($0) }
  }
}

/// Every link leads somewhere, in every layout of contact pages.
@Suite("Links")
struct LinkTests {
  enum Layout: String, CaseIterable {
    case each, bundled, none, crowd

    func site() throws -> SampleSite {
      switch self {
      case .each: try Mill.site.get()
      case .bundled: try Mill.bundled.get()
      case .none: try Mill.none.get()
      case .crowd: try Crowd.site.get()
      }
    }
  }

  @Test("Every address is a document or an asset, every fragment an id there", arguments: Layout.allCases)
  func addresses(_ layout: Layout) throws {
    let site = try layout.site()
    var pages: [String: Element] = [:]
    for path in site.documents.keys { pages[path] = try site.tree(path) }
    let ids = pages.mapValues(\.ids)
    let assets = Set(Resources.paths(in: "assets") + site.dataFiles.keys)
    var reached: Set<String> = ["index.html"]
    for (path, page) in pages {
      for element in page.all {
        guard let href = element["href"] ?? element["src"], !SiteLinks.isOutside(href) else { continue }
        let (target, fragment) = SiteLinks.resolve(href, from: path)
        #expect(ids[target] != nil || assets.contains(target), "\(path): \(href)")
        reached.insert(target)
        // With an equals sign it is a list's state, not an id.
        if let fragment, !fragment.contains("=") {
          #expect(ids[target]?.contains(fragment) == true, "\(path): \(href)")
        }
      }
    }
    #expect(
      reached.isSuperset(of: site.documents.keys),
      "\(Set(site.documents.keys).subtracting(reached).sorted().prefix(3))")
  }

  @Test(
    "A link to a contact leads to its breakdown; every contact has one a language", arguments: Layout.allCases
  )
  func contacts(_ layout: Layout) throws {
    let site = try layout.site()
    var places: [String: [String]] = [:]
    var breakdowns: [String: Int] = [:]
    for path in site.pages {
      for article in try site.tree(path).all where article.has("cardpage") {
        let tables = article.all(with: "data-breakdown")
        let id = try #require(tables.first?["data-breakdown"])
        #expect(tables.count == 1)
        places["\(path)#\(article["id"] ?? "")", default: []].append(id)
        breakdowns["\(path.prefix(2)) \(path.split(separator: "/")[1]) \(id)", default: 0] += 1
      }
    }
    let total = site.report.segmentations.reduce(0) { $0 + $1.contacts.count }
    #expect(breakdowns.count == (layout == .none ? 0 : total * 2) && breakdowns.values.allSatisfy { $0 == 1 })
    var links = 0
    for path in site.pages {
      for link in try site.tree(path).all("a") {
        guard let id = link["data-contact"] else { continue }
        links += 1
        let (target, fragment) = SiteLinks.resolve(link["href"] ?? "", from: path)
        let found =
          fragment.map { places["\(target)#\($0)"] } ?? places.first { $0.key.hasPrefix(target + "#") }?.value
        #expect(found == [id], "\(path): \(link["href"] ?? "")")
      }
    }
    #expect(layout == .none ? links == 0 : links >= total * 4)
  }

  @Test(
    "A breakdown has a row a parameter, adding up to the total shown", arguments: [Layout.each, .bundled])
  func breakdowns(_ layout: Layout) throws {
    let site = try layout.site()
    var scores: [String: String] = [:]
    for segment in MillXML.segments {
      for contact in try site.tree("en/companies/segments/\(segment).xml").children("contact") {
        scores[contact["id"] ?? ""] = contact["score"]
      }
    }
    var seen = 0
    for path in site.pages where path.hasPrefix("en/companies/contacts/") {
      for table in try site.tree(path).all(with: "data-breakdown") {
        seen += 1
        #expect(
          table.all("tr").compactMap { $0["data-parameter"] } == [
            "won", "town", "goods", "recency", "age", "loyal", "mean",
          ])
        let foot = try #require(table.child("tfoot")?.all("td").first { $0.has("s") })
        #expect(foot.text == scores[table["data-breakdown"] ?? ""])
      }
    }
    #expect(seen == 30)
  }

  @Test(
    "A contact's address is the digest of its id",
    arguments: [("each", "ba7816bf8f01cfea.html"), ("bundled", "ba.html")])
  func address(_ layout: String, _ file: String) throws {
    // SHA-256 of "abc" begins ba7816bf 8f01cfea (FIPS 180-2).
    let page = try #require(Layout(rawValue: layout)).site().tree("pl/companies/contacts/\(file)")
    #expect(
      page.first("article", "id", "c-ba7816bf8f01cfea")?.all(with: "data-breakdown").first?["data-breakdown"]
        == "abc")
  }

  @Test("The files that report.xml names are there")
  func files() throws {
    let site = try Mill.site.get()
    for path in site.documents.keys where path.hasSuffix("report.xml") {
      let summary = try #require(try site.tree(path).child("summary"))
      for segment in summary.children("segment") {
        let file = SiteLinks.resolve(segment["href"] ?? "", from: path).path
        #expect(try site.tree(file)["segment"] == segment["ref"])
      }
    }
  }
}
