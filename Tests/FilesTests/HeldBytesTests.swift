import Files
import Foundation
import Testing

@Suite struct HeldBytesTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func bytes(_ held: HeldBytes) -> [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: held.base, count: held.count))
  }

  /// Copied, mapped, and around the size from which files are mapped.
  static let sizes = [0, 1, 4096, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 3_000_001]

  @Test(arguments: sizes)
  func `The bytes are those of the file, and so is the digest`(size: Int) throws {
    let content = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
    let held = try HeldBytes(folder.write("a", content))
    #expect(bytes(held) == content)
    held.releasePages()
    let digest = try InputFile(folder.path + "/a").digest
    #expect(held.digest() == digest)
    var released = 0
    held.releasePages(before: size, after: &released)
    #expect(bytes(held) == content)
    try held.checkUnchanged()
  }

  @Test func `The digest is SHA-256`() throws {
    // FIPS 180-2, appendix B.1.
    #expect(
      try HeldBytes(folder.write("abc", Array("abc".utf8))).digest()
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func `A mapped file that grows, or is written anew in place, has changed`() throws {
    let content = [UInt8](repeating: 7, count: 2 << 20)
    let held = try HeldBytes(folder.write("a", content))
    try folder.append([1], to: "a")
    #expect(throws: FileFault.changed) { try held.checkUnchanged() }

    let again = try HeldBytes(folder.path + "/a")
    let handle = try FileHandle(forUpdating: URL(fileURLWithPath: folder.path + "/a"))
    try handle.seek(toOffset: 100)
    // Another moment than that of the writing before, whatever the clock of the file system.
    Thread.sleep(forTimeInterval: 0.05)
    try handle.write(contentsOf: Data([8]))
    try handle.close()
    #expect(throws: FileFault.changed) { try again.checkUnchanged() }
  }

  @Test func `A file that another takes the place of is still the one that was opened`() throws {
    let content = [UInt8](repeating: 7, count: 2 << 20)
    let held = try HeldBytes(folder.write("a", content))
    try FileSystem.move(folder.write("b", [1]), to: folder.path + "/a")
    try held.checkUnchanged()
    #expect(bytes(held) == content)
  }

  @Test func `What is no file is refused, and nobody waits for a pipe`() throws {
    let pipe = folder.path + "/pipe"
    let made = unsafe mkfifo(pipe, 0o600)
    #expect(made == 0)
    #expect(throws: FileFault.notRegularFile) { try HeldBytes(pipe) }
    #expect(throws: FileFault.notRegularFile) { try HeldBytes("/dev/null") }
    #expect(throws: FileFault.system(EISDIR)) { try HeldBytes(folder.path) }
    for missing in ["/none", "/none/none", "/" + String(repeating: "n", count: 300)] {
      do throws(FileFault) {
        _ = try HeldBytes(folder.path + missing)
        Issue.record("\(missing) was opened")
      } catch {
        #expect(error.isNotFound, "\(missing)")
      }
    }
  }

  @Test func `Memory is held as far as it was written to`() {
    let room = unsafe HeldBytes.room(for: 1 << 30)
    for index in 0..<1000 { unsafe room[index] = UInt8(index % 251) }
    let held = unsafe HeldBytes(taking: room, count: 1000)
    #expect(bytes(held) == (0..<1000).map { UInt8($0 % 251) })
    #expect(held.firstIndex(of: 250) == 250)
    #expect(held.firstIndex(of: 255) == nil)
  }
}
