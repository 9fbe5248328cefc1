import Crypto

/// A SHA-256 that grows with what is written, as 64 hexadecimal digits in the end.
package struct Digest {
  private var hash = SHA256()
  /// How many bytes were added.
  private(set) var size = 0

  /// The digest of bytes that are all there.
  package static func text(of bytes: [UInt8]) -> String {
    var digest = Digest()
    unsafe bytes.withUnsafeBytes { unsafe digest.add($0) }
    return digest.text
  }

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    unsafe hash.update(bufferPointer: bytes)
    size += bytes.count
  }

  var text: String {
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
