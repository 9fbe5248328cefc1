/// The candidate that a misspelt word was most likely meant to be; nil where none is near.
///
/// A candidate that differs in case or surrounding white space alone always wins. Otherwise the fewest edits
/// win (a letter inserted, left out, replaced, or two neighbours exchanged), at most one edit for every
/// three letters of the longer word; the earlier of equally near candidates wins.
///
/// - Complexity: O(*n* · *k*²) for *n* candidates of *k* letters; words beyond 64 letters are compared by case only.
package func nearMiss(of word: String, among candidates: some Sequence<String>) -> String? {
  let folded = WordKey(word).folded
  let letters = Array(folded)
  var best: (candidate: String, distance: Int)?
  for candidate in candidates {
    let other = WordKey(candidate).folded
    if other == folded { return candidate }
    let otherLetters = Array(other)
    let longer = max(letters.count, otherLetters.count)
    guard longer <= 64, !letters.isEmpty else { continue }
    let allowed = min(longer <= 2 ? 0 : max(1, longer / 3), (best?.distance ?? .max) - 1)
    guard abs(letters.count - otherLetters.count) <= allowed else { continue }
    let distance = editDistance(letters, otherLetters)
    if distance <= allowed { best = (candidate, distance) }
  }
  return best?.candidate
}

/// The edits from one word to another; exchanging two neighbours counts once (optimal string alignment).
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var beforePrevious = [Int](repeating: 0, count: right.count + 1)
  var previous = Array(0...right.count)
  for row in 0..<left.count {
    var current = [row + 1]
    current.reserveCapacity(right.count + 1)
    for column in 0..<right.count {
      let replaced = previous[column] + (left[row] == right[column] ? 0 : 1)
      var cost = min(replaced, previous[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        cost = min(cost, beforePrevious[column - 1] + 1)
      }
      current.append(cost)
    }
    (beforePrevious, previous) = (previous, current)
  }
  return previous[right.count]
}
