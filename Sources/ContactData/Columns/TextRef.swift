/// Where a text lies in a `TextStore`: 36 bits of offset, 27 of length, one for the arena.
package struct TextRef: Sendable {
  /// The longest text in bytes, 128 MB.
  package static let longest = (1 << 27) - 1
  /// No text.
  package static let empty = TextRef(offset: 0, length: 0, inArena: false)

  /// Offset, length and which of the two texts, packed.
  @usableFromInline let bits: UInt64

  /// Whether it is no text.
  @inlinable package var isEmpty: Bool { length == 0 }
  /// In bytes of UTF-8.
  @inlinable package var length: Int { Int(truncatingIfNeeded: (bits >> 1) & 0x7FF_FFFF) }
  /// In bytes, from the beginning of the file's text or of the arena.
  @usableFromInline var offset: Int { Int(truncatingIfNeeded: bits >> 28) }
  /// Whether the offset counts in the arena rather than in the file's text.
  @usableFromInline var inArena: Bool { bits & 1 != 0 }

  /// Packs where a text lies.
  @inline(__always)
  init(offset: Int, length: Int, inArena: Bool) {
    bits =
      UInt64(truncatingIfNeeded: offset) << 28 | UInt64(truncatingIfNeeded: length) << 1
      | (inArena ? 1 : 0)
  }
}

/// A cell as it stands in the file, without the quotes around it; packed like a `TextRef`.
struct RawCell {
  private let bits: UInt64

  /// In bytes, from the beginning of the file's text.
  var offset: Int { Int(truncatingIfNeeded: bits >> 28) }
  /// In bytes.
  var length: Int { Int(truncatingIfNeeded: (bits >> 1) & 0x7FF_FFFF) }
  /// Whether doubled quotes stand for single ones.
  var isEscaped: Bool { bits & 1 != 0 }

  /// The most bytes of a cell that is read, 1 MB.
  static let longest = 1 << 20

  /// Packs where a cell lies.
  @inline(__always)
  init(offset: Int, length: Int, isEscaped: Bool) {
    bits = TextRef(offset: offset, length: length, inArena: isEscaped).bits
  }
}
