import Files
import Synchronization

/// Where results go; it remembers that one could not be written, which a command then ends with.
final class ResultStream: Sendable {
  private let sink: @Sendable (String) throws(FileFault) -> Void
  private let failure = Mutex<FileFault?>(nil)

  /// Writes nothing yet.
  init(_ sink: @escaping @Sendable (String) throws(FileFault) -> Void) {
    self.sink = sink
  }

  /// Writes a text; after a failure nothing is written any more, so that results never lack their middle.
  func write(_ text: String) {
    failure.withLock { failure in
      guard failure == nil else { return }
      do throws(FileFault) { try sink(text) } catch { failure = error }
    }
  }

  /// Why something could not be written; nil where everything was.
  var fault: FileFault? { failure.withLock { $0 } }
}
