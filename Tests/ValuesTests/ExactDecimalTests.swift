import Testing
import Values

/// Exact decimals: arithmetic is exact, 15 digits are read.
@Suite struct ExactDecimalTests {
  private func decimal(_ text: String) throws -> ExactDecimal { try #require(ExactDecimal(text), "\(text)") }

  // MARK: - Text

  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("-0.00", "0"), ("007", "7"), ("1.50", "1.5"), ("-12.340", "-12.34"),
    ("100", "100"),
    ("0.05", "0.05"), ("-0.001", "-0.001"), ("10.0", "10"), ("3.000000000000000", "3"),
    ("999999999999999", "999999999999999"), ("-999999999999999", "-999999999999999"),
    ("0.123456789012345", "0.123456789012345"), ("0.000000000000001", "0.000000000000001"),
    ("99999999999999.9", "99999999999999.9"), ("0.0000000000000010", "0.000000000000001"),
    ("000000000000000000000000000007", "7"),
  ])
  func readsAndPrintsCanonicalText(text: String, canonical: String) throws {
    #expect(try decimal(text).description == canonical)
  }

  @Test(arguments: [
    "", "-", ".", "5.", ".5", "-.5", "1,5", "1e3", "1 000", "--1", "1-", "1.2.3", "+", " 1", "1 ", "NaN", "∞",
    "٣",
    // More than 15 significant digits.
    "1000000000000000", "-1000000000000000", "1.000000000000001", "99999999999999.95",
    "123456789012345678901234567890",
    // More than 15 decimals.
    "0.0000000000000001", "0.1234567890123456",
  ])
  func refusesAnythingElse(text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test func whatIsPrintedIsReadBack() throws {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<1000 {
      let mantissa = Int64.random(in: -999_999_999_999_999...999_999_999_999_999, using: &generator)
      let value = ExactDecimal(mantissa: mantissa, scale: Int.random(in: 0...15, using: &generator))
      #expect(ExactDecimal(value.description) == value)
    }
  }

  @Test func printsUpToEighteenDigits() {
    #expect(ExactDecimal(mantissa: -999_999_999_999_999_999, scale: 3).description == "-999999999999999.999")
    #expect(ExactDecimal(mantissa: 123_456_789_012_345_678, scale: 15).description == "123.456789012345678")
  }

  @Test func printingAppends() {
    var bytes = Array("score ".utf8)
    ExactDecimal(mantissa: -5, scale: 2).append(to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "score -0.05")
  }

  @Test func equalNumbersHaveEqualParts() throws {
    let values: Set = [
      ExactDecimal(mantissa: 1500, scale: 3), ExactDecimal(mantissa: 15, scale: 1), try decimal("1.50"),
    ]
    #expect(values.count == 1)
    #expect(values.first?.mantissa == 15)
    #expect(values.first?.scale == 1)
    #expect(ExactDecimal(mantissa: 0, scale: 7) == .zero)
  }

  // MARK: - Order

  @Test func ordersByValue() throws {
    let ascending = try [
      "-999999999999999", "-10", "-1.5", "-1.25", "-0.1", "-0.000000000000001", "0", "0.000000000000001",
      "0.099999999999999", "0.1", "0.15", "0.2", "1", "1.5", "2", "10", "999999999999999",
    ].map(decimal)
    for (left, value) in ascending.enumerated() {
      for (right, other) in ascending.enumerated() {
        #expect((value < other) == (left < right))
        #expect((value == other) == (left == right))
      }
    }
  }

  // MARK: - Arithmetic

  @Test(arguments: [
    ("0.1", "0.2", "0.3"), ("1.5", "-1.5", "0"), ("0.999", "0.001", "1"), ("-0.25", "0.5", "0.25"),
    ("999999999999999", "0.001", "999999999999999.001"), ("0.000000000000001", "7", "7.000000000000001"),
  ])
  func addsExactly(left: String, right: String, sum: String) throws {
    #expect(try decimal(left).adding(decimal(right))?.description == sum)
    #expect(try decimal(right).adding(decimal(left))?.description == sum)
  }

  @Test func aSumBeyondEighteenDigitsIsNone() throws {
    #expect(try decimal("999999999999999").adding(decimal("0.0001")) == nil)
    let largest = ExactDecimal(mantissa: 999_999_999_999_999_999, scale: 0)
    #expect(largest.adding(ExactDecimal(1)) == nil)
    #expect((-largest).adding(ExactDecimal(-1)) == nil)
    #expect(largest.adding(ExactDecimal(-1))?.description == "999999999999999998")
  }

  @Test(arguments: [
    ("0.1", "0.1", "0.01"), ("-3", "2.5", "-7.5"), ("0.5", "0.2", "0.1"), ("0", "-4.25", "0"),
    ("99999999.9", "-99999999.9", "-9999999980000000.01"), ("0.0000000005", "0.000002", "0.000000000000001"),
  ])
  func multipliesExactly(left: String, right: String, product: String) throws {
    #expect(try decimal(left).multiplied(by: decimal(right))?.description == product)
  }

  @Test func aProductThatIsTooLongIsNone() throws {
    #expect(try decimal("1000000000").multiplied(by: decimal("1000000000")) == nil)
    #expect(try decimal("0.00000001").multiplied(by: decimal("0.00000001")) == nil)
    #expect(try decimal("999999999999999").multiplied(by: decimal("-999999999999999")) == nil)
  }

  @Test func negates() throws {
    #expect(-(try decimal("1.25")) == (try decimal("-1.25")))
    #expect(-ExactDecimal.zero == .zero)
  }

  @Test(
    arguments: [
      ("1.2", 0, 2), ("-1.2", 0, -1), ("1", 0, 1), ("-1.0", 0, -1), ("0.000001", 0, 1), ("-0.000001", 0, 0),
      ("1.25", 1, 13), ("1.25", 2, 125), ("1.25", 4, 12500), ("-1.25", 1, -12), ("0", 3, 0),
    ] as [(String, Int, Int128)])
  func roundsUpToAScale(text: String, scale: Int, ceiling: Int128) throws {
    #expect(try decimal(text).ceiling(atScale: scale) == ceiling)
  }

  @Test func bringsTheMantissaToALargerScale() throws {
    #expect(try decimal("-1.5").mantissa(atScale: 15) == -1_500_000_000_000_000)
    #expect(
      try decimal("999999999999999").mantissa(atScale: 15) == 999_999_999_999_999
        * ExactDecimal.power(of10: 15))
    #expect(ExactDecimal.power(of10: 0) == 1)
  }

  // MARK: - Rounding

  @Test(
    arguments: [
      (1, 2, 0, "1"), (-1, 2, 0, "0"), (-3, 2, 0, "-1"), (3, 2, 0, "2"), (5, 1000, 2, "0.01"),
      (-5, 1000, 2, "0"),
      (-6, 1000, 2, "-0.01"), (4, 1000, 2, "0"), (1, 3, 6, "0.333333"), (2, 3, 6, "0.666667"),
      (-2, 3, 6, "-0.666667"),
      (100, 1, 2, "100"), (0, 7, 2, "0"), (-7, 1, 3, "-7"),
    ] as [(Int128, Int128, Int, String)])
  func roundsHalfUp(numerator: Int128, denominator: Int128, decimals: Int, text: String) {
    #expect(ExactDecimal.rounded(numerator, over: denominator, decimals: decimals).description == text)
  }

  /// The rounded number R of x is the one whole number with R <= x + 1/2 < R + 1.
  @Test func roundingIsTheNearestAndUpwardsInTheMiddle() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<2000 {
      let numerator = Int128(Int64.random(in: -1_000_000...1_000_000, using: &generator))
      let denominator = Int128(Int64.random(in: 1...400, using: &generator))
      let decimals = Int.random(in: 0...3, using: &generator)
      let power = ExactDecimal.power(of10: decimals)
      let whole = ExactDecimal.rounded(numerator, over: denominator, decimals: decimals).mantissa(
        atScale: decimals)
      let doubled = 2 * numerator * power + denominator
      #expect(2 * denominator * whole <= doubled && doubled < 2 * denominator * (whole + 1))
    }
  }

  // MARK: - Wide sums

  @Test func wideSumsComeBackWhereEighteenDigitsHoldThem() {
    let power = ExactDecimal.power(of10:)
    #expect(ExactDecimal(wide: 3 * power(30), scale: 30) == ExactDecimal(3))
    #expect(ExactDecimal(wide: -125 * power(17), scale: 20)?.description == "-0.125")
    #expect(ExactDecimal(wide: power(18) - 1, scale: 0)?.description == "999999999999999999")
    #expect(ExactDecimal(wide: 0, scale: 30) == .zero)
    #expect(ExactDecimal(wide: power(18), scale: 0) == nil)
    #expect(ExactDecimal(wide: -power(18), scale: 0) == nil)
    #expect(ExactDecimal(wide: 10 * power(18), scale: 1) == nil)
    #expect(ExactDecimal(wide: power(20) + 1, scale: 15) == nil)
    #expect(ExactDecimal(wide: 1, scale: 16) == nil)
  }
}
