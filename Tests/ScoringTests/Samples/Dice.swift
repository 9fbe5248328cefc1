import TestSupport
import Values

/// Chances, drawn from a seed.
struct Dice {
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  mutating func roll(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
  mutating func chance(_ percent: Int) -> Bool { roll(1...100) <= percent }
  mutating func pick<T>(_ choices: [T]) -> T { choices[roll(0...choices.count - 1)] }
  mutating func shuffled<T>(_ values: [T]) -> [T] { values.shuffled(using: &generator) }

  /// A number with up to so many decimals.
  mutating func decimal(_ range: ClosedRange<Int>, decimals: Int) -> ExactDecimal {
    let scale = roll(0...decimals)
    let power = [1, 10, 100, 1000][scale]
    return ExactDecimal(
      mantissa: Int64(roll(range.lowerBound * power...range.upperBound * power)), scale: scale)
  }
}
