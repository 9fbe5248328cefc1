import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// A card for every parameter: what it asks, where its value comes from, what each answer is worth, and how
/// many contacts give it.
struct ParameterCards {
  private let part: SegmentationReport
  private let words: ReportWords
  private let sources: ParameterSources

  /// So many other spellings of a feature are listed.
  private static let mostSpellings = 8

  /// Takes what the cards say of the data from the report.
  ///
  /// - Parameter day: the day that ages are counted to.
  init(_ part: SegmentationReport, _ words: ReportWords, asOf day: CalendarDay) {
    self.part = part
    self.words = words
    sources = ParameterSources(part.segmentation, words, asOf: day)
  }

  /// The cards of all parameters in the order of the project file, those switched off too.
  func markup() -> Markup {
    var enabled = 0
    return Markup(
      part.segmentation.parameters.map { parameter in
        guard parameter.isEnabled else { return card(switchedOff: parameter) }
        defer { enabled += 1 }
        return card(part.contacts.parameters[enabled], tally: part.summary.tallies[enabled])
      })
  }

  private func card(_ scored: ScoredParameter, tally: [Int]) -> Markup {
    let parameter = scored.parameter
    let influence = part.contacts.influence(of: scored).rounded(to: 1)
    let fixed: Markup = parameter.isChangeable ? "" : "<span>\(words(.notChangeable))</span>"
    let labels = words.ruleMarkups(of: parameter, in: part.contacts)
    var rows = labels.indices.map { index in
      row(named(labels[index], index, of: parameter), scored.outcomes[index].points, tally[index])
    }
    if canBeUnmatched(parameter) || tally[scored.unmatchedCode] > 0 {
      let unmatched = scored.outcomes[scored.unmatchedCode]
      let label: Markup = "<span class=\"mut\">\(words.markup(of: unmatched.match, rules: labels))</span>"
      rows.append(row(label, unmatched.points, tally[scored.unmatchedCode]))
    }
    rows.append(
      row(
        "<span class=\"mut\">\(words(.noData))</span>", scored.outcomes[scored.missingCode].points,
        tally[scored.missingCode]))
    let kind = words.title(of: part.segmentation.kind)
    return """
      <article class="card" id="p-\(parameter.id)" data-parameter="\(parameter.id)"><h3>\(words.markup(parameter.label))</h3>\
      <p class="meta"><span>\(words(.relevanceOf, ["relevance": .number(parameter.relevance)]))</span>\
      <span>\(words(.influenceOf, ["influence": .percent(influence)]))</span>\(fixed)</p>\
      \(texts(parameter, isList: scored.isList))\
      <table><caption class="vh">\(words.markup(parameter.label))</caption><thead><tr>\(ruleHead(parameter))\
      <th scope="col" class="n">\(words(.points))</th><th scope="col" class="n">\(kind)</th><td></td></tr></thead><tbody>
      \(Markup(rows))</tbody></table></article>

      """
  }

  /// A parameter that gives nobody points: what it would give, without counts.
  private func card(switchedOff parameter: Parameter) -> Markup {
    let labels = words.ruleMarkups(of: parameter, in: part.contacts)
    let points: [ExactDecimal] =
      switch parameter.rules {
      case .ranges(let ranges, _): ranges.map(\.points)
      case .features(let features, _, _): features.map(\.points)
      }
    let rows: [Markup] = zip(labels.indices, points).map { index, points in
      """
      <tr><th scope="row">\(named(labels[index], index, of: parameter))</th>\
      <td class="n">\(words.formats.number(points))</td></tr>

      """
    }
    return """
      <article class="card off" id="p-\(parameter.id)" data-parameter="\(parameter.id)">\
      <h3>\(words.markup(parameter.label))</h3><p class="meta"><span>\(words(.switchedOff))</span></p>\
      \(parameter.description.map { words.paragraphs($0) } ?? "")<p>\(words(.switchedOffText))</p>\
      <table><caption class="vh">\(words.markup(parameter.label))</caption><thead><tr>\(ruleHead(parameter))\
      <th scope="col" class="n">\(words(.points))</th></tr></thead><tbody>
      \(Markup(rows))</tbody></table></article>

      """
  }

  // MARK: - Texts

  private func texts(_ parameter: Parameter, isList: Bool) -> Markup {
    let description = parameter.description.map { words.paragraphs($0) } ?? ""
    var sentences = [sources.sentence(of: parameter)]
    if isList, case .features(_, _, let combine) = parameter.rules {
      switch combine {
      case .sum: sentences.append(words(.pointsAddUp))
      case .max: sentences.append(words(.pointsHighest))
      case .min: sentences.append(words(.pointsLowest))
      }
    }
    if let most = parameter.atMost { sentences.append(words(.pointsAtMost, ["count": .number(most)])) }
    if let least = parameter.atLeast { sentences.append(words(.pointsAtLeast, ["count": .number(least)])) }
    return "\(description)<p>\(sentences.joined(separator: " "))</p>"
  }

  private func ruleHead(_ parameter: Parameter) -> Markup {
    let isRanges = if case .ranges = parameter.rules { true } else { false }
    return "<th scope=\"col\">\(words(isRanges ? .range : .feature))</th>"
  }

  /// A rule in words; a feature with the other spellings that count as it.
  private func named(_ label: Markup, _ index: Int, of parameter: Parameter) -> Markup {
    guard case .features(let features, _, _) = parameter.rules else { return label }
    let feature = features[index]
    let spellings = ([feature.value] + feature.also).filter { $0 != words.text(feature.label) }
    guard !spellings.isEmpty else { return label }
    let text = words(.alsoSpelt, ["words": .text(words.quotedNames(spellings, most: Self.mostSpellings))])
    return "\(label) <small>\(text)</small>"
  }

  private func canBeUnmatched(_ parameter: Parameter) -> Bool {
    guard case .ranges(let ranges, _) = parameter.rules else { return true }
    return !ranges.coverEverything
  }

  private func row(_ label: Markup, _ points: ExactDecimal, _ count: Int) -> Markup {
    let all = max(part.contacts.count, 1)
    return """
      <tr><th scope="row">\(label)</th><td class="n">\(words.formats.number(points))</td>\
      <td class="n">\(words.formats.number(count))</td>\
      <td class="bar-c">\(Markup.bar("plain k9", percent: (count * 100 + all - 1) / all))</td></tr>

      """
  }
}

/// Where the values come from that parameters judge: a column of the contacts, or rows of another file.
struct ParameterSources {
  private let segmentation: Segmentation
  private let words: ReportWords
  private let day: CalendarDay

  /// Looks into the files of one segmentation.
  ///
  /// - Parameter day: the day that ages are counted to.
  init(_ segmentation: Segmentation, _ words: ReportWords, asOf day: CalendarDay) {
    self.segmentation = segmentation
    self.words = words
    self.day = day
  }

  /// Where the value comes from, and from which day an age is counted.
  func sentence(of parameter: Parameter) -> String {
    let origin = fieldOrigin(parameter.field) ?? measureOrigin(parameter.field) ?? ""
    let age: String? =
      switch parameter.measure {
      case .daysSince: words(.ageInDays, ["day": .day(day)])
      case .monthsSince: words(.ageInMonths, ["day": .day(day)])
      case .yearsSince: words(.ageInYears, ["day": .day(day)])
      case nil: nil
      }
    return ([origin] + [age].compactMap(\.self)).joined(separator: " ")
  }

  private func fieldOrigin(_ name: String) -> String? {
    let source = segmentation.contacts
    return source.fields.first { $0.name == name }.map { field in
      words(.fromColumn, ["column": .quoted(field.column.name), "file": .text(source.format.file)])
    }
  }

  private func measureOrigin(_ name: String) -> String? {
    for related in segmentation.related {
      guard let measure = related.measures.first(where: { $0.name == name }) else { continue }
      let message: Message =
        switch measure.operation {
        case .sum: .sumOfColumn
        case .count: .countOfRows
        case .mean: .meanOfColumn
        case .smallest: .smallestOfColumn
        case .largest: .largestOfColumn
        case .earliest: .earliestOfColumn
        case .latest: .latestOfColumn
        }
      let text = words(
        message,
        ["column": .quoted(measure.column?.name ?? ""), "file": .text(related.format.file)])
      guard !measure.conditions.isEmpty else { return text }
      let conditions = measure.conditions.map { condition in
        words(
          .conditionOf,
          ["column": .quoted(condition.column.name), "words": .text(choice(of: condition.words))])
      }
      return "\(text) \(words(.onlyRowsWith, ["conditions": .list(conditions)]))"
    }
    return nil
  }

  /// `“a”, “b” or “c”`.
  private func choice(of texts: [String]) -> String {
    guard let last = texts.last, texts.count > 1 else { return words.localizer.text(.quotedList(texts)) }
    let items = words.localizer.listStart(texts.dropLast().map { words.localizer.text(.quoted($0)) })
    return words(.listEndOr, ["items": .text(items), "last": .quoted(last)])
  }
}
