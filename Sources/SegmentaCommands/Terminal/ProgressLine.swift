import Localization
import Synchronization
import Values

/// One line on the terminal that says how far a build is; nothing anywhere else.
final class ProgressLine: Sendable {
  private let surroundings: Surroundings
  private let localizer: Localizer
  private let isShown: Bool
  private let state = Mutex(State())

  private struct State {
    var stage: Message?
    var done = 0
    var total = 0
    var start = ContinuousClock.now
    var shown: ContinuousClock.Instant?
    var isVisible = false
  }

  /// A line that is drawn on a terminal only.
  init(_ surroundings: Surroundings, _ localizer: Localizer, isShown: Bool) {
    self.surroundings = surroundings
    self.localizer = localizer
    self.isShown = isShown && surroundings.isErrorTerminal
  }

  /// How many documents there are to write.
  var total: Int {
    get { state.withLock { $0.total } }
    set { state.withLock { $0.total = newValue } }
  }

  /// Says which stage it is, until the next.
  func begin(_ stage: Message) {
    guard isShown else { return }
    state.withLock { state in
      state.stage = stage
      state.done = 0
      state.total = 0
      state.start = .now
      show(localizer(stage) + " …", &state)
    }
  }

  /// A document is done. The line is drawn at most ten times a second.
  func step() {
    guard isShown else { return }
    state.withLock { state in
      state.done += 1
      let now = ContinuousClock.now
      if let shown = state.shown, now - shown < .milliseconds(100) { return }
      state.shown = now
      guard let stage = state.stage, state.total > 0 else { return }
      let seconds = max((now - state.start).seconds, 0.001)
      let rate = Double(state.done) / seconds
      let text = localizer(
        .progressDocuments,
        [
          "stage": .text(localizer(stage)), "done": .text(localizer.formats.number(state.done)),
          "count": .count(state.total), "rate": .text(localizer.formats.number(Int(rate))),
          "seconds": .text(
            localizer.formats.number(Int(Double(state.total - state.done) / max(rate, 0.001)))),
        ])
      show(text, &state)
    }
  }

  /// Takes the line away, before anything else is printed.
  func clear() {
    state.withLock { state in
      guard state.isVisible else { return }
      surroundings.showLine("")
      state.isVisible = false
    }
  }

  private func show(_ text: String, _ state: inout State) {
    surroundings.showLine(text)
    state.isVisible = true
  }
}

extension Duration {
  /// As a number that figures are made of.
  var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}

/// How long the stages of a build took.
final class Stopwatch: Sendable {
  private let start = ContinuousClock.now
  private let state: Mutex<(last: ContinuousClock.Instant, laps: [(name: String, seconds: Double)])>

  /// Starts the watch.
  init() {
    state = Mutex((start, []))
  }

  /// Ends a stage; one that comes again adds to itself.
  func lap(_ name: String) {
    state.withLock { state in
      let now = ContinuousClock.now
      let seconds = (now - state.last).seconds
      state.last = now
      if let index = state.laps.firstIndex(where: { $0.name == name }) {
        state.laps[index].seconds += seconds
      } else {
        state.laps.append((name, seconds))
      }
    }
  }

  /// A part of the stage before, on all threads together.
  func note(_ name: String, _ time: Duration) {
    state.withLock { $0.laps.append((name, time.seconds)) }
  }

  /// In seconds, since the start.
  var total: Double { (ContinuousClock.now - start).seconds }

  /// One line a stage on stderr: `read 0.123 s`.
  func print(to surroundings: Surroundings) {
    let laps = state.withLock { $0.laps }
    for (name, seconds) in laps + [("total", total)] {
      surroundings.writeError(
        "\(name) \(ExactDecimal.rounded(Int128(seconds * 1e6), over: 1_000_000, decimals: 3)) s\n")
    }
  }
}
