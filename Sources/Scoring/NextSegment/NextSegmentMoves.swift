import SegmentationModel
import Values

/// A field's value moved elsewhere: one parameter changes its rule, or two that judge the field.
struct FieldMove {
  /// A parameter and the rule it moves to; for a list the feature that is added.
  struct Step {
    /// An index of `ScoredContacts.parameters`.
    let parameter: Int32
    /// The index of the range or feature.
    let rule: Int32
    /// What it adds to the score, in hundred-thousandths.
    let gain: Int64

    /// Model order: by parameter, then by rule.
    func precedes(_ other: Step) -> Bool {
      (parameter, rule) < (other.parameter, other.rule)
    }
  }

  /// The change of the first parameter in model order.
  let first: Step
  /// The change of another that judges the field; nil for none.
  let second: Step?
  /// What all of it adds to the score, in hundred-thousandths.
  let gain: Int64

  /// Nil for more steps than a way has, and where nothing is gained.
  init?(_ steps: [Step]) {
    guard let first = steps.first, steps.count <= 2 else { return nil }
    self.first = first
    second = steps.count > 1 ? steps[1] : nil
    gain = first.gain + (second?.gain ?? 0)
    if gain <= 0 { return nil }
  }

  private var steps: [Step] { [first] + (second.map { [$0] } ?? []) }

  /// The smaller gain first, then model order.
  func precedes(_ other: FieldMove) -> Bool {
    if gain != other.gain { return gain < other.gain }
    return steps.lexicographicallyPrecedes(other.steps) { $0.precedes($1) }
  }

  /// Whether both make the same changes.
  func isSame(as other: FieldMove) -> Bool { !precedes(other) && !other.precedes(self) }
}

/// Everywhere a field's value can move, for every contact.
///
/// Contacts in whom the field's parameters find the same have the same moves: these are worked out
/// once a state.
struct FieldMoves: Sendable {
  /// Per contact.
  private let states: [Int32]
  private let everything: MoveTable
  /// Only the moves of a single parameter, which are all that a way of two fields has room for.
  private let single: MoveTable

  /// Works out every move from each state, in a table that contacts only look up.
  ///
  /// - Parameter parameters: all that judge the field, as indices of the contacts' parameters.
  init(_ contacts: ScoredContacts, parameters: [Int]) {
    let scored = parameters.map { contacts.parameters[$0] }
    let targets = FieldTargets(scored, contacts).rules
    var codes: [[Int]] = []
    if let only = scored.first, scored.count == 1 {
      states = only.codes
      codes = only.outcomes.indices.map { [$0] }
    } else {
      var known: [[Int]: Int32] = [:]
      states = (0..<contacts.count).map { row in
        let found = scored.map { Int($0.codes[row]) }
        if let state = known[found] { return state }
        let state = Int32(codes.count)
        known[found] = state
        codes.append(found)
        return state
      }
    }
    var everything = MoveTable()
    var single = MoveTable()
    for found in codes {
      let moves = Self.moves(from: found, scored, parameters, to: targets)
      everything.append(moves)
      if scored.count > 1 { single.append(moves.filter { $0.second == nil }) }
    }
    self.everything = everything
    self.single = scored.count > 1 ? single : everything
  }

  /// All moves of a contact, the smallest gain first.
  func all(row: Int) -> ArraySlice<FieldMove> { everything[Int(states[row])] }

  /// The moves of a contact that change one parameter, the smallest gain first.
  func lone(row: Int) -> ArraySlice<FieldMove> { single[Int(states[row])] }

  /// The most that one change of a parameter adds to anyone's score.
  var largestLoneGain: Int64 { single.largestGain }

  /// - Parameters:
  ///   - codes: per parameter, the outcome it has now.
  ///   - indices: per parameter, its index in the model.
  private static func moves(
    from codes: [Int], _ scored: [ScoredParameter], _ indices: [Int], to targets: [[Int?]]
  ) -> [FieldMove] {
    var moves: [FieldMove] = []
    for target in targets {
      var steps: [FieldMove.Step] = []
      var isAllowed = true
      for position in scored.indices {
        switch scored[position].effect(of: target[position], code: codes[position]) {
        case .none: break
        case .gain(let gain):
          steps.append(
            FieldMove.Step(
              parameter: Int32(indices[position]), rule: Int32(target[position] ?? 0), gain: gain))
        case .forbidden: isAllowed = false
        }
      }
      if isAllowed, let move = FieldMove(steps) { moves.append(move) }
    }
    moves.sort { $0.precedes($1) }
    return moves.reduce(into: []) { distinct, move in
      if !(distinct.last?.isSame(as: move) ?? false) { distinct.append(move) }
    }
  }
}

/// Moves by state, one after the other.
private struct MoveTable: Sendable {
  private var moves: [FieldMove] = []
  private var starts = [0]

  mutating func append(_ more: [FieldMove]) {
    moves += more
    starts.append(moves.count)
  }

  subscript(state: Int) -> ArraySlice<FieldMove> { moves[starts[state]..<starts[state + 1]] }

  var largestGain: Int64 { moves.map(\.gain).max() ?? 0 }
}

// MARK: - What a new value does to a parameter

/// What the move of a field does to one of the parameters that judge it.
private enum MoveEffect {
  /// Nothing that shows in the score.
  case none
  case gain(Int64)
  /// It would fall outside the rules, which is never suggested.
  case forbidden
}

extension ScoredParameter {
  /// - Parameters:
  ///   - rule: the rule the new value falls under, for a list the feature of the added word; nil for none.
  ///   - code: the outcome before.
  fileprivate func effect(of rule: Int?, code: Int) -> MoveEffect {
    let now = outcomes[code].contribution
    guard let rule else {
      if isList, code != missingCode { return .none }
      return outcomes[unmatchedCode].contribution == now ? .none : .forbidden
    }
    var contribution = outcomes[rule].contribution
    if isList, case .features(let features) = outcomes[code].match {
      if features.contains(rule) { return .none }
      contribution = Score(
        points: parameter.points(ofFeatures: features + [rule]), relevance: parameter.relevance)
    } else if rule == code {
      return .none
    }
    return .gain((contribution - now).hundredThousandths)
  }

  /// What is matched once the value falls under a rule, or a list has a word of it more.
  func match(after rule: Int, code: Int) -> Match {
    guard isList, case .features(let features) = outcomes[code].match else { return outcomes[rule].match }
    return .features((features + [rule]).sorted())
  }
}

extension Parameter {
  /// The points of several features of a list at once, within the caps; 0 where words have no features.
  func points(ofFeatures indices: [Int]) -> ExactDecimal {
    guard case .features(let features, _, let combine) = rules else { return .zero }
    let points = indices.map { features[$0].points }
    let combined =
      switch combine {
      case .max: points.max() ?? .zero
      case .min: points.min() ?? .zero
      case .sum: points.reduce(ExactDecimal.zero) { $0.adding($1) ?? $0 }
      }
    return capped(combined)
  }
}
