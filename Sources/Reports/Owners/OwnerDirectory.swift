import ContactData
import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// The owners of a segmentation in the order of one language's alphabet, with the addresses of their briefings.
struct OwnerDirectory {
  let portfolios: OwnerPortfolios
  /// The owners who have contacts, by name; those without an owner last.
  let sorted: [Int]
  private let addresses: OwnerAddresses
  private let names: [String]

  /// Nil where nobody has contacts: without an owner column, or without contacts.
  init?(_ part: SegmentationReport, _ words: ReportWords) {
    guard let owners = part.owners, !owners.portfolios.owners.isEmpty else { return nil }
    portfolios = owners.portfolios
    addresses = owners.addresses
    let names = part.contacts.owners.map { Array($0.words) } ?? []
    let positions = AlphabeticalPositions(
      count: names.count, words.localizer, text: { names[$0] }, precedes: { names[$0] < names[$1] }
    ).positions
    let unassigned = portfolios.unassigned
    sorted = portfolios.owners.sorted { left, right in
      left != unassigned && (right == unassigned || positions[left] < positions[right])
    }
    self.names = names + [words(.unassigned)]
  }

  func name(of owner: Int) -> String { names[owner] }

  /// The briefing's address within the segmentation's folder.
  func file(of owner: Int) -> String { addresses.file(of: owner) }
}

/// Links to the briefings of all owners: a table for few, a plain list for many.
struct OwnerLinks {
  private let part: SegmentationReport
  private let words: ReportWords

  /// So many owners can be compared at a glance.
  private static let mostRows = 30
  /// So many segments stand side by side.
  private static let mostSegments = 5

  init(_ part: SegmentationReport, _ words: ReportWords) {
    self.part = part
    self.words = words
  }

  /// A section with the id `owners`, which the navigation leads to; empty where there are no owners.
  ///
  /// - Parameter folder: the way from the page to the segmentation's folder; empty, or ending in `/`.
  func section(folder: String = "") -> Markup {
    guard let directory = OwnerDirectory(part, words) else { return "" }
    let content =
      directory.sorted.count > Self.mostRows ? list(directory, folder) : table(directory, folder)
    return
      "<section id=\"owners\"><h2>\(words(.owners))</h2><p>\(words(.ownersLead))</p>\(content)</section>\n"
  }

  private func table(_ directory: OwnerDirectory, _ folder: String) -> Markup {
    let portfolios = directory.portfolios
    let kind = words.title(of: part.segmentation.kind)
    let marks = SegmentMarks(part.segmentation, words, folder: folder)
    let segments = Array(part.segmentation.segments.indices.reversed().prefix(Self.mostSegments))
    let field = portfolios.valueField.map { part.contacts.fields[$0] }
    let heads = segments.map { "<th scope=\"col\" class=\"n\">\(marks.names[$0])</th>" as Markup }
    let rows = directory.sorted.map { owner in
      let counts = segments.map { segment in
        let count = portfolios.contacts(of: owner, segment: segment)
        let label = words.text(part.segmentation.segments[segment].label)
        return "<td class=\"n\" data-l=\"\(label)\">\(words.formats.number(count))</td>" as Markup
      }
      let value = field.map { field in
        let sum = portfolios.value(of: owner).map { words.formats.number($0, .upTo(0)) } ?? "–"
        return "<td class=\"n\" data-l=\"\(words.headerText(of: field))\">\(sum)</td>" as Markup
      }
      return """
        <tr class="row"><th scope="row"><a href="\(folder)\(directory.file(of: owner))">\(directory.name(of: owner))</a></th>\
        <td class="n big" data-l="\(kind)">\(words.formats.number(portfolios.contacts(of: owner)))</td>\
        \(Markup(counts))\(value ?? "")</tr>

        """ as Markup
    }
    let valueHead = field.map { "<th scope=\"col\" class=\"n\">\(words.header(of: $0))</th>" as Markup }
    return """
      <div class="scroll"><table class="stack"><caption class="vh">\(words(.owners))</caption><thead><tr>\
      <th scope="col">\(words(.owner))</th><th scope="col" class="n">\(kind)</th>\(Markup(heads))\(valueHead ?? "")\
      </tr></thead><tbody>
      \(Markup(rows))</tbody></table></div>
      """
  }

  private func list(_ directory: OwnerDirectory, _ folder: String) -> Markup {
    let items = directory.sorted.map { owner in
      """
      <li><a href="\(folder)\(directory.file(of: owner))">\(directory.name(of: owner))</a> \
      <span class="mut">\(words.formats.number(directory.portfolios.contacts(of: owner)))</span></li>

      """ as Markup
    }
    return "<ul class=\"toc\">\(Markup(items))</ul>"
  }
}
