import Publishing
import Reports
import Synchronization

/// Writes documents side by side: whole batches, and nothing finer.
struct DocumentWriter {
  private let batches: [DocumentBatch]
  private let publication: Publication
  private let progress: ProgressLine

  /// Writes nothing yet.
  init(_ batches: [DocumentBatch], _ publication: Publication, _ progress: ProgressLine) {
    self.batches = batches
    self.publication = publication
    self.progress = progress
  }

  /// - Returns: how long writing and validating took, on all threads together.
  /// - Throws: the failure of the earliest batch that failed; the others stop at their next document.
  func run(threads: Int) async throws(PublishingError) -> Duration {
    let shared = Shared()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<min(threads, batches.count) {
        group.addTask { @concurrent in
          let start = ContinuousClock.now
          defer { shared.add(time: ContinuousClock.now - start) }
          while let index = shared.nextBatch(of: batches.count) {
            for document in batches[index] {
              guard !shared.hasFailed else { return }
              do throws(PublishingError) {
                try write(document)
              } catch {
                shared.fail(batch: index, error)
                return
              }
            }
          }
        }
      }
    }
    if let failure = shared.failure { throw failure }
    return shared.time
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

  /// What the threads share: which batch is next, and the first failure.
  private final class Shared: Sendable {
    private struct State {
      var next = 0
      var failedBatch = Int.max
      var failure: PublishingError?
      var time = Duration.zero
    }

    private let state = Mutex(State())

    func nextBatch(of count: Int) -> Int? {
      state.withLock { state in
        guard state.next < count, state.failure == nil else { return nil }
        defer { state.next += 1 }
        return state.next
      }
    }

    var time: Duration { state.withLock { $0.time } }

    func add(time: Duration) {
      state.withLock { $0.time += time }
    }

    var hasFailed: Bool { state.withLock { $0.failure != nil } }
    var failure: PublishingError? { state.withLock { $0.failure } }

    func fail(batch: Int, _ error: PublishingError) {
      state.withLock { state in
        guard batch < state.failedBatch else { return }
        state.failedBatch = batch
        state.failure = error
      }
    }
  }
}
