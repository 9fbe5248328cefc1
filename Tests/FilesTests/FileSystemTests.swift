import Diagnostics
import Files
import Foundation
import Synchronization
import Testing

@Suite struct FileSystemTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func fault(_ body: () throws(FileFault) -> Void) -> FileFault? {
    do throws(FileFault) {
      try body()
      return nil
    } catch {
      return error
    }
  }

  // MARK: - Writing

  @Test func `A new file takes nobody's place, not even through a link`() throws {
    let path = folder.path + "/a"
    try NewFile(path).write([1, 2])
    #expect(try InputFile(path).bytes == [1, 2])
    #expect(fault { () throws(FileFault) in _ = try NewFile(path) }?.isTaken == true)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link", withDestinationPath: folder.path + "/nowhere")
    #expect(fault { () throws(FileFault) in _ = try NewFile(folder.path + "/link") }?.isTaken == true)
    #expect(FileKind(at: folder.path + "/nowhere") == nil)
  }

  @Test func `A full disk is told apart`() {
    #expect(FileFault.system(ENOSPC).ofWriting("a").code == .diskFull)
    #expect(FileFault.system(EDQUOT).ofCreating("a").code == .diskFull)
    #expect(FileFault.system(EACCES).ofCreating("a").code == .cannotCreate)
    #expect(FileFault.system(EIO).ofWriting("a").code == .cannotWrite)
  }

  // MARK: - Folders

  @Test func `Names come in the order of their bytes`() throws {
    for name in ["ż", "b", "B", ".a", "a b"] { try folder.write(name, []) }
    #expect(try FileSystem.names(in: folder.path).map(\.description) == [".a", "B", "a b", "b", "ż"])
    #expect(
      fault { () throws(FileFault) in _ = try FileSystem.names(in: folder.path + "/none") }?.isNotFound
        == true)
    #expect(
      fault { () throws(FileFault) in _ = try FileSystem.names(in: folder.path + "/b") }?.reason
        == "not-a-folder")
  }

  @Test func `A folder goes with all in it, and what a link leads to stays`() throws {
    let inner = folder.path + "/x"
    try FileSystem.makeFolder(inner)
    try FileSystem.makeFolder(inner + "/y")
    try folder.write("x/y/file", [1])
    try folder.write("stays", [1])
    try FileManager.default.createSymbolicLink(
      atPath: inner + "/link", withDestinationPath: folder.path)
    FileSystem.removeEmptyFolder(inner)
    #expect(FileKind(at: inner) == .folder)
    FileSystem.remove(FilePath(inner))
    #expect(try FileSystem.names(in: folder.path).map(\.description) == ["stays"])
  }

  @Test func `Two folders change places`() throws {
    for name in ["one", "two"] {
      try FileSystem.makeFolder(folder.path + "/" + name)
      try folder.write(name + "/" + name, [])
    }
    if let fault = fault({ () throws(FileFault) in
      try FileSystem.exchange(folder.path + "/one", folder.path + "/two")
    }) {
      #expect(fault.isUnsupported)
    } else {
      #expect(try FileSystem.names(in: folder.path + "/one").map(\.description) == ["two"])
      #expect(try FileSystem.names(in: folder.path + "/two").map(\.description) == ["one"])
    }
  }

  @Test func `A link is carried as it is written, whatever its bytes`() throws {
    let target: [CChar] = "nowhere/".utf8CString.dropLast() + [CChar(bitPattern: 0xFF), 0]
    try FileSystem.makeLink(folder.path + "/link", to: target)
    #expect(try FileSystem.target(ofLink: folder.path + "/link") == target)
    #expect(FileKind(at: folder.path + "/link") == .link)
  }

  @Test func `Names are bytes, whatever they mean`() throws {
    let name = FileName([0x7A, 0xF3, 0xB3])
    let path = FilePath(folder.path).appending(name)
    let file = try NewFile(path)
    try file.write([1, 2, 3])
    #expect(try FileSystem.names(in: folder.path) == [name])
    #expect(name.description == "z\u{FFFD}")
    #expect(FileStatus(at: path)?.size == 3)
    let other = FilePath(folder.path).appending(FileName([0xFF]))
    try FileSystem.move(path, to: other)
    #expect(FileKind(at: path) == nil)
    #expect(FileKind(at: other) == .file)
    #expect(FileSystem.removeFile(other))
  }

  @Test func `One at a time holds a lock, and nothing is left of it`() async throws {
    let path = folder.path + "/lock"
    let first = try FileLock(path)
    let isWaiting = Mutex(false)
    let second = Task.detached {
      let lock = try FileLock(path) { isWaiting.withLock { $0 = true } }
      defer { lock.release() }
      return FileKind(at: path)
    }
    while !isWaiting.withLock({ $0 }) { try await Task.sleep(for: .milliseconds(1)) }
    first.release()
    #expect(try await second.value == .file)
    #expect(FileKind(at: path) == nil)
  }

  @Test func `A folder that can be moved is left where it is`() throws {
    for name in ["report", "report/x", "full", "full/x"] {
      try FileSystem.makeFolder(folder.path + "/" + name)
    }
    try FileSystem.checkMovable(folder.path + "/report", onto: folder.path + "/full")
    #expect(FileKind(at: folder.path + "/report/x") == .folder)
    #if os(Linux)
      let fault = fault { () throws(FileFault) in
        try FileSystem.checkMovable("/proc/self", onto: folder.path + "/full")
      }
      #expect(fault != nil)
      #expect(MountPoints.first(below: "/") != nil)
    #endif
    #expect(MountPoints.first(below: folder.path) == nil)
  }

  @Test func `A file is the same under each of its names`() throws {
    let path = try folder.write("a", [1])
    try FileSystem.link(path, as: folder.path + "/b")
    let a = try #require(FileStatus(of: path))
    #expect(try #require(FileStatus(of: folder.path + "/b")).isSameFile(as: a))
    let c = try folder.write("c", [1])
    #expect(try !#require(FileStatus(of: c)).isSameFile(as: a))
  }

  // MARK: - Words

  @Test(arguments: [
    (EACCES, "no-permission"), (EPERM, "no-permission"), (EISDIR, "is-folder"), (ENOTDIR, "not-a-folder"),
    (ENXIO, "not-a-regular-file"), (EROFS, "read-only"), (EBUSY, "in-use"), (EFBIG, "too-large"),
    (EIO, "input-output"), (ENOSPC, "no-space"),
  ])
  func `Reasons are stable words`(code: Int32, word: String) {
    #expect(FileFault.system(code).reason == word)
    #expect(
      FileFault.system(code).ofReading("a")
        == Diagnostic(.fileNotReadable, ["file": .plain("a"), "reason": .plain(word)]))
  }

  @Test func `What is not there and what changed have words of their own`() {
    let place = Place(file: "p.yaml", line: 1, column: 2)
    #expect(
      FileFault.system(ENOENT).ofReading("a", at: place)
        == Diagnostic(.fileNotFound, at: place, ["file": .plain("a")]))
    #expect(FileFault.changed.ofReading("a") == Diagnostic(.fileChangedWhileRead, ["file": .plain("a")]))
    #expect(FileFault.largerThan(megabytes: 64).reason == "too-large")
    #expect(
      FileFault.largerThan(megabytes: 64).ofReading("a", at: place)
        == Diagnostic(.fileTooLarge, at: place, ["file": .plain("a"), "limit": .count(64)]))
    #expect(FileFault.notRegularFile.reason == "not-a-regular-file")
  }
}
