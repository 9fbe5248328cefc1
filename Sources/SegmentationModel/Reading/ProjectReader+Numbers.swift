internal import Diagnostics
internal import Values

extension ProjectReader {
  /// What a number may be, beyond being one.
  struct NumberLimits {
    /// Both ends are allowed.
    var range: ClosedRange<ExactDecimal>
    /// The most digits after the point.
    var decimals: Int

    /// For rules and caps alike: 3 decimals of points and 2 of a relevance make the 5 of a score.
    static let points = NumberLimits(
      range: ExactDecimal(-1_000_000_000)...ExactDecimal(1_000_000_000), decimals: 3)
    /// A factor: 0 switches its parameter off.
    static let relevance = NumberLimits(range: .zero...ExactDecimal(10), decimals: 2)
  }

  /// Nil where the key is left out or, reported, holds no number within the limits.
  ///
  /// - Parameter limits: nil for any number that is read exactly.
  mutating func number(_ key: String, in keys: Keys, limits: NumberLimits? = nil) -> ExactDecimal? {
    keys[key].flatMap { number($0, key, limits: limits) }
  }

  /// Nil where the key is left out or, reported, holds no number that points can be.
  mutating func points(_ key: String, in keys: Keys) -> ExactDecimal? {
    number(key, in: keys, limits: .points)
  }

  /// A number in canonical form (digits, a point, no exponent), quoted or not; nil after a report.
  mutating func number(_ node: ProjectNode, _ key: String, limits: NumberLimits? = nil) -> ExactDecimal? {
    guard case .scalar(let text, _) = node.content else {
      report(.numberExpected, at: node.position, ["key": .quoted(key), "text": .plain("…")])
      return nil
    }
    guard text.utf8.first != UInt8(ascii: "+"), let number = Self.number(text) else {
      reportNoNumber(text, key, node)
      return nil
    }
    guard let limits else { return number }
    if !limits.range.contains(number) {
      report(
        .numberOutOfRange, at: node.position,
        [
          "key": .quoted(key), "text": .plain(text), "lowest": .plain(limits.range.lowerBound.description),
          "highest": .plain(limits.range.upperBound.description),
        ])
      return nil
    }
    if Int(number.scale) > limits.decimals {
      report(
        .tooManyDecimals, at: node.position,
        ["key": .quoted(key), "text": .plain(text), "limit": .count(limits.decimals)])
      return nil
    }
    return number
  }

  /// Most numbers are whole, and those are read several times faster.
  private static func number(_ text: String) -> ExactDecimal? {
    if text.utf8.count <= ExactDecimal.maximumReadDigits, let whole = Int(text) { return ExactDecimal(whole) }
    return ExactDecimal(text)
  }

  private mutating func reportNoNumber(_ text: String, _ key: String, _ node: ProjectNode) {
    if node.isEmpty {
      report(.emptyValue, at: node.position, ["key": .quoted(key)])
      return
    }
    let parts = text.utf8.drop { $0 == UInt8(ascii: "-") }.split(
      maxSplits: 1, omittingEmptySubsequences: false
    ) { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
    let isNumberLike =
      text.utf8.prefix { $0 == UInt8(ascii: "-") }.count <= 1
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isDigit) }
    if isNumberLike, text.utf8.contains(UInt8(ascii: ",")) {
      let expected = String(text.map { $0 == "," ? "." : $0 })
      report(.decimalComma, at: node.position, ["text": .quoted(text), "expected": .plain(expected)])
    } else if isNumberLike {
      report(
        .tooManyDigits, at: node.position,
        ["key": .quoted(key), "text": .plain(text), "limit": .count(ExactDecimal.maximumReadDigits)])
    } else {
      report(.numberExpected, at: node.position, ["key": .quoted(key), "text": .quoted(text)])
    }
  }
}
