import Assessment
import Diagnostics
import Localization
import SegmentationModel
import Values

/// A project that a command works on: its file, with the day and the words that its results have.
struct CommandProject: Sendable {
  /// The project file as it was read; its languages are those that were asked for, where any were.
  let opened: OpenedProject
  /// The day every age is counted to.
  let asOf: CalendarDay
  /// The words of each of the project's languages.
  let localizers: [Localizer]
  /// What the catalogues of these languages lack; all of it warnings.
  let catalogueFindings: [Diagnostic]

  /// Reads a project file, and the catalogues of its languages; nil after adding the errors that prevent it.
  ///
  /// - Parameters:
  ///   - path: the project file as the user named it.
  ///   - languages: the report's; empty for those of the project file.
  ///   - asOf: the day that was asked for; nil for the project's, else that of the build.
  init?(
    _ path: String, languages: [String] = [], asOf: CalendarDay?, _ context: CommandContext,
    into findings: inout Findings
  ) {
    let asked = languages.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let known = context.catalogues.languages
    var ofProject = Findings()
    let opened = OpenedProject(
      path, knownLanguages: known, askedLanguages: asked.filter(known.contains), into: &ofProject)
    guard var opened, !findings.hasErrors else {
      findings.add(contentsOf: ofProject)
      return nil
    }
    if !asked.isEmpty { opened.project.languages = asked }
    // What the catalogues lack goes first, so that many warnings about data do not hide it.
    var ofCatalogues = Findings()
    localizers = opened.project.languages.compactMap {
      context.catalogues.localizer($0, into: &ofCatalogues)
    }
    // The catalogue of the language of messages may be one of them.
    for finding in ofCatalogues.all where !findings.all.contains(finding) { findings.add(finding) }
    findings.add(contentsOf: ofProject)
    guard localizers.count == opened.project.languages.count else { return nil }
    catalogueFindings = ofCatalogues.all
    self.asOf = asOf ?? opened.project.asOf ?? context.surroundings.buildDay
    self.opened = opened
  }
}
