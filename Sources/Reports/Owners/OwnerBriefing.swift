import ContactData
import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// What the briefings of a segmentation share in one language: the owners, the columns, the segments.
struct OwnerBriefing {
  /// The segmentation whose contacts are looked after.
  let part: SegmentationReport
  private let words: ReportWords
  private let directory: OwnerDirectory
  private let marks: SegmentMarks
  private let identity: ContactIdentity
  private let advice: OwnerAdvice
  /// What is shown in columns of their own: how long ago, and how much.
  private let figures: [(header: Markup, label: String, text: @Sendable (Int) -> String?)]

  /// So many contacts stand on a sheet.
  static let keyContacts = 10
  /// So many owners are linked to one another; more are looked up in the list of all.
  private static let mostLinks = 12
  /// So many letters of approaches fit a sheet beside ten contacts.
  private static let approachLetters = 800

  /// Nil where there are no owners.
  ///
  /// - Parameter people: what ties people to companies; nil where nothing does.
  init?(_ part: SegmentationReport, _ words: ReportWords, people: PeopleOfCompanies?) {
    guard let directory = OwnerDirectory(part, words) else { return nil }
    self.part = part
    self.words = words
    self.directory = directory
    marks = SegmentMarks(part.segmentation, words, folder: "../")
    identity = ContactIdentity(part, words, folder: "../", people: people)
    advice = OwnerAdvice(part, words)
    let contacts = part.contacts
    var figures: [(header: Markup, label: String, text: @Sendable (Int) -> String?)] = []
    if let age = part.calls.due.map({ contacts.parameters[$0.parameter] }) {
      let label = age.parameter.label
      figures.append(
        (words.markup(label), words.text(label), { words.value(of: age, row: $0, in: contacts)?.text }))
    }
    if let field = directory.portfolios.valueField.map({ contacts.fields[$0] }),
      let numbers = field.column.shownNumbers
    {
      figures.append(
        (
          words.header(of: field), words.headerText(of: field),
          { numbers[$0].map { words.formats.number($0, .upTo(0)) } }
        ))
    }
    self.figures = figures
  }

  /// The owners who have contacts.
  var owners: [Int] { directory.portfolios.owners }

  /// The briefing's address within the segmentation's folder.
  func file(of owner: Int) -> String { directory.file(of: owner) }

  /// The owner's name, or what stands for none.
  func name(of owner: Int) -> String { directory.name(of: owner) }

  /// Per owner: the key contacts, best first.
  func keyContacts(_ order: ContactOrder) -> [[Int32]] {
    directory.portfolios.first(Self.keyContacts, of: order.rows, part.contacts)
  }

  // MARK: - Above the contacts

  /// How many contacts the owner has, and what they are worth, in a sentence.
  func lead(of owner: Int) -> Markup {
    let portfolios = directory.portfolios
    let count = words.count(portfolios.contacts(of: owner), of: part.segmentation.kind)
    let isUnassigned = owner == portfolios.unassigned
    guard let index = portfolios.valueField, let value = portfolios.value(of: owner) else {
      return words.emphasised(isUnassigned ? .unassignedLead : .briefingLead, ["contacts": .text(count)])
    }
    let field = part.contacts.fields[index]
    let label = words.text(field.label)
    let pieces = words.localizer.pieces(
      isUnassigned ? .unassignedLeadValue : .briefingLeadValue,
      [
        "contacts": .text(count), "field": .text(label),
        "value": .amount(value.rounded(to: 0), MeasureUnit(field.unit)),
      ])
    return Markup(
      pieces.map { piece in
        switch piece {
        case .literal(let text): "\(text)"
        case .argument("field", let text): "\(text)"
        case .argument(_, let text): "<b>\(text)</b>"
        }
      })
  }

  /// Per segment, best first: how many contacts, and what they are worth.
  func segments(of owner: Int) -> Markup {
    let portfolios = directory.portfolios
    let all = portfolios.contacts(of: owner)
    let unit = portfolios.valueField.map { MeasureUnit(part.contacts.fields[$0].unit) } ?? .none
    let items: [Markup] = part.segmentation.segments.indices.reversed().map { segment in
      let count = portfolios.contacts(of: owner, segment: segment)
      let value: Markup? = portfolios.value(of: owner, segment: segment).map {
        "<span class=\"mut\">\(words.localizer.amount($0.rounded(to: 0), unit: unit))</span>"
      }
      let percent = all > 0 ? (count * 200 + all) / (all * 2) : 0
      return """
        <div><dt>\(marks.links[segment])</dt><dd>\(words.count(count, of: part.segmentation.kind)) \(value ?? "")\
        \(Markup.share(percent, marks.colours[segment], words))</dd></div>

        """
    }
    return "<dl class=\"typ own\">\(Markup(items))</dl>"
  }

  /// Links to the other briefings.
  func others(than owner: Int) -> Markup {
    guard owners.count > 1 else { return "" }
    guard owners.count <= Self.mostLinks else {
      return
        "<p class=\"sm no-print others\"><a href=\"../index.html#owners\">\(words(.allOwners))</a></p>"
    }
    let links: [Markup] = directory.sorted.filter { $0 != owner }.map { other in
      "<a href=\"../\(file(of: other))\">\(name(of: other))</a>"
    }
    let pieces = words.localizer.pieces(.otherOwners, ["owners": .text("")])
    let text = Markup(
      pieces.map { piece in
        if case .literal(let text) = piece { "\(text)" } else { Markup(links, separator: " · ") }
      })
    return "<p class=\"sm no-print others\">\(text)</p>"
  }

  // MARK: - The contacts

  /// The heading above the contacts: all of the owner's, or the best of them.
  func heading(of owner: Int, shown: Int) -> String {
    let isAll = shown == directory.portfolios.contacts(of: owner)
    return switch part.segmentation.kind {
    case .companies: isAll ? words(.companiesByScore) : words(.keyCompanies, ["count": .count(shown)])
    case .people: isAll ? words(.peopleByScore) : words(.keyPeople, ["count": .count(shown)])
    }
  }

  /// The cells of the header row.
  var head: Markup {
    let name = words.nameHeader(of: part.segmentation.kind)
    let columns: [Markup] = figures.map { "<th scope=\"col\" class=\"n\">\($0.header)</th>" }
    return """
      <td></td><th scope="col">\(name)</th><th scope="col" class="n">\(words(.score))</th>\(Markup(columns))\
      <th scope="col">\(words(.whatNext))</th>
      """
  }

  /// The row above the contacts of a segment, with its approach.
  ///
  /// - Parameter groups: how many of these rows share the sheet.
  func group(_ segment: Int, of groups: Int) -> Markup {
    let approach: Markup? = part.segmentation.segments[segment].approach.map { text in
      " <span class=\"mut\">\(words.line(text, letters: Self.approachLetters / max(groups, 1)))</span>"
    }
    return """
      <tr class="grp"><th colspan="\(figures.count + 4)" scope="rowgroup"><span class="gh"><b>\(marks.links[segment])</b>\
      \(approach ?? "")</span></th></tr>

      """
  }

  /// Writes a contact: who it is, its figures, and what to do next.
  func write(row: Int, to out: inout ByteBuffer) {
    out.raw("<tr class=\"row\"><td class=\"tick\" aria-hidden=\"true\">☐</td><th scope=\"row\">")
    identity.write(row: row, to: &out)
    let score = words.formats.number(part.contacts.score(row: row).decimal, part.contacts.columnDecimals)
    out.write("</th><td class=\"n big\" data-l=\"\(words(.score))\">\(score)</td>")
    for (_, label, text) in figures {
      out.write("<td class=\"n\" data-l=\"\(label)\">\(Markup.value(text(row), words))</td>")
    }
    out.raw("<td class=\"todo\">")
    out.write(advice.markup(row: row))
    out.raw("</td></tr>\n")
  }

  /// The way to the contacts that are not on the sheet.
  func rest(of owner: Int, shown: Int) -> Markup {
    let count = directory.portfolios.contacts(of: owner)
    guard count > shown else { return "" }
    guard owner != directory.portfolios.unassigned else {
      // The list has no filter for those without a value.
      let all = words.count(part.contacts.count, of: part.segmentation.kind)
      return
        "<p class=\"more\"><a href=\"../contacts.html\">\(words(.allContacts, ["contacts": .text(all)]))</a></p>\n"
    }
    let text = words(.allOfOwner, ["contacts": .text(words.count(count, of: part.segmentation.kind))])
    return """
      <p class="more"><a href="../contacts.html#owner=\(name(of: owner).percentEncoded)">\(text)</a></p>

      """
  }
}

extension String {
  /// As a value in a list's address, where `+` and `&` would mean something else.
  fileprivate var percentEncoded: String {
    utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
        String(UnicodeScalar(byte))
      default: (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }
}
