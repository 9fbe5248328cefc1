package import Diagnostics
import Scoring
package import SegmentationModel
package import Values

/// What the data of a project says by its model, and what is wrong with either: the one answer to both.
package struct Assessment: Sendable {
  /// The project file's values.
  package let project: Project
  /// The day every age was counted to.
  package let asOf: CalendarDay
  /// The project file by its last name, with its size and digest.
  package let projectFile: FileDigest
  /// What is suspicious about the project file; all of it warnings.
  package let projectFindings: Findings
  /// Companies, then people, as far as the project has them.
  package let segmentations: [AssessedSegmentation]

  /// What is wanted besides findings; what is not is dropped as early as it can be.
  package enum Wanted: Sendable {
    /// The contacts and their figures, reviewed, and the digests of what was read.
    case everything
    /// The contacts, without a review of the model.
    case contacts
    /// The figures, reviewed; memory never holds more contacts than scoring needs.
    case figures
  }

  /// What was done last with a segmentation.
  package enum Step: Sendable {
    /// Its files were read.
    case read
    /// Its contacts were scored and reviewed, as far as they could be.
    case scored
  }

  /// Reads, scores and reviews the segmentations of a project, one after the other.
  ///
  /// - Parameter progress: told of every step of every segmentation.
  package init(
    _ opened: OpenedProject, asOf: CalendarDay, wanted: Wanted, progress: (Step) -> Void = { _ in }
  ) {
    project = opened.project
    projectFile = opened.file
    projectFindings = opened.findings
    self.asOf = asOf
    // Companies are kept for the people who belong to them, even if nobody wants to see them.
    var companies: ScoredContacts?
    segmentations = opened.project.segmentations.map { segmentation in
      var findings = Findings()
      let (scored, readings) = Self.score(
        segmentation, of: companies, in: opened.folder, asOf: asOf, wantsDigests: wanted == .everything,
        into: &findings, progress)
      let figures =
        wanted == .contacts
        ? nil
        : scored.map { contacts in
          let discretion = Discretion(segmentation, folder: opened.folder)
          return Figures(contacts, discretion, reviewedInto: &findings)
        }
      progress(.scored)
      if segmentation.kind == .companies { companies = scored }
      return AssessedSegmentation(
        segmentation: segmentation, readings: readings, contacts: wanted == .figures ? nil : scored,
        figures: figures, findings: findings)
    }
  }

  /// Scores from tables that are gone when it returns.
  private static func score(
    _ segmentation: Segmentation, of companies: ScoredContacts?, in folder: String, asOf: CalendarDay,
    wantsDigests: Bool, into findings: inout Findings, _ progress: (Step) -> Void
  ) -> (ScoredContacts?, [FileReading]) {
    let tables = SegmentationTables(
      segmentation, folder: folder, wantsDigests: wantsDigests, into: &findings)
    progress(.read)
    return (tables.scored(of: companies, asOf: asOf, into: &findings), tables.readings)
  }

  /// What was found in the data and by the review, segmentation by segmentation.
  package var dataFindings: Findings {
    segmentations.reduce(into: Findings()) { $0.add(contentsOf: $1.findings) }
  }
}
