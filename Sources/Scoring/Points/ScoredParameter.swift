import ContactData
package import SegmentationModel
import Values

/// An enabled parameter with what it found in every contact.
package struct ScoredParameter: Sendable {
  /// What the project file says of it.
  package let parameter: Parameter
  /// The field that it judges.
  package let field: FieldValues
  /// What the parameter judged, for every contact.
  package let values: ComparedValues
  /// Everything that occurs or could, rules first: a rule's index is its outcome's.
  ///
  /// Ranges or features in model order, then outside or other, then missing; then the sets of several features
  /// that a list's values match.
  package let outcomes: [Outcome]
  /// Per contact: which of `outcomes`.
  package let codes: [Int32]
  /// The points it can give.
  package let span: ParameterSpan

  /// The least that it can add to a score.
  package var lowest: Score { Score(points: span.lowest, relevance: parameter.relevance) }
  /// The most that it can add to a score.
  package var highest: Score { Score(points: span.highest, relevance: parameter.relevance) }

  /// Whether the field is a list, whose values may match several features at once.
  package var isList: Bool { if case .field(.lists) = values { true } else { false } }

  /// The number of ranges or features: the outcomes before this one are theirs.
  package var ruleCount: Int {
    switch parameter.rules {
    case .ranges(let ranges, _): ranges.count
    case .features(let features, _, _): features.count
    }
  }

  /// The outcome for a value that nothing matches: outside or other.
  package var unmatchedCode: Int { ruleCount }
  /// The outcome for no value.
  package var missingCode: Int { ruleCount + 1 }
}

/// What a parameter compares, for every contact.
package enum ComparedValues: Sendable {
  /// A field's own values.
  case field(FieldColumn)
  /// Whole days, months or years up to the report's day; `Int32.min` is no value.
  case ages([Int32])
}

extension ScoredParameter {
  /// Judges every contact's value.
  ///
  /// - Complexity: O(contacts × log ranges), or O(contacts) plus the distinct words.
  init(_ parameter: Parameter, _ field: FieldValues, asOf: CalendarDay) {
    let column = field.column
    let isList = if case .lists = column { true } else { false }
    var outcomes = OutcomeTable(parameter)
    var values = ComparedValues.field(column)
    let codes: [Int32]
    switch (parameter.rules, column) {
    case (.ranges(let ranges, _), .numbers(let numbers)):
      codes = Self.codes(of: numbers, in: ranges, outcomes)
    case (.ranges(let ranges, _), .means(let means)):
      let finder = RangeFinder(ranges, largestScale: 0)
      codes = means.sums.indices.map { row in
        guard means.counts[row] > 0 else { return outcomes.missing }
        let index = finder.index(of: means.sums[row], scale: means.scale, count: means.counts[row])
        return index.map(Int32.init) ?? outcomes.unmatched
      }
    case (.ranges(let ranges, _), .days(let days)):
      let ages = Self.ages(of: days, measure: parameter.measure ?? .daysSince, asOf: asOf)
      values = .ages(ages)
      let finder = RangeFinder(ranges, largestScale: 0)
      codes = ages.map { age in
        guard age != .min else { return outcomes.missing }
        return finder.index(of: Int64(age), scale: 0).map(Int32.init) ?? outcomes.unmatched
      }
    case (.features, .words(let words)):
      let table = words.words.map { outcomes.code(of: $0) }
      codes = words.codes.map { $0 < 0 ? outcomes.missing : table[Int($0)] }
    case (.features, .lists(let lists)):
      let table = lists.values.map { outcomes.code(ofList: $0) }
      codes = lists.codes.map { $0 < 0 ? outcomes.missing : table[Int($0)] }
    case (.ranges, .words), (.ranges, .lists), (.features, .numbers), (.features, .means), (.features, .days):
      preconditionFailure("the project file's reader pairs ranges with numbers and features with words")
    }
    self.parameter = parameter
    self.field = field
    self.values = values
    self.outcomes = outcomes.outcomes
    self.codes = codes
    span = ParameterSpan(parameter, isList: isList)
  }

  private static func codes(of numbers: NumberColumn, in ranges: [ScoreRange], _ outcomes: OutcomeTable)
    -> [Int32]
  {
    let finder = RangeFinder(ranges, largestScale: numbers.largestScale)
    return numbers.mantissas.indices.map { row in
      let scale = numbers.scales[row]
      guard scale != NumberColumn.noValue else { return outcomes.missing }
      return finder.index(of: numbers.mantissas[row], scale: Int(scale)).map(Int32.init) ?? outcomes.unmatched
    }
  }

  private static func ages(of days: DayColumn, measure: AgeMeasure, asOf: CalendarDay) -> [Int32] {
    days.days.map { day in
      guard day != .min else { return .min }
      let start = CalendarDay(daysSince1970: day)
      return switch measure {
      case .daysSince: Int32(start.days(to: asOf))
      case .monthsSince: Int32(start.months(to: asOf))
      case .yearsSince: Int32(start.years(to: asOf))
      }
    }
  }
}

/// The outcomes of a parameter, and which of them a word or a list of words leads to.
private struct OutcomeTable {
  private let parameter: Parameter
  private(set) var outcomes: [Outcome] = []
  let unmatched: Int32
  let missing: Int32
  private let featureOfWord: [WordKey: Int]
  private var codeOfSet: [[Int]: Int32] = [:]

  init(_ parameter: Parameter) {
    self.parameter = parameter
    featureOfWord = parameter.featureOfWord
    let count: Int
    switch parameter.rules {
    case .ranges(let ranges, _): count = ranges.count
    case .features(let features, _, _): count = features.count
    }
    unmatched = Int32(count)
    missing = Int32(count + 1)
    switch parameter.rules {
    case .ranges(let ranges, let outside):
      for (index, range) in ranges.enumerated() { add(.range(index), range.points) }
      add(.outside, outside)
    case .features(let features, let other, _):
      for (index, feature) in features.enumerated() { add(.features([index]), feature.points) }
      add(.other, other)
    }
    add(.missing, parameter.missing)
  }

  private mutating func add(_ match: Match, _ points: ExactDecimal) {
    let points = parameter.capped(points)
    let contribution = Score(points: points, relevance: parameter.relevance)
    outcomes.append(Outcome(match: match, points: points, contribution: contribution))
  }

  func code(of word: String) -> Int32 {
    featureOfWord[WordKey(word)].map(Int32.init) ?? unmatched
  }

  /// Each feature counts once, however often and however spelt its words stand in the list.
  mutating func code(ofList words: [String]) -> Int32 {
    let matched = Set(words.compactMap { featureOfWord[WordKey($0)] }).sorted()
    if matched.isEmpty { return unmatched }
    if matched.count == 1 { return Int32(matched[0]) }
    if let known = codeOfSet[matched] { return known }
    let code = Int32(outcomes.count)
    codeOfSet[matched] = code
    add(.features(matched), parameter.points(ofFeatures: matched))
    return code
  }
}
