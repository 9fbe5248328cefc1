import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// What the overview and a segmentation's page say in one sentence.
struct SegmentationFindings {
  private let part: SegmentationReport
  private let words: ReportWords

  init(_ part: SegmentationReport, _ words: ReportWords) {
    self.part = part
    self.words = words
  }

  /// Who brings the value: the best segment's share of the contacts beside its share of the first total.
  ///
  /// - Returns: nil without contacts, and where there is only one segment.
  func verdict() -> Markup? {
    guard part.contacts.count > 0, part.segmentation.segments.count > 1,
      let best = part.summary.segments.last, let segment = part.segmentation.segments.last
    else { return nil }
    var arguments: MessageArguments = [
      "contacts": .text(words.count(best.contacts, of: part.segmentation.kind)),
      "share": .percent(ExactDecimal.share(of: best.contacts, in: part.contacts.count)),
    ]
    guard let main = part.summary.mainTotal, let all = part.summary.totals[main].value,
      let own = best.totals[main].value, let share = ExactDecimal.share(of: own, in: all, decimals: 0)
    else { return words.emphasised(.overviewShare, arguments, names: ["segment": segment.label]) }
    let field = part.contacts.fields[part.summary.totals[main].field]
    arguments["value"] = .percent(share)
    arguments["part"] = .text(words.shortAmount(own, unit: field.unit))
    arguments["whole"] = .text(words.shortAmount(all, unit: field.unit))
    return words.emphasised(
      .overviewValue, arguments, names: ["segment": segment.label, "field": field.label])
  }
}

/// The sections on one segmentation that the overview and the segmentation's own page share.
struct SegmentationSections {
  /// The level of the sections' headings.
  enum Heading {
    case second
    case third
  }

  /// Which steps to better segments are shown.
  enum Steps {
    /// Those into the best segment that anybody steps into.
    case nearest
    /// Those into every segment.
    case all
  }

  private let part: SegmentationReport
  private let words: ReportWords
  private let folder: String
  private let order: ContactOrder
  private let heading: Heading

  /// - Parameter folder: from the page to the segmentation's folder; empty, or ending in `/`.
  init(
    _ part: SegmentationReport, _ words: ReportWords, folder: String, order: ContactOrder, heading: Heading
  ) {
    self.part = part
    self.words = words
    self.folder = folder
    self.order = order
    self.heading = heading
  }

  private func title(_ text: String) -> Markup { title("\(text)" as Markup) }

  private func title(_ text: Markup) -> Markup {
    switch heading {
    case .second: "<h2>\(text)</h2>"
    case .third: "<h3>\(text)</h3>"
    }
  }

  /// Writes the sections, each only where it has something to say: without contacts there are none.
  ///
  /// - Parameter calls: how many contacts to call, and to step, are listed.
  func write(calls: Int, steps: Steps, to out: inout ByteBuffer) {
    guard part.contacts.count > 0 else { return }
    let isSegmented = part.segmentation.segments.count > 1
    // Side by side where both are short, below one another where there is more to read.
    let width: Markup = isSegmented && steps == .nearest ? "" : " class=\"w12\""
    out.raw("<div class=\"cols wp\">")
    out.raw("<section\(width)>\(title(words(.callsTitle)))" as Markup)
    CallTable(part, words, folder: folder).write(calls, order: order, to: &out)
    out.raw("</section>\n")
    if isSegmented {
      let table =
        switch steps {
        case .nearest: OneStepTable.nearest(part, words, folder: folder, order: order, most: calls)
        case .all:
          OneStepTable.all(part, words, folder: folder, order: order, most: 5, total: calls + 5)
        }
      out.raw("<section\(width)>\(title(table.title))" as Markup)
      table.write(to: &out)
      out.raw("</section>\n")
    }
    out.raw("</div>\n")
    let missing = MissingTable(part, words)
    out.raw(
      """
      <div class="cols"><section class="w7">\(title(words(.distributionTitle)))\(ScoreHistogram(part, words).figure())</section>
      <section class="w5">\(title(words(.missingTitle)))<p>\(missing.lead())</p>\(missing.table(most: 5, isDetailed: false))\
      <p class="more"><a href="\(folder)quality.html">\(words(.missingMore))</a></p></section></div>
      <section>\(title(words(.segmentationTableTitle)))<p>\(words(.segmentationTableLead))</p>\
      \(SegmentationBlocks(part, words, folder: folder).segmentationTable())</section>

      """ as Markup)
  }
}
