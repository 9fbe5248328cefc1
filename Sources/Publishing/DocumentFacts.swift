import Diagnostics
import Files
import LibXML2
import Reports

/// What one reading of a document tells: its problems, its anchors, and the anchors it needs elsewhere.
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

  /// What is wrong with the document, the first of each check; more are counted only.
  private(set) var problems: [Diagnostic] = []
  /// How many problems of ours there are, those that are not kept among them.
  private(set) var problemCount = 0
  /// The values of all `id` attributes of a page.
  private(set) var ids: Set<String> = []
  /// By the file that should hold the anchor.
  private(set) var anchors: [String: [Anchor]] = [:]

  private let name: String
  private let document: CheckedFolder.Document
  private let folder: CheckedFolder
  private let folderNames: [Substring]

  /// Reads and validates a document in one go, with memory that grows with its ids and links only.
  init(_ document: CheckedFolder.Document, in folder: CheckedFolder, schema: XMLSchema?) {
    self.document = document
    self.folder = folder
    name = folder.shown(document.path)
    folderNames = document.path.split(separator: "/").dropLast()
    do throws(XMLReadingError) {
      var reader = try XMLReader(path: folder.root + "/" + document.path, schema: schema, name: name)
      do throws(XMLReadingError) {
        switch document.kind {
        case .page: try readPage(&reader)
        case .report: try readReport(&reader)
        }
      } catch .malformed {
        // It is the last of the problems.
      }
      let found = reader.problems
      problems += PublishingError.diagnostics(.invalidDocument, found.first, of: found.count)
    } catch .cannotRead(_, let fault) {
      problems = [fault.ofReading(name)]
    } catch {}
  }

  /// Keeps the first 20 problems and counts the rest.
  mutating func add(_ code: Diagnostic.Code, line: Int, _ arguments: [String: Argument]) {
    problemCount += 1
    guard problemCount <= XMLProblemList.limit else { return }
    problems.append(Diagnostic(code, at: Place(file: name, line: line), arguments))
  }

  /// All problems in the order of their lines.
  var diagnostics: [Diagnostic] {
    var result = problems.filter { $0.code != .moreProblems }
    result.sort { ($0.place?.line ?? 0) < ($1.place?.line ?? 0) }
    result += problems.filter { $0.code == .moreProblems }
    if problemCount > XMLProblemList.limit {
      let rest = problemCount - XMLProblemList.limit
      result.append(Diagnostic(.moreProblems, at: Place(file: name), ["count": .count(rest)]))
    }
    return result
  }
}

// MARK: - Pages

extension DocumentFacts {
  private mutating func readPage(_ reader: inout XMLReader) throws(XMLReadingError) {
    while let event = try reader.next() {
      guard event == .start else { continue }
      if let id = reader.attribute("id") { ids.insert(id) }
      if let link = reader.attribute("href") { follow(link, line: reader.line) }
      if let link = reader.attribute("src") { follow(link, line: reader.line) }
    }
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

  /// One contact while its contributions are added.
  private struct Contact {
    var id: String
    var line: Int
    var score: ScoreSum?
    var sum = ScoreSum()
    var isReadable = true
  }

  private mutating func readReport(_ reader: inout XMLReader) throws(XMLReadingError) {
    var contact: Contact?
    var contactCount = 0
    var expectedCount: String?
    var segments: Set<String> = []
    var isInSummary = false
    while let event = try reader.next() {
      guard event != .text else { continue }
      let isStart = event == .start
      if reader.isNamed("contribution", in: Self.namespace) {
        guard isStart, contact != nil else { continue }
        if let score = reader.withAttribute("score", { ScoreSum($0) }) ?? nil {
          contact?.sum += score
        } else {
          contact?.isReadable = false
        }
      } else if reader.isNamed("contact", in: Self.namespace) {
        if isStart {
          contactCount += 1
          let score = reader.withAttribute("score") { ScoreSum($0) } ?? nil
          contact = Contact(id: reader.attribute("id") ?? "", line: reader.line, score: score)
        } else {
          contact.map { compare($0) }
          contact = nil
        }
      } else if reader.isNamed("summary", in: Self.namespace) {
        isInSummary = isStart
      } else if isStart, reader.isNamed("segment", in: Self.namespace) {
        if isInSummary {
          if let segment = reader.attribute("ref"), !segments.contains(segment) {
            add(.segmentNotInModel, line: reader.line, ["segment": .quoted(segment)])
          }
          if let link = reader.attribute("href") { follow(link, line: reader.line) }
        } else if let id = reader.attribute("id") {
          segments.insert(id)
        }
      } else if isStart, reader.depth == 1, reader.isNamed("contacts", in: Self.namespace) {
        expectedCount = reader.attribute("count")
      }
    }
    if let expectedCount, Int(expectedCount) != contactCount {
      add(
        .contactCountWrong, line: 1, ["count": .count(contactCount), "expected": .plain(expectedCount)])
    }
  }

  private mutating func compare(_ contact: Contact) {
    // What is no number at all is the schema's affair, unless it is one too long to be a score.
    guard contact.isReadable, let score = contact.score, score == contact.sum else {
      return add(
        .contributionsDoNotAddUp, line: contact.line,
        [
          "contact": .quoted(contact.id), "sum": .number("\(contact.sum)"),
          "score": .number(contact.score.map { "\($0)" } ?? "?"),
        ])
    }
  }
}
