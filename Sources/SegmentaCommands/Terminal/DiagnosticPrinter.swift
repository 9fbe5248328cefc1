import Assessment
import ContactData
import Diagnostics
import Localization
import Publishing
import Wording

/// Puts diagnostics on stderr, one a line, in the reader's language; or all of them as JSON.
struct DiagnosticPrinter {
  /// Where to, and whether a terminal reads there.
  let surroundings: Surroundings
  /// The language of the reader.
  let localizer: Localizer
  /// The files that diagnostics name, by those names, to show the lines they speak of.
  var files: [String: ShownFile] = [:]

  /// How many warnings are printed before the rest is only counted.
  var mostWarnings = 20

  /// Whether warnings are printed as the errors that `--strict` makes of them.
  var isStrict = false

  /// Whether a report was published, whose data quality page lists all warnings.
  var isPublished = false

  /// How severe a finding is for this command.
  func severity(of finding: Diagnostic) -> Diagnostic.Severity { isStrict ? .error : finding.severity }

  // MARK: - Lines

  /// All errors, then the first warnings and how many more there are.
  func print(_ findings: [Diagnostic]) {
    var sources = Sources()
    for finding in findings where severity(of: finding) == .error {
      surroundings.writeError(lines(of: finding, &sources))
    }
    var warningCount = 0
    for finding in findings where severity(of: finding) == .warning {
      warningCount += 1
      if warningCount <= mostWarnings { surroundings.writeError(lines(of: finding, &sources)) }
    }
    if warningCount > mostWarnings {
      let count = MessageValue.count(warningCount - mostWarnings)
      let text =
        isPublished
        ? localizer(.moreWarnings, ["count": count])
        : localizer(.moreWarningsInCheck, ["count": count, "command": .text("segmenta check")])
      surroundings.writeError(text + "\n")
    }
  }

  private func lines(of finding: Diagnostic, _ sources: inout Sources) -> String {
    let isError = severity(of: finding) == .error
    var text = Self.prefix(finding.place)
    text += coloured(
      localizer(isError ? .severityError : .severityWarning) + ":", isError ? .errorWord : .warningWord)
    text += " \(PlainText.safe(finding.message(in: localizer))) [\(finding.code.rawValue)]\n"
    text += source(at: finding.place, &sources)
    for note in finding.notes {
      text += Self.prefix(note.place)
      text +=
        "\(localizer(.severityNote)): \(PlainText.safe(note.message(in: localizer))) [\(note.code.rawValue)]\n"
    }
    return text
  }

  private func coloured(_ text: String, _ style: TerminalStyle) -> String {
    surroundings.hasColour ? style.applied(to: text) : text
  }

  /// `file:line:column: `.
  private static func prefix(_ place: Place?) -> String {
    guard let place else { return "segmenta: " }
    let numbers = [place.line, place.column].compactMap { $0.map(String.init) }
    return ([PlainText.safe(place.file)] + numbers).joined(separator: ":") + ": "
  }

  /// How far each file was walked through; nil for one that cannot be shown.
  private typealias Sources = [String: SourceLines?]

  /// The source line with a caret, on a terminal.
  private func source(at place: Place?, _ sources: inout Sources) -> String {
    guard surroundings.isErrorTerminal, let place, let line = place.line, let file = files[place.file] else {
      return ""
    }
    var lines = sources[place.file] ?? SourceLines(file)
    let excerpt = lines?.excerpt(line: line, column: place.column)
    sources[place.file] = .some(lines)
    guard let excerpt else { return "" }
    let shown = "  \(PlainText.safe(excerpt.text))\n"
    guard let caret = excerpt.caret else { return shown }
    return shown + "  \(String(repeating: " ", count: caret))\(coloured("^", .caret))\n"
  }

  // MARK: - JSON

  /// All findings as an array, on stdout.
  func printJSON(_ findings: [Diagnostic]) {
    surroundings.writeJSON("[")
    for (index, finding) in findings.enumerated() {
      var fields = [
        "\"code\":\(JSONString.quoted(finding.code.rawValue))",
        "\"severity\":\(JSONString.quoted(severity(of: finding).rawValue))",
      ]
      fields += Self.placeFields(finding.place)
      if let contact = finding.contact { fields.append("\"contact\":\(JSONString.quoted(contact))") }
      fields.append("\"message\":\(JSONString.quoted(finding.message(in: localizer)))")
      if !finding.notes.isEmpty {
        let notes = finding.notes.map { note in
          let fields =
            ["\"code\":\(JSONString.quoted(note.code.rawValue))"] + Self.placeFields(note.place)
            + ["\"message\":\(JSONString.quoted(note.message(in: localizer)))"]
          return "{\(fields.joined(separator: ","))}"
        }
        fields.append("\"notes\":[\(notes.joined(separator: ","))]")
      }
      surroundings.writeJSON("\(index == 0 ? "" : ",\n"){\(fields.joined(separator: ","))}")
    }
    surroundings.writeJSON("]\n")
  }

  private static func placeFields(_ place: Place?) -> [String] {
    guard let place else { return [] }
    return ["\"file\":\(JSONString.quoted(place.file))"] + (place.line.map { ["\"line\":\($0)"] } ?? [])
      + (place.column.map { ["\"column\":\($0)"] } ?? [])
  }
}
