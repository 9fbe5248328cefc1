import Assessment
import Diagnostics
import Files
import Localization

/// The languages that a command can speak and write: the built-in ones, and those of the user's folder.
struct Catalogues: Sendable {
  /// Every language with a catalogue, the built-in ones first.
  let languages: [String]
  /// What is wrong with the folder, or with the language of messages that was asked for.
  private(set) var faults: [Diagnostic] = []
  /// What the user's catalogue of the language of messages lacks; all of it warnings.
  private(set) var warnings: [Diagnostic] = []
  /// The user's catalogues by language: their paths.
  private let own: [String: String]

  /// Finds out which languages there are; catalogues are read when they are asked for.
  ///
  /// - Parameter folder: a folder of catalogues named after their languages; nil for none.
  init(folder: String?) {
    guard let folder else {
      languages = Localizer.builtInLanguages
      own = [:]
      return
    }
    var own: [String: String] = [:]
    do throws(FileFault) {
      for name in try FileSystem.names(in: folder).map(\.description) where name.hasSuffix(".po") {
        guard let language = Self.language(ofCatalogue: name) else { continue }
        own[language] = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      }
      if own.isEmpty { faults.append(Diagnostic(.noCatalogues, ["folder": .plain(folder)])) }
    } catch {
      faults.append(
        error.isNotFound
          ? Diagnostic(.folderNotFound, ["folder": .plain(folder)]) : error.ofReading(folder))
    }
    self.own = own
    let added = own.keys.filter { !Localizer.builtInLanguages.contains($0) }.sorted()
    languages = Localizer.builtInLanguages + added
  }

  /// `pt-BR` of `pt_BR.po`; nil where the name is no language's.
  private static func language(ofCatalogue name: String) -> String? {
    let parts = name.dropLast(3).split(omittingEmptySubsequences: false) { $0 == "_" || $0 == "-" }
    func isPart(_ part: Substring) -> Bool {
      (2...8).contains(part.utf8.count)
        && part.utf8.allSatisfy { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20 || 0x30...0x39 ~= $0 }
    }
    guard let first = parts.first, (2...3).contains(first.utf8.count),
      first.utf8.allSatisfy({ UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }), parts.allSatisfy(isPart)
    else { return nil }
    return parts.joined(separator: "-")
  }

  // MARK: - The report's languages

  /// The words of a language, after adding what its catalogue lacks; nil after an error.
  func localizer(_ language: String, into findings: inout Findings) -> Localizer? {
    switch read(language) {
    case .failure(let fault):
      findings.add(fault.diagnostic)
      return nil
    case .success(let localizer):
      report(localizer, into: &findings)
      return localizer
    }
  }

  /// What keeps a language from being used.
  private struct Fault: Error {
    let diagnostic: Diagnostic
  }

  private func read(_ language: String) -> Result<Localizer, Fault> {
    func fault(at place: Place?, _ reason: String, _ text: String = "") -> Fault {
      Fault(
        diagnostic: Diagnostic(
          .badCatalogue, at: place,
          ["language": .plain(language), "reason": .plain(reason), "text": .quoted(text)]))
    }
    var text: String?
    if let path = own[language] {
      do throws(FileFault) {
        switch try InputFile(path).text() {
        case .success(let content): text = content
        case .failure(let place):
          return .failure(
            fault(at: Place(file: path, line: place.line, column: place.column), "catalogue-charset"))
        }
      } catch {
        return .failure(Fault(diagnostic: error.ofReading(path)))
      }
    }
    do throws(CatalogueFault) {
      return .success(try Localizer(language: language, catalogueText: text))
    } catch {
      if case .unknownLanguage = error.kind {
        return .failure(
          Fault(
            diagnostic: Diagnostic(
              .unknownLanguage, ["language": .quoted(language), "expected": .list(languages)])))
      }
      let place = own[language].map { Place(file: $0, line: error.line > 0 ? error.line : nil) }
      return .failure(fault(at: place, error.reason, error.text))
    }
  }

  /// Adds what the user's catalogue of a language lacks, and nothing for a built-in one.
  private func report(_ localizer: Localizer, into findings: inout Findings) {
    guard let path = own[localizer.language] else { return }
    for unfit in localizer.unfitTranslations {
      let placeholders = unfit.placeholders.map { "{\($0)}" }.joined(separator: " ")
      findings.add(
        Diagnostic(
          .unfitTranslation, at: Place(file: path, line: unfit.line),
          ["key": .quoted(unfit.key), "expected": .plain(placeholders.isEmpty ? "–" : placeholders)]))
    }
    let missing = localizer.missingMessages
    guard missing.count > 0 else { return }
    findings.add(
      Diagnostic(
        .incompleteCatalogue, at: Place(file: path),
        [
          "language": .plain(localizer.language), "count": .count(missing.count),
          "total": .count(missing.total),
        ]))
  }

  // MARK: - The language of messages

  /// The language asked for, else that of `LC_ALL`, `LC_MESSAGES` or `LANG`; English where it is not known.
  ///
  /// A language that was asked for and has no catalogue is a fault; what the system says is only a wish.
  mutating func userLanguage(asked: String?, _ environment: [String: String]) -> Localizer {
    let variables = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.filter { !$0.isEmpty }
    for language in Self.candidates(for: asked ?? variables.first ?? "en") {
      switch read(language) {
      case .success(let localizer):
        var findings = Findings()
        report(localizer, into: &findings)
        warnings = findings.all
        return localizer
      case .failure(let fault) where fault.diagnostic.code != .unknownLanguage:
        faults.append(fault.diagnostic)
      case .failure: continue
      }
    }
    if let asked {
      faults.append(
        Diagnostic(.unknownLanguage, ["language": .quoted(asked), "expected": .list(languages)]))
    }
    return Self.english
  }

  /// `pl` of `pl_PL.UTF-8`; `pt-BR`, then `pt`, of `pt_BR`.
  private static func candidates(for wanted: String) -> [String] {
    let parts = wanted.prefix { $0 != "." && $0 != "@" }.split { $0 == "_" || $0 == "-" }
    guard let language = parts.first?.lowercased() else { return [] }
    return parts.count > 1
      ? [([language] + parts.dropFirst().map(String.init)).joined(separator: "-"), language]
      : [language]
  }

  private static var english: Localizer {
    do {
      return try Localizer(language: "en")
    } catch {
      preconditionFailure("the English catalogue is compiled in and tested")
    }
  }
}
