import Assessment
import ContactData
import Formats
import SegmentationModel

/// What the columns of a file are used for, in the words of the project file.
enum ColumnUse {
  /// `id`, the name of a field, `won_value (sum)`; several where a column serves several ends.
  static func names(of request: Int, _ file: FileReading, _ segmentation: Segmentation) -> [String] {
    let header = file.requests[request].header
    let kind = file.requests[request].kind
    guard file.requests.firstIndex(where: { $0.header == header && $0.kind == kind }) == request else {
      return []
    }
    guard let related = related(file, segmentation) else {
      let contacts = segmentation.contacts
      let keys = [
        ("id", contacts.id), ("name", contacts.name), ("owner", contacts.owner), ("link", contacts.link),
        ("company", contacts.company),
      ]
      // A column may be wanted twice as different things: each request is told its own uses only.
      let named = keys.filter { $0.1?.name == header }.map(\.0)
      let fields = contacts.fields.filter { $0.column.name == header && isRead($0.type, as: kind) }
      return isFirst(request, file) ? unique(named + fields.map(\.name)) : fields.map(\.name)
    }
    var names: [String] = []
    if related.key.name == header, kind == .words { names.append("key") }
    for measure in related.measures {
      if measure.column?.name == header, kind != .words {
        names.append("\(measure.name) (\(measure.operation.rawValue))")
      }
      if kind == .words, measure.conditions.contains(where: { $0.column.name == header }) {
        names.append("\(measure.name) (where)")
      }
    }
    return unique(names)
  }

  /// The unit of the numbers in a column.
  static func unit(of request: Int, _ file: FileReading, _ segmentation: Segmentation) -> NumberUnit? {
    let header = file.requests[request].header
    guard let related = related(file, segmentation) else {
      return segmentation.contacts.fields.first { $0.column.name == header && $0.type == .number }?.unit
    }
    return related.measures.first { $0.column?.name == header && !$0.isDate }?.unit
  }

  /// Nil for the contacts' own file.
  private static func related(_ file: FileReading, _ segmentation: Segmentation) -> RelatedFile? {
    file.relatedIndex.map { segmentation.related[$0] }
  }

  private static func isRead(_ type: FieldType, as kind: ColumnKind) -> Bool {
    switch (type, kind) {
    case (.text, .words), (.number, .number), (.date, .date), (.flag, .flag), (.list, .list): true
    default: false
    }
  }

  private static func isFirst(_ request: Int, _ file: FileReading) -> Bool {
    file.requests.firstIndex { $0.header == file.requests[request].header } == request
  }

  private static func unique(_ names: [String]) -> [String] {
    names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
