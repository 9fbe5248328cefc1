#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A mark on a folder that shows other processes that it is in use; it ends with its holder, or the process.
package final class FolderLock: Sendable {
  private let folder: OpenFile

  /// Marks a folder; where the file system knows no marks, it stays without.
  package init(_ path: String) throws(FileFault) {
    folder = try OpenFile(path)
    _ = flock(folder.descriptor, LOCK_EX | LOCK_NB)
  }

  /// Takes the mark away.
  package func release() { _ = flock(folder.descriptor, LOCK_UN) }

  /// Whether somebody has marked a folder.
  package static func isHeld(on path: String) -> Bool {
    guard let folder = try? OpenFile(path) else { return false }
    return flock(folder.descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK
  }
}
