/// Opens raw cells: takes them out of their escapes and white space, and keeps what must stay.
@safe
final class CellSpace {
  /// How a cell says what it cannot hold as it is.
  enum Escapes {
    /// A quote is written twice, as in CSV.
    case doubledQuotes
    /// A backslash begins an escape, as in JSON, where values without quotes are no texts.
    case backslashes
  }

  /// The file's text as UTF-8, which raw cells are offsets into.
  let source: ByteView
  /// As the file's format has it; by it builders also know JSON from rows of cells.
  let escapes: Escapes
  /// Keeps the texts that do not stand in the source as they are, for the table's store.
  let arena = ByteArena()
  private var scratch: UnsafeMutablePointer<UInt8>
  private var scratchCapacity = 256

  /// For cells of one text, whose bytes must outlive the space.
  init(source: ByteView, escapes: Escapes = .doubledQuotes) {
    self.source = source
    self.escapes = escapes
    unsafe scratch = .allocate(capacity: scratchCapacity)
  }

  deinit {
    unsafe scratch.deallocate()
  }

  /// A trimmed cell; valid until the next one is opened.
  struct OpenCell {
    /// UTF-8 without quotes, escapes and the white space at both ends.
    let bytes: ByteView
    /// Where the bytes stand in the source; nil where they were unescaped.
    let offset: Int?
  }

  /// Takes a cell out of its escapes and trims it; without escapes nothing is copied.
  @inline(__always)
  func open(_ cell: RawCell) -> OpenCell {
    let offset = cell.offset
    let length = cell.length
    if !cell.isEscaped {
      let bytes = source.slice(offset, length)
      if length == 0 { return OpenCell(bytes: bytes, offset: offset) }
      // Printable ASCII at both ends needs no trimming.
      if bytes[0] &- 0x21 < 0x5E, bytes[length - 1] &- 0x21 < 0x5E {
        return OpenCell(bytes: bytes, offset: offset)
      }
    }
    return openSlowly(cell)
  }

  @inline(never)
  private func openSlowly(_ cell: RawCell) -> OpenCell {
    let raw = source.slice(cell.offset, cell.length)
    guard cell.isEscaped else {
      let trimmed = raw.trimmed()
      return OpenCell(bytes: trimmed, offset: unsafe trimmed.base - source.base)
    }
    if raw.count > scratchCapacity {
      unsafe scratch.deallocate()
      scratchCapacity = max(raw.count, scratchCapacity * 2)
      unsafe scratch = .allocate(capacity: scratchCapacity)
    }
    let written = escapes == .backslashes ? resolveBackslashes(raw) : resolveDoubledQuotes(raw)
    let text = unsafe ByteView(base: UnsafePointer(scratch), count: written)
    return OpenCell(bytes: text.trimmed(), offset: nil)
  }

  /// - Returns: how many bytes of `scratch` are the text.
  private func resolveDoubledQuotes(_ raw: ByteView) -> Int {
    let quote = RowScanner.quote
    var read = 0
    var written = 0
    while read < raw.count {
      let byte = raw[read]
      unsafe scratch[written] = byte
      written += 1
      read += byte == quote && read + 1 < raw.count && raw[read + 1] == quote ? 2 : 1
    }
    return written
  }

  /// No escape is shorter than the character it stands for.
  ///
  /// - Returns: how many bytes of `scratch` are the text.
  private func resolveBackslashes(_ raw: ByteView) -> Int {
    var read = 0
    var written = 0
    while read < raw.count {
      guard raw[read] == JSONScanner.backslash, read + 1 < raw.count else {
        unsafe scratch[written] = raw[read]
        (read, written) = (read + 1, written + 1)
        continue
      }
      guard raw[read + 1] == UInt8(ascii: "u") else {
        unsafe scratch[written] = Self.character(ofEscape: raw[read + 1])
        (read, written) = (read + 2, written + 1)
        continue
      }
      let (scalar, length) = raw.escapedScalar(at: read)
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
        unsafe scratch[written] = byte
        written += 1
      }
      read += length
    }
    return written
  }

  private static func character(ofEscape letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "r"): 0x0D
    default: letter
    }
  }

  /// A cell's text, for good.
  func string(_ cell: RawCell) -> String {
    // An open cell does not keep alive what it was opened in.
    withExtendedLifetime(self) { open(cell).bytes.string }
  }

  /// A lasting reference to an open cell.
  @inline(__always)
  func keep(_ cell: OpenCell) -> TextRef {
    guard let offset = cell.offset else { return arena.append(cell.bytes) }
    return TextRef(offset: offset, length: cell.bytes.count, inArena: false)
  }

  /// What a reference leads to, in the source or the arena; valid until something is kept in the arena.
  @inline(__always)
  func bytes(of ref: TextRef) -> ByteView {
    (ref.inArena ? arena.view : source).slice(ref.offset, ref.length)
  }
}

extension ByteView {
  /// The scalar of `\uXXXX`, or of the two of a surrogate pair, and the length of what is written.
  ///
  /// Half a pair is U+FFFD, and so is U+0000, which no text of a report can hold.
  fileprivate func escapedScalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let first = hexadecimal(at: index + 2) ?? 0
    if first & 0xFC00 == 0xD800, index + 12 <= count, self[index + 6] == JSONScanner.backslash,
      self[index + 7] == UInt8(ascii: "u"), let second = hexadecimal(at: index + 8),
      second & 0xFC00 == 0xDC00
    {
      let codePoint = 0x1_0000 + (first & 0x3FF) << 10 + second & 0x3FF
      return (Unicode.Scalar(codePoint) ?? "\u{FFFD}", 12)
    }
    return (first == 0 ? "\u{FFFD}" : Unicode.Scalar(first) ?? "\u{FFFD}", 6)
  }
}
