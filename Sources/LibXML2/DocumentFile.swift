#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that is read front to back, chunk by chunk; closed when it goes.
struct DocumentFile: ~Copyable {
  private let descriptor: Int32
  private let path: String
  private var buffer: [UInt8]

  init(path: String, chunkLength: Int = 1 << 16) throws(XMLReadingError) {
    self.path = path
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    buffer = []
    guard descriptor >= 0 else { throw .cannotRead(path: path, errno: errno) }
    buffer = [UInt8](repeating: 0, count: chunkLength)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Hands the next chunk to `body`.
  ///
  /// - Returns: false at the end of the file.
  mutating func read(_ body: (UnsafeRawBufferPointer) -> Void) throws(XMLReadingError) -> Bool {
    var count: Int
    repeat {
      count = unsafe buffer.withUnsafeMutableBytes { bytes in
        #if canImport(Glibc)
          unsafe Glibc.read(descriptor, bytes.baseAddress, bytes.count)
        #else
          unsafe Darwin.read(descriptor, bytes.baseAddress, bytes.count)
        #endif
      }
    } while count < 0 && errno == EINTR
    guard count >= 0 else { throw .cannotRead(path: path, errno: errno) }
    guard count > 0 else { return false }
    unsafe buffer.withUnsafeBytes { unsafe body(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    return true
  }
}
