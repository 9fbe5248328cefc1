import ContactData
import Formats
import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// The table of a contact list: which columns it has, and a contact's row in it.
///
/// A script clones the first row and fills it, so static and scripted rows are alike.
struct ContactTable {
  /// What a column shows.
  fileprivate enum Cell {
    case rank
    case name
    case segment([Markup])
    case score
    case percent
    case completeness
    case owner([[UInt8]])
    case value(ShownValue)
  }

  /// A column with its header.
  struct Column {
    /// The name other programs may rely on: `rank`, `score`, …, or a field's name.
    let name: String
    let header: Markup
    fileprivate let cell: Cell

    var isNumeric: Bool {
      switch cell {
      case .rank, .score, .completeness: true
      case .value(let value): value.isNumeric
      case .name, .segment, .percent, .owner: false
      }
    }
  }

  /// The columns in the page; a script can show others.
  let columns: [Column]
  /// The columns that wait for a script.
  let otherColumns: [Column]
  private let part: SegmentationReport
  private let contacts: ScoredContacts
  private let words: ReportWords
  private let bars: [[Markup]]
  private let noData: Markup
  /// From the list's page to the segmentation's folder.
  private let folder: String

  /// The most columns that can be read side by side.
  private static let mostColumns = 8

  /// - Parameter segment: the segment of the list; nil for everyone.
  init(_ part: SegmentationReport, _ words: ReportWords, segment: Int?) {
    self.part = part
    self.words = words
    contacts = part.contacts
    folder = segment == nil ? "" : "../"
    noData = .noData(words)
    let marks = SegmentMarks(part.segmentation, words, folder: folder)
    bars = marks.colours.map { colour in
      (0...100).map { percent in
        let shown = words.formats.percent(ExactDecimal(percent))
        return
          "<td class=\"bar-c\"><span class=\"pair\"><span>\(shown)</span>\(Markup.bar(colour, percent: percent))</span></td>"
      }
    }
    let name = part.segmentation.kind == .companies ? words(.company) : words(.person)
    var columns = [
      Column(name: "rank", header: "\(words(.rank))", cell: .rank),
      Column(name: "name", header: "\(name)", cell: .name),
    ]
    if segment == nil {
      columns.append(Column(name: "segment", header: "\(words(.segment))", cell: .segment(marks.links)))
    }
    columns += [
      Column(name: "score", header: "\(words(.score))", cell: .score),
      Column(name: "percent", header: "\(words(.percentOfSpan))", cell: .percent),
      Column(name: "completeness", header: "\(words(.completeness))", cell: .completeness),
    ]
    if let owners = contacts.owners {
      let escaped = owners.words.map { Array(Escaping.escaped($0).utf8) }
      columns.append(Column(name: "owner", header: "\(words(.owner))", cell: .owner(escaped)))
    }
    columns += part.listedFields.map { field in
      let value = ShownValue(field, words, isBare: true)
      return Column(name: field.name, header: words.header(of: field), cell: .value(value))
    }
    self.columns = Array(columns.prefix(Self.mostColumns))
    otherColumns = Array(columns.dropFirst(Self.mostColumns))
  }

  // MARK: - Head

  /// The header row: sort buttons, the score's active. Where there is nothing to sort, the names alone.
  func head(isSortable: Bool = true) -> Markup {
    guard isSortable else {
      return Markup(
        columns.map { "<th scope=\"col\"\($0.isNumeric ? " class=\"n\"" as Markup : "")>\($0.header)</th>" })
    }
    return head(of: columns)
  }

  /// The header cells of the columns that wait for a script.
  func otherHead() -> Markup { head(of: otherColumns) }

  private func head(of columns: [Column]) -> Markup {
    Markup(
      columns.map { column in
        let isActive = column.name == "score"
        let kind = column.name == "name" ? "stick" : column.isNumeric ? "n" : ""
        return """
          <th scope="col"\(kind.isEmpty ? "" : " class=\"\(kind)\"" as Markup)\
          \(isActive ? " aria-sort=\"descending\"" as Markup : "")><button type="button" data-sort="\(column.name)">\
          \(column.header) <i aria-hidden="true">\(isActive ? "▼" : "↕")</i></button></th>
          """
      })
  }

  // MARK: - Rows

  func write(row: Int, to out: inout ByteBuffer) {
    out.raw("<tr class=\"row\" data-id=\"")
    contacts.store.withBytes(of: contacts.ids.refs[row]) { unsafe out.text($0) }
    out.raw("\">")
    for column in columns { write(column.cell, row, &out) }
    out.raw("</tr>\n")
  }

  private func write(_ cell: Cell, _ row: Int, _ out: inout ByteBuffer) {
    switch cell {
    case .rank:
      out.raw("<td class=\"n mut\">")
      out.append { words.formats.append(Int(contacts.ranks[row]), to: &$0) }
      out.raw("</td>")
    case .name:
      writeName(row, &out)
    case .segment(let names):
      out.raw("<td class=\"c\">")
      out.raw(names[Int(contacts.segments[row])])
      out.raw("</td>")
    case .score:
      out.raw("<td class=\"n big\">")
      out.append {
        words.formats.append(contacts.score(row: row).decimal, .atLeast(contacts.scoreDecimals), to: &$0)
      }
      out.raw("</td>")
    case .percent:
      let percent = contacts.percent(row: row).rounded
      out.raw(bars[Int(contacts.segments[row])][max(0, min(100, percent))])
    case .completeness:
      out.raw("<td class=\"n\">")
      out.append {
        words.formats.append(percent: ExactDecimal(contacts.completeness(row: row).rounded), to: &$0)
      }
      out.raw("</td>")
    case .owner(let owners):
      out.raw("<td class=\"c\">")
      if let code = contacts.owners?.codes[row], code >= 0 {
        out.raw(owners[Int(code)])
      } else {
        out.raw(noData)
      }
      out.raw("</td>")
    case .value(let value):
      if value.isNumeric { out.raw("<td class=\"n\">") } else { out.raw("<td>") }
      if value.exists(row: row) { value.write(row: row, to: &out) } else { out.raw(noData) }
      out.raw("</td>")
    }
  }

  private func writeName(_ row: Int, _ out: inout ByteBuffer) {
    out.raw("<th scope=\"row\" class=\"stick\">")
    let name = contacts.shownName(row: row)
    if case .none = part.addresses.layout {
      out.raw("<span class=\"nm\">")
      contacts.store.withBytes(of: name) { unsafe out.text($0) }
      out.raw("</span>")
    } else {
      out.raw("<a href=\"")
      out.raw(folder)
      part.addresses.append(row: row, to: &out)
      out.raw("\" data-contact=\"")
      contacts.store.withBytes(of: contacts.ids.refs[row]) { unsafe out.text($0) }
      out.raw("\">")
      contacts.store.withBytes(of: name) { unsafe out.text($0) }
      out.raw("</a>")
    }
    out.raw("</th>")
  }
}
