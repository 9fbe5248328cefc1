package import Values

/// What a parameter finds in a value, and what it is worth.
package struct Outcome: Sendable, Hashable {
  package var match: Match
  /// After the caps of the parameter.
  package var points: ExactDecimal
  /// Points × relevance.
  package var contribution: Score
}

/// The rule that gave a value its points.
package enum Match: Sendable, Hashable {
  /// The index of the range, from 0.
  case range(Int)
  /// The indices of the features, from 0, in model order; several only for a list.
  case features([Int])
  /// A value in no range.
  case outside
  /// A word that matches no feature.
  case other
  /// No value.
  case missing
}

extension Match: CustomStringConvertible {
  /// As documents write it, counted from 1: `range:2`, `feature:1 feature:3`, `outside`, `other`, `missing`.
  package var description: String {
    switch self {
    case .range(let index): "range:\(index + 1)"
    case .features(let indices): indices.map { "feature:\($0 + 1)" }.joined(separator: " ")
    case .outside: "outside"
    case .other: "other"
    case .missing: "missing"
    }
  }
}

/// A sum of points × relevance, exact: a whole number of hundred-thousandths.
///
/// Points have at most 3 decimals and relevance at most 2, so 5 hold every contribution.
package struct Score: Sendable, Hashable, Comparable {
  package var hundredThousandths: Int64

  package static let zero = Score(hundredThousandths: 0)
  package static let decimals = 5

  package init(hundredThousandths: Int64) {
    self.hundredThousandths = hundredThousandths
  }

  init(points: ExactDecimal, relevance: ExactDecimal) {
    hundredThousandths = Int64(points.mantissa(atScale: 3) * relevance.mantissa(atScale: 2))
  }

  /// The score as a decimal without trailing zeros.
  package var decimal: ExactDecimal {
    ExactDecimal(mantissa: hundredThousandths, scale: Self.decimals)
  }

  /// The most decimals that any of the scores needs, given in hundred-thousandths.
  static func decimals(of scores: [Int64]) -> Int {
    var (needed, unit) = (0, Int64(100_000))
    for score in scores {
      while !score.isMultiple(of: unit) { (needed, unit) = (needed + 1, unit / 10) }
    }
    return needed
  }

  package static func < (left: Score, right: Score) -> Bool {
    left.hundredThousandths < right.hundredThousandths
  }

  package static func + (left: Score, right: Score) -> Score {
    Score(hundredThousandths: left.hundredThousandths + right.hundredThousandths)
  }

  package static func - (left: Score, right: Score) -> Score {
    Score(hundredThousandths: left.hundredThousandths - right.hundredThousandths)
  }
}
