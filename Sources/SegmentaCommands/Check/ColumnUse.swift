import Assessment
import ContactData
import Formats
import SegmentationModel

/// What the columns of a file are used for, in the words of the project file.
struct ColumnUse {
  /// A column, as a request asks for it.
  private struct Column: Hashable {
    let header: String
    let kind: ColumnKind
  }

  private let requests: [ColumnRequest]
  private let contacts: ContactSource
  /// Nil for the contacts' own file.
  private let related: RelatedFile?
  /// The first request for each column, and for each column as each kind.
  private var firstOfHeader: [String: Int] = [:]
  private var firstOfColumn: [Column: Int] = [:]
  /// The places of the contacts' fields, by column.
  private var fields: [String: [Int]] = [:]
  /// How measures use each column, in their order: by what they gather, or by what rows they take.
  private var measures: [String: [(name: String, isCondition: Bool)]] = [:]

  /// Looks up which columns the fields and measures name.
  init(_ file: FileReading, _ segmentation: Segmentation) {
    requests = file.requests
    contacts = segmentation.contacts
    related = file.relatedIndex.map { segmentation.related[$0] }
    for (index, request) in requests.enumerated().reversed() {
      firstOfHeader[request.header] = index
      firstOfColumn[Column(header: request.header, kind: request.kind)] = index
    }
    for (index, field) in contacts.fields.enumerated() {
      fields[field.column.name, default: []].append(index)
    }
    for measure in related?.measures ?? [] {
      if let column = measure.column {
        measures[column.name, default: []].append(("\(measure.name) (\(measure.operation.rawValue))", false))
      }
      for condition in measure.conditions {
        measures[condition.column.name, default: []].append(("\(measure.name) (where)", true))
      }
    }
  }

  /// `id`, the name of a field, `won_value (sum)`; several where a column serves several ends.
  func names(of request: Int) -> [String] {
    let header = requests[request].header
    let kind = requests[request].kind
    guard firstOfColumn[Column(header: header, kind: kind)] == request else { return [] }
    guard let related else {
      let keys = [
        ("id", contacts.id), ("name", contacts.name), ("owner", contacts.owner), ("link", contacts.link),
        ("company", contacts.company),
      ]
      // A column may be wanted twice as different things: each request is told its own uses only.
      let named = keys.filter { $0.1?.name == header }.map(\.0)
      let fields = (fields[header] ?? []).map { contacts.fields[$0] }.filter {
        Self.isRead($0.type, as: kind)
      }
      return firstOfHeader[header] == request
        ? Self.unique(named + fields.map(\.name)) : fields.map(\.name)
    }
    let key = related.key.name == header && kind == .words ? ["key"] : []
    let uses = (measures[header] ?? []).filter { $0.isCondition == (kind == .words) }
    return Self.unique(key + uses.map(\.name))
  }

  /// The unit of the numbers in a column.
  func unit(of request: Int) -> NumberUnit? {
    let header = requests[request].header
    guard let related else {
      return (fields[header] ?? []).map { contacts.fields[$0] }.first { $0.type == .number }?.unit
    }
    return related.measures.first { $0.column?.name == header && !$0.isDate }?.unit
  }

  private static func isRead(_ type: FieldType, as kind: ColumnKind) -> Bool {
    switch (type, kind) {
    case (.text, .words), (.number, .number), (.date, .date), (.flag, .flag), (.list, .list): true
    default: false
    }
  }

  private static func unique(_ names: [String]) -> [String] {
    var known: Set<String> = []
    return names.filter { known.insert($0).inserted }
  }
}
