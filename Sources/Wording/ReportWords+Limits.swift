import Formats
import Localization
package import Scoring

/// The scores of segments in words.
extension ReportWords {
  /// The scores of a segment as they stand in a sentence: `from 200 to under 320 points`.
  package func limits(of segment: Int, in contacts: ScoredContacts) -> String {
    switch contacts.limits.scores(of: segment) {
    case (nil, nil): self(.scoresAll)
    case (nil, let to?): self(.scoresUnder, ["count": .number(to)])
    case (let from?, nil): self(.scoresFrom, ["count": .number(from)])
    case (let from?, let to?): self(.scoresBetween, ["from": .number(from), "count": .number(to)])
    }
  }

  /// The scores of a segment as they stand in a table: `200 – 320`, without words.
  package func limitCell(of segment: Int, in contacts: ScoredContacts) -> String {
    let scores = contacts.limits.scores(of: segment)
    return localizer.rangeText(from: scores.from, to: scores.to)
  }
}
