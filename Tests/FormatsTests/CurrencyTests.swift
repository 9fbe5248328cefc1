import ContactData
import Diagnostics
import Formats
import Foundation
import Localization
import Testing
import Values

/// One list of currencies: what the project file takes, what number cells may hold, and what pages write.
@Suite struct CurrencyTests {
  private static let all = Currency.codes.sorted().compactMap { Currency(code: $0) }

  /// A file with a cell a currency, its number beside what names the currency.
  private static func read(_ cells: [String], decimal: String = ".") throws -> ProjectReading {
    let rows = cells.enumerated().map { "\($0.offset);k;\"\($0.element)\"\n" }
    return try ProjectReading(
      "id;kind;value\n" + rows.joined(), keys: "decimal: \"\(decimal)\"", field: "type: number")
  }

  @Test func `Every code is one of three capitals, and what the project file takes`() throws {
    #expect(Self.all.map(\.code) == Currency.codes.sorted())
    #expect(Self.all.count == 160)
    for code in Currency.codes {
      #expect(code.utf8.count == 3 && code.utf8.allSatisfy { (0x41...0x5A).contains($0) })
      let read = try ProjectReading("id;kind;value\n1;k;5\n", head: "currency: \(code)")
      #expect(read.faults == [], "\(code)")
    }
  }

  @Test func `Every code may stand before or behind a number, in any case`() throws {
    let codes = Self.all.map(\.code)
    let cells = codes.flatMap { ["\($0) 5", "5 \($0)", "5\($0.lowercased())"] }
    let read = try Self.read(cells)
    #expect(read.dataFindings.all == [])
    #expect(read.values == cells.map { _ in "5" })
  }

  @Test func `Every sign may stand before or behind a number`() throws {
    let signs = Self.all.flatMap(\.signs) + ["€", "$", "£", "¥", "₴", "₽", "₺", "₹", "₿"]
    #expect(Set(Self.all.flatMap(\.signs)) == Set(Currency.signs))
    let cells = signs.flatMap { ["\($0) 5", "5 \($0)", "-5\($0)"] }
    let read = try Self.read(cells)
    #expect(read.dataFindings.all == [])
    #expect(read.values == signs.flatMap { _ in ["5", "5", "-5"] })
  }

  @Test(arguments: ["XYZ", "XAU", "PLNX", "z", "krone"])
  func `What is no currency makes a cell no number`(_ text: String) throws {
    #expect(try Self.read(["5 \(text)"]).values == [nil])
    #expect(Currency(code: text) == nil)
  }

  @Test(arguments: ["en", "pl", "de", "cs", "uk", "fr"])
  func `Every amount that pages write can be read`(_ language: String) throws {
    let formats = LanguageFormats(language: language)
    let cells = Self.all.map { formats.money(ExactDecimal(-1234), currency: $0) }
    let read = try Self.read(cells, decimal: formats.decimalSeparator)
    #expect(read.dataFindings.all == [])
    #expect(read.values == cells.map { _ in "-1234" })
  }

  /// ISO 4217, by hand.
  @Test(
    arguments: [
      ("PLN", 2), ("EUR", 2), ("JPY", 0), ("HUF", 2), ("KWD", 3), ("ISK", 0), ("CLF", 4), ("VND", 0),
    ])
  func `A currency knows the decimals of its smaller unit`(_ code: String, _ decimals: Int) throws {
    #expect(try #require(Currency(code: code)).decimals == decimals)
  }

  @Test func `Only a code in capitals is a currency as a unit`() throws {
    #expect(NumberUnit("PLN") == .currency(try #require(Currency(code: "PLN"))))
    for text in ["pln", "zł", "km", "KPI", "PLN/m"] { #expect(NumberUnit(text) == .other(text)) }
    for text in ["PLN", "km"] { #expect(NumberUnit(text).text == text) }
  }
}
