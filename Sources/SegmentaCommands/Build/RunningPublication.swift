import Files
import Publishing
import Synchronization

/// The publication of a build, for whoever tells the process to end.
final class RunningPublication: Sendable {
  private let state = Mutex(State.none)

  private enum State {
    /// Nothing is on the disk yet, or nothing any more.
    case none
    /// It may have begun to make folders.
    case beginning
    case open(Publication)
  }

  /// Says that folders are about to be made; a failure ends that.
  func begin(_ make: () throws(PublishingError) -> Publication) throws(PublishingError) -> Publication {
    state.withLock { $0 = .beginning }
    do throws(PublishingError) {
      let publication = try make()
      state.withLock { $0 = .open(publication) }
      return publication
    } catch {
      state.withLock { $0 = .none }
      throw error
    }
  }

  /// Says that somebody else is waited for: nothing of ours is on the disk.
  func wait() { state.withLock { $0 = .none } }

  /// Gives the publication up; one that is just beginning is waited for, for some seconds at most.
  func interrupt() {
    for _ in 0..<500 {
      switch state.withLock({ $0 }) {
      case .none: return
      case .open(let publication): return publication.interrupt()
      case .beginning: SystemProcess.sleep(milliseconds: 10)
      }
    }
  }
}
