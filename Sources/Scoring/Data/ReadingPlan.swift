package import ContactData
import Formats
package import SegmentationModel

/// The columns that a segmentation wants of each of its files.
package struct ReadingPlan: Sendable {
  /// Of the contacts' own file.
  package let contacts: ContactColumns
  /// Of the related files, in the order of the project file.
  package let related: [RelatedColumns]

  /// Works out what the model uses.
  package init(_ segmentation: Segmentation) {
    contacts = ContactColumns(segmentation)
    related = segmentation.related.map { RelatedColumns($0) }
  }
}

/// The columns of the contacts' own file.
package struct ContactColumns: Sendable {
  /// All of them, in the order in which a check lists them.
  package let requests: [ColumnRequest]
  /// What tells contacts apart.
  let id: ColumnKey<TextColumn>
  /// What they are called.
  let name: ColumnKey<TextColumn>
  /// Who looks after them; nil where the project names no such column.
  let owner: ColumnKey<WordColumn>?
  /// Where more is known of them; nil where the project names no such column.
  let link: ColumnKey<TextColumn>?
  /// People only: the ids of their companies.
  let company: ColumnKey<WordColumn>?
  /// In the order of the project file.
  let fields: [ColumnKey<FieldColumn>]
  /// Per related file: what its key equals.
  let relatedKeys: [ContactKey]

  /// What of a contact the key of a related file equals, whatever its column is read as otherwise.
  enum ContactKey {
    /// The id or the name.
    case text(ColumnKey<TextColumn>)
    /// A field.
    case words(ColumnKey<WordColumn>)
  }

  /// Asks for what identifies contacts, then for the fields, then for what related files name them by.
  init(_ segmentation: Segmentation) {
    let source = segmentation.contacts
    var requests = ColumnRequests()
    let id = requests.id(source.id.name, at: source.id.place)
    let name = requests.text(source.name.name, at: source.name.place)
    owner = source.owner.map { requests.words($0.name, at: $0.place) }
    link = source.link.map { requests.links($0.name, at: $0.place) }
    company = source.company.map { requests.words($0.name, at: $0.place) }
    fields = source.fields.map { requests.field($0.type, $0.column) }
    relatedKeys = segmentation.related.map { file in
      switch file.matches {
      case .id: return .text(id)
      case .name: return .text(name)
      case .field(let name):
        guard let column = source.fields.first(where: { $0.name == name })?.column else {
          preconditionFailure("the project file's reader checks that every field exists")
        }
        return .words(requests.words(column.name, at: column.place))
      }
    }
    (self.id, self.name) = (id, name)
    self.requests = requests.all
  }
}

extension ColumnRequests {
  /// Asks for the column of a field, read as its type says.
  fileprivate mutating func field(_ type: FieldType, _ column: ColumnName) -> ColumnKey<FieldColumn> {
    switch type {
    case .text: words(column.name, at: column.place).map(FieldColumn.words)
    case .flag: flags(column.name, at: column.place).map(FieldColumn.words)
    case .number: numbers(column.name, at: column.place).map(FieldColumn.numbers)
    case .date(let format):
      days(column.name, format, at: column.place).map(FieldColumn.days)
    case .list(let separator):
      lists(column.name, separator: separator.byte, at: column.place)
        .map(FieldColumn.lists)
    }
  }
}
