import Diagnostics
package import Files
import Localization
package import Values

/// What a command takes from the world around it: streams, variables, the day.
///
/// Commands read nothing of it by themselves, so a test hands them another world.
package struct Surroundings: Sendable {
  /// The variables that commands look at, with their values; one that is not set is left out.
  package var environment: [String: String]
  /// The day of the build, in UTC.
  package var today: CalendarDay
  /// Whether a person reads the results.
  package var isOutputTerminal: Bool
  /// Whether a person reads what went wrong, and how far a command is.
  package var isErrorTerminal: Bool
  /// How many processors there are for documents to be written side by side.
  package var processorCount: Int
  /// The width of the terminal in characters, where stdout is one that tells.
  package var terminalColumns: Int?
  private let results: ResultStream
  private let error: @Sendable (String) -> Void

  /// Has something done when the process is told to end; a test's process is not.
  package var beforeEnding: @Sendable (@escaping @Sendable () -> Void) -> Void = { _ in }

  /// A world as a test makes it up; that of this process is `process`.
  package init(
    environment: [String: String], today: CalendarDay, isOutputTerminal: Bool, isErrorTerminal: Bool,
    processorCount: Int, writeOutput: @escaping @Sendable (String) throws(FileFault) -> Void,
    writeError: @escaping @Sendable (String) -> Void
  ) {
    self.environment = environment
    self.today = today
    self.isOutputTerminal = isOutputTerminal
    self.isErrorTerminal = isErrorTerminal
    self.processorCount = processorCount
    results = ResultStream(writeOutput)
    error = writeError
  }

  /// The day ages are counted to where the project does not say: `SOURCE_DATE_EPOCH`, else today.
  ///
  /// Where the variable cannot be read, commands stop at `epochDay` before they need a day.
  var buildDay: CalendarDay { (try? epochDay.get()) ?? today }

  /// The day that `SOURCE_DATE_EPOCH` names; nil where it is not set or empty.
  var epochDay: Result<CalendarDay?, BadEpoch> {
    guard let text = environment["SOURCE_DATE_EPOCH"], !text.isEmpty else { return .success(nil) }
    // The years 1 to 9999, which are those a day can have.
    guard let epoch = Int64(text), (-62_135_596_800...253_402_300_799).contains(epoch),
      let days = Int32(exactly: epoch >= 0 ? epoch / 86_400 : (epoch - 86_399) / 86_400)
    else { return .failure(BadEpoch(text: text)) }
    return .success(CalendarDay(daysSince1970: days))
  }

  /// A `SOURCE_DATE_EPOCH` that is no number of seconds, or one beyond the years 1 to 9999.
  struct BadEpoch: Error {
    /// What the variable holds.
    let text: String

    /// What to tell who has set it.
    var diagnostic: Diagnostic { Diagnostic(.badSourceDateEpoch, ["text": .quoted(text)]) }
  }

  // MARK: - Writing

  /// Writes results, in lines of text; nothing in them commands a terminal but our own styles.
  func writeOutput(_ text: String) { results.write(TerminalStyle.harmless(text)) }

  /// Writes results that a program reads: JSON, where escapes stand for what would command a terminal.
  func writeJSON(_ json: String) { results.write(PlainText.escapedJSON(json)) }

  /// Writes what was found, in lines of text; nothing in them commands a terminal but our own styles.
  func writeError(_ text: String) { error(TerminalStyle.harmless(text)) }

  /// Shows a text in the line of the terminal that stands there now; an empty one takes the line away.
  func showLine(_ text: String) { error("\r\u{1B}[K" + PlainText.safe(text)) }

  /// Why results could not be written, from the first that could not on; nil where all were.
  package var resultFault: FileFault? { results.fault }

  // MARK: - For a person

  /// Colour only where a person reads, and not where they asked for none.
  var hasColour: Bool { isErrorTerminal && environment["NO_COLOR", default: ""].isEmpty }

  /// The same for results, which go to stdout.
  var hasOutputColour: Bool { isOutputTerminal && environment["NO_COLOR", default: ""].isEmpty }

  /// How many characters a line of results may have: `COLUMNS`, else the terminal's width, else 80.
  var outputWidth: Int {
    let told = environment["COLUMNS"].flatMap(Int.init) ?? terminalColumns ?? 80
    return min(max(told, 30), 1000)
  }

  /// The surroundings of this process.
  package static var process: Surroundings {
    var environment: [String: String] = [:]
    for name in ["SOURCE_DATE_EPOCH", "NO_COLOR", "LC_ALL", "LC_MESSAGES", "LANG", "COLUMNS"] {
      environment[name] = SystemProcess.variable(name)
    }
    var surroundings = Surroundings(
      environment: environment,
      today: CalendarDay(daysSince1970: Int32(clamping: SystemProcess.daysSince1970)),
      isOutputTerminal: StandardStream.output.isTerminal,
      isErrorTerminal: StandardStream.error.isTerminal,
      processorCount: SystemProcess.processorCount,
      writeOutput: { (text) throws(FileFault) in try StandardStream.output.write(text) },
      // What cannot be said there can be said nowhere.
      writeError: { try? StandardStream.error.write($0) })
    surroundings.terminalColumns = StandardStream.output.columns
    surroundings.beforeEnding = { Interruption.handle($0) }
    return surroundings
  }
}
