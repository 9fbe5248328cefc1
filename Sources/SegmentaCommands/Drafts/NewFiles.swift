import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Files that are written together, and only where none of them exists.
struct NewFiles {
  /// Empty, or ending in `/`.
  let folder: String
  /// What is to be written, by its name in the folder.
  private(set) var files: [(name: String, bytes: [UInt8])] = []

  /// No files yet, in a folder as the user named it.
  init(folder: String) {
    self.folder = folder == "." || folder.isEmpty ? "" : folder.hasSuffix("/") ? folder : folder + "/"
  }

  /// Adds a file; nothing is written yet.
  mutating func add(_ name: String, _ bytes: [UInt8]) { files.append((name, bytes)) }

  /// The paths, as the user named the folder.
  var paths: [String] { files.map { folder + $0.name } }

  /// All files that are there already, as one error; nil where there is none.
  var obstacle: Diagnostic? {
    var status = stat()
    let existing = paths.filter { unsafe lstat($0, &status) == 0 }
    return existing.isEmpty ? nil : Diagnostic(.fileExists, ["files": .list(existing)])
  }

  /// Makes the folder and the files; after a failure none of the files is left.
  ///
  /// - Returns: what failed.
  func write() -> Diagnostic? {
    if let obstacle { return obstacle }
    if let fault = makeFolder() { return fault }
    var written: [String] = []
    for (path, file) in zip(paths, files) {
      let failure = Self.write(file.bytes, creating: path)
      if failure != EEXIST { written.append(path) }
      guard let failure else { continue }
      for path in written { unsafe unlink(path) }
      return Self.diagnostic(failure, path)
    }
    return nil
  }

  /// - Returns: the system's code where it failed.
  static func write(_ bytes: [UInt8], creating path: String) -> Int32? {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { return errno }
    defer { close(descriptor) }
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes[start...].withUnsafeBytes {
        #if canImport(Glibc)
          unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
        #else
          unsafe Darwin.write(descriptor, $0.baseAddress, $0.count)
        #endif
      }
      if count > 0 { start += count } else if errno != EINTR { return errno }
    }
    return nil
  }

  /// What to say of a system's code.
  static func diagnostic(_ failure: Int32, _ path: String) -> Diagnostic {
    switch failure {
    case ENOSPC, EDQUOT: Diagnostic(.diskFull, ["file": .plain(path)])
    case EEXIST: Diagnostic(.fileExists, ["files": .list([path])])
    default:
      Diagnostic(
        .cannotCreate, ["file": .plain(path), "reason": .plain(SystemReason.word(for: failure))])
    }
  }

  /// Makes the folder and those above it.
  private func makeFolder() -> Diagnostic? {
    for index in folder.indices where folder[index] == "/" && index != folder.startIndex {
      let path = String(folder[..<index])
      if unsafe mkdir(path, 0o777) != 0, errno != EEXIST { return Self.diagnostic(errno, path) }
    }
    return nil
  }
}
