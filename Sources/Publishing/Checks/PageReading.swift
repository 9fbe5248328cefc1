import Diagnostics
import LibXML2
import Localization
import Values

/// Holds the breakdowns on a page against the records of the same contacts.
///
/// A cell is known by its class (`p` points, `w` relevance, `s` contribution), and shows its number exactly, in the
/// page's language.
struct PageReading {
  /// The contacts whose breakdown was seen.
  private(set) var found: Set<String> = []
  private let samples: [String: SegmentFacts.Sample]
  private var formats = LanguageFormats(language: "en")
  private var table: Table?
  private var cell: Cell?

  /// A number that a breakdown shows.
  private enum Cell { case points, relevance, score }

  /// A breakdown while it is read.
  private struct Table {
    var id: String
    var line: Int
    var sample: SegmentFacts.Sample
    var shown: [ShownRow] = []
  }

  /// A row as it is shown; the last one, without a parameter, is the total.
  private struct ShownRow {
    var parameter: String?
    var line: Int
    var points = ""
    var relevance = ""
    var score = ""
  }

  /// A page at its beginning.
  ///
  /// - Parameter samples: the contacts that are held against their pages, by id.
  init(_ samples: [String: SegmentFacts.Sample]) { self.samples = samples }

  /// Takes what the reader stands on.
  mutating func take(
    _ event: XMLReader.Event, _ reader: borrowing XMLReader, into problems: inout DocumentProblems
  ) {
    switch event {
    case .start: start(reader)
    case .text: text(reader)
    case .end:
      cell = nil
      guard table != nil, reader.isNamed("table") else { return }
      compare(into: &problems)
      table = nil
    }
  }

  private mutating func start(_ reader: borrowing XMLReader) {
    if reader.isNamed("table") {
      if let id = reader.attribute("data-breakdown"), let sample = samples[id] {
        table = Table(id: id, line: reader.line, sample: sample)
      }
    } else if reader.depth == 1 {
      formats = LanguageFormats(language: reader.attribute("lang") ?? "en")
    } else if table != nil {
      if reader.isNamed("tr") {
        table?.shown.append(ShownRow(parameter: reader.attribute("data-parameter"), line: reader.line))
      } else if reader.isNamed("td") {
        cell = Self.cell(ofClass: reader.attribute("class") ?? "")
      }
    }
  }

  private static func cell(ofClass names: String) -> Cell? {
    for name in names.split(separator: " ") {
      switch name {
      case "p": return .points
      case "w": return .relevance
      case "s": return .score
      default: continue
      }
    }
    return nil
  }

  private mutating func text(_ reader: borrowing XMLReader) {
    guard let cell, let last = table?.shown.indices.last else { return }
    switch cell {
    case .points: table?.shown[last].points += reader.text
    case .relevance: table?.shown[last].relevance += reader.text
    case .score: table?.shown[last].score += reader.text
    }
  }

  // MARK: - Comparing

  private mutating func compare(into problems: inout DocumentProblems) {
    guard let table else { return }
    found.insert(table.id)
    func differ(_ shown: String, _ expected: String, line: Int) {
      problems.add(
        .pageDiffersFromRecord, line: line,
        ["contact": .quoted(table.id), "value": .quoted(shown), "expected": .quoted(expected)])
    }
    let rows = table.shown.filter { $0.parameter != nil }
    let expected = table.sample.rows
    let names = rows.compactMap(\.parameter)
    guard names == expected.map(\.parameter) else {
      return differ(
        names.joined(separator: " "), expected.map(\.parameter).joined(separator: " "), line: table.line)
    }
    for (row, record) in zip(rows, expected) {
      for (shown, number) in [
        (row.points, record.points), (row.relevance, record.relevance), (row.score, record.score),
      ] {
        let written = written(number)
        if shown != written { return differ(shown, written, line: row.line) }
      }
    }
    let total = table.shown.last { $0.parameter == nil }
    let written = written(table.sample.score)
    if let total, total.score != written { differ(total.score, written, line: total.line) }
  }

  private func written(_ number: ScoreSum) -> String {
    number.exact.map { formats.number($0) } ?? ""
  }
}
