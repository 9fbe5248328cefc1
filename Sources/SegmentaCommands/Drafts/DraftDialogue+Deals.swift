import Drafting
import Localization
import Values

extension DraftDialogue {
  /// Asks for a file of deals until it can be used, or none is given.
  ///
  /// - Parameter read: the file of a path as it was read; nil, and said why, where it cannot be.
  func deals(_ read: (String) -> DraftDeals?) -> DraftDeals? {
    let localizer = questions.localizer
    questions.tell("")
    questions.tell(localizer(.askDealsIntro))
    var deals = questions.answer(
      localizer(.askDeals), usual: nil as DraftDeals?, otherwise: localizer(.askAgainDeals)
    ) { text in read(text).map(Optional.some) }
    guard let found = deals, found.stage != nil else { return deals }
    let stages = found.stages.map(PlainText.safe).joined(separator: ", ")
    deals?.won = askStages(.askWon, found, stages, usual: found.won)
    let wonKeys = Set((deals?.won ?? []).map { WordKey($0) })
    deals?.open = askStages(
      .askOpen, found, stages, usual: found.open.filter { !wonKeys.contains(WordKey($0)) })
    return deals
  }

  private func askStages(
    _ question: Message, _ deals: DraftDeals, _ stages: String, usual: [String]
  ) -> [String] {
    let localizer = questions.localizer
    let proposed =
      usual.isEmpty ? localizer(.askNoStage) : usual.map(PlainText.safe).joined(separator: ", ")
    return questions.answer(
      localizer(question, ["stages": .text(stages), "usual": .text(proposed)]), usual: usual,
      otherwise: localizer(.askAgainStages, ["stages": .text(stages)])
    ) { text in
      let words = text.split(separator: ",").map { WordKey($0) }
      let found = words.map { word in deals.stages.first { WordKey($0) == word } }
      return found.contains(nil) ? nil : found.compactMap(\.self)
    }
  }
}
