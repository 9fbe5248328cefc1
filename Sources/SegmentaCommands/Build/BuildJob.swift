import ContactData
import Diagnostics
import LibXML2
import Localization
import Publishing
import Reports
import Resources
import Scoring
import SegmentationModel
package import Values

/// One build: check, score, write, validate, publish.
package struct BuildJob: Sendable {
  /// What the user asked for.
  package struct Options: Sendable {
    package var project = "segmenta.yaml"
    /// Nil for `output` beside the project file.
    package var output: String?
    /// Empty for those of the project file.
    package var languages: [String] = []
    package var asOf: CalendarDay?
    package var isStrict = false
    /// How many documents are written side by side; nil for one a processor.
    package var threads: Int?
    /// A folder of catalogues that go before the built-in ones.
    package var localization: String?
    /// A folder of style sheets and scripts that go before the built-in ones.
    package var assets: String?
    package var isQuiet = false
    package var isJSON = false
    package var showsTimings = false
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
  package func run() async -> ExitStatus {
    var inputs = BuildInputs(options, surroundings, catalogues)
    let stopwatch = Stopwatch()
    let progress = ProgressLine(surroundings, localizer, isShown: !options.isQuiet && !options.isJSON)
    progress.begin(.stageReading)
    var findings = Findings()
    let report = inputs.read(into: &findings, stopwatch, progress)
    var printer = DiagnosticPrinter(surroundings: surroundings, localizer: localizer)
    printer.files = inputs.shownFiles
    printer.isStrict = options.isStrict
    guard let report, !findings.hasErrors, !(options.isStrict && findings.warningCount > 0) else {
      progress.clear()
      show(findings.all, printer)
      return .inputHasErrors
    }
    do throws(PublishingError) {
      let published = try await publish(report, inputs, stopwatch, progress)
      progress.clear()
      printer.isPublished = true
      show(findings.all, printer)
      if options.showsTimings { stopwatch.print(to: surroundings) }
      if surroundings.isOutputTerminal, !options.isQuiet, !options.isJSON {
        let table = ClosingTable(report: report, localizer: localizer)
        surroundings.writeOutput(table.text(published, seconds: stopwatch.total))
      }
      return .done
    } catch {
      progress.clear()
      show(findings.all + error.diagnostics, printer)
      return .outputFailed
    }
  }

  private func show(_ findings: [Diagnostic], _ printer: DiagnosticPrinter) {
    if options.isJSON {
      printer.printJSON(findings)
    } else if options.isQuiet {
      printer.print(findings.filter { printer.severity(of: $0) == .error })
    } else {
      printer.print(findings)
    }
  }

  // MARK: - Writing

  private func publish(
    _ report: Report, _ inputs: BuildInputs, _ stopwatch: Stopwatch, _ progress: ProgressLine
  ) async throws(PublishingError) -> PublishedFolder {
    progress.begin(.stageWriting)
    let publication = try Publication(target: inputs.output, schemas: ReportSchemas.all)
    let site = Site(report, inputs.localizers)
    stopwatch.lap("order")
    for path in Resources.paths(in: "assets") {
      guard let bytes = inputs.asset(path) else { continue }
      try publication.asset(path, bytes)
    }
    for file in site.dataFiles() { try publication.asset(file.path, file.bytes()) }
    stopwatch.lap("data")
    let batches = site.batches()
    progress.total = batches.reduce(0) { $0 + $1.count }
    let threads = max(1, options.threads ?? surroundings.processorCount)
    let documents = try await DocumentWriter(batches, publication, progress).run(threads: threads)
    stopwatch.lap("documents")
    stopwatch.note("of it write", documents - publication.validationTime)
    stopwatch.note("of it validate", publication.validationTime)
    progress.begin(.stagePublishing)
    let published = try publication.publish(
      generator: report.generator, modelDigest: report.modelDigest, dataDigest: report.dataDigest,
      inputs: inputs.files)
    stopwatch.lap("publish")
    return published
  }
}

/// What a process ends with (`cli.md`, "Exit codes").
package enum ExitStatus: Int32, Sendable {
  case done = 0
  /// The input has errors, or warnings that count as such.
  case inputHasErrors = 1
  /// The output could not be written or did not validate; the earlier output is untouched.
  case outputFailed = 2
  case wrongUsage = 64
}
