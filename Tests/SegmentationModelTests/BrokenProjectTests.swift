import Diagnostics
import SegmentationModel
import Testing

/// Every mistake is reported with file, line and column, all of them at once.
@Suite struct BrokenProjectTests {
  @Test(arguments: BrokenProject.all)
  func faultsAreReportedWhereTheyStand(_ broken: BrokenProject) {
    let marked = MarkedText(broken.text)
    var findings = Findings()
    let project = readProject(
      text: marked.text, file: "segmenta.yaml", knownLanguages: ["en", "pl"], into: &findings)
    let found = findings.all.map { MarkedText.Mark($0) }
    #expect(found.sorted() == marked.diagnostics.sorted())
    #expect(findings.all.flatMap(\.notes).map { MarkedText.Mark($0) }.sorted() == marked.notes.sorted())
    #expect((project == nil) == findings.hasErrors)
    let inOrder = zip(found, found.dropFirst()).allSatisfy { ($0.line, $0.column) <= ($1.line, $1.column) }
    #expect(inOrder)
    #expect(findings.all.allSatisfy { $0.place?.file == "segmenta.yaml" })
  }

  /// No code of the project file goes untested but those of the whole file, tested below.
  @Test func everyCodeHasABrokenProject() {
    let tested = Set(BrokenProject.all.flatMap { MarkedText($0.text).diagnostics.map(\.code) })
    let codes = Diagnostic.Code.allCases
    let first = codes.firstIndex(of: .yamlSyntax) ?? 0
    let last = codes.firstIndex(of: .missingApproach) ?? 0
    let untested = codes[first...last].map(\.rawValue).filter { !tested.contains($0) }
    #expect(untested == ["ProjectFileEmpty", "ProjectFileTooLarge"])
  }

  @Test(arguments: ["", "\n", "# nothing\n", "---\n", "\u{FEFF}"])
  func anEmptyFileIsReported(_ text: String) {
    #expect(findings(in: text).map(\.code) == [.projectFileEmpty])
  }

  /// Aliases of aliases stand for a billion values; the file is refused before they are counted out.
  @Test func aliasesAreExpandedWithinLimits() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let items = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(items)]\n"
    }
    #expect(findings(in: text).map(\.code) == [.projectFileTooLarge])
    let deep = "a: " + String(repeating: "[", count: 300) + String(repeating: "]", count: 300)
    #expect(findings(in: deep).map(\.code) == [.projectFileTooLarge])
  }

  /// What an alias repeats is the same fault.
  @Test func aFaultBehindAnAliasIsReportedOnce() {
    var sample = SampleProject()
    sample.parameters = """
      - {id: a, field: size, ranges: &ranges [{to: ten, points: 1}]}
      - {id: b, field: size, ranges: *ranges}
      """
    #expect(findings(in: sample.text).map(\.code) == [.numberExpected])
  }

  @Test func aByteOrderMarkAndWindowsLineEndsMoveNothing() {
    let text = SampleProject(head: "version: 2\ntitle: A").text
    let expected = [Place(file: "p.yaml", line: 1, column: 10)]
    #expect(findings(in: "\u{FEFF}" + text).map(\.place) == expected)
    #expect(findings(in: text.replacing("\n", with: "\r\n")).map(\.place) == expected)
    let twice = "version: 1\r\ntitle: A\r\ntitle: B\r\n"
    #expect(findings(in: twice).contains { $0.code == .duplicateKey && $0.place?.line == 3 })
  }

  @Test func argumentsNameWhatIsMeant() throws {
    func first(_ part: WritableKeyPath<SampleProject, String>, _ text: String) throws -> Diagnostic {
      var sample = SampleProject()
      sample[keyPath: part] = text
      return try #require(findings(in: sample.text).first)
    }
    let near = try first(\.head, "version: 1\ntitle: A\nlangauges: [en]")
    #expect(near.arguments == ["key": .quoted("langauges"), "expected": .list(["languages"])])
    let far = try first(\.segments, "- {id: a, approach: B, xyzzy: 1}")
    #expect(far.arguments["expected"] == .list(["id", "label", "approach", "process", "from", "share"]))
    let comma = try first(\.parameters, "- {id: a, field: size, relevance: 0,5, ranges: [{points: 1}]}")
    #expect(comma.arguments == ["text": .quoted("0,5"), "expected": .plain("0.5")])
    let gap = try first(
      \.parameters, "- {id: a, field: size, ranges: [{to: 1.50, points: 1}, {from: 2, points: 1}]}")
    #expect(gap.arguments == ["from": .number("1.5"), "to": .number("2")])
    #expect(gap.severity == .warning)
    let overlap = try first(
      \.parameters, "- {id: a, field: size, ranges: [{to: 3, points: 1}, {from: 2, to: 9, points: 1}]}")
    #expect(overlap.arguments == ["range": .plain("from: 2, to: 9")])
    #expect(overlap.notes.map(\.arguments) == [["text": .plain("to: 3")]])
    let open = try first(\.parameters, "- {id: a, field: size, ranges: [{points: 1}, {points: 2}]}")
    #expect(open.notes.map(\.arguments) == [["text": .plain("points: 1")]])
    let date = try first(\.parameters, "- {id: a, field: seen, ranges: [{points: 1}]}")
    #expect(date.arguments["expected"] == .list(["days-since", "months-since", "years-since"]))
    let misplaced = try first(\.parameters, "- {id: a, field: size, other: 1, ranges: [{points: 1}]}")
    #expect(misplaced.arguments == ["key": .quoted("other"), "needs": .plain("features")])
    let shares = try first(
      \.segments, "- {id: a, approach: B, share: 50.5%}\n- {id: b, approach: B, share: 50%}")
    #expect(shares.arguments == ["sum": .percent("100.5")])
  }

  private func findings(in text: String) -> [Diagnostic] {
    var findings = Findings()
    _ = readProject(text: text, file: "p.yaml", knownLanguages: ["en", "pl"], into: &findings)
    return findings.all
  }
}
