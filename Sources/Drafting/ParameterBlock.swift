package import Diagnostics
package import Localization
package import Scoring
package import SegmentationModel
package import Values

/// A parameter that is suggested: values for scoring, lines for the project file.
package struct ParameterBlock {
  /// What the project file calls it.
  package let id: String
  /// The field that it judges.
  package let field: String
  /// What a word is judged by, or where ranges begin, each with its contacts.
  package private(set) var rules: Rules
  /// The points of each range or feature, in their order.
  package var points: [ExactDecimal]
  /// 0 to 10.
  package var relevance = Self.usualRelevance
  /// The numbers that ranges divide; none for words.
  private let values: [ExactDecimal]

  /// What values are judged by.
  package enum Rules {
    /// One limit fewer than counts; the points ascend, for ages they descend.
    case ranges(limits: [ExactDecimal], counts: [Int], isAge: Bool)
    /// The words that give points, each with its contacts; the first gives most.
    case features([(word: String, count: Int)])
  }

  /// What a parameter weighs until somebody says otherwise.
  package static let usualRelevance = ExactDecimal(5)
  /// More features are not listed.
  private static let mostFeatures = 12

  /// A parameter for a field of a segmentation, with an id that none of its parameters has.
  ///
  /// Nil for values that are all alike, and for words that hardly repeat.
  package init?(for values: FieldValues, in segmentation: Segmentation, asOf: CalendarDay) {
    var taken = Set(segmentation.parameters.map(\.id))
    let id = DraftYAML.name(from: values.name, otherwise: "parameter", separator: "-", taken: &taken)
    self.init(
      id: id, field: values.name, FieldSample(values.column, isFlag: values.isFlag, asOf: asOf))
  }

  /// Nil for values that are all alike, and for words that hardly repeat.
  package init?(id: String, field: String, _ sample: FieldSample) {
    self.id = id
    self.field = field
    switch sample {
    case .numbers(let values), .ages(let values):
      let limits = RoundLimits.limits(of: values)
      guard !limits.isEmpty else { return nil }
      let isAge = if case .ages = sample { true } else { false }
      self.values = values
      rules = .ranges(
        limits: limits, counts: RoundLimits.counts(of: values, limits: limits), isAge: isAge)
    case .words(let words):
      let listed = words.prefix(Self.mostFeatures)
      let all = words.reduce(0) { $0 + $1.count }
      let covered = listed.reduce(0) { $0 + $1.count }
      guard words.count > 1, all >= words.count * 2, covered * 5 >= all * 3 else { return nil }
      values = []
      rules = .features(Array(listed))
    }
    points = Self.points(for: rules)
  }

  /// Points from 0 to 10 in equal steps, the most for what is most, or most recent, or most frequent.
  private static func points(for rules: Rules) -> [ExactDecimal] {
    switch rules {
    case .ranges(let limits, _, let isAge):
      let points = RoundLimits.points(count: limits.count + 1)
      return (isAge ? points.reversed() : points).map { ExactDecimal($0) }
    case .features(let words):
      return RoundLimits.points(count: words.count).reversed().map { ExactDecimal($0) }
    }
  }

  /// Takes other limits between the ranges, and the usual points for so many.
  ///
  /// - Precondition: the limits ascend.
  package mutating func divide(at limits: [ExactDecimal]) {
    guard case .ranges(_, _, let isAge) = rules else { return }
    rules = .ranges(limits: limits, counts: RoundLimits.counts(of: values, limits: limits), isAge: isAge)
    points = Self.points(for: rules)
  }

  /// The least and the greatest number that ranges divide.
  package var extremes: (least: ExactDecimal, greatest: ExactDecimal) {
    (values.min() ?? .zero, values.max() ?? .zero)
  }

  /// Every range or feature in words, with its contacts.
  package func counted(_ localizer: Localizer) -> [(label: String, count: Int)] {
    switch rules {
    case .ranges(let limits, let counts, let isAge):
      let ends = [nil] + limits.map(Optional.some) + [nil]
      return counts.enumerated().map { index, count in
        let label = localizer.rangeText(
          from: ends[index], to: ends[index + 1], unit: isAge ? .days : .none)
        return (label, count)
      }
    case .features(let words): return words.map { ($0.word, $0.count) }
    }
  }

  /// The lowest and the highest score that parameters can give together; nil where there is none.
  package static func span(of blocks: [ParameterBlock]) -> (lowest: ExactDecimal, highest: ExactDecimal)? {
    guard !blocks.isEmpty else { return nil }
    var (lowest, highest) = (ExactDecimal.zero, ExactDecimal.zero)
    for block in blocks {
      let parameter = block.parameter(label: LocalizedText(block.id), at: Place(file: ""))
      let span = ParameterSpan(parameter, isList: false)
      guard let low = span.lowest.multiplied(by: block.relevance).flatMap(lowest.adding),
        let high = span.highest.multiplied(by: block.relevance).flatMap(highest.adding)
      else { return nil }
      (lowest, highest) = (low, high)
    }
    return (lowest, highest)
  }

  // MARK: - As text

  /// The lines of a list item.
  ///
  /// - Parameter indent: what stands before its dash.
  package func lines(indent: String, _ localizer: Localizer) -> [String] {
    var lines = ["\(indent)- id: \(DraftYAML.scalar(id))", "\(indent)  field: \(DraftYAML.scalar(field))"]
    if case .ranges(_, _, isAge: true) = rules { lines.append("\(indent)  measure: days-since") }
    lines.append("\(indent)  relevance: \(relevance)")
    func item(_ pairs: String, _ count: Int) -> String {
      let contacts = localizer(.draftContacts, ["count": .count(count)])
      return "\(indent)    - {\(pairs)} \(DraftYAML.remark(contacts))"
    }
    switch rules {
    case .ranges(let limits, let counts, let isAge):
      lines.append("\(indent)  ranges: \(DraftYAML.remark(localizer(isAge ? .draftAges : .draftRanges)))")
      for (index, (points, count)) in zip(points, counts).enumerated() {
        let end = index == 0 ? "to: \(limits[0])" : "from: \(limits[index - 1])"
        lines.append(item("\(end), points: \(points)", count))
      }
    case .features(let words):
      lines.append("\(indent)  features: \(DraftYAML.remark(localizer(.draftFeatures)))")
      for (feature, points) in zip(words, points) {
        lines.append(item("value: \(DraftYAML.scalar(feature.word)), points: \(points)", feature.count))
      }
    }
    return lines
  }

  // MARK: - As a value

  /// The parameter that reading the lines gives.
  ///
  /// - Parameter place: the project file, where nothing of it stands yet.
  package func parameter(label: LocalizedText, at place: Place) -> Parameter {
    let read: ParameterRules
    var measure: AgeMeasure?
    switch rules {
    case .ranges(let limits, _, let isAge):
      if isAge { measure = .daysSince }
      let ends = [nil] + limits.map(Optional.some) + [nil]
      read = .ranges(
        points.enumerated().map { index, points in
          ScoreRange(from: ends[index], to: ends[index + 1], points: points, label: nil, place: place)
        }, outside: .zero)
    case .features(let words):
      read = .features(
        zip(words, points).map { feature, points in
          Feature(
            value: feature.word, also: [], label: LocalizedText(feature.word), points: points, place: place)
        }, other: .zero, combine: .max)
    }
    return Parameter(
      id: id, label: label, description: nil, field: field, measure: measure,
      relevance: relevance, isEnabled: true, isChangeable: true, rules: read,
      missing: .zero, atMost: nil, atLeast: nil, place: place)
  }
}
