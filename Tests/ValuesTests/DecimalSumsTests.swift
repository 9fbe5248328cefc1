import Testing
import Values

/// Sums of many decimals are exact: 0.1 + 0.2 is 0.3.
@Suite struct DecimalSumsTests {
  @Test func numbersOfSeveralScalesAddUp() throws {
    var sums = DecimalSums(count: 3, scale: 3)
    for (text, place) in [("0.1", 0), ("0.2", 0), ("-5", 1), ("1.125", 1), ("0.25", 0)] {
      let number = try #require(ExactDecimal(text))
      sums.add(mantissa: number.mantissa, scale: number.scale, at: place)
    }
    #expect(sums[0] == ExactDecimal("0.55"))
    #expect(sums[1] == ExactDecimal("-3.875"))
    #expect(sums[2] == .zero)
    #expect(sums[0..<3] == ExactDecimal("-3.325"))
    #expect(sums[2..<2] == .zero)
  }

  @Test func aSumBeyondEighteenDigitsIsNone() throws {
    var sums = DecimalSums(count: 2, scale: 4)
    for _ in 0..<2000 { sums.add(mantissa: 999_999_999_999_999, scale: 0, at: 0) }
    #expect(sums[0] == nil)
    // What is too long on the way may end shorter.
    for _ in 0..<2000 { sums.add(mantissa: -999_999_999_999_999, scale: 0, at: 0) }
    sums.add(mantissa: 12_345, scale: 4, at: 0)
    #expect(sums[0] == ExactDecimal("1.2345"))
  }
}
