import Diagnostics
import Scoring
import Testing

/// Rows of other files, folded onto the contacts.
@Suite struct RelatedFileTests {
  private static let measures = """
    total: {sum: kg}
    loads: {count: true}
    average: {mean: kg}
    least: {smallest: kg}
    most: {largest: kg}
    first: {earliest: day}
    last: {latest: day, format: yyyy-MM-dd}
    """

  private static let loads = """
    who,kg,day,state,kind
    1,0.1,2026-03-02,Sent,new
    1,0.2,2025-12-31,SENT,old
    1,-1,2026-01-01,lost,new
    2,7,2026-05-05,lost,
    1,,,Back,new
    2,,,-,old

    """

  /// Clients 1, 2 and 3; the third has no rows.
  private func sample(
    matches: String = "", measures: String = measures, loads: String = loads,
    fields: String = "{area: {type: number}}"
  ) -> Sample {
    var sample = Sample()
    sample.fields = fields
    let lines = measures.split(separator: "\n").map { "    \($0)" }
    sample.related = (["loads:", "  file: loads.csv", "  key: who", matches, "  measures:"] + lines).joined(
      separator: "\n")
    sample.clients = "no,client,area\n1,Acorn,3\n2,Beech,8\n3,Cedar,8\n"
    sample.files = ["loads.csv": loads]
    return sample
  }

  // MARK: - Measures

  @Test(arguments: [
    // 0.1 + 0.2 - 1, exactly; over no rows sum and count are 0, and the others no value.
    ("total", ["-0.7", "7", "0"]), ("loads", ["4", "2", "0"]), ("average", ["-0.233333", "7", nil]),
    ("least", ["-1", "7", nil]), ("most", ["0.2", "7", nil]), ("first", ["2025-12-31", "2026-05-05", nil]),
    ("last", ["2026-03-02", "2026-05-05", nil]),
  ])
  func measuresGatherTheRowsOfAContact(measure: String, values: [String?]) throws {
    #expect(try sample().scored().values(measure) == values)
  }

  /// Client 2 has rows, but none that counts; the last has rows without a value.
  @Test func rowsThatDoNotCountAreNoRows() throws {
    let measures = Self.measures.replacing("}", with: ", where: {state: sent}}")
    let scored = try sample(measures: measures).scored()
    #expect(scored.values("total") == ["0.3", "0", "0"])
    #expect(scored.values("loads") == ["2", "0", "0"])
    for measure in ["average", "least", "most", "first", "last"] {
      #expect(scored.values(measure).map { $0 == nil } == [false, true, true])
    }
    let withoutValues = try sample(loads: "who,kg,day,state,kind\n1,,,,\n1,-,brak,,\n").scored()
    #expect(withoutValues.values("total") == ["0", "0", "0"])
    #expect(withoutValues.values("loads") == ["2", "0", "0"])
    #expect(withoutValues.values("average") == [nil, nil, nil])
    #expect(withoutValues.values("last") == [nil, nil, nil])
  }

  @Test func zeroAndNoValueAreJudgedApart() throws {
    var sample = sample(
      measures: "total: {sum: kg, where: {state: sent}}\nmost: {largest: kg, where: {state: sent}}")
    sample.parameters = """
      - {id: total, field: total, ranges: [{to: 0.3, points: 1}, {points: 2}], missing: 9}
      - {id: most, field: most, ranges: [{points: 3}], missing: 9}
      """
    let scored = try sample.scored()
    #expect(scored.outcomes(0) == ["range:2 2", "range:1 1", "range:1 1"])
    #expect(scored.outcomes(1) == ["range:1 3", "missing 9", "missing 9"])
  }

  @Test func datesOfRelatedFilesHaveAges() throws {
    var sample = sample()
    sample.parameters =
      "- {id: last, field: last, measure: months-since, ranges: [{to: 2, points: 5}, {points: 1}], missing: -1}"
    #expect(try sample.scored().outcomes() == ["range:2 1", "range:1 5", "missing -1"])
  }

  // MARK: - Means

  /// The mean of 1, 1 and 2 is 4/3: above 1.33333333333333, where a rounded one would not be.
  @Test func aMeanIsComparedExactly() throws {
    var sample = sample(
      measures: "average: {mean: kg}", loads: "who,kg\n1,1\n1,1\n1,2\n2,0.1\n2,0.2\n3,-1\n3,-1\n3,-2\n")
    sample.parameters = """
      - {id: close, field: average, ranges: [{to: 1.33333333333333, points: 1}, {to: 1.33333333333334, points: 2}, {points: 3}]}
      - {id: exact, field: average, ranges: [{to: 0.15, points: 1}, {points: 2}]}
      - {id: below, field: average, ranges: [{to: -1.333333, points: 1}, {points: 2}]}
      """
    let scored = try sample.scored()
    #expect(scored.values("average") == ["1.333333", "0.15", "-1.333333"])
    #expect(scored.outcomes(0) == ["range:2 2", "range:1 1", "range:1 1"])
    #expect(scored.outcomes(1) == ["range:2 2", "range:2 2", "range:1 1"])
    #expect(scored.outcomes(2) == ["range:2 2", "range:2 2", "range:1 1"])
  }

  @Test func aMeanIsShownRoundedHalfUp() throws {
    let loads = "who,kg\n1,0.000001\n1,0\n2,-0.000001\n2,0\n3,0.0000029\n3,0.0000029\n"
    #expect(
      try sample(measures: "average: {mean: kg}", loads: loads).scored().values("average") == [
        "0.000001", "0", "0.000003",
      ])
  }

  /// The longest numbers of both kinds in one column leave no room to multiply their sum.
  @Test func theLongestNumbersHaveAMean() throws {
    var loads = "who,kg\n1,0.000000000000001\n2,0.000000000000001\n"
    for _ in 0..<200 { loads += "1,999999999999999\n2,-999999999999999\n" }
    var sample = sample(measures: "average: {mean: kg}", loads: loads)
    sample.parameters = """
      - {id: a, field: average, ranges: [{to: -0.000000000000001, points: 1}, {to: 0.000000000000001, points: 2}, {points: 3}]}
      - {id: b, field: average, ranges: [{to: 995024875621889, points: 1}, {to: 995024875621890, points: 2}, {points: 3}]}
      """
    let scored = try sample.scored()
    #expect(scored.values("average") == ["995024875621889.552", "-995024875621889.552", nil])
    #expect(scored.outcomes(0) == ["range:3 3", "range:1 1", "missing 0"])
    #expect(scored.outcomes(1) == ["range:2 2", "range:1 1", "missing 0"])
  }

  @Test func aSumBeyondEighteenDigitsIsAnError() throws {
    let scored = try sample(loads: "who,kg,day\n1,999999999999999,\n1,0.0001,\n2,5,\n").scored()
    #expect(scored.contacts == nil)
    #expect(scored.said(.sumTooLong) == ["SumTooLong count=1 measure=total"])
  }

  // MARK: - Conditions

  @Test(arguments: [
    ("{state: Sent}", ["2", "0", "0"]), ("{state: [sent, Lost]}", ["3", "1", "0"]),
    // Several columns must all match.
    ("{state: sent, kind: new}", ["1", "0", "0"]),
    ("{state: [sent, lost], kind: [new, OLD]}", ["3", "0", "0"]),
    // No value, and a word that nothing has.
    ("{kind: \"\"}", ["0", "1", "0"]), ("{state: \"-\"}", ["0", "1", "0"]),
    ("{kind: BRAK}", ["0", "1", "0"]),
    ("{state: [N/D, back]}", ["1", "1", "0"]), ("{state: [\"\", back]}", ["1", "1", "0"]),
    ("{state: gone}", ["0", "0", "0"]),
    // The key and the gathered column may be asked for too.
    ("{who: 2}", ["0", "2", "0"]), ("{kg: 0.1}", ["1", "0", "0"]),
  ])
  func onlyRowsThatMeetAllConditionsCount(condition: String, counts: [String]) throws {
    let measures = "loads: {count: true, where: \(condition)}\ntotal: {sum: kg}"
    let scored = try sample(measures: measures).scored()
    #expect(scored.values("loads") == counts)
    #expect(scored.values("total") == ["-0.7", "7", "0"])
  }

  @Test func aWordThatNoRowHasIsWarnedOf() throws {
    let measures =
      "a: {count: true, where: {state: [Snet, lost, \"-\"], kind: new}}\nb: {count: true, where: {kind: XYZZY}}"
    let scored = try sample(measures: measures).scored()
    #expect(
      scored.said(.unmatchedCondition) == [
        "UnmatchedCondition column=state nearest=Sent word=Snet", "UnmatchedCondition column=kind word=XYZZY",
      ])
    let found = scored.findings.all.filter { $0.code == .unmatchedCondition }
    #expect(found.allSatisfy { $0.severity == .warning && $0.place?.file == "nursery.yaml" })
    #expect(found.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0)" } == ["15:42", "16:40"])
    // A spelling of no value need not occur, and without rows there is nothing to compare with.
    let sound = "a: {count: true, where: {state: [SENT, \" lost\"], who: brak}}"
    #expect(try sample(measures: sound).scored().said(.unmatchedCondition) == [])
    let nothing = try sample(measures: measures, loads: "who,kg,day,state,kind\n").scored()
    #expect(nothing.said(.unmatchedCondition) == [])
  }

  // MARK: - Keys

  @Test func anEmptyKeyMatchesNothing() throws {
    let scored = try sample(measures: "loads: {count: true}", loads: "who,kg\n,1\n1,1\n-,1\nbrak,1\n")
      .scored()
    #expect(scored.values("loads") == ["1", "0", "0"])
    #expect(scored.said(.rowsWithoutKey, .unmatchedKey) == ["RowsWithoutKey column=who count=3"])
    let places = scored.findings.all.map(\.place?.line)
    #expect(places.contains(2))
  }

  /// A client without a name has no key, whatever stands in the other file.
  @Test func aContactWithoutAKeyHasNoRows() throws {
    var sample = sample(
      matches: "  matches: name", measures: "loads: {count: true}", loads: "who,kg\nacorn,1\n3,1\nACORN ,2\n")
    sample.clients = "no,client,area\n1,Acorn,3\n3,,8\n"
    let scored = try sample.scored()
    #expect(scored.values("loads") == ["2", "0"])
    #expect(scored.said(.unmatchedKey) == ["UnmatchedKey count=1 key=3"])
  }

  @Test func keysThatNameNobodyAreCounted() throws {
    let scored = try sample(measures: "loads: {count: true}", loads: "who,kg\n9,1\n1,1\n8,1\n9,1\n").scored()
    #expect(scored.values("loads") == ["1", "0", "0"])
    #expect(scored.said(.unmatchedKey) == ["UnmatchedKey count=2 key=9", "UnmatchedKey count=1 key=8"])
    #expect(scored.findings.all.filter { $0.code == .unmatchedKey }.map(\.place?.line) == [2, 4])
  }

  @Test func keysBeyondAThousandAreCountedInOneFinding() throws {
    let rows = (0..<1002).map { "key\($0),1\n" }.joined() + "key1001,1\n1,1\n"
    let scored = try sample(measures: "loads: {count: true}", loads: "who,kg\n" + rows).scored()
    #expect(scored.said(.unmatchedKey).count == 1000)
    #expect(scored.said(.moreUnmatchedKeys) == ["MoreUnmatchedKeys column=who count=2 rows=3"])
  }

  @Test func aKeyOfSeveralContactsCountsForEach() throws {
    var sample = sample(
      matches: "  matches: name", loads: "who,kg,day\nElm  Ltd,2,2026-01-01\nelm ltd,3,2026-02-02\nAsh,5,\n")
    sample.clients = "no,client,area\n1,Elm Ltd,3\n2,Ash,8\n3,ELM LTD,8\n4,elm\u{A0}ltd,8\n"
    let scored = try sample.scored()
    #expect(scored.values("total") == ["5", "5", "5", "5"])
    #expect(scored.values("loads") == ["2", "1", "2", "2"])
    #expect(scored.values("average") == ["2.5", "5", "2.5", "2.5"])
    #expect(scored.values("last") == ["2026-02-02", nil, "2026-02-02", "2026-02-02"])
    #expect(
      scored.said(.keyOfSeveralContacts) == [
        "KeyOfSeveralContacts contacts=3 count=2 key=Elm Ltd"
      ])
  }

  @Test func spellingsOfAKeyAreOneFinding() throws {
    let scored = try sample(
      measures: "loads: {count: true}", loads: "who,kg\nq,1\nZZ,1\nzz,1\n\" Zz \",1\nQ,1\n"
    )
    .scored()
    #expect(scored.said(.unmatchedKey) == ["UnmatchedKey count=2 key=q", "UnmatchedKey count=3 key=ZZ"])
    #expect(scored.findings.all.filter { $0.code == .unmatchedKey }.map(\.place?.line) == [2, 3])
  }

  /// Whatever the field is read as: its cells compare like words.
  @Test(arguments: [
    ("{type: number}", ["0120", "7", ""], "0120"), ("{}", ["North Gate", "south", "-"], " NORTH  gate"),
    ("{type: date}", ["2026-01-02", "2026-01-03", ""], "2026-01-02"),
    ("{type: flag}", ["tak", "no", ""], "TAK"),
    ("{type: list, separator: ;}", ["a;b", "c", ""], "A;B"),
  ])
  func keysMatchAField(type: String, cells: [String], key: String) throws {
    var sample = sample(
      matches: "  matches: area", measures: "loads: {count: true}", loads: "who,kg\n\(key),1\n",
      fields: "{area: \(type), size: {type: number}}")
    sample.parameters = "- {id: loads, field: loads, ranges: [{to: 1, points: 0}, {points: 5}]}"
    sample.clients = "no,client,area,size\n" + cells.enumerated().map { "\($0),C,\($1),1\n" }.joined()
    let scored = try sample.scored()
    #expect(scored.values("loads") == ["1", "0", "0"])
    #expect(scored.scores == ["5", "0", "0"])
    #expect(scored.said(.unmatchedKey, .keyOfSeveralContacts) == [])
  }

  @Test func severalFilesAreFoldedApart() throws {
    var sample = sample(measures: "loads: {count: true}")
    sample.related +=
      "\nvisits:\n  file: visits.csv\n  key: client\n  matches: name\n  measures: {hours: {sum: h}}"
    sample.files["visits.csv"] = "client,h\nbeech,1.5\nBeech,1\n"
    let scored = try sample.scored()
    #expect(scored.values("loads") == ["4", "2", "0"])
    #expect(scored.values("hours") == ["0", "2.5", "0"])
    #expect(scored.contacts?.fields.map(\.name) == ["area", "loads", "hours"])
  }
}
