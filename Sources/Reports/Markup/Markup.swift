/// A piece of markup, written as an interpolated string whose inserted texts are escaped.
///
/// The literal parts are markup of ours, and only literals can be: they are taken as `StaticString`, which no text
/// that was read or put together turns into. Every `String` that is interpolated is text and is escaped on the way
/// in. Only another `Markup` is inserted as it is, which came about in the same way: there is no initialiser that
/// takes bytes or a `String`.
struct Markup: Sendable, ExpressibleByStringInterpolation {
  /// UTF-8, to be appended to documents; made here alone.
  private(set) var bytes: [UInt8]

  /// Nothing.
  init() { bytes = [] }

  /// A literal without insertions.
  init(stringLiteral literal: StaticString) {
    bytes = []
    bytes.append(literal: literal)
  }

  /// A literal with its insertions.
  init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }

  /// What a buffer was filled with, each part of it escaped where it is text.
  init(_ buffer: borrowing ByteBuffer) { bytes = buffer.bytes }

  /// Markup one after the other.
  init(_ pieces: some Sequence<Markup>, separator: Markup = "") {
    bytes = []
    for (index, piece) in pieces.enumerated() {
      if index > 0 { bytes.append(contentsOf: separator.bytes) }
      bytes.append(contentsOf: piece.bytes)
    }
  }

  /// Whether there is nothing in it.
  var isEmpty: Bool { bytes.isEmpty }

  /// Appends markup.
  static func += (left: inout Markup, right: Markup) { left.bytes.append(contentsOf: right.bytes) }
}

extension Markup {
  /// What a literal of markup may hold beside its own text; a type that is not listed does not compile.
  struct StringInterpolation: StringInterpolationProtocol {
    /// What has been put together so far.
    fileprivate private(set) var bytes: [UInt8] = []

    /// Room for the literal parts and for short texts between them.
    init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    /// Markup that stands in the source.
    mutating func appendLiteral(_ literal: StaticString) { bytes.append(literal: literal) }

    /// Text, escaped.
    mutating func appendInterpolation(_ text: String) {
      var text = text
      text.withUTF8 { unsafe Escaping.append($0, to: &bytes) }
    }

    /// Markup as it is.
    mutating func appendInterpolation(_ markup: Markup) { bytes.append(contentsOf: markup.bytes) }

    /// Markup under a condition, nothing otherwise.
    mutating func appendInterpolation(_ markup: @autoclosure () -> Markup, if isThere: Bool) {
      if isThere { bytes.append(contentsOf: markup().bytes) }
    }

    /// A whole number, without signs between its digits.
    mutating func appendInterpolation(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

    /// A percentage for SVG coordinates, with two decimals.
    mutating func appendInterpolation(percent value: Double) {
      let hundredths = Int((value * 100).rounded())
      let magnitude = hundredths.magnitude
      let decimals = magnitude % 100
      if hundredths < 0 { bytes.append(UInt8(ascii: "-")) }
      bytes.append(contentsOf: "\(magnitude / 100).\(decimals < 10 ? "0" : "")\(decimals)%".utf8)
    }
  }
}

extension [UInt8] {
  /// Appends a literal's bytes.
  fileprivate mutating func append(literal: StaticString) {
    unsafe append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }
}
