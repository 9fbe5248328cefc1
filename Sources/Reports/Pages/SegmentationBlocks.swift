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

  /// Tables for one page.
  ///
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
      \(Markup.value(value.map { formats.number($0, .upTo(0)) }, words))</td>
      """
    }
    let limits = words(.scores)
    let countShare = kind == .companies ? words(.shareOfCompanies) : words(.shareOfPeople)
    let valueShare = words(.shareOfValue)
    let rows: [Markup] = summary.segments.indices.reversed().map { index in
      let row = summary.segments[index]
      let values: [Markup] = totals.enumerated().map { order, total in
        let cell = sum(row.totals[total.offset].value, total.element.field)
        return order == 0 ? "\(cell)\(bar(valueShares?[index], index, valueShare))" : cell
      }
      return """
        <tr class="row"><th scope="row">\(marks.links[index])</th>\
        \("<td class=\"c\" data-l=\"\(limits)\">\(words.limitCell(of: index, in: part.contacts))</td>", if: isDetailed)\
        <td class="n" data-l="\(title)">\(formats.number(row.contacts))</td>\(bar(row.share, index, countShare))\
        \(Markup(values))</tr>

        """
    }
    let heads: [Markup] = totals.enumerated().map { order, total in
      """
      <th scope="col" class="n">\(words.header(of: part.contacts.fields[total.element.field]))</th>\
      \("<th scope=\"col\">\(valueShare)</th>", if: order == 0)
      """
    }
    let sums: [Markup] = totals.enumerated().map { order, total in
      "\(sum(total.element.value, total.element.field))\("<td></td>", if: order == 0)"
    }
    return """
      <div class="scroll"><table class="stack glance"><caption class="vh">\(title): \(words(.segmentsTitle))</caption><thead><tr>\
      <th scope="col">\(words(.segment))</th>\("<th scope=\"col\">\(limits)</th>", if: isDetailed)\
      <th scope="col" class="n">\(title)</th><th scope="col">\(countShare)</th>\(Markup(heads))</tr></thead><tbody>
      \(Markup(rows))</tbody><tfoot><tr><th scope="row">\(words(.total))</th>\("<td></td>", if: isDetailed)\
      <td class="n" data-l="\(title)">\(formats.number(part.contacts.count))</td><td></td>\(Markup(sums))</tr></tfoot></table></div>
      """
  }

  // MARK: - What is typical

  /// Per parameter and segment: the range or feature most of the members have.
  func segmentationTable() -> Markup {
    let segments = part.segmentation.segments.indices.reversed()
    let heads: [Markup] = segments.map { "<th scope=\"col\">\(marks.links[$0])</th>" }
    let rows: [Markup] = part.contacts.parameters.enumerated().map { position, parameter in
      let labels = words.ruleMarkups(of: parameter.parameter, in: part.contacts)
      let cells: [Markup] = segments.map { segment in
        guard let typical = part.summary.segments[segment].typical[position] else {
          return "<td>\(Markup.noData(words))</td>"
        }
        let share = Markup.share(typical.share.rounded, marks.colours[segment], words)
        return "<td>\(labels[typical.rule])\(share)</td>"
      }
      return """
        <tr data-parameter="\(parameter.parameter.id)"><th scope="row">\(words.markup(parameter.parameter.label))</th>\
        \(Markup(cells))</tr>

        """
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
