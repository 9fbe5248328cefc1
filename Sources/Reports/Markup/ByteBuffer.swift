import Values

/// The bytes of a document as it grows, drained to its sink piece by piece.
///
/// Text of the user's enters only through `text`, which escapes it; everything else that is appended
/// is markup of ours or was escaped before.
package struct ByteBuffer: ~Copyable {
  package private(set) var bytes: [UInt8] = []

  /// What a document drains at a time; large enough that the calls do not count.
  private static let drainSize = 1 << 16

  package init() {
    bytes.reserveCapacity(Self.drainSize * 2)
  }

  /// Hands the bytes on when enough have gathered.
  mutating func drainIfFull(_ sink: ([UInt8]) throws -> Void) throws {
    if bytes.count >= Self.drainSize { try drain(sink) }
  }

  /// Hands on what there is.
  mutating func drain(_ sink: ([UInt8]) throws -> Void) throws {
    try sink(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  // MARK: - Markup

  /// Appends markup of ours.
  @inline(__always)
  mutating func raw(_ markup: StaticString) {
    unsafe bytes.append(
      contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// Appends markup that was put together, and escaped, before.
  @inline(__always)
  mutating func raw(_ fragment: [UInt8]) {
    bytes.append(contentsOf: fragment)
  }

  /// Appends markup that was put together, and escaped, before.
  mutating func raw(_ fragment: String) {
    bytes.append(contentsOf: fragment.utf8)
  }

  @inline(__always)
  mutating func byte(_ byte: UInt8) {
    bytes.append(byte)
  }

  // MARK: - Values

  /// Appends what a formatter of numbers or days writes: digits, signs and names, nothing to escape.
  @inline(__always)
  mutating func append(_ write: (inout [UInt8]) -> Void) {
    write(&bytes)
  }

  /// Appends text, escaped so that it is the same in element content and in an attribute's value.
  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { unsafe Escaping.append($0, to: &bytes) }
  }

  mutating func text(_ utf8: UnsafeBufferPointer<UInt8>) {
    unsafe Escaping.append(utf8, to: &bytes)
  }

  /// Appends the canonical form: a decimal point, no grouping, no trailing zeros.
  mutating func decimal(_ value: ExactDecimal) {
    value.append(to: &bytes)
  }

  mutating func integer(_ value: Int) {
    ExactDecimal(value).append(to: &bytes)
  }
}
