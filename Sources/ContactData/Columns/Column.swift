package import Values

/// The cells of one requested column, typed; one entry a row of the table.
package enum Column: Sendable {
  /// Also what an id column becomes.
  case text(TextColumn)
  /// Also what a flag column becomes.
  case words(WordColumn)
  /// Exact decimals.
  case numbers(NumberColumn)
  /// Calendar days.
  case days(DayColumn)
  /// Several words each, dictionary coded.
  case lists(ListColumn)
}

/// Trimmed text as references into the table's store; an empty reference is no value.
package struct TextColumn: Sendable {
  /// One a row.
  package let refs: [TextRef]

  /// Takes references into the store that goes into the same table.
  ///
  /// - Parameter refs: one a row.
  package init(refs: [TextRef]) {
    self.refs = refs
  }
}

/// Dictionary coded text.
package struct WordColumn: Sendable {
  /// What a row without a value has as its code.
  package static let noValue: Int32 = -1

  /// An index into `words` for every row; −1 for no value.
  package let codes: [Int32]
  /// The distinct spellings in order of first appearance, white space folded.
  package let words: WordList

  /// Trusts that every code is an index into the words or `noValue`.
  ///
  /// - Parameter codes: one a row.
  package init(codes: [Int32], words: WordList) {
    self.codes = codes
    self.words = words
  }
}

/// Dictionary coded lists of words.
package struct ListColumn: Sendable {
  /// An index into `values` for every row; −1 for no value.
  package let codes: [Int32]
  /// The items of every distinct cell: white space folded, empty ones dropped, never none.
  package let values: [[String]]

  /// Trusts that every code is an index into the values, or −1.
  ///
  /// - Parameter codes: one a row.
  package init(codes: [Int32], values: [[String]]) {
    self.codes = codes
    self.values = values
  }
}

/// Exact decimal numbers, `mantissa × 10^-scale`, without trailing zeros.
package struct NumberColumn: Sendable {
  /// The scale of a row without a value.
  package static let noValue: UInt8 = 255

  /// The digits of every row's number.
  package let mantissas: [Int64]
  /// 0 to 15, or `noValue`.
  package let scales: [UInt8]
  /// The largest scale of a value; 0 where there is none.
  package let largestScale: Int

  /// Takes a mantissa and a scale for each row, in two arrays of one length.
  ///
  /// - Parameter largestScale: the largest of the scales that are one.
  package init(mantissas: [Int64], scales: [UInt8], largestScale: Int) {
    self.mantissas = mantissas
    self.scales = scales
    self.largestScale = largestScale
  }

  /// The most decimals that a value needs, its trailing zeros left out.
  ///
  /// - Complexity: O(values).
  package var shownScale: Int {
    guard largestScale > 0 else { return 0 }
    return zip(mantissas, scales).reduce(0) { most, value in
      guard value.1 != Self.noValue, Int(value.1) > most else { return most }
      return max(most, Int(ExactDecimal(mantissa: value.0, scale: Int(value.1)).scale))
    }
  }

  /// The value of a row; nil for no value.
  package subscript(row: Int) -> ExactDecimal? {
    let scale = scales[row]
    return scale == Self.noValue ? nil : ExactDecimal(mantissa: mantissas[row], scale: Int(scale))
  }
}

/// Calendar days.
package struct DayColumn: Sendable {
  /// The day of a row without a value.
  package static let noValue = Int32.min

  /// Days since 1 January 1970, or `noValue`.
  package let days: [Int32]

  /// Takes days since 1 January 1970, or `noValue`.
  ///
  /// - Parameter days: one a row.
  package init(days: [Int32]) {
    self.days = days
  }

  /// The value of a row; nil for no value.
  package subscript(row: Int) -> CalendarDay? {
    let day = days[row]
    return day == Self.noValue ? nil : CalendarDay(daysSince1970: day)
  }
}
