import Scoring
import Testing
import Values

/// How the scores are divided into segments, and in which order contacts stand.
@Suite struct SegmentTests {
  /// A client for each number of points, named by letters.
  private func sample(_ points: [String], _ segments: String, highest: String = "100") -> Sample {
    var sample = Sample()
    let ranges = points.enumerated().map { "{to: \($0 + 1), points: \($1)}" }
    sample.parameters =
      "- {id: area, field: area, ranges: [\((ranges + ["{points: \(highest)}"]).joined(separator: ", "))]}"
    let rows = points.indices.map { "\(UnicodeScalar(UInt8(ascii: "a") + UInt8($0))),Client,\($0)\n" }
    sample.clients = "no,client,area\n" + rows.joined()
    sample.segments = segments
    return sample
  }

  // MARK: - From

  @Test func aSegmentBeginsAtItsFrom() throws {
    let scored = try sample(
      ["-7", "9.999", "10", "10.001", "20.124", "20.125", "100"],
      "- {id: low}\n- {id: middle, from: 10}\n- {id: high, from: 20.1245}"
    ).scored()
    #expect(scored.segments == ["low", "low", "middle", "middle", "middle", "high", "high"])
    #expect(scored.starts == ["10", "20.1245"])
  }

  @Test func aFromMayHaveMoreDecimalsThanAnyScore() throws {
    let scored = try sample(["1", "2"], "- {id: low}\n- {id: high, from: 1.00000000000001}").scored()
    #expect(scored.segments == ["low", "high"])
  }

  @Test func theLowestSegmentHasNoLowerLimit() throws {
    #expect(
      try sample(["-1000000000", "0"], "- {id: low}\n- {id: high, from: -5}").scored().segments == [
        "low", "high",
      ])
  }

  // MARK: - Equal parts

  @Test(arguments: [
    // 100 in three: 33.3 and 66.7, rounded up.
    ("100", 3, ["34", "67"]), ("100", 4, ["25", "50", "75"]), ("90", 3, ["30", "60"]), ("100", 1, []),
    // 3 in four would be 1, 2, 3; 2 in four would be 1, 1, 2; 0.5 in two would be 1, above the highest.
    ("3", 4, ["1", "2", "3"]), ("2", 4, ["0.5", "1", "1.5"]), ("0.5", 2, ["0.25"]), ("2", 3, ["1", "2"]),
    // To 3 decimals, rounded up too.
    ("1", 3, ["0.334", "0.667"]), ("0.01", 3, ["0.004", "0.007"]),
  ])
  func equalPartsOfTheSpan(highest: String, count: Int, starts: [String]) throws {
    let segments = (1...count).map { "- {id: s\($0)}" }.joined(separator: "\n")
    #expect(try sample(["0"], segments, highest: highest).scored().starts == starts)
  }

  @Test func equalPartsBelowZeroAreRoundedUpToo() throws {
    // From -10 to 0: -6.67 and -3.33.
    let scored = try sample(["-10", "-7", "-6", "-4", "-3"], "- {id: a}\n- {id: b}\n- {id: c}", highest: "0")
      .scored()
    #expect(scored.starts == ["-6", "-3"])
    #expect(scored.segments == ["a", "a", "b", "b", "c"])
  }

  // MARK: - Shares

  @Test(arguments: [
    // The best of 10 × 20 % are 2, the best of 10 × 50 % are 5.
    (["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"], ["50", "30", "20"], ["6", "9"]),
    // Of 3 × 20 % = 0.6 the first is the one.
    (["5", "6", "7"], ["50", "30", "20"], ["6", "7"]),
    // A tie goes wholly to the better segment.
    (["1", "8", "8", "8", "9"], ["60", "40"], ["8"]), (["8", "8", "8", "8"], ["75", "25"], ["8"]),
    (["1", "2", "2", "3"], ["30", "40", "30"], ["2", "2"]), (["4"], ["30", "40", "30"], ["4", "4"]),
    // ⌈66.7 × 3 / 100⌉ is 3, ⌈66.6 × 3 / 100⌉ is 2.
    (["1", "2", "3"], ["33.3", "66.7"], ["1"]), (["1", "2", "3"], ["33.4", "66.6"], ["2"]),
    (["-1", "-2", "-3"], ["66.7", "33.3"], ["-1"]),
  ])
  func sharesFollowTheContacts(points: [String], shares: [String], starts: [String]) throws {
    let segments = shares.enumerated().map { "- {id: s\($0), share: \($1)%}" }.joined(separator: "\n")
    let scored = try sample(points, segments).scored()
    #expect(scored.starts == starts)
    let expected = points.map { point in
      "s\(starts.count { Fraction(text: $0) <= Fraction(text: point) })"
    }
    #expect(scored.segments == expected)
  }

  @Test func withoutContactsSharesAreEqualParts() throws {
    var sample = sample([], "- {id: low, share: 70%}\n- {id: high, share: 30%}", highest: "80")
    sample.clients = "no,client,area\n"
    let scored = try sample.scored()
    #expect(scored.starts == ["40"])
    #expect(scored.summary?.segments.map(\.contacts) == [0, 0])
    #expect(scored.said() == ["NoRows file=clients.csv"])
  }

  // MARK: - Order

  @Test func equalScoresShareARank() throws {
    let scored = try sample(["3", "7", "1", "3", "3", "0"], "- {id: all}").scored()
    #expect(scored.ranks == [2, 1, 5, 2, 2, 6])
    #expect(scored.order == ["b", "a", "d", "e", "c", "f"])
  }

  @Test func equalScoresStandByTheBytesOfTheirIds() throws {
    var sample = Sample()
    let ids = [
      "b", "a", "B", "10", "9", "ą", "z", "abcdefgh1", "abcdefgh", "abcdefgh0", "é", "e\u{301}", "a b",
    ]
    sample.clients = "no,client,area\n" + ids.map { "\($0),Client,1\n" }.joined()
    let sorted = [
      "10", "9", "B", "a", "a b", "abcdefgh", "abcdefgh0", "abcdefgh1", "b", "e\u{301}", "z", "é", "ą",
    ]
    let scored = try sample.scored()
    #expect(scored.order.map { Array($0.utf8) } == sorted.map { Array($0.utf8) })
    #expect(Set(scored.ranks) == [1])
  }

  @Test func theGapLeadsToTheNextSegment() throws {
    let scored = try sample(
      ["1.5", "10", "60"], "- {id: low}\n- {id: middle, from: 10}\n- {id: high, from: 50.25}"
    ).scored()
    #expect((0..<3).map { scored.contacts?.gap(row: $0)?.description } == ["8.5", "40.25", nil])
  }

  @Test func aSegmentHasItsScores() throws {
    let scored = try sample(["1"], "- {id: low}\n- {id: middle, from: 10}\n- {id: high, from: 50.25}")
      .scored()
    let limits = try #require(scored.contacts?.limits)
    let scores = (0..<3).map { limits.scores(of: $0) }
    #expect(scores.map { $0.from?.description } == [nil, "10", "50.25"])
    #expect(scores.map { $0.to?.description } == ["10", "50.25", nil])
  }
}
