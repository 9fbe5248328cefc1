/// The text of the project file, and the places of what the YAML parser stumbles over.
struct YAMLSource {
  private let text: String

  /// Leaves out a byte order mark, which counts in no column.
  init(_ text: String) {
    var text =
      text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    text.makeContiguousUTF8()
    self.text = text
  }

  /// Lends the text as bytes; they must not leave the closure.
  func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var text = text
    return text.withUTF8 { unsafe body($0) }
  }

  /// A line without its break; empty beyond the end.
  func line(_ number: Int) -> String {
    var line = 1
    var previous: Unicode.Scalar = " "
    var found = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isSecondHalf = scalar == "\n" && previous == "\r"
      previous = scalar
      if Self.isBreak(scalar) {
        if !isSecondHalf { line += 1 }
        if line > number { break }
      } else if line == number {
        found.append(scalar)
      }
    }
    return String(found)
  }

  /// Where a scalar of a given value first stands.
  func position(ofScalar value: UInt32) -> ProjectNode.Position? {
    var position = ProjectNode.Position(line: 1, column: 1)
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar.value == value { return position }
      if scalar == "\n", previous == "\r" {
        // The second half of one break.
      } else if Self.isBreak(scalar) {
        position = .init(line: position.line + 1, column: 1)
      } else {
        position.column += 1
      }
      previous = scalar
    }
    return nil
  }

  /// The line breaks of YAML 1.1, which is what the parser counts.
  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }
}
