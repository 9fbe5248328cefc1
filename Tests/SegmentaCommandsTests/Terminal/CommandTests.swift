import Foundation
import Testing

/// The command line itself: usage, schemas, JSON, the language of messages.
struct CommandTests {
  @Test(arguments: [
    ["frobnicate"], ["build", "--frobnicate"], ["build", "--threads", "0"], ["build", "--threads", "many"],
    ["build", "--as-of", "yesterday"], ["build", "--as-of", "2026-02-30"], ["build", "--output"],
    ["build", "one.yaml", "two.yaml"], ["validate"], ["schema"], ["schema", "everything"],
  ])
  func `Wrong usage ends with 64 and says how it goes`(_ arguments: [String]) async throws {
    let place = try Workplace()
    let run = try await Program.run(arguments, in: place.folder)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("Usage: segmenta"))
    #expect(try place.names() == ["companies.csv", "deals.csv", "segmenta.yaml"])
  }

  @Test func `Help names every command, and the version is that of the reports`() async throws {
    let place = try Workplace()
    let help = try await place.run("--help")
    #expect(help.status == 0)
    for command in ["build", "validate", "schema"] {
      #expect(help.text.contains("\n  \(command)"))
      let own = try await place.run(command, "--help")
      #expect(own.status == 0)
      #expect(own.text.contains("segmenta \(command)"))
    }
    let version = try await place.run("--version")
    #expect(version.status == 0)
    #expect(try await place.run("build").status == 0)
    #expect(try Manifest(place.data("output/manifest.json")).generator + "\n" == version.text)
  }

  @Test(arguments: ["report", "page"])
  func `The schema is the one that lies in every output`(_ kind: String) async throws {
    let place = try Workplace()
    #expect(try await place.run("build").status == 0)
    let run = try await place.run("schema", kind)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(try run.output == place.data("output/schema/\(kind).xsd"))
    #expect(run.text.hasPrefix("<?xml"))
    #expect(run.text.contains("<xs:schema"))
  }

  @Test func `Findings as JSON are on stdout, with all that the lines say`() async throws {
    let place = try Workplace()
    let marks = try place.change("companies.csv", ";2;800;", ";¦\"\"\"two\"\"\";800;")
    let run = try await place.run("build", "--json")
    #expect(run.status == 0)
    #expect(run.errors == "")
    let entries = try #require(try JSONSerialization.jsonObject(with: run.output) as? [[String: Any]])
    let entry = try #require(entries.first)
    #expect(entries.count == 1)
    #expect(entry["code"] as? String == "NotANumber")
    #expect(entry["severity"] as? String == "warning")
    let place3 = ["file", "line", "column"].map { "\(entry[$0] ?? "")" }.joined(separator: ":")
    #expect([place3] == marks)
    #expect(entry["contact"] as? String == "102")
    #expect((entry["message"] as? String)?.contains("\"two\"") == true)
  }

  @Test func `Nothing found is an empty array, and an error ends with 1`() async throws {
    let place = try Workplace()
    let good = try await place.run("build", "--json")
    #expect(try JSONSerialization.jsonObject(with: good.output) as? [String] == [])
    try place.change("segmenta.yaml", "relevance: 3", "relevanse: 3")
    let bad = try await place.run("build", "--json")
    #expect(bad.status == 1)
    let entries = try #require(try JSONSerialization.jsonObject(with: bad.output) as? [[String: Any]])
    #expect(entries.map { $0["code"] as? String } == ["UnknownKey"])
    #expect(entries.map { $0["severity"] as? String } == ["error"])
  }

  @Test(
    arguments: [
      (environment: ["LC_ALL": "pl_PL.UTF-8", "LANG": "en_GB.UTF-8"], option: nil, word: "ostrzeżenie"),
      (environment: ["LC_MESSAGES": "pl_PL", "LANG": "en_GB.UTF-8"], option: nil, word: "ostrzeżenie"),
      (environment: ["LANG": "pl"], option: nil, word: "ostrzeżenie"),
      (environment: ["LC_ALL": "C.UTF-8", "LANG": "pl_PL.UTF-8"], option: nil, word: "warning"),
      (environment: ["LANG": "fr_FR.UTF-8"], option: nil, word: "warning"),
      (environment: [:], option: nil, word: "warning"),
      (environment: ["LC_ALL": "en_GB.UTF-8"], option: "pl", word: "ostrzeżenie"),
      (environment: ["LC_ALL": "pl_PL.UTF-8"], option: "en", word: "warning"),
    ] as [(environment: [String: String], option: String?, word: String)])
  func `Messages are in the language asked for, else that of the environment`(
    _ given: (environment: [String: String], option: String?, word: String)
  ) async throws {
    let place = try Workplace()
    try place.change("companies.csv", ";2;800;", ";two;800;")
    let arguments = ["build"] + (given.option.map { ["--ui-language", $0] } ?? [])
    let run = try await Program.run(
      arguments, in: place.folder,
      environment: given.environment.merging(["SOURCE_DATE_EPOCH": Workplace.epoch]) { $1 })
    #expect(run.status == 0)
    #expect(run.diagnostics.map(\.severity) == [given.word])
    #expect(run.diagnostics.map(\.code) == ["NotANumber"])
    let quotes = given.word == "warning" ? "“two”" : "„two”"
    #expect(run.errors.contains(quotes))
  }
}
