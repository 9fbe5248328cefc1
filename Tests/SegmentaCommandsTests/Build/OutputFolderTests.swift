import Foundation
import Testing

/// What a build does with a folder that is there already.
struct OutputFolderTests {
  @Test func `Files that are not ours stay`() async throws {
    let place = try Workplace()
    try place.write(Data("hidden".utf8), to: "output/.htaccess")
    #expect(try await place.run("build").status == 0)
    try place.write(Data("note".utf8), to: "output/notes.txt")
    try place.write(Data("logo".utf8), to: "output/assets/logo.svg")
    #expect(try await place.run("build", "--language", "pl").status == 0)
    #expect(try place.text("output/.htaccess") == "hidden")
    #expect(try place.text("output/notes.txt") == "note")
    #expect(try place.text("output/assets/logo.svg") == "logo")
    let manifest = try Manifest(place.data("output/manifest.json"))
    #expect(!manifest.files.contains { $0.path.hasSuffix("notes.txt") || $0.path.hasSuffix(".htaccess") })
    #expect(try await place.run("validate", "output").status == 0)
  }

  @Test func `What an earlier build owned and is no longer is gone`() async throws {
    let place = try Workplace()
    #expect(try await place.run("build").status == 0)
    #expect(place.exists("output/en/companies/segments/medium.xml"))
    try place.change(
      "segmenta.yaml",
      "    - {id: medium, label: {en: Medium, pl: Średni}, from: 20, approach: {en: Call., pl: Dzwonimy.}}\n",
      "")
    try place.change("companies.csv", "104;Bąk;;dzielona;4;2 000,00;2025-12-31;\n", "")
    #expect(try await place.run("build").status == 0)
    let gone = ["en", "pl"].flatMap { language in
      [
        "segments/medium.html", "segments/medium.xml", "contacts/5ef6fdf32513aa7c.html",
        "owners/unassigned.html",
      ].map { "\(language)/companies/\($0)" }
    }
    #expect(Set(try place.tree().keys) == SampleProject.output.subtracting(gone).union(["manifest.json"]))
    #expect(try await place.run("validate", "output").status == 0)
  }

  @Test func `A folder that no build wrote is refused and left as it is`() async throws {
    let place = try Workplace()
    try place.write(Data("thesis".utf8), to: "output/thesis.txt")
    let run = try await place.run("build")
    #expect(run.status == 2)
    #expect(run.diagnostics.map(\.short) == ["segmenta: error [OutputNotOurs]"])
    #expect(run.isWorded, "\(run.errors)")
    #expect(run.errors.contains("thesis.txt"))
    #expect(try place.tree() == ["thesis.txt": Data("thesis".utf8)])
    #expect(try place.names() == ["companies.csv", "deals.csv", "output", "segmenta.yaml"])
  }

  @Test func `Another program's manifest does not make a folder ours`() async throws {
    let place = try Workplace()
    try place.write(Data(#"{"name": "my web app", "files": []}"#.utf8), to: "output/manifest.json")
    #expect(try await place.run("build").diagnostics.map(\.code) == ["OutputNotOurs"])
    #expect(try place.tree().count == 1)
  }

  @Test func `A file in the place of the folder is refused`() async throws {
    let place = try Workplace()
    let run = try await place.run("build", "--output", "deals.csv")
    #expect(run.status == 2)
    #expect(run.diagnostics.map(\.short) == ["segmenta: error [OutputNotFolder]"])
    #expect(try place.names() == ["companies.csv", "deals.csv", "segmenta.yaml"])
  }

  @Test(arguments: impossible)
  func `A folder that cannot be made is an error of the output`(_ path: String) async throws {
    let place = try Workplace()
    let run = try await place.run("build", "--output", path)
    #expect(run.status == 2)
    #expect(run.diagnostics.map(\.short) == ["segmenta: error [CannotCreate]"])
    #expect(run.isWorded, "\(run.errors)")
    #expect(try place.names() == ["companies.csv", "deals.csv", "segmenta.yaml"])
  }

  private static let impossible: [String] = {
    #if os(Linux)
      // Nobody can make folders there, not even an administrator.
      ["segmenta.yaml/report", "/proc/segmenta-report"]
    #else
      ["segmenta.yaml/report"]
    #endif
  }()

  @Test(arguments: ["1", "4"])
  func `When no more can be written, the earlier report stays and nothing is left beside it`(
    _ threads: String
  ) async throws {
    let place = try Workplace()
    #expect(try await place.run("build").status == 0)
    let tree = try place.tree()
    try place.change("segmenta.yaml", "relevance: 3", "relevance: 4")
    // Files of more than 8 kB cannot be written; without the trap the signal would end the program.
    let run = try await Program.run(
      URL(fileURLWithPath: "/bin/bash"),
      ["-c", "trap '' XFSZ; ulimit -f 8; exec \"$@\"", "bash", Program.url.get().path]
        + ["build", "--threads", threads],
      in: place.folder, environment: ["SOURCE_DATE_EPOCH": Workplace.epoch])
    #expect(run.status == 2)
    #expect(run.diagnostics.map(\.short) == ["segmenta: error [CannotWrite]"])
    #expect(run.isWorded, "\(run.errors)")
    #expect(try place.tree() == tree)
    #expect(try place.names() == ["companies.csv", "deals.csv", "output", "segmenta.yaml"])
  }

  @Test func `What an interrupted build left beside the folder is cleaned up`() async throws {
    let place = try Workplace()
    try place.write(Data("half".utf8), to: ".output.segmenta-staging-1/en/index.html")
    #expect(try await place.run("build").status == 0)
    #expect(try place.names() == ["companies.csv", "deals.csv", "output", "segmenta.yaml"])
  }
}
