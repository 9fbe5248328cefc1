import Scoring
import SegmentationModel
import Testing
import Values

/// Whom the time alone says to call.
@Suite struct DueCallsTests {
  /// The day of the report is 15 June 2026.
  private static func orchard(_ parameters: String) -> Sample {
    var sample = Sample()
    sample.fields = "{planted: {type: date}, seen: {type: date}}"
    sample.parameters = parameters
    sample.clients = """
      no,client,planted,seen
      a,Acorn,2020-01-01,2026-06-10
      b,Beech,2026-05-01,2026-01-01
      c,Cedar,,2026-05-01
      d,Dogwood,,
      e,Elm,2026-06-16,2026-06-16

      """
    return sample
  }

  private static let age = """
    - {id: age, field: planted, measure: years-since, ranges: [{from: 0, to: 5, points: 3}, {from: 5, points: 1}]}
    """

  private func due(_ parameters: String) throws -> [String]? {
    let scored = try Self.orchard(parameters).scored()
    let contacts = try #require(scored.contacts)
    return CallOrder(contacts).due.map { due in
      scored.ids.indices.filter { due.isDue(row: $0) }.map { scored.ids[$0] }
    }
  }

  @Test func thoseWithTheFewestPointsForTheDaysAreDue() throws {
    let seen = """
      - {id: seen, field: seen, measure: days-since, ranges: [{from: 0, to: 30, points: 4}, {from: 30, to: 90, points: 2}, {from: 90, points: 0}]}
      """
    // Nobody without a day, and not the day to come, which lies in no range; other ages do not count.
    #expect(try due(Self.age + "\n" + seen) == ["b"])
  }

  @Test func whereNoParameterCountsDaysTheFirstAgeSpeaks() throws {
    #expect(try due(Self.age) == ["a"])
    let months =
      "- {id: seen, field: seen, measure: months-since, ranges: [{to: 1, points: 1}, {from: 1, points: 0}]}"
    #expect(try due(months + "\n" + Self.age) == ["b", "c"])
  }

  @Test func whereTimeIsWorthNothingNobodyIsDue() throws {
    let flat =
      "- {id: seen, field: seen, measure: days-since, ranges: [{to: 9, points: 2}, {from: 9, points: 2}]}"
    #expect(try due(flat) == [])
  }

  @Test func withoutAgesThereIsNoRule() throws {
    var sample = Sample()
    sample.clients = "no,client,area\n1,A,1\n"
    let contacts = try #require(try sample.scored().contacts)
    #expect(CallOrder(contacts).due == nil)
  }
}
