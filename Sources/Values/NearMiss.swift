/// The candidate that a misspelt word was most likely meant to be; nil where none is near.
///
/// - Complexity: see ``NearMiss``.
package func nearMiss(of word: String, among candidates: some Sequence<String>) -> String? {
  var search = NearMiss(of: FoldedWord(word))
  for candidate in candidates where !search.isCertain { search.consider(FoldedWord(candidate)) }
  return search.nearest
}

/// A word made ready to be compared with many others.
package struct FoldedWord: Sendable {
  /// As it is written.
  package let word: String
  /// As words are compared.
  fileprivate let folded: String
  fileprivate let letters: [Character]

  /// Folds the word and parts it into letters, once for all comparisons.
  package init(_ word: String) {
    self.word = word
    folded = WordKey(word).folded
    letters = Array(folded)
  }
}

/// Looks for the candidate that a misspelt word was most likely meant to be, one candidate after another.
///
/// A candidate that differs in case or surrounding white space alone always wins. Otherwise the fewest edits
/// win (a letter inserted, left out, replaced, or two neighbours exchanged), at most one edit for every
/// three letters of the longer word; the earlier of equally near candidates wins.
///
/// - Complexity: O(*n* · *k* · *e*) for *n* candidates of *k* letters and *e* edits that are allowed; words
///   beyond 64 letters are compared by case only.
package struct NearMiss {
  private let wanted: FoldedWord
  private var best: (candidate: String, distance: Int)?

  /// Whether a candidate differs in case or white space alone, so that none can win any more.
  package var isCertain: Bool { best?.distance == 0 }

  /// The nearest of the candidates so far; nil where none is near.
  package var nearest: String? { best?.candidate }

  /// Begins with no candidate; the word is what a user wrote.
  package init(of word: FoldedWord) {
    wanted = word
  }

  /// Compares the word with another candidate.
  package mutating func consider(_ candidate: FoldedWord) {
    if isCertain { return }
    let (left, right) = (wanted.letters, candidate.letters)
    let longer = max(left.count, right.count)
    if candidate.folded == wanted.folded {
      best = (candidate.word, 0)
      return
    }
    guard longer <= 64, !left.isEmpty else { return }
    let allowed = min(longer <= 2 ? 0 : max(1, longer / 3), (best?.distance ?? .max) - 1)
    guard allowed > 0, abs(left.count - right.count) <= allowed else { return }
    if let distance = editDistance(left, right, atMost: allowed) { best = (candidate.word, distance) }
  }
}

/// The edits from one word to another; exchanging two neighbours counts once (optimal string alignment).
///
/// Only letters that stand at most `limit` places apart can be in the way of so few edits.
///
/// - Returns: nil where more than `limit` are needed.
private func editDistance(_ left: [Character], _ right: [Character], atMost limit: Int) -> Int? {
  let tooMany = limit + 1
  var beforePrevious = [Int](repeating: tooMany, count: right.count + 1)
  var previous = (0...right.count).map { min($0, tooMany) }
  var current = beforePrevious
  for row in 0..<left.count {
    let first = max(0, row - limit)
    let last = min(right.count - 1, row + limit)
    guard first <= last else { return nil }
    current[first] = first == 0 ? min(row + 1, tooMany) : tooMany
    var least = current[first]
    for column in first...last {
      let replaced = previous[column] + (left[row] == right[column] ? 0 : 1)
      // Beyond the band of the row before, its last value is of an earlier row.
      let removed = column < row + limit ? previous[column + 1] + 1 : tooMany
      var cost = min(replaced, removed, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        cost = min(cost, beforePrevious[column - 1] + 1)
      }
      current[column + 1] = min(cost, tooMany)
      least = min(least, cost)
    }
    // An exchange may still come from the row before.
    if least > limit, previous.allSatisfy({ $0 > limit }) { return nil }
    (beforePrevious, previous, current) = (previous, current, beforePrevious)
  }
  return previous[right.count] <= limit ? previous[right.count] : nil
}
