internal import Diagnostics
internal import Values

extension ProjectReader {
  private static let featureKeys = ["value", "also", "label", "points"]
  /// The words that a flag is turned into.
  private static let flagWords = ["yes", "no"]

  /// Reads `features:`; a word may belong to one feature only.
  mutating func readFeatures(_ keys: Keys, isFlag: Bool, emptyWords: Set<WordKey>) -> [Feature] {
    var seen: [WordKey: (feature: Int, position: ProjectNode.Position)] = [:]
    let items = list("features", in: keys) ?? []
    return items.enumerated().compactMap { index, node in
      guard let keys = self.keys(of: node, called: "features", known: Self.featureKeys) else { return nil }
      require("value", "points", in: keys)
      var words: [(text: String, node: ProjectNode)] = []
      if let node = keys["value"], let value = text(node, "value") { words.append((value, node)) }
      words += texts("also", in: keys) ?? []
      for (text, node) in words {
        let key = WordKey(text)
        if let first = seen[key], first.feature != index {
          report(
            .duplicateFeatureWord, at: node.position, ["word": .quoted(text)],
            notes: [firstHere(first.position)])
        } else {
          seen[key] = (index, node.position)
        }
        if emptyWords.contains(key) {
          report(.featureIsEmptySpelling, at: node.position, ["word": .quoted(text)])
        }
      }
      if isFlag { checkFlagWords(words) }
      let value = words.first?.text ?? ""
      return Feature(
        value: value, also: words.dropFirst().map(\.text),
        label: localizedText("label", in: keys) ?? LocalizedText(value),
        points: points("points", in: keys) ?? .zero, place: place(node.position))
    }
  }

  /// A flag is `yes` or `no`, however the file spells it: a feature with neither word matches nothing.
  private mutating func checkFlagWords(_ words: [(text: String, node: ProjectNode)]) {
    guard let value = words.first,
      !words.contains(where: { Self.flagWords.contains(WordKey($0.text).folded) })
    else { return }
    reportWrongValue("value", value.node, value.text, expected: Self.flagWords)
  }
}
