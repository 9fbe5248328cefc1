import Diagnostics
package import Values

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a command takes from the world around it: streams, variables, the day.
///
/// Commands read nothing of it by themselves, so a test hands them another world.
package struct Surroundings: Sendable {
  package var environment: [String: String]
  /// The day of the build, in UTC.
  package var today: CalendarDay
  package var isOutputTerminal: Bool
  package var isErrorTerminal: Bool
  package var processorCount: Int
  /// The width of the terminal in characters, where stdout is one that tells.
  package var terminalColumns: Int?
  package var writeOutput: @Sendable (String) -> Void
  package var writeError: @Sendable (String) -> Void

  package init(
    environment: [String: String], today: CalendarDay, isOutputTerminal: Bool, isErrorTerminal: Bool,
    processorCount: Int, writeOutput: @escaping @Sendable (String) -> Void,
    writeError: @escaping @Sendable (String) -> Void
  ) {
    self.environment = environment
    self.today = today
    self.isOutputTerminal = isOutputTerminal
    self.isErrorTerminal = isErrorTerminal
    self.processorCount = processorCount
    self.writeOutput = writeOutput
    self.writeError = writeError
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
    let text: String

    var diagnostic: Diagnostic { Diagnostic(.badSourceDateEpoch, ["text": .quoted(text)]) }
  }

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
    var names = ["SOURCE_DATE_EPOCH", "NO_COLOR", "LC_ALL", "LC_MESSAGES", "LANG", "COLUMNS"][...]
    var environment: [String: String] = [:]
    while let name = names.popFirst() {
      if let value = unsafe getenv(name) { environment[name] = unsafe String(cString: value) }
    }
    var surroundings = Surroundings(
      environment: environment,
      today: CalendarDay(daysSince1970: Int32(clamping: time(nil) / 86_400)),
      isOutputTerminal: isatty(STDOUT_FILENO) == 1,
      isErrorTerminal: isatty(STDERR_FILENO) == 1,
      processorCount: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))),
      writeOutput: { put($0, STDOUT_FILENO) },
      writeError: { put($0, STDERR_FILENO) })
    surroundings.terminalColumns = columns(of: STDOUT_FILENO)
    return surroundings
  }

  /// The width of a terminal; nil for anything else, and where it is not known.
  private static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  private static func put(_ text: String, _ descriptor: Int32) {
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes[start...].withUnsafeBytes {
        unsafe write(descriptor, $0.baseAddress, $0.count)
      }
      if count <= 0 { return }
      start += count
    }
  }
}
