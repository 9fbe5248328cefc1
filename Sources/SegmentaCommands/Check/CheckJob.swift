import Diagnostics
import Localization
import Reports
import Scoring
import SegmentationModel
package import Values

/// One check: what was understood of project file and data, and everything that is wrong with them.
package struct CheckJob: Sendable {
  /// What the user asked for.
  package struct Options: Sendable {
    package var project = "segmenta.yaml"
    package var asOf: CalendarDay?
    /// Whether warnings count as errors do.
    package var isStrict = false
    package var isJSON = false
    /// A folder of catalogues that go before the built-in ones.
    package var localization: String?
    package var userLanguage: String?

    package init() {}
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
    inputs.keepsReadings = true
    let progress = ProgressLine(surroundings, localizer, isShown: !options.isJSON)
    progress.begin(.stageReading)
    var findings = Findings()
    let summary = read(&inputs, into: &findings, progress)
    progress.clear()
    let sorted = Self.sorted(findings.all, project: options.project)
    var printer = DiagnosticPrinter(surroundings: surroundings, localizer: localizer)
    printer.files = inputs.shownFiles
    printer.mostWarnings = .max
    printer.isStrict = options.isStrict
    if options.isJSON {
      printer.printJSON(sorted)
    } else {
      let text = CheckText(localizer, surroundings)
      surroundings.writeOutput(text.summary(summary, inputs.readings))
      printer.print(sorted)
      surroundings.writeOutput(text.verdict(findings, isStrict: options.isStrict))
    }
    return findings.hasErrors || options.isStrict && findings.warningCount > 0 ? .inputHasErrors : .done
  }

  /// - Returns: nil where the project file says nothing that can be used.
  private func read(
    _ inputs: inout BuildInputs, into findings: inout Findings, _ progress: ProgressLine
  ) -> CheckSummary? {
    guard let project = inputs.openProject(into: &findings) else { return nil }
    let asOf = inputs.day(of: project)
    let stopwatch = Stopwatch()
    // Companies are kept for the people who belong to them, and for nothing else.
    var companies: ScoredContacts?
    var results: [CheckSummary.Result?] = []
    for segmentation in project.segmentations {
      var own = Findings()
      let contacts = inputs.score(
        segmentation, of: companies, asOf: asOf, into: &own, stopwatch, progress)
      results.append(
        contacts.map { contacts in
          let summary = Summary(contacts)
          contacts.review(summary, into: &own)
          SegmentPageNames.review(segmentation, summary, into: &own)
          return CheckSummary.Result(
            count: contacts.count, starts: contacts.limits.starts, segments: summary.segments)
        })
      if segmentation.kind == .companies { companies = contacts }
      findings.add(contentsOf: own)
    }
    return CheckSummary(
      project: project, languages: inputs.localizers.map(\.languageName), asOf: asOf, results: results)
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

/// What a check understood of a project.
struct CheckSummary {
  /// What came of a segmentation's contacts.
  struct Result {
    let count: Int
    /// Where each segment but the lowest begins.
    let starts: [ExactDecimal]
    let segments: [Summary.SegmentRow]
  }

  let project: Project
  /// The report's languages, each named in itself.
  let languages: [String]
  let asOf: CalendarDay
  /// One a segmentation; nil where an error kept it from being scored.
  let results: [Result?]
}
