import Formats
import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// What a list's script needs for the breakdown of an opened row: the table without a contact, the rules in
/// words, and how each judged number is written.
///
/// The codes of what each contact scored are in the shards, points and contributions in the head, both the same
/// for all languages (`ListData`).
struct ListBreakdown {
  /// Only what they have in common is taken from them: parameters, rules and fields.
  let contacts: ScoredContacts
  /// In the language of the list's page.
  let words: ReportWords

  /// The rules of each parameter in model order, then what stands for no rule and for no value.
  func rules() -> [Markup] {
    contacts.parameters.map { scored in
      let labels = words.ruleLabels(of: scored.parameter, in: contacts)
      let all = scored.outcomes[...scored.missingCode].map { words.label(of: $0.match, rules: labels) }
      return """
        <ul data-rules="\(scored.parameter.id)">\(Markup(all.map { "<li>\($0)</li>" }))</ul>
        """
    }
  }

  /// How the numbers that a parameter judges are written, with {n} for the number without its sign.
  func values() -> [Markup] {
    contacts.parameters.compactMap { scored in
      guard let field = contacts.fields.first(where: { $0.name == scored.parameter.field }),
        field.column.shownNumbers != nil
      else { return nil }
      let one = ExactDecimal(1)
      switch MeasureUnit(field.unit) {
      case .currency(let currency):
        let decimals = words.formats.money(
          ExactDecimal(mantissa: 11, scale: 1), currency: currency, decimals: .unlessWhole)
        // The sample has one decimal; what more there is are the zeros it was filled up with.
        let zeros = decimals.count { $0 == "0" }
        let text = words.formats.money(one, currency: currency, decimals: .unlessWhole)
        return
          "<p data-value=\"\(scored.parameter.id)\" data-decimals=\"\(zeros + 1)\">\(Self.pattern(text))</p>"
      case .other(let unit):
        return
          "<p data-value=\"\(scored.parameter.id)\">\(Self.pattern(words.formats.number(one, unit: unit)))</p>"
      case .none, .days, .months, .years: return "<p data-value=\"\(scored.parameter.id)\">{n}</p>"
      }
    }
  }

  /// The units in which dates are judged.
  var ages: [AgeMeasure] {
    let used = Set(contacts.parameters.compactMap { $0.isAge ? $0.parameter.measure ?? .daysSince : nil })
    return AgeMeasure.allCases.filter(used.contains)
  }

  private static func pattern(_ sample: String) -> String {
    guard let one = sample.firstIndex(of: "1") else { return sample }
    return sample[..<one] + "{n}" + sample[sample.index(after: one)...]
  }
}

extension ScoredParameter {
  /// Whether it judges how long ago a day is.
  var isAge: Bool { if case .ages = values { true } else { false } }
}
