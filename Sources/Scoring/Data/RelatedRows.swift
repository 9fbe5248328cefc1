import ContactData
import Diagnostics
import SegmentationModel
import Values

/// Folds the rows of a related file onto the contacts, whose keys compare like words.
///
/// Of the rows of each contact a measure takes those that meet all its conditions.
struct RelatedRows {
  private let file: RelatedFile
  private let table: Table
  private let columns: RelatedColumns
  private let contactCount: Int
  /// Per row of the related file: the contact it belongs to, or -1; more of them in `further`.
  private let contactOfRow: [Int32]
  /// Rows whose key names several contacts: all but the first.
  private let further: [(row: Int, contact: Int32)]

  /// Reports rows without a key, and keys that name no contact or several.
  ///
  /// - Parameter contactKeys: per contact, what the file's key must equal; nil for a contact that none names.
  init(
    _ file: RelatedFile, _ columns: RelatedColumns, _ table: Table, contactKeys: [WordKey?],
    into findings: inout Findings
  ) {
    self.file = file
    self.table = table
    self.columns = columns
    contactCount = contactKeys.count
    let keys = table[columns.key]
    let owners = Self.contacts(namedBy: keys.words, contactKeys)
    contactOfRow = keys.codes.map { $0 < 0 ? -1 : owners[Int($0)].first ?? -1 }
    further = keys.codes.enumerated().flatMap { row, code in
      code < 0 ? [] : owners[Int(code)].dropFirst().map { (row, $0) }
    }
    report(keys, owners, into: &findings)
  }

  /// Per distinct key of the related file: the contacts it names.
  private static func contacts(namedBy words: WordList, _ contactKeys: [WordKey?]) -> [[Int32]] {
    var positions: [WordKey: [Int]] = [:]
    positions.reserveCapacity(words.count)
    for (position, word) in words.enumerated() { positions[WordKey(word), default: []].append(position) }
    var contacts = [[Int32]](repeating: [], count: words.count)
    for (contact, key) in contactKeys.enumerated() {
      guard let key, let named = positions[key] else { continue }
      for position in named { contacts[position].append(Int32(contact)) }
    }
    return contacts
  }

  /// Rows that belong to nobody, and keys that name several contacts; one finding a key, however it is
  /// spelt, in file order.
  private func report(_ keys: WordColumn, _ owners: [[Int32]], into findings: inout Findings) {
    let spelling = keys.words.firstSpellings { owners[$0].count != 1 }
    var rows = [Int](repeating: 0, count: keys.words.count)
    var first = [Int](repeating: -1, count: keys.words.count)
    var withoutKey = 0
    var firstWithoutKey = -1
    for (row, code) in keys.codes.enumerated() {
      if code < 0 {
        if withoutKey == 0 { firstWithoutKey = row }
        withoutKey += 1
      } else {
        let code = spelling[Int(code)]
        if rows[code] == 0 { first[code] = row }
        rows[code] += 1
      }
    }
    if withoutKey > 0 {
      findings.add(
        Diagnostic(
          .rowsWithoutKey, at: table.place(row: firstWithoutKey, of: columns.key),
          ["count": .count(withoutKey), "column": .quoted(file.key.name)]))
    }
    var unmatched = UnmatchedKeys(column: file.key.name)
    for (code, word) in keys.words.enumerated() where rows[code] > 0 && owners[code].count != 1 {
      if owners[code].isEmpty, !unmatched.lists(rows: rows[code]) { continue }
      let place = table.place(row: first[code], of: columns.key)
      let arguments: [String: Argument] = ["count": .count(rows[code]), "key": .quoted(word)]
      findings.add(
        owners[code].isEmpty
          ? Diagnostic(.unmatchedKey, at: place, arguments)
          : Diagnostic(
            .keyOfSeveralContacts, at: place,
            arguments.merging(["contacts": .count(owners[code].count)]) { old, _ in old }))
    }
    unmatched.addRest(at: file.key.place, to: &findings)
  }

  // MARK: - Measures

  /// The values of one measure for every contact.
  ///
  /// - Parameter index: which of the file's measures.
  func column(ofMeasure index: Int, into findings: inout Findings) -> FieldColumn {
    let measure = file.measures[index]
    let accepted = acceptedRows(columns.measures[index].conditions, measure.conditions, into: &findings)
    switch columns.measures[index].gathered {
    case .count:
      var counts = [Int64](repeating: 0, count: contactCount)
      forEachRow(accepted) { _, contact in counts[contact] += 1 }
      return .numbers(NumberColumn(mantissas: counts, scales: [UInt8](repeating: 0, count: contactCount)))
    case .sum(let key):
      return .numbers(sums(of: table[key], accepted, measure, into: &findings))
    case .mean(let key):
      let numbers = table[key]
      let (sums, counts) = totals(of: numbers, accepted)
      return .means(MeanColumn(sums: sums.wide, scale: sums.scale, counts: counts))
    case .smallest(let key): return .numbers(extremes(of: table[key], accepted) { $0 < $1 })
    case .largest(let key): return .numbers(extremes(of: table[key], accepted) { $0 > $1 })
    case .earliest(let key): return .days(extremes(of: table[key], accepted) { $0 < $1 })
    case .latest(let key): return .days(extremes(of: table[key], accepted) { $0 > $1 })
    }
  }

  /// Per row: whether all conditions hold; nil where there are none.
  ///
  /// A spelling of "no value" asks for it, however a cell spells it.
  private func acceptedRows(
    _ keys: [ColumnKey<WordColumn>], _ conditions: [Measure.Condition], into findings: inout Findings
  ) -> [Bool]? {
    guard !conditions.isEmpty else { return nil }
    let empty = Set(([""] + file.format.emptySpellings).map { WordKey($0) })
    var accepted = [Bool](repeating: true, count: table.rowCount)
    for (key, condition) in zip(keys, conditions) {
      let column = table[key]
      let wanted = Set(condition.words.map { WordKey($0) })
      let holds = column.words.map { wanted.contains(WordKey($0)) }
      let emptyHolds = !wanted.isDisjoint(with: empty)
      report(condition, unlessIn: column.words, empty, into: &findings)
      for row in accepted.indices {
        let code = column.codes[row]
        accepted[row] = accepted[row] && (code < 0 ? emptyHolds : holds[Int(code)])
      }
    }
    return accepted
  }

  /// Words of a condition that no row has, each at its place in the project file.
  private func report(
    _ condition: Measure.Condition, unlessIn words: WordList, _ empty: Set<WordKey>,
    into findings: inout Findings
  ) {
    guard table.rowCount > 0 else { return }
    let wanted = condition.words.enumerated().filter { !empty.contains(WordKey($0.element)) }
    var missing = Set(wanted.map { WordKey($0.element) })
    for word in words where !missing.isEmpty { missing.remove(WordKey(word)) }
    if missing.isEmpty { return }
    let unmatched = wanted.filter { missing.contains(WordKey($0.element)) }
    var searches = unmatched.map { NearMiss(of: FoldedWord($0.element)) }
    // Each of what may be a million words is made ready once for all that are looked for.
    for word in words {
      let candidate = FoldedWord(word)
      for index in searches.indices { searches[index].consider(candidate) }
    }
    for ((index, word), search) in zip(unmatched, searches) {
      var arguments: [String: Argument] = [
        "word": .quoted(word), "column": .quoted(condition.column.name),
      ]
      arguments["nearest"] = search.nearest.map { .quoted($0) }
      let place = index < condition.places.count ? condition.places[index] : condition.column.place
      findings.add(Diagnostic(.unmatchedCondition, at: place, arguments))
    }
  }

  private func forEachRow(_ accepted: [Bool]?, _ body: (_ row: Int, _ contact: Int) -> Void) {
    for (row, contact) in contactOfRow.enumerated() where contact >= 0 && accepted?[row] ?? true {
      body(row, Int(contact))
    }
    for (row, contact) in further where accepted?[row] ?? true { body(row, Int(contact)) }
  }

  private func totals(of numbers: NumberColumn, _ accepted: [Bool]?) -> (sums: DecimalSums, counts: [Int32]) {
    var sums = DecimalSums(count: contactCount, scale: numbers.largestScale)
    var counts = [Int32](repeating: 0, count: contactCount)
    forEachRow(accepted) { row, contact in
      let scale = numbers.scales[row]
      guard scale != NumberColumn.noValue else { return }
      sums.add(mantissa: numbers.mantissas[row], scale: scale, at: contact)
      counts[contact] += 1
    }
    return (sums, counts)
  }

  /// Over no rows a sum is 0.
  private func sums(
    of numbers: NumberColumn, _ accepted: [Bool]?, _ measure: Measure, into findings: inout Findings
  ) -> NumberColumn {
    let sums = totals(of: numbers, accepted).sums
    let values = sums.wide.indices.map { sums[$0] }
    let tooLong = values.count { $0 == nil }
    if tooLong > 0 {
      findings.add(
        Diagnostic(
          .sumTooLong, at: measure.place, ["measure": .quoted(measure.name), "count": .count(tooLong)]))
    }
    return NumberColumn(values)
  }

  private func extremes(
    of numbers: NumberColumn, _ accepted: [Bool]?, _ precedes: (ExactDecimal, ExactDecimal) -> Bool
  ) -> NumberColumn {
    var best = [ExactDecimal?](repeating: nil, count: contactCount)
    forEachRow(accepted) { row, contact in
      guard let value = numbers[row] else { return }
      if best[contact].map({ precedes(value, $0) }) ?? true { best[contact] = value }
    }
    return NumberColumn(best)
  }

  private func extremes(
    of days: DayColumn, _ accepted: [Bool]?, _ precedes: (Int32, Int32) -> Bool
  ) -> DayColumn {
    var best = [Int32](repeating: .min, count: contactCount)
    forEachRow(accepted) { row, contact in
      let day = days.days[row]
      guard day != .min else { return }
      if best[contact] == .min || precedes(day, best[contact]) { best[contact] = day }
    }
    return DayColumn(days: best)
  }
}
