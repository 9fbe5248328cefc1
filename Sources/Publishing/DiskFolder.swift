#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a path leads to, without following a link at its end.
enum DiskEntry: Sendable, Hashable {
  case file
  case folder
  case link
  case other

  /// nil where there is nothing.
  init?(at path: String) {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    default: self = .other
    }
  }
}

#if canImport(Glibc)
  /// Linux calls that Swift's Glibc module leaves out, looked up by name; nil where the C library has none.
  private enum SystemCall {
    typealias RenameAt2 =
      @convention(c) (
        Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
      ) -> Int32
    typealias SyncFS = @convention(c) (Int32) -> Int32

    static let renameExchange: UInt32 = 2
    static var renameat2: RenameAt2? {
      unsafe dlsym(nil, "renameat2").map { unsafe unsafeBitCast($0, to: RenameAt2.self) }
    }
    static var syncfs: SyncFS? {
      unsafe dlsym(nil, "syncfs").map { unsafe unsafeBitCast($0, to: SyncFS.self) }
    }
  }
#endif

/// What is done to folders on disk: listed, made, removed, exchanged.
enum DiskFolder {
  /// The names in a folder in the order of their bytes, `.` and `..` left out.
  static func names(in path: String) throws(PublishingError) -> [String] {
    guard let stream = unsafe opendir(path) else { throw .cannotRead(path: path, errno: errno) }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw .cannotRead(path: path, errno: errno) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Makes a folder with all above it.
  ///
  /// - Returns: the folders that were not there before, outermost first.
  static func make(_ path: String) throws(PublishingError) -> [String] {
    if unsafe mkdir(path, 0o777) == 0 { return [path] }
    switch errno {
    case EEXIST:
      guard isFolder(path) else { throw .cannotCreate(path: path, errno: ENOTDIR) }
      return []
    case ENOENT:
      let parent = parent(of: path)
      guard parent != path else { throw .cannotCreate(path: path, errno: ENOENT) }
      let made = try make(parent)
      // Where the parent is there now and a folder still cannot be made, it never will be.
      guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST else {
        throw .cannotCreate(path: path, errno: errno)
      }
      return made + [path]
    default: throw .cannotCreate(path: path, errno: errno)
    }
  }

  /// Removes a file, or a folder with all in it; what cannot be removed stays.
  static func remove(_ path: String) {
    guard DiskEntry(at: path) == .folder else {
      _ = unsafe unlink(path)
      return
    }
    for name in (try? names(in: path)) ?? [] {
      // Most are files: try that first.
      if unsafe unlink(path + "/" + name) != 0 { remove(path + "/" + name) }
    }
    _ = unsafe rmdir(path)
  }

  /// Puts `new` in the place of `old` and `old` in the place of `new`, in one step.
  ///
  /// - Returns: 0, or the system's code; `EINVAL`, `ENOSYS` or `ENOTSUP` where it cannot be done here.
  static func exchange(_ new: String, _ old: String) -> Int32 {
    #if canImport(Glibc)
      guard let renameat2 = unsafe SystemCall.renameat2 else { return ENOSYS }
      let result = unsafe renameat2(AT_FDCWD, new, AT_FDCWD, old, SystemCall.renameExchange)
    #else
      let result = unsafe renamex_np(new, old, UInt32(RENAME_SWAP))
    #endif
    return result == 0 ? 0 : errno
  }

  /// - Returns: 0, or the system's code.
  static func move(_ old: String, to new: String) -> Int32 {
    unsafe rename(old, new) == 0 ? 0 : errno
  }

  /// Has the system write to disk all that was written below a folder.
  static func synchronise(_ path: String) throws(PublishingError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, errno: errno) }
    defer { close(descriptor) }
    // One call for the file system: a call for each of 100 000 pages takes minutes.
    #if canImport(Glibc)
      let result = SystemCall.syncfs.map { $0(descriptor) } ?? fsync(descriptor)
    #else
      let result = fsync(descriptor)
    #endif
    // Some network file systems cannot; their answer to a failed write has already come.
    guard result == 0 || errno == EINVAL || errno == ENOSYS else {
      throw .cannotWrite(path: path, errno: errno)
    }
  }

  /// Links a file or a symbolic link to another place, or copies it where links cannot be made.
  static func carry(_ source: String, to target: String, named name: String) throws(PublishingError) {
    switch DiskEntry(at: source) {
    case .link:
      var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
      let length = unsafe readlink(source, &buffer, buffer.count - 1)
      guard length >= 0 else { throw .cannotRead(path: source, errno: errno) }
      guard unsafe symlink(buffer, target) == 0 else { throw .cannotCreate(path: name, errno: errno) }
    case .file, .other:
      if unsafe link(source, target) == 0 { return }
      if errno == EEXIST { throw .inTheWay(path: name) }
      let file = try DiskFile(creating: name, at: target)
      try unsafe forEachChunk(of: source) { (bytes) throws(PublishingError) in try unsafe file.write(bytes) }
      copyMode(of: source, to: target)
    case .folder, nil: break
    }
  }

  /// Whether a path leads to a folder, links followed.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Gives a file or folder the permissions of another.
  static func copyMode(of source: String, to target: String) {
    var status = stat()
    guard unsafe stat(source, &status) == 0 else { return }
    _ = unsafe chmod(target, status.st_mode & 0o7777)
  }

  /// The path with links and dots resolved; nil where it does not exist.
  static func resolved(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  static func parent(of path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: true).dropLast()
    if parts.isEmpty { return path.hasPrefix("/") ? "/" : "." }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? ""
  }
}
