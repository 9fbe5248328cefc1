import Publishing
import Reports
import Synchronization

/// Writes documents side by side: each thread takes the next document when it has written one.
struct DocumentWriter {
  private let batches: [DocumentBatch]
  private let publication: Publication
  private let progress: ProgressLine

  /// Writes nothing yet.
  ///
  /// - Parameter batches: the documents in the order in which they are begun.
  init(_ batches: [DocumentBatch], _ publication: Publication, _ progress: ProgressLine) {
    self.batches = batches
    self.publication = publication
    self.progress = progress
  }

  /// Writes all documents; the same bytes whatever the number of threads.
  ///
  /// - Parameter threads: no more than there are processors: tasks run on so many threads.
  /// - Returns: how long writing and validating took, on all threads together.
  /// - Throws: the failure of the earliest document that failed; none is begun after a failure.
  func run(threads: Int) async throws(PublishingError) -> Duration {
    let queue = Queue()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<threads {
        group.addTask { @concurrent in
          let start = ContinuousClock.now
          while let place = queue.next(of: batches) {
            do throws(PublishingError) {
              try write(batches[place.batch][place.position])
            } catch {
              queue.fail(place, error)
            }
          }
          queue.add(time: ContinuousClock.now - start)
        }
      }
    }
    if let failure = queue.failure { throw failure }
    return queue.time
  }

  private func write(_ document: any Document) throws(PublishingError) {
    var sink = try publication.document(document.path, document.kind)
    do {
      try document.write { try sink.write($0) }
    } catch let error as PublishingError {
      throw error
    } catch {
      preconditionFailure("documents fail only where their sink does")
    }
    try sink.close()
    progress.step()
  }

  /// Where a document stands among the batches.
  private struct Place {
    var batch = 0
    var position = 0

    static func < (left: Place, right: Place) -> Bool {
      (left.batch, left.position) < (right.batch, right.position)
    }
  }

  /// What the threads share: which document is next, and the first failure.
  private final class Queue: Sendable {
    private struct State {
      var next = Place()
      var failed: (place: Place, failure: PublishingError)?
      var time = Duration.zero
    }

    private let state = Mutex(State())

    /// The next document, which is nobody else's; nil after the last, and after a failure.
    func next(of batches: [DocumentBatch]) -> Place? {
      state.withLock { state in
        guard state.failed == nil else { return nil }
        while state.next.batch < batches.count, state.next.position == batches[state.next.batch].count {
          state.next = Place(batch: state.next.batch + 1)
        }
        guard state.next.batch < batches.count else { return nil }
        defer { state.next.position += 1 }
        return state.next
      }
    }

    var time: Duration { state.withLock { $0.time } }

    func add(time: Duration) {
      state.withLock { $0.time += time }
    }

    var failure: PublishingError? { state.withLock { $0.failed?.failure } }

    /// Notes a failure, unless an earlier document failed.
    func fail(_ place: Place, _ error: PublishingError) {
      state.withLock { state in
        if let failed = state.failed, failed.place < place { return }
        state.failed = (place, error)
      }
    }
  }
}
