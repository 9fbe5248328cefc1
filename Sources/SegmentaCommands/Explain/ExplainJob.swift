import Diagnostics
import Localization
import Reports
import Scoring
import SegmentationModel
package import Values

/// Finds one contact and explains its score.
package struct ExplainJob: Sendable {
  /// What the user asked for.
  package struct Options: Sendable {
    /// An id or a name, as it was typed.
    package var contact: String
    package var project = "segmenta.yaml"
    /// Nil for the language of messages, if the project has it, else the project's first.
    package var language: String?
    package var asOf: CalendarDay?
    package var isJSON = false
    /// A folder of catalogues that go before the built-in ones.
    package var localization: String?
    package var userLanguage: String?

    package init(contact: String) {
      self.contact = contact
    }
  }

  package let options: Options
  package let surroundings: Surroundings
  private let localizer: Localizer
  private let catalogues: Catalogues

  package init(_ options: Options, _ surroundings: Surroundings) {
    self.options = options
    self.surroundings = surroundings
    var catalogues = Catalogues(folder: options.localization)
    localizer = catalogues.userLanguage(asked: options.userLanguage, surroundings.environment)
    self.catalogues = catalogues
  }

  /// - Returns: what the process ends with.
  package func run() -> ExitStatus {
    var inputs = BuildInputs(project: options.project, asOf: options.asOf, surroundings, catalogues)
    let progress = ProgressLine(surroundings, localizer, isShown: !options.isJSON)
    progress.begin(.stageReading)
    var findings = Findings()
    let everyone = read(&inputs, into: &findings, progress)
    progress.clear()
    var printer = DiagnosticPrinter(surroundings: surroundings, localizer: localizer)
    printer.files = inputs.shownFiles
    func fail(_ errors: [Diagnostic]) -> ExitStatus {
      if options.isJSON { printer.printJSON(errors) } else { printer.print(errors) }
      return .inputHasErrors
    }
    guard let (project, segmentations) = everyone, !findings.hasErrors else {
      return fail(findings.all.filter { $0.severity == .error })
    }
    var ofLanguage = Findings()
    guard let breakdownLanguage = language(of: project, into: &ofLanguage) else {
      return fail(ofLanguage.all)
    }
    let search = ContactSearch(segmentations)
    let matches = search.matches(of: options.contact)
    guard let match = matches.first, matches.count == 1 else {
      return fail([search.diagnostic(of: options.contact, matches)])
    }
    let words = ReportWords(breakdownLanguage, defaultLanguage: project.languages.first ?? "en")
    let explanation = Explanation(
      contacts: segmentations[match.segmentation], row: match.row, everyone: segmentations, words: words)
    surroundings.writeOutput(
      options.isJSON
        ? ExplainJSON(explanation).text + "\n" : ExplainText(explanation, surroundings).text)
    // What could not be read of this contact explains its score as well.
    let own = findings.all.filter { $0.contact == explanation.id && $0.severity == .warning }
    var ofCatalogues = findings.all.filter(\.code.isOfCatalogue)
    ofCatalogues += ofLanguage.all.filter { !ofCatalogues.contains($0) }
    printer.print(ofCatalogues + own)
    return .done
  }

  private func read(
    _ inputs: inout BuildInputs, into findings: inout Findings, _ progress: ProgressLine
  ) -> (Project, [ScoredContacts])? {
    guard let project = inputs.openProject(into: &findings) else { return nil }
    let asOf = inputs.day(of: project)
    let stopwatch = Stopwatch()
    var segmentations: [ScoredContacts] = []
    for segmentation in project.segmentations {
      var own = Findings()
      let companies = segmentation.kind == .people ? segmentations.first : nil
      let contacts = inputs.score(
        segmentation, of: companies, asOf: asOf, into: &own, stopwatch, progress)
      if let contacts { segmentations.append(contacts) }
      findings.add(contentsOf: own)
    }
    return (project, segmentations)
  }

  /// Nil after adding why there is none.
  private func language(of project: Project, into findings: inout Findings) -> Localizer? {
    let language =
      options.language
      ?? (project.languages.contains(localizer.language) ? localizer.language : project.languages.first)
      ?? localizer.language
    return catalogues.localizer(language, into: &findings)
  }
}
