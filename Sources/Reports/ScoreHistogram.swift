import Localization
import Scoring
import SegmentationModel
import Values

/// How the scores are distributed, with the limits of the segments: an SVG and the same numbers as a table.
struct ScoreHistogram {
  private let part: SegmentationReport
  private let words: ReportWords
  private let bins: [Bin]
  private let lowest: Double
  private let highest: Double

  private struct Bin {
    var from: Double
    var to: Double
    /// The segment that holds the bin's middle.
    var segment: Int
    var count: Int
  }

  private static let binCount = 24

  init(_ part: SegmentationReport, _ words: ReportWords) {
    self.part = part
    self.words = words
    let contacts = part.contacts
    let lowest = contacts.lowest.decimal.approximate
    let highest = max(contacts.highest.decimal.approximate, lowest + 1)
    self.lowest = lowest
    self.highest = highest
    // Bars end at the limits of segments, so that each has one colour.
    let limits = contacts.limits.starts.map(\.approximate).filter { $0 > lowest && $0 < highest }
    let step = (highest - lowest) / Double(Self.binCount)
    var edges = [lowest]
    for limit in limits + [highest] {
      guard let last = edges.last, limit > last else { continue }
      let pieces = max(1, Int(((limit - last) / step).rounded()))
      for piece in 1...pieces { edges.append(last + (limit - last) * Double(piece) / Double(pieces)) }
    }
    let starts = [-Double.infinity] + contacts.limits.starts.map(\.approximate)
    var bins = zip(edges, edges.dropFirst()).map { from, to in
      let middle = (from + to) / 2
      return Bin(from: from, to: to, segment: (starts.lastIndex { $0 <= middle }) ?? 0, count: 0)
    }
    for score in contacts.scores {
      let value = Double(score) / 100_000
      var low = 0
      var high = bins.count - 1
      while low < high {
        let middle = (low + high + 1) / 2
        if bins[middle].from <= value + 1e-9 { low = middle } else { high = middle - 1 }
      }
      bins[low].count += 1
    }
    self.bins = bins
  }

  private func x(_ score: Double) -> Double { (score - lowest) / (highest - lowest) * 100 }

  func figure() -> Markup {
    let marks = SegmentMarks(part.segmentation, words)
    let most = max(bins.map(\.count).max() ?? 1, 1)
    let floor = 168.0
    let bars = bins.map { bin in
      let height = Double(bin.count) / Double(most) * 132
      let width = max(0.2, x(bin.to) - x(bin.from) - 0.4)
      let label: Markup =
        bin.count == 0
        ? ""
        : """
        <text x="\(percent: (x(bin.from) + x(bin.to)) / 2)" y="\(pixels: floor - height - 6)" text-anchor="middle">\
        \(words.formats.number(bin.count))</text>
        """
      return """
        <rect class="\(marks.colours[bin.segment])" x="\(percent: x(bin.from) + 0.2)" width="\(percent: width)" \
        y="\(pixels: floor - height)" height="\(pixels: height)"/>\(label)
        """ as Markup
    }
    let limits = part.contacts.limits.starts.enumerated().map { index, limit in
      let place = x(limit.approximate)
      let atEnd = place > 85
      return """
        <line class="lim" x1="\(percent: place)" x2="\(percent: place)" y1="12" y2="172"/>\
        <text class="m" x="\(percent: place)" y="190"\(place > 2 && !atEnd ? " text-anchor=\"middle\"" : atEnd ? " text-anchor=\"end\"" : "" as Markup)>\
        \(words.formats.number(limit))</text>
        """ as Markup
    }
    let finding = words(
      .distributionFinding,
      [
        "mean": .number(part.summary.mean.rounded(to: 1)),
        "median": .number(part.summary.median.rounded(to: 1)),
        "lowest": .number(part.contacts.lowest.decimal), "highest": .number(part.contacts.highest.decimal),
      ])
    return """
      <figure><figcaption>\(finding)</figcaption><svg xmlns="http://www.w3.org/2000/svg" role="img" \
      aria-label="\(finding)" width="100%" height="200"><title>\(finding)</title>\(Markup(bars))\(Markup(limits))\
      <line class="ax" x1="0" x2="100%" y1="168.5" y2="168.5"/></svg></figure>
      \(table())

      """
  }

  private func table() -> Markup {
    let rows = bins.filter { $0.count > 0 }.map { bin in
      func shown(_ value: Double) -> String {
        words.formats.number(.rounded(Int128((value * 1000).rounded()), over: 1000, decimals: 1))
      }
      return """
        <tr><th scope="row">\(words(.scoresFromTo, ["from": .text(shown(bin.from)), "to": .text(shown(bin.to))]))</th>\
        <td>\(words.text(part.segmentation.segments[bin.segment].label))</td>\
        <td class="n">\(words.formats.number(bin.count))</td></tr>
        """ as Markup
    }
    return """
      <details class="no-print"><summary>\(words(.numbersAsTable))</summary><table><thead><tr>\
      <th scope="col">\(words(.scores))</th><th scope="col">\(words(.segment))</th>\
      <th scope="col" class="n">\(words.title(of: part.segmentation.kind))</th></tr></thead><tbody>
      \(Markup(rows, separator: "\n"))
      </tbody></table></details>
      """
  }
}

extension Markup.StringInterpolation {
  /// A length in pixels, whole.
  mutating func appendInterpolation(pixels value: Double) {
    appendInterpolation(Int(value.rounded()))
  }
}
