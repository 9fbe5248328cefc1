#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why a file could not be read.
enum FileFault: Error {
  case notFound
  /// Exists, but cannot be read for a reason.
  case notReadable(FileFaultReason)
}

/// The `reason` of a `FileNotReadable`, a stable word that the catalogue puts into a sentence.
package enum FileFaultReason: String, Sendable, CaseIterable {
  case noPermission = "no-permission"
  case isFolder = "is-folder"
  /// A pipe, a device or a socket.
  case notRegularFile = "not-a-regular-file"
  /// 64 GB or more.
  case tooLarge = "too-large"
  /// The system failed while reading.
  case inputOutput = "input-output"
}

/// Reads files into memory, or maps them where they are large.
enum SourceFile {
  /// Smaller files are copied: a mapping costs more, and a copy cannot change while it is read.
  private static let smallestMapping = 1 << 20

  /// The bytes of a regular file.
  ///
  /// - Throws: `FileFault` where it does not exist or cannot be read.
  static func read(_ path: String) throws(FileFault) -> SourceText {
    // Not blocking, so that a pipe nobody writes to is refused rather than waited for.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw fault(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw fault(errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .notReadable(.isFolder)
    default: throw .notReadable(.notRegularFile)
    }
    let size = Int(status.st_size)
    guard size < 1 << 36 else { throw .notReadable(.tooLarge) }
    if size >= smallestMapping {
      let address = unsafe mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0)
      guard let memory = unsafe address, unsafe memory != MAP_FAILED else { throw fault(errno) }
      unsafe madvise(memory, size, MADV_SEQUENTIAL)
      let bytes = unsafe UnsafePointer(memory.assumingMemoryBound(to: UInt8.self))
      return SourceText(owning: unsafe ByteView(base: bytes, count: size), .mapped)
    }
    return try copy(of: descriptor, size: size)
  }

  private static func copy(of descriptor: CInt, size: Int) throws(FileFault) -> SourceText {
    guard let memory = unsafe malloc(max(1, size)) else { throw .notReadable(.inputOutput) }
    var filled = 0
    while filled < size {
      let got = unsafe readBytes(descriptor, memory + filled, size - filled)
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else {
        unsafe free(memory)
        throw fault(errno)
      }
      if got == 0 { break }
      filled += got
    }
    let bytes = unsafe UnsafePointer(memory.assumingMemoryBound(to: UInt8.self))
    return SourceText(owning: unsafe ByteView(base: bytes, count: filled), .allocated)
  }

  private static func fault(_ code: CInt) -> FileFault {
    switch code {
    case ENOENT, ENOTDIR, ENAMETOOLONG: .notFound
    case EACCES, EPERM: .notReadable(.noPermission)
    case EISDIR: .notReadable(.isFolder)
    case ENXIO, ENODEV: .notReadable(.notRegularFile)
    default: .notReadable(.inputOutput)
    }
  }
}

/// The system's `read`, whose name `SourceFile.read` hides.
private func readBytes(_ descriptor: CInt, _ memory: UnsafeMutableRawPointer, _ count: Int) -> Int {
  unsafe read(descriptor, memory, count)
}
