import Scoring
import Testing

/// What the finder of ways keeps in memory: it grows with the rules, not with their square.
@Suite struct KeptMovesTests {
  private func finder(features: Int, type: String = "", other: String = "") throws -> NextSegmentFinder {
    var sample = Sample()
    sample.fields = "{soil: \(type)}"
    let all = (0..<features).map { "{value: w\($0), points: \($0 % 9)}" }.joined(separator: ", ")
    sample.parameters = "- {id: soil, field: soil, features: [\(all)]}\n\(other)"
    sample.segments = "- {id: low}\n- {id: high, from: 5}"
    sample.clients = "no,client,soil\n" + (0..<features).map { "\($0),A,w\($0)\n" }.joined()
    let scored = try sample.scored()
    return NextSegmentFinder(try #require(scored.contacts))
  }

  @Test(arguments: [100, 200, 400])
  func oneParameterKeepsAMoveForEachRule(features: Int) throws {
    #expect(try finder(features: features).keptMoves == features)
  }

  @Test func ofListsAndSharedFieldsNoMoreThanABoundIsKept() throws {
    let list = "{type: list, separator: ;}"
    #expect(try finder(features: 40, type: list).keptMoves > 40)
    #expect(try finder(features: 600, type: list).keptMoves == 0)
    let other = "- {id: two, field: soil, features: [{value: w1, points: 3}]}"
    #expect(try finder(features: 40, other: other).keptMoves > 40)
    #expect(try finder(features: 600, other: other).keptMoves == 0)
  }
}
