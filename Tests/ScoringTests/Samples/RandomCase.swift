import Diagnostics
import Formats
import SegmentationModel
import Values

/// A made-up segmentation with contacts and a related file, the same for the same seed.
struct RandomCase {
  let segmentation: Segmentation
  let asOf: CalendarDay
  var contacts: RawTable
  let related: [RawTable]

  init(seed: UInt64) {
    var dice = Dice(seed: seed)
    let asOf = CalendarDay(daysSince1970: Int32(dice.roll(11_000...20_000)))
    var builder = CaseBuilder(dice: dice, asOf: asOf)
    builder.addRelatedFile()
    builder.addParameters()
    builder.addContacts()
    builder.addRelatedRows()
    segmentation = builder.segmentation()
    self.asOf = asOf
    contacts = builder.table
    related = builder.relatedFile.map { _ in [builder.relatedTable] } ?? []
  }
}

/// Builds a random case part by part: the rules first, so that the data can fall on their limits.
struct CaseBuilder {
  private var dice: Dice
  private let asOf: CalendarDay
  private let isSemicolon: Bool
  private let isComma: Bool
  private var fields: [Field] = []
  private var measures: [Measure] = []
  private var parameters: [Parameter] = []
  /// Limits of ranges by field, for data that hits them.
  private var limits: [String: [ExactDecimal]] = [:]
  private(set) var relatedFile: RelatedFile?
  private(set) var table = RawTable(header: [], rows: [])
  private(set) var relatedTable = RawTable(header: ["who", "value", "day", "stage", "kind"], rows: [])

  private static let bar = ListSeparator(name: "|") ?? .semicolon
  private static let here = Place(file: "model.yaml")
  private static let words = [
    ["birch", "Birch", " BIRCH "], ["straße", "STRASSE", "Strasse"], ["dąb", "DĄB", "da\u{328}b"],
    ["two words", "Two  Words", "two\tWORDS"], ["café", "cafe\u{301}", "CAFÉ"], ["oak", "OAK", "oAk"],
  ]
  private static let unknownWords = ["yew", "birches", "2", "oak birch"]
  private static let emptyCells = ["", " ", "-", "n/d", "BRAK"]

  init(dice: Dice, asOf: CalendarDay) {
    self.dice = dice
    self.asOf = asOf
    isSemicolon = self.dice.chance(50)
    isComma = self.dice.chance(50)
  }

  private func column(_ name: String) -> ColumnName { ColumnName(name, place: Self.here) }

  private func format(_ file: String) -> FileFormat {
    FileFormat(
      file: file, place: Self.here, delimiter: isSemicolon ? .semicolon : .comma,
      decimal: isComma ? .comma : .point)
  }

  func segmentation() -> Segmentation {
    var dice = dice
    let count = dice.roll(1...4)
    let segments = (0..<count).map {
      Segment(id: "s\($0)", label: LocalizedText("S"), approach: nil, process: nil, place: Self.here)
    }
    let source = ContactSource(
      format: format("contacts.csv"), id: column("id"), name: column("name"), owner: nil, link: nil,
      company: nil, fields: fields)
    return Segmentation(
      kind: .companies, contacts: source, related: relatedFile.map { [$0] } ?? [], parameters: parameters,
      segments: segments, limits: Self.limits(&dice, segments: count))
  }

  private static func limits(_ dice: inout Dice, segments: Int) -> SegmentLimits {
    switch dice.roll(1...3) {
    case 1: return .equal
    case 2:
      var starts: Set<ExactDecimal> = []
      while starts.count < segments - 1 { starts.insert(dice.decimal(-20...60, decimals: 3)) }
      return .scores(starts.sorted())
    default:
      var cuts: Set<Int> = [0, 10_000]
      while cuts.count <= segments {
        cuts.insert(dice.chance(50) ? dice.roll(1...99) * 100 : dice.roll(1...9999))
      }
      let sorted = cuts.sorted()
      return .shares(zip(sorted, sorted.dropFirst()).map { ExactDecimal(mantissa: Int64($1 - $0), scale: 2) })
    }
  }

  // MARK: - Rules

  mutating func addRelatedFile() {
    guard dice.chance(60) else { return }
    // Whatever a field is read as, as a key it is a word.
    fields.append(field("alias", dice.pick([.text, .list(separator: Self.bar), .number])))
    for index in 0..<dice.roll(1...4) {
      let operation = dice.pick(Measure.Operation.allCases)
      let isDate = operation == .earliest || operation == .latest
      var conditions: [Measure.Condition] = []
      if dice.chance(50) {
        conditions.append(
          Measure.Condition(column: column("stage"), words: dice.pick([["won"], ["Won", "lost"], [""]])))
      }
      if dice.chance(20) {
        conditions.append(Measure.Condition(column: column("kind"), words: ["new", "Größe"]))
      }
      measures.append(
        Measure(
          name: "m\(index)", label: LocalizedText("M"), operation: operation,
          column: operation == .count ? nil : column(isDate ? "day" : "value"),
          dateFormat: nil, unit: nil, conditions: conditions, place: Self.here))
    }
    relatedFile = RelatedFile(
      name: "deals", format: format("deals.csv"), key: column("who"),
      matches: dice.pick([.id, .name, .field("alias")]), measures: measures, place: Self.here)
  }

  private func field(_ name: String, _ type: FieldType) -> Field {
    Field(
      name: name, label: LocalizedText(name), type: type, column: column(name), unit: nil, isPersonal: false,
      isContact: false, place: Self.here)
  }

  mutating func addParameters() {
    for measure in measures where dice.chance(80) { addParameter(measure.name, isDate: measure.isDate, nil) }
    for index in 0..<dice.roll(measures.isEmpty ? 1...5 : 0...3) {
      let type = dice.pick([
        FieldType.text, .number, .number, .date(format: nil), .date(format: DatePattern("d.M.yyyy")), .flag,
        .list(separator: Self.bar),
      ])
      fields.append(field("f\(index)", type))
      addParameter("f\(index)", isDate: { if case .date = type { true } else { false } }(), type)
      // Two parameters may judge one field.
      if dice.chance(15) { addParameter("f\(index)", isDate: parameters.last?.measure != nil, type) }
    }
  }

  /// - Parameter type: nil for measures.
  private mutating func addParameter(_ name: String, isDate: Bool, _ type: FieldType?) {
    let measure = isDate ? dice.pick(AgeMeasure.allCases) : nil
    let isList = if case .list? = type { true } else { false }
    let rules: ParameterRules
    switch type {
    case .text?, .flag?, .list?: rules = features(isFlag: type == .flag, isList: isList)
    case .number?, .date?, nil: rules = ranges(name, measure, isCount: type == nil)
    }
    let relevance = dice.chance(10) ? .zero : dice.decimal(0...10, decimals: 2)
    let caps = dice.chance(25) ? [points(), points()].sorted() : []
    parameters.append(
      Parameter(
        id: "p\(parameters.count)", label: LocalizedText("P"), description: nil, field: name,
        measure: measure,
        relevance: relevance, isEnabled: relevance != .zero && dice.chance(90), isChangeable: true,
        rules: rules,
        missing: dice.chance(50) ? .zero : points(), atMost: dice.chance(80) ? caps.last : nil,
        atLeast: dice.chance(80) ? caps.first : nil, place: Self.here))
  }

  private mutating func points() -> ExactDecimal {
    dice.chance(60) ? ExactDecimal(dice.roll(-5...10)) : dice.decimal(-10...10, decimals: 3)
  }

  private mutating func features(isFlag: Bool, isList: Bool) -> ParameterRules {
    let groups = isFlag ? [["yes"], ["no"]] : Self.words
    let chosen = dice.shuffled(groups).prefix(dice.roll(1...4))
    let features = chosen.map { spellings in
      Feature(
        value: dice.pick(spellings), also: isFlag || dice.chance(50) ? [] : ["also " + spellings[0]],
        label: LocalizedText("F"), points: points(), place: Self.here)
    }
    return .features(
      features, other: dice.chance(50) ? .zero : points(),
      combine: isList ? dice.pick(Combination.allCases) : .max)
  }

  private mutating func ranges(_ name: String, _ measure: AgeMeasure?, isCount: Bool) -> ParameterRules {
    let bounds =
      switch measure {
      case .daysSince?: -400...1500
      case .monthsSince?: -12...48
      case .yearsSince?: -2...5
      case nil: isCount && dice.chance(50) ? 0...4 : -20...20
      }
    var cuts: Set<ExactDecimal> = []
    for _ in 0..<dice.roll(2...6) { cuts.insert(dice.decimal(bounds, decimals: dice.pick([0, 1, 3]))) }
    let sorted = cuts.sorted()
    limits[name, default: []] += sorted
    var ranges = zip(sorted, sorted.dropFirst()).map { from, to in
      ScoreRange(from: from, to: to, points: points(), label: nil, place: Self.here)
    }
    if ranges.isEmpty {
      ranges = [ScoreRange(from: nil, to: sorted[0], points: points(), label: nil, place: Self.here)]
    }
    while ranges.count > 1, dice.chance(20) { ranges.remove(at: dice.roll(0...ranges.count - 1)) }
    if dice.chance(50) { ranges[0].from = nil }
    if dice.chance(50) { ranges[ranges.count - 1].to = nil }
    return .ranges(ranges, outside: dice.chance(50) ? .zero : points())
  }

  // MARK: - Data

  mutating func addContacts() {
    table.header = dice.shuffled(["id", "name", "ignored"] + fields.map(\.column.name))
    var ids: Set<String> = []
    let stems = ["c", "contact-", "Ż", "é", "e\u{301}"]
    for _ in 0..<dice.roll(1...9) {
      ids.insert(dice.pick(stems) + dice.pick(["", "A", "a", "ą", "Z", "10", "9"]))
    }
    // Strings that are canonically equal are one member of the set.
    for id in dice.shuffled(ids.sorted()) {
      table.rows.append(
        table.header.map { name in
          switch name {
          case "id": return id
          case "name": return dice.pick(["Alder", "ALDER ", "Brook, Sons", "", "-", "Weiß \"Holz\"; Co"])
          case "alias":
            return dice.chance(10) ? dice.pick(Self.emptyCells) : dice.pick(Self.words[0] + Self.words[1])
          case "ignored": return dice.pick(["", "x", "1,5;\n"])
          default: return cell(name)
          }
        })
    }
  }

  private mutating func cell(_ name: String) -> String {
    if dice.chance(15) { return dice.pick(Self.emptyCells) }
    guard let type = fields.first(where: { $0.name == name })?.type else { return "" }
    switch type {
    case .text: return word()
    case .flag: return dice.pick(["yes", "NO", "Tak", "nie", "1", "0", "True", "false"])
    case .number: return number(name)
    case .date(let pattern): return date(pattern)
    case .list:
      return (0...dice.roll(0...4)).map { _ in dice.chance(10) ? "-" : word() }.joined(separator: "|")
    }
  }

  private mutating func word() -> String {
    if dice.chance(20) { return dice.pick(Self.unknownWords) }
    let spellings = dice.pick(Self.words)
    return dice.chance(15) ? "ALSO  " + spellings[0] : dice.pick(spellings)
  }

  private mutating func number(_ name: String) -> String {
    var text = dice.decimal(-25...25, decimals: 3).description
    if let limit = limits[name], dice.chance(40) { text = dice.pick(limit).description }
    if name != "value", dice.chance(3) {
      text = dice.pick(["999999999999999", "-0.123456789012345", "99999999999999.5"])
    }
    if text.contains("."), dice.chance(20) { text += "0" }
    return isComma ? text.replacing(".", with: ",") : text
  }

  private mutating func date(_ pattern: DatePattern?) -> String {
    let now = asOf.components
    let year = now.year + dice.roll(-4...2)
    let month = dice.chance(30) ? now.month : dice.roll(1...12)
    var day = dice.pick([1, 28, 29, 30, 31, now.day, now.day, dice.roll(1...28)])
    while CalendarDay(year: year, month: month, day: day) == nil { day -= 1 }
    let iso = CalendarDay(year: year, month: month, day: day)?.description ?? ""
    return pattern == nil ? iso + (dice.chance(10) ? "T23:59:59" : "") : "\(day).\(month).\(year)"
  }

  mutating func addRelatedRows() {
    guard relatedFile != nil else { return }
    limits["value"] = measures.flatMap { limits[$0.name] ?? [] } + [.zero]
    for _ in 0..<dice.roll(1...16) {
      let key = table.cell(dice.roll(0...table.rows.count - 1), dice.pick(["id", "name", "alias"]))
      relatedTable.rows.append([
        dice.chance(10) ? dice.pick(["", "nobody"]) : dice.chance(30) ? key.uppercased() : key,
        dice.chance(10) ? "" : number("value"), dice.chance(10) ? "-" : date(nil),
        dice.pick(["Won", "won", "WON ", "lost", "", "open"]), dice.pick(["New", "GRÖSSE", "größe", "old"]),
      ])
    }
  }
}
