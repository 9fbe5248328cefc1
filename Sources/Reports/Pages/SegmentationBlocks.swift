import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// Tables by segment that several pages share.
struct SegmentationBlocks {
  private let part: SegmentationReport
  private let words: ReportWords
  private let marks: SegmentMarks

  /// - Parameter folder: from the page to the segmentation's folder; empty, or ending in `/`.
  init(_ part: SegmentationReport, _ words: ReportWords, folder: String) {
    self.part = part
    self.words = words
    marks = SegmentMarks(part.segmentation, words, folder: folder)
  }

  // MARK: - Who brings the value

  /// Counts and value by segment, best first, as bars on one scale: where they differ is the finding.
  ///
  /// - Parameter isDetailed: with the limits of the segments and further totals.
  func segmentTable(isDetailed: Bool) -> Markup {
    let summary = part.summary
    let formats = words.formats
    let kind = part.segmentation.kind
    let title = words.title(of: kind)
    let main = part.summary.mainTotal
    let others = summary.totals.indices.filter { $0 != main && summary.totals[$0].value != nil }
    let totals = ([main].compactMap(\.self) + (isDetailed ? others.prefix(1) : [])).map {
      (offset: $0, element: summary.totals[$0])
    }
    let valueShares = totals.first.map { position, total in
      summary.segments.map { row in
        row.totals[position].value.flatMap { ExactDecimal.share(of: $0, in: total.value ?? .zero) }
      }
    }
    let shares = summary.segments.map(\.share) + (valueShares ?? []).compactMap(\.self)
    let longest = shares.reduce(ExactDecimal(1)) { max($0, $1) }
    func bar(_ share: ExactDecimal?, _ segment: Int, _ label: String) -> Markup {
      guard let share else { return "<td class=\"bar-c\" data-l=\"\(label)\">\(Markup.noData(words))</td>" }
      let width = ExactDecimal.rounded(
        share.mantissa(atScale: 2) * 100, over: longest.mantissa(atScale: 2), decimals: 0)
      return """
        <td class="bar-c" data-l="\(label)"><span class="pair"><span>\(formats.percent(share, .upTo(0)))</span>\
        <i class="bar plain \(marks.colours[segment]) w\(max(0, min(100, width.rounded)))"></i></span></td>
        """
    }
    func sum(_ value: ExactDecimal?, _ field: Int) -> Markup {
      """
      <td class="n" data-l="\(words.headerText(of: part.contacts.fields[field]))">\
      \(value.map { "\(formats.number($0, .upTo(0)))" as Markup } ?? .noData(words))</td>
      """
    }
    let limits = words(.scores)
    let countShare = kind == .companies ? words(.shareOfCompanies) : words(.shareOfPeople)
    let valueShare = words(.shareOfValue)
    let rows = summary.segments.indices.reversed().map { index in
      let row = summary.segments[index]
      let values = totals.enumerated().map { order, total in
        let cell = sum(row.totals[total.offset].value, total.element.field)
        return order == 0 ? "\(cell)\(bar(valueShares?[index], index, valueShare))" : cell
      }
      return """
        <tr class="row"><th scope="row">\(marks.links[index])</th>\
        \(isDetailed ? "<td class=\"c\" data-l=\"\(limits)\">\(words.limitCell(of: index, in: part.contacts))</td>" as Markup : "")\
        <td class="n" data-l="\(title)">\(formats.number(row.contacts))</td>\(bar(row.share, index, countShare))\
        \(Markup(values))</tr>

        """ as Markup
    }
    let heads = totals.enumerated().map { order, total in
      """
      <th scope="col" class="n">\(words.header(of: part.contacts.fields[total.element.field]))</th>\
      \(order == 0 ? "<th scope=\"col\">\(valueShare)</th>" as Markup : "")
      """ as Markup
    }
    let sums = totals.enumerated().map { order, total in
      "\(sum(total.element.value, total.element.field))\(order == 0 ? "<td></td>" as Markup : "")" as Markup
    }
    return """
      <div class="scroll"><table class="stack glance"><caption class="vh">\(title): \(words(.segmentsTitle))</caption><thead><tr>\
      <th scope="col">\(words(.segment))</th>\(isDetailed ? "<th scope=\"col\">\(limits)</th>" as Markup : "")\
      <th scope="col" class="n">\(title)</th><th scope="col">\(countShare)</th>\(Markup(heads))</tr></thead><tbody>
      \(Markup(rows))</tbody><tfoot><tr><th scope="row">\(words(.total))</th>\(isDetailed ? "<td></td>" as Markup : "")\
      <td class="n" data-l="\(title)">\(formats.number(part.contacts.count))</td><td></td>\(Markup(sums))</tr></tfoot></table></div>
      """
  }

  // MARK: - What is typical

  /// Per parameter and segment: the range or feature most of the members have.
  func segmentationTable() -> Markup {
    let segments = part.segmentation.segments.indices.reversed()
    let heads = segments.map { "<th scope=\"col\">\(marks.links[$0])</th>" as Markup }
    let rows = part.contacts.parameters.enumerated().map { position, parameter in
      let labels = words.ruleMarkups(of: parameter.parameter, in: part.contacts)
      let cells = segments.map { segment in
        guard let typical = part.summary.segments[segment].typical[position] else {
          return "<td>\(Markup.noData(words))</td>" as Markup
        }
        let percent = typical.share.rounded
        return """
          <td>\(labels[typical.rule])<span class="pair mut"><span>\(words.formats.percent(ExactDecimal(percent)))</span>\
          \(Markup.bar(marks.colours[segment], percent: percent))</span></td>
          """
      }
      return """
        <tr data-parameter="\(parameter.parameter.id)"><th scope="row">\(words.markup(parameter.parameter.label))</th>\
        \(Markup(cells))</tr>

        """ as Markup
    }
    let id = "st-\(part.folder)"
    let size = segments.count > 5 ? " many" : ""
    return """
      <div class="scroll" role="region" tabindex="0" aria-labelledby="\(id)"><table class="segt\(size)">\
      <caption id="\(id)"><span class="vh">\(words.title(of: part.segmentation.kind)): \
      \(words(.segmentationTableTitle))</span></caption><thead><tr>\
      <th scope="col">\(words(.parameter))</th>\(Markup(heads))</tr></thead><tbody>
      \(Markup(rows))</tbody></table></div>
      """
  }
}
