/// Walks through JSON value by value (RFC 8259): everything is checked, nothing is built.
///
/// Eight bytes of a text are looked at in one step.
struct JSONScanner {
  /// How many lists and objects may lie in one another.
  static let deepest = 128

  /// All of the text, checked to be UTF-8.
  let bytes: ByteView
  /// The offset of what is read next; as large as the text at its end.
  var position: Int

  /// Begins at an offset, as that of an object to be read once more.
  init(_ bytes: ByteView, position: Int) {
    self.bytes = bytes
    self.position = position
  }

  // MARK: - Between values

  /// Goes on to the next byte that is no white space, which may be the end.
  @inline(__always)
  mutating func skipBlanks() {
    while position < bytes.count {
      let byte = bytes[position]
      if byte > 0x20 { return }
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      position += 1
    }
  }

  /// The byte that comes next; 0, which no text holds, at the end.
  @inline(__always)
  var next: UInt8 { position < bytes.count ? bytes[position] : 0 }

  /// A fault here; at the end of the text it is always that the text ends.
  @inline(never)
  func fault(_ kind: JSONFault.Kind) -> JSONFault {
    guard position < bytes.count else { return JSONFault(kind: .truncated, offset: bytes.count) }
    return JSONFault(kind: kind, offset: position)
  }

  /// Passes the colon between a key and its value.
  @inline(__always)
  mutating func passColon() throws(JSONFault) {
    skipBlanks()
    guard next == UInt8(ascii: ":") else { throw fault(.colonExpected) }
    position += 1
    skipBlanks()
  }

  /// Passes the comma after an item, or the sign that ends the list or object.
  ///
  /// - Returns: whether another item follows.
  @inline(__always)
  mutating func passComma(or end: UInt8) throws(JSONFault) -> Bool {
    skipBlanks()
    let byte = next
    if byte == UInt8(ascii: ",") {
      let comma = position
      position += 1
      skipBlanks()
      if next == end { throw JSONFault(kind: .trailingComma, offset: comma) }
      return true
    }
    guard byte == end else {
      throw fault(end == UInt8(ascii: "}") ? .commaOrBraceExpected : .commaOrBracketExpected)
    }
    position += 1
    return false
  }

  // MARK: - Values

  /// Passes one value, and tells what it is and where it stands.
  @inline(__always)
  mutating func value() throws(JSONFault) -> JSONValue {
    let byte = next
    if byte == Self.quote { return JSONValue(kind: .text, cell: try text()) }
    if byte &- 0x30 < 10 || byte == UInt8(ascii: "-") {
      let start = position
      try number()
      return JSONValue(kind: .number, from: start, to: position)
    }
    return try otherValue(depth: 0)
  }

  /// Passes a text; the cell is what stands between the quotes.
  @inline(__always)
  mutating func text() throws(JSONFault) -> RawCell {
    let start = position + 1
    var index = start
    var isEscaped = false
    while true {
      let word = bytes.word(at: index)
      let quotes = word ^ (UInt64(Self.quote) &* Self.ones)
      let slashes = word ^ (UInt64(Self.backslash) &* Self.ones)
      let found =
        ((quotes &- Self.ones) & ~quotes | (slashes &- Self.ones) & ~slashes
          | (word &- 0x20 &* Self.ones) & ~word) & Self.highs
      if found == 0 {
        index += 8
        continue
      }
      index += found.trailingZeroBitCount >> 3
      guard index < bytes.count else { throw JSONFault(kind: .truncated, offset: bytes.count) }
      if bytes[index] == Self.quote { break }
      try checkEscape(at: &index, textStart: start)
      isEscaped = true
    }
    position = index + 1
    return RawCell(offset: start, length: index - start, isEscaped: isEscaped)
  }

  /// Passes an escape; a control character in its place is a fault.
  @inline(never)
  private func checkEscape(at index: inout Int, textStart: Int) throws(JSONFault) {
    guard bytes[index] == Self.backslash else {
      let endsLine = bytes[index] == 0x0A || bytes[index] == 0x0D
      throw endsLine
        ? JSONFault(kind: .unclosedText, offset: textStart - 1)
        : JSONFault(kind: .controlCharacter, offset: index)
    }
    guard index + 1 < bytes.count else { throw JSONFault(kind: .truncated, offset: bytes.count) }
    switch bytes[index + 1] {
    case Self.quote, Self.backslash, UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      index += 2
    case UInt8(ascii: "u"):
      guard index + 6 <= bytes.count else { throw JSONFault(kind: .truncated, offset: bytes.count) }
      guard bytes.hexadecimal(at: index + 2) != nil else {
        throw JSONFault(kind: .badEscape, offset: index)
      }
      index += 6
    default: throw JSONFault(kind: .badEscape, offset: index)
    }
  }

  @inline(__always)
  private mutating func number() throws(JSONFault) {
    let start = position
    if next == UInt8(ascii: "-") { position += 1 }
    let first = position
    passDigits()
    var isWhole = position > first && (bytes[first] != UInt8(ascii: "0") || position == first + 1)
    if next == UInt8(ascii: ".") {
      position += 1
      let decimals = position
      passDigits()
      isWhole = isWhole && position > decimals
    }
    if next | 0x20 == UInt8(ascii: "e") {
      position += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
      let exponent = position
      passDigits()
      isWhole = isWhole && position > exponent
    }
    guard isWhole, !continuesWord else { throw JSONFault(kind: .valueExpected, offset: start) }
  }

  @inline(__always)
  private mutating func passDigits() {
    while position < bytes.count, bytes[position] &- 0x30 < 10 { position += 1 }
  }

  /// Whether a number or word is not over yet.
  private var continuesWord: Bool {
    let byte = next
    return byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "_")
  }

  @inline(never)
  private mutating func otherValue(depth: Int) throws(JSONFault) -> JSONValue {
    let start = position
    switch next {
    case UInt8(ascii: "t") where bytes.word(at: start) & Self.fourBytes == Self.true: position += 4
    case UInt8(ascii: "f") where bytes.word(at: start + 1) & Self.fourBytes == Self.alse: position += 5
    case UInt8(ascii: "n") where bytes.word(at: start) & Self.fourBytes == Self.null:
      position += 4
      guard !continuesWord else { break }
      return JSONValue(kind: .null, from: start, to: position)
    case UInt8(ascii: "["):
      let nested = try passList(depth: depth)
      return JSONValue(kind: .list, from: start, to: position, nested: nested)
    case UInt8(ascii: "{"):
      try passObject(depth: depth)
      return JSONValue(kind: .object, from: start, to: position)
    default: throw fault(.valueExpected)
    }
    guard !continuesWord else { throw JSONFault(kind: .valueExpected, offset: start) }
    return JSONValue(kind: .flag, from: start, to: position)
  }

  // MARK: - What lies inside of values

  private mutating func anyValue(depth: Int) throws(JSONFault) -> JSONValue {
    guard depth < Self.deepest else { throw fault(.tooDeep) }
    let byte = next
    return byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")
      ? try otherValue(depth: depth) : try value()
  }

  /// - Returns: where the first list or object in the list begins; −1 for none.
  private mutating func passList(depth: Int) throws(JSONFault) -> Int {
    var nested = -1
    position += 1
    skipBlanks()
    if next == UInt8(ascii: "]") {
      position += 1
      return nested
    }
    repeat {
      let item = try anyValue(depth: depth + 1)
      if nested < 0, item.kind == .list || item.kind == .object { nested = item.cell.offset }
    } while try passComma(or: UInt8(ascii: "]"))
    return nested
  }

  private mutating func passObject(depth: Int) throws(JSONFault) {
    position += 1
    skipBlanks()
    if next == UInt8(ascii: "}") {
      position += 1
      return
    }
    repeat {
      guard next == Self.quote else { throw fault(.keyExpected) }
      _ = try text()
      try passColon()
      _ = try anyValue(depth: depth + 1)
    } while try passComma(or: UInt8(ascii: "}"))
  }

  /// Stands around texts and keys; a value without one before it is bare.
  static let quote = UInt8(ascii: "\"")
  /// Begins an escape, and stands nowhere else in JSON.
  static let backslash = UInt8(ascii: "\\")
  private static let fourBytes: UInt64 = 0xFFFF_FFFF
  // Four letters each, the first of them lowest.
  private static let `true`: UInt64 = 0x6575_7274
  private static let alse: UInt64 = 0x6573_6C61
  private static let null: UInt64 = 0x6C6C_756E
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080
}

/// A value of JSON as it stands in the text.
struct JSONValue {
  /// What RFC 8259 calls a value; `true` and `false` are flags.
  enum Kind {
    /// The last two alone hold other values.
    case text, number, flag, null, list, object
  }

  /// Tells how to read the cell: only texts have escapes.
  let kind: Kind
  /// Without the quotes of a text, with the brackets of a list.
  let cell: RawCell
  /// Where the first list or object in a list begins; −1 for none.
  let nested: Int

  /// A text, whose cell knows whether it has escapes.
  @inline(__always)
  init(kind: Kind, cell: RawCell) {
    self.kind = kind
    self.cell = cell
    nested = -1
  }

  /// A value that is written without quotes.
  ///
  /// - Parameter nested: where the first list or object in a list begins; −1 for none.
  @inline(__always)
  init(kind: Kind, from start: Int, to end: Int, nested: Int = -1) {
    self.kind = kind
    cell = RawCell(offset: start, length: end - start, isEscaped: false)
    self.nested = nested
  }

  /// Where it begins, with its quote.
  var start: Int { kind == .text ? cell.offset - 1 : cell.offset }
}

extension ByteView {
  /// The number that four hexadecimal digits make; nil where there are none.
  func hexadecimal(at index: Int) -> UInt32? {
    guard index + 4 <= count else { return nil }
    var number: UInt32 = 0
    for position in index..<index + 4 {
      let byte = self[position]
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x37
      case 0x61...0x66: digit = byte - 0x57
      default: return nil
      }
      number = number << 4 | UInt32(digit)
    }
    return number
  }
}
