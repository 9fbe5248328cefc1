import Diagnostics
import Scoring
import SegmentationModel
import Testing
import Values

/// How scores are counted for the chart of their distribution.
@Suite("Score bins")
struct ScoreBinsTests {
  /// Contacts with one number each, worth a tenth of it, in segments that begin where it is said.
  private func contacts(_ numbers: [Int], starts: [String]) throws -> ScoredContacts {
    let ranges = (-60..<60).map { "{from: \($0 * 10), to: \($0 * 10 + 10), points: \($0)}" }
    let segments =
      ["{id: s, label: S}"]
      + starts.enumerated().map { "{id: s\($0.offset), label: S, from: \($0.element)}" }
    let project = """
      version: 1
      title: t
      languages: [en]
      companies:
        contacts: {file: a.csv, delimiter: ";", id: a, name: a, fields: {n: {type: number}}}
        parameters: [{id: n, field: n, ranges: [\(ranges.joined(separator: ", "))]}]
        segments: [\(segments.joined(separator: ", "))]
      """
    var findings = Findings()
    let read = readProject(text: project, file: "p.yaml", knownLanguages: ["en"], into: &findings)
    let segmentation = try #require(read?.segmentations.first, "\(findings.all)")
    let rows = numbers.enumerated().map { "\($0.offset);\($0.element * 10)\n" }
    let scored = try Scored(
      segmentation, files: ["a.csv": "a;n\n" + rows.joined()], asOf: CalendarDay(daysSince1970: 0))
    return try #require(scored.contacts)
  }

  private func text(_ bins: ScoreBins) -> [String] {
    bins.bins.filter { $0.count > 0 }.map {
      "\($0.from.decimal)…\($0.to.decimal): \($0.count) in \($0.segment)"
    }
  }

  @Test("Steps are round and end at the limits where they can")
  func round() throws {
    let bins = ScoreBins(try contacts([-12, 0, 7, 8, 9, 10, 11, 30, 31, 47], starts: ["10", "30"]))
    #expect(bins.step.decimal.description == "5")
    #expect(
      text(bins) == [
        "-15…-10: 1 in 0", "0…5: 1 in 0", "5…10: 3 in 0", "10…15: 2 in 1", "30…35: 2 in 2", "45…50: 1 in 2",
      ])
    #expect(bins.limits.map(\.score.decimal.description) == ["10", "30"])
    #expect(bins.fullest.map { "\($0.from.decimal) \($0.count)" } == "5 3")
  }

  @Test("A limit between the steps cuts a bin")
  func cut() throws {
    let bins = ScoreBins(try contacts([0, 10, 11, 12, 13, 47], starts: ["10.5", "30"]))
    let cuts = bins.bins.filter {
      $0.to.decimal == ExactDecimal("10.5") || $0.from.decimal == ExactDecimal("10.5")
    }
    #expect(cuts.map(\.segment) == [0, 1])
    #expect(cuts.map(\.count) == [1, 1])
  }

  @Test("Nothing is finer than the scores themselves")
  func unit() throws {
    let bins = ScoreBins(try contacts([1, 2, 2, 3], starts: ["2"]))
    #expect(text(bins) == ["1…2: 1 in 0", "2…3: 2 in 1", "3…4: 1 in 1"])
  }

  @Test("Everybody is counted once, in a bin of their segment, whatever the scores")
  func everybody() throws {
    var state: UInt64 = 7
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<60 {
      let spread = [1, 3, 20, 119][next(4)]
      let numbers = (0..<next(40)).map { _ in next(spread) - spread / 2 }
      let starts = Set((0..<next(5)).map { _ in next(150) - 75 }).sorted().map(String.init)
      let contacts = try contacts(numbers, starts: starts)
      let bins = ScoreBins(contacts)
      #expect(bins.bins.reduce(0) { $0 + $1.count } == numbers.count)
      #expect(bins.bins.count <= 40 && !bins.bins.isEmpty)
      #expect(zip(bins.bins, bins.bins.dropFirst()).allSatisfy { $0.to == $1.from })
      for bin in bins.bins {
        #expect(bin.from < bin.to)
        let held = (0..<contacts.count).filter {
          bin.from <= contacts.score(row: $0) && contacts.score(row: $0) < bin.to
        }
        #expect(held.count == bin.count)
        #expect(held.allSatisfy { Int(contacts.segments[$0]) == bin.segment })
      }
      for limit in bins.limits { #expect(bins.bins.contains { $0.from == limit.score }) }
    }
  }
}
