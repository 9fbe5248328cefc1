import Foundation
import Testing

/// A report depends on the bytes of its inputs, and on nothing of the machine or of how it was asked for.
struct SameBytesTests {
  /// What two incomplete catalogues leave to be warned of: one of the report's languages, one of another.
  private static let catalogue = "msgctxt \"term.segment\"\nmsgid \"Segment\"\nmsgstr \"Segment (x)\"\n"

  /// A project with something to warn of in project file, data and catalogues, in the folder `made/here`.
  private func place() throws -> Workplace {
    let place = try Workplace([:])
    for (name, text) in SampleProject.files { try place.write(text, to: "made/here/\(name)") }
    let project = "made/here/segmenta.yaml"
    try place.change(project, "- {from: 3, points: 2}", "- {from: 4, points: 2}")
    try place.change(project, "languages: [en, pl]", "languages: [en, cs]\nas-of: 2026-11-20")
    try place.change("made/here/companies.csv", "dzielona;2;800", "dzielona;two;800")
    for language in ["cs", "sk"] { try place.write(Self.catalogue, to: "words/\(language).po") }
    try place.write("/* own */\n", to: "looks/style.css")
    return place
  }

  @Test func `Project file and catalogues stand in a report by their last names, on the terminal as typed`()
    async throws
  {
    let place = try place()
    let (project, words) = (place.url("made/here/segmenta.yaml").path, place.url("words").path)
    let run = try await place.run(
      "build", project, "--localization", words, "--assets", place.url("looks").path, "--output", "output")
    #expect(run.status == 0, "\(run.errors)")
    let files = run.diagnostics.map { $0.place.split(separator: ":").first.map(String.init) ?? "" }
    #expect(Set(files) == [project, "\(words)/cs.po", "companies.csv"])
    let tree = try place.tree()
    for (name, data) in tree {
      #expect(data.range(of: Data(place.folder.path.utf8)) == nil, "\(name)")
      #expect(data.range(of: Data("made/here".utf8)) == nil, "\(name)")
    }
    let report = String(decoding: tree["en/companies/report.xml"] ?? Data(), as: UTF8.self)
    let named = report.matches(of: /\ file="([^"]*)"/).map { String($0.1) }
    #expect(Set(named) == ["segmenta.yaml", "cs.po", "companies.csv"])
    let page = String(decoding: tree["cs/companies/quality.html"] ?? Data(), as: UTF8.self)
    #expect(page.contains("<code>segmenta.yaml:") && page.contains("<code>cs.po</code>"))
  }

  @Test func `Whatever folder, path, zone, language, home and threads, the bytes are the same`() async throws
  {
    let place = try place()
    func build(
      _ project: String, in folder: String, words: String, threads: String, _ environment: [String: String]
    ) async throws -> [String: Data] {
      let output = place.url("output").path
      let run = try await Program.run(
        [
          "build", project, "--localization", words, "--assets", place.url("looks").path, "--output", output,
          "--threads", threads,
        ], in: place.url(folder), environment: environment)
      #expect(run.status == 0, "\(run.errors)")
      defer { try? place.remove("output") }
      return try place.tree()
    }
    let first = try await build(
      "segmenta.yaml", in: "made/here", words: "../../words", threads: "1", ["TZ": "UTC", "HOME": "/"])
    #expect(first.count > 20)
    for name in ["segmenta.yaml", "companies.csv", "deals.csv"] {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_000_000_000)],
        ofItemAtPath: place.url("made/here/\(name)").path)
    }
    let others = [
      try await build(
        place.url("made/here/segmenta.yaml").path, in: "words", words: ".", threads: "3",
        ["TZ": "Pacific/Kiritimati", "LC_ALL": "sk_SK.UTF-8", "HOME": place.folder.path]),
      try await build(
        "../made/here/../here/segmenta.yaml", in: "looks", words: place.url("words").path + "/", threads: "2",
        ["TZ": "America/Adak", "LANG": "cs", "SOURCE_DATE_EPOCH": "0", "NO_COLOR": "1"]),
    ]
    for other in others {
      #expect(other.keys.sorted() == first.keys.sorted())
      for (name, data) in first { #expect(other[name] == data, "\(name)") }
    }
  }
}
