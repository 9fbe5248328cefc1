package import ContactData
package import Formats
package import SegmentationModel
import Values

/// A field of the contacts, or a measure gathered from a related file, with its value for every contact.
package struct FieldValues: Sendable {
  /// As parameters refer to it.
  package var name: String
  /// As it is shown.
  package var label: LocalizedText
  /// What the numbers count.
  package var unit: NumberUnit?
  /// Whether it is left out of shared files unless asked for.
  package var isPersonal: Bool
  /// Whether it is a way to reach the contact.
  package var isContact: Bool
  /// Whether the words are `yes` and `no`.
  package var isFlag: Bool
  /// The value of every contact.
  package var column: FieldColumn

  /// A field of the contacts' own file.
  init(_ field: Field, column: FieldColumn) {
    name = field.name
    label = field.label
    unit = field.unit
    isPersonal = field.isPersonal
    isContact = field.isContact
    isFlag = field.type == .flag
    self.column = column
  }

  /// What was gathered from a related file.
  init(_ measure: Measure, column: FieldColumn) {
    name = measure.name
    label = measure.label
    unit = measure.unit
    isPersonal = false
    isContact = false
    isFlag = false
    self.column = column
  }
}

/// The values of a field, one for every contact.
package enum FieldColumn: Sendable {
  /// Text and flags: dictionary codes.
  case words(WordColumn)
  /// Several words each: dictionary codes.
  case lists(ListColumn)
  /// Exact decimals.
  case numbers(NumberColumn)
  /// Means: exact for comparing, rounded to 6 decimals for showing.
  case means(MeanColumn)
  /// Calendar days.
  case days(DayColumn)

  /// The numbers as they are shown; nil for fields that hold none.
  package var shownNumbers: NumberColumn? {
    switch self {
    case .numbers(let numbers): numbers
    case .means(let means): means.shown
    case .words, .lists, .days: nil
    }
  }

  /// Whether a contact has a value.
  package func hasValue(row: Int) -> Bool {
    switch self {
    case .words(let words): words.codes[row] >= 0
    case .lists(let lists): lists.codes[row] >= 0
    case .numbers(let numbers): numbers.scales[row] != NumberColumn.noValue
    case .means(let means): means.counts[row] > 0
    case .days(let days): days.days[row] != Int32.min
    }
  }
}

/// Means as exact fractions, since rounding would move values across the limits of ranges.
package struct MeanColumn: Sendable {
  /// The sums times `10^scale`.
  package let sums: [Int128]
  /// How many decimals the sums have.
  package let scale: Int
  /// How many values each mean is made of; 0 is no value.
  package let counts: [Int32]
  /// The means rounded to 6 decimals.
  package let shown: NumberColumn

  /// Means of values that were added up.
  init(sums: [Int128], scale: Int, counts: [Int32]) {
    self.sums = sums
    self.scale = scale
    self.counts = counts
    let denominator = ExactDecimal.power(of10: scale)
    shown = NumberColumn(
      zip(sums, counts).map { sum, count in
        count == 0 ? nil : Self.shown(sum, over: denominator * Int128(count))
      })
  }

  /// Six decimals, or as many as 18 digits have room for.
  private static func shown(_ numerator: Int128, over denominator: Int128) -> ExactDecimal {
    // Only the rest is multiplied, since a long sum has no room for it.
    let (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    var decimals = 6
    while decimals > 0, whole.magnitude >= ExactDecimal.power(of10: 18 - decimals).magnitude { decimals -= 1 }
    let fraction = ExactDecimal.rounded(rest, over: denominator, decimals: decimals)
    let mantissa = whole * ExactDecimal.power(of10: decimals) + fraction.mantissa(atScale: decimals)
    return ExactDecimal(mantissa: Int64(mantissa), scale: decimals)
  }
}

extension NumberColumn {
  /// A column whose largest scale is looked for.
  init(mantissas: [Int64], scales: [UInt8]) {
    let largest = scales.reduce(UInt8(0)) { $1 == Self.noValue ? $0 : max($0, $1) }
    self.init(mantissas: mantissas, scales: scales, largestScale: Int(largest))
  }

  /// A column of single values.
  init(_ values: [ExactDecimal?]) {
    var mantissas: [Int64] = []
    var scales: [UInt8] = []
    mantissas.reserveCapacity(values.count)
    scales.reserveCapacity(values.count)
    for value in values {
      mantissas.append(value?.mantissa ?? 0)
      scales.append(value?.scale ?? Self.noValue)
    }
    self.init(mantissas: mantissas, scales: scales)
  }
}
