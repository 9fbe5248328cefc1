import ContactData
import Localization
import Scoring
import SegmentationModel
import Values

/// The parts of a contact list that are the same on each of its pages: filters, and the words its script needs.
struct ListParts {
  let part: SegmentationReport
  let words: ReportWords
  /// The segment of the list; nil for everyone.
  let segment: Int?

  // MARK: - Filters

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
        choice("owner", label: "\(words(.owner))", options: sorted(Array(owners.words)).map { ($0, $0) }))
    }
    fields += part.listedFields.compactMap(filter)
    return """
      <form class="js-only" id="filters" action="#"><fieldset class="filters"><legend class="vh">\(words(.filters))</legend>
      \(Markup(fields, separator: "\n"))
      </fieldset></form>

      """
  }

  private func segmentFilter() -> Markup {
    let options = part.segmentation.segments.reversed().map { segment in
      "<option value=\"\(segment.id)\">\(words.text(segment.label))</option>" as Markup
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
      let options = sorted(Array(column.words)).map { ($0, words.flag($0, of: field)) }
      return choice(field.name, label: label, options: options)
    case .lists(let column):
      let items = Set(column.values.flatMap(\.self))
      guard items.count <= ListField.mostChoices, !items.isEmpty else { return nil }
      return choice(field.name, label: label, options: sorted(Array(items)).map { ($0, $0) })
    case .numbers, .means: return span(field.name, label: label, type: "type=\"number\" step=\"any\"")
    case .days: return span(field.name, label: label, type: "type=\"text\"")
    }
  }

  private func choice(_ name: String, label: Markup, options: [(value: String, label: String)]) -> Markup {
    let options = options.map { "<option value=\"\($0.value)\">\($0.label)</option>" as Markup }
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

  private func sorted(_ texts: [String]) -> [String] {
    AlphabeticalPositions(
      count: texts.count, words.localizer, text: { texts[$0] }, precedes: { texts[$0] < texts[$1] }
    ).order.map { texts[Int($0)] }
  }

  // MARK: - Words for the script

  func template() -> Markup {
    """
    <template id="parts"><div>
    <span data-part="none">\(Markup.noData(words))</span>
    \(Markup(segmentParts(), separator: "\n"))
    </div><div>
    \(Markup(columnParts(), separator: "\n"))
    </div><div>
    \(Markup(textParts(), separator: "\n"))
    </div></template>

    """
  }

  private func segmentParts() -> [Markup] {
    let folder = segment == nil ? "" : "../"
    let marks = SegmentMarks(part.segmentation, words, folder: folder)
    return part.segmentation.segments.indices.reversed().filter { segment == nil || segment == $0 }.map {
      index in
      let segment = part.segmentation.segments[index]
      return """
        <span class="seg" data-segment="\(segment.id)">\(marks.ranks[index])\
        <a href="\(folder)segments/\(segment.id).html">\(words.markup(segment.label))</a></span>
        """
    }
  }

  private func columnParts() -> [Markup] {
    let suffix = words.formats.percentSign
    var parts: [Markup] = [
      "<p data-column=\"rank\">\(words(.rank))</p>",
      "<p data-column=\"id\">ID</p>",
      "<p data-column=\"name\">\(part.segmentation.kind == .companies ? words(.company) : words(.person))</p>",
      "<p data-column=\"segment\">\(words(.segment))</p>",
      "<p data-column=\"score\">\(words(.score))</p>",
      "<p data-column=\"percent\" data-decimals=\"0\" data-suffix=\"\(suffix)\">\(words(.percentOfSpan))</p>",
      "<p data-column=\"completeness\" data-decimals=\"0\" data-suffix=\"\(suffix)\">\(words(.completeness))</p>",
    ]
    if part.contacts.owners != nil { parts.append("<p data-column=\"owner\">\(words(.owner))</p>") }
    for field in part.listedFields {
      let decimals = ShownValue(field, words, isBare: true).fixedDecimals
      let attribute: Markup = decimals.map { " data-decimals=\"\($0)\"" } ?? ""
      parts.append("<p data-column=\"\(field.name)\"\(attribute)>\(words.headerText(of: field))</p>")
    }
    return parts
  }

  private func textParts() -> [Markup] {
    let isCompanies = part.segmentation.kind == .companies
    var parts = plural("all", isCompanies ? .companyCount : .personCount)
    parts += plural("some", isCompanies ? .companiesOf : .peopleOf)
    parts += plural("csv", isCompanies ? .downloadCompanies : .downloadPeople)
    let texts: [(String, Message)] = [
      ("range", .listRange), ("empty", .listEmpty), ("chip", .filterChip), ("remove", .filterRemove),
      ("filters", .filtersInPrint), ("default", .listOrderDefault), ("ascending", .listOrderAscending),
      ("descending", .listOrderDescending), ("previous", .previousPage), ("next", .nextPage),
      ("cut", .printCut), ("failed", .listFailed),
    ]
    parts += texts.map { name, message in "<p data-text=\"\(name)\">\(pattern(message))</p>" }
    return parts
  }

  /// A plural message by CLDR's categories for whole numbers, which the browser knows.
  ///
  /// 1, 2 and 5 stand for one, few and many; where a language calls what 5 takes "other", it is that too.
  private func plural(_ name: String, _ message: Message) -> [Markup] {
    [("one", 1), ("few", 2), ("many", 5), ("other", 5)].map { category, count in
      "<p data-text=\"\(name)\" data-plural=\"\(category)\">\(pattern(message, count: count))</p>"
    }
  }

  /// The message with the script's placeholders in place of its own.
  private func pattern(_ message: Message, count: Int = 5) -> String {
    let names = [
      "count": "n", "total": message == .listRange ? "n" : "m", "from": "a", "to": "b", "label": "label",
      "value": "value", "list": "list", "column": "column", "printed": "a", "all": "n",
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
