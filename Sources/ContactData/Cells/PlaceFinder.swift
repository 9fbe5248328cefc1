import Diagnostics
import Files
import Synchronization

/// Turns offsets of a file's text into lines and columns, when somebody asks for them.
///
/// - Complexity: the text is read once at the first question; after that a question costs a
///   kilobyte, however long the line is.
final class PlaceFinder: Sendable {
  private static let spacing = 1024

  /// What places call the file: as the project file writes it.
  let fileName: String
  private let text: HeldBytes
  private let textStart: Int
  /// Where every `spacing` bytes begin.
  private let checkpoints = Mutex<[Position]>([])

  /// How many line breaks end before a byte, and how many scalars begin between the last of them and it.
  private struct Position {
    var breaks = 0
    var scalars = 0

    /// Goes on over some bytes.
    mutating func pass(_ range: Range<Int>, of bytes: ByteView) {
      for index in range {
        if bytes.endsLine(at: index) {
          breaks += 1
          scalars = 0
        } else if bytes[index] & 0xC0 != 0x80 {
          scalars += 1
        }
      }
    }
  }

  /// Looks at nothing of the text until a place is asked for.
  ///
  /// - Parameter textStart: where the first line begins, after a byte order mark.
  init(fileName: String, text: HeldBytes, textStart: Int) {
    self.fileName = fileName
    self.text = text
    self.textStart = textStart
  }

  /// The line, and the column in Unicode scalars, both from 1; LF, CRLF and a lone CR end a line.
  func place(of offset: Int) -> Place {
    let bytes = text.bytes
    let block = offset / Self.spacing
    var position = checkpoints.withLock { known in
      if known.isEmpty { known = checkpoints(in: bytes) }
      return known[block]
    }
    let start = max(block * Self.spacing, textStart)
    if start < offset { position.pass(start..<offset, of: bytes) }
    return Place(file: fileName, line: position.breaks + 1, column: position.scalars + 1)
  }

  private func checkpoints(in bytes: ByteView) -> [Position] {
    var checkpoints: [Position] = []
    checkpoints.reserveCapacity(bytes.count / Self.spacing + 1)
    var position = Position()
    for index in stride(from: 0, through: bytes.count, by: Self.spacing) {
      checkpoints.append(position)
      let start = max(index, textStart)
      let end = min(index + Self.spacing, bytes.count)
      if start < end { position.pass(start..<end, of: bytes) }
    }
    return checkpoints
  }
}

/// The line and column of an offset, counted from the beginning.
struct LineCount {
  /// From 1; LF, CRLF and a lone CR end a line.
  private(set) var line = 1
  /// In Unicode scalars, from 1.
  private(set) var column = 1
  /// The column where every byte is a character.
  private(set) var byteColumn = 1

  /// Counts from the beginning of a line; the bytes must be UTF-8 for `column` alone.
  ///
  /// - Complexity: O(bytes between the offsets).
  init(in bytes: ByteView, from start: Int, to end: Int) {
    var lineStart = start
    for index in start..<end where bytes.endsLine(at: index) {
      line += 1
      lineStart = index + 1
    }
    column = bytes.scalarCount(from: lineStart, to: end) + 1
    byteColumn = end - lineStart + 1
  }
}

extension ByteView {
  /// Whether a line ends with the byte at an index: LF, or CR that no LF follows.
  @inline(__always)
  fileprivate func endsLine(at index: Int) -> Bool {
    let byte = self[index]
    if byte > 0x0D { return false }
    return byte == 0x0A || (byte == 0x0D && !(index + 1 < count && self[index + 1] == 0x0A))
  }

  /// How many Unicode scalars begin in a part of the bytes.
  fileprivate func scalarCount(from start: Int, to end: Int) -> Int {
    var count = 0
    for index in start..<end where self[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
