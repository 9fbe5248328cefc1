import Files
import Foundation
import Testing

@Suite struct InputFileTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `A file of any size is read whole`() throws {
    for size in [0, 1, 1 << 16, (1 << 16) + 1, 300_000] {
      let content = (0..<size).map { UInt8(truncatingIfNeeded: $0) }
      #expect(try InputFile(folder.write("a", content)).bytes == content)
    }
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["/dev/null", "/dev/zero"])
  func `A device, which may have no end, is refused`(_ path: String) {
    #expect(throws: FileFault.notRegularFile) { try InputFile(path) }
  }

  @Test func `A file is refused that is larger than it may be`() throws {
    let path = try folder.write("a", [UInt8](repeating: 0, count: 1 << 20))
    #expect(try InputFile(path, mostMegabytes: 1).bytes.count == 1 << 20)
    try folder.append([0], to: "a")
    #expect(throws: FileFault.largerThan(megabytes: 1)) { try InputFile(path, mostMegabytes: 1) }
  }

  @Test(arguments: [
    ([0xFF], 1, 1), (Array("żółw\nła".utf8) + [0xFF], 2, 3), (Array("a\r\n\n😀b".utf8) + [0xC5], 3, 3),
    (Array("ż".utf8) + [0xED, 0xA0, 0x80], 1, 2),
  ])
  func `The place of the first byte that is no UTF-8 is told`(
    bytes: [UInt8], line: Int, column: Int
  ) throws {
    switch try InputFile(folder.write("a", bytes)).text() {
    case .success: Issue.record("the bytes are no UTF-8")
    case .failure(let place): #expect((place.line, place.column) == (line, column))
    }
  }

  @Test func `A text is told whole`() throws {
    #expect(try InputFile(folder.write("a", Array("żółw\n".utf8))).text().get() == "żółw\n")
  }

  @Test func `A file that is written to while it is open has changed`() throws {
    let file = try OpenFile(folder.write("a", [1, 2, 3]))
    try file.checkUnchanged()
    try folder.append([4], to: "a")
    var error: FileFault?
    do throws(FileFault) { try file.checkUnchanged() } catch let fault { error = fault }
    #expect(error == .changed)
  }

  @Test func `What cannot be read says why`() throws {
    #expect(throws: FileFault.system(EISDIR)) { try InputFile(folder.path) }
    #expect(throws: FileFault.system(ENOENT)) { try InputFile(folder.path + "/none/none") }
  }
}
