extension LanguageFormats {
  /// CLDR `de`; the short day has the year in full.
  static let german = LanguageFormats(
    language: "de", pluralForms: "nplurals=2; plural=(n != 1);", quotes: ("„", "“"),
    months: [
      "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
      "November", "Dezember",
    ],
    decimalSign: UInt8(ascii: ","), groupSign: (UInt8(ascii: "."), 0), percentSuffix: "\u{A0}%",
    currencySigns: [
      ("AUD", "AU$"), ("BRL", "R$"), ("CAD", "CA$"), ("CNY", "CN¥"), ("EUR", "€"), ("GBP", "£"),
      ("HKD", "HK$"), ("ILS", "₪"), ("INR", "₹"), ("JPY", "¥"), ("KRW", "₩"), ("MXN", "MX$"), ("NZD", "NZ$"),
      ("THB", "฿"), ("TWD", "NT$"), ("USD", "$"), ("VND", "₫"), ("XAF", "FCFA"), ("XCD", "EC$"),
      ("XOF", "F\u{202F}CFA"), ("XPF", "CFPF"),
    ],
    longDay: "d. MMMM y", shortDay: "d.M.y")
}
