import Formats
import Foundation
import Testing
import Values

@testable import Localization

/// Compares with Foundation, which holds CLDR.
///
/// Differences that are kept, with the reason:
/// - `12,5%` in Polish, Czech … as CLDR has it; Foundation rounds percent to whole numbers by default.
/// - A negative number that is rounded to nothing is `0`, not `-0`: a sign without a number misleads.
/// - Ukrainian hryvnia and other currencies follow CLDR's standard (not narrow) signs.
@Suite("Formats of languages")
struct LanguageFormatsTests {
  private static let languages = ["en", "pl", "de", "cs", "uk"]

  private static func locale(_ language: String) -> Locale {
    Locale(
      identifier: ["en": "en_GB", "pl": "pl_PL", "de": "de_DE", "cs": "cs_CZ", "uk": "uk_UA"][language] ?? "")
  }

  /// Numbers of every length, sign and number of decimals, the same in every run.
  private static let values: [ExactDecimal] = {
    var state: UInt64 = 42
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 11
    }
    let limits = [0, 1, 999, 1000, 9999, 10_000, 99_999, 100_000, 999_999, 1_000_000]
    let chosen = limits.flatMap { [ExactDecimal($0), ExactDecimal(-$0)] }
    return chosen
      + (0..<1500).map { _ in
        let digits = Int(next() % 15) + 1
        let magnitude = Int64(next() % UInt64(ExactDecimal.power(of10: digits)))
        return ExactDecimal(mantissa: next() % 3 == 0 ? -magnitude : magnitude, scale: Int(next() % 7))
      }
  }()

  private static func decimal(_ value: ExactDecimal) -> Decimal {
    Decimal(string: value.description, locale: Locale(identifier: "en_US_POSIX")) ?? .nan
  }

  @Test("Numbers", arguments: languages)
  func numbers(_ language: String) {
    let formats = LanguageFormats(language: language)
    let exact = Decimal.FormatStyle(locale: Self.locale(language)).precision(.fractionLength(0...15))
    let filled = Decimal.FormatStyle(locale: Self.locale(language)).precision(.fractionLength(2...15))
    for value in Self.values {
      let decimal = Self.decimal(value)
      #expect(formats.number(value) == decimal.formatted(exact))
      #expect(formats.number(value, .atLeast(2)) == decimal.formatted(filled))
      if value.scale == 0 { #expect(formats.number(Int(value.mantissa)) == decimal.formatted(exact)) }
    }
  }

  @Test("Rounding is half up", arguments: languages)
  func rounding(_ language: String) {
    let formats = LanguageFormats(language: language)
    let style = Decimal.FormatStyle(locale: Self.locale(language))
    let exactly = style.precision(.fractionLength(2)).rounded(rule: .toNearestOrAwayFromZero)
    let upTo = style.precision(.fractionLength(0...1)).rounded(rule: .toNearestOrAwayFromZero)
    // Away from zero is up for what is not negative.
    for value in Self.values where value.mantissa >= 0 {
      let decimal = Self.decimal(value)
      #expect(formats.number(value, .exactly(2)) == decimal.formatted(exactly))
      #expect(formats.number(value, .upTo(1)) == decimal.formatted(upTo))
    }
  }

  @Test(
    "Negative numbers are rounded towards positive infinity at the half",
    arguments: [("-2.5", "-2"), ("-2.51", "-3"), ("-0.5", "0"), ("-0.4", "0"), ("2.5", "3")])
  func negative(_ number: String, _ expected: String) throws {
    #expect(
      LanguageFormats(language: "en").number(try #require(ExactDecimal(number)), .exactly(0)) == expected)
  }

  @Test("Percent", arguments: languages)
  func percent(_ language: String) {
    let formats = LanguageFormats(language: language)
    let style = Decimal.FormatStyle.Percent(locale: Self.locale(language)).precision(.fractionLength(0...15))
    for value in Self.values {
      #expect(formats.percent(value) == (Self.decimal(value) / 100).formatted(style))
    }
  }

  @Test("Money", arguments: languages, ["PLN", "EUR", "USD", "GBP", "CZK", "UAH", "CHF", "JPY", "HUF"])
  func money(_ language: String, _ code: String) throws {
    let currency = try #require(Currency(code: code))
    let formats = LanguageFormats(language: language)
    let style = Decimal.FormatStyle.Currency(code: code, locale: Self.locale(language))
      .rounded(rule: .toNearestOrAwayFromZero)
    for value in Self.values.prefix(400) where value.mantissa >= 0 || value.scale == 0 {
      #expect(formats.money(value, currency: currency) == Self.decimal(value).formatted(style))
    }
  }

  @Test("Whole amounts without decimals")
  func wholeMoney() throws {
    let złoty = try #require(Currency(code: "PLN"))
    let polish = LanguageFormats(language: "pl")
    #expect(
      polish.money(ExactDecimal(12_345), currency: złoty, decimals: .unlessWhole) == "12\u{A0}345\u{A0}zł")
    let half = try #require(ExactDecimal("12345.5"))
    #expect(polish.money(half, currency: złoty, decimals: .unlessWhole) == "12\u{A0}345,50\u{A0}zł")
    let small = try #require(ExactDecimal("0.125"))
    #expect(polish.money(small, currency: złoty, decimals: .unlessWhole) == "0,125\u{A0}zł")
    #expect(polish.number(ExactDecimal(12_345), unit: "km") == "12\u{A0}345\u{A0}km")
  }

  @Test("Days", arguments: languages)
  func days(_ language: String) {
    let formats = LanguageFormats(language: language)
    let zone = TimeZone(secondsFromGMT: 0) ?? .current
    func style(_ date: Date.FormatStyle.DateStyle) -> Date.FormatStyle {
      Date.FormatStyle(date: date, time: .omitted, locale: Self.locale(language), timeZone: zone)
    }
    for number in stride(from: Int32(0), to: 40_000, by: 37) {
      let day = CalendarDay(daysSince1970: number)
      let date = Date(timeIntervalSince1970: Double(number) * 86_400)
      #expect(formats.day(day) == date.formatted(style(.long)))
      #expect(formats.day(day, .short) == date.formatted(style(.numeric)))
    }
  }

  @Test("Month names stand in the nominative", arguments: languages)
  func months(_ language: String) {
    let formatter = DateFormatter()
    formatter.locale = Self.locale(language)
    let formats = LanguageFormats(language: language)
    #expect(formats.months == formatter.standaloneMonthSymbols)
    #expect((1...12).map(formats.month) == formats.months)
  }

  @Test("Quotes", arguments: [("en", "“x”"), ("pl", "„x”"), ("de", "„x“"), ("cs", "„x“"), ("uk", "«x»")])
  func quotes(_ language: String, _ expected: String) {
    #expect(LanguageFormats(language: language).quoted("x") == expected)
    let locale = Self.locale(language)
    #expect((locale.quotationBeginDelimiter ?? "") + "x" + (locale.quotationEndDelimiter ?? "") == expected)
  }

  @Test("A language without a table is written neutrally")
  func neutral() throws {
    let formats = LanguageFormats(language: "xx")
    #expect(formats.number(try #require(ExactDecimal("-1234567.5"))) == "-1\u{A0}234\u{A0}567.5")
    #expect(formats.money(ExactDecimal(5), currency: try #require(Currency(code: "PLN"))) == "5.00\u{A0}PLN")
    #expect(formats.day(try #require(CalendarDay(iso: "0987-01-02"))) == "0987-01-02")
  }
}
