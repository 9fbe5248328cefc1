import Values

/// How dates are written, as `dd-MM-yy`.
///
/// `d dd M MM yy yyyy HH mm ss` stand for numbers; other signs, and letters between apostrophes,
/// stand for themselves. The time is checked and dropped.
package struct DatePattern: Sendable, Hashable {
  /// As the project file writes it.
  package let text: String
  private let pieces: [Piece]

  private enum Part: Hashable {
    case day, month, year, shortYear, hour, minute, second
  }

  private enum Piece: Hashable {
    case number(Part, fewest: Int, most: Int)
    case literal([UInt8])
  }

  /// Nil where a letter means nothing, or day, month and year are not there exactly once.
  package init?(_ pattern: String) {
    text = pattern
    var pieces: [Piece] = []
    var parts: [Part] = []
    var isAfterNumber = false
    var rest = Array(pattern.unicodeScalars)[...]
    while let first = rest.first {
      let run = rest.prefix { $0 == first }.count
      if first == "'" {
        let quoted = rest.dropFirst().prefix { $0 != "'" }
        guard quoted.count + 2 <= rest.count else { return nil }
        pieces.append(.literal(Array(String(String.UnicodeScalarView(quoted)).utf8)))
        rest = rest.dropFirst(quoted.count + 2)
        isAfterNumber = false
      } else if first.properties.isAlphabetic {
        guard let part = Self.part(first, run) else { return nil }
        parts.append(part)
        // Without a sign between two numbers only full widths tell them apart.
        if isAfterNumber {
          guard case .number(let before, _, let most)? = pieces.popLast(), run > 1, most > 1 else {
            return nil
          }
          pieces.append(.number(before, fewest: most, most: most))
        }
        let isFixed = isAfterNumber || part == .year || part == .shortYear
        pieces.append(.number(part, fewest: isFixed ? run : 1, most: max(2, run)))
        rest = rest.dropFirst(run)
        isAfterNumber = true
      } else {
        pieces.append(.literal(Array(String(first).utf8)))
        rest = rest.dropFirst()
        isAfterNumber = false
      }
    }
    let dateParts = parts.filter { [.day, .month, .year, .shortYear].contains($0) }
    guard Set(parts).count == parts.count, dateParts.count == 3,
      Set(dateParts).isSuperset(of: [.day, .month])
    else { return nil }
    self.pieces = pieces
  }

  private static func part(_ letter: Unicode.Scalar, _ count: Int) -> Part? {
    switch (letter, count) {
    case ("d", 1...2): .day
    case ("M", 1...2): .month
    case ("y", 2): .shortYear
    case ("y", 4): .year
    case ("H", 2): .hour
    case ("m", 2): .minute
    case ("s", 2): .second
    default: nil
    }
  }

  /// The day a trimmed cell names; nil where it does not follow the pattern.
  func day(in cell: ByteView) -> CalendarDay? {
    if text == "yyyy-MM-dd", let day = CalendarDay(isoCell: cell) { return day }
    var (year, month, day) = (0, 0, 0)
    var index = 0
    for piece in pieces {
      switch piece {
      case .literal(let bytes):
        guard cell.has(bytes, at: index) else { return nil }
        index += bytes.count
      case .number(let part, let fewest, let most):
        var number = 0
        var count = 0
        while count < most, index < cell.count, cell[index] &- 0x30 < 10 {
          number = number * 10 + Int(cell[index] &- 0x30)
          (count, index) = (count + 1, index + 1)
        }
        guard count >= fewest else { return nil }
        switch part {
        case .day: day = number
        case .month: month = number
        case .year: year = number
        case .shortYear: year = number <= 68 ? 2000 + number : 1900 + number
        case .hour: if number > 23 { return nil }
        case .minute: if number > 59 { return nil }
        case .second: if number > 60 { return nil }
        }
      }
    }
    return index == cell.count ? CalendarDay(year: year, month: month, day: day) : nil
  }
}

extension CalendarDay {
  /// Reads `yyyy-MM-dd`; what follows a `T` or a space is ignored.
  init?(isoCell cell: ByteView) {
    let dash = UInt8(ascii: "-")
    guard cell.count >= 10, cell[4] == dash, cell[7] == dash else { return nil }
    if cell.count > 10 {
      guard cell[10] == UInt8(ascii: "T") || cell[10] == 0x20 else { return nil }
    }
    var isNumeric = true
    func number(_ start: Int, _ end: Int) -> Int {
      var number = 0
      for index in start..<end {
        let digit = cell[index] &- 0x30
        if digit > 9 { isNumeric = false }
        number = number * 10 + Int(digit)
      }
      return number
    }
    let (year, month, day) = (number(0, 4), number(5, 7), number(8, 10))
    guard isNumeric else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
