import ContactData
import Localization
import Scoring
import SegmentationModel
import Wording

/// Who a contact is and how to reach it, in a cell: the name, linked, and below it what tells most.
struct ContactIdentity {
  private let links: ContactLinks
  /// The first text that tells who it is, as a town or a position.
  private let description: ShownValue?
  private let reach: [ShownValue]
  private let people: PeopleOfCompanies?

  /// - Parameters:
  ///   - folder: From the page to the segmentation's folder.
  ///   - people: What ties people to companies; nil where nothing does.
  init(_ part: SegmentationReport, _ words: ReportWords, folder: String, people: PeopleOfCompanies?) {
    self.people = part.segmentation.kind == .people ? people : nil
    links = ContactLinks(part, words, folder: folder)
    let contacts = part.contacts
    description = contacts.fields.first { field in
      if case .words = field.column { !field.isFlag && !field.isPersonal && !field.isContact } else { false }
    }.map { ShownValue($0, words, isBare: false, isFew: true) }
    reach = contacts.fields.filter(\.isContact).map {
      ShownValue($0, words, isBare: false, isFew: true, isLinked: true)
    }
  }

  func write(row: Int, to out: inout ByteBuffer) {
    links.writeName(row: row, to: &out)
    let values = ([description].compactMap(\.self) + reach).filter { $0.exists(row: row) }
    out.raw("<small>")
    var isFirst = people?.writeCompany(ofPerson: row, to: &out) != true
    for value in values {
      if !isFirst { out.raw(" · ") }
      isFirst = false
      value.write(row: row, to: &out)
    }
    out.raw("</small>")
  }
}
