import Localization
import Scoring
import SegmentationModel
import Values

/// The top of a segment's page: how its members are served, key figures, and what is typical of them.
struct SegmentFigures {
  private let part: SegmentationReport
  private let segment: Int
  private let words: ReportWords
  private let colour: String

  init(_ part: SegmentationReport, _ segment: Int, _ words: ReportWords, colour: String) {
    self.part = part
    self.segment = segment
    self.words = words
    self.colour = colour
  }

  func markup() -> Markup {
    "<div class=\"cols\">\(approach())\(figures())</div>\n\(typical())"
  }

  private func approach() -> Markup {
    let segment = part.segmentation.segments[segment]
    guard segment.approach != nil || segment.process != nil else { return "" }
    let text = segment.approach.map { words.paragraphs($0) } ?? ""
    let process: Markup =
      segment.process.map {
        "<p class=\"sm\"><a class=\"ext\" href=\"\($0)\">\(words(.salesProcess))</a></p>"
      } ?? ""
    return "<div class=\"panel \(colour) w7\"><h2>\(words(.howToServe))</h2>\(text)\(process)</div>"
  }

  private func figures() -> Markup {
    let row = part.summary.segments[segment]
    let formats = words.formats
    var figures: [Markup] = [
      """
      <div><dt>\(words.title(of: part.segmentation.kind))</dt><dd>\(formats.number(row.contacts))\
      <span class="sub">\(words(.shareOfAll, ["share": .percent(row.share.rounded(to: 1))]))</span></dd></div>
      """
    ]
    if let mean = row.meanScore {
      figures.append(
        """
        <div><dt>\(words(.meanScore))</dt><dd>\(formats.number(mean, .upTo(1)))\
        <span class="sub">\(words(.ofAtMost, ["highest": .number(part.contacts.highest.decimal)]))</span></dd></div>
        """)
    }
    for (total, all) in zip(row.totals, part.summary.totals).prefix(2) {
      guard let value = total.value else { continue }
      let field = part.contacts.fields[total.field]
      let share = all.value.flatMap { words.share(of: value, in: $0) }
      let sub: Markup =
        share.map { "<span class=\"sub\">\(words(.shareOfAll, ["share": .percent($0)]))</span>" } ?? ""
      figures.append(
        """
        <div><dt>\(words.header(of: field))</dt><dd>\(formats.number(value, .upTo(0)))\(sub)</dd></div>
        """)
    }
    return "<dl class=\"figs w5\">\(Markup(figures, separator: "\n"))</dl>"
  }

  private func typical() -> Markup {
    let values: [Markup] = zip(part.contacts.parameters, part.summary.segments[segment].typical)
      .compactMap { parameter, typical in
        guard let typical else { return nil }
        let labels = words.ruleLabels(of: parameter.parameter, in: part.contacts)
        return """
          <div><dt>\(words.markup(parameter.parameter.label))</dt><dd>\(labels[typical.rule])\
          <span class="pair mut"><span>\(words.formats.percent(ExactDecimal(typical.share.rounded)))</span>\
          \(Markup.bar(colour, percent: typical.share.rounded))</span></dd></div>
          """
      }
    guard !values.isEmpty else { return "" }
    return """
      <section><h2>\(words(.typicalTitle))</h2><p>\(words(.typicalLead))</p><dl class="typ">\(Markup(values))</dl></section>

      """
  }
}

extension ReportWords {
  /// The scores of a segment in words.
  func limits(of segment: Int, in part: SegmentationReport) -> String {
    let starts = part.contacts.limits.starts
    let from = segment > 0 ? starts[segment - 1] : nil
    let to = segment < starts.count ? starts[segment] : nil
    return switch (from, to) {
    case (nil, nil): self(.scoresAll)
    case (nil, let to?): self(.scoresUnder, ["count": .number(to)])
    case (let from?, nil): self(.scoresFrom, ["count": .number(from)])
    case (let from?, let to?): self(.scoresBetween, ["from": .number(from), "count": .number(to)])
    }
  }

  /// The limits of a segment as they stand in a table: `200 – 320`, without words.
  func limitCell(of segment: Int, in part: SegmentationReport) -> String {
    let starts = part.contacts.limits.starts
    return localizer.rangeText(
      from: segment > 0 ? starts[segment - 1] : nil, to: segment < starts.count ? starts[segment] : nil)
  }

  /// One sum in percent of another, with one decimal; nil where that says nothing.
  func share(of part: ExactDecimal, in whole: ExactDecimal) -> ExactDecimal? {
    guard whole > .zero, part >= .zero else { return nil }
    let scale = Int(max(part.scale, whole.scale))
    return ExactDecimal.rounded(
      part.mantissa(atScale: scale) * 100, over: whole.mantissa(atScale: scale), decimals: 1)
  }
}
