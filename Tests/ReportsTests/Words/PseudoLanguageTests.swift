import Foundation
import LibXML2
import Reports
import Testing

/// Every visible word comes from the catalogue or from the user: found with a language in brackets.
@Suite("Pseudo-language")
struct PseudoLanguageTests {
  /// All texts of the user's stand in guillemets.
  private static let project = """
    version: 1
    title: «title»
    organisation: «organisation»
    languages: [en, pl]
    as-of: 2026-11-20
    currency: PLN
    companies:
      contacts:
        file: «firms».csv
        delimiter: ";"
        id: number
        name: firm
        owner: keeper
        link: page
        fields:
          town: {label: «town»}
          size: {type: number, label: «size», unit: «kg»}
          budget: {type: number, unit: PLN, label: «budget»}
          seen: {type: date, label: «seen»}
          goods: {type: list, label: «goods»}
          loyal: {type: flag, label: «loyal»}
      related:
        deals: {file: «deals».csv, key: number, measures: {won: {sum: worth, unit: PLN, label: «won»}, last: {latest: day, label: «last»}}}
      parameters:
        - {id: won, field: won, description: «why», relevance: 2.5, ranges: [{to: 100, points: 0}, {from: 100, to: 200, points: 1.5}, {from: 300, points: 4}]}
        - {id: size, field: size, ranges: [{to: 3, points: 1}, {from: 3, points: 0}]}
        - {id: town, field: town, features: [{value: «oak», also: [«Eiche»], points: 5}, {value: «elm», points: 1}]}
        - {id: goods, field: goods, combine: sum, features: [{value: «planks», points: 2}, {value: «bark», points: 1}]}
        - {id: days, label: «days», field: seen, measure: days-since, ranges: [{to: 30, points: 5}, {from: 30, points: 0}]}
        - {id: months, label: «months», field: seen, measure: months-since, ranges: [{to: 6, points: 1}, {from: 6, points: 0}]}
        - {id: years, label: «years», field: seen, measure: years-since, ranges: [{to: 1, points: 1}, {from: 1, to: 2, points: 0}]}
        - {id: loyal, field: loyal, features: [{value: "yes", label: «yes», points: 1}]}
        - {id: off, label: «off», field: size, enabled: false, ranges: [{to: 1, points: 1}]}
      segments:
        - {id: low, label: «low», approach: «call»}
        - {id: middle, label: «middle», from: 9, approach: «write», process: "https://example.org/"}
        - {id: high, label: «high», from: 15}
    people:
      contacts: {file: «people».csv, delimiter: ";", id: key, name: person, fields: {reach: {type: number, label: «reach»}}}
      parameters: [{id: reach, field: reach, ranges: [{to: 10, points: 1}, {from: 10, points: 2}]}]
      segments: [{id: few, label: «few», approach: «x»}, {id: many, label: «many», approach: «x»}]
    """

  private static let firms: [[String]] = (1...12).map { index in
    let seen = "202\(index % 7)-0\(index % 9 + 1)-11"
    let town = ["«oak»", "«elm»", "«ash»", ""][index % 4]
    let goods = ["«planks»", "«bark»;«planks»", "«resin»", ""][index % 4]
    return [
      "«id \(index)»", "«firm \(index)»", index % 3 == 0 ? "" : "«keeper \(index % 2)»",
      index % 2 == 0 ? "https://example.org/\(index)" : "", town, index % 5 == 0 ? "many" : "\(index)",
      index % 4 == 0 ? "" : "\(index * 1000).5", index % 6 == 0 ? "" : seen, goods,
      ["yes", "no", ""][index % 3],
    ]
  }

  private static let files: [String: String] = {
    let header = ["number", "firm", "keeper", "page", "town", "size", "budget", "seen", "goods", "loyal"]
    let deals = (1...20).map { ["«id \($0)»", "\($0 * 40)", "2026-01-1\($0 % 9)"] }
    let people = (1...9).map { ["«p\($0)»", "«person»", "\($0 * $0)"] }
    return [
      "«firms».csv": commaSeparated([header] + firms + [["short"]]),
      "«deals».csv": commaSeparated([["number", "worth", "day"]] + deals),
      "«people».csv": commaSeparated([["key", "person", "reach"]] + people),
    ]
  }()

  /// Words that are the same in every language, or none of a language.
  private static let allowed: Set<String> = [
    // Hard-coded: the same in English and Polish.
    "ID", "CRM", "XML", "report.xml",
    // A currency, the sum sign, names of files, the program.
    "PLN", "Σ", "segmenta.yaml", ".csv", "Segmenta", "test",
  ]

  private static let shownAttributes = [
    "aria-label", "placeholder", "data-auto", "data-light", "data-dark", "data-l", "title", "alt",
    "data-suffix",
  ]

  /// Texts with what stands in ⟦…⟧ or «…» taken out; brackets may span several elements of one page.
  private struct Residue {
    var depth = 0
    var words: Set<String> = []

    private static var days: Regex<(Substring, Substring)> {
      /[0-9]{1,2} (January|February|March|April|May|June|July|August|September|October|November|December) [0-9]{4}/
    }

    mutating func add(_ text: String) {
      var rest = ""
      for character in text {
        switch character {
        case "⟦", "«": depth += 1
        case "⟧", "»": depth -= 1
        default: if depth == 0 { rest.append(character) }
        }
        if depth > 0 { rest += " " }
      }
      rest = rest.replacing(Self.days, with: "").replacing(/[0-9a-f]{4}-[0-9a-f]{4}/, with: "")
      rest = rest.replacing(/\{[a-z]+\}/, with: "")
      for word in rest.split(whereSeparator: { $0.isWhitespace || ",:;()+=×·–<>“”".contains($0) })
      where word.contains(where: \.isLetter) {
        words.insert(String(word))
      }
    }
  }

  private static func texts(of element: Element, into residue: inout Residue) {
    for (name, value) in element.attributes where shownAttributes.contains(name) { residue.add(value) }
    // A finding's stable code, and the months for the script.
    if element.name == "small", element.text.first?.isUppercase == true, element.text.allSatisfy(\.isLetter) {
      return
    }
    for part in element.content {
      switch part {
      case .text(let text): residue.add(text)
      case .element(let child): texts(of: child, into: &residue)
      }
    }
  }

  private static let site = Result { try SampleSite(SampleSite.report(project, files), languages: ["qps"]) }

  @Test("Every visible text is the catalogue's or the user's")
  func words() throws {
    let site = try Self.site.get()
    #expect(site.pages.count > 20)
    var found: [String: Set<String>] = [:]
    for path in site.pages {
      var residue = Residue()
      Self.texts(of: try site.tree(path), into: &residue)
      #expect(residue.depth == 0, "\(path) has a bracket that nothing closes")
      for word in residue.words.subtracting(Self.allowed) { found[word, default: []].insert(path) }
    }
    for (word, paths) in found.sorted(by: { $0.key < $1.key }) {
      Issue.record("“\(word)” is in neither the catalogue nor the data: \(paths.sorted()[0])")
    }
  }

  @Test("The pseudo-language's documents are valid")
  func valid() throws {
    let site = try Self.site.get()
    for (path, document) in site.documents {
      let problems = try Schemas.shared.get().problems(document.bytes, document.kind, path)
      #expect(problems.isEmpty, "\(path)")
    }
  }

  @Test("A text outside brackets is found")
  func control() {
    var residue = Residue()
    residue.add("⟦Ĥéļļó «Ann ⟦x⟧»⟧ 12 November 2026, ⟦á ")
    residue.add("b⟧ Plain PLN 3")
    #expect(residue.depth == 0 && residue.words == ["Plain", "PLN"])
  }
}
