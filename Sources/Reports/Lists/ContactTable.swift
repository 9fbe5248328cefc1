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
    /// The rank by score, shared by contacts of the same score.
    case rank
    /// The name, linked to the contact's breakdown.
    case name
    /// By segment: its mark and name.
    case segment([Markup])
    /// The score, with as many decimals as any of the column needs.
    case score
    /// The score in percent of the reachable span, with a bar.
    case percent
    /// The share of parameters that have a value.
    case completeness
    /// By code: the name of who looks after the contact.
    case owner([Markup])
    /// The value of a field.
    case value(ShownValue)
  }

  /// A column with its header.
  struct Column {
    /// The name other programs may rely on: `rank`, `score`, …, or a field's name.
    let name: String
    /// What stands above the column.
    let header: Markup
    /// What stands in it.
    fileprivate let cell: Cell

    /// Whether it is set right-aligned.
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
  /// By segment, by percent; only those of the list's own segment, where it has one.
  private let bars: [[Markup]]
  private let noData: Markup
  private let links: ContactLinks

  /// The most columns that can be read side by side; with more the script lets the table scroll.
  static let mostColumns = 8

  /// Chooses the columns, and puts together what repeats in them.
  ///
  /// - Parameter segment: the segment of the list; nil for everyone.
  init(_ part: SegmentationReport, _ words: ReportWords, segment: Int?) {
    self.part = part
    self.words = words
    contacts = part.contacts
    let folder = segment == nil ? "" : "../"
    links = ContactLinks(part, words, folder: folder)
    noData = .noData(words)
    let marks = SegmentMarks(part.segmentation, words, folder: folder)
    bars = marks.colours.enumerated().map { index, colour in
      if let segment, segment != index { return [] }
      return (0...100).map { percent in
        let shown = words.formats.percent(ExactDecimal(percent))
        return
          "<td class=\"bar-c\"><span class=\"pair\"><span>\(shown)</span>\(Markup.bar(colour, percent: percent))</span></td>"
      }
    }
    var columns = [
      Column(.rank, header: "\(words(.rank))", cell: .rank),
      Column(.name, header: "\(words.nameHeader(of: part.segmentation.kind))", cell: .name),
    ]
    if segment == nil {
      columns.append(Column(.segment, header: "\(words(.segment))", cell: .segment(marks.links)))
    }
    columns += [
      Column(.score, header: "\(words(.score))", cell: .score),
      Column(.percent, header: "\(words(.percentOfSpan))", cell: .percent),
      Column(.completeness, header: "\(words(.completeness))", cell: .completeness),
    ]
    if let owners = contacts.owners {
      columns.append(
        Column(.owner, header: "\(words(.owner))", cell: .owner(owners.words.map { "\($0)" })))
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
        columns.map { "<th scope=\"col\"\(" class=\"n\"", if: $0.isNumeric)>\($0.header)</th>" })
    }
    return head(of: columns)
  }

  /// The header cells of the columns that wait for a script.
  func otherHead() -> Markup { head(of: otherColumns) }

  private func head(of columns: [Column]) -> Markup {
    Markup(
      columns.map { column in
        let isActive = column.name == CommonColumn.score.rawValue
        let kind = column.name == CommonColumn.name.rawValue ? "stick" : column.isNumeric ? "n" : ""
        return """
          <th scope="col"\(" class=\"\(kind)\"", if: !kind.isEmpty)\
          \(" aria-sort=\"descending\"", if: isActive)><button type="button" data-sort="\(column.name)">\
          \(column.header) <i aria-hidden="true">\(isActive ? "▼" : "↕")</i></button></th>
          """
      })
  }

  // MARK: - Rows

  /// Writes a contact's row.
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
      out.raw("<th scope=\"row\" class=\"stick\">")
      links.writeName(row: row, to: &out)
      out.raw("</th>")
    case .segment(let names):
      out.raw("<td class=\"c\">")
      out.write(names[Int(contacts.segments[row])])
      out.raw("</td>")
    case .score:
      out.raw("<td class=\"n big\">")
      out.append {
        words.formats.append(contacts.score(row: row).decimal, contacts.columnDecimals, to: &$0)
      }
      out.raw("</td>")
    case .percent:
      let percent = contacts.percent(row: row).rounded
      out.write(bars[Int(contacts.segments[row])][max(0, min(100, percent))])
    case .completeness:
      out.raw("<td class=\"n\">")
      out.append {
        words.formats.append(percent: ExactDecimal(contacts.completeness(row: row).rounded), to: &$0)
      }
      out.raw("</td>")
    case .owner(let owners):
      out.raw("<td class=\"c\">")
      if let code = contacts.owners?.codes[row], code >= 0 {
        out.write(owners[Int(code)])
      } else {
        out.write(noData)
      }
      out.raw("</td>")
    case .value(let value):
      if value.isNumeric { out.raw("<td class=\"n\">") } else { out.raw("<td>") }
      links.write(value, row: row, to: &out)
      out.raw("</td>")
    }
  }
}

extension ContactTable.Column {
  /// One of the columns that every list has.
  fileprivate init(_ column: CommonColumn, header: Markup, cell: ContactTable.Cell) {
    self.init(name: column.rawValue, header: header, cell: cell)
  }
}
