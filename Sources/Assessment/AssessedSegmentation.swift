package import Diagnostics
package import Scoring
package import SegmentationModel
package import Values

/// One segmentation of a project, as far as it could be read and scored.
package struct AssessedSegmentation: Sendable {
  /// As the project file has it.
  package let segmentation: Segmentation
  /// How each file that could be read was read.
  package let readings: [FileReading]
  /// Nil where an error kept them from being scored, and where nobody wants them.
  package let contacts: ScoredContacts?
  /// Nil where an error kept the contacts from being scored, and where nobody wants them.
  package let figures: Figures?
  /// What was found in its files and by its review, in the order it was found.
  package let findings: Findings
}

/// What the contacts of a segmentation come to; small, so that it outlives them.
package struct Figures: Sendable {
  /// How many contacts there are.
  package let count: Int
  /// Where each segment but the lowest begins.
  package let starts: [ExactDecimal]
  /// What they add up to.
  package let summary: Summary

  /// Sums the contacts up, and adds what is suspicious or wrong about the model now that they are known.
  init(_ contacts: ScoredContacts, _ discretion: Discretion, reviewedInto findings: inout Findings) {
    count = contacts.count
    starts = contacts.limits.starts
    summary = Summary(contacts)
    var found = Findings()
    contacts.review(summary, into: &found)
    ListPages.review(contacts.segmentation, summary, into: &found)
    findings.add(contentsOf: discretion.told(found))
  }
}
