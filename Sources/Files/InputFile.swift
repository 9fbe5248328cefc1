import Digests

/// A file that is read whole, as project files and catalogues are.
package struct InputFile: Sendable {
  /// All of its bytes.
  package let bytes: [UInt8]

  /// Reads a regular file to its end; a pipe or a device, which may have none, is refused.
  ///
  /// - Parameter mostMegabytes: how large the file may be, so that memory is not filled with what is no such file.
  /// - Throws: why it cannot be read; `changed` where somebody wrote to it meanwhile.
  package init(_ path: String, mostMegabytes: Int = 16) throws(FileFault) {
    let file = try OpenFile(path, isRegular: true)
    let limit = mostMegabytes << 20
    guard file.status.size <= limit else { throw .largerThan(megabytes: mostMegabytes) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.status.size)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      var span = chunk.mutableSpan
      let count = try unsafe span.withUnsafeMutableBytes { (buffer) throws(FileFault) in
        try unsafe file.read(into: buffer)
      }
      if count == 0 { break }
      bytes.append(contentsOf: chunk[..<count])
      // Some files of the system do not know their size.
      guard bytes.count <= limit else { throw .largerThan(megabytes: mostMegabytes) }
    }
    try file.checkUnchanged()
    self.bytes = bytes
  }

  /// The SHA-256 of the bytes, as 64 hexadecimal digits.
  package var digest: String { Digest.text(of: bytes) }

  /// The text, or where it stops being UTF-8: line and column from 1.
  package func text() -> Result<String, InvalidText> {
    if let text = String(validating: bytes, as: UTF8.self) { return .success(text) }
    var (line, column) = (1, 1)
    var decoder = UTF8()
    var rest = bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&rest) {
      if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
    }
    return .failure(InvalidText(line: line, column: column))
  }

  /// Where bytes are no UTF-8.
  package struct InvalidText: Error {
    /// From 1.
    package let line: Int
    /// In characters, from 1.
    package let column: Int
  }
}
