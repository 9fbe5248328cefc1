import Synchronization

/// What the pages of one list share: put together for the first of them, and given up with the last.
///
/// A list tells of every segment, and each segment has a list: of many segments only the lists that are being
/// written may be in memory.
final class SharedListParts: Sendable {
  /// What each page of the list takes from here.
  struct Parts: Sendable {
    /// The columns of the list.
    let table: ContactTable
    /// The form above the list.
    let filters: Markup
    /// What the script fills rows and texts from.
    let template: Markup
  }

  private struct State {
    var parts: Parts?
    var pagesLeft: Int
  }

  private let make: @Sendable () -> Parts
  private let state: Mutex<State>

  /// Makes nothing yet.
  ///
  /// - Parameter pages: how often the parts are asked for before they are given up.
  init(pages: Int, _ make: @escaping @Sendable () -> Parts) {
    self.make = make
    state = Mutex(State(pagesLeft: pages))
  }

  /// The parts, for one page more.
  func next() -> Parts {
    state.withLock { state in
      let parts = state.parts ?? make()
      state.pagesLeft -= 1
      state.parts = state.pagesLeft > 0 ? parts : nil
      return parts
    }
  }
}
