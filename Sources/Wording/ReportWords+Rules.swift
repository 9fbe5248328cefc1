import ContactData
import Formats
package import Localization
package import Scoring
package import SegmentationModel
import Values

/// What the rules of parameters and the values under them say.
extension ReportWords {
  /// A flag's value in words; any other word as it is.
  package func flag(_ word: String, of field: FieldValues) -> String {
    guard field.isFlag else { return word }
    return word == "yes" ? self(.yes) : self(.no)
  }

  /// What a number or an age is counted in.
  package func unit(of parameter: Parameter, in contacts: ScoredContacts) -> MeasureUnit {
    switch parameter.measure {
    case .daysSince: .days
    case .monthsSince: .months
    case .yearsSince: .years
    case nil: MeasureUnit(contacts.field(named: parameter.field)?.unit)
    }
  }

  /// A range in words, or its own label.
  ///
  /// - Parameter isWhole: whether no value has a fraction.
  package func label(of range: ScoreRange, unit: MeasureUnit, isWhole: Bool) -> String {
    if let label = range.label { return text(label) }
    return localizer.rangeText(from: range.from, to: range.to, unit: unit, isWhole: isWhole)
  }

  /// Whether whole numbers are all that a parameter judges: ages, and fields in which every number is whole.
  ///
  /// Amounts of money are not counted, however round they are.
  private func isWhole(_ parameter: Parameter, in contacts: ScoredContacts) -> Bool {
    if parameter.measure != nil { return true }
    let field = contacts.field(named: parameter.field)
    guard let field, case .numbers(let column) = field.column else { return false }
    if case .currency = field.unit { return false }
    return column.largestScale == 0
  }

  /// The rules of a parameter in words: ranges or features, in model order.
  package func ruleLabels(of parameter: Parameter, in contacts: ScoredContacts) -> [String] {
    switch parameter.rules {
    case .ranges(let ranges, _):
      let unit = unit(of: parameter, in: contacts)
      let isWhole = isWhole(parameter, in: contacts)
      return ranges.map { label(of: $0, unit: unit, isWhole: isWhole) }
    case .features(let features, _, _):
      return features.map { text($0.label) }
    }
  }

  /// What a match says, in words.
  ///
  /// - Parameter rules: the parameter's rules in words.
  package func label(of match: Match, rules: [String]) -> String {
    switch match {
    case .range(let index): rules[index]
    case .features(let indices): localizer.list(indices.map { rules[$0] })
    case .outside: self(.matchOutside)
    case .other: self(.matchOther)
    case .missing: self(.noData)
    }
  }

  /// What a parameter found, or would find, in words.
  package func rule(_ match: Match, of parameter: Parameter, in contacts: ScoredContacts) -> String {
    label(of: match, rules: ruleLabels(of: parameter, in: contacts))
  }
}
