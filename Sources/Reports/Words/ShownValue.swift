import ContactData
import Formats
import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// Writes the values of a column as a language shows them, escaped.
struct ShownValue {
  private enum Source {
    /// Dictionary codes with each word escaped once.
    case words(codes: [Int32], words: EscapedWords)
    case numbers(NumberColumn, MeasureUnit, Decimals)
    case days(DayColumn)
    /// Whole units with each distinct age put into words once.
    case ages([Int32], words: [Int32: Markup])
    // For a few contacts of many: put into words as they are written.
    case fewWords(codes: [Int32], words: WordList, isLinked: Bool)
    case fewLists(codes: [Int32], lists: [[String]], isLinked: Bool)
    case fewAges([Int32], MeasureUnit, Localizer)
  }

  private let source: Source
  private let formats: LanguageFormats
  /// How many decimals every number of the column is shown with; nil for as many as it has.
  let fixedDecimals: Int?
  /// Whether it is set right-aligned, as numbers and days are.
  let isNumeric: Bool

  /// Columns of up to this many decimals show all numbers with the same.
  private static let mostFixedDecimals = 3

  /// Puts every distinct word into markup beforehand, unless only a few contacts are shown.
  ///
  /// - Parameters:
  ///   - isBare: leaves the unit out, for columns that have it in their header.
  ///   - isFew: whether only a few contacts are shown, so that preparing every distinct value does not pay.
  ///   - isLinked: makes links of e-mail addresses, telephone numbers and web addresses.
  init(
    _ field: FieldValues, _ words: ReportWords, isBare: Bool, isFew: Bool = false, isLinked: Bool = false
  ) {
    formats = words.formats
    var fixed: Int?
    switch field.column {
    case .words(let column) where isFew && !field.isFlag:
      source = .fewWords(codes: column.codes, words: column.words, isLinked: isLinked)
      isNumeric = false
    case .lists(let column) where isFew:
      source = .fewLists(codes: column.codes, lists: column.values, isLinked: isLinked)
      isNumeric = false
    case .words(let column):
      source = .words(
        codes: column.codes,
        words: EscapedWords(column.words, isLinked: isLinked) { words.flag($0, of: field) })
      isNumeric = false
    case .lists(let column):
      let shown = column.values.map { EscapedWords.markup($0, isLinked: isLinked) }
      source = .words(codes: column.codes, words: .table(shown))
      isNumeric = false
    case .numbers, .means:
      let numbers = field.column.shownNumbers ?? NumberColumn(mantissas: [], scales: [], largestScale: 0)
      if isBare { fixed = Self.fixedDecimals(of: numbers, MeasureUnit(field.unit)) }
      source = .numbers(
        numbers, isBare ? .none : MeasureUnit(field.unit), fixed.map { .exactly($0) } ?? .exact)
      isNumeric = true
    case .days(let column):
      source = .days(column)
      isNumeric = true
    }
    fixedDecimals = fixed
  }

  /// The most decimals that any number needs; amounts of money have none or those of their currency.
  ///
  /// - Returns: nil for too many.
  private static func fixedDecimals(of numbers: NumberColumn, _ unit: MeasureUnit) -> Int? {
    let needed = numbers.shownScale
    guard needed <= mostFixedDecimals else { return nil }
    return needed == 0 ? 0 : max(needed, unit.currencyDecimals ?? 0)
  }

  /// What a parameter compared: the field's value, or an age in words.
  init(_ parameter: ScoredParameter, _ words: ReportWords, isFew: Bool = false) {
    guard case .ages(let ages) = parameter.values else {
      self.init(parameter.field, words, isBare: false, isFew: isFew)
      return
    }
    let unit: MeasureUnit =
      switch parameter.parameter.measure {
      case .monthsSince: .months
      case .yearsSince: .years
      case .daysSince, nil: .days
      }
    if isFew {
      self.init(.fewAges(ages, unit, words.localizer), words.formats)
      return
    }
    var table: [Int32: Markup] = [:]
    for age in ages where age != .min && table[age] == nil {
      table[age] = "\(words.localizer.amount(ExactDecimal(Int(age)), unit: unit))"
    }
    self.init(.ages(ages, words: table), words.formats)
  }

  private init(_ source: Source, _ formats: LanguageFormats) {
    self.source = source
    self.formats = formats
    fixedDecimals = nil
    isNumeric = true
  }

  /// Whether a contact has a value.
  func exists(row: Int) -> Bool {
    switch source {
    case .words(let codes, _), .fewWords(let codes, _, _), .fewLists(let codes, _, _): codes[row] >= 0
    case .numbers(let numbers, _, _): numbers.scales[row] != NumberColumn.noValue
    case .days(let days): days.days[row] != .min
    case .ages(let ages, _), .fewAges(let ages, _, _): ages[row] != .min
    }
  }

  /// Appends the value, with its unit unless that stands in the header.
  ///
  /// - Precondition: the contact has a value.
  func write(row: Int, to out: inout ByteBuffer) {
    switch source {
    case .words(let codes, let words): words.write(codes[row], to: &out)
    case .numbers(let numbers, let unit, let decimals):
      let value = ExactDecimal(mantissa: numbers.mantissas[row], scale: Int(numbers.scales[row]))
      switch unit {
      case .currency(let currency):
        out.append { formats.append(value, currency: currency, decimals: .unlessWhole, to: &$0) }
      case .other(let name): out.text(formats.number(value, unit: name))
      case .none, .days, .months, .years: out.append { formats.append(value, decimals, to: &$0) }
      }
    case .days(let days):
      out.append { formats.append(CalendarDay(daysSince1970: days.days[row]), to: &$0) }
    case .ages(let ages, let words): out.write(words[ages[row]] ?? "")
    case .fewWords(let codes, let words, let isLinked):
      out.write(EscapedWords.markup(words[Int(codes[row])], isLinked: isLinked))
    case .fewLists(let codes, let lists, let isLinked):
      out.write(EscapedWords.markup(lists[Int(codes[row])], isLinked: isLinked))
    case .fewAges(let ages, let unit, let localizer):
      out.text(localizer.amount(ExactDecimal(Int(ages[row])), unit: unit))
    }
  }
}
