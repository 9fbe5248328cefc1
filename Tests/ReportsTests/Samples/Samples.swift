import Assessment
import ContactData
import Diagnostics
import Foundation
import Localization
import Reports
import Scoring
import SegmentationModel
import TestSupport
import Values

/// A project with its data, made into a site whose documents are kept in memory.
struct SampleSite {
  let report: Report
  let site: Site
  let localizers: [Localizer]
  /// Every document by its path.
  let documents: [String: (kind: DocumentKind, bytes: [UInt8])]
  let dataFiles: [String: [UInt8]]

  static let generator = "Segmenta 1.2.3 <test>"
  static let modelDigest = String(repeating: "0123456789abcdef", count: 4)
  static let dataDigest = String(repeating: "fedcba9876543210", count: 4)

  struct Unusable: Error {
    let findings: [Diagnostic]
  }

  init(
    project text: String, files: [String: String], languages: [String] = ["en", "pl"],
    extra: [Diagnostic] = []
  ) throws {
    let report = try Self.report(text, files, extra)
    try self.init(report, languages: languages)
  }

  init(_ report: Report, languages: [String]) throws {
    self.report = report
    localizers = try languages.map { try Localizer(language: $0) }
    site = Site(report, localizers)
    var documents: [String: (kind: DocumentKind, bytes: [UInt8])] = [:]
    for document in site.batches().joined() {
      var bytes: [UInt8] = []
      try document.write { bytes += $0 }
      precondition(documents[document.path] == nil, "two documents at \(document.path)")
      documents[document.path] = (document.kind, bytes)
    }
    self.documents = documents
    dataFiles = Dictionary(uniqueKeysWithValues: site.dataFiles().map { ($0.path, $0.bytes()) })
  }

  static func report(_ text: String, _ files: [String: String], _ extra: [Diagnostic] = []) throws -> Report {
    let folder = try TemporaryFolder()
    for (name, content) in files { try folder.write(name, Array(content.utf8)) }
    try folder.write("segmenta.yaml", Array(text.utf8))
    var findings = Findings()
    let opened = OpenedProject(
      folder.path + "/segmenta.yaml", knownLanguages: ["en", "pl"], into: &findings)
    guard let opened else { throw Unusable(findings: findings.all) }
    let asOf = opened.project.asOf ?? CalendarDay(daysSince1970: 0)
    let assessment = Assessment(opened, asOf: asOf, wanted: .everything)
    let parts = try assessment.segmentations.map { part in
      guard let contacts = part.contacts, let summary = part.figures?.summary else {
        throw Unusable(findings: part.findings.all)
      }
      return SegmentationReport(
        contacts, summary: summary, findings: findings.all + part.findings.all + extra,
        contactPages: opened.project.contactPages)
    }
    return Report(
      project: opened.project, asOf: asOf, generator: generator, modelDigest: modelDigest,
      dataDigest: dataDigest,
      segmentations: parts)
  }

  func bytes(_ path: String) throws -> [UInt8] {
    guard let document = documents[path] else { throw Missing(path: path) }
    return document.bytes
  }

  func tree(_ path: String) throws -> Element { try Element.parse(bytes(path), path) }

  func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

  /// The paths of all pages, in order.
  var pages: [String] { documents.filter { $0.value.kind == .page }.keys.sorted() }

  private struct Missing: Error {
    let path: String
  }
}

/// Cells as a CSV file with semicolons, everything quoted.
func commaSeparated(_ rows: [[String]]) -> String {
  rows.map { row in
    row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ";")
  }.joined(separator: "\r\n") + "\r\n"
}

/// The mill whose clients are segmented: every type of field and rule, and names that would do harm.
enum Mill {
  /// Texts that would break out of markup, JSON or a script where they are not escaped.
  static let hostile: [String] = [
    "<script>window.pwned = 1</script>", "\"><img src=x onerror=pwned()>", "]]>", "a & b &amp; c &#60;",
    "' or 1=1 --", "{digest} {2} {n}", "line\u{2028}separator\u{2029}x", "</script><!--", "tab\there",
    "two\nlines", "carriage\rreturn", "control\u{1}\u{8}\u{1F}\u{7F}", "c1\u{85}\u{9F}",
    "none\(character(0xFFFE))\(character(0xFDD0))", "last\(character(0x10FFFF))",
    "emoji \u{1F9A8}\u{200D}\u{1F469}",
    "=1+1", "\\u003c\\\"", "\u{202E}turned\u{202C}", "Zażółć gęślą jaźń",
  ]

  /// Swift has no literals of noncharacters.
  static func character(_ value: UInt32) -> String { UnicodeScalar(value).map { String($0) } ?? "" }

  static let towns = ["Oak & Ash", "oak & ash", "<Elm>", "Łódź", "Birch", "", "\"Pine\""]
  static let goods = ["planks", "planks/beams", "Bark / Planks", "shavings", "", "resin/beams/bark"]

  static let header = [
    "number", "firm", "keeper", "page", "town", "size", "budget", "seen", "goods", "loyal", "note",
  ]

  /// Thirty clients: ids that need care too, every value missing somewhere.
  static let clients: [[String]] = (0..<30).map { index in
    let name =
      index < hostile.count ? hostile[index] : ["Adler", "żubr", "Zebra", "Ćma", "", "adler"][index % 6]
    let id = index == 7 ? "abc" : index == 8 ? "<id> & \"9\"" : index == 9 ? "../up" : "m-\(100 - index)"
    let keeper = ["Anna <A>", "Ósma & Syn", "", "Bea"][index % 4]
    let page = ["https://crm.example/?a=1&b=\(index)", "", "HTTP://crm.example/x", "javascript:alert(1)"][
      index % 4]
    let size = ["12", "3,5", "", "1 200,25", "-4", "many"][index % 6]
    let budget = ["100 000", "2 500,50", "", "75", "0,1"][index % 5]
    let seen = ["01.11.2026", "20.11.2025", "", "1.10.2026", "21.11.2026"][index % 5]
    return [
      id, name, keeper, page, towns[index % towns.count], size, budget, seen, goods[index % goods.count],
      ["yes", "no", "", "tak"][index % 4], index % 3 == 0 ? hostile[(index * 7) % hostile.count] : "",
    ]
  }

  static let deals: [[String]] = {
    var rows = [["client", "stage", "value", "day"]]
    for index in 0..<40 {
      let client = index == 39 ? "nobody" : index % 5 == 0 ? "abc" : "m-\(100 - index % 30)"
      let stage = ["won", "Lost", "open"][index % 3]
      rows.append([client, stage, "\(index * 137),\(index % 10)", "2026-0\(index % 9 + 1)-1\(index % 10)"])
    }
    return rows
  }()

  static let people: [[String]] =

    [["key", "person", "reach"]]
    + (1...9).map { ["p\($0)", "Person \(10 - $0)", $0 == 5 ? "" : String($0 * $0)] }

  static func files(_ clients: [[String]] = clients) -> [String: String] {
    // A row that stands twice, one without an id, one that is too short: each is a finding.
    let refused = [clients.first ?? [], [""] + header.dropFirst(), ["short"]]
    return [
      "firms.csv": commaSeparated([header] + clients + refused), "deals.csv": commaSeparated(deals),
      "people.csv": commaSeparated(people),
    ]
  }

  /// - Parameter pages: as in `contact-pages`.
  static func project(pages: String = "each") -> String {
    """
    version: 1
    title: {en: "Clients & <friends>", pl: "Klienci & <przyjaciele>"}
    organisation: 'Mill "Under" the <Oak>'
    languages: [en, pl]
    as-of: 2026-11-20
    currency: PLN
    contact-pages: \(pages)
    companies:
      contacts:
        file: firms.csv
        delimiter: ";"
        decimal: ","
        id: number
        name: firm
        owner: keeper
        link: page
        fields:
          town: {label: {en: "Town <b>", pl: Miasto}}
          size: {type: number, label: {en: Size, pl: Wielkość}}
          budget: {type: number, unit: PLN, label: {en: Budget, pl: Budżet}}
          seen: {type: date, format: dd.MM.yyyy, label: {en: Seen, pl: Wizyta}}
          goods: {type: list, separator: "/", label: {en: Goods, pl: Towary}}
          loyal: {type: flag, label: {en: Loyal, pl: Wierność}}
          note: {label: {pl: Uwaga}}
      related:
        deals:
          file: deals.csv
          key: client
          measures:
            won: {sum: value, unit: PLN, where: {stage: won}, label: {en: Won, pl: Wygrane}}
            lost_count: {count: true, where: {stage: [lost]}, label: {en: Lost, pl: Przegrane}}
            mean_value: {mean: value, unit: "<kPLN>", label: {en: Mean, pl: Średnia}}
            last_deal: {latest: day, label: {en: Last, pl: Ostatnia}}
      parameters:
        - id: won
          label: {en: Won & kept, pl: Wygrane & utrzymane}
          description: {en: "What they <bought>.\\n\\n- once\\n- twice", pl: "Co <kupiono>."}
          field: won
          relevance: 2.5
          ranges:
            - {to: 0.1, points: 0, label: {en: '<nothing> & "less"', pl: nic}}
            - {from: 0.1, to: 1000, points: 1.125}
            - {from: 1000, to: 3000.5, points: 4}
            - {from: 3000.5, points: 9}
        - id: town
          field: town
          relevance: 3
          changeable: false
          missing: -1
          other: 0.5
          features:
            - {value: oak & ash, also: [Łódź, "<łódź>"], points: 5, label: {en: "Oak & <Ash>", pl: Dąb}}
            - {value: Birch, points: 2}
            - {value: Never, points: 1}
        - id: goods
          field: goods
          combine: sum
          at-most: 6
          relevance: 1
          features: [{value: planks, points: 2}, {value: beams, points: 4.5}, {value: bark, points: -1}]
        - id: recency
          label: {en: Recency, pl: Świeżość}
          field: seen
          measure: days-since
          relevance: 0.25
          outside: -2
          ranges:
            - {to: 0, points: 3}
            - {from: 0, to: 30, points: 5}
            - {from: 60, points: 0.001}
        - {id: age, label: Age, field: last_deal, measure: months-since, ranges: [{to: 6, points: 1}, {from: 6, points: 0}]}
        - {id: loyal, field: loyal, relevance: 10, features: [{value: "yes", points: 1}, {value: "no", points: 0}]}
        - {id: mean, field: mean_value, relevance: 0.01, missing: 3, ranges: [{from: 10, points: 0.125}]}
        - {id: asleep, label: {en: "Off <off>", pl: Wyłączony}, field: size, enabled: false, ranges: [{to: 1, points: 1}]}
        - {id: zero, label: Zero, field: size, relevance: 0, ranges: [{to: 1, points: 1}]}
      segments:
        - {id: low, label: {en: 'Low <"&">', pl: Niski}, approach: {en: "Call.\\n\\nWrite:\\n- a <letter>\\n- a & b", pl: Dzwonić.}}
        - {id: middle, label: {en: Middle, pl: Średni}, from: 9.5, approach: One text for all.}
        - {id: high, label: {en: High, pl: Wysoki}, from: 21.00625, process: "https://mill.example/?a=1&b=2"}
        - {id: top, label: {en: Top, pl: Szczyt}, from: 900}
    people:
      contacts: {file: people.csv, delimiter: ";", id: key, name: person, fields: {reach: {type: number}}}
      parameters: [{id: reach, field: reach, ranges: [{to: 10, points: 1}, {from: 10, to: 50, points: 2}, {from: 50, points: 3}]}]
      segments: [{id: few, label: Few}, {id: many, label: Many}]
    """
  }

  /// A finding about a contact at a place, as reading the data may leave them.
  static let finding = Diagnostic(
    .notANumber, at: Place(file: "fir<m>s.csv", line: 3, column: 7), ["text": .quoted("<many> & \"more\"")],
    contact: "<id> & \"9\"")

  static let site = Result { try SampleSite(project: project(), files: files(), extra: [finding]) }
  static let bundled = Result { try SampleSite(project: project(pages: "bundled"), files: files()) }
  static let none = Result { try SampleSite(project: project(pages: "none"), files: files()) }
}

/// Many clients with little about each: lists of several pages.
enum Crowd {
  static let count = 450

  static let project = """
    version: 1
    title: A crowd
    languages: [en, pl]
    as-of: 2026-11-20
    contact-pages: bundled
    people:
      contacts: {file: people.csv, delimiter: ";", id: key, name: person, fields: {reach: {type: number}, motto: }}
      parameters: [{id: reach, field: reach, ranges: [{to: 40, points: 1}, {from: 40, points: 2}]}]
      segments: [{id: few, label: Few, approach: x}, {id: many, label: Many, from: 2, approach: x}]
    """

  static func files(nameLength: Int = 0) -> [String: String] {
    let padding = String(repeating: "-", count: nameLength)
    let rows = (0..<count).map { index in
      [
        "k\(index)", "Person \((index * 77) % count / 2)\(padding)", "\(index % 60)",
        "Motto no. \(index * 31 % count)",
      ]
    }
    return ["people.csv": commaSeparated([["key", "person", "reach", "motto"]] + rows)]
  }

  static let site = Result { try SampleSite(project: project, files: files()) }
}
