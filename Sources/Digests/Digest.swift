import CNettle

/// A SHA-256 that grows with what is written, as 64 hexadecimal digits in the end.
///
/// Nettle counts, since its state is a plain value: a digest of a contact's id allocates nothing, and copies are
/// digests of their own.
package struct Digest: Sendable {
  private var state = sha256_ctx()
  /// How many bytes were added.
  package private(set) var size = 0

  /// The digest of nothing, to begin with.
  package init() {
    unsafe segmenta_sha256_init(&state)
  }

  /// Digests the next bytes.
  package mutating func add(_ bytes: ArraySlice<UInt8>) {
    unsafe bytes.withUnsafeBytes { unsafe add($0) }
  }

  /// Digests the next bytes.
  package mutating func add(_ bytes: UnsafeRawBufferPointer) {
    unsafe segmenta_sha256_update(&state, bytes.count, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
    size += bytes.count
  }

  /// The digest of what was added so far, as 64 hexadecimal digits.
  package var text: String {
    let digits = Array("0123456789abcdef".utf8)
    let words = words
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for word in [words.0, words.1, words.2, words.3] {
      for shift in stride(from: 60, through: 0, by: -4) { text.append(digits[Int(word >> shift & 15)]) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The 32 bytes of the digest of what was added so far, eight in a word, the first the most significant.
  fileprivate var words: (UInt64, UInt64, UInt64, UInt64) {
    // The library uses the state up; more may be added to this one.
    var state = state
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    unsafe withUnsafeMutableBytes(of: &words) { bytes in
      unsafe bytes.withMemoryRebound(to: UInt8.self) { unsafe segmenta_sha256_digest(&state, $0.baseAddress) }
    }
    return (words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian)
  }
}

// MARK: - Bytes that are all there

extension Digest {
  /// The digest of some bytes, as 64 hexadecimal digits.
  package static func text(of bytes: [UInt8]) -> String {
    var digest = Digest()
    digest.add(bytes[...])
    return digest.text
  }

  /// The first eight bytes of the digest of some bytes, big-endian.
  package static func first64(of bytes: UnsafeRawBufferPointer) -> UInt64 {
    var digest = Digest()
    unsafe digest.add(bytes)
    return digest.words.0
  }
}
