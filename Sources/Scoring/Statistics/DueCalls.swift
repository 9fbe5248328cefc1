import SegmentationModel
import Values

/// Which contacts are to be called because so much time has passed that it earns them the fewest points.
///
/// A parameter whose ranges all give the same points says nothing about time, and makes no call due.
package struct DueCalls: Sendable {
  /// The parameter that tells how long nobody has been in touch, as an index of `ScoredContacts.parameters`.
  ///
  /// It is the one that calls go by, else the first that counts months or years.
  package let parameter: Int
  private let codes: [Int32]
  /// Per range of the parameter.
  private let isDue: [Bool]

  /// Nil where no enabled parameter counts the time.
  init?(_ contacts: ScoredContacts, _ recency: Recency?) {
    let first = contacts.parameters.firstIndex { $0.parameter.measure != nil }
    guard let parameter = recency?.parameter ?? first else { return nil }
    self.parameter = parameter
    let scored = contacts.parameters[parameter]
    codes = scored.codes
    let points = scored.outcomes[..<scored.ruleCount].map(\.points)
    let (least, most) = (points.min(), points.max())
    isDue = points.map { $0 == least && least != most }
  }

  /// Whether it is time to call a contact; not where the day is unknown or lies in no range.
  package func isDue(row: Int) -> Bool {
    let code = Int(codes[row])
    return code < isDue.count && isDue[code]
  }
}
