import Formats
import Foundation
import SegmentationModel
import Values

/// What the cells of the contacts and of the related files say, read the long way.
struct ReferenceValues {
  enum Value {
    case number(Fraction)
    case words([String])
    /// Year, month, day.
    case date(Int, Int, Int)

    var words: [String] { if case .words(let words) = self { words } else { [] } }

    /// The number itself, or the age of a date.
    func number(_ measure: AgeMeasure?, _ asOf: CalendarDay) -> Fraction {
      switch self {
      case .number(let number): return number
      case .words: return .zero
      case .date(let year, let month, let day):
        let now = asOf.components
        var age = 0
        switch measure {
        case .monthsSince:
          age = (now.year - year) * 12 + now.month - month - 2
          while (year * 12 + month + age + 1, day) <= (now.year * 12 + now.month, now.day) { age += 1 }
        case .yearsSince:
          age = now.year - year - 2
          while (year + age + 1, month, day) <= (now.year, now.month, now.day) { age += 1 }
        case .daysSince, nil:
          age = ReferenceValues.dayNumber(now.year, now.month, now.day)
          age -= ReferenceValues.dayNumber(year, month, day)
        }
        return Fraction(age)
      }
    }
  }

  private let segmentation: Segmentation
  private let table: RawTable
  private let related: [RawTable]

  init(_ segmentation: Segmentation, _ table: RawTable, _ related: [RawTable]) {
    self.segmentation = segmentation
    self.table = table
    self.related = related
  }

  func isList(_ name: String) -> Bool {
    guard case .list? = segmentation.contacts.fields.first(where: { $0.name == name })?.type else {
      return false
    }
    return true
  }

  /// The value of a field or measure; nil for no value.
  func value(of name: String, row: Int) -> Value? {
    if let field = segmentation.contacts.fields.first(where: { $0.name == name }) {
      return read(table.cell(row, field.column.name), field.type, segmentation.contacts.format)
    }
    for (file, rows) in zip(segmentation.related, related) {
      if let measure = file.measures.first(where: { $0.name == name }) {
        return gather(measure, file, rows, contact: row)
      }
    }
    return nil
  }

  // MARK: - Cells

  func trimmed(_ text: String) -> String { text.trimmingCharacters(in: .whitespacesAndNewlines) }

  static func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ").precomposedStringWithCanonicalMapping
      .lowercased().replacingOccurrences(of: "ß", with: "ss")
  }

  private func isEmpty(_ cell: String, _ format: FileFormat) -> Bool {
    let word = Self.folded(cell)
    return word.isEmpty || format.emptySpellings.contains { Self.folded($0) == word }
  }

  private func read(_ cell: String, _ type: FieldType, _ format: FileFormat) -> Value? {
    if isEmpty(cell, format) { return nil }
    switch type {
    case .text: return .words([Self.folded(cell)])
    case .flag: return .words([["yes", "true", "1", "tak"].contains(Self.folded(cell)) ? "yes" : "no"])
    case .number:
      let point =
        format.decimal == .comma ? trimmed(cell).replacingOccurrences(of: ",", with: ".") : trimmed(cell)
      return .number(Fraction(text: point))
    case .date(let pattern):
      // A time after an ISO date is ignored.
      let date = pattern == nil ? String(trimmed(cell).prefix(10)) : trimmed(cell)
      let parts = date.split { $0 == "-" || $0 == "." }.compactMap { Int($0) }
      return pattern == nil ? .date(parts[0], parts[1], parts[2]) : .date(parts[2], parts[1], parts[0])
    case .list(let separator):
      let items = cell.split(separator: separator.sign).map(String.init).filter { !isEmpty($0, format) }
      return items.isEmpty ? nil : .words(items.map(Self.folded))
    }
  }

  /// Days since the beginning of 1900, counted year by year and month by month.
  static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }
    let lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    let years = (1900..<year).map { isLeap($0) ? 366 : 365 }
    return years.reduce(0, +) + lengths[..<(month - 1)].reduce(0, +) + day
  }

  // MARK: - Related files

  private func gather(_ measure: Measure, _ file: RelatedFile, _ rows: RawTable, contact: Int) -> Value? {
    let own = rows.rows.indices.filter { row in
      isOf(contact, file, rows.cell(row, file.key.name))
        && measure.conditions.allSatisfy { condition in
          let cell = rows.cell(row, condition.column.name)
          let wanted = condition.words.map(Self.folded)
          return isEmpty(cell, file.format) ? wanted.contains("") : wanted.contains(Self.folded(cell))
        }
    }
    let type = measure.isDate ? FieldType.date(format: measure.dateFormat) : .number
    let values = own.compactMap { row in
      measure.column.flatMap { read(rows.cell(row, $0.name), type, file.format) }
    }
    let numbers = values.map { $0.number(nil, CalendarDay(daysSince1970: 0)) }
    switch measure.operation {
    case .count: return .number(Fraction(own.count))
    case .sum: return .number(numbers.sum)
    case .mean: return numbers.isEmpty ? nil : .number(numbers.sum / Fraction(numbers.count))
    case .smallest: return numbers.min().map { .number($0) }
    case .largest: return numbers.max().map { .number($0) }
    // The age of a date to a fixed day: the earliest date has the greatest.
    case .earliest: return values.indices.max { numbers[$0] < numbers[$1] }.map { values[$0] }
    case .latest: return values.indices.min { numbers[$0] < numbers[$1] }.map { values[$0] }
    }
  }

  /// Whether the key of a related row names a contact.
  private func isOf(_ contact: Int, _ file: RelatedFile, _ key: String) -> Bool {
    let source = segmentation.contacts
    let column =
      switch file.matches {
      case .id: source.id.name
      case .name: source.name.name
      case .field(let name): source.fields.first { $0.name == name }?.column.name ?? ""
      }
    let own = table.cell(contact, column)
    return !isEmpty(key, file.format) && !isEmpty(own, source.format) && Self.folded(key) == Self.folded(own)
  }
}
