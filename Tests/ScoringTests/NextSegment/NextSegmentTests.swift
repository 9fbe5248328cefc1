import Scoring
import SegmentationModel
import Testing
import Values

/// The ways to the next segment, in models small enough to be worked out by hand.
@Suite struct NextSegmentTests {
  /// Three numbers, worth up to 10 each; the segment begins at 10.
  private static func numbers(_ cells: String, parameters: String, from: String = "10") -> Sample {
    var sample = Sample()
    sample.fields = "{a: {type: number}, b: {type: number}, c: {type: number}}"
    sample.parameters = parameters
    sample.segments = "- {id: low}\n- {id: high, from: \(from)}"
    sample.clients = "no,client,a,b,c\n1,Acorn,\(cells)\n"
    return sample
  }

  private static let rising =
    "ranges: [{to: 1, points: 0}, {from: 1, to: 2, points: 5}, {from: 2, points: 12}]"

  @Test func oneChangeComesBeforeTwoAndTheSmallerGainFirst() throws {
    let sample = Self.numbers(
      "0,0,0",
      parameters: """
        - {id: a, field: a, \(Self.rising)}
        - {id: b, field: b, ranges: [{to: 1, points: 0}, {from: 1, points: 10}]}
        - {id: c, field: c, ranges: [{to: 1, points: 0}, {from: 1, points: 6}]}
        """)
    #expect(try sample.ways() == ["10: b range:2 10", "12: a range:3 12", "11: a range:2 5, c range:2 6"])
  }

  @Test func equalGainsStandInModelOrder() throws {
    let sample = Self.numbers(
      "0,0,0",
      parameters: """
        - {id: c, field: c, ranges: [{to: 1, points: 0}, {from: 1, to: 2, points: 5}, {from: 2, points: 5}]}
        - {id: a, field: a, ranges: [{to: 1, points: 0}, {from: 1, points: 5}]}
        - {id: b, field: b, ranges: [{to: 1, points: 0}, {from: 1, points: 5}]}
        """)
    #expect(
      try sample.ways() == [
        "10: c range:2 5, a range:2 5", "10: c range:2 5, b range:2 5", "10: c range:3 5, a range:2 5",
      ])
  }

  /// A second change that is not needed makes no way of its own.
  @Test func bothOfTwoChangesAreNeeded() throws {
    let sample = Self.numbers(
      "0,0,0",
      parameters: """
        - {id: a, field: a, ranges: [{to: 1, points: 0}, {from: 1, points: 10}]}
        - {id: b, field: b, ranges: [{to: 1, points: 0}, {from: 1, points: 5}]}
        """)
    #expect(try sample.ways() == ["10: a range:2 10"])
  }

  @Test func aParameterThatDoesNotChangeHoldsItsFieldStill() throws {
    let parameters = """
      - {id: a, field: a, ranges: [{to: 1, points: 0}, {from: 1, points: 20}]}
      - {id: still, field: a, changeable: false, ranges: [{to: 9, points: 0}, {from: 9, points: 1}]}
      - {id: b, field: b, ranges: [{to: 1, points: 0}, {from: 1, points: 10}]}
      """
    #expect(try Self.numbers("0,0,0", parameters: parameters).ways() == ["10: b range:2 10"])
  }

  /// Where the limits of two parameters cross, only what one number can do to both is suggested.
  @Test func parametersOnOneFieldChangeTogether() throws {
    let parameters = """
      - {id: size, field: a, ranges: [{to: 10, points: 0}, {from: 10, points: 10}]}
      - {id: fit, field: a, ranges: [{to: 5, points: 0}, {from: 5, to: 20, points: 3}, {from: 20, points: -4}]}
      """
    #expect(
      try Self.numbers("0,0,0", parameters: parameters).ways() == ["13: size range:2 10, fit range:2 3"])
    #expect(
      try Self.numbers("7,0,0", parameters: parameters).ways() == ["10: size range:2 10"])
  }

  /// Outside is never suggested, not even as what happens to another parameter of the field.
  @Test func nothingFallsOutside() throws {
    let parameters = """
      - {id: a, field: a, ranges: [{from: 0, to: 5, points: 0}, {from: 5, to: 6, points: 10}], outside: 50}
      - {id: b, field: b, ranges: [{from: 0, to: 5, points: 0}, {from: 5, points: 10}]}
      - {id: c, field: b, ranges: [{from: 0, to: 5, points: 1}], outside: 0}
      """
    #expect(try Self.numbers("0,0,0", parameters: parameters).ways() == ["10: a range:2 10"])
  }

  @Test func noValueMayBecomeAny() throws {
    let parameters = "- {id: a, field: a, missing: 1, \(Self.rising)}"
    #expect(try Self.numbers("-,0,0", parameters: parameters).ways() == ["11: a range:3 11"])
  }

  @Test(arguments: [
    ("max", "oak", ["8: goods feature:1 feature:3 8"]),
    ("sum", "oak", ["4: goods feature:1 feature:2 4", "9: goods feature:1 feature:3 9"]),
    ("min", "oak", []),
    ("sum", "", ["9: goods feature:3 9"]),
    ("sum", "yew", ["9: goods feature:3 9"]),
  ])
  func aListGainsOneFeature(combine: String, cell: String, ways: [String]) throws {
    var sample = Sample()
    sample.fields = "{goods: {type: list, separator: /}, area: {type: number}}"
    sample.parameters = """
      - id: goods
        field: goods
        combine: \(combine)
        at-most: 10
        features: [{value: oak, points: 1}, {value: ash, points: 4}, {value: elm, points: 9}]
      """
    sample.segments = "- {id: low}\n- {id: high, from: 5}"
    sample.clients = "no,client,goods,area\n1,Acorn,\(cell),1\n"
    #expect(try sample.ways() == ways)
  }

  /// Rows of a related file are counted in whole numbers from 0, and a flag is yes or no.
  @Test func onlyWhatTheDataCanHoldIsSuggested() throws {
    var sample = Sample()
    sample.fields = "{area: {type: number}, word: {}}"
    sample.related =
      "deals: {file: deals.csv, key: who, measures: {deals: {count: true}}}"
    sample.parameters = """
      - id: deals
        field: deals
        ranges: [{to: 0, points: 50}, {from: 0, to: 1, points: 0}, {from: 1.5, to: 1.8, points: 40}, {from: 2, points: 10}]
      - {id: word, field: word, features: [{value: n/d, points: 30}, {value: oak, points: 20}]}
      """
    sample.segments = "- {id: low}\n- {id: high, from: 10}"
    sample.clients = "no,client,area,word\n1,Acorn,1,yew\n"
    sample.files = ["deals.csv": "who,value\n"]
    #expect(try sample.ways() == ["10: deals range:4 10", "20: word feature:2 20"])
  }

  /// Days and months of one date change together: 31 days before 1 March are still in January.
  @Test func agesOfOneDateChangeTogether() throws {
    var sample = Sample()
    sample.asOf = "2026-03-01"
    sample.fields = "{seen: {type: date}, area: {type: number}}"
    sample.parameters = """
      - {id: days, field: seen, measure: days-since, ranges: [{to: 30, points: 10}, {from: 30, points: 0}]}
      - {id: months, field: seen, measure: months-since, ranges: [{to: 1, points: 1}, {from: 1, points: 0}]}
      """
    sample.segments = "- {id: low}\n- {id: high, from: 10}"
    sample.clients = "no,client,seen,area\n1,Acorn,2025-01-01,1\n"
    #expect(try sample.ways() == ["10: days range:1 10", "11: days range:1 10, months range:1 1"])
  }

  @Test func theBestSegmentHasNoWays() throws {
    let parameters = "- {id: a, field: a, \(Self.rising)}"
    #expect(try Self.numbers("1,0,0", parameters: parameters, from: "5").ways() == [])
    #expect(try Self.numbers("0,0,0", parameters: parameters, from: "99").ways() == [])
  }
}

extension Sample {
  /// The first client's ways, as `gain: parameter match gain, …`.
  fileprivate func ways() throws -> [String] {
    let scored = try scored()
    let contacts = try #require(scored.contacts)
    return NextSegmentFinder(contacts).ways(row: 0).map { way in
      let changes = way.changes.map { change in
        "\(contacts.parameters[change.parameter].parameter.id) \(change.to) \(change.gain.decimal)"
      }
      return "\(way.gain.decimal): " + changes.joined(separator: ", ")
    }
  }
}
