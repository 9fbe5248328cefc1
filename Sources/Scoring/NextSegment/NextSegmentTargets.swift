import SegmentationModel
import Values

/// Every value a field can take, as far as the parameters that judge it tell values apart.
struct FieldTargets {
  /// Per value: the rule it falls under for each parameter; nil for none.
  let rules: [[Int?]]

  /// Tries one value of each part that the rules divide the values into.
  ///
  /// - Parameters:
  ///   - judges: all enabled parameters of one field.
  ///   - includingUnmatched: whether values count that fall under no rule of any of them.
  init(_ judges: [ScoredParameter], _ contacts: ScoredContacts, includingUnmatched: Bool = false) {
    guard let first = judges.first else {
      rules = []
      return
    }
    let segmentation = contacts.segmentation
    var seen: Set<[Int?]> = []
    var distinct: [[Int?]] = []
    func add(_ found: [Int?]) {
      if includingUnmatched || found.contains(where: { $0 != nil }), seen.insert(found).inserted {
        distinct.append(found)
      }
    }
    switch first.values {
    case .field(.words), .field(.lists):
      let tables = judges.map(\.parameter.featureOfWord)
      let isFlag = Self.isFlag(first.parameter, segmentation)
      let words = isFlag ? Self.flags : Self.words(judges.map(\.parameter), segmentation)
      for word in words { add(tables.map { $0[word] }) }
      // There is always a word more than the model knows, but a flag has only two.
      if includingUnmatched, !isFlag { add(tables.map { _ in nil }) }
    case .field(.numbers), .field(.means), .field(.days):
      for value in Self.numbers(judges.map(\.parameter), segmentation) {
        add(judges.map { $0.parameter.range(holding: value) })
      }
    case .ages:
      for day in Self.days(judges.map(\.parameter), asOf: contacts.asOf) {
        add(judges.map { $0.parameter.range(holding: $0.parameter.age(of: day, asOf: contacts.asOf)) })
      }
    }
    rules = distinct
  }

  /// The words of all features, in model order; not those that a file cannot hold.
  private static func words(_ parameters: [Parameter], _ segmentation: Segmentation) -> [WordKey] {
    let source = segmentation.contacts
    let empty = Set(source.format.emptySpellings.map { WordKey($0) })
    return parameters.flatMap(\.spellings).map { WordKey($0) }.filter { word in
      !word.isEmpty && !empty.contains(word)
    }
  }

  private static let flags = [WordKey("yes"), WordKey("no")]

  private static func isFlag(_ parameter: Parameter, _ segmentation: Segmentation) -> Bool {
    segmentation.contacts.fields.contains { $0.name == parameter.field && $0.type == .flag }
  }

  /// One number from each interval that the limits of all parameters cut the line into.
  private static func numbers(_ parameters: [Parameter], _ segmentation: Segmentation) -> [ExactDecimal?] {
    let limits = parameters.flatMap(\.limits)
    let isCount = segmentation.related.flatMap(\.measures).contains {
      $0.name == parameters.first?.field && $0.operation == .count
    }
    guard isCount else { return [nil] + limits.sorted() }
    // Rows are counted in whole numbers from 0.
    let whole = limits.map { $0.ceiling(atScale: 0) }.filter { $0 > 0 }
    return [.zero] + Set(whole).sorted().compactMap { ExactDecimal(wide: $0, scale: 0) }
  }

  /// One day from each interval, the latest first: ages grow in steps that no two measures share.
  private static func days(_ parameters: [Parameter], asOf: CalendarDay) -> [CalendarDay] {
    guard let first = CalendarDay(year: 1, month: 1, day: 1),
      let last = CalendarDay(year: 9999, month: 12, day: 31)
    else { return [] }
    var days: Set<Int32> = [last.daysSince1970]
    for parameter in parameters {
      for limit in parameter.limits {
        // The latest day whose age reaches the limit.
        var low = first.daysSince1970 - 1
        var high = last.daysSince1970
        while low < high {
          let middle = low + (high - low + 1) / 2
          let age = parameter.age(of: CalendarDay(daysSince1970: middle), asOf: asOf)
          if age >= limit { low = middle } else { high = middle - 1 }
        }
        if low >= first.daysSince1970 { days.insert(low) }
      }
    }
    return days.sorted(by: >).map { CalendarDay(daysSince1970: $0) }
  }
}

extension Parameter {
  /// Both ends of all ranges.
  fileprivate var limits: [ExactDecimal] {
    guard case .ranges(let ranges, _) = rules else { return [] }
    return ranges.flatMap { [$0.from, $0.to].compactMap(\.self) }
  }

  /// The range that holds a number; nil is a number below all limits.
  ///
  /// - Complexity: O(log n) over the ranges, which ascend.
  fileprivate func range(holding number: ExactDecimal?) -> Int? {
    guard case .ranges(let ranges, _) = rules, let first = ranges.first else { return nil }
    guard let number else { return first.from == nil ? 0 : nil }
    let last = ranges.countOfPrefix { range in range.from.map { $0 <= number } ?? true } - 1
    guard last >= 0, ranges[last].to.map({ number < $0 }) ?? true else { return nil }
    return last
  }

  fileprivate func age(of day: CalendarDay, asOf: CalendarDay) -> ExactDecimal {
    switch measure {
    case .monthsSince: ExactDecimal(day.months(to: asOf))
    case .yearsSince: ExactDecimal(day.years(to: asOf))
    case .daysSince, nil: ExactDecimal(day.days(to: asOf))
    }
  }
}
