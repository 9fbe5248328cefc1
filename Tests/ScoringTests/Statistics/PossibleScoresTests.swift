import Scoring
import SegmentationModel
import Testing
import Values

/// What scores could become, against a search that fills every gap with every value.
@Suite struct PossibleScoresTests {
  private static let casesPerBlock = 100

  @Test(arguments: 0..<10)
  func rangesAreThoseOfTheSearch(block: Int) throws {
    var seen: Set<String> = []
    for number in 0..<Self.casesPerBlock {
      let seed = UInt64(40_000 + block * Self.casesPerBlock + number)
      guard let search = try NextSegmentSearch(seed: seed) else { continue }
      let contacts = search.contacts
      let possible = PossibleScores(contacts)
      var rising: [(segment: Int, row: Int)] = []
      var falling: [(segment: Int, row: Int)] = []
      var decided: [(span: Int64, row: Int32)] = []
      let fillings = try search.fillings()
      for row in contacts.order.map({ Int($0) }) {
        var (lowest, highest) = (contacts.scores[row], contacts.scores[row])
        for gap in possible.gaps(row: row) {
          let judges = gap.parameters.map { contacts.parameters[$0] }
          let added = fillings[row][judges[0].parameter.field] ?? []
          let (least, most) = (added.min() ?? 0, added.max() ?? 0)
          let found = (gap.least.hundredThousandths, gap.most.hundredThousandths)
          if judges.count > 1, judges[0].isList {
            // The bounds of each parameter, which no list need reach at once.
            #expect(found.0 <= least && most <= found.1, "seed \(seed), row \(row)")
            (lowest, highest) = (lowest + found.0, highest + found.1)
          } else {
            #expect(found == (least, most), "seed \(seed), row \(row)")
            (lowest, highest) = (lowest + least, highest + most)
          }
        }
        #expect(possible.gaps(row: row).count == fillings[row].count, "seed \(seed), row \(row)")
        let range = possible.range(row: row)
        #expect(range.lowest.hundredThousandths == lowest && range.highest.hundredThousandths == highest)
        let now = Int(contacts.segments[row])
        let reached = [lowest, highest].map { contacts.limits.segment(of: Score(hundredThousandths: $0)) }
        let segments = min(now, reached[0])...max(now, reached[1])
        #expect(possible.segments(row: row) == segments, "seed \(seed), row \(row)")
        if segments.upperBound > now {
          rising.append((segments.upperBound, row))
        } else if segments.lowerBound < now {
          falling.append((now, row))
        } else if highest > lowest {
          decided.append((highest - lowest, Int32(row)))
        }
      }
      let expected = [rising, falling].flatMap { rows in
        // A stable sort: among those of one segment the order of documents stays.
        rows.enumerated().sorted { ($1.element.segment, $0.offset) < ($0.element.segment, $1.offset) }
          .map { Int32($0.element.row) }
      }
      #expect(possible.undecided == expected, "seed \(seed)")
      #expect(possible.rising == rising.count, "seed \(seed)")
      let widest = decided.enumerated().sorted {
        ($1.element.span, $0.offset) < ($0.element.span, $1.offset)
      }
      #expect(possible.widest == widest.prefix(10).map(\.element.row), "seed \(seed)")
      for (index, scored) in contacts.parameters.enumerated() {
        let missing = expected.count { Int(scored.codes[Int($0)]) == scored.missingCode }
        #expect(possible.undecidedMissing[index] == missing, "seed \(seed)")
      }
      if !rising.isEmpty { seen.insert("rising") }
      if !falling.isEmpty { seen.insert("falling") }
      if possible.gaps.contains(where: { $0.parameters.count > 1 }) { seen.insert("several judges") }
      if fillings.contains(where: { $0.count > 1 }) { seen.insert("several gaps") }
    }
    // The comparison is worth something only while there is something to compare.
    #expect(seen == ["rising", "falling", "several judges", "several gaps"])
  }

  @Test func aValueIsNeverJudgedByOneParameterAlone() throws {
    var sample = Sample()
    sample.parameters = """
      - {id: size, field: area, ranges: [{to: 10, points: 0}, {from: 10, points: 10}]}
      - {id: fit, field: area, ranges: [{to: 10, points: 6}, {from: 10, points: 0}]}
      """
    sample.segments = "- {id: low}\n- {id: high, from: 12}"
    sample.clients = "no,client,area\n1,Acorn,\n"
    let contacts = try #require(try sample.scored().contacts)
    let possible = PossibleScores(contacts)
    #expect(possible.range(row: 0).highest.decimal.description == "10")
    #expect(possible.range(row: 0).lowest.decimal.description == "6")
    #expect(possible.undecided.isEmpty)
  }

  @Test func aFlagHasOnlyTwoValues() throws {
    var sample = Sample()
    sample.fields = "{vip: {type: flag}}"
    sample.parameters =
      "- {id: vip, field: vip, features: [{value: yes, points: 3}, {value: no, points: 1}], other: 50}"
    sample.segments = "- {id: low}\n- {id: high, from: 4}"
    sample.clients = "no,client,vip\n1,Acorn,\n"
    let possible = PossibleScores(try #require(try sample.scored().contacts))
    #expect(possible.range(row: 0).lowest.decimal.description == "1")
    #expect(possible.range(row: 0).highest.decimal.description == "3")
    #expect(possible.undecided.isEmpty)
  }

  @Test func withoutContactsNobodyIsUndecided() throws {
    var sample = Sample()
    sample.clients = "no,client,area\n"
    let possible = PossibleScores(try #require(try sample.scored().contacts))
    #expect(possible.undecided.isEmpty)
    #expect(possible.undecidedMissing == [0])
  }
}
