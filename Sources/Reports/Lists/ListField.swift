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
    /// The words by code.
    let values: [String]
    /// Base-64 digits that a code takes; 0 stands for no value.
    let width: Int
    /// Per language, per value: its position in alphabetical order.
    let orders: [(language: String, ranks: [Int32])]
  }

  /// How the script is to read a column.
  enum ColumnKind: String, CaseIterable {
    /// `code`, `flag` and `list` stand for words of the dictionary; the others hold the values themselves.
    case code, flag, text, list, number, date
  }

  private enum Kind {
    case code(codes: [Int32], isFlag: Bool)
    case text(codes: [Int32], words: WordList)
    case list(codes: [Int32], items: [[Int]])
    case number(NumberColumn)
    case day(DayColumn)
  }

  /// `owner`, or the key of the field.
  let name: String
  /// The words that codes stand for; nil for columns that hold their values themselves.
  let dictionary: Dictionary?
  /// For long texts: per language, per contact, the alphabetical position; 0 without a value.
  let textRanks: [(language: String, ranks: [Int32])]
  /// Base-64 digits that such a position takes.
  let rankWidth: Int
  /// About what a contact weighs in this column.
  let bytesPerRow: Int
  private let kind: Kind

  /// Up to this many distinct words are worth a dictionary, where they repeat.
  private static let mostWords = 4095
  /// Up to this many distinct words get a choice in the filters.
  static let mostChoices = 30

  /// The owner, then the fields that lists show or parameters judge.
  static func all(of part: SegmentationReport, orders: [(language: String, order: ContactOrder)])
    -> [ListField]
  {
    let contacts = part.contacts
    let localizers = orders.map { ($0.language, $0.order.localizer) }
    var fields: [ListField] = []
    if let owners = contacts.owners {
      fields.append(ListField(name: CommonColumn.owner.rawValue, words: owners, always: true, localizers))
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
      case .numbers(let numbers): fields.append(ListField(name: name, .number(numbers), bytesPerRow: 10))
      case .means(let means): fields.append(ListField(name: name, .number(means.shown), bytesPerRow: 10))
      case .days(let days): fields.append(ListField(name: name, .day(days), bytesPerRow: 12))
      }
    }
    return fields
  }

  /// What a field is called in the data: its name, unless that is one of a list's own columns. Breakdowns
  /// need such a field, though the list does not show it.
  static func key(ofField name: String, in part: SegmentationReport) -> String {
    part.listedFields.contains { $0.name == name } ? name : "f.\(name)"
  }

  private init(name: String, _ kind: Kind, bytesPerRow: Int) {
    self.name = name
    self.kind = kind
    dictionary = nil
    textRanks = []
    rankWidth = 0
    self.bytesPerRow = bytesPerRow
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
      rankWidth = ScriptBuffer.digitWidth(below: count + 1)
      bytesPerRow =
        words.words.reduce(0) { $0 + $1.utf8.count } / max(count, 1) + 1 + rankWidth * localizers.count
    }
  }

  private static func dictionary(_ values: [String], _ localizers: [(String, Localizer)]) -> Dictionary {
    Dictionary(
      values: values, width: ScriptBuffer.digitWidth(below: values.count + 1),
      orders: localizers.map { ($0, ranks(WordList(values), $1)) })
  }

  /// Per value: its position in alphabetical order.
  private static func ranks(_ values: WordList, _ localizer: Localizer) -> [Int32] {
    AlphabeticalPositions(count: values.count, localizer, text: { values[$0] }, precedes: { $0 < $1 })
      .positions
  }

  // MARK: - Writing

  /// What the head calls it.
  var columnKind: ColumnKind {
    switch kind {
    case .code(_, let isFlag): isFlag ? .flag : .code
    case .text: .text
    case .list: .list
    case .number: .number
    case .day: .date
    }
  }

  /// Appends the column's values for some contacts, as a JSON string.
  func write(rows: [Int], to out: inout ScriptBuffer) {
    switch kind {
    case .code(let codes, _):
      out.raw("\"")
      for row in rows { out.digits(Int(codes[row]) + 1, width: dictionary?.width ?? 1) }
      out.raw("\"")
    case .text(let codes, let words):
      out.lines(rows) { row, out in
        if codes[row] >= 0 { words.withBytes(at: Int(codes[row])) { unsafe out.text($0) } }
      }
    case .list(let codes, let items):
      out.lines(rows) { row, out in
        guard codes[row] >= 0 else { return }
        for (index, item) in items[Int(codes[row])].enumerated() {
          if index > 0 { out.raw(" ") }
          out.decimal(ExactDecimal(item))
        }
      }
    case .number(let numbers):
      out.lines(rows) { row, out in
        if let number = numbers[row] { out.decimal(number) }
      }
    case .day(let days):
      out.lines(rows) { row, out in
        if let day = days[row] { out.text(day.description) }
      }
    }
  }
}
