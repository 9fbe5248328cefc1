/// A currency: its code, the decimals of its amounts, and what people write instead of the code.
package struct Currency: Sendable, Hashable {
  /// Three capitals, after ISO 4217.
  package let code: String
  /// How many decimals the smaller unit of the currency has.
  package let decimals: Int

  /// The currency of a code in capitals; nil for a code that is not in the list.
  package init?(code: String) {
    guard Self.codes.contains(code) else { return nil }
    self.code = code
    decimals = Self.unusualDecimals[code] ?? 2
  }

  /// What people write instead of the code, beside the signs of Unicode (`€`, `$`).
  package var signs: [String] { Self.wordSigns[code] ?? [] }

  /// Every code that is known.
  ///
  /// Those of ISO 4217 in use, without metals and most funds; those of currencies given up lately, which older
  /// files hold (ANG, BGN, HRK, SVC); and CNH, the yuan traded abroad.
  package static let codes = Set(
    """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD
    CAD CDF CHF CLF CLP CNH CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP
    GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD
    KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR
    NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN
    SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF
    XPF YER ZAR ZMW ZWG
    """.split { $0 == " " || $0 == "\n" }.map(String.init))

  /// Every sign in letters, of all currencies, longer ones first: `zł.` before `zł`.
  package static let signs = Set(wordSigns.values.joined()).sorted {
    ($1.utf8.count, $0) < ($0.utf8.count, $1)
  }

  /// Whether a character is a sign of a currency by itself: Unicode's category Sc, as `€`.
  package static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .currencySymbol
  }

  /// The currencies whose smaller unit is not a hundredth.
  private static let unusualDecimals: [String: Int] = [
    "BIF": 0, "CLP": 0, "DJF": 0, "GNF": 0, "ISK": 0, "JPY": 0, "KMF": 0, "KRW": 0, "PYG": 0, "RWF": 0,
    "UGX": 0,
    "VND": 0, "VUV": 0, "XAF": 0, "XOF": 0, "XPF": 0,
    "BHD": 3, "IQD": 3, "JOD": 3, "KWD": 3, "LYD": 3, "OMR": 3, "TND": 3,
    "CLF": 4,
  ]

  /// Signs that are made of letters, or of letters and a sign of Unicode.
  private static let wordSigns: [String: [String]] = [
    "AUD": ["A$", "AU$"], "BGN": ["лв"], "BRL": ["R$"], "CAD": ["CA$"], "CHF": ["Fr."], "CNY": ["CN¥"],
    "CZK": ["Kč", "Kc"], "DKK": ["kr", "kr."], "HKD": ["HK$"], "HUF": ["Ft"], "ISK": ["kr", "kr."],
    "JPY": ["JP¥"],
    "MDL": ["lei"], "MXN": ["MX$"], "NOK": ["kr", "kr."], "NZD": ["NZ$"],
    "PLN": ["zł", "zł.", "Zł", "ZŁ", "zl"], "RON": ["lei"], "RSD": ["дин", "din"], "SEK": ["kr", "kr."],
    "TWD": ["NT$"], "USD": ["US$"], "XAF": ["FCFA"], "XCD": ["EC$"], "XOF": ["F\u{202F}CFA"], "XPF": ["CFPF"],
  ]
}
