import ContactData
import Foundation
import LibXML2
import Localization
import Reports
import Scoring
import SegmentationModel
import Testing
import Values

/// What the overview, a segmentation's page and the page on quality say about the contacts.
@Suite("Overview")
struct OverviewTests {
  private func companies(_ site: SampleSite) throws -> SegmentationReport {
    try #require(site.report.segmentations.first)
  }

  private func ids(_ element: Element) -> [String] { element.all("a").compactMap { $0["data-contact"] } }

  private func table(_ page: Element, below heading: String) throws -> Element {
    let section = try #require(
      page.all("section").first { section in
        section.children.first.map { ["h2", "h3"].contains($0.name) && $0.text == heading } ?? false
      }, "no section “\(heading)”")
    return try #require(section.all("table").first)
  }

  @Test("Counts and shares of the segments are the summary's, on one scale", arguments: ["en", "pl"])
  func glance(_ language: String) throws {
    let site = try Mill.site.get()
    let part = try companies(site)
    for path in ["\(language)/index.html", "\(language)/companies/index.html"] {
      let glance = try #require(try site.tree(path).all("table").first { $0.has("glance") })
      let rows = try #require(glance.child("tbody")).children("tr")
      #expect(rows.count == part.summary.segments.count)
      let bars = rows.flatMap { $0.all("i") }.compactMap { bar in
        bar["class"]?.split(separator: " ").compactMap { Int($0.dropFirst()) }.last
      }
      #expect(bars.max() == 100)
      for (row, summary) in zip(rows, part.summary.segments.reversed()) {
        let title = language == "en" ? "Companies" : "Firmy"
        let count = row.all("td").first { $0["data-l"] == title }?.text
        #expect(count == String(summary.contacts))
      }
    }
  }

  @Test("Those to call first are in the order that scoring gives", arguments: ["en", "pl"])
  func calls(_ language: String) throws {
    let site = try Mill.site.get()
    let part = try companies(site)
    let title = language == "en" ? "Whom to call first" : "Do kogo zadzwonić najpierw"
    let order = ContactOrder(part.contacts, try Localizer(language: language))
    for (path, most) in [("\(language)/index.html", 6), ("\(language)/companies/index.html", 10)] {
      let table = try table(site.tree(path), below: title)
      let expected = part.calls.first(most, among: order.rows).map { call in
        part.contacts.store.string(part.contacts.ids.refs[call.row])
      }
      #expect(ids(table) == expected && expected.count == most)
    }
  }

  @Test("A step that is promised leads to the next segment")
  func steps() throws {
    let site = try Mill.site.get()
    let part = try companies(site)
    let page = try site.tree("en/companies/index.html")
    let table = try table(page, below: "One step from the next segment")
    let rows = try #require(table.child("tbody")).children("tr")
    #expect(!rows.isEmpty)
    for row in rows {
      let id = try #require(ids(row).first)
      let contact = try #require(
        (0..<part.contacts.count).first { part.contacts.store.string(part.contacts.ids.refs[$0]) == id })
      let change = try #require(part.nextSegment.simplestChange(row: contact))
      let gap = try #require(part.contacts.gap(row: contact))
      #expect(change.gain.decimal >= gap)
      #expect(row.text.contains("(+\(change.gain.decimal))"))
    }
  }

  @Test("Everyone undecided is told, with the segment that is possible", arguments: ["en", "pl"])
  func undecided(_ language: String) throws {
    let site = try Mill.site.get()
    let part = try companies(site)
    let title = language == "en" ? "Whose segment is undecided" : "Czyj segment jest niepewny"
    let page = try site.tree("\(language)/companies/quality.html")
    let table = try table(page, below: title)
    let expected = part.possible.undecided.map {
      part.contacts.store.string(part.contacts.ids.refs[Int($0)])
    }
    #expect(!expected.isEmpty && ids(table) == expected)
    let overview = try site.tree("\(language)/index.html").text
    let sentence =
      language == "en"
      ? "With complete data \(expected.count) companies could change"
      : "Przy pełnych danych \(expected.count) firm"
    #expect(overview.contains(sentence))
  }

  @Test("The chart has as many in its bars as there are contacts, and says what it shows")
  func histogram() throws {
    let site = try Mill.site.get()
    for path in ["en/index.html", "pl/companies/index.html"] {
      let drawing = try #require(try site.tree(path).all("svg").first { $0["role"] == "img" })
      let title = try #require(drawing.child("title")?.text)
      #expect(title == drawing["aria-label"] && title.contains("30"))
      let bars = drawing.children("rect")
      let counts = bars.compactMap { bar in
        bar.child("title")?.text.split(separator: ":").last.flatMap { text in
          Int(text.filter { $0.isNumber })
        }
      }
      #expect(counts.count == bars.count && counts.reduce(0, +) == 30)
      let shown = drawing.children("text").filter { !$0.has("b") && !$0.has("m") }.compactMap { Int($0.text) }
      #expect(shown.reduce(0, +) == 30)
    }
  }

  @Test("Shares of what members have in common are those of counting")
  func traits() throws {
    let site = try Crowd.site.get()
    let part = try companies(site)
    let page = try site.tree("en/people/segments/many.html")
    let table = try #require(page.all("table").first { $0.has("traits") })
    let expected = part.summary.overRepresented(inSegment: 1)
    let rows = try #require(table.child("tbody")).children("tr")
    #expect(rows.count == expected.count && !rows.isEmpty)
    for (row, trait) in zip(rows, expected) {
      let bars = row.all("span").filter { $0.has("pair") }.map(\.text)
      #expect(bars.count == 2 && bars[0].hasPrefix("\(trait.memberShare.rounded(to: 0))%"))
      #expect(bars[1].hasPrefix("\(trait.share.rounded(to: 0))%"))
    }
  }
}

/// Projects at the ends of what there can be, held against the schemas.
@Suite("Extremes")
struct ExtremeTests {
  /// - Parameter label: how the labels of everything begin.
  private static func project(
    segments: Int, parameters: Int, pages: String = "each", label: String = "L", owner: Bool = true
  ) -> String {
    let fields = (0..<parameters).map { "n\($0): {type: number, label: \"\(label) n\($0)\"}" }
    let rules = (0..<parameters).map {
      "{id: p\($0), field: n\($0), relevance: \($0 % 10 + 1), ranges: [{to: 3, points: 0}, {from: 3, to: 6, points: 2}, {from: 6, points: 5}]}"
    }
    let names = (0..<segments).map { "{id: s\($0), label: \"\(label) s\($0)\", approach: \"\(label)\"}" }
    return """
      version: 1
      title: "\(label)"
      languages: [en, pl]
      as-of: 2026-11-20
      contact-pages: \(pages)
      companies:
        contacts: {file: a.csv, delimiter: ";", id: a, name: b\(owner ? ", owner: c" : ""), fields: {\(fields.joined(separator: ", "))}}
        parameters: [\(rules.joined(separator: ", "))]
        segments: [\(names.joined(separator: ", "))]
      """
  }

  private static func rows(_ count: Int, parameters: Int) -> [[String]] {
    (0..<count).map { row in
      ["\(row)", "Contact \(row)", "Owner \(row % 3)"]
        + (0..<parameters).map { (row * 7 + $0 * 3) % 11 == 0 ? "" : "\((row * 5 + $0 * row) % 9)" }
    }
  }

  struct Shape: Sendable, CustomTestStringConvertible {
    var segments = 3
    var parameters = 2
    var contacts = 40
    var pages = "each"
    var label = "L"
    var owner = true

    var testDescription: String {
      "\(segments) segments, \(parameters) parameters, \(contacts) contacts, pages \(pages), owner \(owner)"
    }
  }

  static let shapes: [Shape] = [
    Shape(contacts: 0), Shape(segments: 1), Shape(segments: 1, contacts: 0), Shape(contacts: 1),
    Shape(segments: 12, parameters: 6), Shape(parameters: 40), Shape(pages: "none", owner: false),
    Shape(label: String(repeating: "Wirklichlangesetikett", count: 12)),
    Shape(
      segments: 12, parameters: 40, contacts: 300, pages: "bundled",
      label: "Rather a long label of several words"),
  ]

  @Test("Every document is valid, and says nothing of contacts that are not there", arguments: shapes)
  func valid(_ shape: Shape) throws {
    let header = ["a", "b", "c"] + (0..<shape.parameters).map { "n\($0)" }
    let site = try SampleSite(
      project: Self.project(
        segments: shape.segments, parameters: shape.parameters, pages: shape.pages, label: shape.label,
        owner: shape.owner),
      files: ["a.csv": commaSeparated([header] + Self.rows(shape.contacts, parameters: shape.parameters))])
    for (path, document) in site.documents {
      let problems = try Schemas.shared.get().problems(document.bytes, document.kind, path)
      #expect(problems.isEmpty, "\(path): \(problems.first.prefix(2))")
    }
    for page in ["en/index.html", "pl/companies/index.html", "en/companies/quality.html"] {
      let tree = try site.tree(page)
      let links = tree.all("a").filter { $0["data-contact"] != nil }
      #expect(shape.pages == "none" || shape.contacts == 0 ? links.isEmpty : true)
      #expect(
        tree.all("svg").count { $0["role"] == "img" }
          == (page.contains("quality") || shape.contacts == 0 ? 0 : 1))
      #expect(!tree.text.contains("NaN") && !tree.text.contains("inf%"))
    }
  }
}
