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

  @Test func `A pipe is read too`() throws {
    let file = try InputFile("/dev/null")
    #expect(file.bytes.isEmpty)
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
