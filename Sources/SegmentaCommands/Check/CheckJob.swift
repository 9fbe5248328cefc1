import Assessment
import Diagnostics
import Localization
package import Values

/// One check: what was understood of project file and data, and everything that is wrong with them.
package struct CheckJob: Sendable {
  /// What the user asked for.
  package struct Options: Sendable {
    /// The project file as the user names it.
    package var project = "segmenta.yaml"
    /// Nil for the project's day, else that of the build.
    package var asOf: CalendarDay?
    /// Whether warnings count as errors do.
    package var isStrict = false
    /// Whether findings are printed as JSON, and no summary.
    package var isJSON = false
    /// A folder of catalogues that go before the built-in ones.
    package var localization: String?
    /// The language of messages; nil for that of the system.
    package var userLanguage: String?

    /// What the program does where nothing was asked for.
    package init() {}
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
      Assessment(project.opened, asOf: project.asOf, wanted: .figures) { step in
        if case .read = step { progress.begin(.stageScoring) }
      }
    }
    if let assessment { findings.add(contentsOf: assessment.dataFindings) }
    progress.clear()
    var printer = context.printer(of: project, or: options.project)
    printer.mostWarnings = .max
    printer.isStrict = options.isStrict
    let sorted = Self.sorted(findings.all, project: options.project)
    if options.isJSON {
      printer.printJSON(sorted)
    } else {
      let text = CheckText(context.localizer, context.surroundings)
      if let assessment, let project {
        context.surroundings.writeOutput(
          text.summary(assessment, languages: project.localizers.map(\.languageName)))
      }
      printer.print(sorted)
      context.surroundings.writeOutput(text.verdict(findings, isStrict: options.isStrict))
    }
    return findings.hasErrors || options.isStrict && findings.warningCount > 0 ? .inputHasErrors : .done
  }

  /// Errors, then warnings, each file by file in the order they were read, and from top to bottom;
  /// catalogues go before the project file.
  static func sorted(_ findings: [Diagnostic], project: String) -> [Diagnostic] {
    var files = [project: 0]
    for case let file? in findings.map(\.place?.file) where files[file] == nil { files[file] = files.count }
    func key(_ index: Int) -> (Int, Int, Int, Int, Int) {
      let finding = findings[index]
      return (
        finding.severity == .error ? 0 : 1,
        finding.code.isOfCatalogue ? -2 : finding.place.flatMap { files[$0.file] } ?? -1,
        finding.place?.line ?? 0, finding.place?.column ?? 0, index
      )
    }
    return findings.indices.map(key).sorted(by: <).map { findings[$0.4] }
  }
}
