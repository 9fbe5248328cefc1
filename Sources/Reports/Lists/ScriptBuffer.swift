import Values

/// The bytes of a script with data.
///
/// As with `ByteBuffer`, nothing gets in unescaped and the compiler sees to it: `raw` takes a `StaticString`, which
/// only a literal in the source can be; `write` takes `ScriptText`, in which every inserted text is a JSON string
/// with its quotes. No function takes a `String` or bytes as they are; `text` escapes for use between quotes.
struct ScriptBuffer: ~Copyable {
  /// What has been written.
  private(set) var bytes: [UInt8] = []

  /// Appends code that stands in the source.
  @inline(__always)
  mutating func raw(_ script: StaticString) {
    unsafe bytes.append(
      contentsOf: UnsafeBufferPointer(start: script.utf8Start, count: script.utf8CodeUnitCount))
  }

  /// Appends code whose inserted texts are JSON strings.
  mutating func write(_ script: ScriptText) {
    bytes.append(contentsOf: script.bytes)
  }

  // MARK: - Within a string

  /// Appends a JSON string of items, one a line.
  ///
  /// - Parameter write: appends an item: text, or digits of some kind.
  mutating func lines<Item>(_ items: [Item], _ write: (Item, inout ScriptBuffer) -> Void) {
    raw("\"")
    for (index, item) in items.enumerated() {
      if index > 0 { raw("\\n") }
      write(item, &self)
    }
    raw("\"")
  }

  /// Appends a JSON string of texts, one a line.
  mutating func lines(_ items: [String]) {
    lines(items) { item, out in out.text(item) }
  }

  /// Appends text, escaped for use within a JSON string.
  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { unsafe ScriptEscaping.append($0, to: &bytes) }
  }

  /// Appends text that is valid UTF-8, escaped for use within a JSON string.
  mutating func text(_ utf8: UnsafeBufferPointer<UInt8>) {
    unsafe ScriptEscaping.append(utf8, to: &bytes)
  }

  /// Appends the canonical form: a decimal point, no grouping, no trailing zeros.
  mutating func decimal(_ value: ExactDecimal) {
    value.append(to: &bytes)
  }

  /// Appends the last hexadecimal digits of a number, in small letters.
  mutating func hexadecimal(_ value: UInt64, digits: Int) {
    Hexadecimal.append(value, digits: digits, to: &bytes)
  }

  /// Appends a number as base-64 digits, most significant first.
  mutating func digits(_ value: Int, width: Int) {
    for position in (0..<width).reversed() { bytes.append(Self.alphabet[value >> (position * 6) & 63]) }
  }

  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The base-64 digits that numbers below a bound need, at least one.
  static func digitWidth(below bound: Int) -> Int {
    var width = 1
    var reach = 64
    while reach < bound {
      width += 1
      reach *= 64
    }
    return width
  }
}

/// A piece of a script, written as an interpolated string whose inserted texts become JSON strings, quotes included.
///
/// The literal parts are code of ours, and only literals can be: they are taken as `StaticString`.
struct ScriptText: ExpressibleByStringInterpolation {
  /// UTF-8, to be appended to a script; made here alone.
  fileprivate let bytes: [UInt8]

  /// A literal without insertions.
  init(stringLiteral literal: StaticString) {
    var interpolation = StringInterpolation(literalCapacity: literal.utf8CodeUnitCount, interpolationCount: 0)
    interpolation.appendLiteral(literal)
    self.init(stringInterpolation: interpolation)
  }

  /// A literal with its insertions.
  init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }

  /// What a literal of a script may hold beside its own text; a type that is not listed does not compile.
  struct StringInterpolation: StringInterpolationProtocol {
    /// What has been put together so far.
    fileprivate private(set) var bytes: [UInt8] = []

    /// Room for the literal parts and for short texts between them.
    init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    /// Code that stands in the source.
    mutating func appendLiteral(_ literal: StaticString) {
      unsafe bytes.append(
        contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    /// Text as a JSON string, its quotes with it.
    mutating func appendInterpolation(_ text: String) {
      var text = text
      bytes.append(UInt8(ascii: "\""))
      text.withUTF8 { unsafe ScriptEscaping.append($0, to: &bytes) }
      bytes.append(UInt8(ascii: "\""))
    }

    /// A whole number.
    mutating func appendInterpolation(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }
  }
}
