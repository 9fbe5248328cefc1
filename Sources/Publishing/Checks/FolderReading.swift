import Diagnostics
import Reports

/// The documents of a folder with what was read of them, and how they are held against each other.
struct FolderReading: Sendable {
  /// What is read when: each document is held against those of earlier stages.
  enum Stage: Sendable, CaseIterable {
    /// Each `report.xml`, the other XML documents, and what is HTML.
    case reports, segments, pages
  }

  /// In the order of the documents; nil for what was not read yet.
  var facts: [DocumentFacts?]
  private let folder: CheckedFolder
  private let documents: [CheckedFolder.Document]
  private let indexOfPath: [String: Int]

  /// Nothing read yet.
  init(_ folder: CheckedFolder, documents: [CheckedFolder.Document]) {
    self.folder = folder
    self.documents = documents
    facts = Array(repeating: nil, count: documents.count)
    indexOfPath = Dictionary(documents.indices.map { (documents[$0].path, $0) }) { first, _ in first }
  }

  /// The documents of a stage.
  func indices(of stage: Stage) -> [Int] {
    documents.indices.filter { index in
      let document = documents[index]
      let isReport = document.path == Self.reportName || document.path.hasSuffix("/" + Self.reportName)
      return switch stage {
      case .reports: document.kind == .report && isReport
      case .segments: document.kind == .report && !isReport
      case .pages: document.kind == .page
      }
    }
  }

  private static let reportName = "report.xml"

  /// Reads a document, knowing what earlier stages have read.
  func read(_ index: Int, _ schemas: DocumentSchemas) -> DocumentFacts {
    let document = documents[index]
    var known = DocumentFacts.Known()
    if let part = Self.part(of: document.path) {
      switch document.kind {
      case .report: known.report = report(of: part)
      case .page where document.path.hasPrefix(part + "contacts/"): known.samples = samples(of: part)
      case .page: break
      }
    }
    return DocumentFacts(document, in: folder, schema: schemas[document.kind], known)
  }

  /// The folder of a segmentation, its slash included, that a file in a folder of it belongs to.
  private static func part(of path: String) -> String? {
    let names = path.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
    return path.split(separator: "/").count < 2 ? nil : names.map { $0 + "/" }.joined()
  }

  /// The report that a segmentation's files are held against, even where it is not to be checked itself.
  private func report(of part: String) -> ReportFacts? {
    let path = part + Self.reportName
    let report: ReportFacts?
    if let index = indexOfPath[path] {
      report = facts[index]?.report
    } else if folder.contains(path) {
      report = DocumentFacts(.init(path: path, kind: .report), in: folder, schema: nil).report
    } else {
      report = nil
    }
    return report?.isSound ?? false ? report : nil
  }

  /// The segments of a segmentation that were read with their report.
  private func segments(of part: String) -> [Int] {
    documents.indices.filter { facts[$0]?.segment != nil && Self.part(of: documents[$0].path) == part }
  }

  private func samples(of part: String) -> [String: SegmentFacts.Sample] {
    segments(of: part).reduce(into: [:]) { all, index in
      all.merge(facts[index]?.segment?.samples ?? [:]) { first, _ in first }
    }
  }
}

// MARK: - What documents say together

extension FolderReading {
  /// Compares what only several documents together can show.
  mutating func compare() {
    compareAnchors()
    compareSummaries()
    compareBreakdowns()
    compareLanguages()
  }

  private mutating func compareAnchors() {
    var ids = Dictionary(
      zip(documents, facts).map { ($0.path, $1?.ids ?? []) }, uniquingKeysWith: { first, _ in first })
    for index in facts.indices {
      for (path, anchors) in facts[index]?.anchors ?? [:] {
        let known = ids[path] ?? DocumentFacts(.init(path: path, kind: .page), in: folder, schema: nil).ids
        ids[path] = known
        for anchor in anchors where !known.contains(anchor.fragment) {
          facts[index]?.add(.anchorToNothing, line: anchor.line, ["link": .plain(anchor.link)])
        }
      }
    }
  }

  /// Where a segment's file is not there, or is wrong itself, there is nothing to compare a summary with.
  private mutating func compareSummaries() {
    for index in indices(of: .reports) {
      guard let report = facts[index]?.report, report.isSound else { continue }
      let part = String(documents[index].path.dropLast(Self.reportName.utf8.count))
      let read = segments(of: part).compactMap { facts[$0]?.segment }.filter(\.isSound)
      let all = report.segments.indices.compactMap { segment in read.first { $0.segment == segment } }
      guard all.count == report.segments.count, read.count == all.count else { continue }
      if var problems = facts[index]?.problems {
        SummaryCheck.check(report, all, into: &problems)
        facts[index]?.problems = problems
      }
    }
  }

  /// Where a segmentation has contacts' pages, each of the chosen contacts has its breakdown on one.
  private mutating func compareBreakdowns() {
    for index in facts.indices {
      guard let samples = facts[index]?.segment?.samples, let part = Self.part(of: documents[index].path)
      else {
        continue
      }
      let pages = documents.indices.filter { documents[$0].path.hasPrefix(part + "contacts/") }
      guard !pages.isEmpty else { continue }
      let found = pages.reduce(into: Set<String>()) { $0.formUnion(facts[$1]?.breakdowns ?? []) }
      for (id, sample) in samples.sorted(by: { $0.value.line < $1.value.line }) where !found.contains(id) {
        facts[index]?.add(.breakdownMissing, line: sample.line, ["contact": .quoted(id)])
      }
    }
  }

  /// The records are the same in every language: those of the first one that is right are the measure.
  private mutating func compareLanguages() {
    var first: [[Substring]: Int] = [:]
    for index in facts.indices {
      guard let own = facts[index], let records = own.records, own.problems.isEmpty else { continue }
      var place = documents[index].path.split(separator: "/")
      guard let language = place.lastIndex(where: { $0 == own.language ?? "" }) else { continue }
      place[language] = "*"
      guard let other = first[place] else {
        first[place] = index
        continue
      }
      if let line = facts[other]?.records.flatMap({ records.firstDifference(from: $0) }) {
        let file = folder.shown(documents[other].path)
        facts[index]?.add(.recordDiffersInLanguages, line: line, ["file": .plain(file)])
      }
    }
  }
}
