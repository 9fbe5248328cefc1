package import Diagnostics
package import Digests

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that a command reads whole.
package struct InputFile {
  /// What it holds.
  package let bytes: [UInt8]

  /// Why a file could not be read.
  package enum Fault: Error {
    /// There is no file of that name.
    case notFound
    /// It is there, and cannot be read for a reason of the system's.
    case notReadable(reason: String)

    /// The error as a finding, of a file by the name the reader knows it by.
    package func diagnostic(_ file: String, at place: Place? = nil) -> Diagnostic {
      switch self {
      case .notFound: Diagnostic(.fileNotFound, at: place, ["file": .plain(file)])
      case .notReadable(let reason):
        Diagnostic(.fileNotReadable, at: place, ["file": .plain(file), "reason": .plain(reason)])
      }
    }
  }

  /// Reads a file to its end.
  package init(_ path: String) throws(Fault) {
    var bytes: [UInt8] = []
    try Self.forEachChunk(of: path) { bytes.append(contentsOf: $0) }
    self.bytes = bytes
  }

  /// The digest of a file of any size, read piece by piece.
  package static func digest(of path: String) throws(Fault) -> Digest {
    var digest = Digest()
    try forEachChunk(of: path) { digest.add($0) }
    return digest
  }

  private static func forEachChunk(of path: String, _ body: (ArraySlice<UInt8>) -> Void) throws(Fault) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { throw .notFound }
      throw .notReadable(reason: SystemReason.word(for: errno))
    }
    defer { close(descriptor) }
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .notReadable(reason: SystemReason.word(for: errno)) }
      body(chunk[..<count])
    }
  }

  /// The text, or where it stops being UTF-8: line and column from 1.
  package func text() -> Result<String, InvalidText> {
    if let text = String(validating: bytes, as: UTF8.self) { return .success(text) }
    var line = 1
    var start = 0
    // The first line that is no UTF-8 by itself holds the first wrong byte.
    for (index, byte) in (bytes + [UInt8(ascii: "\n")]).enumerated() where byte == UInt8(ascii: "\n") {
      let content = bytes[start..<min(index, bytes.count)]
      if String(validating: content, as: UTF8.self) == nil {
        var good = 0
        while good < content.count, String(validating: content.prefix(good + 1), as: UTF8.self) != nil {
          good += 1
        }
        let column = String(decoding: content.prefix(good), as: UTF8.self).unicodeScalars.count + 1
        return .failure(InvalidText(line: line, column: column))
      }
      line += 1
      start = index + 1
    }
    return .failure(InvalidText(line: line, column: 1))
  }

  /// Where bytes are no UTF-8.
  package struct InvalidText: Error {
    /// From 1.
    package let line: Int
    /// In characters, from 1.
    package let column: Int
  }
}
