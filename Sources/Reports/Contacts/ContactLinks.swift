import ContactData
import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// What tables outside the lists show of a contact: its name as a link, its owner, a field's value.
struct ContactLinks {
  private let part: SegmentationReport
  private let contacts: ScoredContacts
  /// From the page to the segmentation's folder.
  private let folder: String
  private let noData: Markup

  /// - Parameter folder: empty, or ending in `/`.
  init(_ part: SegmentationReport, _ words: ReportWords, folder: String) {
    self.part = part
    contacts = part.contacts
    self.folder = folder
    noData = .noData(words)
  }

  /// The contact's name, linked to its breakdown where it has one.
  func writeName(row: Int, to out: inout ByteBuffer) {
    if case .none = part.addresses.layout {
      out.raw("<span class=\"nm\">")
      contacts.store.withBytes(of: contacts.shownName(row: row)) { unsafe out.text($0) }
      out.raw("</span>")
    } else {
      out.raw("<a href=\"")
      out.raw(folder)
      part.addresses.append(row: row, to: &out)
      out.raw("\" data-contact=\"")
      contacts.store.withBytes(of: contacts.ids.refs[row]) { unsafe out.text($0) }
      out.raw("\">")
      contacts.store.withBytes(of: contacts.shownName(row: row)) { unsafe out.text($0) }
      out.raw("</a>")
    }
  }

  /// The owner, or a dash; nothing where contacts have no owners.
  func writeOwner(row: Int, to out: inout ByteBuffer) {
    guard let owners = contacts.owners else { return }
    if owners.codes[row] >= 0 { out.text(owners.words[Int(owners.codes[row])]) } else { out.raw(noData) }
  }

  /// A value, or a dash.
  func write(_ value: ShownValue, row: Int, to out: inout ByteBuffer) {
    if value.exists(row: row) { value.write(row: row, to: &out) } else { out.raw(noData) }
  }
}
