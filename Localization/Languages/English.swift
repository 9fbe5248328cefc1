extension LanguageFormats {
  /// British English: CLDR `en-GB`.
  static let english = LanguageFormats(
    language: "en", pluralForms: "nplurals=2; plural=(n != 1);", quotes: ("“", "”"),
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ],
    decimalSign: UInt8(ascii: "."), groupSign: (UInt8(ascii: ","), 0), percentSuffix: "%",
    currencyLeads: true,
    currencySigns: [
      ("AUD", "A$"), ("BRL", "R$"), ("CAD", "CA$"), ("CNY", "CN¥"), ("EUR", "€"), ("GBP", "£"),
      ("HKD", "HK$"), ("ILS", "₪"), ("INR", "₹"), ("JPY", "JP¥"), ("KRW", "₩"), ("MXN", "MX$"),
      ("NZD", "NZ$"), ("PHP", "₱"), ("TWD", "NT$"), ("USD", "US$"), ("VND", "₫"), ("XAF", "FCFA"),
      ("XCD", "EC$"), ("XOF", "F\u{202F}CFA"), ("XPF", "CFPF"),
    ],
    longDay: "d MMMM y", shortDay: "dd/MM/y")
}
