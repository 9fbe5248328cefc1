import Reports
import Testing
import Values

/// The XML of the mill's companies, as tests ask for it.
struct MillXML {
  let site: SampleSite

  static let languages = ["en", "pl"]
  /// Best first.
  static let segments = ["top", "high", "middle", "low"]

  init() throws { site = try Mill.site.get() }

  func report(_ language: String = "en") throws -> Element {
    try site.tree("\(language)/companies/report.xml")
  }

  /// Everyone's records, best first.
  func contacts(_ language: String = "en") throws -> [Element] {
    try Self.segments.flatMap {
      try site.tree("\(language)/companies/segments/\($0).xml").children("contact")
    }
  }
}

/// The exact number that an attribute or a text holds.
func number(_ text: String?) throws -> ExactDecimal {
  try #require(text.flatMap { ExactDecimal($0) })
}

func plus(_ left: ExactDecimal, _ right: ExactDecimal) throws -> ExactDecimal {
  try #require(left.adding(right))
}
