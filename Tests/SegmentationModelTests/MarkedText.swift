import Diagnostics

/// A project file with marks where findings must stand: `⟦Code⟧` for a diagnostic, `⟪Code⟫` for a note.
///
/// A mark stands right before the offending text and is taken out before the text is read.
struct MarkedText {
  /// A code at a line and a column.
  struct Mark: Hashable, Comparable, CustomStringConvertible {
    var line: Int
    var column: Int
    var code: String

    static func < (left: Mark, right: Mark) -> Bool {
      (left.line, left.column, left.code) < (right.line, right.column, right.code)
    }

    var description: String { "\(line):\(column) \(code)" }
  }

  var text = ""
  var diagnostics: [Mark] = []
  var notes: [Mark] = []

  init(_ marked: String) {
    var line = 1
    var column = 1
    var rest = marked.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "⟦", "⟪":
        let close: Unicode.Scalar = scalar == "⟦" ? "⟧" : "⟫"
        let code = rest.prefix { $0 != close }
        rest = rest[code.endIndex...].dropFirst()
        let mark = Mark(line: line, column: column, code: String(code))
        if scalar == "⟦" { diagnostics.append(mark) } else { notes.append(mark) }
      case "\n":
        line += 1
        column = 1
        text.unicodeScalars.append(scalar)
      default:
        column += 1
        text.unicodeScalars.append(scalar)
      }
    }
  }
}

extension MarkedText.Mark {
  init(_ diagnostic: Diagnostic) {
    self.init(
      line: diagnostic.place?.line ?? 0, column: diagnostic.place?.column ?? 0, code: diagnostic.code.rawValue
    )
  }

  init(_ note: Diagnostic.Note) {
    self.init(line: note.place?.line ?? 0, column: note.place?.column ?? 0, code: note.code.rawValue)
  }
}
