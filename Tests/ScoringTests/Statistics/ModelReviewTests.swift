import Diagnostics
import Testing

/// Warnings about a model that only its data gives away.
@Suite struct ModelReviewTests {
  /// Everything is used, everything is reached, nobody is alone.
  private static let sound: Sample = {
    var sample = Sample()
    sample.fields = "{area: {type: number}, soil: , crops: {type: list, separator: ;}}"
    sample.parameters = """
      - {id: area, field: area, ranges: [{to: 5, points: 0}, {from: 5, points: 10}]}
      - {id: soil, field: soil, features: [{value: clay, also: [glina], points: 2}, {value: sand, points: 1}]}
      - {id: crops, field: crops, features: [{value: pear, points: 1}, {value: plum, points: 1}]}
      """
    sample.segments = "- {id: low}\n- {id: high, from: 9}"
    sample.clients = "no,client,area,soil,crops\n1,A,1,clay,pear\n2,B,9,sand,pear;plum\n3,C,,GLINA,\n"
    return sample
  }()

  private func said(_ change: (inout Sample) -> Void) throws -> [String] {
    var sample = Self.sound
    change(&sample)
    return try sample.scored().said()
  }

  @Test func aSoundModelIsNotWarnedOf() throws {
    #expect(try said { _ in } == [])
  }

  @Test func aRangeNobodyFallsInIsWarnedOf() throws {
    let said = try said {
      $0.parameters = $0.parameters.replacing(
        "{from: 5, points: 10}", with: "{to: 9, points: 3}, {points: 10}")
    }
    #expect(said == ["EmptyRangeInData range=5…9"])
    let outer = try self.said {
      $0.clients = $0.clients.replacing(",9,", with: ",2,").replacing("C,,", with: "C,3,")
    }
    #expect(outer.filter { $0.hasPrefix("Empty") } == ["EmptyRangeInData range=5…"])
  }

  @Test func aFeatureNobodyHasIsWarnedOf() throws {
    let said = try said {
      $0.parameters = $0.parameters.replacing(
        "{value: sand, points: 1}", with: "{value: sand, points: 1}, {value: Peat, points: 1}")
    }
    #expect(said == ["UnusedFeature feature=Peat"])
    // Plums stand beside pears in one cell only.
    #expect(
      try self.said { $0.clients = $0.clients.replacing(";plum", with: "") } == ["UnusedFeature feature=plum"]
    )
  }

  @Test func wordsThatNoFeatureKnowsAreCounted() throws {
    let said = try said {
      $0.clients += "4,D,9,Loam,\n5,E,9,SANT,fig;pear\n6,F,1,sant,fig;;FIG\n7,G,1, loam ,\n8,H,1,loam,\n"
    }
    // The most frequent first, with the spelling seen first; a near miss where there is one.
    #expect(
      said == [
        "UnmatchedWord count=3 parameter=soil word=Loam",
        "UnmatchedWord count=2 nearest=sand parameter=soil word=SANT",
        "UnmatchedWord count=3 parameter=crops word=fig",
      ])
  }

  /// A column that was never meant for a parameter has a word for every contact.
  @Test func wordsBeyondAThousandAreCountedInOneFinding() throws {
    let said = try said { sample in
      sample.clients += (0..<1003).map { "x\($0),D,9,word\($0)q,\n" }.joined()
      sample.clients += "y,D,9,word1002q,\nz,D,9,word0q,\n"
    }
    let listed = said.filter { $0.hasPrefix("UnmatchedWord") }
    #expect(listed.count == 1000)
    #expect(
      listed.prefix(2) == [
        "UnmatchedWord count=2 parameter=soil word=word0q",
        "UnmatchedWord count=2 parameter=soil word=word1002q",
      ])
    #expect(said.filter { $0.hasPrefix("More") } == ["MoreUnmatchedWords count=3 parameter=soil values=3"])
  }

  @Test func aParameterThatCannotChangeTheScoreIsWarnedOf() throws {
    let said = try said {
      $0.parameters += "\n- {id: same, field: area, ranges: [{points: 4}], missing: 4}"
      $0.parameters += "\n- {id: off, field: area, enabled: false, ranges: [{points: 4}], missing: 4}"
    }
    #expect(said == ["ParameterWithoutEffect parameter=same"])
    // Nearly the same is not the same.
    #expect(
      try self.said { $0.parameters += "\n- {id: same, field: area, ranges: [{points: 4}], missing: 3.999}" }
        == [])
  }

  // MARK: - Segments

  /// The reach is 0…13.
  @Test(arguments: [
    (["13"], []), (["13.001"], ["high"]), (["0.001"], []), (["0"], ["s0"]), (["-1"], ["s0"]),
    (["-5", "-2"], ["s0", "s1"]), (["-5", "0.5", "15"], ["s0", "high"]), (["14.5", "15"], ["s1", "high"]),
  ])
  func segmentsOutOfReachAreWarnedOf(starts: [String], unreachable: [String]) throws {
    let said = try said { sample in
      let ids = (0..<starts.count).map { "s\($0)" } + ["high"]
      sample.segments = zip(ids, [""] + starts.map { ", from: \($0)" }).map { "- {id: \($0)\($1)}" }.joined(
        separator: "\n")
    }
    let expected = unreachable.map { "UnreachableSegment highest=13 lowest=0 segment=\($0)" }
    #expect(said.filter { $0.hasPrefix("Unreachable") } == expected)
  }

  @Test func sharesAreAlwaysReached() throws {
    let said = try said { $0.segments = "- {id: low, share: 50%}\n- {id: high, share: 50%}" }
    #expect(said == [])
  }

  /// Four of five are 80 %, five of six are more.
  @Test func aSegmentThatHoldsNearlyEverybodyIsWarnedOf() throws {
    let four = "4,D,1,clay,pear\n5,E,1,clay,pear\n"
    #expect(try said { $0.clients += four } == [])
    let five = try said { $0.clients += four + "6,F,1,clay,pear\n" }
    #expect(five == ["CrowdedSegment segment=low share=83.3"])
    let alone = try said {
      $0.clients += four + "6,F,1,clay,pear\n"
      $0.segments = "- {id: all}"
    }
    #expect(alone == [])
  }

  @Test func withoutContactsTheDataSaysNothing() throws {
    #expect(try said { $0.clients = "no,client,area,soil,crops\n" } == ["NoRows file=clients.csv"])
  }

  @Test func warningsStandAtTheRule() throws {
    var sample = Self.sound
    sample.segments = "- {id: low}\n- {id: high, from: 90}"
    sample.clients = "no,client,area,soil,crops\n1,A,1,clay,pear;plum\n2,B,1,peat,\n"
    let findings = try sample.scored().findings
    #expect(findings.hasErrors == false)
    let places = findings.all.map { "\($0.code.rawValue) \($0.place?.line ?? 0):\($0.place?.column ?? 0)" }
    #expect(
      places == [
        "EmptyRangeInData 11:60", "UnusedFeature 12:83", "UnmatchedWord 12:7", "UnreachableSegment 16:7",
        "CrowdedSegment 15:7",
      ])
  }
}
