import Assessment
import ContactData
import Diagnostics
import Foundation
import TestSupport
import Testing
import Values

/// What stands in no message: the values of personal fields, and what lies outside of the project's folder.
struct DiscretionTests {
  private static let project = """
    version: 1
    title: T
    languages: [en]
    companies:
      contacts:
        file: FILE
        id: id
        name: name
        fields:
          size: {type: number}
          born: {type: date, personal: true}
          town: {personal: true}
      related: {calls: {file: calls.csv, key: town, matches: town, measures: {count: {count: true}}}}
      parameters:
        - {id: size, field: size, ranges: [{to: 5, points: 0}, {from: 5, points: 4}]}
        - {id: town, field: town, features: [{value: oslo, points: 1}]}
      segments: [{id: a, approach: A}, {id: b, from: 1, approach: B}]

    """
  private static let contacts = "id,name,size,born,town\n1,A,secret1,secret2,secret3\n2,B,7,,Oslo\n2,C,,,\n"
  private static let calls = "town\nsecret4\n"

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("project/calls.csv", Self.calls.utf8)
  }

  /// What is found where the contacts are written as a file of that name, which the project names so.
  private func assessment(
    at path: String, named file: String, _ contacts: String = contacts
  ) throws -> (findings: [Diagnostic], shown: [String]) {
    try folder.write(path, contacts.utf8)
    try folder.write("project/segmenta.yaml", Self.project.replacing("FILE", with: file).utf8)
    var findings = Findings()
    let opened = try #require(
      OpenedProject(folder.path + "/project/segmenta.yaml", knownLanguages: ["en"], into: &findings))
    let day = try #require(CalendarDay(iso: "2026-11-20"))
    let assessment = Assessment(opened, asOf: day, wanted: .figures)
    let shown = opened.shownFiles.keys.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    return (assessment.dataFindings.all, shown.sorted())
  }

  /// `NotADate 2:11 text=…`.
  private func said(_ findings: [Diagnostic]) -> [String] {
    findings.map { finding in
      let words = finding.arguments.sorted { $0.key < $1.key }.compactMap { name, value in
        switch value {
        case .quoted(let text): "\(name)=\(text)"
        case .list(let texts): "\(name)=\(texts.joined(separator: "|"))"
        default: nil
        }
      }
      let place = [finding.place?.line, finding.place?.column].compactMap { $0.map(String.init) }
      return ([finding.code.rawValue, place.joined(separator: ":")] + words).joined(separator: " ")
    }
  }

  @Test func `Values of personal fields are left out, others stay`() throws {
    let (findings, shown) = try assessment(at: "project/c.csv", named: "c.csv")
    #expect(
      said(findings) == [
        "NotANumber 2:5 column=size text=secret1", "NotADate 2:13 column=born text=…",
        "DuplicateContactId 4:1 id=2", "UnmatchedKey 2:1 key=…", "EmptyRangeInData 15:40",
        "UnmatchedWord 16:7 parameter=town word=…",
      ])
    #expect(shown == ["segmenta.yaml"])
  }

  @Test(arguments: ["../c.csv", "ABSOLUTE", "link.csv", "links/c.csv"])
  func `Of a file elsewhere only places and columns are told`(_ name: String) throws {
    let place = folder.path + "/project"
    try FileManager.default.createSymbolicLink(atPath: place + "/link.csv", withDestinationPath: "../c.csv")
    try FileManager.default.createSymbolicLink(atPath: place + "/links", withDestinationPath: "..")
    let file = name == "ABSOLUTE" ? folder.path + "/c.csv" : name
    let read = try assessment(at: "c.csv", named: file)
    #expect(
      said(read.findings) == [
        "NotANumber 2:5 column=size text=…", "NotADate 2:13 column=born text=…",
        "DuplicateContactId 4:1 id=…",
        "UnmatchedKey 2:1 key=…", "EmptyRangeInData 15:40", "UnmatchedWord 16:7 parameter=town word=…",
      ])
    #expect(read.shown == ["segmenta.yaml"])
    let passwords = try assessment(at: "c.csv", named: file, "root:x:0:0:name\nid:x:1:1:size\n")
    #expect(Set(passwords.findings.map(\.code)) == [.missingColumn])
    for finding in passwords.findings {
      #expect(finding.arguments["headers"] == .list(["…"]))
      #expect(finding.arguments["nearest"] == nil)
    }
  }

  @Test func `A folder that is itself reached by a link holds its files`() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/project/same.csv", withDestinationPath: "c.csv")
    let (findings, _) = try assessment(at: "project/c.csv", named: "same.csv")
    #expect(said(findings).first == "NotANumber 2:5 column=size text=secret1")
    let absolute = try assessment(at: "project/c.csv", named: folder.path + "/project/c.csv")
    #expect(said(absolute.findings).first == "NotANumber 2:5 column=size text=secret1")
  }
}
