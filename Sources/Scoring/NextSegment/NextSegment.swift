import SegmentationModel
import Values

/// A way to the next segment: one change or two that together suffice, in model order.
package struct Way: Sendable, Hashable {
  /// One or two, in model order.
  package var changes: [Change]
  /// What the changes add to the score: at least what is missing.
  package var gain: Score
}

/// A parameter moved to another of its rules.
package struct Change: Sendable, Hashable {
  /// The index in `ScoredContacts.parameters`.
  package var parameter: Int
  /// A range or a feature; for a list every feature that its values would then match.
  package var to: Match
  /// The difference in contribution; never positive alone where a field moves two parameters and
  /// the other one gains more.
  package var gain: Score
}

/// Finds the simplest ways to the next segment.
///
/// A field is moved as a whole: every parameter that judges it follows. A way moves one field or two;
/// of two both are needed. Ways of one field come first, then the smaller gain, then model order.
package struct NextSegmentFinder: Sendable {
  /// Whose ways are looked for.
  let contacts: ScoredContacts
  /// The fields that may change.
  let fields: [FieldMoves]
  /// Where each segment but the lowest begins, in hundred-thousandths; nil where no score gets there.
  let thresholds: [Int64?]

  /// Works out the moves of each field; one that any unchangeable parameter judges has none.
  ///
  /// - Complexity: O(n log n) over the rules of each parameter that alone judges its field and no list; O(states ×
  ///   rules) time for others, and O(contacts) for fields that several judge.
  ///
  /// - Parameter mostKept: beyond so many moves of a field, each is worked out when it is asked for.
  package init(_ contacts: ScoredContacts, mostKept: Int = Self.mostKept) {
    self.contacts = contacts
    let highest = contacts.highest.decimal
    thresholds = contacts.limits.starts.map { start in
      start > highest ? nil : Int64(clamping: start.ceiling(atScale: Score.decimals))
    }
    var judges: [String: [Int]] = [:]
    for (index, scored) in contacts.parameters.enumerated() {
      judges[scored.parameter.field, default: []].append(index)
    }
    fields = contacts.parameters.enumerated().compactMap { index, scored in
      guard let all = judges[scored.parameter.field], all.first == index,
        all.allSatisfy({ contacts.parameters[$0].parameter.isChangeable })
      else { return nil }
      return FieldMoves(contacts, parameters: all, mostKept: mostKept)
    }
  }

  /// How many moves of a field are kept, by estimate: some 12 MB.
  package static let mostKept = 1 << 18

  /// How many moves of all fields are kept.
  package var keptMoves: Int { fields.reduce(0) { $0 + $1.keptMoves } }

  /// At most three ways, the simplest first; none in the best segment.
  package func ways(row: Int) -> [Way] {
    let segment = Int(contacts.segments[row])
    guard segment < thresholds.count, let threshold = thresholds[segment] else { return [] }
    let gap = threshold - contacts.scores[row]
    var best = BestWays()
    for field in fields {
      let moves = field.all(row: row)
      let start = moves.firstIndex(reaching: gap)
      for move in moves[start...].prefix(BestWays.most) { best.offer(BestWays.Candidate(move)) }
    }
    if !best.isFull { offerPairs(row: row, gap: gap, to: &best) }
    return best.candidates.map { way($0, row: row) }
  }

  /// The move of one field that adds most points, whether it suffices or not; of equal ones the first in
  /// model order. Nil where nothing that may change would add any.
  package func largestGain(row: Int) -> Way? {
    var best: FieldMove?
    for field in fields {
      let moves = field.all(row: row)
      guard let most = moves.last?.gain, most > best?.gain ?? 0 else { continue }
      best = moves[moves.firstIndex(reaching: most)]
    }
    return best.map { way(BestWays.Candidate($0), row: row) }
  }

  /// Offers the pairs of fields whose moves do not suffice alone, but do together.
  private func offerPairs(row: Int, gap: Int64, to best: inout BestWays) {
    let short = fields.map { field in
      let moves = field.lone(row: row)
      return moves[..<moves.firstIndex(reaching: gap)]
    }
    for (index, left) in short.enumerated() {
      guard let largest = left.last?.gain else { continue }
      for right in short[(index + 1)...] {
        guard let other = right.last?.gain, largest + other >= gap else { continue }
        // As the left gain grows, the smallest right gain that suffices shrinks.
        var start = right.endIndex
        for move in left {
          while start > right.startIndex, right[start - 1].gain + move.gain >= gap { start -= 1 }
          for partner in right[start...].prefix(BestWays.most) {
            guard best.offer(BestWays.Candidate(move, partner)) else { break }
          }
        }
      }
    }
  }

  private func way(_ candidate: BestWays.Candidate, row: Int) -> Way {
    let steps = candidate.steps
    let changes = ([steps.first] + [steps.second].compactMap(\.self)).map { change($0, row: row) }
    return Way(changes: changes, gain: Score(hundredThousandths: candidate.gain))
  }

  /// A step in words of the model.
  func change(_ step: FieldMove.Step, row: Int) -> Change {
    let scored = contacts.parameters[Int(step.parameter)]
    return Change(
      parameter: Int(step.parameter),
      to: scored.match(after: Int(step.rule), code: Int(scored.codes[row])),
      gain: Score(hundredThousandths: step.gain))
  }
}

/// The best of the ways that were offered.
private struct BestWays {
  /// A way before it is put into words of the model.
  struct Candidate {
    let first: FieldMove
    let second: FieldMove?
    let gain: Int64

    init(_ first: FieldMove, _ second: FieldMove? = nil) {
      self.first = first
      self.second = second
      gain = first.gain + (second?.gain ?? 0)
    }

    /// The changes in model order: one or two.
    var steps: (first: FieldMove.Step, second: FieldMove.Step?) {
      guard let other = second?.first ?? first.second else { return (first.first, nil) }
      return other.precedes(first.first) ? (other, first.first) : (first.first, other)
    }

    func precedes(_ other: Candidate) -> Bool {
      if (second == nil) != (other.second == nil) { return second == nil }
      if gain != other.gain { return gain < other.gain }
      let own = steps
      let theirs = other.steps
      if own.first.precedes(theirs.first) { return true }
      if theirs.first.precedes(own.first) { return false }
      guard let theirSecond = theirs.second else { return false }
      return own.second.map { $0.precedes(theirSecond) } ?? true
    }
  }

  static let most = 3
  private(set) var candidates: [Candidate] = []

  var isFull: Bool { candidates.count == Self.most }

  /// - Returns: whether it was taken; if not, no later one of the same order is either.
  @discardableResult
  mutating func offer(_ candidate: Candidate) -> Bool {
    if let last = candidates.last, isFull {
      guard candidate.precedes(last) else { return false }
      candidates.removeLast()
    }
    let place = candidates.firstIndex { candidate.precedes($0) } ?? candidates.endIndex
    candidates.insert(candidate, at: place)
    return true
  }
}
