extension LanguageFormats {
  /// CLDR `uk`; the fourth plural form is that of fractions (1,5 бала).
  static let ukrainian = LanguageFormats(
    language: "uk",
    pluralForms:
      "nplurals=4; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);",
    quotes: ("«", "»"),
    months: [
      "січень", "лютий", "березень", "квітень", "травень", "червень", "липень", "серпень", "вересень",
      "жовтень", "листопад", "грудень",
    ],
    monthsInDates: [
      "січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня", "жовтня",
      "листопада", "грудня",
    ],
    decimalSign: UInt8(ascii: ","), groupSign: (0xC2, 0xA0), percentSuffix: "%",
    currencySigns: [("JPY", "¥"), ("UAH", "₴"), ("XAF", "FCFA"), ("XOF", "F\u{202F}CFA"), ("XPF", "CFPF")],
    longDay: "d MMMM y\u{202F}р.", shortDay: "dd.MM.y")
}
