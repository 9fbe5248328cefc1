import Scoring

/// How expectations name a match, counted from 1.
extension Match: CustomStringConvertible {
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
