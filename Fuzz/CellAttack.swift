import ContactData
import Formats
import Localization
import Values

/// Lines of one column, each read as a number, a day, a flag and a list; the first is the pattern of the days.
///
/// What was read as a number or a day is written in each language and read again.
enum CellAttack {
  /// Reads the lines, and what was read again as it is written.
  static func run(_ input: inout Input) {
    let lines = input.text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let pattern = lines.first else { return }
    let days = DatePattern(String(pattern))
    let requests = [.number, .date(days), .date(nil), .flag, .list(separator: UInt8(ascii: ","))]
      .map { ColumnRequest(header: "cell", kind: $0) }
    let bytes = Array(("cell\n" + lines.dropFirst().joined(separator: "\n")).utf8)
    guard let table = TableAttack.read(source(nil), requests, bytes) else { return }
    if case .numbers(let numbers) = table.columns[0] {
      for number in (0..<table.rowCount).compactMap({ numbers[$0] }) { writeAgain(number) }
    }
    for case .days(let days) in table.columns {
      for day in (0..<table.rowCount).compactMap({ days[$0] }) { writeAgain(day) }
    }
  }

  private static func source(_ decimal: DecimalSign?) -> TableSource {
    TableSource(path: "", name: "cells", format: .tsv, encoding: .utf8, decimal: decimal)
  }

  /// Reads one cell; a quote in it is none of the format's.
  private static func read(_ cell: String, as kind: ColumnKind, _ decimal: DecimalSign?) -> Column? {
    let request = ColumnRequest(header: "cell", kind: kind)
    return TableAttack.read(source(decimal), [request], Array("cell\n\(cell)\n".utf8))?.columns.first
  }

  private static let languages: [(LanguageFormats, DecimalSign)] = [
    (LanguageFormats(language: "en"), .point), (LanguageFormats(language: "pl"), .comma),
    (LanguageFormats(language: "de"), .comma),
  ]

  private static func writeAgain(_ number: ExactDecimal) {
    precondition(ExactDecimal(number.description) == number, "a number is read as it is written")
    for (formats, decimal) in languages {
      guard case .numbers(let again) = read(formats.number(number), as: .number, decimal) else { continue }
      precondition(again[0] == number, "a language's number is read as it is written")
    }
  }

  private static func writeAgain(_ day: CalendarDay) {
    precondition(CalendarDay(iso: day.description) == day, "a day is read as it is written")
    guard case .days(let again) = read(day.description, as: .date(nil), nil) else { return }
    precondition(again[0] == day, "a cell's day is read as it is written")
  }
}
