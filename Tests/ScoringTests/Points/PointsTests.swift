import Diagnostics
import Scoring
import SegmentationModel
import Testing
import Values

/// From a value to points, and from points to the score.
@Suite struct PointsTests {
  /// One parameter on one field `x`, and one client for each cell.
  private func outcomes(
    _ type: String, _ rules: String, _ cells: [String], asOf: String = "2026-06-15"
  ) throws -> [String] {
    var sample = Sample()
    sample.fields = "{x: \(type)}"
    sample.parameters = "- {id: only, field: x, \(rules)}"
    let rows = cells.enumerated().map { "\($0),Client,\"\($1)\"\n" }
    sample.clients = "no,client,x\n" + rows.joined()
    sample.asOf = asOf
    return try sample.scored().outcomes()
  }

  // MARK: - Numbers

  @Test func rangesHoldTheirStartAndNotTheirEnd() throws {
    let found = try outcomes(
      "{type: number}", "ranges: [{from: 10, to: 20, points: 3}, {from: 20, to: 30, points: 7}], outside: -1",
      ["9.999999999999", "10", "10.0", "19.99", "20", "29.999999999999", "30", "-15", ""])
    let expected = [
      "outside -1", "range:1 3", "range:1 3", "range:1 3", "range:2 7", "range:2 7", "outside -1",
      "outside -1",
      "missing 0",
    ]
    #expect(found == expected)
  }

  @Test func limitsMayHaveMoreDecimalsThanTheNumbers() throws {
    let found = try outcomes(
      "{type: number}",
      "ranges: [{to: -0.5, points: 1}, {to: 0.125, points: 2}, {to: 0.375, points: 3}, {to: 2.5, points: 4}]",
      ["-1", "-0.5", "0", "0.1", "0.125", "0.374", "0.4", "1", "2", "2.5", "3"])
    let expected = [
      "range:1 1", "range:2 2", "range:2 2", "range:2 2", "range:3 3", "range:3 3", "range:4 4", "range:4 4",
      "range:4 4", "outside 0", "outside 0",
    ]
    #expect(found == expected)
  }

  @Test func aMissingEndIsTheNeighbours() throws {
    let found = try outcomes(
      "{type: number}",
      "ranges: [{points: 1}, {from: 4, points: 2}, {from: 6, to: 9, points: 3}, {points: 4}]",
      ["-1000000", "3.9", "4", "5.9", "6", "9", "999999999999999"])
    #expect(
      found == ["range:1 1", "range:1 1", "range:2 2", "range:2 2", "range:3 3", "range:4 4", "range:4 4"])
  }

  @Test func aGapIsOutside() throws {
    let found = try outcomes(
      "{type: number}",
      "ranges: [{to: 1.5, points: 1}, {from: 1.75, points: 2}], outside: 0.5, missing: -0.25",
      ["1.49", "1.5", "1.7", "1.75", "2", "brak"])
    #expect(found == ["range:1 1", "outside 0.5", "outside 0.5", "range:2 2", "range:2 2", "missing -0.25"])
  }

  @Test func theLongestNumbersAreCompared() throws {
    let found = try outcomes(
      "{type: number}",
      "ranges: [{to: -999999999999999, points: 1}, {to: 0.000000000000001, points: 2}, {to: 999999999999999, points: 3}, {points: 4}]",
      ["-999999999999999", "0.000000000000001", "0", "999999999999999", "999999999999998"])
    #expect(found == ["range:2 2", "range:3 3", "range:2 2", "range:4 4", "range:3 3"])
  }

  // MARK: - Words

  @Test func wordsCompareWithoutCaseAndSpaces() throws {
    let found = try outcomes(
      "{}",
      "features: [{value: Old growth, also: [stary las], points: 8}, {value: Żywopłot, points: 2}], other: 1, missing: -1",
      [
        "old growth", " OLD\u{A0} Growth ", "Stary  LAS", "żywopłot", "Z\u{307}YWOPŁOT", "zywoplot",
        "oldgrowth",
        "", " - ", "Brak", "N/D",
      ])
    let expected = [
      "feature:1 8", "feature:1 8", "feature:1 8", "feature:2 2", "feature:2 2", "other 1", "other 1",
      "missing -1", "missing -1", "missing -1", "missing -1",
    ]
    #expect(found == expected)
  }

  @Test func flagsAreYesOrNo() throws {
    let found = try outcomes(
      "{type: flag}", "features: [{value: yes, points: 5}, {value: no, points: -5}]",
      ["yes", "TAK", "1", "True", "no", "Nie", "0", "false", "-"])
    #expect(
      found == Array(repeating: "feature:1 5", count: 4) + Array(repeating: "feature:2 -5", count: 4) + [
        "missing 0"
      ])
  }

  @Test func aFlagMayHaveOneFeatureOnly() throws {
    #expect(
      try outcomes("{type: flag}", "features: [{value: yes, points: 5}], other: 2", ["tak", "nie"])
        == ["feature:1 5", "other 2"])
  }

  // MARK: - Lists

  private static let trees =
    "features: [{value: ash, also: [jesion], points: 4}, {value: elm, points: -3}, {value: fir, points: 6}]"

  @Test(arguments: [
    ("max", ["4", "6", "-3", "4", "6"]), ("min", ["4", "4", "-3", "-3", "-3"]),
    ("sum", ["4", "10", "-3", "1", "7"]),
  ])
  func listsCombineTheirFeatures(combine: String, points: [String]) throws {
    let found = try outcomes(
      "{type: list, separator: ;}", "\(Self.trees), combine: \(combine)",
      ["ash", "fir;ash", "elm", "elm;ash", "ash;elm;fir"])
    let matches = [
      "feature:1", "feature:1 feature:3", "feature:2", "feature:1 feature:2", "feature:1 feature:2 feature:3",
    ]
    #expect(found == zip(matches, points).map { "\($0) \($1)" })
  }

  @Test func listsTakeTheGreatestWhereNothingIsSaid() throws {
    #expect(
      try outcomes("{type: list, separator: ;}", Self.trees, ["elm;fir;ash"]) == [
        "feature:1 feature:2 feature:3 6"
      ])
  }

  @Test func aFeatureOfAListCountsOnce() throws {
    let found = try outcomes(
      "{type: list, separator: ;}", "\(Self.trees), combine: sum, other: 9, missing: -9",
      ["ash;ASH; Jesion ;ash", "oak;ash;palm", "oak;palm", "oak", ";;", "-;", ""])
    let expected = [
      "feature:1 4", "feature:1 4", "other 9", "other 9", "missing -9", "missing -9", "missing -9",
    ]
    #expect(found == expected)
  }

  // MARK: - Caps

  @Test func capsApplyLast() throws {
    let found = try outcomes(
      "{type: list, separator: ;}",
      "\(Self.trees), combine: sum, other: 20, missing: -20, at-most: 8.5, at-least: -1.5",
      ["ash;fir", "elm", "ash;elm", "oak", ""])
    #expect(
      found == [
        "feature:1 feature:3 8.5", "feature:2 -1.5", "feature:1 feature:2 1", "other 8.5", "missing -1.5",
      ])
  }

  @Test func capsApplyToRangesAndWhatLiesOutside() throws {
    let found = try outcomes(
      "{type: number}",
      "ranges: [{from: 0, to: 1, points: 50}], outside: -50, missing: 7, at-most: 10, at-least: 2",
      ["0.5", "1", ""])
    #expect(found == ["range:1 10", "outside 2", "missing 7"])
  }

  // MARK: - Dates

  @Test func datesAreJudgedByTheirAgeInDays() throws {
    let found = try outcomes(
      "{type: date}",
      "measure: days-since, ranges: [{to: 0, points: 1}, {to: 30, points: 2}, {to: 30.5, points: 3}, {points: 4}]",
      ["2026-06-16", "2026-06-15", "2026-05-17T23:00", "2026-05-16", "2026-05-15", "n/d"])
    #expect(found == ["range:1 1", "range:2 2", "range:2 2", "range:3 3", "range:4 4", "missing 0"])
  }

  @Test func datesAreJudgedByFullMonths() throws {
    let found = try outcomes(
      "{type: date, format: d.M.yy}",
      "measure: months-since, ranges: [{to: 0, points: 1}, {to: 1, points: 2}, {to: 2, points: 3}]",
      ["1.3.26", "28.2.26", "31.1.26", "28.1.26", "27.12.25"], asOf: "2026-02-28")
    #expect(found == ["range:1 1", "range:2 2", "range:2 2", "range:3 3", "outside 0"])
  }

  @Test func datesAreJudgedByFullYears() throws {
    let found = try outcomes(
      "{type: date}", "measure: years-since, ranges: [{to: 0, points: 1}, {to: 2, points: 2}, {points: 3}]",
      ["2026-03-01", "2026-02-28", "2024-02-29", "2024-02-28"], asOf: "2026-02-28")
    #expect(found == ["range:1 1", "range:2 2", "range:2 2", "range:3 3"])
  }

  // MARK: - Contribution and score

  @Test func theScoreIsTheSumOfPointsTimesRelevance() throws {
    var sample = Sample()
    sample.fields = "{a: {type: number}, b: {}}"
    sample.parameters = """
      - {id: a, field: a, relevance: 0.01, ranges: [{to: 1, points: 0.125}, {points: -0.001}]}
      - {id: b, field: b, relevance: 9.99, features: [{value: x, points: 0.1}], other: -100.5}
      - {id: again, field: a, ranges: [{to: 1, points: 0.2}, {points: 3}]}
      - {id: off, field: b, enabled: false, features: [{value: x, points: 1000}]}
      - {id: nothing, field: b, relevance: 0, features: [{value: x, points: 1000}]}
      """
    sample.clients = "no,client,a,b\n1,A,0,x\n2,B,5,y\n3,C,,\n"
    let scored = try sample.scored()
    // 0.00125 + 0.999 + 0.2, then -0.00001 - 1003.995 + 3: neither rounded nor clamped.
    #expect(scored.scores == ["1.20025", "-1000.99501", "0"])
    #expect(scored.contacts?.parameters.map(\.parameter.id) == ["a", "b", "again"])
    let contributions = scored.contacts?.parameters.map {
      $0.outcomes[Int($0.codes[0])].contribution.decimal.description
    }
    #expect(contributions == ["0.00125", "0.999", "0.2"])
  }

  @Test func tenthsAddUpExactly() throws {
    var sample = Sample()
    sample.parameters = (1...10).map { "- {id: p\($0), field: area, ranges: [{points: 0.1}]}" }.joined(
      separator: "\n")
    #expect(try sample.scored().scores == ["1", "1"])
  }

  @Test func scoresThatCannotBeCountedAreAnError() throws {
    var sample = Sample()
    sample.parameters = (1...5000).map {
      "- {id: p\($0), field: area, relevance: 10, ranges: [{points: 1000000000}]}"
    }
    .joined(separator: "\n")
    let scored = try sample.scored()
    #expect(scored.contacts == nil)
    #expect(scored.said() == ["ScoreTooLong"])
  }
}
