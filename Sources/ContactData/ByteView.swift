import Files

/// Bytes that belong to someone else, who must outlive the view.
///
/// The one place where raw memory is read; every index is checked, in release builds too.
@safe
struct ByteView {
  /// The address of the first byte; others only compare it or copy from it.
  let base: UnsafePointer<UInt8>
  /// How many bytes the owner vouches for: the limit of every index.
  let count: Int

  /// Takes the caller's word that so many bytes lie there for as long as the view is used.
  init(base: UnsafePointer<UInt8>, count: Int) {
    unsafe self.base = unsafe base
    self.count = count
  }

  /// The byte at an index from the view's beginning; an index outside stops the program.
  @inline(__always)
  subscript(index: Int) -> UInt8 {
    // One comparison: a negative index is a very large one without its sign.
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "an index within the bytes")
    return unsafe base[index]
  }

  /// Eight bytes, the first of them lowest; zeros stand for bytes after the end.
  @inline(__always)
  func word(at index: Int) -> UInt64 {
    precondition(index >= 0, "an index within the bytes")
    if index + 8 <= count {
      let address = unsafe UnsafeRawPointer(base + index)
      return UInt64(littleEndian: unsafe address.loadUnaligned(as: UInt64.self))
    }
    return lastWord(at: index)
  }

  @inline(never)
  private func lastWord(at index: Int) -> UInt64 {
    var word: UInt64 = 0
    for position in stride(from: count - 1, through: index, by: -1) {
      word = word << 8 | UInt64(self[position])
    }
    return word
  }

  /// A part of the same memory: an offset and a length, which must lie within the view.
  @inline(__always)
  func slice(_ offset: Int, _ length: Int) -> ByteView {
    precondition(offset >= 0 && length >= 0 && offset <= count - length, "a slice within the bytes")
    return unsafe ByteView(base: base + offset, count: length)
  }

  /// The same memory as the standard library takes it, unchecked and valid as long as the owner lives.
  var buffer: UnsafeBufferPointer<UInt8> { unsafe UnsafeBufferPointer(start: base, count: count) }

  /// The bytes as UTF-8 text.
  var string: String { unsafe String(decoding: buffer, as: UTF8.self) }

  /// Whether both hold the same bytes, eight of which are compared in one step.
  ///
  /// - Complexity: O(length); O(1) where the lengths differ.
  @inline(__always)
  func equals(_ other: ByteView) -> Bool {
    guard count == other.count else { return false }
    var index = 0
    while index + 8 <= count {
      if word(at: index) != other.word(at: index) { return false }
      index += 8
    }
    while index < count {
      if self[index] != other[index] { return false }
      index += 1
    }
    return true
  }

  /// A well mixed number for the bytes, the same in every run.
  @inline(__always)
  var hash: UInt64 {
    var hash = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
    var index = 0
    while index + 8 <= count {
      hash = Self.mix(hash ^ word(at: index))
      index += 8
    }
    if index < count {
      var rest: UInt64 = 0
      while index < count {
        rest = rest << 8 | UInt64(self[index])
        index += 1
      }
      hash = Self.mix(hash ^ rest)
    }
    return hash
  }

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low ^ value
  }
}

// MARK: - White space

extension ByteView {
  /// How many bytes of Unicode white space begin at an index; 0 for none.
  @inline(__always)
  func whiteSpaceLength(at index: Int) -> Int {
    let byte = self[index]
    if byte < 0x80 { return byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) ? 1 : 0 }
    switch byte {
    case 0xC2 where index + 1 < count: return self[index + 1] == 0x85 || self[index + 1] == 0xA0 ? 2 : 0
    case 0xE1, 0xE2, 0xE3:
      guard index + 2 < count else { return 0 }
      return Self.isWideWhiteSpace(byte, self[index + 1], self[index + 2]) ? 3 : 0
    default: return 0
    }
  }

  /// How many bytes of Unicode white space end before an index; 0 for none.
  func whiteSpaceLength(endingAt end: Int) -> Int {
    let byte = self[end - 1]
    if byte < 0x80 { return byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) ? 1 : 0 }
    if end >= 2, self[end - 2] == 0xC2 { return byte == 0x85 || byte == 0xA0 ? 2 : 0 }
    return end >= 3 && Self.isWideWhiteSpace(self[end - 3], self[end - 2], byte) ? 3 : 0
  }

  /// Without the white space at both ends.
  func trimmed() -> ByteView {
    var start = 0
    var end = count
    while start < end {
      let length = whiteSpaceLength(at: start)
      if length == 0 { break }
      start += length
    }
    while end > start {
      let length = whiteSpaceLength(endingAt: end)
      if length == 0 { break }
      end -= length
    }
    return slice(start, end - start)
  }

  /// Whether trimmed text has white space other than single spaces.
  var needsFolding: Bool {
    var index = 0
    while index < count {
      let byte = self[index]
      if byte == 0x20 {
        if index + 1 < count, self[index + 1] == 0x20 { return true }
      } else if byte < 0x20 || byte >= 0xC2 {
        if whiteSpaceLength(at: index) > 0 { return true }
      }
      index += 1
    }
    return false
  }

  /// U+1680, U+2000–200A, U+2028, U+2029, U+202F, U+205F, U+3000.
  private static func isWideWhiteSpace(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    case (0xE1, 0x9A), (0xE3, 0x80): third == 0x80
    case (0xE2, 0x80): (0x80...0x8A).contains(third) || third == 0xA8 || third == 0xA9 || third == 0xAF
    case (0xE2, 0x81): third == 0x9F
    default: false
    }
  }
}

// MARK: - UTF-8

extension ByteView {
  /// The length of the UTF-8 sequence that begins at an index; 0 where it is ill-formed.
  @inline(__always)
  func utf8Length(at index: Int) -> Int {
    func continues(_ position: Int) -> Bool { position < count && self[position] & 0xC0 == 0x80 }
    let first = self[index]
    switch first {
    case 0..<0x80: return 1
    case 0xC2...0xDF: return continues(index + 1) ? 2 : 0
    case 0xE0...0xEF:
      guard continues(index + 1), continues(index + 2) else { return 0 }
      let second = self[index + 1]
      // No overlong forms, no surrogates.
      return (first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) ? 0 : 3
    case 0xF0...0xF4:
      guard continues(index + 1), continues(index + 2), continues(index + 3) else { return 0 }
      let second = self[index + 1]
      return (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F) ? 0 : 4
    default: return 0
    }
  }
}

// MARK: - Where bytes come from

extension HeldBytes {
  /// A view of all bytes, valid as long as they are held.
  var bytes: ByteView { unsafe ByteView(base: base, count: count) }
}
