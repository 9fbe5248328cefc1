import Diagnostics
import Foundation
import Publishing
import Reports
import TestSupport
import Testing

@Suite struct OutputCheckTests {
  let folder: TemporaryFolder
  let check: OutputCheck
  var target: String { folder.path + "/output" }

  init() throws {
    folder = try TemporaryFolder()
    check = try OutputCheck(schemas: Samples.schemas, temporaryFolder: folder.path)
    try Samples.build(folder.path + "/output")
  }

  func problems(_ paths: String...) async -> [String] {
    await check.check(paths, threads: 2).all.map { diagnostic in
      let file = diagnostic.place?.file ?? ""
      let name = file.hasPrefix(folder.path + "/") ? String(file.dropFirst(folder.path.count + 1)) : file
      return "\(name):\(diagnostic.place?.line ?? 0) \(diagnostic.code.rawValue)"
    }
  }

  @Test func aFreshOutputIsFine() async throws {
    #expect(await problems(target) == [])
    #expect(await problems(target + "/") == [])
    #expect(await problems(target + "/en", target + "/index.html", target + "/en/report.xml") == [])
    #expect(try folder.leftovers() == [])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["output"])
  }

  /// The manifest is adapted where it should be no judge.
  func corrupt(_ path: String, _ text: String, keepsManifest: Bool = false) throws {
    if !keepsManifest { try? FileManager.default.removeItem(atPath: target + "/manifest.json") }
    try folder.write("output/" + path, text)
  }

  @Test(arguments: [
    ("en/segments/ideal.xml", "score=\"2.5\"", "score=\"2.50001\"", 3, "ContributionsDoNotAddUp"),
    ("en/segments/ideal.xml", "score=\"0\"", "score=\"0.000000000000001\"", 6, "ContributionsDoNotAddUp"),
    ("en/segments/ideal.xml", "count=\"2\"", "count=\"3\"", 1, "ContactCountWrong"),
    ("en/segments/ideal.xml", "id=\"c-2\"", "id=\"C 2\"", 6, "InvalidDocument"),
    ("en/segments/ideal.xml", "</contacts>", "", 8, "InvalidDocument"),
    ("en/report.xml", "segments/ideal.xml", "segments/other.xml", 3, "LinkToNothing"),
    ("en/report.xml", "ref=\"ideal\"", "ref=\"none\"", 3, "SegmentNotInModel"),
    ("en/index.html", "../index.html", "../Index.html", 3, "LinkToNothing"),
    ("en/index.html", "../assets/style.css", "/assets/style.css", 5, "LinkToNothing"),
    ("en/index.html", "a%20b.js", "a%20c.js", 5, "LinkToNothing"),
    ("en/index.html", "#c-1", "#c-2", 3, "AnchorToNothing"),
    ("en/index.html", "\"#a\"", "\"#b\"", 3, "AnchorToNothing"),
    ("en/index.html", "<p id", "<q id", 3, "InvalidDocument"),
    ("en/contacts/00.html", "id=\"c-1\"", "id=\"c-9\"", 3, "AnchorToNothing"),
  ])
  func everyCorruptionIsFound(path: String, old: String, new: String, line: Int, code: String) async throws {
    let text = try folder.read("output/" + path)
    #expect(text.contains(old))
    try corrupt(path, text.replacingOccurrences(of: old, with: new))
    let found = await problems(target)
    #expect(found.contains { $0.hasSuffix(":\(line) \(code)") }, "\(found)")
    let reporter = code == "AnchorToNothing" ? "output/en/index.html" : "output/" + path
    #expect(found.allSatisfy { $0.hasPrefix(reporter) }, "\(found)")
  }

  @Test func changesAndLossesAreFound() async throws {
    try corrupt("assets/style.css", "p { color: blu }\n", keepsManifest: true)
    let found = await check.check([target])
    #expect(found.all.map(\.code) == [.fileChanged])
    #expect(found.all.first?.arguments == ["file": .plain(target + "/assets/style.css")])
    try FileManager.default.removeItem(atPath: target + "/assets/style.css")
    #expect(await problems(target) == [":0 FileMissing", "output/en/index.html:5 LinkToNothing"])
    #expect(await problems(target + "/en") == ["output/en/index.html:5 LinkToNothing"])
  }

  @Test func foreignFilesAreNotOurs() async throws {
    try folder.write("output/mine.html", "<not ours>")
    try folder.write("output/.hidden.xml", "<")
    #expect(await problems(target) == [])
    #expect(await problems(target + "/mine.html").first == "output/mine.html:1 InvalidDocument")
  }

  @Test func theOutputsOwnSchemasAreNotTrusted() async throws {
    let lax = """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:segmenta:report:1">
        <xs:element name="report"/></xs:schema>
      """
    try corrupt("schema/report.xsd", lax)
    try corrupt("en/report.xml", "<report xmlns=\"urn:segmenta:report:1\"/>")
    #expect(await problems(target) == ["output/en/report.xml:1 InvalidDocument"])
  }

  @Test func nothingToCheckIsAnError() async throws {
    #expect(await problems(folder.path + "/absent") == [":0 FileNotFound"])
    #expect(await problems(target + "/assets") == [":0 NothingToValidate"])
    #expect(await problems(target + "/assets/style.css") == [":0 NothingToValidate"])
  }

  @Test func aBrokenManifestIsAnError() async throws {
    try corrupt("manifest.json", "{", keepsManifest: true)
    #expect(await problems(target) == [":0 ManifestUnreadable"])
  }

  @Test func aManifestCannotLeadOutside() async throws {
    let manifest = """
      {"generator": "segmenta 1", "files": [{"path": "../../etc/passwd", "size": 1, "sha256": "a"}]}
      """
    try corrupt("manifest.json", manifest, keepsManifest: true)
    #expect(await problems(target) == [":0 NothingToValidate", ":0 FileMissing"])
  }

  @Test func manyProblemsAreCounted() async throws {
    let links = String(repeating: "<p><a href=\"none.html\">x</a></p>\n", count: 50)
    try corrupt("en/contacts/00.html", Samples.html("<p id=\"c-1\"/>" + links))
    let found = await check.check([target]).all
    #expect(found.count == 21)
    #expect(found.last?.code == .moreProblems)
    #expect(found.last?.arguments == ["count": .count(30)])
  }
}
