internal import YAMLEvents

/// The text of the project file as the YAML parser counts it.
struct YAMLSource {
  /// What is parsed: all but a byte order mark.
  let text: String

  /// Leaves out a byte order mark, which counts in no column.
  init(_ text: String) {
    self.text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
  }

  /// A line without its break; empty beyond the end.
  func line(_ number: Int) -> String {
    var line = 1
    var previous: Unicode.Scalar = " "
    var found = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isSecondHalf = scalar == "\n" && previous == "\r"
      previous = scalar
      if YAMLPosition.isBreak(scalar) {
        if !isSecondHalf { line += 1 }
        if line > number { break }
      } else if line == number {
        found.append(scalar)
      }
    }
    return String(found)
  }
}
