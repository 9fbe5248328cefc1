import Foundation
import Testing

/// `build`, where nothing is wrong: what it writes, and what it says.
struct BuildTests {
  @Test func `A build leaves the whole tree, says nothing and ends with 0`() async throws {
    let place = try Workplace()
    let run = try await place.run("build")
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    #expect(run.errors == "")
    #expect(Set(try place.tree().keys) == SampleProject.output.union(["manifest.json"]))
    #expect(try place.names() == ["companies.csv", "deals.csv", "output", "segmenta.yaml"])
  }

  @Test func `Polish letters of windows-1250 arrive, and scores are exact`() async throws {
    let place = try Workplace()
    #expect(try await place.run("build").status == 0)
    for language in ["en", "pl"] {
      let average = try place.text("output/\(language)/companies/segments/average.xml")
      #expect(average.contains("score=\"12.5\"") && average.contains("<name>Bąk</name>"))
      // 0.1 + 0.2 of two deals.
      #expect(average.contains("<field name=\"won\">0.3</field>"))
      let medium = try place.text("output/\(language)/companies/segments/medium.xml")
      #expect(medium.contains("<name>Źródło</name>") && medium.contains("owner=\"Łukasz Nóż\""))
      #expect(medium.contains("score=\"31\"") && medium.contains("score=\"23.5\""))
      let key = try place.text("output/\(language)/companies/segments/key.xml")
      #expect(key.contains("score=\"62\"") && key.contains("count=\"1\""))
    }
    #expect(try place.text("output/pl/companies/contacts/16dc368a89b428b2.html").contains("Żółw"))
    #expect(try place.text("output/pl/companies/segments/key.html").contains("Klient kluczowy"))
  }

  @Test func `The manifest names every file with its size and digest, and the inputs with theirs`()
    async throws
  {
    let place = try Workplace()
    #expect(try await place.run("build").status == 0)
    let manifest = try Manifest(place.data("output/manifest.json"))
    #expect(manifest.generator.hasPrefix("segmenta "))
    #expect(Set(manifest.files.map(\.path)) == SampleProject.output)
    #expect(manifest.files.count == SampleProject.output.count)
    let digests = try await place.digests()
    let tree = try place.tree()
    for file in manifest.files {
      #expect(file.size == tree[file.path]?.count, "\(file.path)")
      #expect(file.sha256 == digests[file.path], "\(file.path)")
    }
    #expect(manifest.inputs.map(\.name) == ["segmenta.yaml", "companies.csv", "deals.csv"])
    let inputs = try await place.digests("")
    for input in manifest.inputs {
      #expect(input.sha256 == inputs[input.name], "\(input.name)")
      #expect(try input.size == place.data(input.name).count, "\(input.name)")
    }
  }

  @Test func `Two builds of the same inputs are the same bytes, however many threads write them`()
    async throws
  {
    let place = try Workplace()
    var trees: [[String: Data]] = []
    for threads in ["1", "4", "4"] {
      #expect(try await place.run("build", "--threads", threads).status == 0)
      trees.append(try place.tree())
    }
    #expect(trees[0] == trees[1])
    #expect(trees[1] == trees[2])
  }

  @Test func `What was built validates, whole and in parts`() async throws {
    let place = try Workplace()
    #expect(try await place.run("build").status == 0)
    for path in ["output", "output/pl", "output/en/companies/report.xml", "output/index.html"] {
      let run = try await place.run("validate", path)
      #expect(run.status == 0, "\(path)")
      #expect(run.errors == "", "\(path)")
    }
  }

  @Test func `The project may be anywhere, and paths in it are relative to it`() async throws {
    let place = try Workplace()
    let elsewhere = try Workplace([:])
    #expect(try await elsewhere.run("build", place.url("segmenta.yaml").path).status == 0)
    #expect(try elsewhere.names() == [])
    #expect(place.exists("output/index.html"))
    let run = try await elsewhere.run(
      "build", place.url("segmenta.yaml").path, "--output", "new/folder/report")
    #expect(run.status == 0)
    #expect(try elsewhere.tree("new/folder/report") == place.tree())
  }

  // MARK: - The day

  @Test(
    arguments: [
      (epoch: Workplace.epoch, project: nil, option: nil, day: "2026-11-20"),
      (epoch: "0", project: nil, option: nil, day: "1970-01-01"),
      (epoch: "0", project: "2026-11-19", option: nil, day: "2026-11-19"),
      (epoch: "0", project: "2026-11-19", option: "2026-11-18", day: "2026-11-18"),
    ] as [(epoch: String, project: String?, option: String?, day: String)])
  func `The day is the option's, else the project's, else SOURCE_DATE_EPOCH`(
    _ given: (epoch: String, project: String?, option: String?, day: String)
  ) async throws {
    let place = try Workplace()
    if let day = given.project {
      try place.change("segmenta.yaml", "currency: PLN", "currency: PLN\nas-of: \(day)")
    }
    var arguments = ["build"]
    if let day = given.option { arguments += ["--as-of", day] }
    let run = try await Program.run(
      arguments, in: place.folder, environment: ["SOURCE_DATE_EPOCH": given.epoch])
    #expect(run.status == 0)
    #expect(try place.text("output/en/companies/report.xml").contains(" as-of=\"\(given.day)\""))
    #expect(try place.text("output/pl/companies/segments/key.xml").contains(" as-of=\"\(given.day)\""))
  }

  // MARK: - Languages

  @Test func `One language alone`() async throws {
    let place = try Workplace()
    #expect(try await place.run("build", "--language", "pl").status == 0)
    let expected = SampleProject.output.filter { !$0.hasPrefix("en/") }
    #expect(Set(try place.tree().keys) == expected.union(["manifest.json"]))
    #expect(try await place.run("validate", "output").status == 0)
    for (name, data) in try place.tree() where name.hasSuffix(".html") {
      #expect(!String(decoding: data, as: UTF8.self).contains("hreflang=\"en\""), "\(name)")
    }
  }

  @Test func `A language that is asked for twice is built once`() async throws {
    let place = try Workplace()
    let run = try await place.run("build", "--language", "pl", "--language", "pl")
    #expect(run.status == 0)
    #expect(run.errors == "")
  }

  // MARK: - Strict and quiet

  @Test func `Where there is nothing to warn of, strict changes nothing`() async throws {
    let place = try Workplace()
    #expect(try await place.run("build").status == 0)
    let tree = try place.tree()
    #expect(try await place.run("build", "--strict").status == 0)
    #expect(try place.tree() == tree)
  }

  @Test func `Quiet leaves warnings out, and strict stops at them with nothing published`() async throws {
    let place = try Workplace()
    try place.change("companies.csv", "dzielona;2;800", "dzielona;two;800")
    let strict = try await place.run("build", "--strict")
    #expect(strict.status == 1)
    #expect(strict.diagnostics.map(\.code) == ["NotANumber"])
    let silent = try await place.run("build", "--strict", "--quiet")
    #expect(silent.status == 1)
    #expect(silent.errors == strict.errors)
    #expect(try place.names() == ["companies.csv", "deals.csv", "segmenta.yaml"])
    let quiet = try await place.run("build", "--quiet")
    #expect(quiet.status == 0)
    #expect(quiet.errors == "")
  }

  /// Forty cells that are no numbers.
  private func placeWithManyWarnings() throws -> Workplace {
    let place = try Workplace()
    let rows = (0..<40).map { "9\($0);Jeż \($0);;;many;;;\n" }.joined()
    try place.change("companies.csv", "105;Łoś;Łukasz Nóż;;;;;\n", rows)
    return place
  }

  @Test func `Strict makes every warning an error, and prints them all`() async throws {
    let place = try placeWithManyWarnings()
    for command in ["build", "check"] {
      let run = try await place.run(command, "--strict")
      #expect(run.status == 1)
      #expect(run.diagnostics.count { $0.code == "NotANumber" && $0.severity == "error" } == 40)
      #expect(!run.errors.contains("warning"))
      let json = try await place.run(command, "--strict", "--json")
      let entries = try #require(try JSONSerialization.jsonObject(with: json.output) as? [[String: Any]])
      #expect(entries.count >= 40)
      #expect(entries.allSatisfy { $0["severity"] as? String == "error" })
    }
  }

  @Test func `Where nothing was published, the rest of many warnings is to be found by check`() async throws {
    let place = try placeWithManyWarnings()
    let good = try await place.run("build")
    #expect(good.status == 0)
    #expect(good.errors.contains("more warnings; the data quality page lists all of them."))
    try place.remove("deals.csv")
    let bad = try await place.run("build")
    #expect(bad.status == 1)
    #expect(bad.errors.hasSuffix("\n20 more warnings; segmenta check shows all of them.\n"), "\(bad.errors)")
  }

  @Test(arguments: ["abc", "1795132800.5", "99999999999999", " 0"])
  func `A SOURCE_DATE_EPOCH that is no number of seconds is an error`(_ epoch: String) async throws {
    let place = try Workplace()
    for command in [["build"], ["check"], ["init", "new", "--from", "companies.csv"]] {
      let run = try await Program.run(command, in: place.folder, environment: ["SOURCE_DATE_EPOCH": epoch])
      #expect(run.status == 1)
      #expect(run.diagnostics.map(\.short) == ["segmenta: error [BadSourceDateEpoch]"])
      #expect(run.errors.contains("as in 1795132800"))
    }
    #expect(try place.names() == ["companies.csv", "deals.csv", "segmenta.yaml"])
  }
}
