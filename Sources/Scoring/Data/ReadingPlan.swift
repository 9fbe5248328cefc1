package import ContactData
package import SegmentationModel
import Values

/// What has to be read for a segmentation: of each of its files the columns the model uses.
package struct ReadingPlan: Sendable {
  /// The columns wanted of the contacts' own file.
  package let contacts: [ColumnRequest]
  /// Those wanted of each related file, in the order of the project file.
  package let related: [[ColumnRequest]]

  // Where in the contacts' requests each thing stands; the id is 0, the name 1.
  /// The words of the owner's column; nil where the project names none.
  let owner: Int?
  /// The texts of the links; nil where the project names none.
  let link: Int?
  /// The words of the company's column; nil where the project names none.
  let company: Int?
  /// Where the fields begin, in the order of the project file.
  let firstField: Int
  /// Per related file: the words of the field that its key equals; nil where it equals the id or the name.
  let keys: [Int?]

  /// Asks for the id, the name and every field of a segmentation, and for what its measures gather.
  package init(_ segmentation: Segmentation) {
    let contacts = segmentation.contacts
    var requests = [
      ColumnRequest(contacts.id, .id),
      ColumnRequest(contacts.name, .text),
    ]
    func index(of column: ColumnName?, _ kind: ColumnKind) -> Int? {
      guard let column else { return nil }
      requests.append(ColumnRequest(column, kind))
      return requests.count - 1
    }
    owner = index(of: contacts.owner, .words)
    link = index(of: contacts.link, .text)
    company = index(of: contacts.company, .words)
    firstField = requests.count
    for field in contacts.fields {
      requests.append(ColumnRequest(field.column, ColumnKind(field.type)))
    }
    // A key compares like a word, whatever its field is read as.
    keys = segmentation.related.map { file in
      guard case .field(let name) = file.matches else { return nil }
      return index(of: contacts.fields.first { $0.name == name }?.column, .words)
    }
    self.contacts = requests
    related = segmentation.related.map { RelatedColumns($0).requests }
  }
}

/// The columns of a related file: its key first, then what each measure gathers and asks for.
struct RelatedColumns {
  /// What is read of the file, the key first.
  private(set) var requests: [ColumnRequest]
  /// Per measure: the gathered column, and the columns of its conditions.
  private(set) var measures: [(gathered: Int?, conditions: [Int])] = []

  /// Asks for what the measures of a file need, each column once.
  init(_ file: RelatedFile) {
    requests = [ColumnRequest(file.key, .words)]
    for measure in file.measures {
      let kind: ColumnKind = measure.isDate ? .date(measure.dateFormat.flatMap { DatePattern($0) }) : .number
      let gathered = measure.column.map { index(of: $0, kind) }
      let conditions = measure.conditions.map { index(of: $0.column, .words) }
      measures.append((gathered, conditions))
    }
  }

  /// A column that several measures use alike is read once.
  private mutating func index(of column: ColumnName, _ kind: ColumnKind) -> Int {
    let request = ColumnRequest(column, kind)
    let known = requests.firstIndex { $0.header == request.header && $0.kind == request.kind }
    if let known { return known }
    requests.append(request)
    return requests.count - 1
  }
}

extension ColumnRequest {
  /// A column of the project file's, with its place there.
  init(_ column: ColumnName, _ kind: ColumnKind) {
    self.init(header: column.name, kind: kind, place: column.place)
  }
}

extension ColumnKind {
  /// How the values of a field are read.
  init(_ type: FieldType) {
    self =
      switch type {
      case .text: .words
      case .number: .number
      case .date(let format): .date(format.flatMap { DatePattern($0) })
      case .flag: .flag
      case .list(let separator): .list(separator: separator.asciiValue ?? UInt8(ascii: ";"))
      }
  }
}
