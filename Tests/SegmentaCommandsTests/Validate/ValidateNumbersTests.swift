import Foundation
import Testing

/// `validate`: every number that follows from others is worked out again.
struct ValidateNumbersTests {
  /// One number of a built report, made wrong.
  struct Corruption: Sendable, CustomTestStringConvertible {
    let file: String
    let old: String
    let new: String
    let code: String
    /// What the message names as right.
    let expected: String
    var testDescription: String { "\(old) → \(new)" }

    init(_ file: String, _ old: String, _ new: String, _ code: String, expected: String) {
      self.file = "output/en/companies/" + file
      self.old = old
      self.new = new
      self.code = code
      self.expected = expected
    }
  }

  static let contact = "ContactValueWrong"
  static let report = "ReportValueWrong"
  static let average = "segments/average.xml"
  static let medium = "segments/medium.xml"
  static let key = "segments/key.xml"
  static let summary = "report.xml"

  private static let wayOf25 =
    "<way gain=\"25\"><change parameter=\"decision\" to=\"feature:1\" gain=\"25\"/></way>"
  private static let wayOf30 =
    "<way gain=\"30\"><change parameter=\"won\" to=\"range:3\" gain=\"30\"/></way>"

  static let ofContacts = [
    Corruption(
      key, "rank=\"1\" score=\"62\"", "rank=\"1\" score=\"61\"", "ContributionsDoNotAddUp", expected: "62"),
    Corruption(key, "rank=\"1\"", "rank=\"2\"", contact, expected: "“1”"),
    Corruption(average, "rank=\"5\"", "rank=\"4\"", contact, expected: "“5”"),
    Corruption(key, "percent=\"100\"", "percent=\"99.99\"", contact, expected: "“100”"),
    Corruption(average, "percent=\"3.13\"", "percent=\"3.12\"", contact, expected: "“3.13”"),
    Corruption(average, "completeness=\"46.88\"", "completeness=\"46.87\"", contact, expected: "“46.88”"),
    Corruption(
      medium, "segment=\"medium\" completeness", "segment=\"key\" completeness", contact, expected: "“medium”"
    ),
    Corruption(
      key, "match=\"range:3\" points=\"10\"", "match=\"range:3\" points=\"9\"", contact, expected: "“10”"),
    Corruption(
      key, "points=\"10\" relevance=\"2.5\"", "points=\"10\" relevance=\"2\"", contact, expected: "“2.5”"),
    Corruption(
      medium,
      "relevance=\"1\" score=\"1\"/><contribution parameter=\"recency\" value=\"21\" match=\"range:1\" points=\"5\" relevance=\"1\" score=\"5\"",
      "relevance=\"1\" score=\"2\"/><contribution parameter=\"recency\" value=\"21\" match=\"range:1\" points=\"5\" relevance=\"1\" score=\"4\"",
      contact, expected: "“1”"),
    Corruption(
      key, "value=\"7000\" match=\"range:3\"", "value=\"7000\" match=\"range:4\"", contact, expected: "“”"),
    Corruption(
      key, "value=\"7000\" match=\"range:3\"", "value=\"4999.99\" match=\"range:3\"", contact,
      expected: "4999.99"),
    Corruption(key, "value=\"19\" match", "value=\"90\" match", contact, expected: "90"),
    Corruption(
      key, "value=\"pełna\" match=\"feature:1\"", "value=\"dzielona\" match=\"feature:1\"", contact,
      expected: "dzielona"),
    Corruption(
      average, "parameter=\"brands\" match=\"missing\"", "parameter=\"brands\" value=\"1\" match=\"missing\"",
      contact,
      expected: "@value=1"),
    Corruption(
      average, "parameter=\"brands\" match=\"missing\"", "parameter=\"brands\" match=\"outside\"", contact,
      expected: "missing"),
    Corruption(
      key, "<contribution parameter=\"brands\"", "<contribution parameter=\"recency\"", contact,
      expected: "“brands”"),
    Corruption(average, "gap=\"7.5\"", "gap=\"7.4\"", contact, expected: "“7.5”"),
    Corruption(average, "<next segment=\"medium\"", "<next segment=\"key\"", contact, expected: "“medium”"),
    Corruption(average, "<way gain=\"24.5\">", "<way gain=\"24\">", contact, expected: "“24.5”"),
    Corruption(
      average, "to=\"feature:2\" gain=\"12.5\"", "to=\"feature:2\" gain=\"12\"", contact, expected: "“12.5”"),
    Corruption(
      average, wayOf25 + wayOf30, wayOf30 + wayOf25, contact, expected: "“30 …”"),
    Corruption(average, "to=\"range:2\" gain=\"12\"", "to=\"range:1\" gain=\"12\"", contact, expected: "“”"),
    Corruption(
      average, "<parameter id=\"won\" relevance=\"3\"", "<parameter id=\"won\" relevance=\"4\"", report,
      expected: "“3”"),
    Corruption(average, "as-of=\"2026-11-20\"", "as-of=\"2026-11-21\"", report, expected: "“2026-11-20”"),
  ]

  static let ofReports = [
    Corruption(
      summary, "lowest=\"-2\" highest=\"62\"", "lowest=\"-3\" highest=\"62\"", report, expected: "“-2”"),
    Corruption(
      summary, "lowest=\"-2\" highest=\"62\"", "lowest=\"-2\" highest=\"63\"", report, expected: "“62”"),
    Corruption(summary, "influence=\"46.88\"", "influence=\"46.87\"", report, expected: "“46.88”"),
    Corruption(
      summary, "lowest=\"0\" highest=\"30\"", "lowest=\"0\" highest=\"31\"", report, expected: "“30”"),
    Corruption(
      summary, "to=\"1000\" points=\"0\" contacts=\"3\"", "to=\"1000\" points=\"0\" contacts=\"4\"", report,
      expected: "“3”"),
    Corruption(
      summary, "value=\"full\" points=\"10\" contacts=\"2\"", "value=\"full\" points=\"10\" contacts=\"1\"",
      report, expected: "“2”"),
    Corruption(
      summary, "<missing points=\"0\" contacts=\"1\"", "<missing points=\"0\" contacts=\"0\"", report,
      expected: "“1”"),
    Corruption(
      summary, "<other points=\"0\" contacts=\"0\"", "<other points=\"0\" contacts=\"1\"", report,
      expected: "“0”"),
    Corruption(
      summary, "<segment id=\"key\" from=\"50\"", "<segment id=\"key\" from=\"51\"", report, expected: "“50”"),
    Corruption(summary, "contacts=\"5\" mean", "contacts=\"6\" mean", report, expected: "“5”"),
    Corruption(summary, "mean=\"25.8\"", "mean=\"25.81\"", report, expected: "“25.8”"),
    Corruption(summary, "median=\"23.5\"", "median=\"23\"", report, expected: "“23.5”"),
    Corruption(summary, "completeness=\"89.38\"", "completeness=\"89.37\"", report, expected: "“89.38”"),
    Corruption(
      summary, "share=\"40\" href=\"segments/average", "share=\"41\" href=\"segments/average", report,
      expected: "“40”"),
    Corruption(
      summary, "field=\"won\" value=\"0.3\"", "field=\"won\" value=\"0.30001\"", report, expected: "“0.3”"),
    Corruption(summary, "<total field=\"won\" value=\"7000\"/>", "", report, expected: "“7000”"),
    Corruption(
      summary, "match=\"feature:2\" share=\"50\"", "match=\"feature:1\" share=\"50\"", report,
      expected: "feature:2"),
    Corruption(
      summary, "match=\"feature:2\" share=\"50\"", "match=\"feature:2\" share=\"51\"", report,
      expected: "“50”"),
    Corruption(
      summary, "<typical parameter=\"won\" match=\"range:3\" share=\"100\"/>", "", report, expected: "range:3"
    ),
  ]

  @Test(arguments: ofContacts + ofReports)
  func `A number that is wrong`(_ corruption: Corruption) async throws {
    let place = try await Workplace.built()
    let line = try place.tamper(corruption.file, corruption.old, corruption.new)
    let run = try await place.run("validate", "output", "--ui-language", "en")
    #expect(run.status == 1)
    let lines = run.diagnostics
    // A list that is longer than it was begins elsewhere.
    let found = lines.filter { $0.code == corruption.code && $0.place.hasPrefix(corruption.file + ":") }
    let isRemoved = corruption.new.isEmpty || corruption.old.contains("highest=\"30\"")
    let isThere = found.contains { isRemoved || $0.place == "\(corruption.file):\(line)" }
    #expect(isThere, "\(run.errors)")
    #expect(found.contains { $0.message.contains(corruption.expected) }, "\(run.errors)")
    for line in lines { #expect(line.isWorded, "\(line.code): \(line.message)") }
  }

  @Test func `Points of the model that contacts do not have`() async throws {
    let place = try await Workplace.built()
    _ = try place.tamper(
      "output/en/companies/report.xml", "to=\"5000\" points=\"4\"", "to=\"5000\" points=\"5\"")
    let run = try await place.run("validate", "output")
    #expect(
      run.diagnostics.contains {
        $0.code == Self.contact && $0.place.hasPrefix("output/en/companies/segments/medium.xml:")
      })
  }

  @Test func `Contacts in the wrong order`() async throws {
    let place = try await Workplace.built()
    let path = "output/en/companies/segments/average.xml"
    var lines = try place.text(path).split(separator: "\n").map(String.init)
    let last = try #require(lines.lastIndex { $0.hasPrefix("<contact ") })
    lines.swapAt(last, last - 1)
    try place.write(Data((lines.joined(separator: "\n") + "\n").utf8), to: path)
    let run = try await place.run("validate", path)
    #expect(run.diagnostics.contains { $0.code == Self.contact && $0.place == "\(path):\(last + 1)" })
  }

  @Test func `A record that is not the same in another language`() async throws {
    let place = try await Workplace.built()
    let path = "output/pl/companies/segments/key.xml"
    let line = try place.tamper(path, "<name>Żółw</name>", "<name>Żółwik</name>")
    let run = try await place.run("validate", "output")
    #expect(run.diagnostics.map(\.short).contains("\(path):\(line): error [RecordDiffersInLanguages]"))
    #expect(
      try await place.run("validate", "output/pl/companies/segments").status == 1, "the manifest knows it")
  }

  @Test(arguments: [
    ("<td class=\"n s big\">25</td>", "<td class=\"n s big\">2,5</td>", "“2,5”"),
    ("<td class=\"n p\">5</td>", "<td class=\"n p\">6</td>", "“6”"),
    ("<td class=\"n w\">2,5</td>", "<td class=\"n w\">2.5</td>", "“2.5”"),
    ("<td class=\"n s\">62</td>", "<td class=\"n s\">63</td>", "“63”"),
    ("<tr data-parameter=\"won\">", "<tr data-parameter=\"recency\">", "won decision brands recency"),
  ])
  func `A page that shows another number`(_ old: String, _ new: String, _ shown: String) async throws {
    let place = try await Workplace.built()
    let path = "output/pl/companies/contacts/16dc368a89b428b2.html"
    _ = try place.tamper(path, old, new)
    let run = try await place.run("validate", "output", "--ui-language", "en")
    let found = run.diagnostics.filter {
      $0.code == "PageDiffersFromRecord" && $0.place.hasPrefix(path + ":")
    }
    #expect(found.count == 1, "\(run.errors)")
    #expect(found.first?.message.contains(shown) ?? false, "\(run.errors)")
  }

  @Test func `A total of more than 18 digits is said to be left out`() async throws {
    let place = try Workplace()
    try place.change("companies.csv", "2 000,00", "999 999 999 999 999")
    try place.change("companies.csv", ";Łukasz Nóż;;;;;", ";Łukasz Nóż;;;0,0001;;")
    let run = try await place.run("build", "--ui-language", "en")
    #expect(run.status == 0)
    let found = run.diagnostics.filter { $0.code == "TotalTooLong" }
    #expect(found.count == 1, "\(run.errors)")
    #expect(found.first?.message.contains("budget") ?? false)
    let report = try place.text("output/pl/companies/report.xml")
    #expect(report.contains("<issue code=\"TotalTooLong\""))
    #expect(!report.contains("<total field=\"budget\" value=\"999"))
    #expect(try await place.run("validate", "output").errors == "")
  }

  @Test func `A breakdown that is on no page`() async throws {
    let place = try await Workplace.built()
    let path = "output/pl/companies/contacts/16dc368a89b428b2.html"
    _ = try place.tamper(path, " data-breakdown=\"101\"", "")
    let run = try await place.run("validate", "output")
    #expect(
      Set(run.diagnostics.map(\.code)) == ["FileChanged", "BreakdownMissing"], "\(run.errors)")
  }
}

extension Workplace {
  /// A project that was built.
  static func built() async throws -> Workplace {
    let place = try Workplace()
    #expect(try await place.run("build").status == 0)
    return place
  }

  /// Replaces a text in a built file.
  ///
  /// - Returns: the line where it stands.
  func tamper(_ path: String, _ old: String, _ new: String) throws -> Int {
    let text = try text(path)
    let range = try #require(text.range(of: old), "\(old) is not in \(path)")
    try write(Data(text.replacingCharacters(in: range, with: new).utf8), to: path)
    return text[..<range.lowerBound].filter { $0.isNewline }.count + 1
  }
}
