#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that did not exist before, written front to back without a buffer of its own; closed when it goes.
package struct NewFile: ~Copyable {
  private let descriptor: Int32

  /// Makes the file, as readable and writable as the user's mask lets it be.
  ///
  /// - Throws: why it cannot be made; `isTaken` where there is something of that name, a link among it.
  package init(_ path: some SystemPath) throws(FileFault) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let descriptor = unsafe path.withPath { unsafe open($0, flags, 0o666) }
    guard descriptor >= 0 else { throw .last }
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  /// Writes all of the bytes.
  package func write(_ bytes: UnsafeRawBufferPointer) throws(FileFault) {
    try unsafe writeAll(bytes, to: descriptor)
  }

  /// Writes all of the bytes.
  package func write(_ bytes: [UInt8]) throws(FileFault) {
    try unsafe bytes.span.bytes.withUnsafeBytes { (bytes) throws(FileFault) in try unsafe write(bytes) }
  }
}

/// Writes all of the bytes, in as many calls as the system needs.
func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws(FileFault) {
  var offset = 0
  while offset < bytes.count {
    let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[offset...])
    let count = unsafe write(descriptor, rest.baseAddress, rest.count)
    if count < 0 {
      if errno == EINTR { continue }
      throw .last
    }
    offset += count
  }
}
