import Files
import Formats

/// Shows parts of a file's lines, decoded as the file was read, without keeping anything of it.
///
/// - Complexity: places that are asked for from top to bottom cost one pass over the file; one that lies
///   before the last begins another.
package struct SourceLines {
  /// Some of a line, and where in it the place is.
  package struct Excerpt: Sendable, Hashable {
    /// At most ``SourceLines/longest`` characters; begins with an ellipsis where the line begins earlier.
    package let text: String
    /// How many characters stand before the place; nil where it is not in the line.
    package let caret: Int?
  }

  /// How many characters of a line are shown.
  package static let longest = 200
  /// How many of them stand before the place, where the line is longer.
  private static let before = 100

  private let file: HeldBytes
  private let encoding: TextEncoding
  /// Where the text begins: after a byte order mark.
  private let start: Int
  private let table: [UInt16]
  private let width: Int
  private var bytes: ByteView { file.bytes }

  // How far the file was walked through.
  private var offset: Int
  private var line = 1
  private var column = 1
  private var released = 0

  /// Nil where the file cannot be read, or is not in the encoding that it is said to be in.
  package init?(_ shown: ShownFile) {
    guard let file = try? HeldBytes(shown.path),
      let form = try? TextDecoder(file, fallback: shown.fallback).form(as: shown.encoding)
    else { return nil }
    file.releasePages()
    self.file = file
    (encoding, start) = form
    table = encoding.upperHalf?.codePoints ?? []
    switch encoding {
    case .utf16, .utf16LittleEndian, .utf16BigEndian: width = 2
    case .utf8, .windows1250, .windows1252, .iso8859Part1, .iso8859Part2: width = 1
    }
    offset = start
  }

  /// The part of a line around a column, or its beginning; nil where the file has no such line.
  ///
  /// - Parameters:
  ///   - line: from 1.
  ///   - column: in characters (Unicode scalars), from 1.
  package mutating func excerpt(line: Int, column: Int?) -> Excerpt? {
    let place = column ?? 1
    let first = place > Self.longest ? place - Self.before : 1
    guard move(to: line, first) else { return nil }
    var text = String.UnicodeScalarView()
    var end = offset
    if first > 1 {
      text.append("…")
      end += length(at: end)
    }
    while text.count < Self.longest, let (scalar, length) = scalar(at: end) {
      text.append(scalar)
      end += length
    }
    let caret = column.map { $0 - first }
    return Excerpt(text: String(text), caret: caret.flatMap { $0 <= text.count ? $0 : nil })
  }

  /// Walks to a column of a line, or to its end where it is shorter.
  ///
  /// - Returns: false where the file has no such line.
  private mutating func move(to line: Int, _ column: Int) -> Bool {
    if line < self.line || (line == self.line && column < self.column) {
      (offset, self.line, self.column, released) = (start, 1, 1, 0)
    }
    while self.line < line {
      guard offset < bytes.count else { return false }
      if endsLine(at: offset) {
        self.line += 1
        self.column = 1
        file.releasePages(before: offset, after: &released)
      }
      offset += width
    }
    while self.column < column {
      let length = length(at: offset)
      if length == 0 { break }
      offset += length
      self.column += 1
      file.releasePages(before: offset, after: &released)
    }
    return true
  }

  // MARK: - Characters

  /// The byte or the two bytes of UTF-16 at an offset; nil after the end.
  private func unit(at index: Int) -> UInt32? {
    guard index + width <= bytes.count else { return nil }
    if width == 1 { return UInt32(bytes[index]) }
    let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
    return encoding == .utf16BigEndian ? first << 8 | second : second << 8 | first
  }

  /// Whether a line ends with what stands at an offset: LF, or CR that no LF follows.
  private func endsLine(at index: Int) -> Bool {
    switch unit(at: index) {
    case 0x0A: true
    case 0x0D: unit(at: index + width) != 0x0A
    default: false
    }
  }

  /// How many bytes a character of the line takes; 0 at the end of the line.
  private func length(at index: Int) -> Int {
    guard let unit = unit(at: index), unit != 0x0A, unit != 0x0D else { return 0 }
    switch encoding {
    case .utf8: return unit < 0x80 ? 1 : max(1, bytes.utf8Length(at: index))
    case .windows1250, .windows1252, .iso8859Part1, .iso8859Part2: return 1
    case .utf16, .utf16LittleEndian, .utf16BigEndian:
      guard unit & 0xFC00 == 0xD800, let second = self.unit(at: index + 2) else { return 2 }
      return second & 0xFC00 == 0xDC00 ? 4 : 2
    }
  }

  /// A character of the line and the length of its bytes; nil at the end of the line.
  private func scalar(at index: Int) -> (Unicode.Scalar, length: Int)? {
    let length = length(at: index)
    guard length > 0, let unit = unit(at: index) else { return nil }
    var codePoint = unit
    switch encoding {
    case .utf8:
      return (bytes.slice(index, length).string.unicodeScalars.first ?? "\u{FFFD}", length)
    case .windows1250, .windows1252, .iso8859Part1, .iso8859Part2:
      if unit >= 0x80 { codePoint = table[Int(unit) - 0x80] == 0 ? 0xFFFD : UInt32(table[Int(unit) - 0x80]) }
    case .utf16, .utf16LittleEndian, .utf16BigEndian:
      if length == 4, let second = self.unit(at: index + 2) {
        codePoint = 0x1_0000 + (unit & 0x3FF) << 10 + second & 0x3FF
      }
    }
    return (Unicode.Scalar(codePoint) ?? "\u{FFFD}", length)
  }
}
