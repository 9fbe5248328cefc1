import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// Which parameters have no value, for how many contacts, and how many segments hang on it.
struct MissingTable {
  private let part: SegmentationReport
  private let words: ReportWords

  init(_ part: SegmentationReport, _ words: ReportWords) {
    self.part = part
    self.words = words
  }

  /// How complete the data are, and how many segments could change.
  func lead() -> String {
    let completeness = words(
      .missingLead, ["share": .percent(part.summary.completeness.rounded(to: 1))])
    guard part.contacts.count > 0 else { return "" }
    let count = part.possible.undecided.count
    let undecided =
      switch (count, part.segmentation.kind) {
      case (0, _): part.summary.missing.isEmpty ? words(.missingNothing) : words(.undecidedNobody)
      case (_, .companies): words(.undecidedCompanies, ["count": .count(count)])
      case (_, .people): words(.undecidedPeople, ["count": .count(count)])
      }
    return "\(completeness) \(undecided)"
  }

  /// - Parameters:
  ///   - most: how many parameters are listed; nil for all.
  ///   - isDetailed: with their influence and the undecided contacts.
  func table(most: Int?, isDetailed: Bool) -> Markup {
    let missing = part.summary.missing
    let listed = missing.prefix(most ?? missing.count)
    guard let first = listed.first else { return "" }
    let contacts = part.contacts
    let formats = words.formats
    let kind = part.segmentation.kind
    let header = kind == .companies ? words(.companiesWithoutData) : words(.peopleWithoutData)
    let rows = listed.map { missing in
      let (parameter, count) = (missing.parameter, missing.contacts)
      let scored = contacts.parameters[parameter]
      let share = ExactDecimal.share(of: count, in: contacts.count)
      let detail: Markup =
        isDetailed
        ? """
        <td class="n" data-l="\(words(.influence))">\(formats.percent(contacts.influence(of: scored), .exactly(1)))</td>\
        <td class="n" data-l="\(words(.ofThemUndecided))">\(formats.number(part.possible.undecidedMissing[parameter]))</td>
        """ : ""
      return """
        <tr><th scope="row">\(words.markup(scored.parameter.label))</th><td class="n" data-l="\(header)">\(formats.number(count))</td>\
        <td class="bar-c" data-l="\(words(.share))"><span class="pair"><span>\(formats.percent(share, isDetailed ? .exactly(1) : .upTo(0)))</span>\
        <i class="bar plain mut w\(max(1, count * 100 / first.contacts))"></i></span></td>\(detail)</tr>

        """ as Markup
    }
    let details: Markup =
      isDetailed
      ? "<th scope=\"col\" class=\"n\">\(words(.influence))</th><th scope=\"col\" class=\"n\">\(words(.ofThemUndecided))</th>"
      : ""
    return """
      <div class="scroll"><table class="stack"><caption class="vh">\(words.title(of: kind)): \(words(.missingTitle))</caption><thead><tr>\
      <th scope="col">\(words(.parameter))</th><th scope="col" class="n">\(header)</th><th scope="col">\(words(.share))</th>\
      \(details)</tr></thead><tbody>
      \(Markup(rows))</tbody></table></div>
      """
  }
}
