/// A piece of markup, written as an interpolated string whose inserted texts are escaped.
///
/// The literal parts are markup of ours; every `String` that is interpolated is text and is escaped on
/// the way in. Only another `Markup` is inserted as it is.
struct Markup: Sendable, ExpressibleByStringInterpolation {
  private(set) var bytes: [UInt8]

  init() { bytes = [] }

  init(stringLiteral value: String) { bytes = Array(value.utf8) }

  /// - Parameter bytes: markup that was put together, and escaped, before.
  init(escaped bytes: [UInt8]) { self.bytes = bytes }

  init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate(set) var bytes: [UInt8] = []

    init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    mutating func appendLiteral(_ literal: String) { bytes.append(contentsOf: literal.utf8) }

    mutating func appendInterpolation(_ text: String) {
      var text = text
      text.withUTF8 { unsafe Escaping.append($0, to: &bytes) }
    }

    mutating func appendInterpolation(_ markup: Markup) { bytes.append(contentsOf: markup.bytes) }

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

  /// Markup one after the other.
  init(_ pieces: some Sequence<Markup>, separator: Markup = "") {
    bytes = []
    for (index, piece) in pieces.enumerated() {
      if index > 0 { bytes.append(contentsOf: separator.bytes) }
      bytes.append(contentsOf: piece.bytes)
    }
  }

  var isEmpty: Bool { bytes.isEmpty }

  static func += (left: inout Markup, right: Markup) { left.bytes.append(contentsOf: right.bytes) }
}

extension ByteBuffer {
  mutating func raw(_ markup: Markup) {
    raw(markup.bytes)
  }
}
