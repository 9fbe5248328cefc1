package import Formats
import Localization
package import Scoring
package import SegmentationModel

/// How contacts, segments, parameters and fields are called.
extension ReportWords {
  /// `84 companies`, `84 firmy`.
  package func count(_ count: Int, of kind: Segmentation.Kind) -> String {
    switch kind {
    case .companies: self(.companyCount, ["count": .count(count)])
    case .people: self(.personCount, ["count": .count(count)])
    }
  }

  /// The segmentation's name in navigation and headings.
  package func title(of kind: Segmentation.Kind) -> String {
    switch kind {
    case .companies: self(.companies)
    case .people: self(.people)
    }
  }

  /// The header of a column of contacts.
  package func nameHeader(of kind: Segmentation.Kind) -> String {
    switch kind {
    case .companies: self(.company)
    case .people: self(.person)
    }
  }

  /// The name of what a parameter compares, as a change or a gap names it.
  package func label(ofParameter index: Int, in contacts: ScoredContacts) -> String {
    text(contacts.parameters[index].parameter.label)
  }

  /// A field's label with its unit, for the header of a column whose cells leave the unit out.
  package func headerText(of field: FieldValues) -> String {
    guard let unit = field.unit, field.column.shownNumbers != nil else { return text(field.label) }
    return "\(text(field.label)), \(sign(of: unit))"
  }

  /// A currency's sign in this language, or the unit as it is.
  package func sign(of unit: NumberUnit) -> String {
    switch unit {
    case .currency(let currency): formats.sign(of: currency)
    case .other(let text): text
    }
  }

  /// Names in quotes, the first few and how many more.
  package func quotedNames(_ names: [String], most: Int) -> String {
    guard names.count > most + 1 else { return localizer.text(.quotedList(names)) }
    let shown = names.prefix(most).map { localizer.text(.quoted($0)) }
    let items = shown.dropFirst().reduce(shown[0]) { items, next in
      self(.listMiddle, ["items": .text(items), "next": .text(next)])
    }
    return self(.andMore, ["items": .text(items), "count": .count(names.count - most)])
  }
}
