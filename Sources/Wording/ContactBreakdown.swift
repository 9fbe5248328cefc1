import ContactData
import Formats
import Localization
package import Scoring
package import SegmentationModel
import Values

/// One contact's facts and the arithmetic of its score, in words and in canonical form.
///
/// For a few contacts at a time: pages and XML documents are written column by column.
package struct ContactBreakdown: Sendable {
  /// A field or measure for which the contact has a value.
  package struct Fact: Sendable {
    /// As the project file names it.
    package var name: String
    /// As it is called in the language.
    package var label: String
    /// As the language shows it.
    package var text: String
    /// As no language changes it: decimal points, ISO dates.
    package var canonical: String
    /// Whether a parameter judges the field, so that its value stands among the lines.
    package var isJudged: Bool
  }

  /// What one parameter found in the contact.
  package struct Line: Sendable {
    /// What the project file says of it.
    package var parameter: Parameter
    /// As it is called in the language.
    package var label: String
    /// What was compared, in words; nil for no value.
    package var text: String?
    /// What was compared, as no language changes it; nil for no value.
    package var canonical: String?
    /// The range or feature in words, or what stands for it.
    package var rule: String
    /// What it was worth.
    package var outcome: Outcome
    /// The least that the parameter can add to a score.
    package var lowest: Score
    /// The most that the parameter can add to a score.
    package var highest: Score
  }

  /// In the order of the project file.
  package let facts: [Fact]
  /// The enabled parameters, in the order of the project file.
  package let lines: [Line]

  /// Puts one contact into words.
  package init(row: Int, in contacts: ScoredContacts, _ words: ReportWords) {
    let judged = Set(contacts.parameters.map(\.parameter.field))
    facts = contacts.fields.compactMap { field in
      guard let (text, canonical) = words.value(of: field, row: row) else { return nil }
      return Fact(
        name: field.name, label: words.text(field.label), text: text, canonical: canonical,
        isJudged: judged.contains(field.name))
    }
    lines = contacts.parameters.map { scored in
      let parameter = scored.parameter
      let value = words.value(of: scored, row: row, in: contacts)
      let outcome = scored.outcomes[Int(scored.codes[row])]
      return Line(
        parameter: parameter, label: words.text(parameter.label), text: value?.text,
        canonical: value?.canonical,
        rule: words.rule(outcome.match, of: parameter, in: contacts),
        outcome: outcome, lowest: scored.lowest, highest: scored.highest)
    }
  }
}

extension ReportWords {
  /// A contact's value of a field, as this language shows it and in canonical form; nil for no value.
  fileprivate func value(of field: FieldValues, row: Int) -> (text: String, canonical: String)? {
    guard field.column.hasValue(row: row) else { return nil }
    switch field.column {
    case .words(let column):
      let word = column.words[Int(column.codes[row])]
      return (flag(word, of: field), word)
    case .lists(let column):
      let words = column.values[Int(column.codes[row])].joined(separator: "; ")
      return (words, words)
    case .numbers, .means:
      guard let number = field.column.shownNumbers?[row] else { return nil }
      return (localizer.amount(number, unit: MeasureUnit(field.unit)), number.description)
    case .days(let column):
      guard let day = column[row] else { return nil }
      return (formats.day(day), day.description)
    }
  }

  /// What a parameter compared, the field's value or an age, as this language shows it and in canonical form;
  /// nil for no value.
  package func value(
    of scored: ScoredParameter, row: Int, in contacts: ScoredContacts
  ) -> (text: String, canonical: String)? {
    guard case .ages(let ages) = scored.values else { return value(of: scored.field, row: row) }
    guard ages[row] != .min else { return nil }
    let unit = unit(of: scored.parameter, in: contacts)
    return (localizer.amount(ExactDecimal(Int(ages[row])), unit: unit), String(ages[row]))
  }
}
