import ContactData
import Scoring
import Values
import Wording

/// Writes the values of a column in the form that no language changes: decimal points, ISO dates, words.
struct CanonicalValue {
  private enum Source {
    /// Dictionary codes with each word escaped once; a list's values are joined by `; `.
    case words(codes: [Int32], words: EscapedWords)
    case numbers(NumberColumn)
    case days(DayColumn)
    case ages([Int32])
  }

  private let source: Source

  init(_ column: FieldColumn) {
    switch column {
    case .words(let column): source = .words(codes: column.codes, words: EscapedWords(column.words))
    case .lists(let column):
      source = .words(
        codes: column.codes, words: .table(column.values.map { Self.escaped($0.joined(separator: "; ")) }))
    case .numbers(let column): source = .numbers(column)
    case .means(let column): source = .numbers(column.shown)
    case .days(let column): source = .days(column)
    }
  }

  private init(source: Source) { self.source = source }

  init(_ values: ComparedValues) {
    switch values {
    case .field(let column): self.init(column)
    case .ages(let ages): self.init(source: .ages(ages))
    }
  }

  private static func escaped(_ text: String) -> [UInt8] { Array(Escaping.escaped(text).utf8) }

  func exists(row: Int) -> Bool {
    switch source {
    case .words(let codes, _): codes[row] >= 0
    case .numbers(let numbers): numbers.scales[row] != NumberColumn.noValue
    case .days(let days): days.days[row] != .min
    case .ages(let ages): ages[row] != .min
    }
  }

  /// - Precondition: the contact has a value.
  func write(row: Int, to out: inout ByteBuffer) {
    switch source {
    case .words(let codes, let words): words.write(codes[row], to: &out)
    case .numbers(let numbers):
      out.decimal(ExactDecimal(mantissa: numbers.mantissas[row], scale: Int(numbers.scales[row])))
    case .days(let days): out.raw(CalendarDay(daysSince1970: days.days[row]).description)
    case .ages(let ages): out.integer(Int(ages[row]))
    }
  }
}
