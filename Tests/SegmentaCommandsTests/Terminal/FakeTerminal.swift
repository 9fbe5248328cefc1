import SegmentaCommands
import Synchronization
import Values

/// Surroundings that remember what a command says.
final class FakeTerminal: Sendable {
  private let state = Mutex((output: "", errors: ""))

  var output: String { state.withLock { $0.output } }
  var errors: String { state.withLock { $0.errors } }

  func surroundings(isTerminal: Bool = true, environment: [String: String] = [:]) -> Surroundings {
    Surroundings(
      environment: environment, today: CalendarDay(daysSince1970: 20_777), isOutputTerminal: isTerminal,
      isErrorTerminal: isTerminal, processorCount: 2,
      writeOutput: { text in self.state.withLock { $0.output += text } },
      writeError: { text in self.state.withLock { $0.errors += text } })
  }
}
