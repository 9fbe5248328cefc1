#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why something could not be done with a file or folder.
package enum FileFault: Error, Sendable, Hashable {
  /// The system refused, with its code.
  case system(Int32)
  /// A pipe, a device or a socket, where the bytes of a file are wanted.
  case notRegularFile
  /// More bytes than are read from such a file.
  case largerThan(megabytes: Int)
  /// It was written to by somebody else while it was read.
  case changed

  /// A name that is not UTF-8, where it has to be text.
  package static let notText = FileFault.system(EILSEQ)
  /// Something is mounted there, or somebody holds it.
  package static let busy = FileFault.system(EBUSY)
  /// It lies on another disk, or in a layer of an overlay that cannot be moved.
  package static let elsewhere = FileFault.system(EXDEV)
  /// What should be a folder is a file.
  package static let notAFolder = FileFault.system(ENOTDIR)
  /// There is something of that name, where there must be nothing.
  package static let taken = FileFault.system(EEXIST)

  /// What the system says about the call that failed last.
  static var last: FileFault { .system(errno) }

  /// Whether there is nothing of that name.
  package var isNotFound: Bool { self == .system(ENOENT) }

  /// Whether there is something of that name, where there must be nothing.
  package var isTaken: Bool { self == .taken }

  /// Whether no space is left, on the disk or for the user.
  package var isOutOfSpace: Bool { self == .system(ENOSPC) || self == .system(EDQUOT) }

  /// Whether nobody reads any more what is written.
  package var isClosedPipe: Bool { self == .system(EPIPE) }

  /// Whether the system or the file system knows no such operation.
  package var isUnsupported: Bool {
    [.system(EINVAL), .system(ENOSYS), .system(ENOTSUP)].contains(self)
  }

  /// A stable word that the catalogues put into a sentence, or the system's own words where there is none.
  package var reason: String {
    switch self {
    case .notRegularFile: "not-a-regular-file"
    case .largerThan: "too-large"
    case .changed: "in-use"
    case .system(let code):
      switch code {
      case EACCES, EPERM: "no-permission"
      case EISDIR: "is-folder"
      case ENOTDIR: "not-a-folder"
      case ENXIO, ENODEV: "not-a-regular-file"
      case EROFS: "read-only"
      case EBUSY, ETXTBSY: "in-use"
      case EFBIG: "too-large"
      case EIO: "input-output"
      case ENOSPC, EDQUOT: "no-space"
      default: unsafe strerror(code).map { unsafe String(cString: $0) } ?? "\(code)"
      }
    }
  }
}
