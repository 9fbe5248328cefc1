import Drafting
import Testing
import Values

/// Limits between ranges: round numbers, and no range empty.
struct RoundLimitsTests {
  private static func decimals(_ texts: [String]) -> [ExactDecimal] { texts.compactMap { ExactDecimal($0) } }

  @Test(arguments: [
    (["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"], ["2", "5", "10"]), (["5", "5", "5"], []), ([], []),
    (["0", "1"], ["1"]), (["0", "0", "0", "0", "0", "0", "0", "1"], ["1"]),
    (["-1000", "-10", "20", "900", "12000"], ["-10", "20", "1000"]),
    (["0.01", "0.02", "0.05", "0.1"], ["0.02", "0.05", "0.1"]),
  ])
  func `Every range that limits leave holds a value`(_ given: (values: [String], limits: [String])) {
    let values = Self.decimals(given.values)
    let limits = RoundLimits.limits(of: values)
    #expect(zip(limits, limits.dropFirst()).allSatisfy(<))
    let counts = RoundLimits.counts(of: values, limits: limits)
    #expect(counts.reduce(0, +) == values.count)
    if !values.isEmpty { #expect(counts.allSatisfy { $0 > 0 }) }
    #expect(limits == Self.decimals(given.limits), "\(limits)")
  }

  @Test func `A limit belongs to the range above it`() {
    let values = Self.decimals(["1", "2", "2.5", "3"])
    #expect(RoundLimits.counts(of: values, limits: Self.decimals(["2", "3"])) == [1, 2, 1])
  }

  @Test(arguments: [(1, [10]), (2, [0, 10]), (3, [0, 5, 10]), (4, [0, 3, 7, 10]), (5, [0, 3, 5, 8, 10])])
  func `Points go from 0 to 10 in equal steps`(_ given: (count: Int, points: [Int])) {
    #expect(RoundLimits.points(count: given.count) == given.points)
  }
}
