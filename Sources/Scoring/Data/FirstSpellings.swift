import ContactData
import Values

extension WordList {
  /// For every word the index of the first that is the same word, though perhaps spelt otherwise.
  ///
  /// - Parameter isWanted: which words are compared, by their indices; the others stay themselves.
  /// - Complexity: O(words).
  func firstSpellings(_ isWanted: (Int) -> Bool) -> [Int] {
    var known: [WordKey: Int] = [:]
    return enumerated().map { index, word in
      guard isWanted(index) else { return index }
      let key = WordKey(word)
      if let first = known[key] { return first }
      known[key] = index
      return index
    }
  }
}
