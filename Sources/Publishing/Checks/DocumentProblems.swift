import Diagnostics
import LibXML2

/// What is wrong with a document: the first problems of each kind of check in full, more only counted.
struct DocumentProblems: Sendable {
  /// The document as the user would name it.
  let file: String
  /// How many problems were added one by one, those that are not kept among them.
  private(set) var count = 0
  private var kept: [Diagnostic] = []

  /// Nothing found yet.
  init(file: String) { self.file = file }

  /// Keeps the first 20 problems and counts the rest.
  mutating func add(_ code: Diagnostic.Code, line: Int, _ arguments: [String: Argument]) {
    count += 1
    guard count <= XMLProblemList.limit else { return }
    kept.append(Diagnostic(code, at: Place(file: file, line: line), arguments))
  }

  /// Adds what a schema or the system found, which is cut off already.
  mutating func add(contentsOf found: [Diagnostic]) { kept += found }

  /// Whether nothing at all was found.
  var isEmpty: Bool { kept.isEmpty }

  /// All problems in the order of their lines.
  var diagnostics: [Diagnostic] {
    var result = kept.filter { $0.code != .moreProblems }
    result.sort { ($0.place?.line ?? 0) < ($1.place?.line ?? 0) }
    result += kept.filter { $0.code == .moreProblems }
    if count > XMLProblemList.limit {
      let rest = count - XMLProblemList.limit
      result.append(Diagnostic(.moreProblems, at: Place(file: file), ["count": .count(rest)]))
    }
    return result
  }
}

extension DocumentProblems {
  /// A value of a report that is not what the rest of it gives.
  ///
  /// - Parameters:
  ///   - name: where it stands, as a path of the document: `summary/@mean`.
  ///   - value: what is written; empty where nothing is.
  mutating func addValue(_ name: String, _ value: String?, expected: String, line: Int) {
    add(
      .reportValueWrong, line: line,
      ["name": .plain(name), "value": .quoted(value ?? ""), "expected": .quoted(expected)])
  }
}
