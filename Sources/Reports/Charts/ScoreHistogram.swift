import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// How the scores are distributed, with the limits of the segments: an SVG and the same numbers as a table.
///
/// Without a viewBox: x is in per cent and y in pixels, so that text keeps its size at any width. What
/// finds no room on a phone has the class `far`, which the style sheet hides there.
struct ScoreHistogram {
  private let part: SegmentationReport
  private let words: ReportWords
  private let bins: ScoreBins
  private let marks: SegmentMarks
  /// How wide the drawing usually is, and how wide on a phone, in pixels.
  private static let width = 620.0
  private static let phoneWidth = 300.0
  /// About what a character takes, in pixels.
  private static let character = 7.4
  private static let plotHeight = 160.0

  init(_ part: SegmentationReport, _ words: ReportWords) {
    self.part = part
    self.words = words
    bins = part.bins
    marks = SegmentMarks(part.segmentation, words)
  }

  func figure() -> Markup {
    let names = segmentLabels()
    let floor = Double(names.rows * 34 + 22) + Self.plotHeight
    let finding = finding()
    let step: MessageArguments = ["count": .number(bins.step.decimal)]
    let caption =
      part.segmentation.kind == .companies ? words(.histogramCompanies, step) : words(.histogramPeople, step)
    return """
      <figure><figcaption>\(caption)</figcaption><svg xmlns="http://www.w3.org/2000/svg" role="img" \
      aria-label="\(finding)" width="100%" height="\(pixels: floor + 24)"><title>\(finding)</title>\(bars(floor))\
      <line class="ax" x1="0" x2="100%" y1="\(pixels: floor)" y2="\(pixels: floor)"/>\(axis(floor, names.tops))\(names.markup)</svg></figure>
      \(table())

      """
  }

  /// The finding in words: the fullest bar, and where the segments begin.
  private func finding() -> String {
    let contacts = words.count(part.contacts.count, of: part.segmentation.kind)
    let limits = bins.limits.map { limit in
      words(
        .histogramLimit,
        [
          "segment": .quoted(words.text(part.segmentation.segments[limit.segment].label)),
          "limit": .number(limit.score.decimal),
        ])
    }
    var sentences: [String] = []
    if let fullest = bins.fullest {
      sentences.append(
        words(
          .histogramPeak,
          [
            "contacts": .text(contacts), "most": .count(fullest.count), "from": .number(fullest.from.decimal),
            "to": .number(fullest.to.decimal),
          ]))
    } else {
      sentences.append(words(.histogramEmpty, ["contacts": .text(contacts)]))
    }
    if !limits.isEmpty { sentences.append(words(.histogramLimits, ["limits": .list(limits)])) }
    return sentences.joined(separator: " ")
  }

  // MARK: - Drawing

  /// Where a limit's line begins beside its segment's name, and whether phones leave both out.
  private struct Top {
    var y: Int
    var isFar: Bool
  }

  private func x(_ score: Score) -> Double {
    let span = Double(bins.to.hundredThousandths - bins.from.hundredThousandths)
    return Double(score.hundredThousandths - bins.from.hundredThousandths) / max(span, 1) * 100
  }

  private func bars(_ floor: Double) -> Markup {
    let most = Double(max(bins.fullest?.count ?? 1, 1))
    let longest = words.formats.number(bins.fullest?.count ?? 0).count
    // Numbers stand on every bar where they have room, else on the highest alone.
    let room = Self.width / Double(max(bins.bins.count, 1))
    let fits = Double(longest) * Self.character <= room
    let fitsPhone = Double(longest) * Self.character <= room * Self.phoneWidth / Self.width
    return Markup(
      bins.bins.map { bin in
        guard bin.count > 0 else { return "" as Markup }
        let height = max(1, Double(bin.count) / most * Self.plotHeight)
        let (left, right) = (x(bin.from), x(bin.to))
        let isFullest = bin == bins.fullest
        let label: Markup =
          fits || isFullest
          ? """
          <text\(fitsPhone || isFullest ? "" : " class=\"far\"" as Markup) x="\(percent: (left + right) / 2)" \
          y="\(pixels: floor - height - 5)" text-anchor="middle">\(words.formats.number(bin.count))</text>
          """ : ""
        return """
          <rect class="\(marks.colours[bin.segment])" x="\(percent: left + 0.15)" width="\(percent: max(0.2, right - left - 0.3))" \
          y="\(pixels: floor - height)" height="\(pixels: height)"><title>\(span(of: bin)): \
          \(words.count(bin.count, of: part.segmentation.kind))</title></rect>\(label)
          """
      })
  }

  private func span(of bin: ScoreBins.Bin) -> String {
    words(.scoresFromTo, ["from": .number(bin.from.decimal), "to": .number(bin.to.decimal)])
  }

  /// The limits in bold with their lines, then round numbers where they leave room.
  ///
  /// - Parameter tops: per segment with a name above, where its line begins; others begin below the names.
  private func axis(_ floor: Double, _ tops: [Int: Top]) -> Markup {
    var markup = Markup()
    var taken: [Double] = []
    var takenOnPhone: [Double] = []
    func label(_ score: Score, _ name: String, gap: Double) {
      let place = x(score)
      guard !taken.contains(where: { abs($0 - place) < gap }) else { return }
      let isFar = takenOnPhone.contains { abs($0 - place) < gap * Self.width / Self.phoneWidth }
      taken.append(place)
      if !isFar { takenOnPhone.append(place) }
      let anchor: Markup =
        place < 3 ? "" : place > 97 ? " text-anchor=\"end\"" : " text-anchor=\"middle\""
      markup += """
        <text class="\(name)\(isFar ? " far" : "")" x="\(percent: place)" y="\(pixels: floor + 18)"\(anchor)>\
        \(words.formats.number(score.decimal))</text>
        """
    }
    let longest = [bins.from, bins.to].map { words.formats.number($0.decimal).count }.max() ?? 1
    let gap = Double(longest + 1) * Self.character / Self.width * 100
    for limit in bins.limits {
      let place = x(limit.score)
      let middle = floor - Self.plotHeight - 16
      markup += """
        <line class="lim" x1="\(percent: place)" x2="\(percent: place)" y1="\(pixels: middle)" y2="\(pixels: floor)"/>
        """
      if let top = tops[limit.segment] {
        markup += """
          <line class="lim\(top.isFar ? " far" : "")" x1="\(percent: place)" x2="\(percent: place)" y1="\(top.y)" y2="\(pixels: middle)"/>
          """
      }
      label(limit.score, "b", gap: gap)
    }
    let (from, to) = (bins.from.hundredThousandths, bins.to.hundredThousandths)
    var tick = bins.step.hundredThousandths
    for factor in [2, 5, 2, 5, 2, 5] as [Int64] where (to - from) / tick > 5 { tick *= factor }
    for score in stride(from: ScoreBins.floor(from + tick - 1, tick), through: to, by: Int64.Stride(tick)) {
      label(Score(hundredThousandths: score), "m", gap: gap)
    }
    return markup
  }

  /// Where each segment begins: its name and how many are in it, in up to three rows; names that find
  /// room in none are left to the tables.
  private func segmentLabels() -> (markup: Markup, rows: Int, tops: [Int: Top]) {
    var markup = Markup()
    var tops: [Int: Top] = [:]
    var rows = LabelRows(width: Self.width)
    var phone = LabelRows(width: Self.phoneWidth)
    let first = bins.bins.first?.segment ?? 0
    let places = [(score: bins.from, segment: first)] + bins.limits.filter { $0.score > bins.from }
    for (place, segment) in places {
      let label = part.segmentation.segments[segment].label
      let name = words.text(label)
      let count = words.count(part.summary.segments[segment].contacts, of: part.segmentation.kind)
      let width = Double(max(name.count, count.count)) * Self.character + 14
      guard let spot = rows.place(x(place), width) else { continue }
      let onPhone = phone.place(x(place), width, row: spot.row, isLeft: spot.isLeft)
      tops[segment] = Top(y: 4 + spot.row * 34, isFar: onPhone == nil)
      let far = onPhone == nil ? " far" : ""
      let shift: Markup =
        spot.isLeft ? " dx=\"-6\" text-anchor=\"end\"" : segment == first ? "" : " dx=\"6\""
      markup += """
        <text class="b\(far)" x="\(percent: x(place))" y="\(14 + spot.row * 34)"\(shift)\(words.languageMark(of: label))>\(name)</text>\
        <text class="m\(far)" x="\(percent: x(place))" y="\(30 + spot.row * 34)"\(shift)>\(count)</text>
        """
    }
    return (markup, rows.used, tops)
  }

  // MARK: - Table

  private func table() -> Markup {
    let rows = bins.bins.filter { $0.count > 0 }.map { bin in
      """
      <tr><th scope="row">\(span(of: bin))</th><td>\(words.markup(part.segmentation.segments[bin.segment].label))</td>\
      <td class="n">\(words.formats.number(bin.count))</td></tr>
      """ as Markup
    }
    guard !rows.isEmpty else { return "" }
    return """
      <details class="no-print"><summary>\(words(.numbersAsTable))</summary><table><thead><tr>\
      <th scope="col">\(words(.scores))</th><th scope="col">\(words(.segment))</th>\
      <th scope="col" class="n">\(words.title(of: part.segmentation.kind))</th></tr></thead><tbody>
      \(Markup(rows, separator: "\n"))
      </tbody></table></details>
      """
  }
}

/// Rows of labels that are filled from left to right.
private struct LabelRows {
  /// Where a label stands: right of its place, or left of it at the end of the drawing.
  struct Spot {
    var row: Int
    var isLeft: Bool
  }

  /// In pixels.
  let width: Double
  /// Per row: where there is room again, in per cent.
  private var ends = [-100.0, -100.0, -100.0]

  init(width: Double) { self.width = width }

  var used: Int { max(1, ends.count { $0 > -100 }) }

  /// - Parameter place: in per cent; the label's size is in pixels.
  mutating func place(_ place: Double, _ size: Double) -> Spot? {
    for row in ends.indices {
      for isLeft in [false, true] {
        if let spot = self.place(place, size, row: row, isLeft: isLeft) { return spot }
      }
    }
    return nil
  }

  mutating func place(_ place: Double, _ size: Double, row: Int, isLeft: Bool) -> Spot? {
    let share = size / width * 100
    let (start, end) = isLeft ? (place - share, place) : (place, place + share)
    // The line of a name in the upper row must not cut through one in a lower.
    let isFree = ends[(row + 1)...].allSatisfy { place >= $0 }
    guard start >= max(ends[row], 0), end <= 102, isFree else { return nil }
    ends[row] = isLeft ? place + 2 : end
    return Spot(row: row, isLeft: isLeft)
  }
}

extension Markup.StringInterpolation {
  /// A length in pixels, whole.
  mutating func appendInterpolation(pixels value: Double) {
    appendInterpolation(Int(value.rounded()))
  }
}
