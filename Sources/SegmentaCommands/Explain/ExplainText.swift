import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// An explanation for a terminal: who it is, the arithmetic with bars, the place on the scale.
struct ExplainText {
  private let explanation: Explanation
  private let localizer: Localizer
  private let width: Int
  private let hasColour: Bool

  /// The lengths a bar may have; a narrow window leaves less.
  private var barWidths: ClosedRange<Int> { (width < 80 ? 6 : 12)...24 }

  /// What is said of one contact, as wide and as coloured as the terminal is.
  init(_ explanation: Explanation, _ surroundings: Surroundings) {
    self.explanation = explanation
    localizer = explanation.localizer
    width = surroundings.outputWidth
    hasColour = surroundings.hasOutputColour
  }

  /// All of it, line by line.
  var text: String {
    let scale = ScaleLines(explanation, width: width, hasColour: hasColour).lines
    let parts = [header, facts, breakdown, scale, next].filter { !$0.isEmpty }
    return parts.map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
  }

  // MARK: - Who it is

  private var header: [String] {
    let contacts = explanation.contacts
    let row = explanation.row
    let kind = localizer(contacts.segmentation.kind == .companies ? .company : .person)
    let segment = explanation.words.text(explanation.segments[explanation.segmentIndex].label)
    let standing = localizer(
      .explainStanding,
      [
        "segment": .quoted(segment), "score": .number(explanation.score),
        "percent": .percent(contacts.percent(row: row)), "lowest": .number(contacts.lowest.decimal),
        "highest": .number(contacts.highest.decimal),
      ])
    let rank = localizer(
      .rankAndCompleteness,
      [
        "rank": .count(Int(contacts.ranks[row])), "contacts": .text(localizer.formats.number(contacts.count)),
        "completeness": .percent(contacts.completeness(row: row)),
      ])
    return [styled(explanation.name, .bold)] + paragraph("\(kind) · ID \(explanation.id)")
      + paragraph(standing) + paragraph(rank)
  }

  /// What is known beside what is judged.
  private var facts: [String] {
    var table = TextTable([.init(canWrap: true), .init(canWrap: true)])
    var isEmpty = true
    func add(_ label: String, _ value: String) {
      table.add([.init(label, .faint), .init(value)])
      isEmpty = false
    }
    if let owner = explanation.owner { add(localizer(.owner), owner) }
    if let (id, name) = explanation.company { add(localizer(.company), name.map { "\($0) (\(id))" } ?? id) }
    for fact in explanation.breakdown.facts where !fact.isJudged { add(fact.label, fact.text) }
    if let link = explanation.link { add("CRM", link) }
    return isEmpty ? [] : table.lines(width: width, hasColour: hasColour)
  }

  // MARK: - The arithmetic

  private var breakdown: [String] {
    let title = localizer(.explainBreakdown)
    let head = paragraph(title).map { hasColour ? TerminalStyle.bold.applied(to: $0) : $0 }
    var table = arithmetic(barWidth: barWidths.lowerBound)
    if table.narrowestWidth > width { return head + stacked }
    let room = width - table.narrowestWidth
    // Text comes before bars: they take what the widest lines leave over.
    let natural = table.lines(width: .max, hasColour: false).map(PlainText.width).max() ?? 0
    let spare = min(room, max(0, width - natural))
    table = arithmetic(
      barWidth: min(barWidths.upperBound, barWidths.lowerBound + spare))
    return head + table.lines(width: width, hasColour: hasColour)
  }

  private func arithmetic(barWidth: Int) -> TextTable {
    let number = localizer.formats.number(_:_:)
    var table = TextTable([
      .init(canWrap: true), .init(canWrap: true), .init(canWrap: true), .init(isNumeric: true), .init(),
      .init(), .init(isNumeric: true), .init(),
    ])
    table.add([
      .init(localizer(.parameter), .faint), .init(localizer(.value), .faint), .init(localizer(.rule), .faint),
      "", "", "", "", "",
    ])
    for line in explanation.breakdown.lines {
      let isMissing = line.outcome.match == .missing
      table.add([
        .init(line.label), .init(line.text ?? localizer(.noData), isMissing ? .warning : nil),
        .init(isMissing ? "–" : line.rule), .init(number(line.outcome.points, .exact)),
        .init("×\u{A0}" + number(line.parameter.relevance, .exact)), "=",
        .init(number(line.outcome.contribution.decimal, .exact)), bar(line, width: barWidth),
      ])
    }
    table.add([
      .init(localizer(.total), .bold), "", "", "", "", "=", .init(number(explanation.score, .exact), .bold),
      "",
    ])
    return table
  }

  /// Two lines a parameter, where the window is too narrow for the table.
  private var stacked: [String] {
    let number = localizer.formats.number(_:_:)
    var lines: [String] = []
    for line in explanation.breakdown.lines {
      lines += paragraph(line.label)
      let value = line.text.map { $0 == line.rule ? $0 : "\($0) → \(line.rule)" } ?? localizer(.noData)
      lines += paragraph(value, indent: 2)
      lines += paragraph(
        "\(number(line.outcome.points, .exact)) × \(number(line.parameter.relevance, .exact)) = "
          + number(line.outcome.contribution.decimal, .exact), indent: 2)
    }
    return lines + [styled("\(localizer(.total)) = \(number(explanation.score, .exact))", .bold)]
  }

  /// The contribution against the largest that any parameter can make; the rest of its own span is dotted.
  private func bar(_ line: ContactBreakdown.Line, width: Int) -> TextTable.Cell {
    let all = explanation.breakdown.lines.flatMap { [$0.lowest, $0.highest] }
    let widest = all.map { $0.hundredThousandths.magnitude }.max() ?? 0
    guard widest > 0 else { return "" }
    func eighths(_ score: Score) -> Int {
      let part = UInt64(score.hundredThousandths.magnitude).multipliedFullWidth(by: UInt64(width * 8))
      return Int(UInt64(widest).dividingFullWidth(part).quotient)
    }
    let own = line.outcome.contribution
    if own < .zero {
      return .init(String(repeating: "▒", count: max(1, eighths(own) / 8)), .negativeBar)
    }
    var filled = eighths(own)
    if own > .zero { filled = max(filled, 1) }
    let partial = filled % 8
    var bar = String(repeating: "█", count: filled / 8)
    if partial > 0 { bar += ["▏", "▎", "▍", "▌", "▋", "▊", "▉"][partial - 1] }
    let rest = eighths(max(line.highest, own)) / 8 - bar.count
    return .init(bar + String(repeating: "·", count: max(0, rest)), .bar)
  }

  // MARK: - The next segment

  private var next: [String] {
    guard let gap = explanation.contacts.gap(row: explanation.row) else {
      return paragraph(localizer(.inBestSegment))
    }
    let segment = explanation.words.text(explanation.segments[explanation.segmentIndex + 1].label)
    var lines = paragraph(localizer(.gapToNext, ["count": .number(gap), "segment": .quoted(segment)]))
    switch explanation.ways.count {
    case 0: lines += paragraph(localizer(.noWay))
    case 1: lines += paragraph(localizer(.oneWaySuffices))
    default: lines += paragraph(localizer(.eachWaySuffices))
    }
    for way in explanation.ways {
      let changes = way.changes.map { change in
        let line = explanation.breakdown.lines[change.parameter]
        let values: MessageArguments = [
          "value": .text(line.text ?? localizer(.noData)), "target": .text(explanation.rule(of: change)),
        ]
        return "\(line.label): \(localizer(.wayChange, values))"
      }
      let score = explanation.contacts.score(row: explanation.row) + way.gain
      let gain = "+" + localizer.formats.number(way.gain.decimal)
      let result = localizer(.newScore, ["score": .number(score.decimal)])
      lines += paragraph(
        "\(gain): \(changes.joined(separator: "; ")) · \(result)", indent: 4, bullet: "  • ")
    }
    return lines
  }

  // MARK: - Lines

  private func styled(_ text: String, _ style: TerminalStyle) -> String {
    let text = PlainText.safe(text)
    return hasColour ? style.applied(to: text) : text
  }

  private func paragraph(_ text: String, indent: Int = 0, bullet: String? = nil) -> [String] {
    let space = String(repeating: " ", count: indent)
    let lines = PlainText.wrapped(PlainText.safe(text), to: width - indent)
    return lines.enumerated().map { ($0 == 0 ? bullet ?? space : space) + $1 }
  }
}
