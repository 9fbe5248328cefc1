import Assessment
import Diagnostics
import Drafting
import Files
import Localization
import Scoring
import SegmentationModel
package import Values

/// Suggests a parameter for a field of a project.
package struct SuggestJob: Sendable {
  /// What the user asked for.
  package struct Options: Sendable {
    /// A field or a measure; `companies/` or `people/` before it says whose.
    package var field: String
    /// The project file as the user names it.
    package var project = "segmenta.yaml"
    /// Whether the project file gets the parameter.
    package var writes = false
    /// Nil for the project's day, else that of the build.
    package var asOf: CalendarDay?
    /// A folder of catalogues that go before the built-in ones.
    package var localization: String?
    /// The language of messages; nil for that of the system.
    package var userLanguage: String?

    /// What the program does where only a field was named.
    package init(field: String) {
      self.field = field
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

  private var localizer: Localizer { context.localizer }

  /// - Returns: what the process ends with.
  package func run() -> ExitStatus { context.ending(work()) }

  private func work() -> ExitStatus {
    let progress = context.progress(isShown: true)
    progress.begin(.stageReading)
    var findings = context.findings
    let project = CommandProject(options.project, asOf: options.asOf, context, into: &findings)
    let reading = project.flatMap { read($0, into: &findings, progress) }
    progress.clear()
    let printer = context.printer(of: project, or: options.project)
    guard let project, let reading else {
      printer.print(findings.all.filter { $0.severity == .error })
      return .inputHasErrors
    }
    printer.print(findings.all.filter(\.code.isOfCatalogue))
    let segmentation = reading.tables.segmentation
    guard let block = ParameterBlock(for: reading.field, in: segmentation, asOf: project.asOf) else {
      printer.print([Diagnostic(.nothingToSuggest, ["field": .quoted(reading.field.name)])])
      return .inputHasErrors
    }
    let insertion = ParameterInsertion(block, into: segmentation, localizer)
    context.surroundings.writeOutput(insertion.lines.joined(separator: "\n") + "\n")
    var longer = reading.tables
    longer.segmentation.parameters.append(
      block.parameter(label: reading.field.label, at: Place(file: options.project)))
    var ofLonger = Findings()
    guard let changed = longer.scored(asOf: project.asOf, into: &ofLonger) else {
      printer.print(ofLonger.all.filter { $0.severity == .error })
      return .inputHasErrors
    }
    context.surroundings.writeError(moves(from: reading.contacts, to: changed, project.opened.project))
    // What nobody could read is not written to the project file either.
    guard options.writes, context.surroundings.resultFault == nil else { return .done }
    if let fault = write(insertion) {
      printer.print([fault])
      return fault.code == .noPlaceForParameter ? .inputHasErrors : .outputFailed
    }
    context.surroundings.writeError(
      localizer(.suggestInserted, ["file": .text(PlainText.safe(options.project))]) + "\n")
    return .done
  }

  /// - Returns: what prevents it; then the project file is as it was.
  private func write(_ insertion: ParameterInsertion) -> Diagnostic? {
    let former: InputFile
    do throws(FileFault) {
      former = try OpenedProject.read(options.project)
    } catch {
      return error.ofReading(options.project)
    }
    let bytes = insertion.inserted(
      into: former.bytes, file: options.project, knownLanguages: context.catalogues.languages)
    guard let bytes else { return Diagnostic(.noPlaceForParameter, ["file": .plain(options.project)]) }
    return ReplacedFile.write(bytes, over: options.project)
  }

  // MARK: - Reading

  /// The segmentation that has the field, scored.
  private struct Reading {
    /// The files as they were read.
    let tables: SegmentationTables
    /// The contacts by the model as it is.
    let contacts: ScoredContacts
    /// What was asked for, of every contact.
    let field: FieldValues
  }

  /// - Returns: nil after an error.
  private func read(
    _ project: CommandProject, into findings: inout Findings, _ progress: ProgressLine
  ) -> Reading? {
    let segmentations = project.opened.project.segmentations
    var name = options.field
    var candidates = segmentations
    if let slash = name.firstIndex(of: "/"), let kind = Segmentation.Kind(rawValue: String(name[..<slash])) {
      name = String(name[name.index(after: slash)...])
      candidates.removeAll { $0.kind != kind }
    }
    let owners = candidates.filter { Self.names($0).contains(name) }
    guard let segmentation = owners.first, owners.count == 1 else {
      let isAlone = segmentations.count == 1
      findings.add(diagnostic(of: name, owners.isEmpty ? candidates : owners, isAlone: isAlone))
      return nil
    }
    // Whether people's companies exist changes no score, so only the one segmentation is read.
    let tables = SegmentationTables(segmentation, folder: project.opened.folder, into: &findings)
    progress.begin(.stageScoring)
    guard let contacts = tables.scored(asOf: project.asOf, into: &findings),
      let field = contacts.field(named: name)
    else { return nil }
    return Reading(tables: tables, contacts: contacts, field: field)
  }

  private static func names(_ segmentation: Segmentation) -> [String] {
    segmentation.contacts.fields.map(\.name) + segmentation.related.flatMap { $0.measures.map(\.name) }
  }

  /// What to say where a name is nobody's field, or that of companies and people both.
  ///
  /// - Parameter isAlone: whether no other segmentation makes it necessary to say whose field is meant.
  private func diagnostic(of name: String, _ candidates: [Segmentation], isAlone: Bool) -> Diagnostic {
    let known = candidates.flatMap { segmentation in
      Self.names(segmentation).map { (name: $0, typed: "\(segmentation.kind.rawValue)/\($0)") }
    }
    let own = known.filter { $0.name == name }.map(\.typed)
    if let company = own.first, let person = own.dropFirst().first {
      return Diagnostic(
        .ambiguousField, ["field": .quoted(name), "company": .plain(company), "person": .plain(person)])
    }
    let near = nearMiss(of: name, among: known.map(\.name))
    let shown = near.map { near in known.filter { $0.name == near } } ?? known
    return Diagnostic(
      .unknownField,
      ["field": .quoted(options.field), "expected": .list(shown.map { isAlone ? $0.name : $0.typed })])
  }

  // MARK: - What it would do

  private func moves(from former: ScoredContacts, to later: ScoredContacts, _ project: Project) -> String {
    let segments = former.segmentation.segments
    var counts = [Int](repeating: 0, count: segments.count * segments.count)
    for row in 0..<min(former.count, later.count) {
      counts[Int(former.segments[row]) * segments.count + Int(later.segments[row])] += 1
    }
    func name(_ index: Int) -> String {
      let label = segments[index].label.text(
        in: localizer.language, default: project.languages.first ?? "en")
      return PlainText.safe(label.text)
    }
    var lines: [String] = []
    var total = 0
    for (index, count) in counts.enumerated() where count > 0 {
      let (from, to) = index.quotientAndRemainder(dividingBy: segments.count)
      guard from != to else { continue }
      total += count
      lines.append(
        "  "
          + localizer(
            .suggestMove, ["from": .text(name(from)), "to": .text(name(to)), "count": .count(count)]))
    }
    let head = total == 0 ? localizer(.suggestNoMoves) : localizer(.suggestMoves, ["count": .count(total)])
    return ([head] + lines).joined(separator: "\n") + "\n"
  }
}
