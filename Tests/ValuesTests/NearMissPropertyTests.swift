import TestSupport
import Testing
import Values

/// The search with a band and a limit finds what comparing every letter with every other finds.
@Suite struct NearMissPropertyTests {
  /// The rule as it is written, without any short cut.
  private func plainNearMiss(of word: String, among candidates: [String]) -> String? {
    let letters = Array(WordKey(word).folded)
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let others = Array(WordKey(candidate).folded)
      if others == letters { return candidate }
      let longer = max(letters.count, others.count)
      guard longer <= 64, longer > 2 else { continue }
      let distance = edits(letters, others)
      if distance <= max(1, longer / 3), distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.candidate
  }

  private func edits(_ left: [Character], _ right: [Character]) -> Int {
    var rows = [Array(0...right.count)]
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(
          rows[row][column] + (letter == other ? 0 : 1), rows[row][column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          cost = min(cost, rows[row - 1][column - 1] + 1)
        }
        current.append(cost)
      }
      rows.append(current)
    }
    return rows[left.count][right.count]
  }

  @Test(arguments: 1...40)
  func `Short cuts change nothing`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let letters = Array("abcąęĄ é")
    func word(_ longest: Int) -> String {
      String(
        (0..<Int.random(in: 0...longest, using: &generator)).map { _ in
          letters.randomElement(using: &generator) ?? "a"
        })
    }
    for _ in 0..<60 {
      let longest = Int.random(in: 1...20, using: &generator)
      let candidates = (0..<8).map { _ in word(longest) }
      let wanted = word(longest)
      #expect(
        nearMiss(of: wanted, among: candidates) == plainNearMiss(of: wanted, among: candidates),
        "\(wanted) among \(candidates)")
    }
  }

  @Test func `Letters are compared as they are read, however their accents are written`() {
    #expect(nearMiss(of: "Zażo\u{301}łc", among: ["x", "zażółć"]) == "zażółć")
    #expect(nearMiss(of: "cafe\u{301}", among: ["café"]) == "café")
  }
}
