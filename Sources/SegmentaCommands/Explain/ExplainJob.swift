import Assessment
import Diagnostics
import Localization
import SegmentationModel
package import Values
import Wording

/// Finds one contact and explains its score.
package struct ExplainJob: Sendable {
  /// What the user asked for.
  package struct Options: Sendable {
    /// An id or a name, as it was typed.
    package var contact: String
    /// The project file as the user names it.
    package var project = "segmenta.yaml"
    /// Nil for the language of messages, if the project has it, else the project's first.
    package var language: String?
    /// Nil for the project's day, else that of the build.
    package var asOf: CalendarDay?
    /// Whether the breakdown is printed as JSON.
    package var isJSON = false
    /// A folder of catalogues that go before the built-in ones.
    package var localization: String?
    /// The language of messages; nil for that of the system.
    package var userLanguage: String?

    /// What the program does where only a contact was named.
    package init(contact: String) {
      self.contact = contact
    }
  }

  private let options: Options
  private let context: CommandContext

  /// Reads nothing but the catalogue of messages.
  package init(_ options: Options, _ surroundings: Surroundings) {
    self.options = options
    context = CommandContext(
      localization: options.localization, userLanguage: options.userLanguage, surroundings)
  }

  /// - Returns: what the process ends with.
  package func run() -> ExitStatus { context.ending(work()) }

  private func work() -> ExitStatus {
    let progress = context.progress(isShown: !options.isJSON)
    progress.begin(.stageReading)
    var findings = context.findings
    let project = CommandProject(options.project, asOf: options.asOf, context, into: &findings)
    let assessment = project.map { project in
      Assessment(project.opened, asOf: project.asOf, wanted: .contacts) { step in
        if case .read = step { progress.begin(.stageScoring) }
      }
    }
    if let assessment { findings.add(contentsOf: assessment.dataFindings) }
    progress.clear()
    let printer = context.printer(of: project, or: options.project)
    func fail(_ errors: [Diagnostic]) -> ExitStatus {
      if options.isJSON { printer.printJSON(errors) } else { printer.print(errors) }
      return .inputHasErrors
    }
    guard let assessment, !findings.hasErrors else {
      return fail(findings.all.filter { $0.severity == .error })
    }
    var ofLanguage = Findings()
    guard let words = words(for: assessment.project, into: &ofLanguage) else { return fail(ofLanguage.all) }
    let everyone = assessment.segmentations.compactMap(\.contacts)
    let search = ContactSearch(everyone)
    let matches = search.matches(of: options.contact)
    guard let match = matches.first, matches.count == 1 else {
      return fail([search.diagnostic(of: options.contact, matches)])
    }
    let explanation = Explanation(
      contacts: everyone[match.segmentation], row: match.row, everyone: everyone, words: words)
    if options.isJSON {
      context.surroundings.writeJSON(ExplainJSON(explanation).text + "\n")
    } else {
      context.surroundings.writeOutput(ExplainText(explanation, context.surroundings).text)
    }
    // What could not be read of this contact explains its score as well.
    let own = findings.all.filter { $0.contact == explanation.id && $0.severity == .warning }
    var ofCatalogues = findings.all.filter(\.code.isOfCatalogue)
    ofCatalogues += ofLanguage.all.filter { !ofCatalogues.contains($0) }
    printer.print(ofCatalogues + own)
    return .done
  }

  /// The words of the breakdown; nil after adding why there are none.
  private func words(for project: Project, into findings: inout Findings) -> ReportWords? {
    let own = context.localizer.language
    let language =
      options.language ?? (project.languages.contains(own) ? own : project.languages.first) ?? own
    return context.catalogues.localizer(language, into: &findings).map {
      ReportWords($0, defaultLanguage: project.languages.first ?? "en")
    }
  }
}
