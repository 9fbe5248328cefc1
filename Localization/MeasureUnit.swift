package import Formats

/// What a number counts, as far as its form depends on it.
package enum MeasureUnit: Sendable, Hashable {
  /// A bare number.
  case none
  /// Money.
  case currency(Currency)
  /// Any other unit, written as it is after the number: `km`.
  case other(String)
  /// Lengths of time, whose names have plural forms.
  case days, months, years

  /// The unit of a field; a bare number where it has none.
  package init(_ unit: NumberUnit?) {
    switch unit {
    case nil: self = .none
    case .currency(let currency): self = .currency(currency)
    case .other(let text): self = .other(text)
    }
  }

  /// The decimals of a currency's smaller unit; nil for units that are none.
  package var currencyDecimals: Int? {
    if case .currency(let currency) = self { currency.decimals } else { nil }
  }
}
