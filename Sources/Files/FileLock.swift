#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that one process at a time can hold; it is let go with its holder, or when the process ends.
///
/// Where the file system knows no locks, everybody holds it.
package final class FileLock: Sendable {
  private let path: String
  private let descriptor: Int32

  /// Waits until nobody else holds the file, which is made where it is missing.
  ///
  /// - Parameter willWait: called before waiting for somebody else.
  package init(_ path: String, willWait: () -> Void = {}) throws(FileFault) {
    self.path = path
    while true {
      let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
      guard descriptor >= 0 else { throw .last }
      if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
        willWait()
        while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
      }
      // Its last holder may have removed the file meanwhile, and somebody have made another.
      if let held = try? FileStatus(ofDescriptor: descriptor), let there = FileStatus(at: path),
        held.isSameFile(as: there)
      {
        self.descriptor = descriptor
        return
      }
      close(descriptor)
    }
  }

  /// Removes the file and lets it go; the lock is no more to be used.
  package func release() {
    guard let held = try? FileStatus(ofDescriptor: descriptor), let there = FileStatus(at: path),
      held.isSameFile(as: there)
    else { return }
    _ = unsafe unlink(path)
    _ = flock(descriptor, LOCK_UN)
  }

  deinit {
    close(descriptor)
  }
}
