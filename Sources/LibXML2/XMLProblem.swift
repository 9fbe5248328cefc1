package import Files

/// One thing that is wrong with a document or a schema, in libxml2's words.
///
/// The words are English and may quote a value; they are detail under a diagnostic of ours, which
/// says what happened in the reader's language.
package struct XMLProblem: Sendable, Hashable {
  /// The document or schema file it is about, as it was named to us.
  package var file: String
  /// From 1; the line on which the parser stood, the last one of a tag that spans several. 0: unknown.
  package var line: Int
  /// From 1, in bytes of UTF-8; nil where libxml2 does not say.
  package var column: Int?
  /// One line, at most 400 characters.
  package var message: String

  /// A problem at a place as libxml2 tells it; see the parts for what 0 and nil stand for.
  package init(file: String, line: Int, column: Int? = nil, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }
}

/// What keeps a document from being read at all.
package enum XMLReadingError: Error, Hashable {
  /// The file cannot be opened or read.
  case cannotRead(path: String, FileFault)
  /// The document is not well-formed from here on.
  case malformed(XMLProblem)
}

/// Problems up to a limit and the count of all: a document of a million contacts may repeat one.
package struct XMLProblemList: Sendable, Hashable {
  /// The first ones found, at most ``limit``.
  package private(set) var first: [XMLProblem] = []
  /// How many there are in all.
  package private(set) var count = 0

  /// How many problems of one document are kept.
  package static let limit = 20

  /// No problem yet, which is how a valid document ends.
  package init() {}

  /// Whether the document is in order.
  package var isEmpty: Bool { count == 0 }

  /// Whether another problem would be kept; where not, there is no need to put it into words.
  var isKept: Bool { first.count < Self.limit }

  /// Counts a problem, and keeps it where it is among the first.
  mutating func add(_ problem: XMLProblem) {
    if isKept { first.append(problem) }
    count += 1
  }

  /// Counts a problem that nobody put into words, as ``isKept`` allows.
  mutating func addUnkept() {
    count += 1
  }
}
