import Diagnostics
import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// `quality.html`: whose segment hangs on what is missing, what could not be read, what is suspicious.
struct QualityPage: Document {
  let frame: PageFrame
  let part: SegmentationReport

  var kind: DocumentKind { .page }
  private var pagePath: String { "\(part.folder)/quality.html" }
  var path: String { "\(frame.words.language)/\(pagePath)" }
  private var words: ReportWords { frame.words }

  func write(to sink: ([UInt8]) throws -> Void) throws {
    var out = ByteBuffer()
    let title = words(.quality)
    frame.start(pagePath, title: frame.title(title), tab: .quality, to: &out)
    out.raw(
      """
      <header class="head"><h1>\(title)</h1><p class="lead">\(Markup(lead(), separator: " "))</p></header>

      """ as Markup)
    UndecidedTables(part, words).write(to: &out)
    let missing = MissingTable(part, words).table(most: nil, isDetailed: true)
    if !missing.isEmpty {
      out.raw(
        "<section><h2>\(words(.missingTitle))</h2><p>\(words(.missingDetail))</p>\(missing)</section>\n"
          as Markup)
    }
    try FindingTables(part, words).write(to: &out) { try $0.drainIfFull(sink) }
    out.raw("<p class=\"more\"><a href=\"report.xml\">report.xml</a></p>\n")
    frame.end(to: &out)
    try out.drain(sink)
  }

  /// What is known, whose segment is undecided, and what was left out; figures first.
  private func lead() -> [Markup] {
    let kind = part.segmentation.kind
    var sentences: [Markup] = []
    if part.contacts.count > 0 {
      sentences.append(
        words.emphasised(.qualityKnown, ["share": .percent(part.summary.completeness.rounded(to: 1))]))
      let undecided: MessageArguments = [
        "count": .count(part.possible.undecided.count),
        "total": .text(words.formats.number(part.contacts.count)),
      ]
      if part.possible.undecided.isEmpty {
        sentences.append("\(words(.undecidedNobody))")
      } else {
        sentences.append(
          words.emphasised(
            .qualityUndecided,
            [
              "contacts": .text(
                kind == .companies ? words(.companiesOf, undecided) : words(.peopleOf, undecided))
            ]))
      }
    }
    let left = part.findings.count { FindingTopic.leavesRowOut($0.code) }
    let cells = part.findings.count { FindingTopic($0.code) == .cell }
    if left > 0 { sentences.append(words.emphasised(.rowsLeftOut, ["count": .count(left)])) }
    if cells > 0 { sentences.append(words.emphasised(.cellsUnread, ["count": .count(cells)])) }
    let hasLost = part.findings.contains { FindingTopic($0.code) == .match }
    if hasLost { sentences.append("\(words(.qualityUnmatched))") }
    if left + cells == 0, !hasLost { sentences.append("\(words(.qualityNone))") }
    return sentences
  }
}
