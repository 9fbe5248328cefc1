import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// The scale of segments as a line with a marker, and below it the limits and the segments' names.
struct ScaleLines {
  private let explanation: Explanation
  private let width: Int
  private let hasColour: Bool

  /// A longer scale says no more.
  private static let longest = 72

  /// The scale of one contact's score.
  init(_ explanation: Explanation, width: Int, hasColour: Bool) {
    self.explanation = explanation
    self.width = width
    self.hasColour = hasColour
  }

  /// None where every score is the same.
  var lines: [String] {
    let contacts = explanation.contacts
    guard contacts.highest > contacts.lowest else { return [] }
    let formats = explanation.localizer.formats
    let start = formats.number(contacts.lowest.decimal)
    let end = formats.number(contacts.highest.decimal)
    let offset = PlainText.width(start) + 1
    let length = min(width - offset - 1 - PlainText.width(end), Self.longest)
    guard length >= 10 else { return [] }
    let limits = contacts.limits.starts.map { place($0, length) }
    var signs = [String](repeating: "─", count: length)
    signs[0] = "├"
    signs[length - 1] = "┤"
    for limit in limits { if let limit { signs[limit] = "┼" } }
    signs[max(0, min(length - 1, place(explanation.score, length) ?? 0))] =
      hasColour ? TerminalStyle.bold.applied(to: "●") : "●"

    var numbers = Row(width: width)
    for (limit, start) in zip(limits, contacts.limits.starts) {
      if let limit { numbers.put(formats.number(start), centredAt: offset + limit) }
    }
    var names = Row(width: width)
    // A limit that no score reaches lies beyond one of the ends.
    let ends = zip(limits, contacts.limits.starts).map { limit, start in
      limit ?? (start < contacts.lowest.decimal ? 0 : length - 1)
    }
    let edges = [0] + ends + [length - 1]
    // Where there is no room for all names, that of the contact's own segment stays.
    let own = explanation.segmentIndex
    for index in [own] + explanation.segments.indices.filter({ $0 != own }) {
      let label = PlainText.safe(explanation.words.text(explanation.segments[index].label))
      let centre = offset + (edges[index] + edges[index + 1]) / 2
      names.put(label, centredAt: centre)
    }
    return ["\(start) \(signs.joined()) \(end)"] + [numbers.text, names.text].filter { !$0.isEmpty }
  }

  /// Where a score stands on a line of that length; nil beyond its ends.
  private func place(_ score: ExactDecimal, _ length: Int) -> Int? {
    let scale = Int(max(score.scale, UInt8(Score.decimals)))
    let lowest = explanation.contacts.lowest.decimal.mantissa(atScale: scale)
    let span = explanation.contacts.highest.decimal.mantissa(atScale: scale) - lowest
    let part = score.mantissa(atScale: scale) - lowest
    guard part >= 0, part <= span else { return nil }
    return Int((part * Int128(length - 1) * 2 + span) / (span * 2))
  }

  /// A line that texts are put into where there is room.
  private struct Row {
    private let width: Int
    private var pieces: [(start: Int, text: String)] = []

    /// An empty line.
    init(width: Int) {
      self.width = width
    }

    /// Adds a text, unless it would touch one that is there.
    mutating func put(_ text: String, centredAt centre: Int) {
      let length = PlainText.width(text)
      guard length <= width else { return }
      let start = max(0, min(width - length, centre - (length - 1) / 2))
      let isFree = pieces.allSatisfy { piece in
        start + length < piece.start || piece.start + PlainText.width(piece.text) < start
      }
      if isFree { pieces.append((start, text)) }
    }

    /// The line, with nothing behind its last text.
    var text: String {
      var line = ""
      for piece in pieces.sorted(by: { $0.start < $1.start }) {
        line = PlainText.padded(line, to: piece.start) + piece.text
      }
      return line
    }
  }
}
