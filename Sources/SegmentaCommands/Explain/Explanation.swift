import ContactData
import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// Everything there is to say of one contact's score, for text and JSON alike.
struct Explanation {
  /// Everyone the contact is compared with.
  let contacts: ScoredContacts
  /// Which of them it is.
  let row: Int
  /// The language it is said in.
  let words: ReportWords
  /// How the score comes about.
  let breakdown: ContactBreakdown
  /// The simplest ways to the next segment.
  let ways: [Way]
  /// People only: the id and the name of their company; where it is not among the companies, what their
  /// file says and no name.
  let company: (id: String, name: String?)?

  /// Takes the score of one contact apart.
  ///
  /// - Parameter everyone: all segmentations of the project.
  init(contacts: ScoredContacts, row: Int, everyone: [ScoredContacts], words: ReportWords) {
    self.contacts = contacts
    self.row = row
    self.words = words
    breakdown = ContactBreakdown(row: row, in: contacts, words)
    ways = NextSegmentFinder(contacts).ways(row: row)
    if let ids = contacts.companyIds, ids.codes[row] >= 0 {
      let companies = everyone.first { $0.segmentation.kind == .companies }
      if let companies, let known = contacts.companyLinks?.company(ofPerson: row) {
        company = (companies.id(row: known), companies.name(row: known))
      } else {
        company = (ids.words[Int(ids.codes[row])], nil)
      }
    } else {
      company = nil
    }
  }

  /// The catalogue of that language.
  var localizer: Localizer { words.localizer }
  /// As the file has it.
  var id: String { contacts.id(row: row) }
  /// The name, or the id where there is none.
  var name: String { contacts.name(row: row) }
  /// Who looks after the contact; nil where nobody does.
  var owner: String? {
    contacts.owners.flatMap { $0.codes[row] < 0 ? nil : $0.words[Int($0.codes[row])] }
  }
  /// The contact's page elsewhere; nil where there is none.
  var link: String? {
    contacts.links.flatMap { $0.refs[row].isEmpty ? nil : contacts.store.string($0.refs[row]) }
  }
  /// The segment the contact is in, lowest first.
  var segmentIndex: Int { Int(contacts.segments[row]) }
  /// Lowest first.
  var segments: [Segment] { contacts.segmentation.segments }
  /// What the contributions add up to.
  var score: ExactDecimal { contacts.score(row: row).decimal }

  /// The rule that a change leads to, in words.
  func rule(of change: Change) -> String {
    words.rule(change.to, of: contacts.parameters[change.parameter].parameter, in: contacts)
  }
}
