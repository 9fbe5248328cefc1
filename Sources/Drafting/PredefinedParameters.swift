import Localization
import SegmentationModel

/// The parameters that a CRM has data for besides the contacts' own columns, as YAML to be uncommented.
struct PredefinedParameters {
  /// A message in each language of the draft, as pairs of a mapping.
  let inLanguages: (Message) -> [String]

  private func label(_ message: Message) -> String {
    "{\(inLanguages(message).joined(separator: ", "))}"
  }

  private var deals: String {
    """
    related:
      deals:
        file: deals.csv
        key: Company
        matches: name
        measures:
          won_value:
            sum: Value
            where: {Stage: Won}
            label: \(label(.draftWonValue))
          won_count:
            count: true
            where: {Stage: Won}
            label: \(label(.draftWonCount))
          open_count:
            count: true
            where: {Stage: Open}
            label: \(label(.draftOpenCount))
          last_activity:
            latest: Date
            label: \(label(.draftLastActivity))
    """
  }

  private static let dealParameters = """
    parameters:
      - id: won-value
        field: won_value
        relevance: 10
        ranges: [{to: 10000, points: 0}, {from: 10000, points: 5}, {from: 50000, points: 10}]
      - id: won-count
        field: won_count
        relevance: 6
        ranges: [{to: 1, points: 0}, {from: 1, points: 5}, {from: 5, points: 10}]
      - id: open-count
        field: open_count
        relevance: 4
        ranges: [{to: 1, points: 0}, {from: 1, points: 10}]
      - id: last-activity
        field: last_activity
        measure: days-since
        relevance: 4
        ranges: [{to: 30, points: 10}, {from: 30, points: 5}, {from: 180, points: 0}]
    """

  /// The lines for a kind of contact, without what a file of deals gave already.
  func lines(for kind: Segmentation.Kind, hasDeals: Bool) -> [String] {
    let own = kind == .people ? Self.ofPeople : Self.ofCompanies
    let text = hasDeals ? "parameters:\n\(own)" : "\(deals)\n\n\(Self.dealParameters)\n\(own)"
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static let ofCompanies = """
      - id: industry
        field: industry
        relevance: 5
        features: [{value: Retail, points: 10}, {value: Services, points: 5}]
      - id: source
        field: source
        relevance: 3
        features: [{value: Recommendation, points: 10}, {value: Website, points: 5}]
      - id: decision-making
        field: decision
        relevance: 8
        changeable: false
        features: [{value: full, points: 10}, {value: shared, points: 5}]
    """

  private static let ofPeople = """
      - id: sales-potential
        field: sales_potential
        relevance: 8
        ranges: [{to: 100, points: 0}, {from: 100, points: 5}, {from: 1000, points: 10}]
      - id: position
        field: position
        relevance: 6
        features: [{value: board, points: 10}, {value: director, points: 7}, {value: specialist, points: 3}]
    """
}
