package import Formats
package import Values

/// A value that is inserted into a message, put into words by the reader's language.
package enum MessageValue: Sendable, Hashable {
  /// Text shown as it is.
  case text(String)
  /// The user's own words, shown in the quotes of the reader's language.
  case quoted(String)
  /// A whole number; named `count`, it chooses the plural form.
  case count(Int)
  /// An exact number, all its decimals shown; named `count`, it chooses the plural form.
  case number(ExactDecimal)
  /// A number of percent: 12.5 is shown as `12.5%`.
  case percent(ExactDecimal)
  /// An amount of money with the decimals of its currency, whole or not.
  case money(ExactDecimal, currency: Currency)
  /// A number with its unit; money without decimals where it is whole.
  case amount(ExactDecimal, MeasureUnit)
  /// A day in its long form.
  case day(CalendarDay)
  /// Several texts joined by the language's commas and "and".
  case list([String])
  /// Like `list`, each text in quotes.
  case quotedList([String])
}

/// The values for a message's placeholders, by name; written as a dictionary literal.
package struct MessageArguments: Sendable, Hashable, ExpressibleByDictionaryLiteral {
  /// The few pairs in the order they were given: shorter to search than a hash table.
  private var pairs: [(name: String, value: MessageValue)]

  package init(dictionaryLiteral elements: (String, MessageValue)...) {
    pairs = elements.map { ($0.0, $0.1) }
  }

  /// Arguments collected elsewhere, as those of a diagnostic.
  package init(_ values: [String: MessageValue]) {
    pairs = values.map { ($0.key, $0.value) }
  }

  /// The value of that name; setting nil removes it.
  package subscript(name: String) -> MessageValue? {
    get { pairs.first { $0.name == name }?.value }
    set {
      pairs.removeAll { $0.name == name }
      if let newValue { pairs.append((name, newValue)) }
    }
  }

  package static func == (left: MessageArguments, right: MessageArguments) -> Bool {
    left.pairs.count == right.pairs.count && left.pairs.allSatisfy { right[$0.name] == $0.value }
  }

  package func hash(into hasher: inout Hasher) {
    for pair in pairs.sorted(by: { $0.name < $1.name }) {
      hasher.combine(pair.name)
      hasher.combine(pair.value)
    }
  }
}
