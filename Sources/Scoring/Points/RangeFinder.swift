import ContactData
import SegmentationModel
import Values

/// Finds the range a number lies in by comparing whole numbers only.
///
/// The limits are brought to each scale the numbers have: with `s` decimals, `x < to` holds just where
/// the digits of `x` are below `to × 10^s` rounded up, and `x >= from` likewise.
struct RangeFinder {
  private let ranges: [ScoreRange]
  /// Per scale: where each range begins and where it ends.
  private let starts: [[Int64]]
  private let ends: [[Int64]]

  /// Brings the limits to every scale up to the largest.
  ///
  /// - Parameter largestScale: the most decimals of the numbers that are looked for.
  init(_ ranges: [ScoreRange], largestScale: Int) {
    self.ranges = ranges
    func limits(_ limit: (ScoreRange) -> ExactDecimal?, open: Int64) -> [[Int64]] {
      (0...largestScale).map { scale in
        ranges.map { range in
          guard let value = limit(range) else { return open }
          let ceiling = value.ceiling(atScale: scale)
          return Int64(clamping: ceiling)
        }
      }
    }
    starts = limits(\.from, open: .min)
    ends = limits(\.to, open: .max)
  }

  /// The index of the range that holds `mantissa × 10^-scale`; nil outside all of them.
  ///
  /// - Complexity: O(log n) over the ranges.
  func index(of mantissa: Int64, scale: Int) -> Int? {
    let starts = starts[scale]
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= mantissa { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let end = ends[scale][low - 1]
    return mantissa < end || end == .max ? low - 1 : nil
  }

  /// The index of the range that holds the fraction `sum / (10^scale × count)`, exactly.
  func index(of sum: Int128, scale: Int, count: Int32) -> Int? {
    let denominator = ExactDecimal.power(of10: scale) * Int128(count)
    func isAtLeast(_ limit: ExactDecimal) -> Bool {
      // The limit is divided, since a long sum has no room to be multiplied.
      let power = ExactDecimal.power(of10: Int(limit.scale))
      let (whole, rest) = (Int128(limit.mantissa) * denominator).quotientAndRemainder(dividingBy: power)
      return sum >= (rest > 0 ? whole + 1 : whole)
    }
    let last = ranges.countOfPrefix { range in range.from.map(isAtLeast) ?? true } - 1
    guard last >= 0, !(ranges[last].to.map(isAtLeast) ?? false) else { return nil }
    return last
  }
}

extension [ScoreRange] {
  /// How many of the first ranges meet a condition that holds for none after the first it does not hold for.
  ///
  /// - Complexity: O(log n).
  func countOfPrefix(where holds: (ScoreRange) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
