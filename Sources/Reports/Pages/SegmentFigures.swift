import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// The top of a segment's page: how its members are served, key figures, and what they have in common.
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
    let approach = approach()
    let figures = figures(isAlone: approach.isEmpty)
    let top: Markup = approach.isEmpty ? figures : "<div class=\"cols\">\(approach)\(figures)</div>"
    return "\(top)\n\(CommonTraits(part, segment, words, colour: colour).section())"
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

  private func figure(
    _ label: Markup, _ value: Markup, of whole: String? = nil, note: String? = nil
  ) -> Markup {
    let whole: Markup = whole.map { " <small>\($0)</small>" } ?? ""
    let sub: Markup = note.map { "<span class=\"sub\">\($0)</span>" } ?? ""
    return "<div><dt>\(label)</dt><dd>\(value)\(whole)\(sub)</dd></div>"
  }

  private func figures(isAlone: Bool) -> Markup {
    let row = part.summary.segments[segment]
    let formats = words.formats
    var figures: [Markup] = [
      figure(
        "\(words.title(of: part.segmentation.kind))", "\(formats.number(row.contacts))",
        of: words(.figureOf, ["total": .text(formats.number(part.contacts.count))]),
        note: words(
          .shareOfAll, ["share": .percent(ExactDecimal.share(of: row.contacts, in: part.contacts.count))]))
    ]
    let main = part.summary.mainTotal
    let others = row.totals.indices.filter { $0 != main }.prefix(part.calls.recency == nil ? 1 : 0)
    for index in [main].compactMap(\.self) + others {
      let (total, all) = (row.totals[index], part.summary.totals[index])
      guard let value = total.value else { continue }
      let field = part.contacts.fields[total.field]
      let share = all.value.flatMap { ExactDecimal.share(of: value, in: $0) }
      figures.append(
        figure(
          words.markup(field.label), words.figure(value, unit: field.unit),
          note: share.map { words(.shareOfAll, ["share": .percent($0)]) }))
    }
    if let mean = row.meanScore {
      figures.append(
        figure(
          "\(words(.meanScore))", "\(formats.number(mean, .upTo(0)))",
          note: words(.ofAtMost, ["highest": .number(part.contacts.highest.decimal)])))
    }
    if row.contacts > 0, let recency = part.calls.recency {
      let overdue = recency.overdue(among: part.contacts.order[part.members[segment]])
      let longest = overdue.longest.map { words(.overdueLongest, ["days": .amount(ExactDecimal($0), .days)]) }
      figures.append(
        figure(
          words.markup(part.contacts.parameters[recency.parameter].parameter.label),
          "\(formats.number(overdue.count))",
          of: words(.figureOf, ["total": .text(formats.number(row.contacts))]),
          note: [words(.overdueFigure), longest].compactMap(\.self).joined(separator: "; ")))
    }
    return "<dl class=\"figs\(isAlone ? "" : " w5")\">\(Markup(figures, separator: "\n"))</dl>"
  }
}
