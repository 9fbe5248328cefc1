#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is done to names on a disk, one call of the system each.
package enum FileSystem {}

// MARK: - Looking

extension FileSystem {
  /// The names in a folder in the order of their bytes, `.` and `..` left out.
  package static func names(in folder: some SystemPath) throws(FileFault) -> [FileName] {
    guard let stream = unsafe folder.withPath({ unsafe opendir($0) }) else { throw .last }
    defer { unsafe closedir(stream) }
    var names: [FileName] = []
    errno = 0
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe FileName($0) }
      }
      if name != FileName("."), name != FileName("..") { names.append(name) }
    }
    guard errno == 0 else { throw .last }
    return names.sorted()
  }

  /// Whether a path leads to a folder, links followed.
  package static func isFolder(_ path: some SystemPath) -> Bool { FileStatus(of: path)?.kind == .folder }

  /// The path with links and dots resolved.
  ///
  /// - Throws: `notText` where a folder above has a name that is not UTF-8.
  package static func resolved(_ path: String) throws(FileFault) -> String {
    guard let resolved = unsafe realpath(path, nil) else { throw .last }
    defer { unsafe free(resolved) }
    guard let text = unsafe String(validatingCString: resolved) else { throw .notText }
    return text
  }

  /// What relative paths are relative to; nil where it was removed.
  package static var workingFolder: String? {
    guard let path = unsafe getcwd(nil, 0) else { return nil }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }
}

// MARK: - Making

extension FileSystem {
  /// Makes one folder, in one that exists.
  package static func makeFolder(_ path: some SystemPath) throws(FileFault) {
    guard unsafe path.withPath({ unsafe mkdir($0, 0o777) }) == 0 else { throw .last }
  }

  /// Makes a folder of a name that nobody else has, and that only the user can look into.
  ///
  /// - Parameter prefix: the path of the folder without the six letters at its end.
  /// - Returns: its path.
  package static func makeTemporaryFolder(_ prefix: String) throws(FileFault) -> String {
    var template = Array((prefix + "XXXXXX").utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw .last }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Gives a file a second name.
  package static func link(_ file: some SystemPath, as path: some SystemPath) throws(FileFault) {
    guard unsafe both(file, path, systemLink) == 0 else { throw .last }
  }

  /// Where a symbolic link leads, as it is written in it: bytes, with a zero at the end.
  package static func target(ofLink path: some SystemPath) throws(FileFault) -> [CChar] {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let length = unsafe path.withPath { unsafe readlink($0, &buffer, buffer.count - 1) }
    guard length >= 0 else { throw .last }
    return Array(buffer[...length])
  }

  /// Makes a symbolic link to what ``target(ofLink:)`` says of another.
  package static func makeLink(_ path: some SystemPath, to target: [CChar]) throws(FileFault) {
    guard unsafe path.withPath({ unsafe symlink(target, $0) }) == 0 else { throw .last }
  }

  /// Gives a file or folder the permissions of another, where that can be done.
  package static func copyPermissions(of source: some SystemPath, to target: some SystemPath) {
    var status = stat()
    guard unsafe source.withPath({ unsafe stat($0, &status) }) == 0 else { return }
    let mode = status.st_mode & 0o7777
    _ = unsafe target.withPath { unsafe chmod($0, mode) }
  }

  /// Says that a file was last written to when another was, where that can be done.
  package static func copyTime(of source: some SystemPath, to target: some SystemPath) {
    var status = stat()
    guard unsafe source.withPath({ unsafe stat($0, &status) }) == 0 else { return }
    #if canImport(Glibc)
      var times = [status.st_atim, status.st_mtim]
    #else
      var times = [status.st_atimespec, status.st_mtimespec]
    #endif
    _ = unsafe target.withPath { unsafe utimensat(AT_FDCWD, $0, &times, 0) }
  }
}

// MARK: - Removing

extension FileSystem {
  /// Removes a name that is no folder's.
  ///
  /// - Returns: whether it is gone.
  @discardableResult
  package static func removeFile(_ path: some SystemPath) -> Bool {
    unsafe path.withPath { unsafe unlink($0) } == 0
  }

  /// Removes an empty folder; any other stays.
  ///
  /// - Returns: whether it is gone.
  @discardableResult
  package static func removeEmptyFolder(_ path: some SystemPath) -> Bool {
    unsafe path.withPath { unsafe rmdir($0) } == 0
  }

  /// Removes a file, or a folder with all in it; what cannot be removed stays.
  package static func remove(_ path: FilePath) {
    guard FileKind(at: path) == .folder else {
      removeFile(path)
      return
    }
    for name in (try? names(in: path)) ?? [] {
      // Most are files: try that first.
      if !removeFile(path.appending(name)) { remove(path.appending(name)) }
    }
    removeEmptyFolder(path)
  }
}

/// The system's `link`, whose name `FileSystem.link` hides.
private func systemLink(_ file: UnsafePointer<CChar>, _ path: UnsafePointer<CChar>) -> Int32 {
  unsafe link(file, path)
}

/// Lends two paths to one call of the system.
func both(
  _ first: some SystemPath, _ second: some SystemPath,
  _ call: (UnsafePointer<CChar>, UnsafePointer<CChar>) -> Int32
) -> Int32 {
  unsafe first.withPath { first in unsafe second.withPath { unsafe call(first, $0) } }
}
