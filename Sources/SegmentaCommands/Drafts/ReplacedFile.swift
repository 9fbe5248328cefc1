import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file of the user's that gets other content in one step.
enum ReplacedFile {
  /// Puts a file with other bytes in the place of the one that is there; a link keeps leading to it.
  ///
  /// - Returns: what prevents it; then the file is as it was.
  static func write(_ bytes: [UInt8], over path: String) -> Diagnostic? {
    guard let resolved = unsafe realpath(path, nil) else { return diagnostic(errno, path) }
    defer { unsafe free(resolved) }
    let target = unsafe String(cString: resolved)
    let temporary = target + ".new"
    if let failure = NewFiles.write(bytes, creating: temporary) {
      if failure != EEXIST { _ = unsafe unlink(temporary) }
      return NewFiles.diagnostic(failure, temporary)
    }
    var status = stat()
    if unsafe stat(target, &status) == 0 { _ = unsafe chmod(temporary, status.st_mode & 0o7777) }
    guard unsafe rename(temporary, target) == 0 else {
      let failure = errno
      _ = unsafe unlink(temporary)
      return diagnostic(failure, path)
    }
    return nil
  }

  private static func diagnostic(_ failure: Int32, _ path: String) -> Diagnostic {
    Diagnostic(.cannotWrite, ["file": .plain(path), "reason": .plain(SystemReason.word(for: failure))])
  }
}
