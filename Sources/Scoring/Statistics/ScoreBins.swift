import SegmentationModel
import Values

/// The scores of all contacts counted in steps of a round width, cut where segments begin.
///
/// So that a bar has one segment and its ends are numbers that people say: steps are 1, 2 or 5 times a
/// power of ten, and where possible such that every limit is the end of one.
package struct ScoreBins: Sendable {
  /// The scores `from <= x < to` of one segment.
  package struct Bin: Sendable, Hashable {
    /// The lowest score in it.
    package var from: Score
    /// The lowest score above it.
    package var to: Score
    /// The index of the segment.
    package var segment: Int
    /// How many contacts have such a score.
    package var count: Int
  }

  /// From the lowest score to the highest, without gaps.
  package let bins: [Bin]
  /// How wide a bin is that no limit cuts.
  package let step: Score
  /// The limits of segments that a score can reach, ascending, each with the segment that begins there.
  package let limits: [(score: Score, segment: Int)]

  /// Where the first bin begins.
  package var from: Score { bins.first?.from ?? .zero }
  /// Where the last bin ends.
  package var to: Score { bins.last?.to ?? .zero }

  /// The bin of the most contacts, the lowest of several; nil without contacts.
  package var fullest: Bin? {
    let most = bins.map(\.count).max() ?? 0
    return most > 0 ? bins.first { $0.count == most } : nil
  }

  private static let mostBins: Int64 = 30
  private static let wantedBins: Int64 = 24

  /// Counts the scores of all contacts.
  ///
  /// - Complexity: O(contacts × log bins).
  package init(_ contacts: ScoredContacts) {
    let (lowest, highest) = (contacts.lowest.hundredThousandths, contacts.highest.hundredThousandths)
    var limits: [(score: Int64, segment: Int)] = []
    for (index, start) in contacts.limits.starts.enumerated() {
      let limit = Int64(clamping: start.ceiling(atScale: Score.decimals))
      if limit >= lowest, limit <= highest, limit > limits.last?.score ?? .min {
        limits.append((limit, index + 1))
      } else if limit == limits.last?.score {
        limits[limits.count - 1].segment = index + 1
      }
    }
    var (low, high) = (lowest, highest)
    if let last = contacts.order.last, let first = contacts.order.first {
      low = min(contacts.scores[Int(last)], limits.first?.score ?? .max)
      high = max(contacts.scores[Int(first)], limits.last?.score ?? .min)
    }
    let step = Self.step(low, high, limits.map(\.score), unit: Self.commonUnit(contacts.scores))

    var start = Self.floor(low, step)
    // The lowest segment has a place of its own, even where nobody is in it.
    if start == limits.first?.score, lowest < start { start -= step }
    let end = Self.floor(high, step) + step
    let cuts = limits.map(\.score).filter { $0 > start && $0 < end }
    // An edge near a limit gives way to it, so that no bin is less than half a step wide for its sake.
    let round = stride(from: start, through: end, by: Int64.Stride(step)).filter { edge in
      edge == start || edge == end || !cuts.contains { abs($0 - edge) * 2 < step }
    }
    let edges = Set(round + cuts)
    let sorted = edges.sorted()
    var counts = [Int](repeating: 0, count: sorted.count)
    for score in contacts.scores {
      var below = 0
      var above = sorted.count
      while above - below > 1 {
        let middle = (below + above) / 2
        if sorted[middle] <= score { below = middle } else { above = middle }
      }
      counts[below] += 1
    }
    bins = zip(sorted, sorted.dropFirst()).enumerated().map { index, ends in
      let score = Score(hundredThousandths: ends.0)
      return Bin(
        from: score, to: Score(hundredThousandths: ends.1), segment: contacts.limits.segment(of: score),
        count: counts[index])
    }
    self.step = Score(hundredThousandths: step)
    self.limits = limits.map { (Score(hundredThousandths: $0.score), $0.segment) }
  }

  /// The step that makes about as many bins as are wanted; where one fits all limits, that one.
  private static func step(_ low: Int64, _ high: Int64, _ limits: [Int64], unit: Int64) -> Int64 {
    let span = max(high - low, 1)
    var power: Int64 = 1
    var candidates: [Int64] = []
    while candidates.last ?? 0 < span, power < .max / 10 {
      candidates += [1, 2, 5].map { $0 * power }
      power *= 10
    }
    // No finer than the scores themselves.
    candidates.removeAll { $0 < unit }
    let fitting = candidates.filter { span / $0 + 2 <= mostBins }
    let aligned = fitting.prefix(3).first { step in limits.allSatisfy { $0 % step == 0 } }
    return aligned ?? fitting.first { span / $0 <= wantedBins } ?? max(unit, span)
  }

  /// What all scores are multiples of.
  private static func commonUnit(_ scores: [Int64]) -> Int64 {
    var unit: Int64 = 0
    for score in scores {
      var other = abs(score)
      while other != 0 { (unit, other) = (other, unit % other) }
      if unit == 1 { break }
    }
    return max(unit, 1)
  }

  /// The largest multiple of a step that is not above a number.
  package static func floor(_ number: Int64, _ step: Int64) -> Int64 {
    let rest = number % step
    return number - (rest < 0 ? rest + step : rest)
  }
}
