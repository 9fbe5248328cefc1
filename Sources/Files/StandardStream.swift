#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One of the three streams that every process has.
package enum StandardStream: Int32, Sendable {
  /// The raw values are the descriptors that POSIX gives them.
  case input = 0
  case output = 1
  case error = 2

  /// Whether a person sits at its other end.
  package var isTerminal: Bool { isatty(rawValue) == 1 }

  /// The width of the terminal in characters; nil for anything else, and where it is not known.
  package var columns: Int? {
    var size = winsize()
    guard unsafe ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Writes all of a text.
  ///
  /// - Throws: why it could not be written; `isClosedPipe` where nobody reads it any more.
  package func write(_ text: String) throws(FileFault) {
    let bytes = Array(text.utf8)
    try unsafe bytes.span.bytes.withUnsafeBytes { (bytes) throws(FileFault) in
      try unsafe writeAll(bytes, to: rawValue)
    }
  }
}
