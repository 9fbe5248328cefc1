package import Values

/// Limits between ranges: round numbers near the quantiles of some values.
package enum RoundLimits {
  /// Two to four limits that leave no range empty, or one where there is no more to tell apart; none for
  /// values that are all alike.
  package static func limits(of values: [ExactDecimal]) -> [ExactDecimal] {
    let scale = values.reduce(0) { max($0, Int($1.scale)) }
    let sorted = values.map { $0.mantissa(atScale: scale) }.sorted()
    guard let least = sorted.first, let greatest = sorted.last, least < greatest else { return [] }
    var distinct: [Int128] = []
    for value in sorted where value != distinct.last { distinct.append(value) }
    // Skewed values, most of them the same, are parted by what occurs instead of by how often it does.
    for (most, fewest) in [(5, 3), (2, 2)] {
      for source in [sorted, distinct] {
        for digits in 0...15 {
          for count in stride(from: most, through: fewest, by: -1) where count <= distinct.count {
            let found = (1..<count).map { rounded(source[$0 * source.count / count], digits: digits) }
            if parts(sorted, found) { return found.compactMap { ExactDecimal(wide: $0, scale: scale) } }
          }
        }
      }
    }
    return []
  }

  /// Whether the limits ascend and every range holds a value.
  private static func parts(_ sorted: [Int128], _ limits: [Int128]) -> Bool {
    guard zip(limits, limits.dropFirst()).allSatisfy(<) else { return false }
    let counts = self.counts(sorted, limits)
    return counts.allSatisfy { $0 > 0 }
  }

  private static func counts(_ sorted: [Int128], _ limits: [Int128]) -> [Int] {
    var counts = [Int](repeating: 0, count: limits.count + 1)
    var range = 0
    for value in sorted {
      while range < limits.count, value >= limits[range] { range += 1 }
      counts[range] += 1
    }
    return counts
  }

  /// How many values lie in each range that the limits leave.
  package static func counts(of values: [ExactDecimal], limits: [ExactDecimal]) -> [Int] {
    let scale = (values + limits).reduce(0) { max($0, Int($1.scale)) }
    return counts(
      values.map { $0.mantissa(atScale: scale) }.sorted(), limits.map { $0.mantissa(atScale: scale) })
  }

  /// The nearest of 1, 2 and 5 times a power of 10; with digits, the nearest number that has so many.
  private static func rounded(_ value: Int128, digits: Int) -> Int128 {
    if value < 0 { return -rounded(-value, digits: digits) }
    var power: Int128 = 1
    while power * 10 <= value { power *= 10 }
    if value == 0 { return 0 }
    if digits == 0 {
      // Nearest by ratio: the geometric means of neighbours are where one gives way to the other.
      switch value * 1000 / power {
      case ..<1414: return power
      case ..<3162: return power * 2
      case ..<7071: return power * 5
      default: return power * 10
      }
    }
    var step = power
    for _ in 0..<digits where step > 1 { step /= 10 }
    return (value + step / 2) / step * step
  }

  /// Whole points from 0 to 10 in equal steps.
  package static func points(count: Int) -> [Int] {
    count < 2 ? [10] : (0..<count).map { ($0 * 20 + count - 1) / (2 * (count - 1)) }
  }
}
