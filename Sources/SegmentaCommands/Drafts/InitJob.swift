import ContactData
import Diagnostics
import Drafting
import Formats
import Localization
import Resources
import SegmentationModel
import Values

/// Writes a project to begin with.
package struct InitJob: Sendable {
  /// What the user asked for.
  package struct Options: Sendable {
    /// Where the project is written.
    package var folder: String
    /// The contacts to draft a project file from; nil for the sample project.
    package var export: String?
    /// Whether the export holds people.
    package var isOfPeople = false
    /// The language of the draft's comments; nil for that of messages.
    package var language: String?
    /// A folder of catalogues that go before the built-in ones.
    package var localization: String?
    /// The language of messages; nil for that of the system.
    package var userLanguage: String?

    /// What the program does where only a folder was named.
    package init(folder: String) {
      self.folder = folder
    }
  }

  private let options: Options
  private let context: CommandContext
  private let ask: (@Sendable (String) -> String?)?

  private static let project = "segmenta.yaml"

  /// Reads nothing but the catalogue of messages.
  ///
  /// - Parameter ask: puts a question to the user and gives the answer, nil at its end; nil where nobody is
  ///   to be asked.
  package init(
    _ options: Options, _ surroundings: Surroundings, ask: (@Sendable (String) -> String?)? = nil
  ) {
    self.options = options
    self.ask = ask
    context = CommandContext(
      localization: options.localization, userLanguage: options.userLanguage, surroundings)
  }

  private var surroundings: Surroundings { context.surroundings }
  private var catalogues: Catalogues { context.catalogues }
  private var localizer: Localizer { context.localizer }

  /// - Returns: what the process ends with.
  package func run() -> ExitStatus { context.ending(work()) }

  private func work() -> ExitStatus {
    var files = NewFiles(folder: options.folder)
    guard catalogues.faults.isEmpty else { return fail(catalogues.faults, .inputHasErrors) }
    var findings = Findings()
    if let export = options.export {
      if case .failure(let fault) = surroundings.epochDay {
        return fail([fault.diagnostic], .inputHasErrors)
      }
      // What is in the way is said before a large export is read.
      for name in [Self.project, ProjectSchema.name] { files.add(name, []) }
      if let obstacle = files.obstacle { return fail([obstacle], .inputHasErrors) }
      files = NewFiles(folder: options.folder)
      guard let text = draft(of: export, in: files.folder, into: &findings) else {
        return fail(findings.all.filter { $0.severity == .error }, .inputHasErrors)
      }
      files.add(Self.project, Array(text.utf8))
    } else {
      addStarter(to: &files)
    }
    if let schema = Resources.bytes(ProjectSchema.resource) { files.add(ProjectSchema.name, schema) }
    if let fault = files.write() {
      return fail([fault], fault.code == .fileExists ? .inputHasErrors : .outputFailed)
    }
    let ofCatalogues = findings.all.filter { $0.code.isOfCatalogue && !catalogues.warnings.contains($0) }
    show(catalogues.warnings + ofCatalogues)
    for path in files.paths {
      surroundings.writeOutput(localizer(.initWritten, ["file": .text(PlainText.safe(path))]) + "\n")
    }
    let path = files.folder + Self.project
    var command = files.folder.isEmpty ? "segmenta build" : "segmenta build \(Self.shellWord(path))"
    if let folder = options.localization { command += " --localization \(Self.shellWord(folder))" }
    surroundings.writeOutput(localizer(.initNext, ["command": .text(PlainText.safe(command))]) + "\n")
    return .done
  }

  private func fail(_ errors: [Diagnostic], _ status: ExitStatus) -> ExitStatus {
    show(errors)
    return status
  }

  private func show(_ findings: [Diagnostic]) {
    let source = options.export.map { export in
      TableSource(path: export, name: export, format: TableFormat(fileName: export) ?? .csv)
    }
    context.printer(files: source.map { [$0.name: ShownFile($0)] } ?? [:]).print(findings)
  }

  /// A path as a shell reads it back.
  private static func shellWord(_ path: String) -> String {
    let isPlain = path.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || "/._-".unicodeScalars.contains($0)
    }
    return isPlain ? path : "'\(path.replacing("'", with: "'\\''"))'"
  }

  // MARK: - The sample

  private func addStarter(to files: inout NewFiles) {
    for path in Resources.paths(in: "starter").sorted() {
      guard var bytes = Resources.bytes(path) else { continue }
      let name = String(path.dropFirst("starter/".count))
      if name == Self.project, !bytes.starts(with: ProjectSchema.line.utf8) {
        bytes = Array((ProjectSchema.line + "\n").utf8) + bytes
      }
      files.add(name, bytes)
    }
  }

  // MARK: - Questions

  /// Asks everything about a draft, and for a file of deals.
  private func answer(_ draft: inout DraftText, _ ask: @escaping (String) -> String?, in folder: String) {
    let questions = DraftQuestions(
      ask: ask, tell: { surroundings.writeOutput($0 + "\n") }, localizer: localizer)
    let dialogue = DraftDialogue(questions)
    questions.tell(localizer(.askIntro, ["file": .text(PlainText.safe(draft.file))]))
    dialogue.step(1, .askStepParameters)
    var kept = dialogue.kept(draft.drafted)
    let (contacts, roles) = (draft.reading, draft.roles)
    draft.deals = dialogue.deals { path in
      var faults = Findings()
      guard let reading = DraftReading(path: path, name: path, into: &faults) else { return nil }
      let file = RelativePath.path(to: path, from: folder)
      guard let deals = DraftDeals(reading, file: file, contacts: contacts, roles: roles) else { return nil }
      questions.tell(
        "  "
          + localizer(
            .askDealsFound,
            ["file": .text(PlainText.safe(path)), "key": .quoted(PlainText.safe(deals.key))]))
      return deals
    }
    kept += dialogue.kept(draft.measured(in: folder, knownLanguages: catalogues.languages))
    draft.answers = dialogue.answers(kept, segments: draft.segmentNames)
  }

  // MARK: - The draft

  /// The language of the draft, then the other one of its report: English, beside English Polish.
  ///
  /// - Returns: nil after adding the error that prevents it.
  private func languages(into findings: inout Findings) -> [Localizer]? {
    let wanted = options.language ?? localizer.language
    // The language of messages may be one that no report is made in: that of the tests.
    let language = options.language == nil && !catalogues.languages.contains(wanted) ? "en" : wanted
    let both = [language, language == "en" ? "pl" : "en"]
    let localizers = both.compactMap { catalogues.localizer($0, into: &findings) }
    return localizers.count == both.count ? localizers : nil
  }

  /// The text of a project file; nil after adding the error that prevents it.
  private func draft(of export: String, in folder: String, into findings: inout Findings) -> String? {
    guard let reading = DraftReading(path: export, name: export, into: &findings) else { return nil }
    guard let roles = DraftRoles(reading.columns) else {
      findings.add(Diagnostic(.emptyFile, at: Place(file: export), ["file": .plain(export)]))
      return nil
    }
    guard let languages = languages(into: &findings) else { return nil }
    var draft = DraftText(
      reading: reading, roles: roles, kind: options.isOfPeople ? .people : .companies,
      file: RelativePath.path(to: export, from: folder), asOf: surroundings.buildDay, languages: languages)
    if let ask { answer(&draft, ask, in: folder) }
    let text = draft.text
    // What is handed out must be readable; if it is not, the errors say where.
    var faults = Findings()
    let project = readProject(
      text: text, file: Self.project, knownLanguages: catalogues.languages, into: &faults)
    findings.add(contentsOf: faults)
    return project == nil ? nil : text
  }
}
