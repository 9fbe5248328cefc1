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
  package static func names(in folder: String) throws(FileFault) -> [String] {
    guard let stream = unsafe opendir(folder) else { throw .last }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw .last }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether a path leads to a folder, links followed.
  package static func isFolder(_ path: String) -> Bool { FileStatus(of: path)?.kind == .folder }

  /// The path with links and dots resolved.
  package static func resolved(_ path: String) throws(FileFault) -> String {
    guard let resolved = unsafe realpath(path, nil) else { throw .last }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
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
  package static func makeFolder(_ path: String) throws(FileFault) {
    guard unsafe mkdir(path, 0o777) == 0 else { throw .last }
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
  package static func link(_ file: String, as path: String) throws(FileFault) {
    guard systemLink(file, path) == 0 else { throw .last }
  }

  /// Where a symbolic link leads, as it is written in it: bytes, with a zero at the end.
  package static func target(ofLink path: String) throws(FileFault) -> [CChar] {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let length = unsafe readlink(path, &buffer, buffer.count - 1)
    guard length >= 0 else { throw .last }
    return Array(buffer[...length])
  }

  /// Makes a symbolic link to what ``target(ofLink:)`` says of another.
  package static func makeLink(_ path: String, to target: [CChar]) throws(FileFault) {
    guard unsafe symlink(target, path) == 0 else { throw .last }
  }

  /// Gives a file or folder the permissions of another, where that can be done.
  package static func copyPermissions(of source: String, to target: String) {
    var status = stat()
    guard unsafe stat(source, &status) == 0 else { return }
    _ = unsafe chmod(target, status.st_mode & 0o7777)
  }
}

// MARK: - Removing

extension FileSystem {
  /// Removes a name that is no folder's.
  ///
  /// - Returns: whether it is gone.
  @discardableResult
  package static func removeFile(_ path: String) -> Bool { unsafe unlink(path) == 0 }

  /// Removes an empty folder; any other stays.
  package static func removeEmptyFolder(_ path: String) { _ = unsafe rmdir(path) }

  /// Removes a file, or a folder with all in it; what cannot be removed stays.
  package static func remove(_ path: String) {
    guard FileKind(at: path) == .folder else {
      removeFile(path)
      return
    }
    for name in (try? names(in: path)) ?? [] {
      // Most are files: try that first.
      if !removeFile(path + "/" + name) { remove(path + "/" + name) }
    }
    removeEmptyFolder(path)
  }
}

/// The system's `link`, whose name `FileSystem.link` hides.
private func systemLink(_ file: String, _ path: String) -> Int32 { unsafe link(file, path) }
