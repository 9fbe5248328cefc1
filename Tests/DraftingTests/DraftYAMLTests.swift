import Diagnostics
import Drafting
import SegmentationModel
import Testing

/// Texts of any kind as parts of a project file.
struct DraftYAMLTests {
  @Test(arguments: [
    "plain", "Łoś", "two words", "yes", "No", "~", "null", "1", "1.5", "- a", "a: b", "a #b", "-",
    "it's", "a \"quote\"", "back\\slash", "a\u{1}b", "\u{FEFF}x", "👩‍👩‍👧",
    "{a}", "[a]", "*a", "&a", "!a", "%a", "@a", "`a", "a,b", "y", "on", "=", "<<",
  ])
  func `A scalar is read back as it was`(_ text: String) throws {
    let project = """
      version: 1
      title: \(DraftYAML.scalar(text))
      languages: [en]
      companies:
        contacts: {file: a.csv, id: a, name: a, fields: {a: {label: \(DraftYAML.quoted(text + "x"))}}}
        parameters: [{id: a, field: a, features: [{value: a, points: 1}]}]
        segments: [{id: low, approach: a}, {id: high, approach: b}]

      """
    var findings = Findings()
    let read = readProject(text: project, file: "segmenta.yaml", knownLanguages: ["en"], into: &findings)
    let title = try #require(read, "\(findings.all)").title
    #expect(title.common == text)
    #expect(read?.companies?.contacts.fields.first?.label.common == text + "x")
  }

  @Test func `A name is made of letters and digits, and no two are the same`() {
    var taken: Set<String> = ["size"]
    let names = ["Size", "Größe (m²)", "Żółw  i  Łoś", "!!!", "???", "size 2"].map {
      DraftYAML.name(from: $0, otherwise: "field", separator: "_", taken: &taken)
    }
    #expect(names == ["size_2", "grosse_m", "zolw_i_los", "field", "field_2", "size_2_2"])
    #expect(taken.count == 7)
  }

  @Test func `A name is no longer than one can be read`() {
    var taken: Set<String> = []
    let long = String(repeating: "a", count: 300)
    for _ in 0..<2 {
      let name = DraftYAML.name(from: long, otherwise: "field", separator: "_", taken: &taken)
      #expect(name.count < 200)
    }
    #expect(taken.count == 2)
  }

  @Test func `Comments are narrow, and nothing in them ends the comment`() {
    let text = String(repeating: "word ", count: 60) + "a\nb: [\u{2028}"
    let lines = DraftYAML.comment(text, indent: "    ")
    #expect(lines.count == 4)
    #expect(lines.allSatisfy { $0.hasPrefix("    # ") && $0.count <= 102 && !$0.contains("\u{2028}") })
    #expect(DraftYAML.remark("a\nb") == "# a b")
  }
}
