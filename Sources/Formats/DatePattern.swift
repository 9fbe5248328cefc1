/// How dates are written, as `dd-MM-yy`.
///
/// Each run of `d`, `M`, `y`, `H`, `m` or `s` stands for a number; other letters stand between apostrophes, and
/// every other sign for itself. Digits stand for nothing.
package struct DatePattern: Sendable, Hashable {
  /// As the project file writes it.
  package let text: String
  /// What a cell must hold, one after another.
  package let pieces: [Piece]

  /// What a number of a date means.
  package enum Part: Sendable, Hashable {
    /// Parts of the calendar day; the year is written in full, with four digits.
    case day, month, year
    /// Two digits: those of 1969 to 2068.
    case shortYear
    /// The time of day, which is checked and dropped.
    case hour, minute, second
  }

  /// A stretch of a date.
  package enum Piece: Sendable, Hashable {
    /// A number with at least and at most so many digits.
    case number(Part, fewest: Int, most: Int)
    /// Text that stands as it is, in UTF-8.
    case literal([UInt8])
  }

  /// Every run of letters that stands for a number, as a pattern writes it.
  package static let tokens = ["d", "dd", "M", "MM", "yy", "yyyy", "H", "HH", "m", "mm", "s", "ss"]

  /// Nil where a letter means nothing, or where day, month and year are not there once each.
  ///
  /// Nil too where numbers with no sign between them are not all of a fixed width.
  package init?(_ pattern: String) {
    guard let stretches = Self.stretches(of: pattern) else { return nil }
    var pieces: [Piece] = []
    var letters: Set<Unicode.Scalar> = []
    for (index, stretch) in stretches.enumerated() {
      switch stretch {
      case .text(let text): pieces.append(.literal(Array(text.utf8)))
      case .letters(let letter, let count):
        guard let part = Self.part(letter, count), letters.insert(letter).inserted else { return nil }
        // Without a sign between two numbers only their widths tell where one ends.
        let touches =
          stretches[..<index].last?.isNumber ?? false || stretches[(index + 1)...].first?.isNumber ?? false
        guard !touches || count > 1 else { return nil }
        let isFixed = touches || part == .year || part == .shortYear
        pieces.append(.number(part, fewest: isFixed ? count : 1, most: max(2, count)))
      }
    }
    guard letters.isSuperset(of: ["d", "M", "y"]) else { return nil }
    text = pattern
    self.pieces = pieces
  }

  /// A stretch of the pattern as written.
  private enum Stretch {
    case letters(Unicode.Scalar, count: Int)
    case text(String)

    var isNumber: Bool { if case .letters = self { true } else { false } }
  }

  /// Nil where an apostrophe is not closed or encloses nothing, and where there is a digit.
  private static func stretches(of pattern: String) -> [Stretch]? {
    var stretches: [Stretch] = []
    var rest = pattern.unicodeScalars[...]
    while let first = rest.first {
      if first == "'" {
        let quoted = rest.dropFirst().prefix { $0 != "'" }
        guard !quoted.isEmpty, quoted.endIndex < rest.endIndex else { return nil }
        stretches.append(.text(String(quoted)))
        rest = rest[quoted.endIndex...].dropFirst()
      } else if first.properties.isAlphabetic {
        let run = rest.prefix { $0 == first }
        stretches.append(.letters(first, count: run.count))
        rest = rest[run.endIndex...]
      } else {
        stretches.append(.text(String(first)))
        rest = rest.dropFirst()
      }
    }
    return pattern.contains(where: \.isNumber) ? nil : stretches
  }

  private static func part(_ letter: Unicode.Scalar, _ count: Int) -> Part? {
    switch (letter, count) {
    case ("d", 1...2): .day
    case ("M", 1...2): .month
    case ("y", 2): .shortYear
    case ("y", 4): .year
    case ("H", 1...2): .hour
    case ("m", 1...2): .minute
    case ("s", 1...2): .second
    default: nil
    }
  }
}
