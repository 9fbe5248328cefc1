import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// The scale of segments, with a contact's place on it and a bracket to the next limit.
///
/// An SVG whose text keeps its size at any width. What differs by segment only is drawn once: on a contact's
/// own page it stands in the figure, on a page of many the figures refer to it.
struct ScoreScale {
  private let contacts: ScoredContacts
  private let words: ReportWords
  private let span: ScoreSpan
  /// Per segment: the scale with that segment emphasised.
  private let shapes: [Markup]
  private let start: Markup
  /// Per segment: the finding in words, but for the score; with the distance where there is a next segment.
  private let findings: [PreparedMessage]
  private let short: PreparedMessage
  /// For the scale without a contact.
  private let plain: Markup
  private let finding: String

  /// Draws what differs by segment only, once for all contacts.
  init(_ part: SegmentationReport, _ words: ReportWords) {
    self.words = words
    contacts = part.contacts
    let segments = part.segmentation.segments
    span = ScoreSpan(contacts)
    let labels = segments.map { words.text($0.label) }
    let drawing = ScaleDrawing(part, words)
    shapes = segments.indices.map { drawing.shapes(emphasising: $0) }
    start =
      "<figure aria-label=\"\(words(.placeOnScale))\"><svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\""
    let ends: MessageArguments = [
      "lowest": .number(contacts.lowest.decimal), "highest": .number(contacts.highest.decimal),
    ]
    findings = labels.indices.map { index in
      var arguments = ends
      arguments["segment"] = .quoted(labels[index])
      guard index + 1 < labels.count else {
        return PreparedMessage(words, .scaleFinding, arguments, places: ["score"])
      }
      arguments["next"] = .quoted(labels[index + 1])
      return PreparedMessage(words, .scaleFindingGap, arguments, places: ["score", "gap"])
    }
    short = PreparedMessage(words, .shortOnScale, places: ["gap"])
    plain = drawing.shapes(emphasising: nil)
    let limits = [contacts.lowest.decimal] + contacts.limits.starts
    let items = zip(labels, limits).map { label, limit in
      words(.segmentFrom, ["segment": .quoted(label), "from": .number(limit)])
    }
    var all = ends
    all["segments"] = .list(items)
    finding = words(.scaleOfSegments, all)
  }

  /// The figure of a contact on a page of its own.
  func write(row: Int, to out: inout ByteBuffer) {
    writeStart(row: row, to: &out)
    out.write(shapes[Int(contacts.segments[row])])
    writeEnd(row: row, to: &out)
  }

  /// The figure of a contact on a page that has the `definitions`.
  func writeReference(row: Int, to out: inout ByteBuffer) {
    writeStart(row: row, to: &out)
    out.raw("<use href=\"#scale-")
    out.integer(Int(contacts.segments[row]))
    out.raw("\"/>")
    writeEnd(row: row, to: &out)
  }

  /// The scale alone, without a contact.
  func figure() -> Markup {
    "\(start)\(finding)\" width=\"100%\" height=\"64\">\(plain)</svg></figure>\n"
  }

  /// The scales that the figures of a page refer to.
  var definitions: Markup {
    let groups: [Markup] = shapes.enumerated().map { index, shapes in
      "<g id=\"scale-\(index)\">\(shapes)</g>\n"
    }
    return """
      <figure class="vh" aria-hidden="true"><svg xmlns="http://www.w3.org/2000/svg" aria-hidden="true" width="0" height="0">
      <defs>
      \(Markup(groups))</defs></svg></figure>

      """
  }

  private func writeStart(row: Int, to out: inout ByteBuffer) {
    out.write(start)
    findings[Int(contacts.segments[row])].write(to: &out) { place, out in
      place == 0 ? writeScore(row, to: &out) : writeGap(row, to: &out)
    }
    out.raw("\" width=\"100%\" height=\"104\">")
  }

  private func writeScore(_ row: Int, to out: inout ByteBuffer) {
    out.append { words.formats.append(contacts.score(row: row).decimal, to: &$0) }
  }

  private func writeGap(_ row: Int, to out: inout ByteBuffer) {
    guard let gap = contacts.gap(row: row) else { return }
    out.append { words.formats.append(gap, to: &$0) }
  }

  // MARK: - The contact's place

  /// Where labels would run over the edge of a phone, the two are one, on the side that has room.
  private static let roomBefore = 35.0
  private static let roomAfter = 72.0

  private func writeEnd(row: Int, to out: inout ByteBuffer) {
    let score = contacts.score(row: row).decimal
    let segment = Int(contacts.segments[row])
    let place = span.place(of: score)
    let points = words(.scorePoints, ["count": .number(score)])
    if segment < contacts.limits.starts.count {
      let limit = span.place(of: contacts.limits.starts[segment])
      out.write(
        """
        <line class="gap" x1="\(percent: place)" x2="\(percent: limit)" y1="28" y2="28"/>\
        <line class="gap" x1="\(percent: limit)" x2="\(percent: limit)" y1="22" y2="40"/>
        """)
      if place >= Self.roomBefore, limit <= Self.roomAfter {
        out.write(
          """
          <text class="b" x="\(percent: place)" y="16" text-anchor="end">\(points)</text>\
          <text x="\(percent: limit)" y="16" dx="4">
          """)
        short.write(to: &out) { _, out in writeGap(row, to: &out) }
      } else {
        let isAfter = place < Self.roomBefore
        let anchor: Markup = isAfter ? "" : " text-anchor=\"end\""
        out.write(
          "<text class=\"b\" x=\"\(percent: isAfter ? place : limit)\" y=\"16\"\(anchor)>\(points) · ")
        short.write(to: &out) { _, out in writeGap(row, to: &out) }
      }
      out.raw("</text>")
    } else {
      let anchor: Markup = place > 60 ? " text-anchor=\"end\"" : ""
      out.write("<text class=\"b\" x=\"\(percent: place)\" y=\"16\"\(anchor)>\(points)</text>")
    }
    out.write(
      """
      <line class="gap" x1="\(percent: place)" x2="\(percent: place)" y1="28" y2="62"/>\
      <circle class="pin" cx="\(percent: place)" cy="28" r="6"/></svg></figure>

      """)
  }
}

/// The scores that can be reached as the length of a drawing.
private struct ScoreSpan {
  private let lowest: Double
  private let highest: Double

  init(_ contacts: ScoredContacts) {
    lowest = contacts.lowest.decimal.approximate
    highest = contacts.highest.decimal.approximate
  }

  /// The place of a score in percent of the length.
  func place(of score: ExactDecimal) -> Double {
    highest > lowest ? max(0, min(100, (score.approximate - lowest) / (highest - lowest) * 100)) : 0
  }
}

/// The segments side by side on the reachable span, each with its name and where it begins.
struct ScaleDrawing {
  private let words: ReportWords
  private let colours: [String]
  private let labels: [String]
  /// Per segment: the language of its label where that is another one.
  private let marks: [Markup]
  private let limits: [ExactDecimal]
  private let highest: ExactDecimal
  /// Per segment: where it begins in percent; then the end of the scale.
  private let edges: [Double]

  /// A label needs this much room, in percent.
  private static let leastRoom = 14.0
  /// About what a letter takes in percent of the narrowest screen that shows all labels.
  private static let letterWidth = 1.0
  /// The same, for the one label that the narrowest phone shows.
  private static let letterWidthOnPhone = 2.6
  /// Longer names are cut off: they stand in full beside the drawing.
  private static let mostLetters = 24

  /// Works out where each segment begins, and cuts long names.
  init(_ part: SegmentationReport, _ words: ReportWords) {
    self.words = words
    colours = SegmentMarks(part.segmentation, words).colours
    labels = part.segmentation.segments.map { segment in
      let label = words.text(segment.label)
      return label.count > Self.mostLetters ? "\(label.prefix(Self.mostLetters - 1))…" : label
    }
    marks = part.segmentation.segments.map { words.languageMark(of: $0.label) }
    let contacts = part.contacts
    limits = [contacts.lowest.decimal] + contacts.limits.starts
    highest = contacts.highest.decimal
    let span = ScoreSpan(contacts)
    edges = limits.map { span.place(of: $0) } + [100]
  }

  /// Each segment's bar, with its name and its limit where there is room for them.
  ///
  /// - Parameter own: the segment that is drawn thicker and in bold; nil for none.
  func shapes(emphasising own: Int?) -> Markup {
    var shapes = Markup()
    let ownRoom = own.map { self.room(of: $0) }
    // The contact's place stands above the bar.
    let top = own == nil ? 4 : 44
    for index in labels.indices {
      let (from, to) = (edges[index], edges[index + 1])
      let isOwn = index == own
      shapes += """
        <rect class="\(colours[index])" x="\(percent: from)" width="\(percent: max(0, to - from - 0.2))" \
        y="\(isOwn ? top - 4 : top)" height="\(isOwn ? 20 : 12)"/>
        """
      if isOwn, let room = ownRoom {
        shapes +=
          "<text class=\"b\" x=\"\(percent: room.x)\" y=\"\(top + 36)\"\(room.anchor)\(marks[index])>\(labels[index])</text>"
      } else if to - from >= max(Self.leastRoom, width(of: index)), !isCrowded(index, by: ownRoom?.span) {
        shapes +=
          "<text class=\"m\(own == nil ? "" : " far")\" x=\"\(percent: from)\" y=\"\(top + 36)\"\(marks[index])>\(labels[index])</text>"
      }
      // Phones show where the own segment begins and ends.
      let isNear = own.map { index == $0 || index == $0 + 1 } ?? true
      guard isNear || to - from >= Self.leastRoom else { continue }
      let atEnd: Markup = from > 90 ? " text-anchor=\"end\"" : ""
      shapes += """
        <text class="m\(isNear ? "" : " far")" x="\(percent: from)" y="\(top + 54)"\(atEnd)>\(words.formats.number(limits[index]))</text>
        """
    }
    if 100 - edges[labels.count - 1] >= Self.leastRoom {
      shapes +=
        "<text class=\"m\" x=\"100%\" y=\"\(top + 54)\" text-anchor=\"end\">\(words.formats.number(highest))</text>"
    }
    return shapes
  }

  private func width(of segment: Int) -> Double { Double(labels[segment].count) * Self.letterWidth }

  /// Where the label of the emphasised segment stands, so that it fits a phone too, and what it covers.
  private func room(of segment: Int) -> (x: Double, anchor: Markup, span: ClosedRange<Double>) {
    let (from, to) = (edges[segment], edges[segment + 1])
    let width = width(of: segment)
    let onPhone = Double(labels[segment].count) * Self.letterWidthOnPhone
    if from + onPhone <= 100 { return (from, "", from...(from + width)) }
    if to - onPhone >= 0 { return (to, " text-anchor=\"end\"", (to - width)...to) }
    return (50, " text-anchor=\"middle\"", (50 - width / 2)...(50 + width / 2))
  }

  private func isCrowded(_ segment: Int, by span: ClosedRange<Double>?) -> Bool {
    span?.overlaps(edges[segment]...(edges[segment] + width(of: segment))) ?? false
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
