import Foundation
import Testing

/// `validate`: what was changed after a build is found.
struct ValidateTests {
  private func built() async throws -> Workplace { try await .built() }

  private func tamper(_ place: Workplace, _ path: String, _ old: String, _ new: String) throws -> Int {
    try place.tamper(path, old, new)
  }

  private func expectFindings(_ place: Workplace, _ expected: Set<String>, of paths: String...) async throws {
    let run = try await Program.run(["validate"] + (paths.isEmpty ? ["output"] : paths), in: place.folder)
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(Set(run.diagnostics.map(\.short)) == expected)
    for line in run.diagnostics { #expect(line.isWorded, "\(line.code): \(line.message)") }
  }

  @Test func `A changed page`() async throws {
    let place = try await built()
    _ = try tamper(place, "output/pl/index.html", "Próba", "Proba")
    try await expectFindings(place, ["segmenta: error [FileChanged]"])
    let run = try await place.run("validate", "output/en")
    #expect(run.status == 0, "the other part is as it was")
  }

  @Test func `A missing file, and the links that lead to it`() async throws {
    let place = try await built()
    let page = "contacts/16dc368a89b428b2.html"
    try place.remove("output/en/companies/\(page)")
    let run = try await place.run("validate", "output")
    #expect(run.status == 1)
    let lines = run.diagnostics
    #expect(lines.contains { $0.code == "FileMissing" && $0.message.contains("en/companies/\(page)") })
    let list = try place.text("output/en/companies/contacts.html")
    let position = try #require(list.range(of: page)?.lowerBound)
    let line = list[..<position].filter { $0.isNewline }.count + 1
    #expect(
      lines.contains { $0.place == "output/en/companies/contacts.html:\(line)" && $0.code == "LinkToNothing" }
    )
    #expect(run.isWorded, "\(run.errors)")
  }

  @Test func `A missing style sheet`() async throws {
    let place = try await built()
    try place.remove("output/assets/style.css")
    let run = try await place.run("validate", "output")
    #expect(run.status == 1)
    #expect(run.diagnostics.contains { $0.code == "FileMissing" && $0.message.contains("assets/style.css") })
  }

  @Test func `A link that leads nowhere`() async throws {
    let place = try await built()
    let line = try tamper(
      place, "output/en/companies/model.html", "href=\"../../en/companies/quality.html\"",
      "href=\"../../en/companies/qualities.html\"")
    try await expectFindings(
      place,
      ["segmenta: error [FileChanged]", "output/en/companies/model.html:\(line): error [LinkToNothing]"])
  }

  @Test func `An anchor that leads nowhere`() async throws {
    let place = try await built()
    let line = try tamper(place, "output/en/index.html", "href=\"#main\"", "href=\"#nowhere\"")
    try await expectFindings(
      place, ["segmenta: error [FileChanged]", "output/en/index.html:\(line): error [AnchorToNothing]"])
  }

  @Test func `A contribution that does not add up`() async throws {
    let place = try await built()
    let path = "output/pl/companies/segments/key.xml"
    let line = try tamper(place, path, "relevance=\"3\" score=\"30\"", "relevance=\"3\" score=\"29.999\"")
    try await expectFindings(
      place, ["segmenta: error [FileChanged]", "\(path):\(line): error [ContributionsDoNotAddUp]"])
    let run = try await place.run("validate", path)
    let message = run.diagnostics.first { $0.code == "ContributionsDoNotAddUp" }?.message ?? ""
    #expect(message.contains("101") && message.contains("62") && message.contains("61.999"))
  }

  @Test func `A contact that is left out`() async throws {
    let place = try await built()
    let path = "output/en/companies/segments/key.xml"
    _ = try tamper(place, path, "count=\"1\"", "count=\"2\"")
    try await expectFindings(
      place, ["segmenta: error [FileChanged]", "\(path):1: error [ContactCountWrong]"])
  }

  @Test(arguments: [
    ("output/en/companies/report.xml", "<title>", "<headline/><title>"),
    ("output/en/companies/segments/key.xml", " rank=\"1\"", " rank=\"first\""),
    ("output/pl/companies/index.html", "<main ", "<main onclick=\"alert(1)\" "),
    ("output/pl/index.html", "<main ", "<marquee/><main "),
  ])
  func `A document that its schema does not allow`(_ path: String, _ old: String, _ new: String) async throws
  {
    let place = try await built()
    let line = try tamper(place, path, old, new)
    let run = try await place.run("validate", path)
    #expect(run.status == 1)
    #expect(
      run.diagnostics.contains { $0.code == "InvalidDocument" && $0.place.hasPrefix("\(path):\(line)") },
      "\(run.errors)")
  }

  @Test func `A document that is cut off, even without a manifest`() async throws {
    let place = try await built()
    let text = try place.text("output/en/companies/report.xml")
    try place.write(Data(text.utf8.prefix(text.utf8.count / 2)), to: "alone/report.xml")
    let run = try await place.run("validate", "alone")
    #expect(run.status == 1)
    #expect(
      run.diagnostics.contains { $0.code == "InvalidDocument" && $0.place.hasPrefix("alone/report.xml:") })
  }

  @Test func `Somebody else's files in the folder are not ours to judge`() async throws {
    let place = try await built()
    try place.write(Data("<p>not ours".utf8), to: "output/theirs.html")
    #expect(try await place.run("validate", "output").status == 0)
  }

  @Test func `Nothing to validate`() async throws {
    let place = try await built()
    try await expectFindings(place, ["segmenta: error [FileNotFound]"], of: "nowhere")
    try place.write(Data(), to: "empty/notes.txt")
    try await expectFindings(place, ["segmenta: error [NothingToValidate]"], of: "empty")
  }

  @Test func `Findings as JSON`() async throws {
    let place = try await built()
    _ = try tamper(place, "output/pl/companies/segments/key.xml", "score=\"30\"", "score=\"31\"")
    let run = try await place.run("validate", "output", "--json")
    #expect(run.status == 1)
    #expect(run.errors == "")
    let entries = try #require(try JSONSerialization.jsonObject(with: run.output) as? [[String: Any]])
    #expect(Set(entries.compactMap { $0["code"] as? String }) == ["FileChanged", "ContributionsDoNotAddUp"])
  }
}
