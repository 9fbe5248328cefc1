import Crypto

/// A SHA-256 that grows with what is written, as 64 hexadecimal digits in the end.
package struct Digest {
  private var hash = SHA256()
  /// How many bytes were added.
  package private(set) var size = 0

  /// The digest of bytes that are all there.
  package static func text(of bytes: [UInt8]) -> String {
    var digest = Digest()
    digest.add(bytes[...])
    return digest.text
  }

  package init() {}

  package mutating func add(_ bytes: ArraySlice<UInt8>) {
    unsafe bytes.withUnsafeBytes { unsafe add($0) }
  }

  package mutating func add(_ bytes: UnsafeRawBufferPointer) {
    unsafe hash.update(bufferPointer: bytes)
    size += bytes.count
  }

  /// The first eight bytes of the digest of some bytes, big-endian.
  package static func first64(of bytes: UnsafeRawBufferPointer) -> UInt64 {
    var digest = Digest()
    unsafe digest.add(bytes)
    return digest.bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
  }

  /// The digest of what was added so far: 32 bytes.
  package var bytes: [UInt8] { Array(hash.finalize()) }

  /// The digest of what was added so far, as 64 hexadecimal digits.
  package var text: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
