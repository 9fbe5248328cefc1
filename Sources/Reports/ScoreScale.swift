import Localization
import Scoring
import SegmentationModel
import Values

/// The scale of segments with a contact's place on it: an SVG whose text keeps its size at any width.
struct ScoreScale {
  private let part: SegmentationReport
  private let words: ReportWords
  private let marks: SegmentMarks
  private let lowest: Double
  private let highest: Double

  init(_ part: SegmentationReport, _ words: ReportWords) {
    self.part = part
    self.words = words
    marks = SegmentMarks(part.segmentation, words)
    lowest = part.contacts.lowest.decimal.approximate
    highest = part.contacts.highest.decimal.approximate
  }

  /// The place of a score in percent of the reachable span.
  private func position(_ score: Double) -> Double {
    highest > lowest ? max(0, min(100, (score - lowest) / (highest - lowest) * 100)) : 0
  }

  func figure(score: Score, segment: Int) -> Markup {
    let contacts = part.contacts
    let segments = part.segmentation.segments
    let starts = [lowest] + contacts.limits.starts.map(\.approximate)
    let label = words.text(segments[segment].label)
    let finding = words(
      .scaleFinding,
      [
        "score": .number(score.decimal), "lowest": .number(contacts.lowest.decimal),
        "highest": .number(contacts.highest.decimal), "segment": .quoted(label),
      ])
    var shapes = Markup()
    for index in segments.indices {
      let start = position(starts[index])
      let end = index + 1 < starts.count ? position(starts[index + 1]) : 100
      let isOwn = index == segment
      shapes += """
        <rect class="\(marks.colours[index])" x="\(percent: start)" width="\(percent: max(0, end - start - 0.2))" \
        y="\(isOwn ? "40" : "44")" height="\(isOwn ? "20" : "12")"/>
        """
      // A label needs room: narrow segments leave theirs to the segmentation table, and phones show only
      // those of the contact's own segment and the next one.
      guard end - start >= 14 || isOwn else { continue }
      let atEnd = index + 1 == segments.count && start > 60
      let place: Markup = atEnd ? "x=\"100%\" text-anchor=\"end\"" : "x=\"\(percent: start)\""
      let far = isOwn || index == segment + 1 ? "" : " far"
      let limit = index == 0 ? contacts.lowest.decimal : contacts.limits.starts[index - 1]
      shapes += """
        <text class="\(isOwn ? "b" : "m")\(far)" \(place) y="80">\(words.text(segments[index].label))</text>\
        <text class="m\(far)" \(place) y="98">\(words.formats.number(limit))</text>
        """
    }
    let place = position(score.decimal.approximate)
    shapes += """
      <line class="gap" x1="\(percent: place)" x2="\(percent: place)" y1="28" y2="62"/>\
      <circle class="pin" cx="\(percent: place)" cy="28" r="6"/>\
      <text class="b" x="\(percent: place)" y="16"\(place > 70 ? " text-anchor=\"end\"" as Markup : "")>\
      \(words(.scorePoints, ["count": .number(score.decimal)]))</text>
      """
    return """
      <figure aria-label="\(words(.placeOnScale))"><svg xmlns="http://www.w3.org/2000/svg" role="img" \
      aria-label="\(finding)" width="100%" height="104"><title>\(finding)</title>\(shapes)</svg></figure>

      """
  }
}

extension ExactDecimal {
  /// The nearest floating-point number, for places in drawings only.
  var approximate: Double {
    var divisor = 1.0
    for _ in 0..<Int(scale) { divisor *= 10 }
    return Double(mantissa) / divisor
  }
}
