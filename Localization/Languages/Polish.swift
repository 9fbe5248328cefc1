extension LanguageFormats {
  /// CLDR `pl`; the fourth plural form is that of fractions (1,5 punktu).
  static let polish = LanguageFormats(
    language: "pl",
    pluralForms:
      "nplurals=4; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);",
    quotes: ("„", "”"),
    months: [
      "styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec", "lipiec", "sierpień", "wrzesień",
      "październik", "listopad", "grudzień",
    ],
    monthsInDates: [
      "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września",
      "października", "listopada", "grudnia",
    ],
    decimalSign: UInt8(ascii: ","), groupSign: (0xC2, 0xA0), smallestFirstGroup: 2, percentSuffix: "%",
    currencySigns: [
      ("BRL", "R$"), ("EUR", "€"), ("PLN", "zł"), ("XAF", "FCFA"), ("XCD", "EC$"), ("XOF", "F\u{202F}CFA"),
      ("XPF", "CFPF"),
    ],
    longDay: "d MMMM y", shortDay: "d.MM.y", shortWords: "aiouwz")
}
