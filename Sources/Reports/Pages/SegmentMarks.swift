import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// How the segments of a segmentation look: colour, rank mark and name.
///
/// Colour is never the only sign: the mark counts the rank, and the name stands beside it.
struct SegmentMarks: Sendable {
  /// Per segment, lowest first: the class of its colour.
  let colours: [String]
  /// Per segment: rank mark and name, not linked.
  let names: [Markup]
  /// Per segment: rank mark and name, linked to the segment's page.
  let links: [Markup]
  /// Per segment: the rank mark alone.
  let ranks: [Markup]

  /// Draws the marks of all segments.
  ///
  /// - Parameter folder: the way from the page to the segmentation's folder; empty, or ending in `/`.
  init(_ segmentation: Segmentation, _ words: ReportWords, folder: String = "") {
    let count = segmentation.segments.count
    let colours = segmentation.segments.indices.map { Self.colour(fromBest: count - 1 - $0, of: count) }
    let ranks: [Markup] = segmentation.segments.indices.map { index in
      "<span class=\"rk \(colours[index])\" aria-hidden=\"true\">\(Self.mark(index, of: count))</span>"
    }
    self.colours = colours
    self.ranks = ranks
    names = zip(ranks, segmentation.segments).map { rank, segment in
      "<span class=\"seg\">\(rank)\(words.markup(segment.label))</span>"
    }
    links = zip(ranks, segmentation.segments).map { rank, segment in
      "<span class=\"seg\">\(rank)<a href=\"\(folder)\(segment.pageFile)\">\(words.markup(segment.label))</a></span>"
    }
  }

  private static let ramp = ["k1", "k2", "k9", "k3", "k4"]

  private static func colour(fromBest index: Int, of count: Int) -> String {
    switch count {
    case 1: "k1"
    case 2: ["k1", "k4"][index]
    case 3: ["k1", "k9", "k4"][index]
    case 4: ["k1", "k2", "k3", "k4"][index]
    default: ramp[index * ramp.count / count]
    }
  }

  private static func mark(_ index: Int, of count: Int) -> String {
    guard count <= 6 else { return "◆" }
    return String(repeating: "◆", count: index + 1) + String(repeating: "◇", count: count - index - 1)
  }
}

extension Segment {
  /// The address of the segment's page within the segmentation's folder.
  var pageFile: String { "segments/\(id).html" }
}

extension Markup {
  /// A bar of whole percents; a number is expected left of it.
  static func bar(_ colour: String, percent: Int) -> Markup {
    "<i class=\"bar \(colour) w\(Swift.max(0, Swift.min(100, percent)))\"></i>"
  }

  /// A share in whole percents with its bar, less prominent than what it belongs to.
  static func share(_ percent: Int, _ colour: String, _ words: ReportWords) -> Markup {
    """
    <span class="pair mut"><span>\(words.formats.percent(ExactDecimal(percent)))</span>\
    \(bar(colour, percent: percent))</span>
    """
  }

  /// A value as text; what stands for none where there is none.
  static func value(_ text: String?, _ words: ReportWords) -> Markup {
    text.map { "\($0)" } ?? .noData(words)
  }

  /// A dash, and the words for those who hear the page.
  static func noData(_ words: ReportWords) -> Markup {
    "<span aria-hidden=\"true\">–</span><span class=\"vh\">\(words(.noData))</span>"
  }
}

extension ExactDecimal {
  /// Rounded half up to a whole number.
  var rounded: Int { Int(rounded(to: 0).mantissa) }
}
