package import Scoring

extension Match {
  /// As documents write it in every language, counted from 1: `range:2`, `feature:1 feature:3`, `outside`, `other`,
  /// `missing`.
  package var canonical: String {
    switch self {
    case .range(let index): "range:\(index + 1)"
    case .features(let indices): indices.map { "feature:\($0 + 1)" }.joined(separator: " ")
    case .outside: "outside"
    case .other: "other"
    case .missing: "missing"
    }
  }
}
