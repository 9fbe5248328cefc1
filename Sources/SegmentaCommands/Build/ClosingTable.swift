import Localization
import Publishing
import Reports
import Scoring
import SegmentationModel
import Values
import Wording

/// What a build on a terminal ends with: segments and counts, files, bytes, time, and where to open it.
struct ClosingTable {
  /// What was built.
  let report: Report
  /// The language of messages.
  let localizer: Localizer

  /// The lines of the table.
  ///
  /// - Parameter seconds: how long the build took.
  func text(_ published: PublishedFolder, seconds: Double) -> String {
    let words = ReportWords(localizer, defaultLanguage: report.project.languages.first ?? "en")
    var text = ""
    for part in report.segmentations {
      text += words.count(part.contacts.count, of: part.segmentation.kind) + "\n"
      let rows = zip(part.segmentation.segments, part.summary.segments).reversed().map { segment, row in
        (
          PlainText.safe(words.text(segment.label)), localizer.formats.number(row.contacts),
          localizer.formats.percent(row.share, .exactly(1))
        )
      }
      let widths = (
        rows.map { $0.0.count }.max() ?? 0, rows.map { $0.1.count }.max() ?? 0,
        rows.map { $0.2.count }.max() ?? 0
      )
      for (label, count, share) in rows {
        text +=
          "  \(label)\(pad(label, widths.0))  \(pad(count, widths.1))\(count)  \(pad(share, widths.2))\(share)\n"
      }
    }
    let megabytes = ExactDecimal.rounded(Int128(published.bytes), over: 1_000_000, decimals: 1)
    let time = ExactDecimal.rounded(Int128(seconds * 1000), over: 1000, decimals: 1)
    text += localizer(
      .published, ["count": .count(published.files), "size": .number(megabytes), "seconds": .number(time)])
    text += "\n" + localizer(.openIt, ["file": .text(PlainText.safe("\(published.path)/index.html"))]) + "\n"
    return text
  }

  private func pad(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count))
  }
}
