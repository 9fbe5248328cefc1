import Scoring
import Testing
import Values

/// Contacts one change away from the next segment, against a search through every value.
@Suite struct OneStepTests {
  private static let casesPerBlock = 100

  @Test(arguments: 0..<10)
  func changesAreThoseOfTheSearch(block: Int) throws {
    var seen = 0
    for number in 0..<Self.casesPerBlock {
      let seed = UInt64(60_000 + block * Self.casesPerBlock + number)
      guard let search = try NextSegmentSearch(seed: seed) else { continue }
      let contacts = search.contacts
      let finder = NextSegmentFinder(contacts)
      let moves = try search.moves()
      var steps: [(gap: ExactDecimal, row: Int)] = []
      for row in contacts.order.map({ Int($0) }) {
        let gap = contacts.gap(row: row)
        let expected = gap.flatMap { gap in
          moves[row].filter { $0.steps.count == 1 && Score(hundredThousandths: $0.gain).decimal >= gap }
            .map { $0.steps[0] }.min {
              ($0.gain, $0.parameter) != ($1.gain, $1.parameter)
                ? ($0.gain, $0.parameter) < ($1.gain, $1.parameter)
                : $0.rule.lexicographicallyPrecedes($1.rule)
            }
        }
        let change = finder.simplestChange(row: row)
        #expect(change?.parameter == expected?.parameter, "seed \(seed), row \(row)")
        #expect(change?.to.description == expected?.match, "seed \(seed), row \(row)")
        #expect(change?.gain.hundredThousandths == expected?.gain, "seed \(seed), row \(row)")
        if change != nil, let gap { steps.append((gap, row)) }
      }
      seen += steps.count
      let sorted = steps.enumerated().sorted {
        ($0.element.gap, $0.offset) < ($1.element.gap, $1.offset)
      }.map(\.element.row)
      for most in [1, 2, 100] {
        let found = finder.oneStepAway(most, among: contacts.order)
        #expect(found.map(\.row) == Array(sorted.prefix(most)), "seed \(seed), \(most)")
        for step in found {
          #expect(step.gap == contacts.gap(row: step.row))
          #expect(step.change == finder.simplestChange(row: step.row))
        }
      }
    }
    #expect(seen > 20)
  }
}
