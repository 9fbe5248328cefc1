import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// Whose segment is one change away, and what the change is.
struct OneStepTable {
  private let part: SegmentationReport
  private let words: ReportWords
  private let links: ContactLinks
  private let marks: SegmentMarks
  private let steps: [OneStep]
  /// Whether all of them step into one segment: the heading names it, and no column has to.
  private let target: Int?

  /// The contacts nearest to the best segment that anybody steps into.
  ///
  /// - Parameter most: how many there are at most.
  static func nearest(
    _ part: SegmentationReport, _ words: ReportWords, folder: String, order: ContactOrder, most: Int
  ) -> OneStepTable {
    for segment in part.members.indices.dropLast().reversed() {
      let steps = part.nextSegment.oneStepAway(most, among: order.rows[part.members[segment]])
      if !steps.isEmpty {
        return OneStepTable(part, words, folder: folder, steps: steps, target: segment + 1)
      }
    }
    return OneStepTable(part, words, folder: folder, steps: [], target: nil)
  }

  /// The contacts nearest to each segment, the best segment first.
  ///
  /// - Parameters:
  ///   - most: how many there are a segment at most.
  ///   - total: how many there are in all at most.
  static func all(
    _ part: SegmentationReport, _ words: ReportWords, folder: String, order: ContactOrder, most: Int,
    total: Int
  ) -> OneStepTable {
    var steps: [OneStep] = []
    var targets: Set<Int> = []
    for segment in part.members.indices.dropLast().reversed() where steps.count < total {
      let found = part.nextSegment.oneStepAway(
        min(most, total - steps.count), among: order.rows[part.members[segment]])
      if !found.isEmpty { targets.insert(segment + 1) }
      steps += found
    }
    return OneStepTable(
      part, words, folder: folder, steps: steps, target: targets.count == 1 ? targets.first : nil)
  }

  private init(
    _ part: SegmentationReport, _ words: ReportWords, folder: String, steps: [OneStep], target: Int?
  ) {
    self.part = part
    self.words = words
    self.steps = steps
    self.target = target
    links = ContactLinks(part, words, folder: folder)
    marks = SegmentMarks(part.segmentation, words, folder: folder)
  }

  /// The heading; it names the segment where all step into the same.
  var title: Markup {
    guard let target else { return "\(words(.stepsTitle))" }
    return words.naming(.stepsTitleOf, ["segment": part.segmentation.segments[target].label])
  }

  /// Writes a sentence and the table; the sentence alone where nobody is that near.
  func write(to out: inout ByteBuffer) {
    guard !steps.isEmpty else {
      out.write("<p>\(words(.stepsNone))</p>\n")
      return
    }
    let kind = part.segmentation.kind
    let targetHead: Markup = target == nil ? "<th scope=\"col\">\(words(.stepsTarget))</th>" : ""
    out.write(
      """
      <p>\(words(.stepsLead))</p>
      <div class="scroll"><table class="stack"><caption class="vh">\(words.title(of: kind)): \(title)</caption><thead><tr>\
      <th scope="col">\(words.nameHeader(of: kind))</th>\(targetHead)<th scope="col" class="n">\(words(.stepsGap))</th>\
      <th scope="col">\(words(.stepsChange))</th></tr></thead><tbody>

      """)
    var changes: [Int: ChangeWords] = [:]
    for step in steps {
      let parameter = step.change.parameter
      let change =
        changes[parameter] ?? ChangeWords(part.contacts.parameters[parameter], part.contacts, words)
      changes[parameter] = change
      write(step, change, to: &out)
    }
    out.raw("</tbody></table></div>\n")
  }

  private func write(_ step: OneStep, _ change: ChangeWords, to out: inout ByteBuffer) {
    out.raw("<tr class=\"row\"><th scope=\"row\">")
    links.writeName(row: step.row, to: &out)
    out.raw("</th>")
    if target == nil {
      let next = Int(part.contacts.segments[step.row]) + 1
      out.write("<td data-l=\"\(words(.stepsTarget))\">\(marks.names[next])</td>")
    }
    let gain = words(.stepsGain, ["gain": .number(step.change.gain.decimal)])
    let gap = words.formats.number(step.gap, part.contacts.columnDecimals)
    let rule = words.markup(of: step.change.to, rules: change.rules)
    out.write(
      """
      <td class="n big" data-l="\(words(.stepsGap))">\(gap)</td>\
      <td>\(change.label): \(rule) <span class="mut nw">\(gain)</span><small>
      """)
    out.write(change.start)
    links.write(change.value, row: step.row, to: &out)
    out.write(change.end)
    out.raw("</small></td></tr>\n")
  }
}

/// What the changes of one parameter are said with.
private struct ChangeWords {
  let label: Markup
  let rules: [Markup]
  let value: ShownValue
  /// What stands before and after the present value.
  let start: Markup
  let end: Markup

  init(_ scored: ScoredParameter, _ contacts: ScoredContacts, _ words: ReportWords) {
    label = words.markup(scored.parameter.label)
    rules = words.ruleMarkups(of: scored.parameter, in: contacts)
    value = ShownValue(scored, words, isFew: true)
    var texts = ["", ""]
    var isAfter = false
    for piece in words.localizer.pieces(.stepsNow, ["value": .text("")]) {
      switch piece {
      case .literal(let text): texts[isAfter ? 1 : 0] += text
      case .argument: isAfter = true
      }
    }
    start = "\(texts[0])"
    end = "\(texts[1])"
  }
}
