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

extension FileSystem {
  /// Gives a file or folder another name, in the place of a file that has it.
  package static func move(_ old: String, to new: String) throws(FileFault) {
    guard unsafe rename(old, new) == 0 else { throw .last }
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

  /// Has the system write to disk all that was written below a folder.
  package static func synchronise(_ folder: String) throws(FileFault) {
    let file = try OpenFile(folder)
    // One call for the file system: a call for each of 100 000 pages takes minutes.
    #if canImport(Glibc)
      let result = SystemCall.syncfs.map { $0(file.descriptor) } ?? fsync(file.descriptor)
    #else
      let result = fsync(file.descriptor)
    #endif
    // Some network file systems cannot; their answer to a failed write has already come.
    guard result == 0 || errno == EINVAL || errno == ENOSYS else { throw .last }
  }
}
