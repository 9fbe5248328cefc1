import Scoring
import Testing

@testable import Reports

@Suite("Bars")
struct BarTests {
  /// As bars show a contribution: whole percents, rounded up.
  @Test(
    arguments: [
      (0, 10, 0), (1, 1000, 1), (333, 1000, 34), (10, 10, 100), (20, 10, 100), (-1, 10, 0), (1, 0, 0),
    ] as [(Int64, Int64, Int)])
  func barsAreWholePercents(part: Int64, whole: Int64, percent: Int) {
    let (part, whole) = (Score(hundredThousandths: part), Score(hundredThousandths: whole))
    #expect(part.barPercent(of: whole) == percent)
  }
}
