import Localization
import Values

/// What a user wants of a draft.
struct DraftAnswers {
  /// The parameters that are kept, with their relevance.
  var blocks: [ParameterBlock]
  /// The names of the segments, lowest first; nil for the usual ones.
  var segments: [String]?
  /// Where each segment but the lowest begins; empty for equal parts.
  var starts: [ExactDecimal]
}

/// The questions about a draft; an empty answer takes what is proposed, an impossible one is asked again.
struct DraftDialogue {
  /// Nil at the end of the answers.
  let ask: (String) -> String?
  let localizer: Localizer

  func answers(
    _ drafted: [(header: String, block: ParameterBlock)], segments names: [String]
  ) -> DraftAnswers {
    var blocks: [ParameterBlock] = []
    for (header, block) in drafted {
      let parameter = MessageValue.quoted(TerminalText.safe(header))
      let isKept = answer(localizer(.askKeep, ["parameter": parameter]), otherwise: true) { Self.isYes($0) }
      guard isKept else { continue }
      var block = block
      block.relevance = answer(
        localizer(.askRelevance, ["parameter": parameter, "usual": .number(block.relevance)]),
        otherwise: block.relevance
      ) { Self.relevance($0) }
      blocks.append(block)
    }
    let segments = answer(
      localizer(.askSegments, ["names": .text(names.joined(separator: ", "))]), otherwise: nil as [String]?
    ) { Self.names($0).map(Optional.some) }
    let count = (segments ?? names).count - 1
    let starts = answer(localizer(.askLimits, ["number": .count(count)]), otherwise: []) {
      Self.starts($0, count: count)
    }
    return DraftAnswers(blocks: blocks, segments: segments == names ? nil : segments, starts: starts)
  }

  private func answer<Value>(
    _ question: String, otherwise usual: Value, _ read: (String) -> Value?
  ) -> Value {
    while let line = ask(question) {
      let text = WordKey.whiteSpaceFolded(line)
      if text.isEmpty { return usual }
      if let value = read(text) { return value }
    }
    return usual
  }

  // MARK: - Reading answers

  /// yes and no, tak and nie, or how they begin.
  private static func isYes(_ text: String) -> Bool? {
    switch text.lowercased().first {
    case "y", "t": true
    case "n": false
    default: nil
    }
  }

  private static func number(_ text: some StringProtocol) -> ExactDecimal? {
    ExactDecimal(String(text).replacing(",", with: "."))
  }

  private static func relevance(_ text: String) -> ExactDecimal? {
    guard let number = number(text), number.scale <= 2, number >= .zero, number <= ExactDecimal(10) else {
      return nil
    }
    return number
  }

  private static func names(_ text: String) -> [String]? {
    let names = text.split(separator: ",").map { WordKey.whiteSpaceFolded($0) }.filter { !$0.isEmpty }
    return names.count >= 2 ? names : nil
  }

  private static func starts(_ text: String, count: Int) -> [ExactDecimal]? {
    let words = text.split { $0 == " " || $0 == ";" }
    let numbers = words.compactMap { number($0) }
    guard numbers.count == words.count, numbers.count == count,
      zip(numbers, numbers.dropFirst()).allSatisfy(<), numbers.allSatisfy({ $0.scale <= 3 })
    else { return nil }
    return numbers
  }
}
