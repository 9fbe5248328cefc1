import ContactData
import Formats
package import Localization
import Scoring
package import SegmentationModel
import Values

/// The words of a report in one language: messages, the user's own texts, rules and values.
package struct ReportWords: Sendable {
  package let localizer: Localizer
  /// The language that a text without a translation falls back to.
  private let defaultLanguage: String

  package init(_ localizer: Localizer, defaultLanguage: String) {
    self.localizer = localizer
    self.defaultLanguage = defaultLanguage
  }

  package var language: String { localizer.language }
  var formats: LanguageFormats { localizer.formats }

  func callAsFunction(_ message: Message, _ arguments: MessageArguments = [:]) -> String {
    localizer(message, arguments)
  }

  /// A message with its inserted values in bold.
  ///
  /// - Parameters:
  ///   - names: texts of the user's, in quotes and not in bold.
  ///   - plain: the names of other values that are not in bold.
  func emphasised(
    _ message: Message, _ arguments: MessageArguments = [:], names: [String: LocalizedText] = [:],
    plain: Set<String> = []
  ) -> Markup {
    filled(message, arguments, names.mapValues(quoted)) { name, text in
      plain.contains(name) ? "\(text)" : "<b>\(text)</b>"
    }
  }

  /// A message with texts of the user's in quotes, each of them marked where it is in another language.
  func naming(
    _ message: Message, _ names: [String: LocalizedText], _ arguments: MessageArguments = [:]
  ) -> Markup {
    filled(message, arguments, names.mapValues(quoted))
  }

  /// A message with markup in some of its places; `other` writes the values of the rest.
  private func filled(
    _ message: Message, _ arguments: MessageArguments, _ values: [String: Markup],
    other: (String, String) -> Markup = { _, text in "\(text)" }
  ) -> Markup {
    var all = arguments
    for name in values.keys { all[name] = .text("") }
    return Markup(
      localizer.pieces(message, all).map { piece in
        switch piece {
        case .literal(let text): "\(text)"
        case .argument(let name, let text): values[name] ?? other(name, text)
        }
      })
  }

  private func quoted(_ text: LocalizedText) -> Markup {
    "\(formats.openingQuote)\(markup(text))\(formats.closingQuote)"
  }

  // MARK: - Texts of the user's

  /// The text in this language, or in the one it falls back to.
  package func text(_ text: LocalizedText) -> String {
    text.text(in: language, default: defaultLanguage).text
  }

  /// The text as markup, its one-letter words kept to the word after them; one in another language is marked
  /// with it.
  func markup(_ text: LocalizedText) -> Markup {
    let (text, other) = text.text(in: language, default: defaultLanguage)
    return inline(text, languageMark(other))
  }

  /// The attributes that mark an element as being in the language that its text falls back to; none otherwise.
  func languageMark(of text: LocalizedText) -> Markup {
    languageMark(text.text(in: language, default: defaultLanguage).language)
  }

  private func languageMark(_ other: String?) -> Markup {
    guard let other, other != language else { return "" }
    return " lang=\"\(other)\" xml:lang=\"\(other)\""
  }

  /// A text of this language as it is, one of another within its mark.
  private func inline(_ text: String, _ mark: Markup) -> Markup {
    mark.isEmpty ? "\(localizer.bound(text))" : "<span\(mark)>\(text)</span>"
  }

  /// Plain text as paragraphs and lists: a blank line parts paragraphs, "- " begins a list item.
  func paragraphs(_ text: LocalizedText, class name: String? = nil) -> Markup {
    let (plain, other) = text.text(in: language, default: defaultLanguage)
    let mark = languageMark(other)
    let text = mark.isEmpty ? localizer.bound(plain) : plain
    var attributes: Markup = name.map { " class=\"\($0)\"" } ?? ""
    attributes += mark
    var markup = Markup()
    var lines: [Substring] = []
    var items: [String] = []
    func finish() {
      if !lines.isEmpty { markup += "<p\(attributes)>\(lines.joined(separator: " "))</p>" }
      if !items.isEmpty { markup += "<ul\(attributes)>\(Markup(items.map { "<li>\($0)</li>" }))</ul>" }
      lines = []
      items = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = line.trimmed
      if line.isEmpty {
        finish()
      } else if line.hasPrefix("- ") {
        if !lines.isEmpty { finish() }
        items.append(String(line.dropFirst(2).trimmed))
      } else if let last = items.popLast() {
        items.append(last + " " + line)
      } else {
        lines.append(line)
      }
    }
    finish()
    return markup
  }

  /// Plain text in one line; what exceeds some letters is left out, at the end
  /// of a paragraph or an item where there is one.
  func line(_ text: LocalizedText, letters: Int) -> Markup {
    let (text, other) = text.text(in: language, default: defaultLanguage)
    var pieces: [String] = [""]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(\.trimmed) {
      if line.isEmpty {
        pieces.append("")
      } else if line.hasPrefix("- ") {
        pieces.append(String(line.dropFirst(2).trimmed))
      } else {
        pieces[pieces.count - 1] += (pieces[pieces.count - 1].isEmpty ? "" : " ") + line
      }
    }
    pieces.removeAll(where: \.isEmpty)
    var shown = pieces.first ?? ""
    for piece in pieces.dropFirst() {
      guard shown.count + piece.count < letters else { break }
      // A sentence ends by itself.
      shown += (shown.last.map { ".!?…:".contains($0) } ?? true ? " " : " · ") + piece
    }
    if shown.count > letters {
      let cut = shown.prefix(letters)
      shown = (cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut) + "…"
    }
    return inline(shown, languageMark(other))
  }

  /// A flag's value in words; any other word as it is.
  func flag(_ word: String, of field: FieldValues) -> String {
    guard field.isFlag else { return word }
    return word == "yes" ? self(.yes) : self(.no)
  }

  // MARK: - Rules

  /// What a number or an age is counted in.
  func unit(of parameter: Parameter, in contacts: ScoredContacts) -> MeasureUnit {
    switch parameter.measure {
    case .daysSince: .days
    case .monthsSince: .months
    case .yearsSince: .years
    case nil: MeasureUnit(contacts.fields.first { $0.name == parameter.field }?.unit)
    }
  }

  /// A range in words, or its own label.
  ///
  /// - Parameter isWhole: whether no value has a fraction.
  func label(of range: ScoreRange, unit: MeasureUnit, isWhole: Bool) -> String {
    if let label = range.label { return text(label) }
    return localizer.rangeText(from: range.from, to: range.to, unit: unit, isWhole: isWhole)
  }

  /// Whether whole numbers are all that a parameter judges: ages, and fields in which every number is whole.
  ///
  /// Amounts of money are not counted, however round they are.
  private func isWhole(_ parameter: Parameter, in contacts: ScoredContacts) -> Bool {
    if parameter.measure != nil { return true }
    let field = contacts.fields.first { $0.name == parameter.field }
    guard let field, case .numbers(let column) = field.column else { return false }
    if case .currency = field.unit { return false }
    return column.largestScale == 0
  }

  /// The rules of a parameter in words: ranges or features, in model order.
  func ruleLabels(of parameter: Parameter, in contacts: ScoredContacts) -> [String] {
    switch parameter.rules {
    case .ranges(let ranges, _):
      let unit = unit(of: parameter, in: contacts)
      let isWhole = isWhole(parameter, in: contacts)
      return ranges.map { label(of: $0, unit: unit, isWhole: isWhole) }
    case .features(let features, _, _):
      return features.map { text($0.label) }
    }
  }

  /// The rules of a parameter as markup, in model order; a label in another language is marked with it.
  func ruleMarkups(of parameter: Parameter, in contacts: ScoredContacts) -> [Markup] {
    switch parameter.rules {
    case .ranges(let ranges, _):
      zip(ranges, ruleLabels(of: parameter, in: contacts)).map { range, label in
        range.label.map(markup) ?? "\(label)"
      }
    case .features(let features, _, _): features.map { markup($0.label) }
    }
  }

  /// What a match says, as markup.
  ///
  /// - Parameter rules: the parameter's rules as markup.
  func markup(of match: Match, rules: [Markup]) -> Markup {
    switch match {
    case .range(let index): rules[index]
    case .features(let indices): list(indices.map { rules[$0] })
    case .outside, .other, .missing: "\(label(of: match, rules: []))"
    }
  }

  /// Markup joined as the language joins texts: `a, b and c`; empty for none.
  private func list(_ items: [Markup]) -> Markup {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    let first = items.dropLast().dropFirst().reduce(items[0]) { items, next in
      filled(.listMiddle, [:], ["items": items, "next": next])
    }
    return filled(.listEnd, [:], ["items": first, "last": last])
  }

  /// What a match says, in words.
  ///
  /// - Parameter rules: the parameter's rules in words.
  func label(of match: Match, rules: [String]) -> String {
    switch match {
    case .range(let index): rules[index]
    case .features(let indices): localizer.list(indices.map { rules[$0] })
    case .outside: self(.matchOutside)
    case .other: self(.matchOther)
    case .missing: self(.noData)
    }
  }

  // MARK: - Counts of the kind

  /// `84 companies`, `84 firmy`.
  package func count(_ count: Int, of kind: Segmentation.Kind) -> String {
    switch kind {
    case .companies: self(.companyCount, ["count": .count(count)])
    case .people: self(.personCount, ["count": .count(count)])
    }
  }

  /// The segmentation's name in navigation and headings.
  func title(of kind: Segmentation.Kind) -> String {
    switch kind {
    case .companies: self(.companies)
    case .people: self(.people)
    }
  }
}

extension Substring {
  /// Without blanks at the ends.
  fileprivate var trimmed: Substring {
    let start = drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return start.prefix(0) }
    return start[...last]
  }
}
