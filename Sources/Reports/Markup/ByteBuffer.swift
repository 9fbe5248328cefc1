import Values

/// The bytes of a document as it grows, drained to its sink piece by piece.
///
/// Nothing gets in unescaped, and the compiler sees to it. `raw` takes a `StaticString`, which only a literal in
/// the source can be; `write` takes `Markup`, which only literals and escaped texts make, so that the literal with
/// `\(name)` in it that is handed to it is `Markup` and no `String`. No function takes a `String` or bytes as they
/// are: `text`, `attribute` and `element` escape them, and so does `append` what a formatter wrote.
package struct ByteBuffer: ~Copyable {
  /// What has been written and not been drained.
  package private(set) var bytes: [UInt8] = []
  /// Where formatters write, so that what they wrote is escaped like any text.
  private var formatted: [UInt8] = []

  /// What a document drains at a time; large enough that the calls do not count.
  private static let drainSize = 1 << 16

  /// An empty buffer with room for what is written between two drains.
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

  /// Appends markup that stands in the source; nothing is allocated for it.
  @inline(__always)
  mutating func raw(_ markup: StaticString) {
    unsafe bytes.append(
      contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// Appends markup whose inserted texts are escaped.
  @inline(__always)
  mutating func write(_ markup: Markup) {
    bytes.append(contentsOf: markup.bytes)
  }

  // MARK: - Values

  /// Appends text, escaped so that it is the same in element content and in an attribute's value.
  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { unsafe Escaping.append($0, to: &bytes) }
  }

  /// Appends text that is valid UTF-8, escaped.
  mutating func text(_ utf8: UnsafeBufferPointer<UInt8>) {
    unsafe Escaping.append(utf8, to: &bytes)
  }

  /// Appends what a formatter of numbers or days writes, escaped like any text, without a `String` for it.
  @inline(__always)
  mutating func append(_ write: (inout [UInt8]) -> Void) {
    formatted.removeAll(keepingCapacity: true)
    write(&formatted)
    unsafe formatted.withUnsafeBufferPointer { unsafe Escaping.append($0, to: &bytes) }
  }

  /// Appends the canonical form: a decimal point, no grouping, no trailing zeros.
  mutating func decimal(_ value: ExactDecimal) {
    value.append(to: &bytes)
  }

  /// Appends a whole number in its canonical form.
  mutating func integer(_ value: Int) {
    ExactDecimal(value).append(to: &bytes)
  }

  /// Appends the last hexadecimal digits of a number, in small letters.
  mutating func hexadecimal(_ value: UInt64, digits: Int) {
    Hexadecimal.append(value, digits: digits, to: &bytes)
  }
}
