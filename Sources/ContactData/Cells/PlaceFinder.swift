import Diagnostics
import Files
import Synchronization

/// Turns offsets of a file's text into lines and columns, when somebody asks for them.
///
/// - Complexity: the text is read once at the first question; after that a question costs a
///   kilobyte and the line it is about.
final class PlaceFinder: Sendable {
  private static let spacing = 1024

  /// What places call the file: as the project file writes it.
  let fileName: String
  private let text: HeldBytes
  private let textStart: Int
  /// How many line breaks end before every `spacing` bytes.
  private let checkpoints = Mutex<[UInt32]>([])

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
    let before = checkpoints.withLock { known in
      if known.isEmpty { known = Self.countedBreaks(in: bytes) }
      return known[block]
    }
    var line = Int(before) + 1
    for index in block * Self.spacing..<offset where bytes.endsLine(at: index) { line += 1 }
    var start = offset
    while start > textStart, !bytes.endsLine(at: start - 1) { start -= 1 }
    return Place(file: fileName, line: line, column: bytes.scalarCount(from: start, to: offset) + 1)
  }

  private static func countedBreaks(in bytes: ByteView) -> [UInt32] {
    var counts: [UInt32] = []
    counts.reserveCapacity(bytes.count / spacing + 1)
    var breaks: UInt32 = 0
    var index = 0
    while index <= bytes.count {
      counts.append(breaks)
      for position in index..<min(index + spacing, bytes.count) where bytes.endsLine(at: position) {
        breaks += 1
      }
      index += spacing
    }
    return counts
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
