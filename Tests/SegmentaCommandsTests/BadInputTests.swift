import Foundation
import Testing

/// What a build says of bad input, where, and what becomes of the earlier report.
struct BadInputTests {
  @Test(arguments: BadInput.errors)
  func `An error is shown at its place, and the earlier report stays`(_ input: BadInput) async throws {
    let place = try Workplace()
    #expect(try await place.run("build").status == 0)
    let tree = try place.tree()
    let marks = try input.changes.flatMap { try place.change($0) }
    let run = try await Program.run(
      ["build"] + input.arguments, in: place.folder, environment: ["SOURCE_DATE_EPOCH": Workplace.epoch])
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    expect(run, input, marks)
    #expect(try place.tree() == tree)
    #expect(try place.names() == ["companies.csv", "deals.csv", "output", "segmenta.yaml"])
  }

  @Test(arguments: BadInput.warnings)
  func `A warning is shown at its place, and listed in the reports of both languages`(
    _ input: BadInput
  ) async throws {
    let place = try Workplace()
    let marks = try input.changes.flatMap { try place.change($0) }
    let run = try await place.run("build")
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    expect(run, input, marks)
    for language in ["en", "pl"] {
      let page = try place.text("output/\(language)/companies/quality.html")
      let xml = try place.text("output/\(language)/companies/report.xml")
      #expect(xml.contains("<issues warnings=\"\(input.expected.count)\">"))
      for (mark, expected) in zip(marks, input.expected) {
        let code = expected.dropFirst("warning ".count)
        let parts = mark.split(separator: ":")
        #expect(page.contains("<code>\(mark)</code>"))
        #expect(page.contains("<small>\(code)</small>"))
        #expect(
          xml.contains(
            "<issue code=\"\(code)\" file=\"\(parts[0])\" line=\"\(parts[1])\" column=\"\(parts[2])\""))
      }
    }
    #expect(try await place.run("validate", "output").status == 0)
  }

  private func expect(_ run: Program.Run, _ input: BadInput, _ marks: [String]) {
    let found = run.diagnostics.filter { $0.severity != "note" }
    let expected = zip(marks, input.expected).map { mark, expected in
      let words = expected.split(separator: " ")
      return "\(mark): \(words[0]) [\(words[1])]"
    }
    #expect(found.map(\.short) == expected)
    #expect(marks.count == input.expected.count)
    #expect(run.diagnostics.count == run.errors.split(separator: "\n").count, "a line that is no diagnostic")
    for line in run.diagnostics { #expect(line.isWorded, "\(line.code): \(line.message)") }
    for name in input.naming { #expect(found.first?.message.contains(name) == true, "\(name)") }
  }

  @Test func `A project file that is not there`() async throws {
    let place = try Workplace()
    #expect(try await place.run("build").status == 0)
    let tree = try place.tree()
    let run = try await place.run("build", "other.yaml", "--output", "output")
    #expect(run.status == 1)
    #expect(run.diagnostics.map(\.short) == ["segmenta: error [FileNotFound]"])
    #expect(run.errors.contains("other.yaml"))
    #expect(try place.tree() == tree)
  }

  @Test func `A language that has no catalogue`() async throws {
    let place = try Workplace()
    let run = try await place.run("build", "--language", "xx")
    #expect(run.status == 1)
    #expect(run.diagnostics.map(\.short) == ["segmenta: error [UnknownLanguage]"])
    #expect(run.isWorded, "\(run.errors)")
    #expect(try place.names() == ["companies.csv", "deals.csv", "segmenta.yaml"])
  }

  @Test func `A row that cannot be used is left out, and the first of two with one id stays`() async throws {
    let place = try Workplace()
    try place.change("companies.csv", "103;Źródło", "101;Źródło")
    try place.change("companies.csv", "105;Łoś", ";Łoś")
    let run = try await place.run("build")
    #expect(run.status == 0)
    #expect(
      run.diagnostics.map { "\($0.place) \($0.code)" } == [
        "companies.csv:4:1 DuplicateContactId", "companies.csv:2:1 FirstHere",
        "companies.csv:6:1 MissingContactId",
      ])
    let report = try place.text("output/en/companies/report.xml")
    #expect(report.contains("<summary contacts=\"3\""))
    #expect(try place.text("output/en/companies/segments/key.xml").contains("<name>Żółw</name>"))
  }

  @Test func `After twenty warnings the rest is counted, and the report has them all`() async throws {
    let place = try Workplace()
    let rows = (0..<30).map { "\(200 + $0);Firma \($0);;dzielona;many;;2026-01-15;\n" }.joined()
    try place.change("companies.csv", "105;Łoś", rows + "105;Łoś")
    let run = try await place.run("build")
    #expect(run.status == 0)
    #expect(run.diagnostics.count == 20)
    #expect(run.errors.split(separator: "\n").count == 21)
    let warnings =
      try place.text("output/en/companies/report.xml").components(separatedBy: "<issue ").count - 1
    #expect(warnings >= 30)
    #expect(run.errors.split(separator: "\n").last?.hasPrefix("\(warnings - 20) ") == true)
  }
}
