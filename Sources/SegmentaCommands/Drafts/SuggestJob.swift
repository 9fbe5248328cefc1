import Diagnostics
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
    package var project = "segmenta.yaml"
    /// Whether the project file gets the parameter.
    package var writes = false
    package var asOf: CalendarDay?
    /// A folder of catalogues that go before the built-in ones.
    package var localization: String?
    package var userLanguage: String?

    package init(field: String) {
      self.field = field
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
    let progress = ProgressLine(surroundings, localizer, isShown: true)
    progress.begin(.stageReading)
    var findings = Findings()
    let read = read(&inputs, into: &findings, progress)
    progress.clear()
    var printer = DiagnosticPrinter(surroundings: surroundings, localizer: localizer)
    printer.files = inputs.shownFiles
    guard let (project, segmentation, contacts, field) = read else {
      printer.print(findings.all.filter { $0.severity == .error })
      return .inputHasErrors
    }
    printer.print(findings.all.filter(\.code.isOfCatalogue))
    let values = contacts.fields[field]
    let sample = FieldSample(values.column, isFlag: values.isFlag, asOf: inputs.day(of: project))
    var taken = Set(segmentation.parameters.map(\.id))
    let id = DraftYAML.name(from: values.name, otherwise: "parameter", separator: "-", taken: &taken)
    guard let block = ParameterBlock(id: id, field: values.name, sample) else {
      printer.print([Diagnostic(.nothingToSuggest, ["field": .quoted(values.name)])])
      return .inputHasErrors
    }
    let insertion = ParameterInsertion(block, into: segmentation, localizer)
    surroundings.writeOutput(insertion.lines.joined(separator: "\n") + "\n")
    var longer = segmentation
    longer.parameters.append(
      block.parameter(label: values.label, at: Place(file: options.project)))
    var ofLonger = Findings()
    let changed = inputs.score(
      longer, of: nil, asOf: inputs.day(of: project), into: &ofLonger, Stopwatch(), progress)
    progress.clear()
    guard let changed else {
      printer.print(ofLonger.all.filter { $0.severity == .error })
      return .inputHasErrors
    }
    surroundings.writeError(moves(from: contacts, to: changed, project))
    guard options.writes else { return .done }
    if let fault = insertion.write(to: options.project, knownLanguages: catalogues.languages) {
      printer.print([fault])
      return fault.code == .noPlaceForParameter ? .inputHasErrors : .outputFailed
    }
    surroundings.writeError(
      localizer(.suggestInserted, ["file": .text(TerminalText.safe(options.project))]) + "\n")
    return .done
  }

  // MARK: - Reading

  /// The segmentation that has the field, scored; nil after an error.
  private func read(
    _ inputs: inout BuildInputs, into findings: inout Findings, _ progress: ProgressLine
  ) -> (Project, Segmentation, ScoredContacts, field: Int)? {
    guard let project = inputs.openProject(into: &findings) else { return nil }
    var name = options.field
    var candidates = project.segmentations
    if let slash = name.firstIndex(of: "/"), let kind = Segmentation.Kind(rawValue: String(name[..<slash])) {
      name = String(name[name.index(after: slash)...])
      candidates.removeAll { $0.kind != kind }
    }
    let owners = candidates.filter { Self.names($0).contains(name) }
    guard let segmentation = owners.first, owners.count == 1 else {
      let isAlone = project.segmentations.count == 1
      findings.add(diagnostic(of: name, owners.isEmpty ? candidates : owners, isAlone: isAlone))
      return nil
    }
    // Whether people's companies exist changes no score, so only the one segmentation is read.
    let contacts = inputs.score(
      segmentation, of: nil, asOf: inputs.day(of: project), into: &findings, Stopwatch(), progress)
    guard let contacts, let field = contacts.fields.firstIndex(where: { $0.name == name }) else { return nil }
    return (project, segmentation, contacts, field)
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
      return TerminalText.safe(label.text)
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
