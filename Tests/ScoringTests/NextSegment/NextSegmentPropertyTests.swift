import Scoring
import SegmentationModel
import Testing
import Values

/// The finder of ways against a search that tries out every value of every field, alone and in pairs.
@Suite struct NextSegmentPropertyTests {
  private static let casesPerBlock = 100

  @Test(arguments: 0..<20)
  func waysAreThoseOfTheSearch(block: Int) throws {
    var found = Seen()
    for number in 0..<Self.casesPerBlock {
      let seed = UInt64(block * Self.casesPerBlock + number)
      guard let search = try NextSegmentSearch(seed: seed) else { continue }
      let contacts = search.contacts
      let finder = NextSegmentFinder(contacts)
      // Whether moves are kept makes no difference to what is found.
      let searching = NextSegmentFinder(contacts, mostKept: 0)
      let moves = try search.moves()
      for row in 0..<contacts.count {
        let ways = finder.ways(row: row)
        let expected = contacts.expectedWays(row: row, moves[row])
        #expect(ways.map(\.text) == expected.map(\.text), "seed \(seed), row \(row)")
        #expect(ways == searching.ways(row: row))
        found.add(ways, contacts)
      }
      #expect(try search.shortfalls(finder, moves) == [], "seed \(seed)")
    }
    // The comparison is worth something only while there is something to compare.
    #expect(found.single > 20 && found.double > 5 && found.none > 5, "\(found)")
  }

  /// How often each kind of result occurred.
  private struct Seen {
    var single = 0
    var double = 0
    var none = 0

    mutating func add(_ ways: [Way], _ contacts: ScoredContacts) {
      single += ways.count { $0.changes.count == 1 }
      double += ways.count { $0.changes.count == 2 }
      none += ways.isEmpty ? 1 : 0
    }
  }
}

extension Way {
  fileprivate var text: String {
    let changes = changes.map { "\($0.parameter) \($0.to) \($0.gain.decimal)" }
    return "\(gain.decimal): " + changes.joined(separator: ", ")
  }
}

/// Moves that together reach the next segment.
private struct ExpectedWay {
  let moves: [NextSegmentSearch.Move]

  var steps: [NextSegmentSearch.Step] {
    moves.flatMap(\.steps).sorted { $0.parameter < $1.parameter }
  }
  var gain: Int64 { moves.map(\.gain).reduce(0, +) }

  var text: String {
    let changes = steps.map { "\($0.parameter) \($0.match) \(Score(hundredThousandths: $0.gain).decimal)" }
    return "\(Score(hundredThousandths: gain).decimal): " + changes.joined(separator: ", ")
  }

  func precedes(_ other: ExpectedWay) -> Bool {
    if moves.count != other.moves.count { return moves.count < other.moves.count }
    if gain != other.gain { return gain < other.gain }
    for (own, theirs) in zip(steps, other.steps) {
      if own.parameter != theirs.parameter { return own.parameter < theirs.parameter }
      if own.rule != theirs.rule { return own.rule.lexicographicallyPrecedes(theirs.rule) }
    }
    return steps.count < other.steps.count
  }
}

extension ScoredContacts {
  /// All ways there are, sorted; the first three of them.
  fileprivate func expectedWays(row: Int, _ moves: [NextSegmentSearch.Move]) -> [ExpectedWay] {
    guard let gap = gap(row: row) else { return [] }
    func suffices(_ gain: Int64) -> Bool { Score(hundredThousandths: gain).decimal >= gap }
    var ways = moves.map { ExpectedWay(moves: [$0]) }
    for (index, move) in moves.enumerated() where move.steps.count == 1 && !suffices(move.gain) {
      for other in moves[(index + 1)...]
      where other.field != move.field && other.steps.count == 1 && !suffices(other.gain) {
        ways.append(ExpectedWay(moves: [move, other]))
      }
    }
    var seen: Set<String> = []
    let distinct = ways.filter { suffices($0.gain) && seen.insert($0.text).inserted }
    return Array(distinct.sorted { $0.precedes($1) }.prefix(3))
  }
}

extension NextSegmentSearch {
  /// The ways that do not hold what they promise once their values are written into the file.
  fileprivate func shortfalls(_ finder: NextSegmentFinder, _ moves: [[Move]]) throws -> [String] {
    var changed: [(row: Int, cells: [String: String])] = []
    var promised: [(row: Int, way: Way)] = []
    var shortfalls: [String] = []
    for row in 0..<contacts.count {
      for way in finder.ways(row: row) {
        var cells: [String: String] = [:]
        let wanted = Dictionary(grouping: way.changes) { contacts.parameters[$0.parameter].parameter.field }
        for (field, changes) in wanted {
          let move = moves[row].first { move in
            move.field == field && move.steps.map(\.parameter) == changes.map(\.parameter)
              && move.steps.map(\.match) == changes.map(\.to.description)
          }
          cells[field] = move?.cell
        }
        if cells.count != wanted.count { shortfalls.append("row \(row): no value for \(way)") }
        changed.append((row, cells))
        promised.append((row, way))
      }
    }
    guard !changed.isEmpty else { return shortfalls }
    for (score, (row, way)) in zip(try scores(of: changed), promised) {
      let segment = contacts.limits.segment(of: score)
      if score != contacts.score(row: row) + way.gain || segment <= Int(contacts.segments[row]) {
        shortfalls.append("row \(row): \(score.decimal) in \(segment) after \(way)")
      }
    }
    return shortfalls
  }
}
