import Scoring
import SegmentationModel
import Testing
import Values

/// What the members of a segment have more often than others.
@Suite struct OverRepresentationTests {
  @Test func whatMembersHaveMoreOftenComesFirst() throws {
    var sample = Sample()
    sample.fields = "{area: {type: number}, soil: , crops: {type: list, separator: ;}}"
    sample.parameters = """
      - {id: area, field: area, ranges: [{to: 5, points: 0}, {from: 5, points: 10}]}
      - {id: soil, field: soil, features: [{value: clay, points: 0}, {value: sand, points: 0}]}
      - {id: crops, field: crops, features: [{value: pear, points: 0}, {value: plum, points: 0}]}
      """
    sample.segments = "- {id: low}\n- {id: high, from: 10}"
    sample.clients = """
      no,client,area,soil,crops
      1,A,9,clay,pear;plum
      2,B,9,clay,plum
      3,C,9,clay,plum
      4,D,9,sand,plum
      5,E,1,clay,pear
      6,F,1,sand,pear
      7,G,1,sand,plum
      8,H,1,chalk,
      9,I,1,,
      10,J,1,sand,pear

      """
    let summary = try #require(try sample.scored().summary)
    func said(_ segment: Int) -> [String] {
      summary.overRepresented(inSegment: segment).map {
        "\($0.parameter)/\($0.rule) \($0.memberShare) of \($0.share): \($0.lift)"
      }
    }
    // Area: 4 of 4 against 4 of 10; plums: 4 of 4 against 5 of 10; clay: 3 of 4 against 4 of 10.
    #expect(said(1) == ["0/1 100 of 40: 2.5", "2/1 100 of 50: 2", "1/0 75 of 40: 1.88"])
    // Sand: 3 of 6 against 4 of 10 is often enough; pears: 3 of 6 against 4 of 10 as well.
    #expect(said(0) == ["0/0 100 of 60: 1.67", "1/1 50 of 40: 1.25", "2/0 50 of 40: 1.25"])
  }

  @Test func fewMembersHaveNothingInCommon() throws {
    var sample = Sample()
    sample.segments = "- {id: low}\n- {id: high, from: 4}"
    sample.clients = "no,client,area\n1,A,8\n2,B,8\n3,C,1\n4,D,1\n5,E,1\n"
    let summary = try #require(try sample.scored().summary)
    #expect(summary.overRepresented(inSegment: 1).isEmpty)
    #expect(summary.overRepresented(inSegment: 0).map(\.lift.description) == ["1.67"])
  }

  /// Against counting contact by contact and comparing fractions.
  @Test func sharesAreThoseOfCounting() throws {
    var found = 0
    for seed in 90_000..<90_400 as Range<UInt64> {
      let scored = try Scored(RandomCase(seed: seed))
      let contacts = try #require(scored.contacts)
      let summary = try #require(scored.summary)
      for segment in summary.segments.indices {
        var expected: [(lift: Fraction, members: Int, text: String)] = []
        for (index, parameter) in contacts.parameters.enumerated() {
          let matches = scored.outcomes(index).map { $0.split(separator: " ").map(String.init) }
          for rule in 0..<parameter.ruleCount {
            func has(_ row: Int) -> Bool {
              matches[row].contains("range:\(rule + 1)") || matches[row].contains("feature:\(rule + 1)")
            }
            let members = (0..<contacts.count).filter { Int(contacts.segments[$0]) == segment }
            let all = (0..<contacts.count).count(where: has)
            let own = members.count(where: has)
            guard own >= 3, own * 5 >= members.count else { continue }
            let lift =
              Fraction(Int128(own), Int128(members.count)) / Fraction(Int128(all), Int128(contacts.count))
            if lift < Fraction(11, 10) { continue }
            expected.append((lift, own, "\(index)/\(rule) \(lift.text(decimals: 2))"))
          }
        }
        let sorted = expected.enumerated().sorted { left, right in
          if left.element.lift != right.element.lift { return left.element.lift > right.element.lift }
          if left.element.members != right.element.members {
            return left.element.members > right.element.members
          }
          return left.offset < right.offset
        }.map(\.element.text)
        let said = summary.overRepresented(inSegment: segment).map { "\($0.parameter)/\($0.rule) \($0.lift)" }
        #expect(said == sorted, "seed \(seed), segment \(segment)")
        found += said.count
      }
    }
    #expect(found > 20)
  }
}
