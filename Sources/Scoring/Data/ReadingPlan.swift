package import ContactData
import Formats
package import SegmentationModel
import Values

/// What has to be read for a segmentation: each file with the columns the model uses.
package struct ReadingPlan: Sendable {
  /// One file and the columns wanted of it.
  package struct File: Sendable {
    package var source: TableSource
    package var requests: [ColumnRequest]
  }

  package var contacts: File
  /// The related files, in the order of the project file.
  package var related: [File]

  // Where in the contacts' requests each thing stands; the id is 0, the name 1.
  let owner: Int?
  let link: Int?
  let company: Int?
  let firstField: Int
  /// Per related file: the words of the field that its key equals; nil where it equals the id or the name.
  let keys: [Int?]

  /// - Parameter folder: what the paths in the project file are relative to; empty, or ending in `/`.
  package init(_ segmentation: Segmentation, folder: String) {
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
    self.contacts = File(source: TableSource(contacts.format, folder: folder), requests: requests)
    related = segmentation.related.map { file in
      File(source: TableSource(file.format, folder: folder), requests: RelatedColumns(file).requests)
    }
  }
}

/// The columns of a related file: its key first, then what each measure gathers and asks for.
struct RelatedColumns {
  private(set) var requests: [ColumnRequest]
  /// Per measure: the gathered column, and the columns of its conditions.
  private(set) var measures: [(gathered: Int?, conditions: [Int])] = []

  init(_ file: RelatedFile) {
    requests = [ColumnRequest(file.key, .words)]
    for measure in file.measures {
      let kind: ColumnKind = measure.isDate ? .date(measure.dateFormat) : .number
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
  init(_ column: ColumnName, _ kind: ColumnKind) {
    self.init(header: column.name, kind: kind, place: column.place)
  }
}

extension ColumnKind {
  init(_ type: FieldType) {
    self =
      switch type {
      case .text: .words
      case .number: .number
      case .date(let format): .date(format)
      case .flag: .flag
      case .list(let separator): .list(separator: separator.byte)
      }
  }
}

extension TableSource {
  init(_ format: FileFormat, folder: String) {
    self.init(
      path: format.file.hasPrefix("/") ? format.file : folder + format.file,
      name: format.file,
      place: format.place,
      format: format.tableFormat,
      encoding: format.encoding,
      delimiter: format.delimiter,
      decimal: format.decimal,
      emptySpellings: format.emptySpellings)
  }
}
