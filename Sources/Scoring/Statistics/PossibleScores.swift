import SegmentationModel

/// What the contacts' scores could become if all that is missing were known.
///
/// A contact is *undecided* when its segment could then be another one: these are the gaps worth filling.
package struct PossibleScores: Sendable {
  /// What a value would do to the score of a contact that has none in a field.
  package struct Gap: Sendable, Hashable {
    /// The parameters that judge the field, as indices of `ScoredContacts.parameters`, in model order.
    package let parameters: [Int]
    /// The least that a value adds to the score as it is without one; may be negative.
    package let least: Score
    /// The most that a value adds; may be negative.
    package let most: Score
  }

  private let contacts: ScoredContacts
  /// Per judged field, by the first parameter that judges it.
  package let gaps: [Gap]
  /// The rows whose segment is undecided: first those that could rise, then those that could only fall.
  ///
  /// The former by the segment they could reach, the latter by the one they are in, the best first; among equals
  /// the order of documents.
  package let undecided: [Int32]
  /// Of `undecided`, how many could rise; they come first.
  package let rising: Int
  /// The decided contacts whose scores could differ most, the widest span first, then the order of
  /// documents: a few.
  package let widest: [Int32]
  /// Per enabled parameter: how many undecided contacts have no value for it.
  package let undecidedMissing: [Int]

  /// How many of the widest there are at most.
  private static let mostWidest = 10

  /// Works out how far each contact's score could move; `range(row:)` does so again for one.
  ///
  /// - Complexity: O(contacts × parameters) time; beside the result 16 bytes a contact.
  package init(_ contacts: ScoredContacts) {
    self.contacts = contacts
    gaps = Self.gaps(of: contacts)
    let reach = Self.reach(of: contacts, gaps)
    var rises = [[Int32]](repeating: [], count: contacts.segmentation.segments.count)
    var falls = rises
    var widest: [(row: Int32, span: Int64)] = []
    for row in contacts.order {
      let now = Int(contacts.segments[Int(row)])
      let (low, high) = reach[Int(row)].segments
      if high > now {
        rises[high].append(row)
      } else if low < now {
        falls[now].append(row)
      } else {
        let span = reach[Int(row)].span
        guard span > 0, widest.count < Self.mostWidest || span > widest.last?.span ?? 0 else { continue }
        if widest.count == Self.mostWidest { widest.removeLast() }
        widest.insert((row, span), at: widest.firstIndex { $0.span < span } ?? widest.endIndex)
      }
    }
    self.widest = widest.map(\.row)
    undecided = Array((rises.reversed() + falls.reversed()).joined())
    rising = rises.reduce(0) { $0 + $1.count }
    var missing = [Int](repeating: 0, count: contacts.parameters.count)
    for gap in gaps {
      let scored = contacts.parameters[gap.parameters[0]]
      let code = Int32(scored.missingCode)
      let count = undecided.count { scored.codes[Int($0)] == code }
      for parameter in gap.parameters { missing[parameter] = count }
    }
    undecidedMissing = missing
  }

  // MARK: - One contact

  /// The gaps of a contact, in model order; none where everything is known.
  package func gaps(row: Int) -> [Gap] {
    gaps.filter { gap in
      let scored = contacts.parameters[gap.parameters[0]]
      return Int(scored.codes[row]) == scored.missingCode
    }
  }

  /// The same, those first that could add most; of equals in model order.
  package func gapsByGain(row: Int) -> [Gap] {
    gaps(row: row).enumerated().sorted { left, right in
      left.element.most != right.element.most
        ? left.element.most > right.element.most : left.offset < right.offset
    }.map(\.element)
  }

  /// The lowest and the highest score if every gap were filled; twice the score where there is none.
  package func range(row: Int) -> (lowest: Score, highest: Score) {
    gaps(row: row).reduce((contacts.score(row: row), contacts.score(row: row))) {
      ($0.0 + $1.least, $0.1 + $1.most)
    }
  }

  /// The lowest and the highest segment a contact could be in, the present one among them.
  package func segments(row: Int) -> ClosedRange<Int> {
    let now = Int(contacts.segments[row])
    let (lowest, highest) = range(row: row)
    return min(now, contacts.limits.segment(of: lowest))...max(now, contacts.limits.segment(of: highest))
  }

  // MARK: - All contacts

  private static func gaps(of contacts: ScoredContacts) -> [Gap] {
    var judges: [String: [Int]] = [:]
    for (index, scored) in contacts.parameters.enumerated() {
      judges[scored.parameter.field, default: []].append(index)
    }
    return contacts.parameters.enumerated().compactMap { index, scored in
      guard let all = judges[scored.parameter.field], all.first == index else { return nil }
      return Gap(contacts, all)
    }
  }

  /// The lowest and the highest segment a contact could be in, and how far apart its scores could be.
  private struct Reach {
    var low: UInt16
    var high: UInt16
    var span: Int64
    var segments: (low: Int, high: Int) { (Int(low), Int(high)) }
  }

  /// How many contacts are worked on at a time, so that their sums stay in the cache.
  private static let blockSize = 1 << 14

  private static func reach(of contacts: ScoredContacts, _ gaps: [Gap]) -> [Reach] {
    var reach: [Reach] = []
    reach.reserveCapacity(contacts.count)
    for start in stride(from: 0, to: contacts.count, by: blockSize) {
      let block = start..<min(start + blockSize, contacts.count)
      var lowest = Array(contacts.scores[block])
      var highest = lowest
      for gap in gaps {
        let scored = contacts.parameters[gap.parameters[0]]
        let missing = Int32(scored.missingCode)
        let (least, most) = (gap.least.hundredThousandths, gap.most.hundredThousandths)
        for (offset, code) in scored.codes[block].enumerated() where code == missing {
          lowest[offset] += least
          highest[offset] += most
        }
      }
      for (offset, row) in block.enumerated() {
        let now = contacts.segments[row]
        func segment(_ score: Int64) -> UInt16 {
          if score == contacts.scores[row] { return now }
          return UInt16(contacts.limits.segment(of: Score(hundredThousandths: score)))
        }
        reach.append(
          Reach(
            low: min(now, segment(lowest[offset])), high: max(now, segment(highest[offset])),
            span: highest[offset] - lowest[offset]))
      }
    }
    return reach
  }
}

extension PossibleScores.Gap {
  /// Works out what any value of a field does, each parameter that judges it moving along.
  fileprivate init(_ contacts: ScoredContacts, _ parameters: [Int]) {
    let judges = parameters.map { contacts.parameters[$0] }
    let now = judges.reduce(Score.zero) { $0 + $1.outcomes[$1.missingCode].contribution }
    var sums: [Score]
    if judges.contains(where: \.isList) {
      // Any set of features: the bounds of each parameter, which one list need not reach in all.
      let spans = judges.map { ParameterSpan($0.parameter, isList: true, countsMissing: false) }
      sums = [\ParameterSpan.lowest, \.highest].map { bound in
        zip(judges, spans).reduce(Score.zero) {
          $0 + Score(points: $1.1[keyPath: bound], relevance: $1.0.parameter.relevance)
        }
      }
    } else {
      sums = FieldTargets(judges, contacts, includingUnmatched: true).rules.map { rules in
        zip(judges, rules).reduce(Score.zero) { sum, judged in
          sum + judged.0.outcomes[judged.1 ?? judged.0.unmatchedCode].contribution
        }
      }
    }
    if sums.isEmpty { sums = [now] }
    self.init(
      parameters: parameters, least: (sums.min() ?? now) - now, most: (sums.max() ?? now) - now)
  }
}
