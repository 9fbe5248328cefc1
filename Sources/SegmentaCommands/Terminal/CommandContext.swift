import Assessment
import ContactData
import Diagnostics
import Files
import Localization
import Values

/// What every command begins with: the world around it, the language it speaks, the catalogues it knows.
struct CommandContext: Sendable {
  /// Streams, variables, the day.
  let surroundings: Surroundings
  /// The languages that texts and reports may be in.
  let catalogues: Catalogues
  /// The language of messages.
  let localizer: Localizer

  /// Reads the catalogue of messages; what is wrong with it is a finding.
  ///
  /// - Parameters:
  ///   - localization: a folder of catalogues that go before the built-in ones; nil for none.
  ///   - userLanguage: the language of messages that was asked for; nil for that of the system.
  init(localization: String?, userLanguage: String?, _ surroundings: Surroundings) {
    self.surroundings = surroundings
    var catalogues = Catalogues(folder: localization)
    localizer = catalogues.userLanguage(asked: userLanguage, surroundings.environment)
    self.catalogues = catalogues
  }

  /// What is found before anything is read: in the catalogues of messages, and of the day of the build.
  var findings: Findings {
    var findings = Findings()
    for finding in catalogues.faults + catalogues.warnings { findings.add(finding) }
    if case .failure(let fault) = surroundings.epochDay { findings.add(fault.diagnostic) }
    return findings
  }

  /// What the process ends with after its work: results that could not be written are said, and are a failure.
  func ending(_ status: ExitStatus) -> ExitStatus {
    guard let fault = surroundings.resultFault else { return status }
    // Who closed a pipe has read enough.
    if !fault.isClosedPipe {
      printer().print([Diagnostic(.resultsNotWritten, ["reason": .plain(fault.reason)])])
    }
    return .outputFailed
  }

  /// The line that says how far the command is.
  func progress(isShown: Bool) -> ProgressLine { ProgressLine(surroundings, localizer, isShown: isShown) }

  /// What says what was found; on a terminal it shows lines of the files it knows.
  ///
  /// - Parameter files: by the names that findings have for them.
  func printer(files: [String: ShownFile] = [:]) -> DiagnosticPrinter {
    var printer = DiagnosticPrinter(surroundings: surroundings, localizer: localizer)
    printer.files = files
    return printer
  }

  /// What says what was found in a project; where it could not be read, in its file.
  func printer(of project: CommandProject?, or path: String) -> DiagnosticPrinter {
    printer(files: project?.opened.shownFiles ?? [path: ShownFile(path: path)])
  }
}
