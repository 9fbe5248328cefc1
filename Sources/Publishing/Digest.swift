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

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    unsafe hash.update(bufferPointer: bytes)
    size += bytes.count
  }

  package var text: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in hash.finalize() {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
