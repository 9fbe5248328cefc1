/// A line and a column of a text, both from 1; the column counts Unicode scalars.
package struct YAMLPosition: Sendable, Hashable, Comparable {
  /// From 1; ended by the line breaks of YAML 1.1, which are five.
  package var line: Int32
  /// From 1, in Unicode scalars.
  package var column: Int32

  /// A place that was counted already.
  package init(line: Int32, column: Int32) {
    self.line = line
    self.column = column
  }

  /// The place after so many bytes of UTF-8.
  init(after bytes: UnsafeBufferPointer<UInt8>) {
    self.init(line: 1, column: 1)
    var previous: Unicode.Scalar = " "
    for scalar in unsafe String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar == "\n", previous == "\r" {
        // The second half of one break.
      } else if Self.isBreak(scalar) {
        line += 1
        column = 1
      } else {
        column += 1
      }
      previous = scalar
    }
  }

  /// By line, then by column.
  package static func < (left: YAMLPosition, right: YAMLPosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }

  /// Whether a scalar ends a line in YAML 1.1; `\r\n` is one end.
  package static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }
}
