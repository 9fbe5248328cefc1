#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is done when the process is told to end, by a key, a closing terminal or another process.
package enum Interruption {
  /// Has something done before the process ends as the signal would have ended it at once.
  ///
  /// A signal that whoever started the process has told it to ignore stays ignored.
  /// - Parameter body: runs on a thread of its own, while all others go on.
  package static func handle(_ body: @escaping @Sendable () -> Void) {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return }
    unsafe writingEnd = ends[1]
    let reader = Reader(descriptor: ends[0], body: body)
    let context = unsafe Unmanaged.passRetained(reader).toOpaque()
    #if canImport(Glibc)
      var thread = pthread_t()
      let isStarted = unsafe pthread_create(&thread, nil, { unsafe Reader.run($0) }, context) == 0
    #else
      var thread: pthread_t?
      let isStarted = unsafe pthread_create(&thread, nil, { unsafe Reader.run($0) }, context) == 0
    #endif
    guard isStarted else { return }
    for number in [SIGINT, SIGTERM, SIGHUP] {
      var former = sigaction()
      guard unsafe sigaction(number, nil, &former) == 0, !isIgnored(former) else { continue }
      _ = signal(number) { number in
        // A handler may do next to nothing; writing to a pipe is allowed.
        var byte = UInt8(truncatingIfNeeded: number)
        _ = unsafe write(writingEnd, &byte, 1)
      }
    }
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    let ignored = unsafe unsafeBitCast(SIG_IGN, to: Int.self)
    #if canImport(Glibc)
      return unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == ignored
    #else
      return unsafe unsafeBitCast(action.__sigaction_u.__sa_handler, to: Int.self) == ignored
    #endif
  }

  /// Waits for the first signal, on a thread of its own.
  private final class Reader: Sendable {
    let descriptor: Int32
    let body: @Sendable () -> Void

    init(descriptor: Int32, body: @escaping @Sendable () -> Void) {
      self.descriptor = descriptor
      self.body = body
    }

    static func run(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
      guard let context = unsafe context else { return nil }
      let reader = unsafe Unmanaged<Reader>.fromOpaque(context).takeRetainedValue()
      var byte: UInt8 = 0
      while unsafe read(reader.descriptor, &byte, 1) != 1 {
        if errno != EINTR { return nil }
      }
      reader.body()
      _ = signal(Int32(byte), SIG_DFL)
      kill(getpid(), Int32(byte))
      return nil
    }
  }
}

/// Where handlers write which signal has come; set once, before any handler is there to read it.
private nonisolated(unsafe) var writingEnd: Int32 = -1
