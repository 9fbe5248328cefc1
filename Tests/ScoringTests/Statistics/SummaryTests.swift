import Scoring
import SegmentationModel
import Testing
import Values

/// What the contacts add up to, as a whole and by segment.
@Suite struct SummaryTests {
  private static let orchard: Sample = {
    var sample = Sample()
    sample.fields =
      "{area: {type: number, unit: ha}, plain: {type: number}, soil: , crops: {type: list, separator: ;}}"
    sample.related = """
      loads:
        file: loads.csv
        key: who
        measures: {paid: {sum: net, unit: EUR}, usual: {mean: net, unit: EUR}}
      """
    sample.parameters = """
      - {id: area, field: area, ranges: [{from: 0, to: 5, points: 1}, {from: 5, to: 9, points: 10}, {from: 9, points: 20}]}
      - {id: soil, field: soil, features: [{value: clay, points: 0}, {value: sand, points: 0}], relevance: 0.5}
      - {id: crops, field: crops, features: [{value: pear, points: 0}, {value: plum, points: 0}, {value: fig, points: 0}]}
      """
    sample.segments = "- {id: low}\n- {id: middle, from: 5}\n- {id: high, from: 15}\n- {id: top, from: 500}"
    sample.clients = """
      no,client,area,plain,soil,crops
      1,A,0.1,1,clay,pear;plum
      2,B,0.2,2,sand,plum
      3,C,4,3,SAND,palm
      4,D,5.5,4,,
      5,E,6,5,clay,fig;pear;plum
      6,F,7.25,,chalk,-
      7,G,900,7,,
      8,H,-3,8,loam,palm;fig

      """
    sample.files = ["loads.csv": "who,net\n1,0.1\n1,0.2\n2,1\n5,1\n5,1\n5,2\n"]
    return sample
  }()

  private func summary(_ sample: Sample = orchard) throws -> Summary {
    try #require(try sample.scored().summary)
  }

  @Test func segmentsHaveTheirMembersAndShares() throws {
    let summary = try summary()
    #expect(summary.segments.map(\.contacts) == [4, 3, 1, 0])
    #expect(summary.segments.map(\.share.description) == ["50", "37.5", "12.5", "0"])
  }

  @Test func sharesAreRoundedHalfUp() throws {
    var sample = Sample()
    sample.segments = "- {id: low}\n- {id: high, from: 4}"
    sample.clients = "no,client,area\n1,A,1\n2,B,9\n3,C,9\n"
    #expect(try summary(sample).segments.map(\.share.description) == ["33.33", "66.67"])
  }

  @Test func talliesCountEveryRuleThenUnmatchedThenMissing() throws {
    // A list counts for each feature that it matches.
    #expect(try summary().tallies == [[3, 3, 1, 1, 0], [2, 2, 2, 2], [2, 3, 2, 1, 3]])
  }

  @Test func typicalIsWhatMostMembersHave() throws {
    let summary = try summary()
    func typical(_ segment: Int) -> [String?] {
      summary.segments[segment].typical.map { $0.map { "\($0.rule) \($0.match) \($0.share)" } }
    }
    // Of the four lowest, 3 have the first area, 2 sand, 2 plums; one lies outside.
    #expect(typical(0) == ["0 range:1 75", "1 feature:2 50", "1 feature:2 50"])
    // Of equally frequent rules the first; of the members, also those without a value.
    #expect(typical(1) == ["1 range:2 100", "0 feature:1 33.33", "0 feature:1 33.33"])
    // Nobody falls under any rule; nobody is there.
    #expect(typical(2) == ["2 range:3 100", nil, nil])
    #expect(typical(3) == [nil, nil, nil])
  }

  @Test func numberFieldsWithAUnitAreAddedUp() throws {
    let scored = try Self.orchard.scored()
    let summary = try #require(scored.summary)
    let names = try #require(scored.contacts).fields.map(\.name)
    func totals(_ totals: [Summary.FieldTotal]) -> [String] {
      totals.map { "\(names[$0.field]) \($0.value?.description ?? "too long")" }
    }
    #expect(totals(summary.totals) == ["area 920.05", "paid 5.3", "usual 2.483333"])
    #expect(
      summary.segments.map { totals($0.totals) } == [
        ["area 1.3", "paid 1.3", "usual 1.15"], ["area 18.75", "paid 4", "usual 1.333333"],
        ["area 900", "paid 0", "usual 0"], ["area 0", "paid 0", "usual 0"],
      ])
  }

  @Test func aTotalThatIsTooLongIsNone() throws {
    var sample = Sample()
    sample.fields = "{area: {type: number, unit: m2}}"
    sample.segments = "- {id: low}\n- {id: high, from: 4}"
    sample.clients = "no,client,area\n1,A,0.00001\n2,B,999999999999999\n"
    let summary = try summary(sample)
    #expect(summary.totals.map { $0.value == nil } == [true])
    #expect(
      summary.segments.map { $0.totals.map(\.value?.description) } == [["0.00001"], ["999999999999999"]])
  }

  // MARK: - Mean and median

  @Test(arguments: [
    (["1", "2"], "1.5", "1.5"), (["1", "2", "4"], "2.33", "2"), (["1", "1", "2", "8"], "3", "1.5"),
    (["7"], "7", "7"),
    // Half up, also below zero.
    (["0.01", "0.02"], "0.02", "0.02"), (["-0.01", "-0.02"], "-0.01", "-0.01"),
    (["-1", "-1", "-2"], "-1.33", "-1"),
    (["0.004"], "0", "0"), (["0.005"], "0.01", "0.01"), (["-0.005"], "0", "0"),
    (["-0.006"], "-0.01", "-0.01"),
    (["0.125", "0.25", "0.5", "100"], "25.22", "0.38"),
  ])
  func meanAndMedian(points: [String], mean: String, median: String) throws {
    var sample = Sample()
    let ranges = points.enumerated().map { "{from: \($0), to: \($0 + 1), points: \($1)}" }.joined(
      separator: ", ")
    sample.parameters = "- {id: area, field: area, ranges: [\(ranges)]}"
    // The rows stand in another order than the scores.
    let rows = points.indices.reversed().map { "c\($0),Client,\($0)\n" }
    sample.clients = "no,client,area\n" + rows.joined()
    let summary = try summary(sample)
    #expect(summary.mean.description == mean)
    #expect(summary.median.description == median)
    #expect(summary.segments.map(\.meanScore?.description) == [mean])
  }

  @Test func withoutMembersThereIsNoMean() throws {
    #expect(try summary().segments.map(\.meanScore?.description) == ["0.75", "10", "20", nil])
    var sample = Sample()
    sample.clients = "no,client,area\n"
    let empty = try summary(sample)
    #expect(empty.mean == .zero && empty.median == .zero && empty.completeness == .zero)
    #expect(empty.tallies == [[0, 0, 0, 0]])
    #expect(empty.segments.map(\.share.description) == ["0"])
  }
}
