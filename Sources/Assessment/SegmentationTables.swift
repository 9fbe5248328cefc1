import ContactData
package import Diagnostics
package import Scoring
package import SegmentationModel
package import Values

/// The files of a segmentation as they were read: what its contacts are scored from.
package struct SegmentationTables {
  /// What the contacts are scored by; its parameters may be changed, its files may not.
  package var segmentation: Segmentation
  /// How each file that could be read was read, in the order of the project file.
  package let readings: [FileReading]
  private let plan: ReadingPlan
  private let discretion: Discretion
  /// Nil where a file could not be read.
  private let tables: (contacts: Table, related: [Table])?

  /// Reads all files, so that everything wrong with any of them is said at once.
  ///
  /// - Parameters:
  ///   - folder: that of the project file; empty, or ending in `/`.
  ///   - wantsDigests: whether the readings are to tell the digests of the files.
  package init(
    _ segmentation: Segmentation, folder: String, wantsDigests: Bool = false, into findings: inout Findings
  ) {
    self.segmentation = segmentation
    let plan = ReadingPlan(segmentation)
    let discretion = Discretion(segmentation, folder: folder)
    var found = Findings()
    var readings: [FileReading] = []
    func read(_ format: FileFormat, _ requests: [ColumnRequest], relatedIndex: Int?) -> Table? {
      let source = TableSource(format, folder: folder)
      let table = readTable(source, requests, wantsDigest: wantsDigests, into: &found)
      guard let table else { return nil }
      readings.append(FileReading(relatedIndex: relatedIndex, source, requests, table, discretion))
      return table
    }
    let contacts = read(segmentation.contacts.format, plan.contacts.requests, relatedIndex: nil)
    let related = zip(segmentation.related, plan.related).enumerated().compactMap { index, file in
      read(file.0.format, file.1.requests, relatedIndex: index)
    }
    tables = contacts.flatMap { related.count == plan.related.count ? ($0, related) : nil }
    findings.add(contentsOf: discretion.told(found))
    self.plan = plan
    self.discretion = discretion
    self.readings = readings
  }

  /// The contacts with their scores; nil where a file could not be read, and after adding an error.
  ///
  /// - Parameter companies: those that people belong to; nil for companies, and where there are none.
  package func scored(
    of companies: ScoredContacts? = nil, asOf: CalendarDay, into findings: inout Findings
  ) -> ScoredContacts? {
    guard let tables else { return nil }
    var found = Findings()
    let contacts = ScoredContacts(
      segmentation, plan, contacts: tables.contacts, related: tables.related, companies: companies,
      asOf: asOf, into: &found)
    findings.add(contentsOf: discretion.told(found))
    return contacts
  }
}
