import Diagnostics
import Drafting
import SegmentationModel

/// A project file, read twice; what it says in its title is written as a draft would and read again.
enum ProjectAttack {
  /// Reads the text twice, and once more a draft with its title.
  static func run(_ text: String) {
    let (project, findings) = read(text)
    precondition((project == nil) == findings.hasErrors, "no project without an error")
    let (_, again) = read(text)
    precondition(again.all == findings.all, "read twice, read alike")
    guard let title = project?.title.common else { return }
    let (draft, faults) = read(Self.draft(title))
    precondition(draft?.title.common == title, "a title is read as it was written: \(faults.all)")
  }

  private static func read(_ text: String) -> (Project?, Findings) {
    var findings = Findings()
    let project = readProject(
      text: text, file: "segmenta.yaml", knownLanguages: ["en", "pl"], into: &findings)
    return (project, findings)
  }

  private static func draft(_ title: String) -> String {
    """
    version: 1
    title: \(DraftYAML.scalar(title))
    languages: [en]
    companies:
      contacts: {file: a.csv, id: a, name: a, fields: {a: {label: a}}}
      parameters: [{id: a, field: a, features: [{value: a, points: 1}]}]
      segments: [{id: low, approach: a}, {id: high, approach: b}]

    """
  }
}
