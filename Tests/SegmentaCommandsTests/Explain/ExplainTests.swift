import Foundation
import SegmentaCommands
import Testing
import Values

/// One contact's breakdown, in the terminal and as JSON.
struct ExplainTests {
  /// What came of explaining one contact in this process.
  private struct Outcome {
    let status: SegmentaCommands.ExitStatus
    let output: String
    let errors: String
  }

  private func explain(
    _ contact: String, in place: Workplace, isTerminal: Bool = false, environment: [String: String] = [:],
    _ change: (inout ExplainJob.Options) -> Void = { _ in }
  ) -> Outcome {
    var options = ExplainJob.Options(contact: contact)
    options.project = place.url("segmenta.yaml").path
    change(&options)
    let terminal = FakeTerminal()
    let surroundings = terminal.surroundings(
      isTerminal: isTerminal, environment: ["COLUMNS": "100"].merging(environment) { $1 })
    let status = ExplainJob(options, surroundings).run()
    return Outcome(status: status, output: terminal.output, errors: terminal.errors)
  }

  // MARK: - Text

  @Test func `The breakdown in English`() throws {
    let run = explain("102", in: try Workplace())
    #expect(run.status == .done)
    #expect(run.errors == "")
    #expect(run.output == ExplainGoldens.english)
  }

  @Test func `The breakdown in Polish`() throws {
    let run = explain("102", in: try Workplace(), environment: ["LANG": "pl_PL.UTF-8"])
    #expect(run.output == ExplainGoldens.polish)
  }

  @Test func `A narrow window gets two lines a parameter`() throws {
    let run = explain("102", in: try Workplace(), environment: ["COLUMNS": "40"])
    #expect(run.output == ExplainGoldens.narrow)
  }

  @Test(arguments: [30, 40, 55, 60, 72, 80, 100, 132, 200])
  func `No line is wider than the window, whatever its width`(_ width: Int) throws {
    let place = try Workplace()
    for contact in ["101", "102", "104", "105"] {
      for language in ["en", "pl"] {
        let run = explain(contact, in: place, environment: ["COLUMNS": "\(width)", "LANG": language])
        for line in run.output.split(separator: "\n") {
          #expect(line.count <= width, "\(line)")
          #expect(line.last != " ")
        }
      }
    }
  }

  @Test func `The best segment has no next one`() throws {
    let run = explain("101", in: try Workplace())
    #expect(run.output.hasSuffix("\nIn the best segment.\n"))
  }

  @Test func `The language is the one asked for, else that of messages, else the project's first`() throws {
    let place = try Workplace()
    #expect(explain("102", in: place) { $0.language = "pl" }.output.contains("Średni"))
    #expect(explain("102", in: place, environment: ["LANG": "de"]).output.contains("Medium"))
    try place.change("segmenta.yaml", "languages: [en, pl]", "languages: [pl]")
    #expect(explain("102", in: place).output.contains("Średni"))
    let run = explain("102", in: place) { $0.language = "xx" }
    #expect(run.status == .inputHasErrors)
    #expect(run.output == "")
    #expect(run.errors.contains("[UnknownLanguage]"))
  }

  @Test func `Colour is for terminals, and not where it is unwanted`() throws {
    let place = try Workplace()
    let coloured = explain("102", in: place, isTerminal: true)
    #expect(coloured.output.contains("\u{1B}[1m"))
    #expect(coloured.output.replacing(/\u{1B}\[[0-9;]*m/, with: "") == ExplainGoldens.english)
    for run in [
      explain("102", in: place, isTerminal: true, environment: ["NO_COLOR": "1"]), explain("102", in: place),
    ] {
      #expect(!run.output.contains("\u{1B}"))
    }
  }

  @Test func `What could not be read of the contact is said, and of no other`() throws {
    let place = try Workplace()
    try place.change("companies.csv", ";2;800;", ";two;many;")
    let run = explain("102", in: place)
    #expect(run.status == .done)
    #expect(run.output.contains("no data"))
    #expect(run.errors.split(separator: "\n").count == 2)
    #expect(run.errors.contains("[NotANumber]"))
    #expect(explain("101", in: place).errors == "")
  }

  @Test func `Data cannot command the terminal`() throws {
    let place = try Workplace()
    try place.change("companies.csv", "102;Świerk;", "102;\u{1B}[31mŚwierk\u{7};")
    let run = explain("102", in: place)
    #expect(run.status == .done)
    #expect(!run.output.contains("\u{1B}") && !run.output.contains("\u{7}"))
    #expect(run.output.hasPrefix("\u{FFFD}[31mŚwierk\u{FFFD}\n"))
  }

  // MARK: - JSON

  @Test func `JSON holds the same, exact and the same in every language`() throws {
    let place = try Workplace()
    let run = explain("102", in: place) { $0.isJSON = true }
    #expect(run.status == .done)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let expected = [
      "kind": "companies", "id": "102", "name": "Świerk", "owner": "Łukasz Nóż",
      "link": "https://crm.example/102", "as-of": "2026-11-20", "score": "23.5", "lowest": "-2",
      "highest": "62", "percent": "39.84", "completeness": "100", "segment": "medium",
    ]
    for (key, value) in expected { #expect(object[key] as? String == value, "\(key)") }
    #expect(object["rank"] as? Int == 3)
    #expect(object["contacts"] as? Int == 5)
    #expect(
      object["fields"] as? [String: String] == [
        "decision": "dzielona", "brands": "2", "budget": "800", "visit": "2026-01-15", "won": "1500.25",
      ])
    let contributions = try #require(object["contributions"] as? [[String: String]])
    #expect(contributions.map { $0["parameter"] } == ["won", "decision", "brands", "recency"])
    #expect(contributions.map { $0["value"] } == ["1500.25", "dzielona", "2", "309"])
    #expect(contributions.map { $0["match"] } == ["range:2", "feature:2", "range:1", "range:2"])
    #expect(contributions.map { $0["score"] } == ["12", "12.5", "1", "-2"])
    let next = try #require(object["next"] as? [String: Any])
    #expect(next["segment"] as? String == "key")
    #expect(next["gap"] as? String == "26.5")
    let ways = try #require(next["ways"] as? [[String: Any]])
    #expect(ways.compactMap { $0["gain"] as? String } == ["30.5"])

    let polish = explain("102", in: place, environment: ["LANG": "pl"]) { $0.isJSON = true }
    let other = try #require(
      try JSONSerialization.jsonObject(with: Data(polish.output.utf8)) as? [String: Any])
    for (key, value) in expected { #expect(other[key] as? String == value, "\(key)") }
  }

  @Test func `The numbers of JSON are those of the XML`() async throws {
    let place = try Workplace()
    #expect(try await place.run("build").status == 0)
    let run = try await place.run("explain", "104", "--json")
    #expect(run.status == 0)
    let object = try #require(try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
    let xml = try place.text("output/en/companies/segments/average.xml")
    let record = try #require(xml.firstMatch(of: /<contact id="104"(?s:.*?)<\/contact>/)).output
    for key in ["score", "percent", "segment", "completeness"] {
      let value = try #require(object[key] as? String)
      #expect(record.contains(" \(key)=\"\(value)\""))
    }
    for line in try #require(object["contributions"] as? [[String: String]]) {
      let value = line["value"].map { " value=\"\($0)\"" } ?? ""
      let element =
        "<contribution parameter=\"\(line["parameter"] ?? "")\"\(value) match=\"\(line["match"] ?? "")\""
        + " points=\"\(line["points"] ?? "")\" relevance=\"\(line["relevance"] ?? "")\""
        + " score=\"\(line["score"] ?? "")\"/>"
      #expect(record.contains(element), "\(element)")
    }
  }

  // MARK: - Finding the contact

  @Test(arguments: [
    ("103", "103"), (" 103 ", "103"), ("Źródło", "103"), ("źRÓDŁO", "103"), ("zrodlo", "103"),
    ("companies/103", "103"), ("companies/źródło", "103"), ("people/101", "101"),
    ("people/zofia  zuk", "101"),
    ("Zofia Żuk", "101"), ("Jan Łoś", "105"), ("Jan Los", "201"), ("people/Łoś", "202"), ("201", "201"),
  ])
  func `A contact is found by id, by name, and without accents`(_ given: (typed: String, id: String)) throws {
    let run = explain(given.typed, in: try Workplace(PeopleProject.files)) { $0.isJSON = true }
    #expect(run.status == .done, "\(run.output)")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(object["id"] as? String == given.id)
  }

  @Test(arguments: [
    ("101", ["companies/101", "people/101"]), ("105", ["companies/105", "people/105"]),
    ("łoś", ["companies/105", "people/202"]), ("jan los", ["people/201"]),
    ("los", ["companies/105", "people/202"]),
    ("people/jan lós", ["people/105", "people/201"]),
  ])
  func `Where several are meant they are listed with their ids`(
    _ given: (typed: String, found: [String])
  ) throws {
    let run = explain(given.typed, in: try Workplace(PeopleProject.files))
    guard given.found.count > 1 else {
      #expect(run.status == .done)
      return
    }
    #expect(run.status == .inputHasErrors)
    #expect(run.output == "")
    let lines = run.errors.split(separator: "\n").compactMap { DiagnosticLine($0) }
    #expect(lines.map(\.code) == ["AmbiguousContact"] + given.found.map { _ in "MatchingContact" })
    for (line, id) in zip(lines.dropFirst(), given.found) { #expect(line.message.hasPrefix("\(id) is “")) }
  }

  @Test(arguments: [
    ("Świrek", "“Świerk”"), ("swierq", "“Świerk”"), ("Żółwik", "“Żółw”"), ("Zofia", "“Zofia Żuk”"),
    ("Jan", "“Jan Łoś” and “Jan Los”"),
  ])
  func `Nobody's name gets the nearest ones`(_ given: (typed: String, nearest: String)) throws {
    let run = explain(given.typed, in: try Workplace(PeopleProject.files))
    #expect(run.status == .inputHasErrors)
    #expect(run.output == "")
    #expect(
      run.errors
        == "segmenta: error: No contact has the id or the name “\(given.typed)”. Perhaps you mean: "
        + "\(given.nearest) [ContactNotFound]\n")
  }

  @Test(arguments: ["Xyzzy plugh", "999", "", "people/999", "people/103", "nobody/103"])
  func `What is like nothing gets no suggestion`(_ typed: String) throws {
    let run = explain(typed, in: try Workplace(PeopleProject.files))
    #expect(run.status == .inputHasErrors)
    #expect(
      run.errors
        == "segmenta: error: No contact has the id or the name “\(typed)”. Write the id, or the whole name. "
        + "[ContactNotFound]\n")
  }

  @Test func `A person's company is named`() throws {
    let run = explain("Zofia Żuk", in: try Workplace(PeopleProject.files))
    #expect(run.status == .done)
    #expect(run.output.hasPrefix("Zofia Żuk\nPerson · ID 101\n"))
    #expect(run.output.contains("\nCompany  Żółw (101)\n"))
  }

  // MARK: - As a process

  @Test func `Exit codes and streams`() async throws {
    let place = try Workplace()
    let good = try await place.run("explain", "102", "--as-of", "2026-02-01", "--language", "pl")
    #expect(good.status == 0)
    #expect(good.errors == "")
    #expect(good.text.contains("17\u{A0}dni"))
    let missing = try await place.run("explain", "nobody", "--json")
    #expect(missing.status == 1)
    let entries = try #require(try JSONSerialization.jsonObject(with: missing.output) as? [[String: Any]])
    #expect(entries.map { $0["code"] as? String } == ["ContactNotFound"])
    #expect(try await place.run("explain").status == 64)
    #expect(try await place.run("explain", "102", "--project", "none.yaml").status == 1)
    let marks = try place.change("segmenta.yaml", "relevance: 3", "¦relevanse: 3")
    let broken = try await place.run("explain", "102")
    #expect(broken.status == 1)
    #expect(broken.text == "")
    #expect(broken.diagnostics.map(\.short) == marks.map { "\($0): error [UnknownKey]" })
  }

  // MARK: - Companies and people

  @Test(arguments: [
    ("companies/swierc", "Świerk", "Zofia"), ("people/zofia zuc", "Zofia Żuk", "Żółw"),
  ])
  func `Near names are offered behind companies and people too`(
    _ contact: String, _ name: String, _ other: String
  ) throws {
    let run = explain(contact, in: try Workplace(PeopleProject.files))
    #expect(run.status == .inputHasErrors)
    #expect(run.errors.contains("“\(name)”") && !run.errors.contains(other), "\(run.errors)")
  }

  @Test func `JSON has the company’s own id, and none that is not known`() throws {
    var files = PeopleProject.files
    files["companies.csv"] = SampleProject.companies.replacingOccurrences(of: "103;Źródło", with: "Ab;Źródło")
    files["people.csv"] = files["people.csv"]?.replacingOccurrences(of: "Jan Los;103", with: "Jan Los; aB")
      .replacingOccurrences(of: "202;Łoś;104", with: "202;Łoś;999")
    let place = try Workplace(files)
    func company(of contact: String) throws -> String? {
      let run = explain(contact, in: place) { $0.isJSON = true }
      let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
      return try #require(object)["company"] as? String
    }
    #expect(try company(of: "201") == "Ab")
    #expect(try company(of: "202") == nil)
    #expect(explain("202", in: place).output.contains("999"))
  }
}
