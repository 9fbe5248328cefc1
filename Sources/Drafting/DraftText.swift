import ContactData
import Formats
package import Localization
package import SegmentationModel
package import Values

/// A project file drafted from an export, as text with comments that teach.
package struct DraftText {
  /// The export.
  package let reading: DraftReading
  /// Which of its columns say who a contact is.
  package let roles: DraftRoles
  /// What its contacts are.
  package let kind: Segmentation.Kind
  /// The file as the project file names it.
  package let file: String
  /// The day ages are counted to.
  package let asOf: CalendarDay
  /// The languages of the report, that of the comments first.
  ///
  /// - Precondition: at least one.
  package let languages: [Localizer]
  /// A file of deals that the user named.
  package var deals: DraftDeals?
  /// What the user answered; nil where nobody was asked.
  package var answers: DraftAnswers?

  /// A draft that nobody has answered questions about yet.
  ///
  /// - Precondition: at least one language.
  package init(
    reading: DraftReading, roles: DraftRoles, kind: Segmentation.Kind, file: String, asOf: CalendarDay,
    languages: [Localizer]
  ) {
    self.reading = reading
    self.roles = roles
    self.kind = kind
    self.file = file
    self.asOf = asOf
    self.languages = languages
  }

  private var localizer: Localizer { languages[0] }

  /// The whole project file.
  package var text: String {
    (head + contacts + related + parameters + segments + predefined).joined(separator: "\n") + "\n"
  }

  private var head: [String] {
    let command = "`segmenta build`"
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    let words = stem.split { $0 == "_" || $0 == "-" || $0 == " " }.joined(separator: " ")
    let title = words.isEmpty ? name : words.prefix(1).uppercased() + words.dropFirst()
    return [ProjectSchema.line]
      + DraftYAML.comment(localizer(.draftHead, ["file": .text(name), "command": .text(command)]))
      + ["", "version: 1", "title: \(DraftYAML.scalar(title))"]
      + ["languages: [\(languages.map(\.language).joined(separator: ", "))]", ""]
  }

  // MARK: - Contacts

  private var contacts: [String] {
    let columns = reading.columns
    func role(_ key: String, _ column: Int, _ message: Message) -> String {
      "    \(key): \(DraftYAML.scalar(columns[column].header)) \(DraftYAML.remark(localizer(message)))"
    }
    var lines = ["\(kind.rawValue):", "  contacts:", "    file: \(DraftYAML.scalar(file))"]
    lines.append(role("id", roles.id, roles.isIdCertain ? .draftId : .draftIdUncertain))
    lines.append(role("name", roles.name, .draftName))
    if let owner = roles.owner { lines.append(role("owner", owner, .draftOwner)) }
    if let link = roles.link { lines.append(role("link", link, .draftLink)) }
    var fields = self.fields.map { "      \($0.name): \(pairs(columns[$0.column]))" }
    if blocks.isEmpty, exampleField == nil {
      fields.append("      \(exampleName): {column: \(DraftYAML.scalar(columns[roles.id].header))}")
    }
    lines += DraftYAML.comment(localizer(.draftFields), indent: "    ")
    if !reading.repeatedHeaders.isEmpty {
      lines += DraftYAML.comment(
        localizer(.draftRepeated, ["columns": .quotedList(reading.repeatedHeaders)]), indent: "    ")
    }
    lines += ["    fields:"] + fields
    return lines + [""]
  }

  private func pairs(_ column: DraftColumn) -> String {
    var pairs: [String] = []
    switch column.type {
    case .text: break
    case .number: pairs.append("type: number")
    case .flag: pairs.append("type: flag")
    case .date(let format):
      pairs.append("type: date")
      if let format { pairs.append("format: \(DraftYAML.scalar(format.text))") }
    case .list(let separator):
      pairs += ["type: list", "separator: \(DraftYAML.quoted(String(separator.sign)))"]
    }
    pairs.append("column: \(DraftYAML.scalar(column.header))")
    if column.isMail || column.isPhone { pairs += ["personal: true", "contact: true"] }
    return "{\(pairs.joined(separator: ", "))}"
  }

  /// Every column without a role, with its name as a field.
  private var fields: [(name: String, column: Int)] {
    var taken: Set<String> = []
    return reading.columns.indices.filter { !roles.has($0) }.map { column in
      let name = DraftYAML.name(
        from: reading.columns[column].header, otherwise: "field", separator: "_", taken: &taken)
      return (name, column)
    }
  }

  // MARK: - Parameters

  /// The names that measures of other files cannot have.
  package var fieldNames: Set<String> { Set(fields.map(\.name)) }

  private var related: [String] { deals?.lines(languages, taken: fieldNames) ?? [] }

  /// The parameters that the columns give.
  package var drafted: [DraftedParameter] {
    fields.compactMap { field in
      let column = reading.columns[field.column]
      guard !column.isMail, !column.isPhone, !column.isLink, !column.isCode else { return nil }
      let sample = FieldSample(reading.values[field.column], isFlag: column.type == .flag, asOf: asOf)
      return ParameterBlock(id: field.name, field: field.name, sample).map {
        DraftedParameter(header: column.header, block: $0)
      }
    }
  }

  private var blocks: [ParameterBlock] { answers?.blocks ?? drafted.map(\.block) }

  private var parameters: [String] {
    var lines = DraftYAML.comment(localizer(.draftParameters), indent: "  ")
    lines.append("  parameters:")
    let blocks = self.blocks
    for block in blocks { lines += block.lines(indent: "    ", localizer) }
    if blocks.isEmpty { lines += example }
    return lines + [""]
  }

  /// What stands where nothing in the export can be judged, since a model has at least one parameter.
  private var example: [String] {
    let column = reading.columns[exampleField?.column ?? roles.id]
    var lines = ["    - id: \(exampleName)", "      field: \(exampleField?.name ?? exampleName)"]
    switch exampleField == nil ? .text : column.type {
    case .number: lines.append("      ranges: [{points: 10}]")
    case .date: lines += ["      measure: days-since", "      ranges: [{points: 10}]"]
    case .text, .list, .flag:
      let word = column.type == .flag ? "yes" : column.words.words.first ?? exampleName
      lines += ["      features:", "        - {value: \(DraftYAML.scalar(word)), points: 10}"]
    }
    return DraftYAML.comment(localizer(.draftExample), indent: "    ") + lines
  }

  /// The field that the example judges; nil where every column says who a contact is or how to reach it.
  private var exampleField: (name: String, column: Int)? {
    let ordinary = fields.filter { field in
      let column = reading.columns[field.column]
      return !column.isMail && !column.isPhone && !column.isLink
    }
    return ordinary.first { reading.columns[$0.column].type == .text } ?? ordinary.first
  }

  private var exampleName: String {
    var taken = Set(fields.map(\.name))
    return DraftYAML.name(from: "example", otherwise: "example", separator: "_", taken: &taken)
  }

  // MARK: - Segments

  /// Id, name and approach of each, lowest first.
  private var rows: [(String, Message, Message)] {
    [
      ("average", .draftAverage, .draftAverageApproach), ("medium", .draftMedium, .draftMediumApproach),
      ("key", kind == .people ? .draftKeyPerson : .draftKey, .draftKeyApproach),
    ]
  }

  /// What the segments are called unless somebody says otherwise.
  package var segmentNames: [String] { rows.map { localizer($0.1) } }

  /// A message in each language of the report, as pairs of a mapping.
  private func inLanguages(_ message: Message) -> [String] {
    languages.map { "\($0.language): \(DraftYAML.quoted($0(message)))" }
  }

  private var segments: [String] {
    var lines = DraftYAML.comment(localizer(.draftSegments), indent: "  ") + ["  segments:"]
    let starts = [nil] + (answers?.starts ?? []).map(Optional.some)
    func add(_ id: String, _ label: String, at index: Int) {
      lines += ["    - id: \(id)", "      label: \(label)"]
      if index < starts.count, let start = starts[index] { lines.append("      from: \(start)") }
    }
    if let names = answers?.segments {
      var taken = Segment.deviceNames
      for (index, name) in names.enumerated() {
        let id = DraftYAML.name(from: name, otherwise: "segment", separator: "-", taken: &taken)
        add(DraftYAML.scalar(id), DraftYAML.scalar(name), at: index)
      }
      return lines
    }
    for (index, (id, label, approach)) in rows.enumerated() {
      add(id, "{\(inLanguages(label).joined(separator: ", "))}", at: index)
      lines += ["      approach:"] + inLanguages(approach).map { "        \($0)" }
    }
    return lines
  }

  // MARK: - What a CRM knows as well

  private var predefined: [String] {
    let parameters = PredefinedParameters { message in
      languages.map { "\($0.language): \(DraftYAML.scalar($0(message)))" }
    }
    let lines = parameters.lines(for: kind, hasDeals: deals != nil)
    return [""] + DraftYAML.comment(localizer(.draftPredefined), indent: "  ")
      + lines.map { $0.isEmpty ? "  #" : "  # \($0)" }
  }
}
