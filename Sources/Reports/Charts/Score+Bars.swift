import Scoring
import Values

extension Score {
  /// A contribution as whole percents of another, 0 to 100, as long as its bar is: up to the next percent, so that
  /// even the smallest is seen.
  func barPercent(of whole: Score) -> Int {
    guard whole > .zero, self > .zero else { return 0 }
    let percent = ExactDecimal.rounded(
      Int128(hundredThousandths) * 100, over: Int128(whole.hundredThousandths), decimals: 2)
    return min(100, Int(percent.ceiling(atScale: 0)))
  }
}
