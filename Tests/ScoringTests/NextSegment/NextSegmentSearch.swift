import Formats
import Scoring
import SegmentationModel
import Testing
import Values

/// A random case in which raw values are tried out one by one: what the finder of ways is held against.
///
/// It knows nothing of rules or limits: it writes a file with a row for every value a field could be
/// given, lets the product score it, and compares each parameter with what it was before.
struct NextSegmentSearch {
  /// A parameter that changes, as text and as hundred-thousandths.
  struct Step: Hashable {
    var parameter: Int
    var rule: [Int]
    var match: String
    var gain: Int64
  }

  /// A field with another value.
  struct Move {
    var field: String
    var cell: String
    var steps: [Step]
    var gain: Int64 { steps.map(\.gain).reduce(0, +) }
  }

  let contacts: ScoredContacts
  private let random: RandomCase
  private let segmentation: Segmentation

  /// - Parameter seed: what the case is drawn from; related files are left out of it.
  init?(seed: UInt64) throws {
    let random = RandomCase(seed: seed)
    var segmentation = random.segmentation
    let fields = Set(segmentation.contacts.fields.map(\.name))
    segmentation.related = []
    segmentation.parameters.removeAll { !fields.contains($0.field) }
    var dice = Dice(seed: seed)
    for index in segmentation.parameters.indices where dice.chance(15) {
      segmentation.parameters[index].isChangeable = false
    }
    if segmentation.enabledParameters.isEmpty { return nil }
    self.random = random
    self.segmentation = segmentation
    let scored = try Self.score(random.contacts, segmentation, random.asOf)
    contacts = try #require(scored)
  }

  private static func score(
    _ table: RawTable, _ segmentation: Segmentation, _ asOf: CalendarDay
  ) throws -> ScoredContacts? {
    let format = segmentation.contacts.format
    let text = table.text(delimiter: format.delimiter)
    return try Scored(segmentation, files: [format.file: text], asOf: asOf).contacts
  }

  // MARK: - Trying out

  /// Per contact: every move that a way may make, and gains something.
  func moves() throws -> [[Move]] {
    var table = RawTable(header: random.contacts.header, rows: [])
    var tried: [(row: Int, field: String, cell: String)] = []
    let judged = Dictionary(grouping: segmentation.enabledParameters, by: \.field)
    for field in segmentation.contacts.fields {
      guard let parameters = judged[field.name], parameters.allSatisfy(\.isChangeable) else { continue }
      for row in random.contacts.rows.indices {
        for cell in cells(field, parameters, now: random.contacts.cell(row, field.column.name)) {
          table.rows.append(self.row(row, with: [field.name: cell], id: tried.count))
          tried.append((row, field.name, cell))
        }
      }
    }
    var moves = [[Move]](repeating: [], count: contacts.count)
    guard !tried.isEmpty else { return moves }
    let scored = try Self.score(table, segmentation, random.asOf)
    let after = try #require(scored)
    try #require(after.count == tried.count)
    for (index, trial) in tried.enumerated() {
      guard let steps = steps(before: trial.row, after: index, in: after, field: trial.field) else {
        continue
      }
      let move = Move(field: trial.field, cell: trial.cell, steps: steps)
      if move.gain > 0 { moves[trial.row].append(move) }
    }
    return moves
  }

  /// The scores of contacts whose cells were replaced.
  func scores(of changed: [(row: Int, cells: [String: String])]) throws -> [Score] {
    var table = RawTable(header: random.contacts.header, rows: [])
    for (index, change) in changed.enumerated() {
      table.rows.append(row(change.row, with: change.cells, id: index))
    }
    let scored = try Self.score(table, segmentation, random.asOf)
    let after = try #require(scored)
    return (0..<after.count).map { after.score(row: $0) }
  }

  /// Per contact and field without a value: what each value that could be filled in adds to the score.
  func fillings() throws -> [[String: [Int64]]] {
    var table = RawTable(header: random.contacts.header, rows: [])
    var tried: [(row: Int, field: String)] = []
    let judged = Dictionary(grouping: segmentation.enabledParameters, by: \.field)
    for field in segmentation.contacts.fields {
      guard let parameters = judged[field.name] else { continue }
      for row in random.contacts.rows.indices where !hasValue(row, field.name) {
        for cell in possibleCells(field, parameters) {
          table.rows.append(self.row(row, with: [field.name: cell], id: tried.count))
          tried.append((row, field.name))
        }
      }
    }
    var fillings = [[String: [Int64]]](repeating: [:], count: contacts.count)
    guard !tried.isEmpty else { return fillings }
    let scored = try Self.score(table, segmentation, random.asOf)
    let after = try #require(scored)
    let columns = Dictionary(after.fields.map { ($0.name, $0.column) }) { first, _ in first }
    for (index, trial) in tried.enumerated() {
      // A feature that is spelt like an empty value fills nothing.
      guard columns[trial.field]?.hasValue(row: index) ?? false else { continue }
      fillings[trial.row][trial.field, default: []].append(
        (after.score(row: index) - contacts.score(row: trial.row)).hundredThousandths)
    }
    return fillings
  }

  private func hasValue(_ row: Int, _ field: String) -> Bool {
    contacts.fields.first { $0.name == field }?.column.hasValue(row: row) ?? false
  }

  private func row(_ row: Int, with cells: [String: String], id: Int) -> [String] {
    zip(random.contacts.header, random.contacts.rows[row]).map { name, cell in
      name == "id" ? "x\(id)" : cells[name] ?? cell
    }
  }

  /// Nil where a parameter would fall outside its rules and be worth something else there, or where
  /// there are more changes than a way has.
  private func steps(before: Int, after: Int, in scored: ScoredContacts, field: String) -> [Step]? {
    var steps: [Step] = []
    for (index, parameter) in contacts.parameters.enumerated() where parameter.parameter.field == field {
      let old = parameter.outcomes[Int(parameter.codes[before])]
      let new = scored.parameters[index].outcomes[Int(scored.parameters[index].codes[after])]
      if old.match == new.match { continue }
      let gain = (new.contribution - old.contribution).hundredThousandths
      switch new.match {
      case .range(let range):
        steps.append(Step(parameter: index, rule: [range], match: new.match.description, gain: gain))
      case .features(let features):
        steps.append(Step(parameter: index, rule: features, match: new.match.description, gain: gain))
      case .outside, .other, .missing:
        if gain != 0 { return nil }
      }
    }
    return (1...2).contains(steps.count) ? steps : nil
  }

  // MARK: - Raw values

  private func cells(_ field: Field, _ parameters: [Parameter], now: String) -> [String] {
    switch field.type {
    case .text: return spellings(parameters)
    case .flag: return ["yes", "no"]
    case .list:
      let known = contacts.fields.first { $0.name == field.name }?.column
      let isEmpty = !(known?.hasValue(row: rowOf(now, field)) ?? false)
      return spellings(parameters).map { isEmpty ? $0 : now + "|" + $0 }
    case .number:
      let limits = limits(parameters)
      let isComma = segmentation.contacts.format.decimal == .comma
      return ([ExactDecimal(-900)] + limits).map {
        isComma ? $0.description.replacing(".", with: ",") : $0.description
      }
    case .date(let format): return days(parameters).map { written($0, isISO: format == nil) }
    }
  }

  /// Everything that a field without a value could be given, as far as the rules tell it apart.
  private func possibleCells(_ field: Field, _ parameters: [Parameter]) -> [String] {
    switch field.type {
    case .number, .date, .flag: return cells(field, parameters, now: "")
    case .text: return spellings(parameters) + ["no such word"]
    case .list:
      let words = parameters.flatMap { parameter -> [String] in
        guard case .features(let features, _, _) = parameter.rules else { return [] }
        return features.map(\.value)
      }
      let sets = (1..<(1 << words.count)).map { set in words.indices.filter { set >> $0 & 1 == 1 } }
      return ["no such word"] + sets.map { $0.map { words[$0] }.joined(separator: "|") }
    }
  }

  private func rowOf(_ cell: String, _ field: Field) -> Int {
    random.contacts.rows.indices.first { random.contacts.cell($0, field.column.name) == cell } ?? 0
  }

  private func spellings(_ parameters: [Parameter]) -> [String] {
    parameters.flatMap { parameter -> [String] in
      guard case .features(let features, _, _) = parameter.rules else { return [] }
      return features.flatMap { [$0.value] + $0.also }
    }
  }

  private func limits(_ parameters: [Parameter]) -> [ExactDecimal] {
    parameters.flatMap { parameter -> [ExactDecimal] in
      guard case .ranges(let ranges, _) = parameter.rules else { return [] }
      return ranges.flatMap { [$0.from, $0.to].compactMap(\.self) }
    }
  }

  /// Every day near a limit, and the first and the last that there are.
  private func days(_ parameters: [Parameter]) -> [CalendarDay] {
    var days: Set<Int32> = []
    for parameter in parameters {
      for limit in limits([parameter]) {
        let limit = Int(limit.ceiling(atScale: 0))
        let (age, slack) =
          switch parameter.measure {
          case .monthsSince: (limit * 30437 / 1000, 5)
          case .yearsSince: (limit * 36525 / 100, 3)
          case .daysSince, nil: (limit, 1)
          }
        for age in age - slack...age + slack { days.insert(random.asOf.daysSince1970 - Int32(age)) }
      }
    }
    let ends = [CalendarDay(year: 1, month: 1, day: 1), CalendarDay(year: 9999, month: 12, day: 31)]
    return days.sorted().map { CalendarDay(daysSince1970: $0) } + ends.compactMap(\.self)
  }

  private func written(_ day: CalendarDay, isISO: Bool) -> String {
    let parts = day.description.split(separator: "-")
    return isISO ? day.description : parts.reversed().joined(separator: ".")
  }
}
