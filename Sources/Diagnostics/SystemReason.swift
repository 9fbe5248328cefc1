#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why the system refused something, as a stable word that the catalogues translate.
package enum SystemReason {
  /// The word for one of the system's codes, or the system's own words where there is none.
  package static func word(for code: Int32) -> String {
    switch code {
    case EACCES, EPERM: "no-permission"
    case EISDIR: "is-folder"
    case ENOTDIR: "not-a-folder"
    case EROFS: "read-only"
    case EBUSY, ETXTBSY: "in-use"
    case EFBIG: "too-large"
    case EIO: "input-output"
    default: unsafe strerror(code).map { unsafe String(cString: $0) } ?? "\(code)"
    }
  }
}
