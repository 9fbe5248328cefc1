package import Formats
package import Values

/// When the decimals of an amount of money are shown.
package enum MoneyDecimals: Sendable, Hashable {
  /// The currency's, rounded half up.
  case always
  /// None for a whole amount, else at least the currency's and never rounded.
  case unlessWhole

  /// The decimals that an amount is shown with.
  func decimals(for value: ExactDecimal, currency: Currency) -> Decimals {
    let count = currency.decimals
    return switch self {
    case .always: .exactly(count)
    case .unlessWhole: value.scale == 0 ? .exact : .atLeast(count)
    }
  }
}

extension LanguageFormats {
  /// An amount of money with the language's sign for the currency: `12 345,50 zł`, `PLN 12,345.50`.
  package func money(
    _ value: ExactDecimal, currency: Currency, decimals: MoneyDecimals = .always
  ) -> String {
    text { append(value, currency: currency, decimals: decimals, to: &$0) }
  }

  /// Appends what `money(_:currency:decimals:)` gives, as UTF-8.
  package func append(
    _ value: ExactDecimal, currency: Currency, decimals: MoneyDecimals = .always, to bytes: inout [UInt8]
  ) {
    let sign = sign(of: currency)
    let (value, atLeast) = decimals.decimals(for: value, currency: currency).applied(to: value)
    if value.mantissa < 0 { bytes.append(UInt8(ascii: "-")) }
    if currencyLeads {
      bytes.append(contentsOf: sign.utf8)
      // CLDR: a sign that ends in a letter keeps its distance.
      if sign.utf8.last.map({ $0 | 0x20 >= 0x61 && $0 < 0x80 }) == true {
        Self.appendNoBreakSpace(to: &bytes)
      }
    }
    append(magnitude: value.mantissa.magnitude, scale: Int(value.scale), atLeast: atLeast, to: &bytes)
    if !currencyLeads {
      Self.appendNoBreakSpace(to: &bytes)
      bytes.append(contentsOf: sign.utf8)
    }
  }

  /// A number with a unit that is not a currency, parted by a no-break space: `12 345 km`.
  package func number(_ value: ExactDecimal, unit: String, _ decimals: Decimals = .exact) -> String {
    text {
      append(value, decimals, to: &$0)
      Self.appendNoBreakSpace(to: &$0)
      $0.append(contentsOf: unit.utf8)
    }
  }

  private static func appendNoBreakSpace(to bytes: inout [UInt8]) {
    bytes.append(0xC2)
    bytes.append(0xA0)
  }
}
