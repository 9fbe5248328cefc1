package import Values

/// What a parameter finds in a value, and what it is worth.
package struct Outcome: Sendable, Hashable {
  /// The rule it fell under.
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

/// A sum of points × relevance, exact: a whole number of hundred-thousandths.
///
/// Points have at most 3 decimals and relevance at most 2, so 5 hold every contribution.
package struct Score: Sendable, Hashable, Comparable {
  /// The score × 100 000.
  package var hundredThousandths: Int64

  /// No points.
  package static let zero = Score(hundredThousandths: 0)
  /// How many decimals a score can have.
  package static let decimals = 5

  /// A score that was counted before.
  package init(hundredThousandths: Int64) {
    self.hundredThousandths = hundredThousandths
  }

  /// A contribution.
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

  /// Whether the left score is the lower.
  package static func < (left: Score, right: Score) -> Bool {
    left.hundredThousandths < right.hundredThousandths
  }

  /// The exact sum.
  package static func + (left: Score, right: Score) -> Score {
    Score(hundredThousandths: left.hundredThousandths + right.hundredThousandths)
  }

  /// The exact difference.
  package static func - (left: Score, right: Score) -> Score {
    Score(hundredThousandths: left.hundredThousandths - right.hundredThousandths)
  }
}
