import Drafting
import Localization
import Values

/// The questions about a draft, in the order of the CRM's wizard: parameters, ranges and points,
/// relevance, the names of the segments, their limits.
struct DraftDialogue {
  /// How they are put to the user.
  let questions: DraftQuestions
  private var localizer: Localizer { questions.localizer }

  /// A dialogue in the language of the questions.
  init(_ questions: DraftQuestions) {
    self.questions = questions
  }

  /// What is asked first: whether the parameters are wanted at all.
  func kept(_ drafted: [DraftedParameter]) -> [DraftedParameter] {
    drafted.filter { questions.isWanted(localizer(.askKeep, ["parameter": $0.name(localizer)])) }
  }

  /// Everything about the parameters that were kept, then the segments.
  func answers(_ kept: [DraftedParameter], segments names: [String]) -> DraftAnswers {
    var kept = kept
    if !kept.isEmpty {
      step(2, .askStepRanges)
      for index in kept.indices { askRules(&kept[index]) }
      step(3, .askStepRelevance)
      for index in kept.indices { askRelevance(&kept[index]) }
    }
    let blocks = kept.map(\.block)
    step(4, .askStepNames)
    let segments = questions.answer(
      localizer(.askSegments, ["names": .text(names.joined(separator: ", "))]),
      usual: nil as [String]?, otherwise: localizer(.askAgainNames)
    ) { Self.names($0).map(Optional.some) }
    step(5, .askStepLimits)
    if let (lowest, highest) = ParameterBlock.span(of: blocks) {
      questions.tell(localizer(.askSpan, ["lowest": .number(lowest), "highest": .number(highest)]))
    }
    let count = (segments ?? names).count - 1
    let starts = questions.answer(
      localizer(.askLimits, ["count": .count(count)]), usual: [],
      otherwise: localizer(.askAgainStarts, ["count": .count(count)])
    ) { DraftQuestions.ascending($0, count: count, decimals: 3) }
    return DraftAnswers(blocks: blocks, segments: segments == names ? nil : segments, starts: starts)
  }

  /// Begins a step of the wizard.
  func step(_ number: Int, _ title: Message) {
    questions.tell("")
    questions.tell(
      localizer(
        .askStep, ["step": .count(number), "steps": .count(5), "title": .text(localizer(title))]))
  }

  // MARK: - Parameters

  private func askRules(_ parameter: inout DraftedParameter) {
    let name = parameter.name(localizer)
    questions.tell("")
    if case .ranges(let limits, _, let isAge) = parameter.block.rules {
      let (least, greatest) = parameter.block.extremes
      let chosen = questions.answer(
        localizer(
          isAge ? .askAgeLimits : .askRangeLimits,
          [
            "parameter": name, "least": .number(least), "greatest": .number(greatest),
            "usual": .text(written(limits)),
          ]),
        usual: limits, otherwise: localizer(.askAgainLimits)
      ) { DraftQuestions.ascending($0, count: nil, decimals: 15) }
      if chosen != limits { parameter.block.divide(at: chosen) }
    }
    for line in list(of: parameter.block) { questions.tell(line) }
    let points = parameter.block.points
    parameter.block.points = questions.answer(
      localizer(.askPoints, ["parameter": name, "usual": .text(written(points))]), usual: points,
      otherwise: localizer(.askAgainPoints, ["count": .count(points.count)])
    ) { text in
      DraftQuestions.numbers(text, count: points.count, decimals: 3).flatMap { numbers in
        numbers.allSatisfy { $0 >= -Self.mostPoints && $0 <= Self.mostPoints } ? numbers : nil
      }
    }
  }

  private static let mostPoints = ExactDecimal(1_000_000_000)

  private func askRelevance(_ parameter: inout DraftedParameter) {
    let usual = parameter.block.relevance
    parameter.block.relevance = questions.answer(
      localizer(
        .askRelevance, ["parameter": parameter.name(localizer), "usual": .text(written([usual]))]),
      usual: usual, otherwise: localizer(.askAgainRelevance)
    ) { text in
      DraftQuestions.number(text).flatMap { number in
        number.scale <= 2 && number >= .zero && number <= ExactDecimal(10) ? number : nil
      }
    }
  }

  /// As the user may type them.
  private func written(_ numbers: [ExactDecimal]) -> String {
    let isComma = localizer.formats.decimalSeparator == ","
    return numbers.map { isComma ? $0.description.replacing(".", with: ",") : $0.description }
      .joined(separator: " ")
  }

  /// The ranges or features, each with its contacts.
  private func list(of block: ParameterBlock) -> [String] {
    let rows = block.counted(localizer).map { label, count in
      (PlainText.safe(label), localizer(.draftContacts, ["count": .count(count)]))
    }
    let width = rows.reduce(0) { max($0, PlainText.width($1.0)) }
    return rows.map { "  " + PlainText.padded($0.0, to: width) + "  " + $0.1 }
  }

  private static func names(_ text: String) -> [String]? {
    let names = text.split(separator: ",").map { WordKey.whiteSpaceFolded($0) }.filter { !$0.isEmpty }
    return names.count >= 2 ? names : nil
  }
}

extension DraftedParameter {
  fileprivate func name(_ localizer: Localizer) -> MessageValue { .quoted(PlainText.safe(header)) }
}
