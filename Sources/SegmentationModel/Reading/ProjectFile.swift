package import Diagnostics
internal import Formats
internal import Values

/// Reads the text of a project file; nil where it has an error.
///
/// All faults are added at once, in the order of lines and columns, each with its code, its place and
/// named arguments.
///
/// - Parameters:
///   - text: the file's content; a byte order mark is left out.
///   - file: the file as the user named it, for places.
///   - knownLanguages: the languages that have a catalogue, the one to begin with first.
///   - askedLanguages: the report's languages; empty for those of the project file, which are English and
///     Polish where it names none.
package func readProject(
  text: String, file: String, knownLanguages: [String], askedLanguages: [String] = [],
  into findings: inout Findings
) -> Project? {
  var reader = ProjectReader(
    file: file, knownLanguages: knownLanguages, askedLanguages: askedLanguages)
  let project = reader.parse(text).flatMap { reader.readProject($0) }
  let hasErrors = reader.findings.hasErrors
  findings.add(contentsOf: reader.findings.inOrder())
  return hasErrors ? nil : project
}

extension Findings {
  /// By line and column, each once: what an alias repeats is one fault.
  fileprivate func inOrder() -> Findings {
    func key(_ diagnostic: Diagnostic) -> (Int, Int) {
      (diagnostic.place?.line ?? 0, diagnostic.place?.column ?? 0)
    }
    let sorted = all.enumerated().sorted { left, right in
      let (leftKey, rightKey) = (key(left.element), key(right.element))
      return leftKey == rightKey ? left.offset < right.offset : leftKey < rightKey
    }
    var seen: Set<Diagnostic> = []
    var result = Findings()
    for (_, diagnostic) in sorted where seen.insert(diagnostic).inserted { result.add(diagnostic) }
    return result
  }
}

extension ProjectReader {
  private static let projectKeys = [
    "version", "title", "organisation", "languages", "as-of", "currency", "contact-pages", "audiences",
    "companies", "people",
  ]

  /// Nil only where the root is no mapping; placeholders stand for whatever else is wrong.
  mutating func readProject(_ root: ProjectNode) -> Project? {
    guard case .mapping = root.content else {
      report(.projectNotMapping, at: root.position)
      return nil
    }
    guard let keys = keys(of: root, called: file, known: Self.projectKeys) else { return nil }
    require("version", "title", in: keys)
    readVersion(keys)
    readLanguages(keys)
    let title = localizedText("title", in: keys)
    let organisation = localizedText("organisation", in: keys)
    let day = readDay(keys)
    let currency = readCurrency(keys)
    let contactPages = choice("contact-pages", in: keys, of: ContactPages.self)
    let companies = keys["companies"].flatMap { readSegmentation($0, kind: .companies) }
    let people = keys["people"].flatMap { readSegmentation($0, kind: .people) }
    if !keys.has("companies"), !keys.has("people") {
      report(.noSegmentation, at: keys.position, ["expected": .list(["companies", "people"])])
    }
    if !keys.has("companies"), let column = people?.contacts.company {
      findings.add(
        Diagnostic(.companyWithoutCompanies, at: column.place, ["column": .quoted(column.name)]))
    }
    var project = Project(
      file: file, title: title ?? LocalizedText(""), organisation: nil, languages: languages,
      asOf: day, currency: currency, contactPages: contactPages ?? .auto, companies: companies,
      people: people)
    project.organisationName = organisation
    if let node = keys["audiences"] { project.audiences = readAudiences(node, of: project) }
    return project
  }

  private mutating func readVersion(_ keys: Keys) {
    guard let node = keys["version"], let version = text(node, "version"), version != "1" else { return }
    report(.unsupportedVersion, at: node.position, ["text": .quoted(version), "expected": .plain("1")])
  }

  private mutating func readLanguages(_ keys: Keys) {
    defer { if !askedLanguages.isEmpty { languages = askedLanguages } }
    guard let items = texts("languages", in: keys) else { return }
    var seen: [String: ProjectNode.Position] = [:]
    var read: [String] = []
    for (language, node) in items {
      if !knownLanguages.contains(language) {
        reportUnknownLanguage(language, at: node.position)
      } else if let first = seen[language] {
        report(.duplicateEntry, at: node.position, ["text": .quoted(language)], notes: [firstHere(first)])
      } else {
        seen[language] = node.position
        read.append(language)
      }
    }
    languages = read
  }

  private mutating func readDay(_ keys: Keys) -> CalendarDay? {
    guard let node = keys["as-of"], let text = text(node, "as-of") else { return nil }
    if let day = CalendarDay(iso: text) { return day }
    report(.badDate, at: node.position, ["text": .quoted(text)])
    return nil
  }

  private mutating func readCurrency(_ keys: Keys) -> Currency? {
    guard let node = keys["currency"], let text = text(node, "currency") else { return nil }
    if let currency = Currency(code: text) { return currency }
    report(.badCurrency, at: node.position, ["text": .quoted(text)])
    return nil
  }
}
