extension LanguageFormats {
  /// CLDR `cs`; the fourth plural form is that of fractions (1,5 bodu).
  static let czech = LanguageFormats(
    language: "cs", pluralForms: "nplurals=4; plural=(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2);",
    quotes: ("„", "“"),
    months: [
      "leden", "únor", "březen", "duben", "květen", "červen", "červenec", "srpen", "září", "říjen",
      "listopad", "prosinec",
    ],
    monthsInDates: [
      "ledna", "února", "března", "dubna", "května", "června", "července", "srpna", "září", "října",
      "listopadu", "prosince",
    ],
    decimalSign: UInt8(ascii: ","), groupSign: (0xC2, 0xA0), percentSuffix: "\u{A0}%",
    currencySigns: [
      ("AUD", "AU$"), ("BRL", "R$"), ("CAD", "CA$"), ("CNY", "CN¥"), ("CZK", "Kč"), ("EUR", "€"),
      ("GBP", "£"), ("HKD", "HK$"), ("JPY", "JP¥"), ("KRW", "₩"), ("MXN", "MX$"), ("NZD", "NZ$"),
      ("TWD", "NT$"), ("USD", "US$"), ("XAF", "FCFA"), ("XCD", "EC$"), ("XOF", "F\u{202F}CFA"),
      ("XPF", "CFPF"),
    ],
    longDay: "d. MMMM y", shortDay: "d.\u{202F}M.\u{202F}y", shortWords: "aikosuvz")
}
