import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// Which parameters had no value in a contact, and whether that matters to its segment.
struct MissingData {
  private let part: SegmentationReport
  private let words: ReportWords
  private let possible: PossibleScores
  private let labels: [String]
  private let segments: [String]

  /// So many names are said.
  private static let mostNames = 6

  /// Looks up the labels of parameters and segments once, for all contacts.
  init(_ part: SegmentationReport, _ words: ReportWords) {
    self.part = part
    self.words = words
    possible = part.possible
    labels = part.contacts.parameters.map { words.text($0.parameter.label) }
    segments = part.segmentation.segments.map { words.text($0.label) }
  }

  /// Writes a paragraph; nothing where nothing is missing.
  func write(row: Int, to out: inout ByteBuffer) {
    guard let text = text(row: row) else { return }
    out.raw("<p class=\"sm warn\">")
    out.text(text)
    out.raw("</p>")
  }

  private func text(row: Int) -> String? {
    let gaps = possible.gaps(row: row)
    guard !gaps.isEmpty else { return nil }
    let fields = words.quotedNames(
      gaps.flatMap(\.parameters).sorted().map { labels[$0] }, most: Self.mostNames)
    let now = Int(part.contacts.segments[row])
    let reach = possible.segments(row: row)
    let (lowest, highest) = possible.range(row: row)
    let most = highest - part.contacts.score(row: row)
    let least = part.contacts.score(row: row) - lowest
    var arguments: MessageArguments = ["fields": .text(fields)]
    switch (reach.lowerBound < now, reach.upperBound > now) {
    case (false, false):
      arguments["count"] = .number(most.decimal)
      return words(most > .zero ? .missingTooLittle : .missingNoMatter, arguments)
    case (false, true):
      arguments["count"] = .number(most.decimal)
      arguments["segment"] = .quoted(segments[reach.upperBound])
      return words(.missingUp, arguments)
    case (true, false):
      arguments["count"] = .number(least.decimal)
      arguments["segment"] = .quoted(segments[reach.lowerBound])
      return words(.missingDown, arguments)
    case (true, true):
      arguments["lowest"] = .quoted(segments[reach.lowerBound])
      arguments["highest"] = .quoted(segments[reach.upperBound])
      return words(.missingBoth, arguments)
    }
  }
}
