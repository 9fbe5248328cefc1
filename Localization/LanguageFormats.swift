package import Formats

/// How a language writes numbers, money, days and quotes, after CLDR.
///
/// A language without a table in `Languages/` gets forms that are read everywhere: groups parted by
/// no-break spaces, a decimal point, currency codes, ISO dates.
package struct LanguageFormats: Sendable {
  /// The language the forms are those of.
  package var language: String
  /// The PO header for the language, taken where its catalogue has none.
  package var pluralForms: String
  /// What stands round quoted words.
  package var openingQuote: String
  package var closingQuote: String
  /// Month names as titles, nominative, January first.
  package var months: [String]

  /// The decimal sign, in ASCII.
  var decimalSign: UInt8
  /// The sign between groups of three digits; the second byte is 0 for a sign of one byte.
  var groupSign: (UInt8, UInt8)
  /// How many digits the first group needs before a number is grouped at all: 2 means from 10 000.
  var smallestFirstGroup: Int
  /// What follows a number of percent.
  var percentSuffix: String
  /// Whether the currency stands before the number (`£5`), else after a no-break space.
  package var currencyLeads: Bool
  /// Signs of currencies where they differ from the ISO code; so few that a list is searched sooner than a
  /// hash table.
  private let currencySigns: [(key: UInt32, sign: String)]
  /// Month names within a date.
  var monthsInDates: [String]
  /// How the parts of a long day follow one another, as CLDR writes it; `longDay` is read from it.
  let longDayPattern: String
  /// The parts of a day in its long form.
  let longDay: [DayField]
  /// The parts of a day in figures alone.
  let shortDay: [DayField]
  /// One-letter words (ASCII, lower case) that never stand at the end of a line.
  var shortWords: [UInt8]

  /// The forms of a language (`pl`, `en-GB`: what follows the hyphen does not matter).
  package init(language: String) {
    let base = language.split(separator: "-").first.map(String.init) ?? language
    let known = [Self.english, .polish, .german, .czech, .ukrainian]
    self = known.first { $0.language == base } ?? .neutral(language)
  }

  init(
    language: String, pluralForms: String, quotes: (String, String), months: [String],
    monthsInDates: [String]? = nil, decimalSign: UInt8, groupSign: (UInt8, UInt8),
    smallestFirstGroup: Int = 1, percentSuffix: String, currencyLeads: Bool = false,
    currencySigns: [(code: String, sign: String)], longDay: String, shortDay: String,
    shortWords: String = ""
  ) {
    self.language = language
    self.pluralForms = pluralForms
    openingQuote = quotes.0
    closingQuote = quotes.1
    self.months = months
    self.monthsInDates = monthsInDates ?? months
    self.decimalSign = decimalSign
    self.groupSign = groupSign
    self.smallestFirstGroup = smallestFirstGroup
    self.percentSuffix = percentSuffix
    self.currencyLeads = currencyLeads
    self.currencySigns = currencySigns.map { (Self.key(ofCurrency: $0.code), $0.sign) }
    longDayPattern = longDay
    self.longDay = DayField.fields(longDay)
    self.shortDay = DayField.fields(shortDay)
    self.shortWords = Array(shortWords.utf8)
  }

  private static func neutral(_ language: String) -> LanguageFormats {
    LanguageFormats(
      language: language, pluralForms: english.pluralForms, quotes: ("“", "”"),
      months: (1...12).map { String($0) }, decimalSign: UInt8(ascii: "."), groupSign: (0xC2, 0xA0),
      percentSuffix: "%", currencySigns: [], longDay: "y-MM-dd", shortDay: "y-MM-dd")
  }

  /// Appends the text in the language's quotes.
  func append(quoted text: String, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: openingQuote.utf8)
    bytes.append(contentsOf: text.utf8)
    bytes.append(contentsOf: closingQuote.utf8)
  }

  /// The text in the language's quotes.
  package func quoted(_ text: String) -> String {
    openingQuote + text + closingQuote
  }

  /// The sign of a currency, its code where the language has none.
  package func sign(of currency: Currency) -> String {
    let key = Self.key(ofCurrency: currency.code)
    return currencySigns.first { $0.key == key }?.sign ?? currency.code
  }

  /// The three letters of a code as one number, which is compared sooner than text.
  private static func key(ofCurrency code: String) -> UInt32 {
    code.utf8.reduce(0) { $0 << 8 | UInt32($1) }
  }
}
