#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A new file that is written front to back without a buffer of its own; closed when it goes.
struct DiskFile: ~Copyable {
  private let descriptor: Int32
  private let path: String

  /// - Parameters:
  ///   - path: Named so in errors.
  ///   - fullPath: Where the file is made; it must not exist.
  init(creating path: String, at fullPath: String) throws(PublishingError) {
    self.path = path
    descriptor = unsafe open(fullPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw .cannotCreate(path: path, errno: errno) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(PublishingError) {
    var offset = 0
    while offset < bytes.count {
      let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[offset...])
      #if canImport(Glibc)
        let count = unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
      #else
        let count = unsafe Darwin.write(descriptor, rest.baseAddress, rest.count)
      #endif
      if count < 0 {
        if errno == EINTR { continue }
        throw .cannotWrite(path: path, errno: errno)
      }
      offset += count
    }
  }
}

/// Reads a file front to back in chunks of 64 KB.
///
/// - Throws: `cannotRead`, or what `body` throws.
func forEachChunk(
  of path: String, _ body: (UnsafeRawBufferPointer) throws(PublishingError) -> Void
) throws(PublishingError) {
  let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw .cannotRead(path: path, errno: errno) }
  defer { close(descriptor) }
  let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
  defer { unsafe buffer.deallocate() }
  while true {
    let count = unsafe read(descriptor, buffer.baseAddress, buffer.count)
    if count < 0 {
      if errno == EINTR { continue }
      throw .cannotRead(path: path, errno: errno)
    }
    guard count > 0 else { return }
    try unsafe body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
  }
}
