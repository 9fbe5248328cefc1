import ContactData
import Diagnostics
import Digests
import Files
import Localization
import Publishing
import Reports
import Resources
import Scoring
import SegmentationModel
import Values

/// Everything a build reads: project file, catalogues, data.
struct BuildInputs {
  /// The project file, then the data files, with their digests.
  private(set) var files: [Manifest.File] = []
  /// The files that a diagnostic may name, by those names.
  private(set) var shownFiles: [String: ShownFile] = [:]
  private(set) var localizers: [Localizer] = []
  /// What the files of rows were read as, in the order of reading; kept where `keepsReadings` says so.
  private(set) var readings: [FileReading] = []
  var keepsReadings = false
  /// Whether the digests of data files are wanted, as for a report.
  private var wantsDigests = false
  let output: String
  private let options: BuildJob.Options
  private let surroundings: Surroundings
  private let catalogues: Catalogues
  /// What paths in the project file are relative to; empty, or ending in `/`.
  private let folder: String

  init(_ options: BuildJob.Options, _ surroundings: Surroundings, _ catalogues: Catalogues) {
    self.options = options
    self.surroundings = surroundings
    self.catalogues = catalogues
    folder = options.project.lastIndex(of: "/").map { String(options.project[...$0]) } ?? ""
    output = options.output ?? folder + "output"
  }

  /// Reads a project for a command that writes no report.
  init(project: String, asOf: CalendarDay?, _ surroundings: Surroundings, _ catalogues: Catalogues) {
    var options = BuildJob.Options()
    options.project = project
    options.asOf = asOf
    self.init(options, surroundings, catalogues)
  }

  /// An asset of the program, or the user's own of the same name.
  func asset(_ path: String) -> [UInt8]? {
    if let folder = options.assets, let own = try? InputFile(folder + "/" + path.dropFirst("assets/".count)) {
      return own.bytes
    }
    return Resources.bytes(path)
  }

  // MARK: - Reading

  /// - Returns: nil after an error.
  mutating func read(into findings: inout Findings, _ stopwatch: Stopwatch, _ progress: ProgressLine)
    -> Report?
  {
    guard let project = openProject(into: &findings, stopwatch) else { return nil }
    wantsDigests = true
    let asOf = day(of: project)
    let ofProject = findings
    var parts: [SegmentationReport] = []
    for segmentation in project.segmentations {
      var own = Findings()
      let companies = segmentation.kind == .people ? parts.first?.contacts : nil
      let contacts = score(segmentation, of: companies, asOf: asOf, into: &own, stopwatch, progress)
      if let contacts {
        let summary = Summary(contacts)
        contacts.review(summary, into: &own)
        SegmentPageNames.review(segmentation, summary, into: &own)
        let part = SegmentationReport(
          contacts, summary: summary, findings: ofProject.all + own.all, contactPages: project.contactPages)
        parts.append(part)
      }
      findings.add(contentsOf: own)
      stopwatch.lap("score")
    }
    guard !findings.hasErrors else { return nil }
    return Report(
      project: project, asOf: asOf, generator: Program.generator, modelDigest: files.first?.sha256 ?? "",
      dataDigest: Digest.text(of: Array(files.dropFirst().map(\.sha256).joined().utf8)), segmentations: parts)
  }

  /// The project file, for the languages asked for, with their catalogues read.
  ///
  /// - Returns: nil after an error.
  mutating func openProject(into findings: inout Findings, _ stopwatch: Stopwatch? = nil) -> Project? {
    for fault in catalogues.faults + catalogues.warnings { findings.add(fault) }
    if case .failure(let fault) = surroundings.epochDay { findings.add(fault.diagnostic) }
    if let folder = options.assets, FileStatus(of: folder) == nil {
      findings.add(Diagnostic(.folderNotFound, ["folder": .plain(folder)]))
    }
    var ofProject = Findings()
    guard var project = readProject(into: &ofProject), !findings.hasErrors, !ofProject.hasErrors else {
      findings.add(contentsOf: ofProject)
      return nil
    }
    stopwatch?.lap("project")
    if !options.languages.isEmpty { project.languages = askedLanguages }
    // What the catalogues lack goes first, so that many warnings about data do not hide it.
    let isComplete = readCatalogues(project.languages, into: &findings)
    findings.add(contentsOf: ofProject)
    return isComplete ? project : nil
  }

  /// The day every age is counted to.
  func day(of project: Project) -> CalendarDay {
    options.asOf ?? project.asOf ?? surroundings.buildDay
  }

  private mutating func readProject(into findings: inout Findings) -> Project? {
    let name = options.project
    shownFiles[name] = ShownFile(path: name)
    let file: InputFile
    do throws(FileFault) {
      file = try InputFile(name)
    } catch {
      findings.add(error.ofReading(name))
      return nil
    }
    files = [
      Manifest.File(path: Self.lastName(name), size: file.bytes.count, sha256: file.digest)
    ]
    switch file.text() {
    case .success(let text):
      return SegmentationModel.readProject(
        text: text, file: name, knownLanguages: catalogues.languages,
        askedLanguages: askedLanguages.filter(catalogues.languages.contains),
        into: &findings)
    case .failure(let fault):
      findings.add(
        Diagnostic(.projectNotUTF8, at: Place(file: name, line: fault.line, column: fault.column)))
      return nil
    }
  }

  /// The languages of the options, each once.
  private var askedLanguages: [String] {
    options.languages.reduce(into: []) { languages, language in
      if !languages.contains(language) { languages.append(language) }
    }
  }

  private mutating func readCatalogues(_ languages: [String], into findings: inout Findings) -> Bool {
    var found = Findings()
    localizers = languages.compactMap { catalogues.localizer($0, into: &found) }
    // The catalogue of the language of messages may be one of them.
    for finding in found.all where !findings.all.contains(finding) { findings.add(finding) }
    return localizers.count == languages.count
  }

  /// Reads the files of a segmentation and scores its contacts.
  ///
  /// - Returns: nil after an error.
  mutating func score(
    _ segmentation: Segmentation, of companies: ScoredContacts?, asOf: CalendarDay,
    into findings: inout Findings, _ stopwatch: Stopwatch, _ progress: ProgressLine
  ) -> ScoredContacts? {
    let plan = ReadingPlan(segmentation, folder: folder)
    // All files are read, so that everything wrong with any of them is said at once.
    let tables = ([plan.contacts] + plan.related).map { file in
      readTable(file.source, file.requests, wantsDigest: wantsDigests, into: &findings)
    }
    for (file, table) in zip([plan.contacts] + plan.related, tables) {
      shownFiles[file.source.name] = ShownFile(file.source, table?.reading)
      guard let reading = table?.reading, let digest = reading.digest else { continue }
      files.append(Manifest.File(path: file.source.name, size: reading.size, sha256: digest))
    }
    let (contacts, related) = (tables.first ?? nil, Array(tables.dropFirst()))
    if keepsReadings {
      for (index, (file, table)) in zip([plan.contacts] + plan.related, tables).enumerated() {
        guard let table else { continue }
        let related = index > 0 ? index - 1 : nil
        readings.append(FileReading(segmentation.kind, relatedIndex: related, file, table))
      }
    }
    stopwatch.lap("read")
    guard let contacts, !findings.hasErrors else { return nil }
    progress.begin(.stageScoring)
    return ScoredContacts(
      segmentation, plan, contacts: contacts, related: related.compactMap(\.self), companies: companies,
      asOf: asOf, into: &findings)
  }

  private static func lastName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
