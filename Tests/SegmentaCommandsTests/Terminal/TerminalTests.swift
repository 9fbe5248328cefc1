import Foundation
import SegmentaCommands
import Testing
import Values

/// What a build shows on a terminal, and does not show anywhere else.
struct TerminalTests {
  private func options(_ place: Workplace) -> BuildJob.Options {
    var options = BuildJob.Options()
    options.project = place.url("segmenta.yaml").path
    return options
  }

  /// What is left on the screen once every line that was taken away is gone.
  private func screen(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.components(separatedBy: "\r\u{1B}[K").last ?? "" }.joined(separator: "\n")
  }

  @Test func `A progress line comes and goes, and a table is left`() async throws {
    let place = try Workplace()
    let terminal = FakeTerminal()
    let status = await BuildJob(options(place), terminal.surroundings()).run()
    #expect(status == .done)
    for stage in ["Reading", "Scoring", "Writing and validating", "Publishing"] {
      #expect(terminal.errors.contains("\r\u{1B}[K\(stage)"))
    }
    #expect(!terminal.errors.contains("\n"))
    #expect(screen(terminal.errors) == "")
    let lines = terminal.output.split(separator: "\n").map(String.init)
    #expect(lines.first == "5 companies")
    #expect(
      lines.dropFirst().prefix(3).map { $0.split(separator: " ").first } == ["Key", "Medium", "Average"])
    #expect(lines.dropFirst().prefix(3).map { $0.split(separator: " ").last } == ["20.0%", "40.0%", "40.0%"])
    #expect(Set(lines.dropFirst().prefix(3).map(\.count)).count == 1, "columns are aligned")
    #expect(lines.contains { $0.hasPrefix("\(SampleProject.output.count + 1) files, ") })
    #expect(lines.last?.contains(place.url("output/index.html").path) == true)
    #expect(try place.text("output/en/companies/report.xml").contains(" as-of=\"2026-11-20\""))
  }

  @Test func `The table is in the reader's language`() async throws {
    let place = try Workplace()
    let terminal = FakeTerminal()
    let status = await BuildJob(
      options(place), terminal.surroundings(environment: ["LANG": "pl_PL.UTF-8"])
    ).run()
    #expect(status == .done)
    #expect(terminal.output.contains("5 firm\n"))
    #expect(terminal.output.contains("Klient kluczowy"))
    #expect(terminal.output.contains("20,0%"))
    #expect(terminal.errors.contains("Punktacja"))
  }

  @Test func `Without a terminal there is no line, no table and no colour`() async throws {
    let place = try Workplace()
    try place.change("companies.csv", ";2;800;", ";two;800;")
    let terminal = FakeTerminal()
    #expect(await BuildJob(options(place), terminal.surroundings(isTerminal: false)).run() == .done)
    #expect(terminal.output == "")
    #expect(!terminal.errors.contains("\u{1B}") && !terminal.errors.contains("\r"))
    #expect(terminal.errors.hasPrefix("companies.csv:3:"))
    #expect(terminal.errors.filter { $0 == "\n" }.count == 1)
  }

  @Test(
    arguments: [
      (environment: [:], isColoured: true), (environment: ["NO_COLOR": "1"], isColoured: false),
      (environment: ["NO_COLOR": ""], isColoured: true),
    ] as [(environment: [String: String], isColoured: Bool)])
  func `A message on a terminal shows its line with a caret, in colour unless told not to`(
    _ given: (environment: [String: String], isColoured: Bool)
  ) async throws {
    let place = try Workplace()
    let marks = try place.change("segmenta.yaml", "relevance: 3", "¦relevanse: 3")
    let terminal = FakeTerminal()
    let status = await BuildJob(options(place), terminal.surroundings(environment: given.environment)).run()
    #expect(status == .inputHasErrors)
    let coloured = screen(terminal.errors)
    #expect(coloured.contains("\u{1B}[1;31merror:\u{1B}[0m") == given.isColoured)
    #expect(coloured.contains("\u{1B}") == given.isColoured)
    let lines = coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "").split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix(place.folder.path + "/" + (marks.first ?? "?") + ": error: "))
    #expect(lines[1] == "        relevanse: 3")
    #expect(lines[2] == "        ^")
    #expect(terminal.output == "")
  }

  @Test func `Quiet and JSON show neither line nor table`() async throws {
    for change in [{ $0.isQuiet = true }, { $0.isJSON = true }] as [(inout BuildJob.Options) -> Void] {
      let place = try Workplace()
      var options = options(place)
      change(&options)
      let terminal = FakeTerminal()
      #expect(await BuildJob(options, terminal.surroundings()).run() == .done)
      #expect(terminal.errors == "")
      #expect(terminal.output == (options.isJSON ? "[]\n" : ""))
    }
  }

  @Test func `The day is that of the surroundings`() async throws {
    let place = try Workplace()
    let terminal = FakeTerminal()
    let surroundings = terminal.surroundings(environment: ["SOURCE_DATE_EPOCH": "86399"])
    #expect(await BuildJob(options(place), surroundings).run() == .done)
    #expect(try place.text("output/pl/companies/report.xml").contains(" as-of=\"1970-01-01\""))
  }

  @Test func `The times of the stages are shown on request`() async throws {
    let place = try Workplace()
    var options = options(place)
    options.showsTimings = true
    let terminal = FakeTerminal()
    #expect(await BuildJob(options, terminal.surroundings(isTerminal: false)).run() == .done)
    for line in terminal.errors.split(separator: "\n") {
      #expect(line.wholeMatch(of: /[a-z ]+ [0-9]+(\.[0-9]+)? s/) != nil, "\(line)")
    }
    #expect(terminal.errors.contains("\ntotal "))
  }
}
