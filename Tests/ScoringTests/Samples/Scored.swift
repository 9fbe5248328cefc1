import Assessment
import ContactData
import Diagnostics
import Formats
import Scoring
import SegmentationModel
import TestSupport
import Testing
import Values

/// Contacts that went the product's whole way: written to files, read, scored, summed up and reviewed.
struct Scored {
  /// Nil after an error.
  let contacts: ScoredContacts?
  let summary: Summary?
  let findings: Findings

  /// - Parameter files: the text of every file that the segmentation names.
  init(_ segmentation: Segmentation, files: [String: String], asOf: CalendarDay) throws {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(name, text) }
    var findings = Findings()
    let tables = SegmentationTables(segmentation, folder: folder.path + "/", into: &findings)
    try #require(!findings.hasErrors, "\(findings.all)")
    contacts = tables.scored(asOf: asOf, into: &findings)
    summary = contacts.map { Summary($0) }
    if let contacts, let summary { contacts.review(summary, into: &findings) }
    self.findings = findings
  }

  init(_ random: RandomCase) throws {
    var files: [String: String] = [:]
    let contacts = random.segmentation.contacts.format
    files[contacts.file] = random.contacts.text(delimiter: contacts.delimiter)
    for (file, table) in zip(random.segmentation.related, random.related) {
      files[file.format.file] = table.text(delimiter: file.format.delimiter)
    }
    try self.init(random.segmentation, files: files, asOf: random.asOf)
  }
}

// MARK: - One contact's figures, as text

extension Scored {
  var ids: [String] {
    guard let contacts else { return [] }
    return contacts.ids.refs.map { contacts.store.string($0) }
  }

  /// One figure of every contact, in the order of the file.
  private func each<T>(_ figure: (ScoredContacts, Int) -> T) -> [T] {
    guard let contacts else { return [] }
    return (0..<contacts.count).map { figure(contacts, $0) }
  }

  var scores: [String] { each { $0.score(row: $1).decimal.description } }
  var ranks: [Int] { each { Int($0.ranks[$1]) } }
  var percents: [String] { each { $0.percent(row: $1).description } }
  var completenesses: [String] { each { $0.completeness(row: $1).description } }
  var segments: [String] { each { $0.segmentation.segments[Int($0.segments[$1])].id } }
  var starts: [String] { contacts?.limits.starts.map(\.description) ?? [] }
  var order: [String] { contacts?.order.map { ids[Int($0)] } ?? [] }

  /// What a parameter found in every contact, as `match points`.
  func outcomes(_ parameter: Int = 0) -> [String] {
    each { contacts, row in
      let scored = contacts.parameters[parameter]
      let outcome = scored.outcomes[Int(scored.codes[row])]
      return "\(outcome.match) \(outcome.points)"
    }
  }

  /// The smallest and largest points of a parameter.
  func span(_ parameter: Int = 0) -> String? {
    contacts.map { "\($0.parameters[parameter].span.lowest)…\($0.parameters[parameter].span.highest)" }
  }

  var reach: String? { contacts.map { "\($0.lowest.decimal)…\($0.highest.decimal)" } }

  var influences: [String] {
    guard let contacts else { return [] }
    return contacts.parameters.map { contacts.influence(of: $0).description }
  }

  /// The numbers of a field or measure as they are shown, dates in ISO; nil for no value.
  func values(_ field: String) -> [String?] {
    guard let contacts, let column = contacts.fields.first(where: { $0.name == field })?.column else {
      return []
    }
    return (0..<contacts.count).map { row in
      switch column {
      case .numbers(let numbers): numbers[row]?.description
      case .means(let means): means.shown[row]?.description
      case .days(let days): days[row]?.description
      case .words(let words): words.codes[row] < 0 ? nil : words.words[Int(words.codes[row])]
      case .lists(let lists):
        lists.codes[row] < 0 ? nil : lists.values[Int(lists.codes[row])].joined(separator: "|")
      }
    }
  }

  /// `Code key=value …` of every finding with one of the codes; of all where none is named.
  func said(_ codes: Diagnostic.Code...) -> [String] {
    findings.all.filter { codes.isEmpty || codes.contains($0.code) }.map { finding in
      let arguments = finding.arguments.sorted { $0.key < $1.key }.map { key, value in
        switch value {
        case .quoted(let text), .plain(let text), .number(let text), .percent(let text): " \(key)=\(text)"
        case .range(let from, let to): " \(key)=\(from ?? "")…\(to ?? "")"
        case .count(let count): " \(key)=\(count)"
        case .list(let words): " \(key)=\(words.joined(separator: "|"))"
        }
      }
      return finding.code.rawValue + arguments.joined()
    }
  }
}
