/// Reads a document front to back, element by element, and can validate it on the way.
///
/// The current event's names and values are compared in place, so an event that nobody asks about
/// makes no `String`. Text comes in one piece between two tags; an empty element is a start and an end.
package struct XMLReader: ~Copyable {
  /// What the reader stands on.
  package enum Event: Sendable, Hashable {
    /// A start tag, or the first half of an empty element; its attributes can be asked for.
    case start
    /// All the text between two tags, in one piece.
    case text
    /// An end tag, or the second half of an empty element.
    case end
  }

  private let parser: PushParser
  private var file: DocumentFile?
  private var memory: [UInt8]
  private var memoryOffset = 0
  private var isAtEnd = false
  private var index = -1

  /// Opens a document, and stands before its first element.
  ///
  /// - Parameters:
  ///   - schema: Validates on the way; see ``problems``.
  ///   - name: The document's name in its problems; the path where nil.
  /// - Throws: `cannotRead` where the file cannot be opened.
  package init(path: String, schema: XMLSchema? = nil, name: String? = nil) throws(XMLReadingError) {
    file = try DocumentFile(path: path)
    memory = []
    parser = PushParser(schema: schema, name: name ?? path, recordsEvents: true)
  }

  /// Reads a document that is already in memory.
  package init(bytes: [UInt8], name: String, schema: XMLSchema? = nil) {
    file = nil
    memory = bytes
    parser = PushParser(schema: schema, name: name, recordsEvents: true)
  }

  /// How many elements are open, the current one included at its start and its end.
  package private(set) var depth = 0

  /// What was found wrong so far; complete once ``next()`` has returned nil or thrown.
  package var problems: XMLProblemList { parser.problems }

  /// Goes to the next event.
  ///
  /// - Returns: nil at the end of the document.
  /// - Throws: `malformed` where the document is not well-formed, after all events before that place;
  ///   `cannotRead` where the file cannot be read on.
  package mutating func next() throws(XMLReadingError) -> Event? {
    if index >= 0, let event = current, event.kind == .end { depth -= 1 }
    index += 1
    // The last text of a chunk may go on in the next one.
    while !isAtEnd, lastIsTextOrMissing() {
      parser.events?.keep(from: index)
      index = 0
      try feed()
    }
    guard let event = current else {
      if let fatal = parser.fatal { throw .malformed(fatal) }
      return nil
    }
    switch event.kind {
    case .start:
      depth += 1
      return .start
    case .text: return .text
    case .end: return .end
    }
  }

  private func lastIsTextOrMissing() -> Bool {
    guard let events = parser.events?.events else { return false }
    return index >= events.count || (index == events.count - 1 && events[index].kind == .text)
  }

  private mutating func feed() throws(XMLReadingError) {
    let parser = parser
    var hasMore: Bool
    if file != nil {
      hasMore = try unsafe file?.read { unsafe parser.write($0) } ?? false
    } else {
      let end = min(memory.count, memoryOffset + 1 << 16)
      hasMore = memoryOffset < end
      unsafe memory.withUnsafeBytes {
        unsafe parser.write(UnsafeRawBufferPointer(rebasing: $0[memoryOffset..<end]))
      }
      memoryOffset = end
    }
    if !hasMore { parser.finish() }
    isAtEnd = !hasMore || parser.fatal != nil
  }

  private var current: EventBuffer.Event? {
    guard let events = parser.events?.events, index < events.count, index >= 0 else { return nil }
    return events[index]
  }
}

// MARK: - The current event

extension XMLReader {
  /// The line on which the current event ends, from 1.
  package var line: Int { current?.line ?? 0 }

  /// The current element's name without its prefix; empty at a text.
  package var localName: String {
    guard let event = current, event.kind != .text else { return "" }
    return parser.events?.text(event.text) ?? ""
  }

  /// The current element's namespace; empty where it has none.
  package var namespace: String {
    guard let event = current, event.kind != .text else { return "" }
    return parser.events?.text(event.namespace) ?? ""
  }

  /// Whether the current element has this local name, whatever its namespace.
  package func isNamed(_ name: StaticString) -> Bool {
    guard let event = current, event.kind != .text else { return false }
    return parser.events?.equal(event.text, name) ?? false
  }

  /// Whether the current element has this local name in this namespace.
  package func isNamed(_ name: StaticString, in namespace: StaticString) -> Bool {
    guard let event = current, isNamed(name) else { return false }
    return parser.events?.equal(event.namespace, namespace) ?? false
  }

  /// The current text; empty at an element.
  package var text: String {
    guard let event = current, event.kind == .text else { return "" }
    return parser.events?.text(event.text) ?? ""
  }

  /// Hands the current text to `body` as UTF-8; nil at an element.
  package func withText<Result>(_ body: (Span<UInt8>) -> Result) -> Result? {
    guard let event = current, event.kind == .text, let events = parser.events else { return nil }
    return body(events.bytes.span.extracting(event.text))
  }

  /// Appends all that the current event says: equal bytes mean equal events, however they are spelt.
  package func append(to record: inout [UInt8]) {
    guard let event = current else { return }
    parser.events?.append(event, to: &record)
  }

  /// The value of an attribute that has no namespace, as every one of the reports but `xml:lang`.
  package func attribute(_ name: StaticString) -> String? {
    guard let value = valueRange(name) else { return nil }
    return parser.events?.text(value)
  }

  /// Hands an attribute's value to `body` as UTF-8; nil where there is no such attribute.
  package func withAttribute<Result>(_ name: StaticString, _ body: (Span<UInt8>) -> Result) -> Result? {
    guard let value = valueRange(name), let events = parser.events else { return nil }
    return body(events.bytes.span.extracting(value))
  }

  /// Every attribute of the current element in the order of the document; `xmlns` is none.
  package var attributes: [(name: String, namespace: String, value: String)] {
    guard let event = current, let events = parser.events else { return [] }
    return events.attributes[event.attributes].map {
      (events.text($0.name), events.text($0.namespace), events.text($0.value))
    }
  }

  private func valueRange(_ name: StaticString) -> Range<Int>? {
    guard let event = current, let events = parser.events else { return nil }
    return events.attributes[event.attributes].first {
      $0.namespace.isEmpty && events.equal($0.name, name)
    }?.value
  }
}
