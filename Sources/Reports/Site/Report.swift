package import Assessment
import ContactData
package import Diagnostics
import Digests
package import Scoring
package import SegmentationModel
package import Values

/// All that the documents of a build are written from, the same for every language.
package struct Report: Sendable {
  /// The project file's values.
  package let project: Project
  /// The day every age was counted to.
  package let asOf: CalendarDay
  /// The program's name and version.
  package let generator: String
  /// SHA-256 of the project file, in hexadecimal.
  package let modelDigest: String
  /// SHA-256 over the digests of the data files, in hexadecimal.
  package let dataDigest: String
  /// Companies, then people, as far as the project has them.
  package let segmentations: [SegmentationReport]

  /// A report of parts that are there already.
  package init(
    project: Project, asOf: CalendarDay, generator: String, modelDigest: String, dataDigest: String,
    segmentations: [SegmentationReport]
  ) {
    self.project = project
    self.asOf = asOf
    self.generator = generator
    self.modelDigest = modelDigest
    self.dataDigest = dataDigest
    self.segmentations = segmentations
  }

  /// The report of what was read; nil where an error keeps it from being made.
  ///
  /// - Parameters:
  ///   - dataDigests: those of the files of rows.
  ///   - catalogueFindings: what the catalogues of the report's languages lack.
  /// - Precondition: the contacts and their figures were wanted of the assessment.
  package init?(
    _ assessment: Assessment, generator: String, dataDigests: [FileDigest], catalogueFindings: [Diagnostic]
  ) {
    guard !assessment.dataFindings.hasErrors else { return nil }
    let ofProject = catalogueFindings + assessment.projectFindings.all
    let parts = assessment.segmentations.compactMap { part -> SegmentationReport? in
      guard let contacts = part.contacts, let summary = part.figures?.summary else { return nil }
      return SegmentationReport(
        contacts, summary: summary, findings: ofProject + part.findings.all,
        contactPages: assessment.project.contactPages)
    }
    precondition(parts.count == assessment.segmentations.count, "without errors everything is scored")
    self.init(
      project: assessment.project, asOf: assessment.asOf, generator: generator,
      modelDigest: assessment.projectFile.sha256,
      dataDigest: Digest.text(of: Array(dataDigests.map(\.sha256).joined().utf8)), segmentations: parts)
  }

  /// The language that texts without a translation are in.
  var defaultLanguage: String { project.languages.first ?? "en" }
}

/// One segmentation with everything its documents share.
package struct SegmentationReport: Sendable {
  /// Everyone, with scores and segments.
  package let contacts: ScoredContacts
  /// What they add up to.
  package let summary: Summary
  /// Finds the ways to the next segment.
  package let nextSegment: NextSegmentFinder
  /// What the scores could become if what is missing were known.
  package let possible: PossibleScores
  /// Whom to call first.
  package let calls: CallOrder
  /// How the scores are distributed.
  let bins: ScoreBins
  /// What was found wrong in the project file and the data, in the order it was found.
  ///
  /// Files stand as the project file names them. Those it does not name, which are itself and catalogues,
  /// stand by their last name: where they lie on a machine is no affair of a report's.
  package let findings: [Diagnostic]
  /// Where each contact's breakdown lies.
  package let addresses: ContactAddresses
  /// The owners' contacts and the addresses of their briefings; nil where the project names no owners.
  package let owners: (portfolios: OwnerPortfolios, addresses: OwnerAddresses)?
  /// Per segment: its part of the order, best first.
  package let members: [Range<Int>]

  /// Its data, parameters and segments.
  package var segmentation: Segmentation { contacts.segmentation }

  /// The fields that lists show, filter and sort by: all but those named like a list's own columns,
  /// which would stand in their place.
  var listedFields: [FieldValues] { contacts.fields.filter { CommonColumn(rawValue: $0.name) == nil } }

  /// `companies` or `people`: the folder of its documents.
  package var folder: String { segmentation.kind.rawValue }

  /// Works out what documents share, once.
  package init(
    _ contacts: ScoredContacts, summary: Summary, findings: [Diagnostic], contactPages: ContactPages
  ) {
    self.contacts = contacts
    self.summary = summary
    nextSegment = NextSegmentFinder(contacts)
    possible = PossibleScores(contacts)
    calls = CallOrder(contacts)
    bins = ScoreBins(contacts)
    self.findings = findings.map { $0.naming(filesOf: contacts.segmentation) }
    addresses = ContactAddresses(contacts, layout: .init(contactPages, contacts: contacts.count))
    let main = summary.mainTotal.map { summary.totals[$0].field }
    owners = OwnerPortfolios(contacts, valueField: main).map { portfolios in
      (portfolios, OwnerAddresses(portfolios, names: contacts.owners.map { Array($0.words) } ?? []))
    }
    // Segments divide the scores, and the order is by score: the best segment comes first.
    var end = 0
    members =
      summary.segments.reversed().map { row in
        defer { end += row.contacts }
        return end..<(end + row.contacts)
      }.reversed()
  }
}

extension Diagnostic {
  /// The same with its place in a file as the project names it; files it does not name by their last name.
  fileprivate func naming(filesOf segmentation: Segmentation) -> Diagnostic {
    guard let place else { return self }
    let named = [segmentation.contacts.format.file] + segmentation.related.map(\.format.file)
    guard !named.contains(place.file) else { return self }
    var shown = self
    shown.place?.file = place.fileName
    return shown
  }
}

/// A file of the report and how its bytes come about.
package protocol Document: Sendable {
  /// The path within the output folder.
  var path: String { get }
  /// What it is held against.
  var kind: DocumentKind { get }
  /// Writes the document piece by piece.
  func write(to sink: ([UInt8]) throws -> Void) throws
}

/// Which schema a document is held against.
package enum DocumentKind: Sendable, Hashable, CaseIterable {
  /// XML of the report vocabulary.
  case report
  /// An HTML page in XML syntax.
  case page
}
