import Foundation
import SegmentationModel
import Values

/// A second opinion on everything that scoring works out: rows of text in, one contact after the other,
/// with fractions and plain loops. It shares no code with Scoring or ContactData.
struct Reference {
  /// What a parameter makes of a contact.
  struct Judgement: Equatable {
    var match: String
    var points: Fraction
    var contribution: Fraction
    var hasValue: Bool
  }

  struct Contact {
    var id: String
    var judgements: [Judgement]
    var score: Fraction
    var rank = 0
    var segment = 0
    var percent = ""
    var completeness = ""
  }

  /// In the order of the file.
  private(set) var contacts: [Contact] = []
  /// The enabled parameters' smallest and largest points.
  private(set) var spans: [(lowest: Fraction, highest: Fraction)] = []
  private(set) var lowest = Fraction.zero
  private(set) var highest = Fraction.zero
  private(set) var influences: [String] = []
  private(set) var starts: [Fraction] = []
  /// The ids, best first.
  private(set) var order: [String] = []

  init(_ segmentation: Segmentation, _ table: RawTable, related: [RawTable], asOf: CalendarDay) {
    let values = ReferenceValues(segmentation, table, related)
    let parameters = segmentation.parameters.filter { $0.isEnabled && $0.relevance != .zero }
    let relevances = parameters.map { Fraction($0.relevance) }
    for row in table.rows.indices {
      let judgements = zip(parameters, relevances).map { parameter, relevance in
        Self.judge(values.value(of: parameter.field, row: row), parameter, relevance, asOf)
      }
      let id = values.trimmed(table.cell(row, segmentation.contacts.id.name))
      contacts.append(Contact(id: id, judgements: judgements, score: judgements.map(\.contribution).sum))
    }
    spans = parameters.map { Self.span($0, isList: values.isList($0.field)) }
    lowest = zip(spans, relevances).map { $0.lowest * $1 }.sum
    highest = zip(spans, relevances).map { $0.highest * $1 }.sum
    let whole = highest - lowest
    let weights = zip(spans, relevances).map { ($0.highest - $0.lowest) * $1 }
    influences = weights.map { whole == .zero ? "0" : ($0 / whole * Fraction(100)).text(decimals: 2) }
    starts = starts(segmentation)
    for index in contacts.indices { finish(index, weights: weights, whole: whole) }
    order = contacts.sorted {
      $0.score != $1.score ? $0.score > $1.score : $0.id.utf8.lexicographicallyPrecedes($1.id.utf8)
    }.map(\.id)
  }

  private mutating func finish(_ index: Int, weights: [Fraction], whole: Fraction) {
    let score = contacts[index].score
    contacts[index].rank = contacts.count { $0.score > score } + 1
    contacts[index].segment = starts.count { $0 <= score }
    contacts[index].percent =
      whole == .zero ? "0" : ((score - lowest) / whole * Fraction(100)).text(decimals: 2)
    let shares = weights.map { weight in
      whole == .zero ? Fraction(1, Int128(weights.count)) : weight / whole
    }
    let had = zip(contacts[index].judgements, shares).filter { $0.0.hasValue }.map(\.1)
    contacts[index].completeness = (had.sum * Fraction(100)).text(decimals: 2)
  }

  // MARK: - Points

  private static func judge(
    _ value: ReferenceValues.Value?, _ parameter: Parameter, _ relevance: Fraction, _ asOf: CalendarDay
  ) -> Judgement {
    let (match, points) = rule(value, parameter, asOf)
    let capped = cap(points, parameter)
    return Judgement(
      match: match, points: capped, contribution: capped * relevance, hasValue: value != nil)
  }

  private static func cap(_ points: Fraction, _ parameter: Parameter) -> Fraction {
    let most = parameter.atMost.map { Swift.min(points, Fraction($0)) } ?? points
    return parameter.atLeast.map { Swift.max(most, Fraction($0)) } ?? most
  }

  private static func rule(
    _ value: ReferenceValues.Value?, _ parameter: Parameter, _ asOf: CalendarDay
  ) -> (String, Fraction) {
    guard let value else { return ("missing", Fraction(parameter.missing)) }
    switch parameter.rules {
    case .ranges(let ranges, let outside):
      let number = value.number(parameter.measure, asOf)
      for (index, range) in ranges.enumerated() {
        if let from = range.from, number < Fraction(from) { continue }
        if let to = range.to, number >= Fraction(to) { continue }
        return ("range:\(index + 1)", Fraction(range.points))
      }
      return ("outside", Fraction(outside))
    case .features(let features, let other, let combine):
      let words = value.words
      let matched = features.indices.filter { index in
        ([features[index].value] + features[index].also).contains {
          words.contains(ReferenceValues.folded($0))
        }
      }
      guard !matched.isEmpty else { return ("other", Fraction(other)) }
      let points = matched.map { Fraction(features[$0].points) }
      return (matched.map { "feature:\($0 + 1)" }.joined(separator: " "), combined(points, combine))
    }
  }

  private static func combined(_ points: [Fraction], _ combine: Combination) -> Fraction {
    switch combine {
    case .max: points.max() ?? .zero
    case .min: points.min() ?? .zero
    case .sum: points.sum
    }
  }

  /// Tries out everything that the rules allow.
  private static func span(_ parameter: Parameter, isList: Bool) -> (Fraction, Fraction) {
    var possible = [Fraction(parameter.missing)]
    switch parameter.rules {
    case .ranges(let ranges, let outside):
      possible += ranges.map { Fraction($0.points) }
      let hasGap = (1..<max(1, ranges.count)).contains { ranges[$0 - 1].to != ranges[$0].from }
      if ranges.first?.from != nil || ranges.last?.to != nil || hasGap { possible.append(Fraction(outside)) }
    case .features(let features, let other, let combine):
      possible.append(Fraction(other))
      let points = features.map { Fraction($0.points) }
      if isList {
        for set in 1..<(1 << points.count) {
          possible.append(combined(points.indices.filter { set >> $0 & 1 == 1 }.map { points[$0] }, combine))
        }
      } else {
        possible += points
      }
    }
    let capped = possible.map { cap($0, parameter) }
    return (capped.min() ?? .zero, capped.max() ?? .zero)
  }

  // MARK: - Segments

  private func starts(_ segmentation: Segmentation) -> [Fraction] {
    let count = segmentation.segments.count
    switch segmentation.limits {
    case .scores(let starts): return starts.map { Fraction($0) }
    case .equal:
      let exact = (1..<count).map { lowest + (highest - lowest) * Fraction(Int128($0), Int128(count)) }
      let whole = exact.map { Fraction($0.roundedUp, 1) }
      if Set(whole).count == whole.count, whole.allSatisfy({ $0 <= highest }) { return whole }
      return exact.map { Fraction(($0 * Fraction(1000)).roundedUp, 1000) }
    case .shares(let shares):
      let best = contacts.map(\.score).sorted(by: >)
      return (1..<count).map { segment in
        let share = shares[segment...].map { Fraction($0) }.sum
        let place = (share * Fraction(best.count) / Fraction(100)).roundedUp
        return best[Int(place) - 1]
      }
    }
  }
}
