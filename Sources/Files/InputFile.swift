import Digests

/// A file that is read whole, as project files and catalogues are.
package struct InputFile: Sendable {
  /// All of its bytes.
  package let bytes: [UInt8]

  /// Reads to the end, from pipes and devices too.
  ///
  /// - Throws: why it cannot be read; `changed` where somebody wrote to it meanwhile.
  package init(_ path: String) throws(FileFault) {
    let file = try OpenFile(path)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.status.kind == .file ? file.status.size : 0)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      var span = chunk.mutableSpan
      let count = try unsafe span.withUnsafeMutableBytes { (buffer) throws(FileFault) in
        try unsafe file.read(into: buffer)
      }
      if count == 0 { break }
      bytes.append(contentsOf: chunk[..<count])
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
