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

  /// A rule of a parameter, with what it contributes in place of what is gained.
  fileprivate init(target parameter: Int, rule: Int, contribution: Int64) {
    first = Step(parameter: Int32(parameter), rule: Int32(rule), gain: contribution)
    second = nil
    gain = contribution
  }

  /// The same, its gain counted from a contribution.
  fileprivate func counted(from now: Int64) -> FieldMove {
    now == 0 ? self : FieldMove(target: Int(first.parameter), rule: Int(first.rule), contribution: gain - now)
  }

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

/// The moves of one contact's field, the smallest gain first.
struct StateMoves: RandomAccessCollection {
  private let moves: ArraySlice<FieldMove>
  /// What the gains are counted from: the contribution that a contact has; 0 where they are gains already.
  private let now: Int64

  fileprivate init(_ moves: ArraySlice<FieldMove>, from now: Int64 = 0) {
    self.moves = moves
    self.now = now
  }

  /// An index of the moves that this is a part of.
  var startIndex: Int { moves.startIndex }
  /// Behind the largest gain.
  var endIndex: Int { moves.endIndex }
  /// The move at an index.
  subscript(position: Int) -> FieldMove { moves[position].counted(from: now) }
  /// Some of the moves, with the same indices.
  subscript(bounds: Range<Int>) -> StateMoves { StateMoves(moves[bounds], from: now) }

  /// Where the gains begin that are at least so large.
  func firstIndex(reaching gain: Int64) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if moves[middle].gain - now < gain { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Everywhere a field's value can move, for every contact.
///
/// Contacts in whom the field's parameters find the same have the same moves. From every outcome of one parameter
/// the same rules can be reached, each with a gain that only begins elsewhere: one table serves them all. What
/// the moves of lists, and of fields that several judge, have in common is less; theirs are worked out once a
/// state, or, where these would not fit into memory, whenever they are asked for.
struct FieldMoves: Sendable {
  /// Per contact.
  private let states: [Int32]
  private let moves: Moves
  /// The most that one change of a parameter adds to anyone's score.
  let largestLoneGain: Int64

  /// Where the moves of a state are found.
  private enum Moves {
    /// Of one parameter: its rules by contribution, and the contribution of each outcome.
    case rules([FieldMove], contributions: [Int64])
    /// Of every state; those of a single parameter, all that a way of two fields has room for, once more.
    case tables(everything: MoveTable, single: MoveTable)
    /// Worked out anew.
    case search(MoveSearch)
  }

  /// How many moves are in memory.
  var keptMoves: Int {
    switch moves {
    case .rules(let rules, _): rules.count
    case .tables(let everything, let single): everything.count + single.count
    case .search: 0
    }
  }

  /// Works out every move from each state, in tables that contacts only look up where those are small enough.
  ///
  /// - Parameters:
  ///   - parameters: all that judge the field, as indices of the contacts' parameters.
  ///   - mostKept: beyond so many, moves are worked out when they are asked for.
  init(_ contacts: ScoredContacts, parameters: [Int], mostKept: Int) {
    let scored = parameters.map { contacts.parameters[$0] }
    let targets = FieldTargets(scored, contacts).rules
    if let only = scored.first, scored.count == 1, !only.isList {
      let rules = Self.rules(of: only, parameters[0], targets)
      let contributions = only.outcomes.map(\.contribution.hundredThousandths)
      states = only.codes
      moves = .rules(rules, contributions: contributions)
      largestLoneGain = max(0, (rules.last?.gain ?? .min) - (contributions.min() ?? 0))
      return
    }
    let (states, codes) = Self.states(of: scored, count: contacts.count)
    self.states = states
    let search = MoveSearch(scored: scored, indices: parameters, targets: targets, codes: codes)
    if codes.count * targets.count > mostKept {
      moves = .search(search)
      largestLoneGain = codes.indices.reduce(0) {
        max($0, search.moves(from: $1, lone: true).last?.gain ?? 0)
      }
      return
    }
    var everything = MoveTable()
    var single = MoveTable()
    for state in codes.indices {
      let moves = search.moves(from: state, lone: false)
      everything.append(moves)
      if scored.count > 1 { single.append(moves.filter { $0.second == nil }) }
    }
    if scored.count == 1 { single = everything }
    moves = .tables(everything: everything, single: single)
    largestLoneGain = single.largestGain
  }

  /// All moves of a contact, the smallest gain first.
  func all(row: Int) -> StateMoves { moves(from: Int(states[row]), lone: false) }

  /// The moves of a contact that change one parameter, the smallest gain first.
  func lone(row: Int) -> StateMoves { moves(from: Int(states[row]), lone: true) }

  private func moves(from state: Int, lone: Bool) -> StateMoves {
    switch moves {
    case .rules(let rules, let contributions):
      let all = StateMoves(rules[...], from: contributions[state])
      return all[all.firstIndex(reaching: 1)...]
    case .tables(let everything, let single): return StateMoves((lone ? single : everything)[state])
    case .search(let search): return StateMoves(search.moves(from: state, lone: lone)[...])
    }
  }

  /// The rules that a value can be moved to, in the order of what they contribute.
  private static func rules(of scored: ScoredParameter, _ index: Int, _ targets: [[Int?]]) -> [FieldMove] {
    let rules = targets.compactMap { target in
      target[0].map { rule in
        FieldMove(
          target: index, rule: rule, contribution: scored.outcomes[rule].contribution.hundredThousandths)
      }
    }
    return rules.sorted { $0.precedes($1) }
  }

  /// Per contact its state, and what each parameter finds in every state.
  private static func states(of scored: [ScoredParameter], count: Int) -> (states: [Int32], codes: [[Int]]) {
    if let only = scored.first, scored.count == 1 { return (only.codes, only.outcomes.indices.map { [$0] }) }
    var codes: [[Int]] = []
    var known: [[Int]: Int32] = [:]
    let states = (0..<count).map { row in
      let found = scored.map { Int($0.codes[row]) }
      if let state = known[found] { return state }
      let state = Int32(codes.count)
      known[found] = state
      codes.append(found)
      return state
    }
    return (states, codes)
  }
}

/// Works out the moves of a list, or of a field that several parameters judge.
private struct MoveSearch: Sendable {
  /// All that judge the field.
  let scored: [ScoredParameter]
  /// Per parameter, its index in the model.
  let indices: [Int]
  /// Per value that the field can take, the rule of each parameter.
  let targets: [[Int?]]
  /// Per state, the outcome of each parameter.
  let codes: [[Int]]

  /// The moves of a state, the smallest gain first.
  ///
  /// - Parameter lone: whether only those count that change one parameter.
  /// - Complexity: O(n log n) over the values of the field.
  func moves(from state: Int, lone: Bool) -> [FieldMove] {
    let codes = codes[state]
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
      if lone, move.second != nil { return }
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

  var count: Int { moves.count }

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
