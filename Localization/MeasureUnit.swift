/// What a number counts, as far as its form depends on it.
package enum MeasureUnit: Sendable, Hashable {
  /// A bare number.
  case none
  /// An ISO 4217 code.
  case currency(String)
  /// Any other unit, written as it is after the number: `km`.
  case other(String)
  /// Lengths of time, whose names have plural forms.
  case days, months, years

  /// The unit of a field as the project file writes it: a currency where it is a known code.
  package init(_ text: String?) {
    switch text {
    case nil, "": self = .none
    case .some(let text): self = Currency.isCode(text) ? .currency(text) : .other(text)
    }
  }

  /// The decimals of a currency's smaller unit; nil for units that are none.
  package var currencyDecimals: Int? {
    if case .currency(let code) = self { Currency.decimals(code) } else { nil }
  }
}

/// ISO 4217: which codes are currencies, and how many decimals each has.
enum Currency {
  /// The codes in use in 2026, without funds and metals.
  private static let codes = Set(
    """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD \
    CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP \
    GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD \
    KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN \
    NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP \
    SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND \
    VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
    """.split(separator: " ").map(String.init))

  static func isCode(_ text: String) -> Bool {
    codes.contains(text)
  }

  /// The decimals of the currency's smaller unit; 2 where it is not known to be otherwise.
  static func decimals(_ code: String) -> Int {
    switch code {
    case "PLN", "EUR", "USD", "GBP", "CZK", "UAH", "CHF": 2
    case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV",
      "XAF", "XOF", "XPF":
      0
    case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
    default: 2
    }
  }
}
