import ContactData
import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// The parts of a contact list that are the same on each of its pages: filters, and the words its script needs.
struct ListParts {
  /// The segmentation that the list belongs to.
  let part: SegmentationReport
  /// The language of the list.
  let words: ReportWords
  /// The segment of the list; nil for everyone.
  let segment: Int?
  /// The columns of the list.
  let table: ContactTable

  // MARK: - Filters

  /// The form of filters; one for each field by which contacts can be told apart.
  func filters() -> Markup {
    var fields: [Markup] = [
      """
      <div class="fld wide"><label for="filter-text">\(words(.filterText))</label>\
      <input type="search" id="filter-text" autocomplete="off"/></div>
      """
    ]
    if segment == nil { fields.append(segmentFilter()) }
    if let owners = part.contacts.owners {
      fields.append(
        choice(CommonColumn.owner.rawValue, label: "\(words(.owner))", options: owners.words.map { ($0, $0) })
      )
    }
    fields += part.listedFields.compactMap(filter)
    return """
      <form class="js-only" id="filters" action="#"><fieldset class="filters"><legend class="vh">\(words(.filters))</legend>
      \(Markup(fields, separator: "\n"))
      </fieldset></form>

      """
  }

  private func segmentFilter() -> Markup {
    let options: [Markup] = part.segmentation.segments.reversed().map { segment in
      "<option value=\"\(segment.id)\"\(words.languageMark(of: segment.label))>\(words.text(segment.label))</option>"
    }
    return """
      <div class="fld"><label for="filter-segment">\(words(.segment))</label><select id="filter-segment">\
      <option value="">\(words(.filterAll))</option>\(Markup(options))</select></div>
      """
  }

  /// Words of few spellings are chosen from, numbers and days have a lowest and a highest.
  private func filter(_ field: FieldValues) -> Markup? {
    let label = words.header(of: field)
    switch field.column {
    case .words(let column):
      guard column.words.count <= ListField.mostChoices, !column.words.isEmpty else { return nil }
      return choice(field.name, label: label, options: options(Array(column.words), of: field))
    case .lists(let column):
      let items = Set(column.values.flatMap(\.self))
      guard items.count <= ListField.mostChoices, !items.isEmpty else { return nil }
      return choice(field.name, label: label, options: options(items.sorted(), of: field))
    case .numbers, .means: return span(field.name, label: label, type: "type=\"number\" step=\"any\"")
    case .days: return span(field.name, label: label, type: "type=\"text\"")
    }
  }

  /// What can be chosen: the values as they are spelt, in the words of the feature that each of them matches.
  ///
  /// A spelling stands beside the feature's label where it is another word, or where several have the same label.
  private func options(_ values: [String], of field: FieldValues) -> [(value: String, label: String)] {
    if field.isFlag { return values.map { ($0, words.flag($0, of: field)) } }
    let labels = featureLabels(of: field)
    let named = values.map { (value: $0, label: labels[WordKey($0)] ?? $0) }
    var uses: [String: Int] = [:]
    for each in named { uses[each.label, default: 0] += 1 }
    return named.map { value, label in
      let isSame = value == label || WordKey(value) == WordKey(label) && uses[label] == 1
      return (value, isSame ? label : "\(label) (\(value))")
    }
  }

  /// By word: the label of the feature that matches it, of the first parameter that judges the field.
  private func featureLabels(of field: FieldValues) -> [WordKey: String] {
    var labels: [WordKey: String] = [:]
    for parameter in part.segmentation.parameters where parameter.field == field.name {
      guard case .features(let features, _, _) = parameter.rules else { continue }
      for feature in features {
        for word in [feature.value] + feature.also where labels[WordKey(word)] == nil {
          labels[WordKey(word)] = words.text(feature.label)
        }
      }
    }
    return labels
  }

  private func choice(_ name: String, label: Markup, options: [(value: String, label: String)]) -> Markup {
    let options: [Markup] = sorted(options).map { "<option value=\"\($0.value)\">\($0.label)</option>" }
    return """
      <div class="fld"><label for="f-\(name)">\(label)</label><select id="f-\(name)" data-filter="\(name)">\
      <option value="">\(words(.filterAll))</option>\(Markup(options))</select></div>
      """
  }

  private func span(_ name: String, label: Markup, type: Markup) -> Markup {
    """
    <div class="fld two"><span class="lb">\(label)</span><span><label class="vh" for="min-\(name)">\(label): \
    \(words(.filterFrom))</label><input \(type) id="min-\(name)" data-min="\(name)" placeholder="\(words(.filterFrom))"/><label class="vh" \
    for="max-\(name)">\(label): \(words(.filterTo))</label><input \(type) id="max-\(name)" data-max="\(name)" placeholder="\(words(.filterTo))"/></span></div>
    """
  }

  private func sorted(_ options: [(value: String, label: String)]) -> [(value: String, label: String)] {
    AlphabeticalPositions(
      count: options.count, words.localizer, text: { options[$0].label },
      precedes: { (options[$0].label, options[$0].value) < (options[$1].label, options[$1].value) }
    ).order.map { options[Int($0)] }
  }

  // MARK: - Words for the script

  /// What the script clones and what it says, in a template that no browser shows.
  func template() -> Markup {
    """
    <template id="parts"><div>
    <span data-part="none">\(Markup.noData(words))</span>
    \(Markup(segmentParts(), separator: "\n"))
    </div><div>
    \(Markup(columnParts(), separator: "\n"))
    </div><div>
    \(Markup(textParts(), separator: "\n"))
    </div><div>
    \(Markup(breakdown.values() + breakdown.rules(), separator: "\n"))
    </div>
    \(otherHead())\(BreakdownTable(part.contacts, words).pattern())</template>

    """
  }

  private var breakdown: ListBreakdown { ListBreakdown(contacts: part.contacts, words: words) }

  private func otherHead() -> Markup {
    guard !table.otherColumns.isEmpty else { return "" }
    return "<table><thead><tr>\(table.otherHead())</tr></thead><tbody></tbody></table>\n"
  }

  private func segmentParts() -> [Markup] {
    let folder = segment == nil ? "" : "../"
    let marks = SegmentMarks(part.segmentation, words, folder: folder)
    return part.segmentation.segments.indices.reversed().filter { segment == nil || segment == $0 }.map {
      index in
      let segment = part.segmentation.segments[index]
      return """
        <span class="seg" data-segment="\(segment.id)">\(marks.ranks[index])\
        <a href="\(folder)\(segment.pageFile)">\(words.markup(segment.label))</a></span>
        """
    }
  }

  private func columnParts() -> [Markup] {
    let suffix = words.formats.percentSign
    func column(_ column: CommonColumn, _ label: String, _ attributes: Markup = "") -> Markup {
      "<p data-column=\"\(column.rawValue)\"\(attributes)>\(label)</p>"
    }
    let percent: Markup = " data-decimals=\"0\" data-suffix=\"\(suffix)\""
    var parts = [
      column(.rank, words(.rank)), column(.id, "ID"),
      column(.name, words.nameHeader(of: part.segmentation.kind)),
      column(.segment, words(.segment)),
      column(.score, words(.score), " data-decimals=\"\(part.contacts.scoreDecimals)\""),
      column(.percent, words(.percentOfSpan), percent), column(.completeness, words(.completeness), percent),
    ]
    if part.contacts.owners != nil { parts.append(column(.owner, words(.owner))) }
    for field in part.listedFields {
      let decimals = ShownValue(field, words, isBare: true).fixedDecimals
      let attribute: Markup = decimals.map { " data-decimals=\"\($0)\"" } ?? ""
      let reach: Markup = field.isContact ? " data-reach=\"true\"" : ""
      parts.append("<p data-column=\"\(field.name)\"\(attribute)\(reach)>\(words.headerText(of: field))</p>")
    }
    return parts
  }

  private func textParts() -> [Markup] {
    var unused = Set([ListWord.days, .months, .years]).subtracting(breakdown.ages.map { ListWord($0) })
    if !part.contacts.parameters.contains(where: \.isList) { unused.formUnion([.middle, .last]) }
    if !part.contacts.fields.contains(where: \.isFlag) { unused.formUnion([.yes, .no]) }
    return ListWord.allCases.filter { !unused.contains($0) }.flatMap { word -> [Markup] in
      let message = word.message(for: part.segmentation.kind)
      return word.isCounted
        ? plural(word, message) : ["<p data-text=\"\(word.rawValue)\">\(pattern(message))</p>"]
    }
  }

  /// A plural message by CLDR's categories for whole numbers, which the browser knows.
  ///
  /// 1, 2 and 5 stand for one, few and many; where a language calls what 5 takes "other", it is that too.
  private func plural(_ word: ListWord, _ message: Message) -> [Markup] {
    [("one", 1), ("few", 2), ("many", 5), ("other", 5)].map { category, count in
      "<p data-text=\"\(word.rawValue)\" data-plural=\"\(category)\">\(pattern(message, count: count))</p>"
    }
  }

  /// The message with the script's placeholders in place of its own.
  private func pattern(_ message: Message, count: Int = 5) -> String {
    let names = [
      "count": "n", "total": message == .listRange ? "n" : "m", "from": "a", "to": "b", "label": "label",
      "value": "value", "list": "list", "column": "column", "printed": "a", "all": "n", "name": "name",
      "items": "items", "next": "next", "last": "last",
    ]
    var arguments = MessageArguments(names.mapValues { .text("{\($0)}") })
    arguments["count"] = .count(count)
    return words.localizer.pieces(message, arguments).map { piece in
      switch piece {
      case .literal(let text): text
      case .argument("count", _): "{n}"
      case .argument(_, let text): text
      }
    }.joined()
  }
}
