import SegmentationModel
import Values

extension Parameter {
  /// The spellings of all features, in model order; none where ranges judge.
  var spellings: [String] {
    guard case .features(let features, _, _) = rules else { return [] }
    return features.flatMap { [$0.value] + $0.also }
  }

  /// The feature that each word means; of a word that two features share, the first.
  var featureOfWord: [WordKey: Int] {
    guard case .features(let features, _, _) = rules else { return [:] }
    var table: [WordKey: Int] = [:]
    for (index, feature) in features.enumerated() {
      for word in [feature.value] + feature.also where table[WordKey(word)] == nil {
        table[WordKey(word)] = index
      }
    }
    return table
  }
}
