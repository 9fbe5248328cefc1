import ContactData
import Diagnostics
import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// What a finding is about, as a reader of the report sees it.
enum FindingTopic: Sendable, Hashable, CaseIterable {
  /// A row that was refused.
  case row
  /// A cell that was taken for no value, or in part.
  case cell
  /// Rows of other files, or people, that belong to nobody or to several.
  case match
  /// A word that no feature has.
  case word
  /// The model itself.
  case model

  /// Sorts a code into the tables of the page; what is about no row, cell or word is about the model.
  init(_ code: Diagnostic.Code) {
    switch code {
    case .wrongCellCount, .textAfterQuote, .missingContactId, .duplicateContactId, .notAnObject, .noRows:
      self = .row
    case .notANumber, .numberTooLong, .ambiguousDecimalSign, .notADate, .notAFlag, .notALink, .repeatedKey,
      .unexpectedList, .nestedValue:
      self = .cell
    case .rowsWithoutKey, .unmatchedKey, .moreUnmatchedKeys, .keyOfSeveralContacts, .unknownCompany:
      self = .match
    case .unmatchedWord:
      self = .word
    default:
      self = .model
    }
  }

  /// Its name in the column of kinds.
  var message: Message {
    switch self {
    case .row: .topicRow
    case .cell: .topicCell
    case .match: .topicMatch
    case .word: .topicWord
    case .model: .topicModel
    }
  }

  /// Whether the row itself was left out, rather than the file found empty.
  static func leavesRowOut(_ code: Diagnostic.Code) -> Bool { code != .noRows && FindingTopic(code) == .row }
}

/// The findings of a build in the tables of the quality page: each with its place, and what to do.
struct FindingTables {
  private let part: SegmentationReport
  private let words: ReportWords
  private let links: ContactLinks
  /// The rows of the contacts that findings are about, by id.
  private let rows: [String: Int]
  private let byTopic: [FindingTopic: [Diagnostic]]

  /// How many findings a table lists; `report.xml` has them all.
  private static let mostFindings = 1000

  /// Groups the findings, and looks up the contacts that they are about.
  init(_ part: SegmentationReport, _ words: ReportWords) {
    self.part = part
    self.words = words
    links = ContactLinks(part, words, folder: "")
    byTopic = Dictionary(grouping: part.findings) { FindingTopic($0.code) }
    let listed = byTopic.values.flatMap { $0.prefix(Self.mostFindings) }
    rows = part.rows(ofIds: listed.compactMap(\.contact))
  }

  /// Writes each table that has something to say.
  ///
  /// - Parameter drain: called after each row, so that long tables do not gather.
  func write(to out: inout ByteBuffer, drain: (inout ByteBuffer) throws -> Void) rethrows {
    // In the order they were found, whatever their kind.
    let data = part.findings.filter { [.row, .cell, .match].contains(FindingTopic($0.code)) }
    if !data.isEmpty {
      try write(data, words(.unreadTitle), words(.unreadLead), hasTopic: true, &out, drain)
    }
    writeWords(&out)
    if let model = byTopic[.model] {
      try write(model, words(.modelFindingsTitle), words(.modelFindingsLead), hasTopic: false, &out, drain)
    }
  }

  private func write(
    _ findings: [Diagnostic], _ title: String, _ lead: String, hasTopic: Bool, _ out: inout ByteBuffer,
    _ drain: (inout ByteBuffer) throws -> Void
  ) rethrows {
    let kind = part.segmentation.kind
    let hasContacts = findings.prefix(Self.mostFindings).contains {
      $0.contact.map { rows[$0] != nil } ?? false
    }
    let contactHead: Markup = hasContacts ? "<th scope=\"col\">\(words.nameHeader(of: kind))</th>" : ""
    let topicHead: Markup = hasTopic ? "<th scope=\"col\" class=\"n\">\(words(.findingKind))</th>" : ""
    out.write(
      """
      <section><h2>\(title)</h2><p>\(lead)</p>
      <div class="scroll"><table class="findings stack"><caption class="vh">\(title)</caption><thead><tr>\
      <th scope="col">\(words(.place))</th><th scope="col">\(words(.finding))</th>\(contactHead)\(topicHead)</tr></thead><tbody>

      """)
    for finding in findings.prefix(Self.mostFindings) {
      out.write(
        """
        <tr class="row"><td data-l="\(words(.place))">\(Self.place(finding.place, words))</td>\
        <th scope="row">\(finding.message(in: words.localizer)) <small>\(finding.code.rawValue)</small></th>
        """)
      if hasContacts {
        out.write("<td data-l=\"\(words.nameHeader(of: kind))\">")
        if let row = finding.contact.flatMap({ rows[$0] }) {
          links.writeName(row: row, to: &out)
        } else {
          out.write(Markup.noData(words))
        }
        out.raw("</td>")
      }
      if hasTopic {
        let topic = words(FindingTopic(finding.code).message)
        out.write("<td class=\"n\" data-l=\"\(words(.findingKind))\">\(topic)</td>")
      }
      out.raw("</tr>\n")
      try drain(&out)
    }
    out.raw("</tbody></table></div>\n")
    writeCut(findings.count, &out)
    out.raw("</section>\n")
  }

  /// The words no feature has, by parameter, the most frequent first.
  private func writeWords(_ out: inout ByteBuffer) {
    guard let findings = byTopic[.word] else { return }
    let kind = words.title(of: part.segmentation.kind)
    let title = words(.unknownWordsTitle)
    let id = "unknown-words"
    out.write(
      """
      <section><h2 id="\(id)">\(title)</h2><p>\(lead(.unknownWordsLead, key: "also"))</p>
      <div class="scroll"><table class="findings stack"><caption class="vh">\(title)</caption><thead><tr>\
      <th scope="col">\(words(.inTheData))</th><th scope="col">\(words(.parameter))</th>\
      <th scope="col" class="n">\(kind)</th><th scope="col">\(words(.nearestFeature))</th>\
      <th scope="col">\(words(.place))</th></tr></thead><tbody>

      """)
    for finding in findings.prefix(Self.mostFindings) { write(word: finding, kind, &out) }
    out.raw("</tbody></table></div>\n")
    writeCut(findings.count, &out)
    out.raw("</section>\n")
  }

  private func write(word finding: Diagnostic, _ kind: String, _ out: inout ByteBuffer) {
    func text(_ name: String) -> String? {
      switch finding.arguments[name] {
      case .quoted(let text), .plain(let text): text
      case .count, .number, .percent, .range, .list, nil: nil
      }
    }
    let id = text("parameter") ?? ""
    let parameter = part.segmentation.parameters.first { $0.id == id }
    let count = if case .count(let count) = finding.arguments["count"] { count } else { 0 }
    let field = part.contacts.fields.first { $0.name == parameter?.field }
    let word = field.map { words.flag(text("word") ?? "", of: $0) } ?? text("word") ?? ""
    let nearest: Markup = text("nearest").map { "\(words.formats.quoted($0))" } ?? Markup.noData(words)
    out.write(
      """
      <tr class="row"><th scope="row">\(words.formats.quoted(word)) <small>\(finding.code.rawValue)</small></th>\
      <td data-l="\(words(.parameter))">\(parameter.map { words.markup($0.label) } ?? "\(id)")</td>\
      <td class="n" data-l="\(kind)">\(words.formats.number(count))</td>\
      <td data-l="\(words(.nearestFeature))">\(nearest)</td>\
      <td data-l="\(words(.place))">\(Self.place(finding.place, words))</td></tr>

      """)
  }

  /// A sentence that names a key of the project file.
  private func lead(_ message: Message, key: String) -> Markup {
    Markup(
      words.localizer.pieces(message, ["key": .text(key)]).map { piece in
        switch piece {
        case .literal(let text): "\(text)"
        case .argument(_, let text): "<code>\(text)</code>"
        }
      })
  }

  private func writeCut(_ count: Int, _ out: inout ByteBuffer) {
    guard count > Self.mostFindings else { return }
    out.write(
      "<p class=\"sm mut\">\(words(.findingsCut, ["count": .count(Self.mostFindings)]))</p>\n")
  }

  private static func place(_ place: Place?, _ words: ReportWords) -> Markup {
    guard let place else { return .noData(words) }
    let numbers = [place.line, place.column].compactMap { $0.map { ":\($0)" } }.joined()
    return "<code>\(place.file)\(numbers)</code>"
  }
}

extension SegmentationReport {
  /// The rows of contacts with some ids; those of no contact are left out.
  ///
  /// - Complexity: O(contacts) where there are any.
  fileprivate func rows(ofIds ids: [String]) -> [String: Int] {
    var wanted: [UInt64: String] = [:]
    for id in ids { wanted[ContactAddresses.digest(of: id)] = id }
    guard !wanted.isEmpty else { return [:] }
    var rows: [String: Int] = [:]
    for (row, digest) in addresses.digests.enumerated() {
      if let id = wanted[digest], contacts.store.string(contacts.ids.refs[row]) == id { rows[id] = row }
    }
    return rows
  }
}
