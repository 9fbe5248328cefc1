import Localization
import Values

/// The questions of a terminal: an empty answer takes what is proposed, an impossible one is asked again.
struct DraftQuestions {
  /// Nil at the end of the answers.
  let ask: (String) -> String?
  /// Shows a line between questions.
  let tell: (String) -> Void
  /// The language of the questions.
  let localizer: Localizer

  /// Asks until an answer can be read.
  ///
  /// - Parameters:
  ///   - usual: what an empty answer means.
  ///   - otherwise: what to say of an answer that cannot be read.
  func answer<Value>(
    _ question: String, usual: Value, otherwise hint: String, _ read: (String) -> Value?
  ) -> Value {
    while let line = ask(question) {
      let text = WordKey.whiteSpaceFolded(line)
      if text.isEmpty { return usual }
      if let value = read(text) { return value }
      tell("  " + hint)
    }
    return usual
  }

  /// A question that yes or no answers: in the language of messages or in English, by the word or its
  /// first letter.
  ///
  /// The language goes before English, in which its yes may begin like a no.
  func isWanted(_ question: String) -> Bool {
    answer(question, usual: true, otherwise: localizer(.askAgainYesNo)) { text in
      let words = [(localizer(.yes), true), (localizer(.no), false), ("yes", true), ("no", false)]
      let answer = Localizer.searchFold(text)
      let known = words.map { (Localizer.searchFold($0.0), $0.1) }
      return known.first { $0.0 == answer }?.1
        ?? known.first { $0.0.first(where: \.isLetter) == answer.first }?.1
    }
  }

  // MARK: - Reading answers

  /// A number with a decimal point or comma.
  static func number(_ text: some StringProtocol) -> ExactDecimal? {
    ExactDecimal(String(text).replacing(",", with: "."))
  }

  /// Numbers parted by spaces or semicolons; nil where one of them is none, or has too many decimals.
  static func numbers(_ text: String, count: Int?, decimals: Int) -> [ExactDecimal]? {
    let words = text.split { $0 == " " || $0 == ";" }.map { $0.hasSuffix(",") ? $0.dropLast() : $0 }
    let numbers = words.compactMap { number($0) }
    guard !numbers.isEmpty, numbers.count == words.count, numbers.count == count ?? numbers.count,
      numbers.allSatisfy({ $0.scale <= decimals })
    else { return nil }
    return numbers
  }

  /// The same, each above the one before it.
  static func ascending(_ text: String, count: Int?, decimals: Int) -> [ExactDecimal]? {
    guard let numbers = numbers(text, count: count, decimals: decimals),
      zip(numbers, numbers.dropFirst()).allSatisfy(<)
    else { return nil }
    return numbers
  }
}
