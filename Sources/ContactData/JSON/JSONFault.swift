import Diagnostics
import Formats

/// Why a text is not the JSON it should be, and where; nothing after it is read.
struct JSONFault: Error {
  /// What is not as RFC 8259, or a table of objects, wants it.
  enum Kind {
    /// Something else stands where one of these must be.
    case valueExpected, keyExpected, colonExpected, commaOrBraceExpected, commaOrBracketExpected
    /// The text ends before its values do.
    case truncated
    /// A comma that only the closing sign follows.
    case trailingComma
    /// A backslash before what is no escape.
    case badEscape
    /// A line ends within a text.
    case unclosedText
    /// A byte below 20 (hexadecimal) in a text, where JSON wants an escape.
    case controlCharacter
    /// More than `JSONScanner.deepest` lists and objects lie in one another.
    case tooDeep
    /// Something follows the array of objects.
    case textAfterEnd
    /// An object, or a key, of more bytes than `TextRef.longest`.
    case objectTooLong
    /// A value of more bytes than `RawCell.longest`.
    case valueTooLong
    /// More keys than a file can have columns.
    case tooManyKeys
    /// Not an array of objects, or, for one object a line, an array.
    case wrongShape(remedy: TableFormat?)
  }

  /// Decides what the diagnostic says, and with which arguments.
  var kind: Kind
  /// Where in the text; where it opens for what is not closed.
  var offset: Int

  /// The error that tells the user.
  func diagnostic(in bytes: ByteView, file: String, finder: PlaceFinder) -> Diagnostic {
    let place = finder.place(of: offset)
    switch kind {
    case .valueExpected: return syntax(["\"…\"", "123", "true", "false", "null"], bytes, place)
    case .keyExpected: return syntax(["\""], bytes, place)
    case .colonExpected: return syntax([":"], bytes, place)
    case .commaOrBraceExpected: return syntax([",", "}"], bytes, place)
    case .commaOrBracketExpected: return syntax([",", "]"], bytes, place)
    case .truncated:
      return Diagnostic(.truncatedJSON, at: finder.place(of: bytes.endOfContent), ["file": .plain(file)])
    case .trailingComma: return Diagnostic(.trailingComma, at: place)
    case .badEscape:
      let length = offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "u") ? 6 : 2
      return Diagnostic(.badEscape, at: place, ["text": .quoted(bytes.excerpt(at: offset, length))])
    case .unclosedText: return Diagnostic(.unclosedText, at: place)
    case .controlCharacter:
      let digits = String(bytes[offset], radix: 16, uppercase: true)
      let name = "U+" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      return Diagnostic(.controlCharacter, at: place, ["character": .plain(name)])
    case .tooDeep: return Diagnostic(.nestedTooDeeply, at: place, ["limit": .count(JSONScanner.deepest)])
    case .textAfterEnd: return Diagnostic(.textAfterEnd, at: place, ["file": .plain(file)])
    case .objectTooLong: return Diagnostic(.rowTooLong, at: place)
    case .valueTooLong: return Diagnostic(.cellTooLong, at: place)
    case .tooManyKeys: return HeaderRow.tooManyColumns(at: place, file: file)
    case .wrongShape(let remedy):
      var arguments: [String: Argument] = ["file": .plain(file)]
      if let remedy { arguments["remedy"] = .plain(remedy.rawValue) }
      return Diagnostic(.wrongJSONShape, at: place, arguments)
    }
  }

  private func syntax(_ expected: [String], _ bytes: ByteView, _ place: Place) -> Diagnostic {
    Diagnostic(
      .jsonSyntax, at: place,
      ["text": .quoted(bytes.word(writtenAt: offset)), "expected": .list(expected)])
  }
}

extension ByteView {
  private static let longestExcerpt = 24

  /// Some bytes as text, without what is cut off in the middle of a character.
  fileprivate func excerpt(at offset: Int, _ length: Int) -> String {
    var end = min(count, offset + length)
    while end < count, end > offset, self[end] & 0xC0 == 0x80 { end -= 1 }
    return slice(offset, end - offset).string
  }

  /// What is written at an offset, up to the next white space or sign of JSON; one character at least.
  fileprivate func word(writtenAt offset: Int) -> String {
    var end = offset + 1
    while end < count, end - offset < Self.longestExcerpt, self[end] > 0x20 {
      if [UInt8(ascii: ","), 0x3A, 0x5B, 0x5D, 0x7B, 0x7D].contains(self[end]) { break }
      if self[offset] == JSONScanner.quote, self[end] == JSONScanner.quote {
        end += 1
        break
      }
      end += 1
    }
    while end < count, self[end] & 0xC0 == 0x80 { end += 1 }
    return slice(offset, end - offset).string
  }

  /// Where the last byte ends that is no white space.
  fileprivate var endOfContent: Int {
    var end = count
    while end > 0, self[end - 1] <= 0x20 { end -= 1 }
    return end
  }
}
