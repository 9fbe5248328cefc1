internal import Diagnostics
internal import Values

/// A range as written, while its missing ends are looked for.
private struct WrittenRange {
  var range: ScoreRange
  var position: ProjectNode.Position
  /// Whether an end is wrong in itself, so that nothing can be said of its neighbours.
  var isBroken: Bool
  /// The ends that the project file says, before those of the neighbours are filled in.
  var writtenEnds: (from: ExactDecimal?, to: ExactDecimal?)

  /// The ends as the project file writes them, or its points where there are none; made for messages only,
  /// since it takes longer than reading.
  var text: String {
    let ends = [writtenEnds.from.map { "from: \($0)" }, writtenEnds.to.map { "to: \($0)" }].compactMap(\.self)
    return ends.isEmpty ? "points: \(range.points)" : ends.joined(separator: ", ")
  }
}

extension ProjectReader {
  private static let rangeKeys = ["from", "to", "points", "label"]

  /// Reads `ranges:`, fills in the ends that neighbours give, and reports what does not ascend.
  mutating func readRanges(_ keys: Keys) -> [ScoreRange] {
    var ranges = (list("ranges", in: keys) ?? []).compactMap { readRange($0) }
    for index in ranges.indices.dropFirst() {
      fill(&ranges, at: index)
    }
    checkOrder(ranges)
    return ranges.map(\.range)
  }

  private mutating func readRange(_ node: ProjectNode) -> WrittenRange? {
    guard let keys = keys(of: node, called: "ranges", known: Self.rangeKeys) else { return nil }
    require("points", in: keys)
    let from = number("from", in: keys)
    let to = number("to", in: keys)
    var isBroken = (from == nil && keys.has("from")) || (to == nil && keys.has("to"))
    if let from, let to, from >= to, let fromNode = keys["from"], let toNode = keys["to"] {
      isBroken = true
      report(
        .emptyRange, at: max(fromNode.position, toNode.position),
        ["from": .plain(from.description), "to": .plain(to.description)])
    }
    let range = ScoreRange(
      from: from, to: to, points: points("points", in: keys) ?? .zero,
      label: localizedText("label", in: keys),
      place: place(node.position))
    return WrittenRange(
      range: range, position: node.position, isBroken: isBroken, writtenEnds: (from, to))
  }

  /// Gives the range at an index and the one before it the ends they leave to each other.
  private mutating func fill(_ ranges: inout [WrittenRange], at index: Int) {
    let former = ranges[index - 1]
    let later = ranges[index]
    guard !former.isBroken, !later.isBroken else { return }
    switch (former.range.to, later.range.from) {
    case (nil, nil):
      if let from = former.range.from, let to = later.range.to, to <= from {
        report(.descendingRanges, later, former)
      } else {
        report(.rangeLimitMissing, later, former)
      }
      ranges[index].isBroken = true
    case (nil, let from?):
      if let start = former.range.from, from <= start {
        report(from < start ? .descendingRanges : .overlappingRanges, later, former)
        ranges[index].isBroken = true
      } else {
        ranges[index - 1].range.to = from
      }
    case (let to?, nil):
      if let end = later.range.to, end <= to {
        report(.descendingRanges, later, former)
        ranges[index].isBroken = true
      } else {
        ranges[index].range.from = to
      }
    case (.some, .some): break
    }
  }

  /// Compares every range with the one that reaches highest before it.
  private mutating func checkOrder(_ ranges: [WrittenRange]) {
    var highest: WrittenRange?
    for later in ranges where !later.isBroken {
      defer {
        if let end = highest?.range.to {
          if later.range.to.map({ $0 > end }) ?? true { highest = later }
        } else if highest == nil {
          highest = later
        }
      }
      guard let former = highest, let end = former.range.to, let start = later.range.from else { continue }
      if start < former.range.from ?? start {
        report(.descendingRanges, later, former)
      } else if start < end {
        report(.overlappingRanges, later, former)
      } else if start > end {
        report(
          .rangeGap, at: later.position,
          ["from": .number(end.description), "to": .number(start.description)])
      }
    }
  }

  private mutating func report(_ code: Diagnostic.Code, _ later: WrittenRange, _ former: WrittenRange) {
    report(
      code, at: later.position, ["range": .plain(later.text)],
      notes: [Diagnostic.Note(.conflictsWith, at: place(former.position), ["text": .plain(former.text)])])
  }
}
