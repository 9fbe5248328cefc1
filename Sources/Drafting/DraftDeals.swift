import ContactData
import Formats
import Localization
package import SegmentationModel
import Values

/// A file with one row for each deal, as it was read for a draft, and what its columns seem to be.
package struct DraftDeals {
  /// The file as the project file names it.
  let file: String
  /// The column that names the contact of a deal.
  package let key: String
  /// What the key equals: the contacts' id or their name.
  package let matches: RelatedKey
  /// The column that holds the stage of a deal.
  package let stage: String?
  /// Every stage, the most frequent first.
  package let stages: [String]
  /// The stages that a deal is won in.
  package var won: [String]
  /// The stages that a deal is still open in.
  package var open: [String]
  /// The column that holds what a deal is worth.
  let value: String?
  /// The column of days that says when something happened, and how it writes them.
  let date: (header: String, format: DatePattern?)?

  /// Nil where no column holds the contacts' ids or names.
  package init?(_ reading: DraftReading, file: String, contacts: DraftReading, roles: DraftRoles) {
    guard let (key, matches) = Self.key(reading, contacts, roles) else { return nil }
    let columns = reading.columns
    self.file = file
    self.key = columns[key].header
    self.matches = matches
    let stage = columns.indices.first { index in
      index != key && columns[index].isCalled(["stage", "etap", "status", "state", "stan", "wynik"])
        && columns[index].words.words.count <= Self.mostStages
    }
    self.stage = stage.map { columns[$0].header }
    stages = stage.map { Self.byFrequency(columns[$0].words) } ?? []
    won = stages.filter { Self.isCalled($0, Self.wonWords) }
    open = stages.filter { Self.isCalled($0, Self.openWords) }
    func isNumber(_ index: Int) -> Bool { index != key && columns[index].type == .number }
    let value =
      columns.indices.first { isNumber($0) && columns[$0].isCalled(Self.valueWords) }
      ?? columns.indices.first(where: isNumber)
    self.value = value.map { columns[$0].header }
    func format(_ index: Int) -> DatePattern?? {
      if case .date(let format) = columns[index].type { .some(format) } else { nil }
    }
    let dates = columns.indices.filter { format($0) != nil }
    let date = dates.last { columns[$0].isCalled(Self.dateWords) } ?? dates.last
    self.date = date.map { (columns[$0].header, format($0) ?? nil) }
  }

  private static let mostStages = 20
  private static let wonWords = ["won", "wygran", "zrealiz", "sprzedan"]
  private static let openWords = [
    "open", "otwart", "progress", "toku", "nowa", "new", "offer", "ofert", "negot", "negoc", "engag",
    "prospect", "lead",
  ]
  private static let valueWords = [
    "value", "wartosc", "amount", "kwota", "total", "suma", "revenue", "price",
  ]
  private static let dateWords = ["clos", "zamkn", "activ", "aktywn", "last", "ostatni", "won", "wygran"]

  /// Whether a word of a stage begins with one of these.
  private static func isCalled(_ stage: String, _ beginnings: [String]) -> Bool {
    Localizer.searchFold(stage).split { !$0.isLetter }.contains { word in
      beginnings.contains { word.hasPrefix($0) }
    }
  }

  private static func byFrequency(_ column: WordColumn) -> [String] {
    var counts = [Int](repeating: 0, count: column.words.count)
    for code in column.codes where code >= 0 { counts[Int(code)] += 1 }
    var seen: Set<WordKey> = []
    return zip(column.words, counts).enumerated()
      .sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
      .map(\.element.0).filter { seen.insert(WordKey($0)).inserted }
  }

  /// The column whose words are most often a contact's id, or its name.
  private static func key(
    _ deals: DraftReading, _ contacts: DraftReading, _ roles: DraftRoles
  ) -> (column: Int, matches: RelatedKey)? {
    let candidates: [(RelatedKey, Int)] = [(.id, roles.id), (.name, roles.name)]
    var best: (share: Int, column: Int, matches: RelatedKey)?
    for (matches, role) in candidates {
      let known = Set(contacts.columns[role].words.words.map { WordKey($0) })
      for (index, column) in deals.columns.enumerated() where !column.words.words.isEmpty {
        let found = column.words.words.count { known.contains(WordKey($0)) }
        let share = found * 1000 / column.words.words.count
        if share >= 500, share > best?.share ?? 0 { best = (share, index, matches) }
      }
    }
    return best.map { ($0.column, $0.matches) }
  }

  // MARK: - Measures

  /// A measure that the deals give, with its label in the languages of the program.
  struct Measure {
    /// What the project file calls it.
    let name: String
    /// The id of the parameter that judges it.
    let id: String
    /// What people call it.
    let label: Message
    /// What it gathers, as in the project file.
    let operation: String
    /// The stages whose rows it counts; empty for all.
    let stages: [String]
    /// How its dates are written; nil for ISO 8601, and where it gathers none.
    var format: DatePattern?
  }

  /// The measures behind the parameters that every CRM has.
  var measures: [Measure] {
    var measures: [Measure] = []
    if !won.isEmpty {
      if let value {
        measures.append(
          Measure(
            name: "won_value", id: "won-value", label: .draftWonValue,
            operation: "sum: \(DraftYAML.scalar(value))", stages: won))
      }
      measures.append(
        Measure(
          name: "won_count", id: "won-count", label: .draftWonCount, operation: "count: true", stages: won))
    }
    if !open.isEmpty {
      measures.append(
        Measure(
          name: "open_count", id: "open-count", label: .draftOpenCount, operation: "count: true",
          stages: open))
    }
    if let date {
      measures.append(
        Measure(
          name: "last_activity", id: "last-activity", label: .draftLastActivity,
          operation: "latest: \(DraftYAML.scalar(date.header))", stages: [], format: date.format))
    }
    return measures
  }

  /// The lines of `related:`; none where the file gives no measure.
  func lines(_ languages: [Localizer], taken: Set<String>) -> [String] {
    let measures = self.measures(beside: taken)
    guard !measures.isEmpty else { return [] }
    var lines = ["  related:", "    deals:", "      file: \(DraftYAML.scalar(file))"]
    lines += ["      key: \(DraftYAML.scalar(key))"]
    if matches == .name { lines.append("      matches: name") }
    lines.append("      measures:")
    for measure in measures {
      lines += ["        \(measure.name):", "          \(measure.operation)"]
      if let stage, !measure.stages.isEmpty {
        let words = measure.stages.map(DraftYAML.scalar).joined(separator: ", ")
        lines.append("          where: {\(DraftYAML.quoted(stage)): [\(words)]}")
      }
      if let format = measure.format { lines.append("          format: \(DraftYAML.scalar(format.text))") }
      let labels = languages.map { "\($0.language): \(DraftYAML.quoted($0(measure.label)))" }
      lines.append("          label: {\(labels.joined(separator: ", "))}")
    }
    return lines + [""]
  }

  /// The measures whose names no field of the contacts has already.
  func measures(beside taken: Set<String>) -> [Measure] { measures.filter { !taken.contains($0.name) } }
}
