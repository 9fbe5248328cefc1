import Scoring
import SegmentationModel
import Testing
import Values

/// Whom to call first.
@Suite struct CallOrderTests {
  /// The best segment begins at 10; the day of the report is 15 June 2026.
  private static func orchard(_ rows: String, recency: String = Self.recency) -> Sample {
    var sample = Sample()
    sample.fields = "{area: {type: number}, seen: {type: date}}"
    sample.parameters =
      "- {id: area, field: area, ranges: [{to: 5, points: 0}, {from: 5, to: 9, points: 6}, {from: 9, points: 20}]}\n"
      + recency
    sample.segments = "- {id: low}\n- {id: high, from: 10}"
    sample.clients = "no,client,area,seen\n" + rows
    return sample
  }

  private static let recency = """
    - {id: seen, field: seen, measure: days-since, ranges: [{to: 30, points: 4}, {from: 30, to: 90, points: 2}, {from: 90, points: 0}]}
    """

  private func calls(_ sample: Sample, _ most: Int = 9) throws -> [String] {
    let scored = try sample.scored()
    let contacts = try #require(scored.contacts)
    return CallOrder(contacts).first(most, among: contacts.order).map { call in
      let reason =
        switch call.reason {
        case .overdue(let days): "overdue \(days.map { "\($0)" } ?? "–")"
        case .best: "best"
        case .near(let gap): "near \(gap)"
        }
      return "\(scored.ids[call.row]) \(reason)"
    }
  }

  private static let rows = """
    a,Acorn,9,2026-06-10
    b,Beech,9,2026-01-01
    c,Cedar,9,2026-05-01
    d,Dogwood,9,
    e,Elm,6,2026-06-01
    f,Fir,6,2026-05-01
    g,Ginkgo,1,2026-06-14
    h,Hazel,12,2026-01-01

    """

  @Test func theBestSegmentsOverdueMembersComeFirstThenTheNearest() throws {
    #expect(
      try calls(Self.orchard(Self.rows)) == [
        "b overdue 165", "h overdue 165", "c overdue 45", "d overdue –", "f near 2", "g near 6",
      ])
    #expect(try calls(Self.orchard(Self.rows), 3) == ["b overdue 165", "h overdue 165", "c overdue 45"])
    #expect(try calls(Self.orchard(Self.rows), 0) == [])
  }

  @Test func withoutDaysTheBestScoresComeFirst() throws {
    let found = try calls(Self.orchard(Self.rows, recency: ""), 6)
    #expect(found == ["a best", "b best", "c best", "d best", "h best", "e near 4"])
    let months = Self.recency.replacing("days-since", with: "months-since")
    #expect(try calls(Self.orchard(Self.rows, recency: months), 1) == ["a best"])
  }

  @Test func theWidestOfSeveralParametersCounts() throws {
    let two = """
      - {id: narrow, field: seen, measure: days-since, ranges: [{to: 200, points: 2}, {from: 200, points: 0}]}
      \(Self.recency)
      """
    #expect(try calls(Self.orchard(Self.rows, recency: two), 2) == ["b overdue 165", "h overdue 165"])
  }

  @Test func theLongestIsTold() throws {
    let contacts = try #require(try Self.orchard(Self.rows).scored().contacts)
    let recency = try #require(CallOrder(contacts).recency)
    #expect(recency.parameter == 1)
    #expect(recency.best == [0])
    func overdue(_ rows: [Int32]) -> [Int?] {
      let overdue = recency.overdue(among: rows)
      return [overdue.count, overdue.longest]
    }
    #expect(overdue(contacts.order) == [5, 165])
    #expect(overdue([3]) == [1, nil])
    #expect(overdue([]) == [0, nil])
  }

  /// Against sorting everyone, whatever the number that is wanted.
  @Test func theFirstAreTheFirstOfAll() throws {
    var seen: Set<String> = []
    for seed in 80_000..<80_600 as Range<UInt64> {
      let contacts = try #require(try Scored(RandomCase(seed: seed)).contacts)
      let order = CallOrder(contacts)
      let best = contacts.segmentation.segments.count - 1
      let members = contacts.order.filter { contacts.segments[Int($0)] == UInt16(best) }
      let others = contacts.order.filter { contacts.segments[Int($0)] != UInt16(best) }
      var first = members
      if let parameter = order.recency?.parameter {
        let scored = contacts.parameters[parameter]
        let most = scored.outcomes[..<scored.ruleCount].map(\.contribution).max()
        let overdue = members.filter { row in
          let code = Int(scored.codes[Int(row)])
          return code >= scored.ruleCount || scored.outcomes[code].contribution != most
        }
        first = overdue.enumerated().sorted { left, right in
          let days = [left, right].map { order.recency?.days(row: Int($0.element)) ?? .min }
          return days[0] != days[1] ? days[0] > days[1] : left.offset < right.offset
        }.map(\.element)
        if !first.isEmpty { seen.insert("overdue") }
      } else if !first.isEmpty {
        seen.insert("best")
      }
      if !others.isEmpty { seen.insert("near") }
      for most in [1, 3, 50] {
        let found = order.first(most, among: contacts.order).map { Int32($0.row) }
        #expect(found == Array((first + others).prefix(most)), "seed \(seed), \(most)")
      }
    }
    #expect(seen == ["overdue", "best", "near"])
  }
}
