import Formats
import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// The words of pages: texts with markup around their values, and those of other languages marked.
extension ReportWords {
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

  /// The text as markup, its one-letter words kept to the word after them; one in another language is marked
  /// with it.
  func markup(_ text: LocalizedText) -> Markup {
    let (text, other) = shown(text)
    return inline(text, languageMark(other))
  }

  /// The attributes that mark an element as being in the language that its text falls back to; none otherwise.
  func languageMark(of text: LocalizedText) -> Markup {
    languageMark(shown(text).otherLanguage)
  }

  private func languageMark(_ other: String?) -> Markup {
    other.map { " lang=\"\($0)\" xml:lang=\"\($0)\"" } ?? ""
  }

  /// A text of this language as it is, one of another within its mark.
  private func inline(_ text: String, _ mark: Markup) -> Markup {
    mark.isEmpty ? "\(localizer.bound(text))" : "<span\(mark)>\(text)</span>"
  }

  /// Plain text as paragraphs and lists: a blank line parts paragraphs, "- " begins a list item.
  func paragraphs(_ text: LocalizedText, class name: String? = nil) -> Markup {
    let (plain, other) = shown(text)
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
    let (text, other) = shown(text)
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

  // MARK: - Rules

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
    let first = items.dropLast()
    let start: Markup
    if let between = localizer.textInLists {
      start = Markup(first, separator: "\(between)")
    } else {
      start = first.dropFirst().reduce(items[0]) { items, next in
        filled(.listMiddle, [:], ["items": items, "next": next])
      }
    }
    return filled(.listEnd, [:], ["items": start, "last": last])
  }

  // MARK: - Fields

  /// A field's label with its unit, for the header of a column whose cells leave the unit out.
  func header(of field: FieldValues) -> Markup {
    guard let unit = field.unit, field.column.shownNumbers != nil else { return markup(field.label) }
    return "\(markup(field.label)), \(sign(of: unit))"
  }

  /// An amount as a key figure, in which only the number is large.
  func figure(_ value: ExactDecimal, unit: NumberUnit?) -> Markup {
    let pieces = amountPieces(value, unit: unit)
    func small(_ text: String) -> Markup { text.isEmpty ? "" : "<small>\(text)</small>" }
    return "\(small(pieces.before))\(pieces.number)\(small(pieces.after))"
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
