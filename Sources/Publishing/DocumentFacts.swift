import Diagnostics
import Files
import LibXML2
import Reports

/// What one reading of a document tells: its problems, its anchors, the anchors it needs elsewhere, and its numbers.
struct DocumentFacts: Sendable {
  /// A link to an anchor.
  struct Anchor: Sendable {
    /// The `id` that the other page should have.
    var fragment: String
    /// Where the link stands, from 1.
    var line: Int
    /// The link as it is written.
    var link: String
  }

  /// What other documents have told, for this one to be held against.
  struct Known: Sendable {
    /// The report that a segment belongs to; nil where there is none, and where it is wrong itself.
    var report: ReportFacts?
    /// By id, the contacts whose breakdowns a page is held against.
    var samples: [String: SegmentFacts.Sample] = [:]
  }

  /// What is wrong with the document.
  var problems: DocumentProblems
  /// The values of all `id` attributes of a page.
  private(set) var ids: Set<String> = []
  /// By the file that should hold the anchor.
  private(set) var anchors: [String: [Anchor]] = [:]

  /// The document's `xml:lang`; nil of pages.
  private(set) var language: String?
  /// What a `report.xml` says; nil of other documents.
  private(set) var report: ReportFacts?
  /// What a segment's contacts add up to; nil of other documents, and where its report is not known.
  private(set) var segment: SegmentFacts?
  /// The records that are the same in every language; nil of pages.
  private(set) var records: RecordDigests?
  /// The contacts whose breakdown a page has, of those that are held against it.
  private(set) var breakdowns: Set<String> = []

  private let document: CheckedFolder.Document
  private let folder: CheckedFolder
  private let folderNames: [Substring]

  /// Reads and validates a document in one go, with memory that grows with its ids and links, and by 12 bytes a record.
  init(
    _ document: CheckedFolder.Document, in folder: CheckedFolder, schema: XMLSchema?, _ known: Known = Known()
  ) {
    self.document = document
    self.folder = folder
    problems = DocumentProblems(file: folder.shown(document.path))
    folderNames = document.path.split(separator: "/").dropLast()
    do throws(XMLReadingError) {
      var reader = try XMLReader(path: folder.root + "/" + document.path, schema: schema, name: problems.file)
      do throws(XMLReadingError) {
        switch document.kind {
        case .page: try readPage(&reader, known)
        case .report: try readReport(&reader, known)
        }
      } catch .malformed {
        // It is the last of the problems.
      }
      let found = reader.problems
      problems.add(contentsOf: PublishingError.diagnostics(.invalidDocument, found.first, of: found.count))
    } catch .cannotRead(_, let fault) {
      problems = DocumentProblems(file: problems.file)
      problems.add(contentsOf: [fault.ofReading(problems.file)])
    } catch {}
  }

  /// Adds a problem that only a look at other documents has shown.
  mutating func add(_ code: Diagnostic.Code, line: Int, _ arguments: [String: Argument]) {
    problems.add(code, line: line, arguments)
  }
}

// MARK: - Pages

extension DocumentFacts {
  private mutating func readPage(_ reader: inout XMLReader, _ known: Known) throws(XMLReadingError) {
    var breakdowns = known.samples.isEmpty ? nil : PageReading(known.samples)
    while let event = try reader.next() {
      breakdowns?.take(event, reader, into: &problems)
      guard event == .start else { continue }
      if let id = reader.attribute("id") { ids.insert(id) }
      if let link = reader.attribute("href") { follow(link, line: reader.line) }
      if let link = reader.attribute("src") { follow(link, line: reader.line) }
    }
    self.breakdowns = breakdowns?.found ?? []
  }

  private mutating func follow(_ link: String, line: Int) {
    let path: String
    let fragment: String
    switch PageLink(link, from: folderNames) {
    case .elsewhere: return
    case .here(let anchor): (path, fragment) = (document.path, anchor)
    case .file(let file, let anchor):
      guard folder.contains(file) else { return add(.linkToNothing, line: line, ["link": .plain(link)]) }
      (path, fragment) = (file, anchor)
    case .nowhere: return add(.linkToNothing, line: line, ["link": .plain(link)])
    }
    if !fragment.isEmpty, path.hasSuffix(".html") {
      anchors[path, default: []].append(Anchor(fragment: fragment, line: line, link: link))
    }
  }
}

// MARK: - Reports

extension DocumentFacts {
  private static let namespace: StaticString = "urn:segmenta:report:1"

  private mutating func readReport(_ reader: inout XMLReader, _ known: Known) throws(XMLReadingError) {
    while let event = try reader.next() {
      guard event == .start else { continue }
      language = reader.attributes.first { $0.name == "lang" && !$0.namespace.isEmpty }?.value
      if reader.isNamed("report", in: Self.namespace) {
        return try readSummary(&reader)
      }
      return try readContacts(&reader, known)
    }
  }

  private mutating func readContacts(_ reader: inout XMLReader, _ known: Known) throws(XMLReadingError) {
    var reading = SegmentReading(of: known.report)
    reading.take(.start, reader, into: &problems)
    while let event = try reader.next() { reading.take(event, reader, into: &problems) }
    reading.finish(isSound: reader.problems.isEmpty, into: &problems)
    segment = reading.facts
    records = reading.digests
  }

  private mutating func readSummary(_ reader: inout XMLReader) throws(XMLReadingError) {
    var reading = ReportReading()
    reading.take(.start, reader)
    var segments: Set<String> = []
    var isInSummary = false
    while let event = try reader.next() {
      reading.take(event, reader)
      if reader.isNamed("summary", in: Self.namespace) {
        isInSummary = event == .start
      } else if event == .start, reader.isNamed("segment", in: Self.namespace) {
        if isInSummary {
          if let segment = reader.attribute("ref"), !segments.contains(segment) {
            add(.segmentNotInModel, line: reader.line, ["segment": .quoted(segment)])
          }
          if let link = reader.attribute("href") { follow(link, line: reader.line) }
        } else if let id = reader.attribute("id") {
          segments.insert(id)
        }
      }
    }
    var report = reading.facts
    records = report.digests
    if reader.problems.isEmpty, report.isComplete {
      report.isSound = ModelCheck.check(report, into: &problems)
    }
    self.report = report
  }
}
