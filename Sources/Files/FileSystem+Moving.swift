#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

#if canImport(Glibc)
  /// Linux calls that Swift's Glibc module leaves out, looked up by name; nil where the C library has none.
  private enum SystemCall {
    typealias RenameAt2 =
      @convention(c) (
        Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
      ) -> Int32

    static let renameExchange: UInt32 = 2
    static var renameat2: RenameAt2? {
      unsafe dlsym(nil, "renameat2").map { unsafe unsafeBitCast($0, to: RenameAt2.self) }
    }
  }
#endif

extension FileSystem {
  /// Gives a file or folder another name, in the place of a file that has it.
  package static func move(_ old: some SystemPath, to new: some SystemPath) throws(FileFault) {
    guard unsafe both(old, new, systemRename) == 0 else { throw .last }
  }

  /// Puts each of two folders in the place of the other, in one step.
  ///
  /// - Throws: `isUnsupported` where it cannot be done here.
  package static func exchange(_ one: String, _ other: String) throws(FileFault) {
    #if canImport(Glibc)
      guard let renameat2 = unsafe SystemCall.renameat2 else { throw .system(ENOSYS) }
      let result = unsafe renameat2(AT_FDCWD, one, AT_FDCWD, other, SystemCall.renameExchange)
    #else
      let result = unsafe renamex_np(one, other, UInt32(RENAME_SWAP))
    #endif
    guard result == 0 else { throw .last }
  }

  /// Asks whether a folder can be moved away at all, without moving it.
  ///
  /// Moving it onto a folder that is not empty must fail; what else is in the way is said first: a mount point,
  /// a layer below that of an overlay, permissions.
  ///
  /// - Parameter folder: a folder that is not empty, on the same disk.
  /// - Throws: why it cannot be moved.
  package static func checkMovable(_ path: String, onto folder: String) throws(FileFault) {
    guard unsafe both(path, folder, systemRename) != 0 else {
      // Against all rules it was moved: that is put right.
      _ = unsafe both(folder, path, systemRename)
      return
    }
    if errno != ENOTEMPTY, errno != EEXIST { throw .last }
  }

  /// Has the system write a file or folder to disk, and not what others have written.
  package static func synchronise(_ path: some SystemPath) throws(FileFault) {
    let file = try OpenFile(path)
    guard fsync(file.descriptor) == 0 || errno == EINVAL || errno == ENOSYS else { throw .last }
  }
}

/// The system's `rename`, whose place a closure takes.
private func systemRename(_ old: UnsafePointer<CChar>, _ new: UnsafePointer<CChar>) -> Int32 {
  unsafe rename(old, new)
}
