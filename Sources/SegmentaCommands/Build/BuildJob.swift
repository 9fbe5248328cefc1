import Assessment
import Diagnostics
import Files
import Localization
import Publishing
import Reports
import Resources
package import Values

/// One build: check, score, write, validate, publish.
package struct BuildJob: Sendable {
  /// What the user asked for.
  package struct Options: Sendable {
    /// The project file as the user names it.
    package var project = "segmenta.yaml"
    /// Nil for `output` beside the project file.
    package var output: String?
    /// Empty for those of the project file.
    package var languages: [String] = []
    /// Nil for the project's day, else that of the build.
    package var asOf: CalendarDay?
    /// Whether warnings stop the build as errors do.
    package var isStrict = false
    /// How many documents are written side by side, one a processor at most; nil for as many as that.
    package var threads: Int?
    /// A folder of catalogues that go before the built-in ones.
    package var localization: String?
    /// A folder of style sheets and scripts that go before the built-in ones.
    package var assets: String?
    /// Whether only errors are printed.
    package var isQuiet = false
    /// Whether findings are printed as JSON, on stdout.
    package var isJSON = false
    /// Whether it is printed how long each stage took.
    package var showsTimings = false
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

  private var surroundings: Surroundings { context.surroundings }

  /// - Returns: what the process ends with.
  package func run() async -> ExitStatus { context.ending(await work()) }

  private func work() async -> ExitStatus {
    let stopwatch = Stopwatch()
    let progress = context.progress(isShown: !options.isQuiet && !options.isJSON)
    progress.begin(.stageReading)
    var findings = context.findings
    let assets = ownAssets(into: &findings)
    let project = CommandProject(
      options.project, languages: options.languages, asOf: options.asOf, context, into: &findings)
    stopwatch.lap("project")
    let inputs = project.flatMap { read($0, into: &findings, stopwatch, progress) }
    var printer = context.printer(of: project, or: options.project)
    printer.isStrict = options.isStrict
    guard let inputs, !findings.hasErrors, !(options.isStrict && findings.warningCount > 0) else {
      progress.clear()
      show(findings.all, printer)
      return .inputHasErrors
    }
    do throws(PublishingError) {
      let published = try await publish(inputs, assets, stopwatch, progress)
      progress.clear()
      printer.isPublished = true
      show(findings.all, printer)
      if options.showsTimings { stopwatch.print(to: surroundings) }
      if surroundings.isOutputTerminal, !options.isQuiet, !options.isJSON {
        let table = ClosingTable(report: inputs.report, localizer: context.localizer)
        surroundings.writeOutput(table.text(published, seconds: stopwatch.total))
      }
      return .done
    } catch {
      // The signal is about to end the process; what fails for its sake is no news.
      while error == .interrupted { try? await Task.sleep(for: .seconds(1)) }
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

  // MARK: - Reading

  /// What a report is written from.
  private struct Inputs {
    /// All that the documents are written from.
    let report: Report
    /// The words of each of its languages.
    let localizers: [Localizer]
    /// The project file, then the files of rows.
    let files: [FileDigest]
    /// The folder for the report.
    let output: String
  }

  /// - Returns: nil after an error.
  private func read(
    _ project: CommandProject, into findings: inout Findings, _ stopwatch: Stopwatch, _ progress: ProgressLine
  ) -> Inputs? {
    let assessment = Assessment(project.opened, asOf: project.asOf, wanted: .everything) { step in
      switch step {
      case .read:
        stopwatch.lap("read")
        progress.begin(.stageScoring)
      case .scored: stopwatch.lap("score")
      }
    }
    findings.add(contentsOf: assessment.dataFindings)
    guard !findings.hasErrors else { return nil }
    let digests = assessment.dataDigests
    let report = Report(
      assessment, generator: Program.generator, dataDigests: digests,
      catalogueFindings: project.catalogueFindings)
    return report.map { report in
      Inputs(
        report: report, localizers: project.localizers, files: [assessment.projectFile] + digests,
        output: options.output ?? project.opened.folder + "output")
    }
  }

  /// The user's own assets by the paths of those that they go before; errors are added.
  private func ownAssets(into findings: inout Findings) -> [String: [UInt8]] {
    guard let folder = options.assets else { return [:] }
    guard FileStatus(of: folder) != nil else {
      findings.add(Diagnostic(.folderNotFound, ["folder": .plain(folder)]))
      return [:]
    }
    var own: [String: [UInt8]] = [:]
    for path in Resources.paths(in: "assets") {
      let file = folder + "/" + path.dropFirst("assets/".count)
      do throws(FileFault) {
        own[path] = try InputFile(file).bytes
      } catch  where error.isNotFound {
        continue
      } catch {
        findings.add(error.ofReading(file))
      }
    }
    return own
  }

  // MARK: - Writing

  private func publish(
    _ inputs: Inputs, _ assets: [String: [UInt8]], _ stopwatch: Stopwatch, _ progress: ProgressLine
  ) async throws(PublishingError) -> PublishedFolder {
    progress.begin(.stageWriting)
    let running = RunningPublication()
    surroundings.beforeEnding { running.interrupt() }
    let publication = try running.begin { () throws(PublishingError) in
      try Publication(target: inputs.output, schemas: ReportSchemas.all) {
        running.wait()
        progress.clear()
        surroundings.writeError(
          context.localizer(.waitingForBuild, ["folder": .text(PlainText.safe(inputs.output))]) + "\n")
      }
    }
    defer { publication.discard() }
    do throws(PublishingError) {
      return try await write(inputs, assets, to: publication, stopwatch, progress)
    } catch {
      throw publication.isInterrupted ? .interrupted : error
    }
  }

  private func write(
    _ inputs: Inputs, _ assets: [String: [UInt8]], to publication: Publication, _ stopwatch: Stopwatch,
    _ progress: ProgressLine
  ) async throws(PublishingError) -> PublishedFolder {
    let site = Site(inputs.report, inputs.localizers)
    stopwatch.lap("order")
    for path in Resources.paths(in: "assets") {
      guard let bytes = assets[path] ?? Resources.bytes(path) else { continue }
      try publication.asset(path, bytes)
    }
    for file in site.dataFiles() { try publication.asset(file.path, file.bytes()) }
    stopwatch.lap("data")
    let batches = site.batches()
    progress.total = batches.reduce(0) { $0 + $1.count }
    let threads = min(options.threads ?? .max, surroundings.processorCount)
    let documents = try await DocumentWriter(batches, publication, progress).run(threads: threads)
    stopwatch.lap("documents")
    stopwatch.note("of it write", documents - publication.validationTime)
    stopwatch.note("of it validate", publication.validationTime)
    progress.begin(.stagePublishing)
    let report = inputs.report
    let published = try publication.publish(
      generator: report.generator, modelDigest: report.modelDigest, dataDigest: report.dataDigest,
      inputs: inputs.files.map { Manifest.File(path: $0.name, size: $0.size, sha256: $0.sha256) })
    stopwatch.lap("publish")
    return published
  }
}
