package import Values

/// The lengths in which a day is written.
package enum DayLength: Sendable, Hashable {
  /// `22 November 2026`.
  case long
  /// `22/11/2026`.
  case short
}

/// A part of a written day.
enum DayField: Sendable, Hashable {
  /// The number with at least that many digits.
  case day(width: Int)
  /// The number with at least that many digits.
  case month(width: Int)
  /// The month's name within a date.
  case monthName
  /// With at least four digits.
  case year
  /// What stands between, as UTF-8.
  case text([UInt8])

  /// Reads a CLDR pattern of `d`, `dd`, `M`, `MM`, `MMMM` and `y`; everything else stays as it is.
  static func fields(_ pattern: String) -> [DayField] {
    var fields: [DayField] = []
    var rest = Substring(pattern)
    while let letter = rest.first {
      let run = rest.prefix { $0 == letter }
      rest = rest.dropFirst(run.count)
      switch run {
      case "d", "dd": fields.append(.day(width: run.count))
      case "M", "MM": fields.append(.month(width: run.count))
      case "MMMM": fields.append(.monthName)
      case "y": fields.append(.year)
      default: fields.append(.text(Array(run.utf8)))
      }
    }
    return fields
  }
}

extension LanguageFormats {
  /// A day as the language writes it.
  package func day(_ day: CalendarDay, _ length: DayLength = .long) -> String {
    text { append(day, length, to: &$0) }
  }

  /// Appends what `day(_:_:)` gives, as UTF-8.
  package func append(_ day: CalendarDay, _ length: DayLength = .long, to bytes: inout [UInt8]) {
    let (year, month, number) = day.components
    for field in length == .long ? longDay : shortDay {
      switch field {
      case .day(let width): Self.append(number, width: width, to: &bytes)
      case .month(let width): Self.append(month, width: width, to: &bytes)
      case .monthName: bytes.append(contentsOf: monthsInDates[month - 1].utf8)
      case .year: Self.append(year, width: 4, to: &bytes)
      case .text(let text): bytes.append(contentsOf: text)
      }
    }
  }

  /// The month's name as a title, nominative: `listopad`.
  ///
  /// - Precondition: `number` is 1 to 12.
  package func month(_ number: Int) -> String {
    precondition((1...12).contains(number), "a year has months 1 to 12")
    return months[number - 1]
  }

  private static func append(_ value: Int, width: Int, to bytes: inout [UInt8]) {
    var divisor = 1
    for _ in 1..<width { divisor *= 10 }
    while divisor <= value / 10 { divisor *= 10 }
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / divisor % 10))
      divisor /= 10
    }
  }
}
