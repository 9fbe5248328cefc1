import Files
import Formats

/// A file's text as UTF-8, and how the file wrote it.
struct DecodedText {
  /// The file's own bytes where they are UTF-8, else a copy that is.
  var text: HeldBytes
  /// Where the text begins: after a byte order mark.
  var start: Int
  /// Never `utf16`, always the byte order that was found.
  var encoding: TextEncoding
  /// Whether the file began with one, which no cell contains.
  var hasByteOrderMark: Bool
  /// How many bytes the file had.
  var size: Int
  /// The SHA-256 of the file, where it is wanted.
  var digest: String?
}

/// Why bytes are not text; offsets are into the text that was read before the fault, as UTF-8.
enum DecodingFault: Error {
  /// A zero byte in what is not UTF-16.
  case zeroByte(line: Int, column: Int)
  /// Bytes that are not of the encoding, in hexadecimal, and the encoding that the file looks like.
  case unreadable(bytes: String, encoding: TextEncoding, likely: TextEncoding?, line: Int, column: Int)
}

/// Decides in which encoding a file is written, checks all of it, and makes it UTF-8.
struct TextDecoder {
  /// The bytes as they lie on the disk.
  let file: HeldBytes
  private var bytes: ByteView { file.bytes }

  /// What a file is taken for that is not UTF-8, where nothing is stated.
  private let fallback: TextEncoding

  /// Looks at no byte as yet.
  ///
  /// - Parameter fallback: what a file is taken for that is not UTF-8, where nothing is stated.
  init(_ file: HeldBytes, fallback: TextEncoding = .windows1250) {
    self.file = file
    self.fallback = fallback
  }

  /// The whole text, every byte of it checked; what is UTF-8 already is not copied.
  ///
  /// - Parameter stated: nil for auto: a byte order mark, then UTF-8, then the fallback.
  /// - Throws: `DecodingFault` at the first byte that is not of the encoding.
  func decode(as stated: TextEncoding?) throws(DecodingFault) -> DecodedText {
    let form = try form(as: stated)
    return try decode(form.encoding, skipping: form.start)
  }

  /// The encoding of the file, and where in it the text begins.
  ///
  /// - Parameter stated: nil for auto.
  /// - Throws: `DecodingFault` where a byte order mark contradicts what is stated.
  func form(as stated: TextEncoding?) throws(DecodingFault) -> (encoding: TextEncoding, start: Int) {
    let mark = byteOrderMark
    let marked = mark?.encoding
    switch stated {
    case nil:
      if let marked { return (marked, mark?.length ?? 0) }
      if let order = byteOrderOfZeros { return (order, 0) }
      return (firstNotUTF8(from: 0) == nil ? .utf8 : fallback, 0)
    case .utf16:
      if marked == .utf8 { throw contradiction(.utf16) }
      return (marked ?? byteOrderOfZeros ?? .utf16LittleEndian, mark?.length ?? 0)
    case let stated?:
      if let marked, marked != stated { throw contradiction(stated) }
      return (stated, mark?.length ?? 0)
    }
  }

  private func decode(_ encoding: TextEncoding, skipping start: Int) throws(DecodingFault) -> DecodedText {
    var result = DecodedText(
      text: file, start: start, encoding: encoding, hasByteOrderMark: start > 0, size: bytes.count)
    switch encoding {
    case .utf8:
      try refuseZeros(charactersAreBytes: false)
      if let offset = firstNotUTF8(from: start) { throw unreadable(offset, 1, encoding, bytes, start) }
    case .utf16, .utf16LittleEndian, .utf16BigEndian:
      result.text = try transcodeUTF16(encoding, from: start)
      result.start = 0
    case .windows1250, .windows1252, .iso8859Part1, .iso8859Part2:
      try refuseZeros(charactersAreBytes: true)
      result.text = try transcode(encoding)
      result.start = 0
    }
    return result
  }

  // MARK: Evidence

  private var byteOrderMark: (encoding: TextEncoding, length: Int)? {
    guard bytes.count >= 2 else { return nil }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE): return (.utf16LittleEndian, 2)
    case (0xFE, 0xFF): return (.utf16BigEndian, 2)
    case (0xEF, 0xBB) where bytes.count >= 3 && bytes[2] == 0xBF: return (.utf8, 3)
    default: return nil
    }
  }

  /// The byte order of UTF-16 without a mark: the high bytes of Latin letters are zeros.
  private var byteOrderOfZeros: TextEncoding? {
    guard bytes.count >= 2, bytes.count.isMultiple(of: 2) else { return nil }
    let length = min(bytes.count, 4096)
    var even = 0
    var odd = 0
    for index in 0..<length where bytes[index] == 0 {
      if index.isMultiple(of: 2) { even += 1 } else { odd += 1 }
    }
    if odd * 5 >= length, even * 50 <= odd { return .utf16LittleEndian }
    if even * 5 >= length, odd * 50 <= even { return .utf16BigEndian }
    return nil
  }

  /// What a file that is not of its stated encoding may be written in.
  private func likelyEncoding(not tried: TextEncoding) -> TextEncoding? {
    var likely = byteOrderMark?.encoding ?? byteOrderOfZeros
    if likely == nil {
      if firstNotUTF8(from: 0) == nil {
        likely = .utf8
      } else {
        // Windows puts letters, as the Polish ś and ź, and the typographer's quotes where ISO has control characters.
        let isWestern = tried == .iso8859Part1
        let (windows, table): (TextEncoding, SingleByteTable) =
          isWestern ? (.windows1252, .windows1252) : (.windows1250, .windows1250)
        var isMet = [Bool](repeating: false, count: 256)
        for index in 0..<min(bytes.count, 1 << 20) { isMet[Int(bytes[index])] = true }
        if (0x80...0xFF).contains(where: { isMet[$0] && table.isUndefined(UInt8($0)) }) { return nil }
        likely = isMet[0x80..<0xA0].contains(true) ? windows : isWestern ? .iso8859Part1 : .iso8859Part2
      }
    }
    return likely == tried ? nil : likely
  }

  // MARK: Faults

  /// - Parameter charactersAreBytes: how columns are counted before the text is UTF-8.
  private func refuseZeros(charactersAreBytes: Bool) throws(DecodingFault) {
    guard let offset = file.firstIndex(of: 0) else { return }
    let place = LineCount(in: bytes, from: 0, to: offset)
    throw .zeroByte(line: place.line, column: charactersAreBytes ? place.byteColumn : place.column)
  }

  private func contradiction(_ stated: TextEncoding) -> DecodingFault {
    unreadable(0, 1, stated, bytes, 0)
  }

  /// A fault at an offset of the file, behind the text that was read so far.
  private func unreadable(
    _ offset: Int, _ length: Int, _ encoding: TextEncoding, _ read: ByteView, _ start: Int
  ) -> DecodingFault {
    var text = ""
    for index in offset..<min(offset + length, bytes.count) {
      let digits = String(bytes[index], radix: 16, uppercase: true)
      text += digits.utf8.count < 2 ? "0" + digits : digits
    }
    let end = unsafe read.base == bytes.base ? offset : read.count
    let place = LineCount(in: read, from: start, to: end)
    return .unreadable(
      bytes: text, encoding: encoding, likely: likelyEncoding(not: encoding), line: place.line,
      column: place.column)
  }

  // MARK: UTF-8

  /// Where the first ill-formed sequence begins; nil where all of it is UTF-8 (RFC 3629).
  private func firstNotUTF8(from start: Int) -> Int? {
    let bytes = bytes
    let highs: UInt64 = 0x8080_8080_8080_8080
    var index = start
    // The high bit of the lowest byte, where a two-byte sequence goes on in the next word.
    var expected: UInt64 = 0
    while index + 8 <= bytes.count {
      let word = bytes.word(at: index)
      let notASCII = word & highs
      let leads = notASCII & word << 1
      let wide = leads & word << 2
      // The leading bytes C0 and C1 have zeros from bit 4 to bit 1.
      let hasBits = word << 3 | word << 4 | word << 5 | word << 6
      let continuing = notASCII & ~leads
      // Words of ASCII and well-formed two-byte sequences need no look at single bytes.
      if wide | (leads & ~hasBits) | (continuing ^ (leads << 8 | expected)) == 0 {
        expected = leads >> 56
        index += 8
        continue
      }
      if expected != 0 { index -= 1 }
      expected = 0
      let end = index + 8
      while index < end {
        let length = bytes.utf8Length(at: index)
        if length == 0 { return index }
        index += length
      }
    }
    if expected != 0 { index -= 1 }
    while index < bytes.count {
      let length = bytes.utf8Length(at: index)
      if length == 0 { return index }
      index += length
    }
    return nil
  }

  // MARK: Transcoding

  private func transcode(_ encoding: TextEncoding) throws(DecodingFault) -> HeldBytes {
    let table = encoding.upperHalf?.codePoints ?? []
    // At most three bytes a character; memory that is not written to is never really used.
    let output = OutputBytes(capacity: bytes.count * 3)
    var index = 0
    while index < bytes.count {
      let word = bytes.word(at: index)
      if word & 0x8080_8080_8080_8080 == 0, index + 8 <= bytes.count {
        output.append(word: word)
        index += 8
        continue
      }
      let byte = bytes[index]
      if byte < 0x80 {
        output.append(byte)
      } else {
        let codePoint = table[Int(byte) - 0x80]
        if codePoint == 0 {
          let text = output.finish()
          throw unreadable(index, 1, encoding, text.bytes, 0)
        }
        output.append(codePoint: UInt32(codePoint))
      }
      index += 1
    }
    return output.finish()
  }

  private func transcodeUTF16(
    _ encoding: TextEncoding, from start: Int
  ) throws(DecodingFault) -> HeldBytes {
    let bigEndian = encoding == .utf16BigEndian
    let output = OutputBytes(capacity: bytes.count / 2 * 3 + 8)
    func unit(at index: Int) -> UInt32 {
      let first = UInt32(bytes[index])
      let second = UInt32(bytes[index + 1])
      return bigEndian ? first << 8 | second : second << 8 | first
    }
    var index = start
    while index < bytes.count {
      var codePoint: UInt32 = 0
      var length = 2
      if index + 1 < bytes.count { codePoint = unit(at: index) }
      if codePoint & 0xFC00 == 0xD800, index + 3 < bytes.count, unit(at: index + 2) & 0xFC00 == 0xDC00 {
        codePoint = 0x1_0000 + (codePoint & 0x3FF) << 10 + unit(at: index + 2) & 0x3FF
        length = 4
      }
      // A lone half of a pair, a zero, or half a unit at the end.
      if codePoint == 0 || codePoint & 0xFFFF_F800 == 0xD800 {
        let text = output.finish()
        throw unreadable(index, 2, encoding, text.bytes, 0)
      }
      output.append(codePoint: codePoint)
      index += length
    }
    return output.finish()
  }
}
