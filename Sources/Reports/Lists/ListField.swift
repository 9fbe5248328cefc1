import ContactData
import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// A column of the lists' data beyond the scores: the owner, then the fields.
struct ListField {
  /// The distinct words of a column, with their alphabetical positions.
  struct Dictionary {
    let values: [String]
    let width: Int
    /// Per language, per value: its position in alphabetical order.
    let orders: [(language: String, ranks: [Int32])]
  }

  private enum Kind {
    case code(codes: [Int32], isFlag: Bool)
    case text(codes: [Int32], words: WordList)
    case list(codes: [Int32], items: [[Int]])
    case value(CanonicalValue, isDate: Bool)
  }

  /// `owner`, or the key of the field.
  let name: String
  let dictionary: Dictionary?
  /// For long texts: per language, per contact, the alphabetical position; 0 without a value.
  let textRanks: [(language: String, ranks: [Int32])]
  let rankWidth: Int
  /// About what a contact weighs in this column.
  let bytesPerRow: Int
  private let kind: Kind

  /// Up to this many distinct words are worth a dictionary, where they repeat.
  private static let mostWords = 4095
  /// Up to this many distinct words get a choice in the filters.
  static let mostChoices = 30

  static func all(of part: SegmentationReport, orders: [(language: String, order: ContactOrder)])
    -> [ListField]
  {
    let contacts = part.contacts
    let localizers = orders.map { ($0.language, $0.order.localizer) }
    var fields: [ListField] = []
    if let owners = contacts.owners {
      fields.append(ListField(name: "owner", words: owners, always: true, localizers))
    }
    let listed = Set(part.listedFields.map(\.name))
    let judged = Set(contacts.parameters.map(\.parameter.field))
    for field in contacts.fields where listed.contains(field.name) || judged.contains(field.name) {
      let name = key(ofField: field.name, in: part)
      switch field.column {
      case .words(let words):
        fields.append(
          ListField(name: name, words: words, always: field.isFlag, isFlag: field.isFlag, localizers))
      case .lists(let lists): fields.append(ListField(name: name, lists: lists, localizers))
      case .numbers, .means: fields.append(ListField(name: name, field.column, isDate: false))
      case .days: fields.append(ListField(name: name, field.column, isDate: true))
      }
    }
    return fields
  }

  /// What a field is called in the data: its name, unless that is one of a list's own columns. Breakdowns
  /// need such a field, though the list does not show it.
  static func key(ofField name: String, in part: SegmentationReport) -> String {
    part.listedFields.contains { $0.name == name } ? name : "f.\(name)"
  }

  private init(name: String, _ column: FieldColumn, isDate: Bool) {
    self.name = name
    kind = .value(CanonicalValue(column), isDate: isDate)
    dictionary = nil
    textRanks = []
    rankWidth = 0
    bytesPerRow = isDate ? 12 : 10
  }

  private init(name: String, lists: ListColumn, _ localizers: [(String, Localizer)]) {
    self.name = name
    var positions: [String: Int] = [:]
    var values: [String] = []
    let items = lists.values.map { cell in
      cell.map { item in
        if let known = positions[item] { return known }
        positions[item] = values.count
        values.append(item)
        return values.count - 1
      }
    }
    kind = .list(codes: lists.codes, items: items)
    dictionary = Self.dictionary(values, localizers)
    textRanks = []
    rankWidth = 0
    bytesPerRow = 10
  }

  private init(
    name: String, words: WordColumn, always: Bool, isFlag: Bool = false, _ localizers: [(String, Localizer)]
  ) {
    self.name = name
    let count = words.words.count
    let isRepeating = count <= Self.mostWords && count * 2 <= words.codes.count
    if always || isRepeating || count <= Self.mostChoices {
      kind = .code(codes: words.codes, isFlag: isFlag)
      dictionary = Self.dictionary(Array(words.words), localizers)
      textRanks = []
      rankWidth = 0
      bytesPerRow = 3
    } else {
      kind = .text(codes: words.codes, words: words.words)
      dictionary = nil
      textRanks = localizers.map { language, localizer in
        let ranks = Self.ranks(words.words, localizer)
        return (language, words.codes.map { $0 < 0 ? 0 : ranks[Int($0)] + 1 })
      }
      rankWidth = ByteBuffer.digitWidth(below: count + 1)
      bytesPerRow =
        words.words.reduce(0) { $0 + $1.utf8.count } / max(count, 1) + 1 + rankWidth * localizers.count
    }
  }

  private static func dictionary(_ values: [String], _ localizers: [(String, Localizer)]) -> Dictionary {
    Dictionary(
      values: values, width: ByteBuffer.digitWidth(below: values.count + 1),
      orders: localizers.map { ($0, ranks(WordList(values), $1)) })
  }

  /// Per value: its position in alphabetical order.
  private static func ranks(_ values: WordList, _ localizer: Localizer) -> [Int32] {
    AlphabeticalPositions(count: values.count, localizer, text: { values[$0] }, precedes: { $0 < $1 })
      .positions
  }

  // MARK: - Writing

  var kindName: String {
    switch kind {
    case .code(_, let isFlag): isFlag ? "flag" : "code"
    case .text: "text"
    case .list: "list"
    case .value(_, let isDate): isDate ? "date" : "number"
    }
  }

  /// Appends the column's values for some contacts, as a JSON string.
  func write(rows: [Int], to out: inout ByteBuffer) {
    switch kind {
    case .code(let codes, _):
      out.raw("\"")
      for row in rows { out.digits(Int(codes[row]) + 1, width: dictionary?.width ?? 1) }
      out.raw("\"")
    case .text(let codes, let words):
      out.jsonLines(rows) { row, out in
        if codes[row] >= 0 { words.withBytes(at: Int(codes[row])) { unsafe out.jsonText($0) } }
      }
    case .list(let codes, let items):
      out.jsonLines(rows) { row, out in
        guard codes[row] >= 0 else { return }
        for (index, item) in items[Int(codes[row])].enumerated() {
          if index > 0 { out.byte(UInt8(ascii: " ")) }
          out.integer(item)
        }
      }
    case .value(let value, _):
      out.jsonLines(rows) { row, out in
        if value.exists(row: row) { value.write(row: row, to: &out) }
      }
    }
  }
}
