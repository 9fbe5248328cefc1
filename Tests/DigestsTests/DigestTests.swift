import Digests
import Testing

/// The values that NIST publishes for SHA-256 (FIPS 180-4 and its examples).
@Suite struct DigestTests {
  /// A message with its published digest.
  struct Vector: Sendable, CustomTestStringConvertible {
    let name: String
    let message: [UInt8]
    let digest: String

    init(_ name: String, _ message: String, _ digest: String) {
      self.name = name
      self.message = Array(message.utf8)
      self.digest = digest
    }

    var testDescription: String { name }
  }

  static let vectors = [
    Vector("nothing", "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    Vector("24 bits", "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    Vector(
      "448 bits", "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
    Vector(
      "896 bits",
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
        + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"),
    Vector(
      "a million times a", String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ]

  @Test(arguments: vectors)
  func publishedDigestsAreFound(_ vector: Vector) {
    #expect(Digest.text(of: vector.message) == vector.digest)
    let first = unsafe vector.message.withUnsafeBytes { unsafe Digest.first64(of: $0) }
    #expect(first == UInt64(vector.digest.prefix(16), radix: 16))
  }

  /// Pieces of every length beside the 64 bytes that are digested at a time.
  @Test(arguments: vectors.prefix(4), [1, 3, 55, 56, 63, 64, 65, 111])
  func piecesMakeTheSameDigest(_ vector: Vector, _ length: Int) {
    var digest = Digest()
    var rest = vector.message[...]
    while !rest.isEmpty {
      digest.add(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    #expect(digest.text == vector.digest)
    #expect(digest.size == vector.message.count)
  }

  @Test func aDigestThatWasReadGrowsOn() {
    var digest = Digest()
    digest.add(Array("a".utf8)[...])
    var copy = digest
    #expect(digest.text == digest.text)
    digest.add(Array("bc".utf8)[...])
    #expect(digest.text == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    copy.add(Array("bc".utf8)[...])
    #expect(copy.text == digest.text)
  }
}
