import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// What the members of a segment have in common: the ranges and features they have more often than others.
///
/// Two bars a row on one scale, the segment's above everybody's, so that the difference is seen before
/// a number is read. Where nothing stands out, what most members have.
struct CommonTraits {
  private let part: SegmentationReport
  private let segment: Int
  private let words: ReportWords
  private let colour: String

  /// The most rows; what follows is hardly over-represented.
  private static let most = 8

  init(_ part: SegmentationReport, _ segment: Int, _ words: ReportWords, colour: String) {
    self.part = part
    self.segment = segment
    self.words = words
    self.colour = colour
  }

  func section() -> Markup {
    let traits = part.summary.overRepresented(inSegment: segment).prefix(Self.most)
    guard let first = traits.first else { return typical() }
    let title = part.segmentation.kind == .companies ? words(.commonCompanies) : words(.commonPeople)
    let labels = words.ruleLabels(of: part.contacts.parameters[first.parameter].parameter, in: part.contacts)
    let lead = words.emphasised(
      .commonLead,
      [
        "rule": .quoted(labels[first.rule]),
        "parameter": .text(words.label(ofParameter: first.parameter, in: part.contacts)),
        "share": .percent(first.memberShare.rounded(to: 0)), "all": .percent(first.share.rounded(to: 0)),
        "count": .number(first.lift.rounded(to: 1)),
      ], plain: ["parameter"])
    return """
      <section><h2>\(title)</h2><p>\(lead)</p>
      <div class="scroll"><table class="stack traits"><caption class="vh">\(title)</caption><thead><tr>\
      <th scope="col">\(words(.commonTrait))</th><th scope="col">\(words(.commonShare))</th>\
      <th scope="col" class="n">\(words(.commonTimes))</th></tr></thead><tbody>
      \(Markup(traits.map(row)))</tbody></table></div></section>

      """
  }

  private func rule(of trait: OverRepresentation) -> Markup {
    words.ruleMarkups(of: part.contacts.parameters[trait.parameter].parameter, in: part.contacts)[trait.rule]
  }

  private func row(_ trait: OverRepresentation) -> Markup {
    let formats = words.formats
    func bar(_ share: ExactDecimal, _ colour: String, _ label: String) -> Markup {
      let percent = share.rounded
      return """
        <span class="pair"><span>\(formats.percent(ExactDecimal(percent)))</span>\(Markup.bar("plain \(colour)", percent: percent))\
        <span class="mut">\(label)</span></span>
        """
    }
    return """
      <tr><th scope="row"><b>\(rule(of: trait))</b><small>\(words.markup(part.contacts.parameters[trait.parameter].parameter.label))</small></th>\
      <td class="bar-c">\(bar(trait.memberShare, colour, words(.commonMembers)))\(bar(trait.share, "mut", words(.commonAll)))</td>\
      <td class="n big" data-l="\(words(.commonTimes))">\(formats.number(trait.lift, .exactly(1)))\u{A0}×</td></tr>

      """
  }

  private func typical() -> Markup {
    let values: [Markup] = zip(part.contacts.parameters, part.summary.segments[segment].typical)
      .compactMap { parameter, typical in
        guard let typical else { return nil }
        let labels = words.ruleMarkups(of: parameter.parameter, in: part.contacts)
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
