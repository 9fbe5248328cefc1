/// The text of the project file on its way to the YAML parser, which stops at the first key given twice.
///
/// So that every such key is reported and reading goes on, the first of two equal keys is renamed, to
/// characters of Unicode's private use that take exactly as many columns, and gets its name back
/// afterwards.
struct YAMLSource {
  private(set) var text: String
  private var originals: [String: String] = [:]

  /// How many equal keys are renamed before giving up; each costs one more parse.
  private static let mostRenamed = 100
  private static let firstMark: UInt32 = 0xE000
  private static let padding: Unicode.Scalar = "\u{F8FF}"

  /// Leaves out a byte order mark, which counts in no column.
  init(_ text: String) {
    self.text =
      text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
  }

  /// Whether any key was renamed, so that names have to be looked up.
  var hasRenamedKeys: Bool { !originals.isEmpty }

  /// The name that a key has in the file.
  func original(of key: String) -> String { originals[key] ?? key }

  /// Renames the key at a place; false where the text there does not spell it as it is, as with escapes.
  mutating func rename(key: String, at position: ProjectNode.Position) -> Bool {
    let length = key.unicodeScalars.count
    guard length > 0, originals.count < Self.mostRenamed,
      let mark = Unicode.Scalar(Self.firstMark + UInt32(originals.count)),
      var start = offset(of: position)
    else { return false }
    var scalars = Array(text.unicodeScalars)
    if start < scalars.count, scalars[start] == "\"" || scalars[start] == "'" { start += 1 }
    guard start + length <= scalars.count,
      scalars[start..<start + length].elementsEqual(key.unicodeScalars)
    else { return false }
    let name = [mark] + Array(repeating: Self.padding, count: length - 1)
    scalars.replaceSubrange(start..<start + length, with: name)
    originals[Self.string(name)] = key
    text = Self.string(scalars)
    return true
  }

  /// A line without its break; empty beyond the end.
  func line(_ number: Int) -> String {
    guard var offset = offset(of: .init(line: Int32(clamping: number), column: 1)) else { return "" }
    let scalars = Array(text.unicodeScalars)
    var line: [Unicode.Scalar] = []
    while offset < scalars.count, !Self.isBreak(scalars[offset]) {
      line.append(scalars[offset])
      offset += 1
    }
    return Self.string(line)
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

  /// How many scalars stand before a place.
  private func offset(of position: ProjectNode.Position) -> Int? {
    var line = 1
    var previous: Unicode.Scalar = " "
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      if line == position.line, !(scalar == "\n" && previous == "\r") {
        return offset + Int(position.column) - 1
      }
      if Self.isBreak(scalar), !(scalar == "\n" && previous == "\r") { line += 1 }
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

  private static func string(_ scalars: [Unicode.Scalar]) -> String {
    var string = String.UnicodeScalarView()
    string.append(contentsOf: scalars)
    return String(string)
  }
}
