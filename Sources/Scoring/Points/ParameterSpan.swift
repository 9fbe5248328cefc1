package import SegmentationModel
package import Values

/// The smallest and the largest points a parameter can give.
///
/// Counted over all that the rules allow, even where the data cannot produce it: ranges or features
/// and their combinations, `missing`, `other`, and `outside` where the ranges leave something uncovered.
package struct ParameterSpan: Sendable, Hashable {
  /// The fewest points.
  package let lowest: ExactDecimal
  /// The most points.
  package let highest: ExactDecimal

  /// Looks at the rules only, with the caps applied.
  ///
  /// - Parameter countsMissing: whether no value is one of the possibilities.
  package init(_ parameter: Parameter, isList: Bool, countsMissing: Bool = true) {
    var reachable: [ExactDecimal]
    switch parameter.rules {
    case .ranges(let ranges, let outside):
      reachable = ranges.map(\.points)
      if !ranges.coverEverything { reachable.append(outside) }
    case .features(let features, let other, let combine):
      let points = features.map(\.points)
      reachable = isList && combine == .sum ? Self.sums(of: points) : points
      reachable.append(other)
    }
    if countsMissing { reachable.append(parameter.missing) }
    let capped = reachable.map { parameter.capped($0) }
    lowest = capped.min() ?? .zero
    highest = capped.max() ?? .zero
  }

  /// The extremes of the sums over every non-empty set of features.
  private static func sums(of points: [ExactDecimal]) -> [ExactDecimal] {
    func sum(_ chosen: [ExactDecimal]) -> ExactDecimal? {
      chosen.isEmpty ? nil : chosen.reduce(.zero) { $0.adding($1) ?? $0 }
    }
    let lowest = sum(points.filter { $0 < .zero }) ?? points.min()
    let highest = sum(points.filter { $0 > .zero }) ?? points.max()
    return [lowest, highest].compactMap(\.self)
  }
}

extension Parameter {
  /// Points within the parameter's caps, which apply last.
  func capped(_ points: ExactDecimal) -> ExactDecimal {
    var points = points
    if let atMost { points = min(points, atMost) }
    if let atLeast { points = max(points, atLeast) }
    return points
  }
}

extension [ScoreRange] {
  /// Whether every number lies in one of the ranges.
  package var coverEverything: Bool {
    guard let first, let last, first.from == nil, last.to == nil else { return false }
    return zip(self, dropFirst()).allSatisfy { $0.to == $1.from }
  }
}
