import SegmentationModel
package import Values

/// Where the segments of a segmentation begin.
package struct ResolvedLimits: Sendable {
  /// Where each segment but the lowest begins; ascending, one fewer than there are segments.
  package let starts: [ExactDecimal]
  private let thresholds: [Int64]

  /// Rounds each start up to the decimals of scores, which changes no comparison with one.
  ///
  /// - Parameter starts: ascending.
  init(starts: [ExactDecimal]) {
    self.starts = starts
    thresholds = starts.map { Int64(clamping: $0.ceiling(atScale: Score.decimals)) }
  }

  /// The index of the segment that holds a score; the lowest segment is 0.
  package func segment(of score: Score) -> Int {
    var segment = 0
    for threshold in thresholds where score.hundredThousandths >= threshold { segment += 1 }
    return segment
  }

  /// The scores of a segment, `from <= x < to`; nil where they have no end on that side.
  package func scores(of segment: Int) -> (from: ExactDecimal?, to: ExactDecimal?) {
    (segment > 0 ? starts[segment - 1] : nil, segment < starts.count ? starts[segment] : nil)
  }
}

extension SegmentLimits {
  /// Turns the way the project file limits segments into scores.
  ///
  /// Equal parts divide the reachable span; shares go by rank: the limit is the score of the last contact that
  /// still belongs to the better segments.
  ///
  /// - Parameter ranking: the scores of all contacts, best first.
  func resolved(segments: Int, lowest: Score, highest: Score, ranking: [Score]) -> ResolvedLimits {
    switch self {
    case .scores(let starts):
      return ResolvedLimits(starts: starts)
    case .equal:
      return ResolvedLimits(starts: Self.equalParts(segments: segments, lowest: lowest, highest: highest))
    case .shares(let shares):
      guard !ranking.isEmpty else {
        return ResolvedLimits(starts: Self.equalParts(segments: segments, lowest: lowest, highest: highest))
      }
      let starts = (1..<max(segments, 1)).map { segment in
        let better = shares[segment...].reduce(ExactDecimal.zero) { $0.adding($1) ?? $0 }
        return ranking[Self.place(ofShare: better, among: ranking.count) - 1].decimal
      }
      return ResolvedLimits(starts: starts)
    }
  }

  /// ⌈share × contacts / 100⌉, from 1 to the number of contacts.
  private static func place(ofShare share: ExactDecimal, among contacts: Int) -> Int {
    let scale = Int(share.scale)
    let denominator = ExactDecimal.power(of10: scale) * 100
    let place = (Int128(share.mantissa) * Int128(contacts) + denominator - 1) / denominator
    return min(max(Int(place), 1), contacts)
  }

  /// Equal parts of the span: whole numbers where they stay apart and within it, else 3 decimals.
  private static func equalParts(segments: Int, lowest: Score, highest: Score) -> [ExactDecimal] {
    let span = Int128(highest.hundredThousandths) - Int128(lowest.hundredThousandths)
    func limits(decimals: Int) -> [ExactDecimal] {
      let unit = ExactDecimal.power(of10: Score.decimals - decimals) * Int128(segments)
      return (1..<max(segments, 1)).map { part in
        // lowest + span × part / segments, in units of 10^-decimals, rounded up
        let exact = Int128(lowest.hundredThousandths) * Int128(segments) + span * Int128(part)
        let (quotient, remainder) = exact.quotientAndRemainder(dividingBy: unit)
        return ExactDecimal(mantissa: Int64(remainder > 0 ? quotient + 1 : quotient), scale: decimals)
      }
    }
    let whole = limits(decimals: 0)
    let areApart = zip(whole, whole.dropFirst()).allSatisfy { $0 < $1 }
    let areWithin = whole.last.map { $0 <= highest.decimal } ?? true
    return areApart && areWithin ? whole : limits(decimals: 3)
  }
}
