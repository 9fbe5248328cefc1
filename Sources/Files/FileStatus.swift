#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the system knows of a file without reading it; equal as long as nobody writes to the file.
package struct FileStatus: Sendable, Hashable {
  /// What a file is.
  package let kind: FileKind
  /// In bytes.
  package let size: Int
  /// When it was last written to, in seconds since 1970.
  private let seconds: Int
  /// The rest of that moment.
  private let nanoseconds: Int
  /// What tells a file from all others of its device.
  private let inode: UInt64
  /// The device it lies on.
  private let device: UInt64

  /// What lies at a path, links followed; nil where there is nothing.
  package init?(of path: some SystemPath) {
    var status = stat()
    guard unsafe path.withPath({ unsafe stat($0, &status) }) == 0 else { return nil }
    self.init(status)
  }

  /// What lies at a path, a link at its end not followed; nil where there is nothing.
  package init?(at path: some SystemPath) {
    var status = stat()
    guard unsafe path.withPath({ unsafe lstat($0, &status) }) == 0 else { return nil }
    self.init(status)
  }

  /// What an open descriptor stands for.
  init(ofDescriptor descriptor: Int32) throws(FileFault) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .last }
    self.init(status)
  }

  private init(_ status: stat) {
    kind = FileKind(mode: status.st_mode)
    size = Int(status.st_size)
    #if canImport(Glibc)
      let modified = status.st_mtim
    #else
      let modified = status.st_mtimespec
    #endif
    seconds = modified.tv_sec
    nanoseconds = modified.tv_nsec
    inode = UInt64(status.st_ino)
    device = UInt64(truncatingIfNeeded: status.st_dev)
  }

  /// Whether both are of one file that nobody has written to, or of copies that say they are as old.
  package func isSameContent(as other: FileStatus) -> Bool {
    kind == other.kind && size == other.size && seconds == other.seconds && nanoseconds == other.nanoseconds
  }

  /// Whether both are of one file, whatever its name.
  package func isSameFile(as other: FileStatus) -> Bool { inode == other.inode && device == other.device }
}

/// What a name leads to.
package enum FileKind: Sendable, Hashable {
  /// Bytes on a disk.
  case file
  case folder
  /// A symbolic link, wherever it leads.
  case link
  /// A pipe, a device or a socket.
  case other

  /// What lies at a path, a link at its end not followed; nil where there is nothing.
  package init?(at path: some SystemPath) {
    var status = stat()
    guard unsafe path.withPath({ unsafe lstat($0, &status) }) == 0 else { return nil }
    self.init(mode: status.st_mode)
  }

  /// Takes the kind out of a mode, whose other bits are permissions.
  ///
  /// - Parameter mode: as the system gives it.
  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    default: self = .other
    }
  }
}
