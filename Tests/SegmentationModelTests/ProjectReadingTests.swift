import Diagnostics
import Formats
import SegmentationModel
import Testing
import Values

/// What faultless project files mean.
@Suite struct ProjectReadingTests {
  // MARK: - One example of everything

  static let full = #"""
    version: 1
    title: {en: Clients of the sawmill, pl: Klienci tartaku}
    organisation: {pl: Brzoza i Synowie, en: Birch & Sons}
    languages: [en, pl]
    as-of: 2025-06-30                # ages are counted to this day
    currency: EUR
    contact-pages: bundled
    audiences:
      haulier: {leave-out: [mail, owner], mask: [name], breakdown: no, segments: [regular, companies/core]}
      board: {}

    companies:
      contacts:
        file: data/clients.csv
        encoding: Windows-1250
        delimiter: tab
        decimal: ","
        empty: ["", "?", 0]
        id: vat
        name: " Company name "
        owner: rep
        link: page
        fields:
          town: {label: {en: Town, pl: Miejscowość}}
          region:
          area: {type: number, column: "Forest area", unit: ha}
          seen: {type: date, format: d.M.yyyy}
          woods: {type: list, separator: "/", column: Gatunki}
          loyal: {type: flag}
          mail: {personal: true, contact: yes}
      related:
        orders:
          file: orders.tsv
          key: buyer
          matches: name
          encoding: auto
          measures:
            turnover: {sum: net, unit: EUR, where: {state: Paid}, label: {en: Turnover, pl: Obrót}}
            orders: {count: true, where: {state: [Paid, "Sent"], " kind ": 1}}
            latest_order: {latest: day, format: dd-MM-yy}
        visits:
          file: visits.csv
          key: vat
          empty: []
          matches: town
          measures: {stay: {mean: hours}}
      parameters:
        - id: turnover
          label: {en: Turnover in euro, pl: Obrót w euro}
          description: Paid orders only.
          field: turnover
          relevance: 9.25
          ranges:
            - {to: 1000, points: -1.125, label: {en: Small, pl: Mały}}
            - {points: 0.5}
            - {from: "20000", to: 50000.50, points: 4}
            - {from: 50000.5, points: 1000000000}
          missing: 0.25
          outside: -2
          at-most: 5
          at-least: -1
        - {id: age, field: latest_order, measure: months-since, enabled: false, ranges: [{points: 1}]}
        - id: town
          field: town
          changeable: false
          relevance: 0
          features:
            - {value: yes, also: [~, null, 2026-11-20, 0x1F], points: 2}
            - {value: no, label: {en: Nowhere, pl: Nigdzie}, points: 1}
          other: 3
        - {id: woods, field: woods, combine: min, features: [{value: Oak, points: 2}, {value: Ash, points: 3}]}
      segments:
        - {id: casual, label: {en: Casual, pl: Dorywczy}, approach: {en: Wait., pl: Czekać.}}
        - {id: regular, label: {en: Regular, pl: Stały}, from: 12.5, process: "https://sawmill.example/regular?x=1"}
        - id: core
          label: {en: Core, pl: Kluczowy}
          from: 90
          approach:
            en: |
              Call on Mondays.

              - bring samples
            pl: >
              Dzwonić w poniedziałki
              i środy.
    people:
      contacts: {file: people.csv, id: id, name: name, company: vat}
      related: {calls: {file: calls.csv, key: who, measures: {calls: {count: yes}}}}
      parameters: [{id: calls, field: calls, ranges: [{points: 1}]}]
      segments: [{id: a, share: 33.3%, approach: A}, {id: b, share: 66.7 %, approach: B}]
    """#

  private func read(_ text: String, warnings: [Diagnostic.Code] = []) throws -> Project {
    var findings = Findings()
    let project = readProject(text: text, file: "saw.yaml", knownLanguages: ["en", "pl"], into: &findings)
    #expect(findings.all.map(\.code) == warnings)
    return try #require(project)
  }

  private func full() throws -> Project {
    try read(Self.full, warnings: [.missingApproach])
  }

  private func number(_ text: String) throws -> ExactDecimal {
    try #require(ExactDecimal(text))
  }

  private func localized(_ en: String, _ pl: String) -> LocalizedText {
    LocalizedText(translations: [.init(language: "en", text: en), .init(language: "pl", text: pl)])
  }

  @Test func theHeadIsRead() throws {
    let project = try full()
    #expect(project.file == "saw.yaml")
    #expect(project.title == localized("Clients of the sawmill", "Klienci tartaku"))
    #expect(project.organisationName?.translations.map(\.language) == ["pl", "en"])
    #expect(project.organisation == "Birch & Sons")
    #expect(project.languages == ["en", "pl"])
    #expect(project.asOf == CalendarDay(year: 2025, month: 6, day: 30))
    #expect(project.currency == Currency(code: "EUR"))
    #expect(project.contactPages == .bundled)
    #expect(project.segmentations.map(\.kind) == [.companies, .people])
  }

  @Test func audiencesAreRead() throws {
    let audiences = try full().audiences
    #expect(audiences.map(\.name) == ["haulier", "board"])
    #expect(audiences.map(\.leftOut) == [["mail", "owner"], []])
    #expect(audiences.map(\.masked) == [["name"], []])
    #expect(audiences.map(\.showsBreakdown) == [false, true])
    #expect(audiences.map(\.segments) == [["regular", "companies/core"], nil])
    #expect(audiences.map(\.place.line) == [9, 10])
  }

  @Test func contactsAreRead() throws {
    let source = try #require(try full().companies?.contacts)
    #expect(source.format.file == "data/clients.csv")
    #expect(source.format.place == Place(file: "saw.yaml", line: 14, column: 11))
    #expect(source.format.format == nil)
    #expect(source.format.encoding == .windows1250)
    #expect(source.format.delimiter == .tab)
    #expect(source.format.decimal == .comma)
    #expect(source.format.emptySpellings == ["", "?", "0"])
    #expect(source.id == ColumnName("vat", place: Place(file: "saw.yaml", line: 19, column: 9)))
    #expect(source.name.name == "Company name")
    #expect(source.owner?.name == "rep")
    #expect(source.link?.name == "page")
    #expect(source.company == nil)
    #expect(try full().people?.contacts.company?.name == "vat")
    let people = try #require(try full().people?.contacts.format)
    #expect(people.emptySpellings == ["", "-", "n/d", "brak"])
    #expect(people.encoding == nil && people.delimiter == nil && people.decimal == nil)
  }

  @Test func fieldsAreRead() throws {
    let fields = try #require(try full().companies?.contacts.fields)
    #expect(fields.map(\.name) == ["town", "region", "area", "seen", "woods", "loyal", "mail"])
    let pattern = try #require(DatePattern("d.M.yyyy"))
    let slash = try #require(ListSeparator(name: "/"))
    #expect(
      fields.map(\.type) == [
        .text, .text, .number, .date(format: pattern), .list(separator: slash), .flag, .text,
      ])
    #expect(
      fields.map(\.column.name) == ["town", "region", "Forest area", "seen", "Gatunki", "loyal", "mail"])
    #expect(fields[0].label == localized("Town", "Miejscowość"))
    #expect(fields[1].label == LocalizedText("region"))
    #expect(fields[2].label == LocalizedText("Forest area"))
    #expect(fields.map(\.unit) == [nil, nil, .other("ha"), nil, nil, nil, nil])
    #expect(fields.map(\.isPersonal) == [false, false, false, false, false, false, true])
    #expect(fields.map(\.isContact) == [false, false, false, false, false, false, true])
    #expect(fields[2].place == Place(file: "saw.yaml", line: 26, column: 7))
    #expect(fields[2].column.place == Place(file: "saw.yaml", line: 26, column: 36))
  }

  @Test func relatedFilesAreRead() throws {
    let related = try #require(try full().companies?.related)
    #expect(related.map(\.name) == ["orders", "visits"])
    #expect(related.map(\.key.name) == ["buyer", "vat"])
    #expect(related.map(\.matches) == [.name, .field("town")])
    // What a related file does not say is as for the contacts.
    #expect(related.map(\.format.encoding) == [nil, .windows1250])
    #expect(related.map(\.format.delimiter) == [.tab, .tab])
    #expect(related.map(\.format.emptySpellings) == [["", "?", "0"], []])
    #expect(try full().people?.related.first?.matches == .id)
    let measures = related[0].measures
    #expect(measures.map(\.name) == ["turnover", "orders", "latest_order"])
    #expect(measures.map(\.operation) == [.sum, .count, .latest])
    #expect(measures.map(\.column?.name) == ["net", nil, "day"])
    #expect(measures.map(\.unit) == [.currency(try #require(Currency(code: "EUR"))), nil, nil])
    #expect(measures.map(\.dateFormat) == [nil, nil, DatePattern("dd-MM-yy")])
    #expect(measures[0].label == localized("Turnover", "Obrót"))
    #expect(measures[1].label == LocalizedText("orders"))
    #expect(measures[1].conditions.map(\.column.name) == ["state", "kind"])
    #expect(measures[1].conditions.map(\.words) == [["Paid", "Sent"], ["1"]])
  }

  @Test func parametersAreRead() throws {
    let parameters = try #require(try full().companies?.parameters)
    #expect(parameters.map(\.id) == ["turnover", "age", "town", "woods"])
    #expect(parameters.map(\.field) == ["turnover", "latest_order", "town", "woods"])
    #expect(parameters.map(\.measure) == [nil, .monthsSince, nil, nil])
    #expect(parameters.map(\.relevance) == [try number("9.25"), ExactDecimal(1), .zero, ExactDecimal(1)])
    #expect(parameters.map(\.isEnabled) == [true, false, false, true])
    #expect(parameters.map(\.isChangeable) == [true, true, false, true])
    #expect(parameters.map(\.missing) == [try number("0.25"), .zero, .zero, .zero])
    #expect(parameters.map(\.atMost) == [ExactDecimal(5), nil, nil, nil])
    #expect(parameters.map(\.atLeast) == [ExactDecimal(-1), nil, nil, nil])
    #expect(parameters[0].label == localized("Turnover in euro", "Obrót w euro"))
    #expect(parameters[0].description == LocalizedText("Paid orders only."))
    #expect(parameters[1].label == LocalizedText("latest_order"))
    #expect(parameters[2].label == localized("Town", "Miejscowość"))
    #expect(parameters[3].label == LocalizedText("Gatunki"))
    #expect(parameters[0].place == Place(file: "saw.yaml", line: 48, column: 7))
  }

  @Test func missingEndsOfRangesAreThoseOfTheNeighbours() throws {
    let parameter = try #require(try full().companies?.parameters.first)
    guard case .ranges(let ranges, let outside) = parameter.rules else {
      Issue.record("no ranges")
      return
    }
    #expect(outside == ExactDecimal(-2))
    #expect(ranges.map(\.from) == [nil, ExactDecimal(1000), ExactDecimal(20000), try number("50000.5")])
    #expect(ranges.map(\.to) == [ExactDecimal(1000), ExactDecimal(20000), try number("50000.5"), nil])
    #expect(
      ranges.map(\.points) == [
        try number("-1.125"), try number("0.5"), ExactDecimal(4), ExactDecimal(1_000_000_000),
      ])
    #expect(ranges.map(\.label) == [localized("Small", "Mały"), nil, nil, nil])
  }

  /// `yes`, `~` and a date are the words they are written as, whatever YAML calls them.
  @Test func featuresAreTheWordsAsWritten() throws {
    let parameters = try #require(try full().companies?.parameters)
    guard case .features(let towns, let other, .max) = parameters[2].rules,
      case .features(let woods, .zero, .min) = parameters[3].rules
    else {
      Issue.record("no features")
      return
    }
    #expect(other == ExactDecimal(3))
    #expect(towns.map(\.value) == ["yes", "no"])
    #expect(towns.map(\.also) == [["~", "null", "2026-11-20", "0x1F"], []])
    #expect(towns.map(\.label) == [LocalizedText("yes"), localized("Nowhere", "Nigdzie")])
    #expect(woods.map(\.points) == [ExactDecimal(2), ExactDecimal(3)])
  }

  @Test func segmentsAreRead() throws {
    let project = try full()
    let companies = try #require(project.companies)
    #expect(companies.segments.map(\.id) == ["casual", "regular", "core"])
    #expect(companies.limits == .scores([try number("12.5"), ExactDecimal(90)]))
    #expect(companies.segments.map(\.process) == [nil, "https://sawmill.example/regular?x=1", nil])
    #expect(companies.segments[0].approach == localized("Wait.", "Czekać."))
    #expect(companies.segments[1].approach == nil)
    #expect(
      companies.segments[2].approach
        == localized("Call on Mondays.\n\n- bring samples", "Dzwonić w poniedziałki i środy."))
    #expect(project.people?.limits == .shares([try number("33.3"), try number("66.7")]))
    #expect(project.people?.segments.map(\.label) == [LocalizedText("a"), LocalizedText("b")])
  }

  // MARK: - Other shapes

  @Test func theSmallestProjectHasEveryDefault() throws {
    let project = try read(
      """
      version: 1
      title: Sawmill
      people:
        contacts: {file: people.txt, id: id, name: name, fields: {town: }}
        parameters: [{id: town, field: town, features: [{value: Oslo, points: 1}]}]
        segments: [{id: all, approach: Greet.}]
      """)
    #expect(project.languages == ["en", "pl"])
    #expect(project.organisation == nil && project.asOf == nil && project.currency == nil)
    #expect(project.contactPages == .auto)
    #expect(project.companies == nil)
    #expect(project.audiences.isEmpty)
    #expect(project.people?.limits == .equal)
    #expect(project.people?.related.isEmpty == true)
  }

  @Test func jsonIsYAMLToo() throws {
    let project = try read(
      #"""
      {"version": 1, "title": "Saw\u0142mill", "languages": ["pl"],
       "companies": {"contacts": {"file": "c.csv", "id": "id", "name": "name", "fields": {"size": {"type": "number"}}},
         "parameters": [{"id": "size", "field": "size", "relevance": 2.5, "enabled": true,
           "ranges": [{"to": 10, "points": 1}, {"from": 10, "points": -2}]}],
         "segments": [{"id": "low", "approach": "A"}, {"id": "high", "from": 0, "approach": "B"}]}}
      """#)
    #expect(project.title == LocalizedText("Sawłmill"))
    #expect(project.languages == ["pl"])
    #expect(project.companies?.parameters.first?.relevance == (try number("2.5")))
    #expect(project.companies?.limits == .scores([.zero]))
  }

  /// Anchors spare repeating ranges; each use is a value of its own.
  @Test func aliasesStandForWhatTheyName() throws {
    var sample = SampleProject()
    sample.parameters = """
      - {id: a, field: size, ranges: &steps [{to: 1, points: 1}, {points: 2}]}
      - {id: b, field: size, relevance: 3, ranges: *steps}
      """
    let parameters = try #require(try read(sample.text).companies?.parameters)
    #expect(parameters.map(\.id) == ["a", "b"])
    for parameter in parameters {
      guard case .ranges(let ranges, _) = parameter.rules else {
        Issue.record("no ranges")
        continue
      }
      #expect(ranges.map(\.to) == [ExactDecimal(1), nil])
    }
  }

  @Test(
    arguments: [
      ("{from: 0, to: 1, points: 1}, {from: 1, points: 2}", [ExactDecimal(1), nil]),
      (
        "{from: 0, points: 1}, {from: 1, points: 1}, {from: 2, to: 3, points: 2}",
        [1, 2, 3].map { ExactDecimal($0) }
      ),
      ("{points: 1}", [nil]),
      ("{to: -5, points: 1}, {to: -4, points: 2}, {to: 0, points: 3}", [-5, -4, 0].map { ExactDecimal($0) }),
    ] as [(String, [ExactDecimal?])])
  func endsAreFilledIn(_ ranges: String, _ ends: [ExactDecimal?]) throws {
    var sample = SampleProject()
    sample.parameters = "- {id: a, field: size, ranges: [\(ranges)]}"
    guard case .ranges(let read, _) = try read(sample.text).companies?.parameters.first?.rules else {
      Issue.record("no ranges")
      return
    }
    #expect(read.map(\.to) == ends)
    #expect(read.dropFirst().map(\.from) == ends.dropLast())
  }
}
