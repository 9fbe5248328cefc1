import Scoring
import Testing
import Values

/// What a score can be, and what follows from it: percent, influence, completeness.
@Suite struct SpanTests {
  private func span(_ type: String, _ rules: String) throws -> String? {
    var sample = Sample()
    sample.fields = "{x: \(type)}"
    sample.parameters = "- {id: only, field: x, \(rules)}"
    sample.clients = "no,client,x\n1,Client,\n"
    return try sample.scored().span()
  }

  @Test(arguments: [
    // Outside counts only where a number can lie outside.
    ("ranges: [{to: 3, points: 2}, {from: 3, points: 5}], missing: 3, outside: 99", "2…5"),
    ("ranges: [{to: 3, points: 2}, {from: 4, points: 5}], missing: 3, outside: 99", "2…99"),
    ("ranges: [{from: 1, to: 3, points: 2}, {from: 3, points: 5}], missing: 3, outside: -99", "-99…5"),
    ("ranges: [{to: 3, points: 2}, {from: 3, to: 8, points: 5}], missing: 3", "0…5"),
    // Missing always does.
    ("ranges: [{points: 4}]", "0…4"), ("ranges: [{points: 4}], missing: 4.5", "4…4.5"),
    ("ranges: [{points: 4}], missing: 60, at-most: 10, at-least: 5", "5…10"),
    ("ranges: [{points: 4}], missing: 4", "4…4"),
  ])
  func ofNumbers(rules: String, span: String) throws {
    #expect(try self.span("{type: number}", rules) == span)
  }

  @Test(arguments: [
    ("features: [{value: a, points: 4}, {value: b, points: 7}]", "0…7"),
    ("features: [{value: a, points: 4}, {value: b, points: 7}], other: 5, missing: 6", "4…7"),
    ("features: [{value: a, points: 4}], other: -2, missing: 9", "-2…9"),
    ("features: [{value: a, points: 4}], other: 8, missing: 9, at-most: 6", "4…6"),
  ])
  func ofWords(rules: String, span: String) throws {
    #expect(try self.span("{}", rules) == span)
  }

  @Test(arguments: [
    ("max", "-2", "-3…8"), ("min", "-2", "-3…8"), ("sum", "-2", "-4…13"), ("sum", "13.5", "-4…13.5"),
  ])
  func ofListsWhereAnySetOfFeaturesMayMatch(combine: String, other: String, span: String) throws {
    let features =
      "{value: a, points: 8}, {value: b, points: -3}, {value: c, points: 5}, {value: d, points: -1}"
    let rules = "features: [\(features)], combine: \(combine), other: \(other)"
    #expect(try self.span("{type: list, separator: ;}", rules) == span)
  }

  @Test(arguments: [
    ("{value: a, points: 2}, {value: b, points: 3}", "2…5"),
    ("{value: a, points: -2}, {value: b, points: -3}", "-5…-2"),
  ])
  func noSumOfAListIsOverNothing(features: String, span: String) throws {
    let either = span.hasPrefix("2") ? "2" : "-2"
    let rules = "features: [\(features)], combine: sum, other: \(either), missing: \(either)"
    #expect(try self.span("{type: list, separator: ;}", rules) == span)
  }

  @Test func aSumOfAListIsCapped() throws {
    let rules =
      "features: [{value: a, points: 8}, {value: b, points: 9}], combine: sum, at-most: 12, at-least: 1"
    #expect(try span("{type: list, separator: ;}", rules) == "1…12")
  }

  // MARK: - Percent, influence, completeness

  /// Spans of 10 × 3 = 30, 4 × 2.5 = 10 and 0, from -5 × 3 + 0 + 7 = -8 to 32.
  private static let three: Sample = {
    var sample = Sample()
    sample.fields = "{area: {type: number}, soil: , gate: {type: flag}}"
    sample.parameters = """
      - {id: area, field: area, relevance: 3, ranges: [{to: 5, points: -5}, {to: 50, points: 0}, {points: 5}]}
      - {id: soil, field: soil, relevance: 2.5, features: [{value: clay, points: 4}, {value: sand, points: 1}]}
      - {id: gate, field: gate, features: [{value: yes, points: 7}], other: 7, missing: 7}
      - {id: off, field: soil, enabled: false, features: [{value: clay, points: 400}]}
      """
    sample.clients = """
      no,client,area,soil,gate
      1,A,70,clay,yes
      2,B,1,loam,no
      3,C,6,sand,
      4,D,,,
      5,E,3,,tak

      """
    return sample
  }()

  @Test func percentIsTheWayFromLowestToHighest() throws {
    let scored = try Self.three.scored()
    #expect(scored.reach == "-8…32")
    #expect(scored.scores == ["32", "-8", "9.5", "7", "-8"])
    #expect(scored.percents == ["100", "0", "43.75", "37.5", "0"])
  }

  @Test func percentIsRoundedHalfUpToTwoDecimals() throws {
    var sample = Sample()
    sample.parameters = """
      - {id: area, field: area, ranges: [{to: 1, points: 1}, {to: 2, points: 2}, {to: 3, points: 0.01}, {to: 4, points: 0.009}, {points: 3}]}
      """
    sample.clients = "no,client,area\n1,A,0\n2,B,1\n3,C,2\n4,D,3\n"
    #expect(try sample.scored().percents == ["33.33", "66.67", "0.33", "0.3"])
    sample.parameters =
      "- {id: area, field: area, ranges: [{to: 1, points: 0.005}, {to: 2, points: 0.015}, {points: 100}]}"
    #expect(try sample.scored().percents == ["0.01", "0.02", "100", "100"])
  }

  @Test func influenceIsTheShareOfTheSpans() throws {
    #expect(try Self.three.scored().influences == ["75", "25", "0"])
  }

  @Test func completenessWeighsByInfluence() throws {
    let scored = try Self.three.scored()
    #expect(scored.completenesses == ["100", "100", "100", "0", "75"])
    #expect(scored.summary?.completeness.description == "75")
  }

  /// A value that matches nothing is a value all the same.
  @Test func otherAndOutsideAreComplete() throws {
    var sample = Self.three
    sample.clients = "no,client,area,soil,gate\n1,A,,chalk,\n"
    #expect(try sample.scored().completenesses == ["25"])
  }

  @Test func withoutASpanEveryParameterWeighsAlike() throws {
    var sample = Sample()
    sample.fields = "{a: {type: number}, b: , c: }"
    sample.parameters = """
      - {id: a, field: a, relevance: 9, ranges: [{points: 2}], missing: 2}
      - {id: b, field: b, features: [{value: x, points: 0}]}
      - {id: c, field: c, features: [{value: x, points: 0}]}
      """
    sample.clients = "no,client,a,b,c\n1,A,1,,\n2,B,1,x,y\n3,C,,,\n4,D,,z,x\n"
    let scored = try sample.scored()
    #expect(scored.reach == "18…18")
    #expect(scored.percents == ["0", "0", "0", "0"])
    #expect(scored.influences == ["0", "0", "0"])
    #expect(scored.completenesses == ["33.33", "100", "0", "66.67"])
    // The mean of the exact shares, not of the rounded ones.
    #expect(scored.summary?.completeness.description == "50")
  }

  @Test func withoutAnEnabledParameterEverythingIsNothing() throws {
    var sample = Sample()
    sample.parameters = "- {id: area, field: area, enabled: false, ranges: [{points: 2}]}"
    let scored = try sample.scored()
    #expect(scored.scores == ["0", "0"])
    #expect(scored.percents == ["0", "0"])
    #expect(scored.completenesses == ["0", "0"])
  }
}
