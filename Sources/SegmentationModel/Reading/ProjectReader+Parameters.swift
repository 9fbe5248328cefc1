internal import Diagnostics
internal import Values

extension ProjectReader {
  private static let parameterKeys = [
    "id", "label", "description", "field", "measure", "relevance", "enabled", "changeable", "ranges",
    "features", "missing", "outside", "other", "combine", "at-most", "at-least",
  ]

  /// Reads an item of `parameters:`; nil, reported, where it is no mapping.
  ///
  /// - Parameters:
  ///   - fields: what can be judged.
  ///   - emptyWords: the spellings of "no value", which no feature can match.
  ///   - seen: the ids of the parameters before, with their places; this one's is added.
  mutating func readParameter(
    _ node: ProjectNode, fields: FieldTable, emptyWords: Set<WordKey>,
    seen: inout [String: ProjectNode.Position]
  ) -> Parameter? {
    guard let keys = keys(of: node, called: "parameters", known: Self.parameterKeys) else { return nil }
    let id = id(in: keys, seen: &seen) ?? ""
    require("field", in: keys)
    let fieldName = text("field", in: keys) ?? ""
    let field = readField(fieldName, keys, fields: fields)
    let measure = choice("measure", in: keys, of: AgeMeasure.self)
    let label = localizedText("label", in: keys) ?? field?.label ?? LocalizedText(id)
    let description = localizedText("description", in: keys)
    let relevance = number("relevance", in: keys, limits: .relevance)
    let isEnabled = flag("enabled", in: keys) ?? true
    let isChangeable = flag("changeable", in: keys) ?? true
    let missing = points("missing", in: keys) ?? .zero
    let (atMost, atLeast) = readCaps(keys)
    if let kind = field?.kind { checkFit(keys, field: fieldName, kind: kind) }
    let rules = readRules(keys, kind: field?.kind, emptyWords: emptyWords)
    return Parameter(
      id: id, label: label, description: description, field: fieldName, measure: measure,
      relevance: relevance ?? ExactDecimal(1), isEnabled: isEnabled && relevance != .zero,
      isChangeable: isChangeable, rules: rules, missing: missing, atMost: atMost, atLeast: atLeast,
      place: place(node.position))
  }

  private mutating func readField(_ name: String, _ keys: Keys, fields: FieldTable) -> FieldTable.Item? {
    guard !name.isEmpty, let node = keys["field"] else { return nil }
    let field = fields[name]
    if field == nil { reportUnknownField(name, at: node.position, known: fields.names) }
    return field
  }

  private mutating func readCaps(_ keys: Keys) -> (atMost: ExactDecimal?, atLeast: ExactDecimal?) {
    let atMost = points("at-most", in: keys)
    let atLeast = points("at-least", in: keys)
    guard let atMost, let atLeast, atMost < atLeast, let most = keys["at-most"], let least = keys["at-least"]
    else { return (atMost, atLeast) }
    let isMostLater = least.position < most.position
    let note = Diagnostic.Note(
      .conflictsWith, at: place(min(most.position, least.position)),
      ["text": .plain(isMostLater ? "at-least: \(atLeast)" : "at-most: \(atMost)")])
    report(
      .capsOutOfOrder, at: max(most.position, least.position),
      ["at-most": .plain(atMost.description), "at-least": .plain(atLeast.description)], notes: [note])
    return (nil, nil)
  }

  /// Ranges judge numbers, features judge words; a date has to be made a number first.
  private mutating func checkFit(_ keys: Keys, field: String, kind: FieldTable.Kind) {
    let arguments: [String: Argument] = ["field": .quoted(field), "type": .plain(kind.rawValue)]
    if kind == .date {
      if !keys.has("measure") {
        var arguments = arguments
        arguments["expected"] = .list(AgeMeasure.allCases.map(\.rawValue))
        report(.dateNeedsMeasure, at: keys["field"]?.position ?? keys.position, arguments)
      }
    } else if keys.has("measure") {
      report(.measureNeedsDate, at: keys.position(of: "measure"), arguments)
    }
    switch kind {
    case .number, .date:
      if keys.has("features") { report(.featuresNeedWords, at: keys.position(of: "features"), arguments) }
    case .text, .flag, .list:
      if keys.has("ranges") { report(.rangesNeedNumber, at: keys.position(of: "ranges"), arguments) }
    }
    if kind != .list { reportMisplaced("combine", in: keys, needs: "type: list") }
  }

  private mutating func readRules(
    _ keys: Keys, kind: FieldTable.Kind?, emptyWords: Set<WordKey>
  ) -> ParameterRules {
    let combine = choice("combine", in: keys, of: Combination.self) ?? .max
    let outside = points("outside", in: keys) ?? .zero
    let other = points("other", in: keys) ?? .zero
    let ranges = readRanges(keys)
    let features = readFeatures(keys, isFlag: kind == .flag, emptyWords: emptyWords)
    switch (keys.has("ranges"), keys.has("features")) {
    case (true, true):
      let (first, later) =
        keys.position(of: "ranges") < keys.position(of: "features")
        ? ("ranges", "features") : ("features", "ranges")
      report(
        .rangesAndFeatures, at: keys.position(of: later),
        notes: [
          Diagnostic.Note(.conflictsWith, at: place(keys.position(of: first)), ["text": .plain(first)])
        ])
    case (false, false):
      report(.rulesMissing, at: keys.position, ["expected": .list(["ranges", "features"])])
    case (true, false): reportMisplaced("other", in: keys, needs: "features")
    case (false, true): reportMisplaced("outside", in: keys, needs: "ranges")
    }
    return keys.has("ranges")
      ? .ranges(ranges, outside: outside) : .features(features, other: other, combine: combine)
  }
}
