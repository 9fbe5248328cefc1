import Localization
import SegmentationModel

/// A text that waits in a list's page for the script, which asks for it by this name.
enum ListWord: String, CaseIterable {
  /// How many contacts there are, are shown, and would be downloaded.
  case all, some, csv
  /// Ages; only the units that a parameter counts in are on the page.
  case days, months, years
  /// What joins several features of a list, and the values of a flag.
  case middle, last, yes, no
  /// Everything else that the script says.
  case open, page, range, empty, chip, remove, filters
  case `default`, ascending, descending, previous, next, cut, failed

  /// The name of a unit that ages are counted in.
  init(_ measure: AgeMeasure) {
    switch measure {
    case .daysSince: self = .days
    case .monthsSince: self = .months
    case .yearsSince: self = .years
    }
  }

  /// Whether it has a form for each plural category.
  var isCounted: Bool {
    switch self {
    case .all, .some, .csv, .days, .months, .years: true
    default: false
    }
  }

  /// The message it is, in a list of such contacts.
  func message(for kind: Segmentation.Kind) -> Message {
    let isCompanies = kind == .companies
    return switch self {
    case .all: isCompanies ? .companyCount : .personCount
    case .some: isCompanies ? .companiesOf : .peopleOf
    case .csv: isCompanies ? .downloadCompanies : .downloadPeople
    case .days: .days
    case .months: .months
    case .years: .years
    case .middle: .listMiddle
    case .last: .listEnd
    case .yes: .yes
    case .no: .no
    case .open: .openBreakdown
    case .page: .openContactPage
    case .range: .listRange
    case .empty: .listEmpty
    case .chip: .filterChip
    case .remove: .filterRemove
    case .filters: .filtersInPrint
    case .default: .listOrderDefault
    case .ascending: .listOrderAscending
    case .descending: .listOrderDescending
    case .previous: .previousPage
    case .next: .nextPage
    case .cut: .printCut
    case .failed: .listFailed
    }
  }
}
