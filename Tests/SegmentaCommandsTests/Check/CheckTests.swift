import Foundation
import SegmentaCommands
import Testing
import Values

/// What a check tells of project file and data, and what it ends with.
struct CheckTests {
  private func check(
    _ place: Workplace, isTerminal: Bool = false, environment: [String: String] = [:],
    _ change: (inout CheckJob.Options) -> Void = { _ in }
  ) -> (status: SegmentaCommands.ExitStatus, output: String, errors: String) {
    var options = CheckJob.Options()
    options.project = place.url("segmenta.yaml").path
    change(&options)
    let terminal = FakeTerminal()
    let surroundings = terminal.surroundings(
      isTerminal: isTerminal, environment: ["COLUMNS": "100"].merging(environment) { $1 })
    let status = CheckJob(options, surroundings).run()
    let output = terminal.output.replacingOccurrences(of: place.folder.path + "/", with: "")
    return (status, output, terminal.errors.replacingOccurrences(of: place.folder.path + "/", with: ""))
  }

  @Test func `The summary in English`() throws {
    let run = check(try Workplace())
    #expect(run.status == .done)
    #expect(run.errors == "")
    #expect(run.output == CheckGoldens.english)
  }

  @Test func `The summary in Polish`() throws {
    let run = check(try Workplace(), environment: ["LANG": "pl_PL.UTF-8"])
    #expect(run.output == CheckGoldens.polish)
  }

  @Test func `People are told after companies, each with their own files`() throws {
    let run = check(try Workplace(PeopleProject.files))
    #expect(run.status == .done)
    let places = [
      "Companies: 5 companies", "companies.csv: ", "deals.csv: ", "People: 4 people", "people.csv: ",
    ]
    .map { run.output.range(of: $0)?.lowerBound }
    #expect(places.allSatisfy { $0 != nil })
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
  }

  @Test(arguments: [
    (",", "decimal sign “.”: “12,500.50” at companies.csv:2:", "12,500.50", "1,000"),
    (";", "decimal sign “,”: no cell decides, so the delimiter does", "12,500", "2,000"),
    (";", "no cell has a comma or a point", "12 500", "2000"),
  ])
  func `The decimal sign comes with its reason`(
    _ given: (delimiter: String, reason: String, first: String, second: String)
  ) throws {
    let place = try Workplace()
    let rows = SampleProject.companies.replacingOccurrences(of: "12 500,50", with: "\"\(given.first)\"")
      .replacingOccurrences(of: "2 000,00", with: "\"\(given.second)\"")
      .replacingOccurrences(of: ";", with: given.delimiter)
    try place.write(rows, to: "companies.csv")
    let run = check(place, environment: ["COLUMNS": "300"])
    let line = run.output.split(separator: "\n").first { $0.contains("  budget ") }
    #expect(line?.contains("number, PLN; \(given.reason)") == true, "\(line ?? "")")
  }

  @Test func `Findings come errors first, then by file and line, and all of them`() throws {
    let place = try Workplace()
    try place.change("companies.csv", "104;Bąk;;dzielona;4;", "104;Bąk;;dzielona;four;")
    try place.change("companies.csv", ";2;800;", ";two;many;")
    try place.change("deals.csv", "1 500,25", "a lot")
    let run = check(place)
    #expect(run.status == .done)
    let lines = run.errors.split(separator: "\n").compactMap { DiagnosticLine($0) }
    #expect(
      lines.map { $0.place.split(separator: ":").prefix(2).joined(separator: ":") }.filter {
        !$0.hasPrefix("segmenta.yaml")
      } == ["companies.csv:3", "companies.csv:3", "companies.csv:5", "deals.csv:3"])
    #expect(run.output.hasSuffix("\n\(lines.count) warnings\n"))
    let strict = check(place) { $0.isStrict = true }
    #expect(strict.status == .inputHasErrors)
    #expect(strict.output.hasSuffix("\n\(lines.count) errors\n"))

    try place.change("companies.csv", "CRM\n101", "CRM;Nazwa\n101")
    let broken = check(place)
    #expect(broken.status == .inputHasErrors)
    let severities = broken.errors.split(separator: "\n").compactMap { DiagnosticLine($0)?.severity }
      .filter { $0 != "note" }
    #expect(severities.first == "error")
    #expect(severities.drop { $0 == "error" }.allSatisfy { $0 == "warning" })
  }

  @Test func `More than twenty warnings are all listed`() throws {
    let place = try Workplace()
    let rows = (0..<40).map { "9\($0);Jeż \($0);;;many;;;\n" }.joined()
    try place.change("companies.csv", "105;Łoś;Łukasz Nóż;;;;;\n", rows)
    let run = check(place)
    #expect(run.errors.split(separator: "\n").count { $0.contains("[NotANumber]") } == 40)
  }

  @Test func `With an error, what could be understood is still told`() throws {
    let place = try Workplace()
    try place.remove("deals.csv")
    let run = check(place)
    #expect(run.status == .inputHasErrors)
    #expect(run.errors.contains("[FileNotFound]"))
    #expect(run.output.contains("companies.csv: 5 rows used, 0 left out"))
    #expect(!run.output.contains("deals.csv:"))
    #expect(run.output.contains("Possible scores: -2 to 62."))
    #expect(run.output.contains("50 or more"))
    #expect(run.output.hasSuffix("\n1 error\n"))
  }

  @Test func `A project file that cannot be read leaves the verdict alone`() throws {
    let place = try Workplace()
    try place.change("segmenta.yaml", "relevance: 3", "relevanse: 3")
    let run = check(place)
    #expect(run.status == .inputHasErrors)
    #expect(run.output == "1 error\n")
    #expect(run.errors.contains("[UnknownKey]"))
  }

  @Test func `JSON is the findings alone`() async throws {
    let place = try Workplace()
    let good = try await place.run("check", "--json")
    #expect(good.status == 0)
    #expect(try JSONSerialization.jsonObject(with: good.output) as? [String] == [])
    try place.change("companies.csv", ";2;800;", ";two;800;")
    let run = try await place.run("check", "--json", "--strict")
    #expect(run.status == 1)
    #expect(run.errors == "")
    let entries = try #require(try JSONSerialization.jsonObject(with: run.output) as? [[String: Any]])
    #expect(entries.map { $0["code"] as? String } == ["NotANumber"])
    #expect(entries.map { $0["line"] as? Int } == [3])
  }

  @Test func `Nothing is written, and usage is checked`() async throws {
    let place = try Workplace()
    #expect(try await place.run("check").status == 0)
    #expect(try await place.run("check", "segmenta.yaml", "--as-of", "2026-01-01").status == 0)
    #expect(try await place.run("check", "none.yaml").status == 1)
    #expect(try await place.run("check", "--as-of", "soon").status == 64)
    #expect(try place.names() == ["companies.csv", "deals.csv", "segmenta.yaml"])
  }

  @Test(arguments: [40, 60, 80, 120])
  func `Lines keep within the window`(_ width: Int) throws {
    let run = check(try Workplace(PeopleProject.files), environment: ["COLUMNS": "\(width)"])
    let lines = run.output.split(separator: "\n").dropFirst()
    #expect(lines.allSatisfy { $0.last != " " })
    if width >= 80 { #expect(lines.allSatisfy { $0.count <= width }) }
  }
}
