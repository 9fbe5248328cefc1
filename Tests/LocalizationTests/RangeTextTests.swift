import Formats
import Localization
import Testing
import Values

@Suite("Ranges in words")
struct RangeTextTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var from: String?
    var to: String?
    var unit: MeasureUnit
    var english: String
    var polish: String
    var testDescription: String { english }
  }

  /// `_` stands for a no-break space.
  private static let cases: [Case] = [
    Case(from: nil, to: nil, unit: .none, english: "any value", polish: "dowolna wartość"),
    Case(from: "1", to: "2.5", unit: .none, english: "from 1 to under 2.5", polish: "od 1 do poniżej 2,5"),
    Case(
      from: "100000", to: "500000", unit: MeasureUnit(NumberUnit("PLN")),
      english: "from PLN_100,000 to under 500,000", polish: "od 100_000 do poniżej 500_000_zł"),
    Case(
      from: "0.5", to: "1", unit: MeasureUnit(NumberUnit("EUR")), english: "from €0.50 to under 1",
      polish: "od 0,50 do poniżej 1_€"),
    Case(
      from: "500000", to: nil, unit: MeasureUnit(NumberUnit("PLN")), english: "PLN_500,000 or more",
      polish: "500_000_zł i_więcej"),
    Case(
      from: nil, to: "10000", unit: MeasureUnit(NumberUnit("PLN")), english: "under PLN_10,000",
      polish: "poniżej 10_000_zł"),
    Case(
      from: "5", to: "10", unit: MeasureUnit(NumberUnit("km")), english: "from 5 to under 10_km",
      polish: "od 5 do poniżej 10_km"),
    Case(from: nil, to: "90", unit: .days, english: "under 90 days", polish: "poniżej 90_dni"),
    Case(from: nil, to: "1", unit: .days, english: "under 1 day", polish: "poniżej 1_dnia"),
    Case(from: "1", to: nil, unit: .days, english: "1 day or more", polish: "1_dzień i_więcej"),
    Case(
      from: "1", to: "3", unit: .months, english: "from 1 to under 3 months",
      polish: "od 1 do poniżej 3_miesięcy"),
    Case(from: "2", to: nil, unit: .months, english: "2 months or more", polish: "2_miesiące i_więcej"),
    Case(from: nil, to: "22", unit: .months, english: "under 22 months", polish: "poniżej 22_miesięcy"),
    Case(from: nil, to: "1", unit: .years, english: "under 1 year", polish: "poniżej 1_roku"),
    Case(from: nil, to: "2", unit: .years, english: "under 2 years", polish: "poniżej 2_lat"),
    Case(from: "5", to: nil, unit: .years, english: "5 years or more", polish: "5_lat i_więcej"),
    Case(from: "2", to: nil, unit: .years, english: "2 years or more", polish: "2_lata i_więcej"),
    Case(
      from: "1.5", to: nil, unit: .years, english: "1.5 years or more", polish: "1,5_roku i_więcej"),
    Case(
      from: "-5", to: "0", unit: .days, english: "from -5 to under 0 days", polish: "od -5 do poniżej 0_dni"),
  ]

  @Test("Both languages", arguments: cases)
  func ranges(_ given: Case) throws {
    for (language, expected) in [("en", given.english), ("pl", given.polish)] {
      let text = try Localizer(language: language).rangeText(
        from: given.from.flatMap { ExactDecimal($0) }, to: given.to.flatMap { ExactDecimal($0) },
        unit: given.unit)
      #expect(text == String(expected.map { $0 == "_" ? "\u{A0}" : $0 }))
    }
  }

  @Test(
    "Whole numbers are told by the first and the last",
    arguments: [
      ("30", "90", MeasureUnit.days, "30–89 days", "30–89_dni"), ("0", "2", .days, "0–1 day", "0–1_dzień"),
      ("1", "3", .months, "1–2 months", "1–2_miesiące"), ("6", "12", .months, "6–11 months", "6–11_miesięcy"),
      ("5", "10", .years, "5–9 years", "5–9_lat"), ("2", "5", .none, "2–4", "2–4"),
      ("2", "3", .none, "2", "2"),
      ("2", "3", .days, "2 days", "2_dni"), ("10", "20", .other("km"), "10–19_km", "10–19_km"),
      ("1000", "20000", .none, "1,000–19,999", "1000–19_999"),
      ("0.5", "3", .none, "from 0.5 to under 3", "od 0,5 do poniżej 3"),
      ("-5", "3", .none, "from -5 to under 3", "od -5 do poniżej 3"),
      (nil, "3", .days, "under 3 days", "poniżej 3_dni"),
      ("3", nil, .days, "3 days or more", "3_dni i_więcej"),
    ] as [(String?, String?, MeasureUnit, String, String)])
  func whole(_ from: String?, _ to: String?, _ unit: MeasureUnit, _ english: String, _ polish: String) throws
  {
    for (language, expected) in [("en", english), ("pl", polish)] {
      let text = try Localizer(language: language).rangeText(
        from: from.flatMap { ExactDecimal($0) }, to: to.flatMap { ExactDecimal($0) }, unit: unit,
        isWhole: true)
      #expect(text == String(expected.map { $0 == "_" ? "\u{A0}" : $0 }))
    }
  }

  @Test("Lengths of time", arguments: [("1", "1_dzień"), ("2", "2_dni"), ("1.5", "1,5_dnia")])
  func days(_ number: String, _ expected: String) throws {
    let value = try #require(ExactDecimal(number))
    #expect(
      try Localizer(language: "pl").amount(value, unit: .days)
        == String(expected.map { $0 == "_" ? "\u{A0}" : $0 }))
  }

  @Test("The unit of a field")
  func units() throws {
    #expect(MeasureUnit(NumberUnit("PLN")) == .currency(try #require(Currency(code: "PLN"))))
    #expect(MeasureUnit(NumberUnit("KPI")) == .other("KPI"))
    #expect(MeasureUnit(nil) == .none)
  }
}
