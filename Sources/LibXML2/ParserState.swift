import CLibXML2

/// What libxml2's callbacks work on: one document's problems, the way to the schema, the events.
///
/// It lives at one heap address, which is the parser's user data; a class would be retained and
/// released at every callback.
@safe
struct ParserState {
  /// The document's name in its problems.
  var file: String
  /// The parser that calls back; nil only until it is made.
  var parser: xmlParserCtxtPtr?
  /// The context of the schema; nil where only well-formedness is checked.
  var validator: xmlSchemaValidCtxtPtr?
  /// The schema's own callbacks, which expect `validator` as their data.
  var schemaHandlers = unsafe xmlSAXHandler()
  /// What was found wrong so far, the fatal error included.
  var problems = XMLProblemList()
  /// The error after which the document is not parsed any further.
  var fatal: XMLProblem?
  /// Nil where only validity counts.
  var events: EventBuffer?
  /// How many elements are open; nil before the root.
  var depth: Int?
  /// Text since the last tag, which the schema has not been handed yet.
  private var text: [UInt8] = []
  /// Whether the last tag ended an element, so that what follows stands beside it.
  private var followsElement = false
  /// Whether a document type was read: `<!DOCTYPE html>`, which belongs to a page.
  var hasPageType = false

  /// The state of a document before its first byte.
  init(file: String) { self.file = file }

  /// The line on which the parser stands, from 1; 0 before there is one.
  var line: Int { unsafe parser.map { unsafe segmenta_parser_line($0) } ?? 0 }

  /// Takes libxml2's error, unless it is a warning or a consequence of an earlier fatal one.
  mutating func add(
    level: xmlErrorLevel, code: Int32 = 0, line: Int, column: Int, message: UnsafePointer<CChar>?
  ) {
    guard fatal == nil, level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    let isFatal = level == XML_ERR_FATAL
    guard isFatal || problems.isKept else { return problems.addUnkept() }
    // At an early end libxml2 speaks of extra content.
    let endsEarly = code == XML_ERR_DOCUMENT_END.rawValue && depth != 0
    let words = endsEarly ? "the document ends too early" : unsafe oneLine(message)
    let problem = XMLProblem(
      file: file, line: line > 0 ? line : self.line, column: column > 0 ? column : nil, message: words)
    if isFatal { fatal = problem }
    problems.add(problem)
  }

  /// Refuses a document for a reason of our own; nothing after it is read.
  mutating func refuse(_ message: String) {
    guard fatal == nil else { return }
    let problem = XMLProblem(file: file, line: line, message: message)
    fatal = problem
    problems.add(problem)
    if let parser = unsafe parser { unsafe xmlStopParser(parser) }
  }

  /// Takes what libxml2 says outside any parser, as of bytes that are not of the encoding: it reads no further.
  mutating func stop(at line: Int, _ message: UnsafePointer<CChar>?) {
    guard fatal == nil else { return }
    let problem = XMLProblem(file: file, line: line, message: unsafe oneLine(message))
    fatal = problem
    problems.add(problem)
  }
}

// MARK: - Text

extension ParserState {
  /// Takes text that the parser found: it cuts at every reference and at the ends of chunks.
  ///
  /// libxml2's validation copies all that an element holds so far at each piece that it is handed, so that a
  /// million ampersands would take minutes: it is handed the text between two tags at once.
  private mutating func gather(_ piece: UnsafeBufferPointer<UInt8>) {
    guard unsafe validator != nil else { return }
    unsafe text.append(contentsOf: piece)
  }

  /// Hands the schema the text before a tag.
  ///
  /// An element that holds another is of no simple type: of what stands beside the other it only counts whether it
  /// is blank. A letter tells as much, and does not gather over a million of them.
  private static func handOver(_ state: UnsafeMutablePointer<ParserState>, beforeElement: Bool) {
    let isBeside = unsafe beforeElement || state.pointee.followsElement
    unsafe state.pointee.followsElement = !beforeElement
    guard unsafe !state.pointee.text.isEmpty else { return }
    var text: [UInt8] = []
    unsafe swap(&text, &state.pointee.text)
    if isBeside { text = text.allSatisfy(isBlank) ? [] : [UInt8(ascii: "x")] }
    if !text.isEmpty {
      unsafe text.withUnsafeBufferPointer { text in
        unsafe state.pointee.schemaHandlers.characters?(
          UnsafeMutableRawPointer(state.pointee.validator), text.baseAddress, Int32(clamping: text.count))
      }
    }
    text.removeAll(keepingCapacity: text.capacity <= 1 << 16)
    unsafe swap(&text, &state.pointee.text)
  }

  /// What XML takes for white space.
  private static func isBlank(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D: true
    default: false
    }
  }
}

// MARK: - What no document of ours has

extension ParserState {
  /// Refuses every document type but that of a page, before anything of it is read.
  mutating func readDocumentType(
    name: UnsafePointer<xmlChar>?, isExternal: Bool
  ) {
    guard !isExternal, unsafe xmlStrEqual(name, "html") == 1 else {
      return refuse("a document type other than <!DOCTYPE html> is not allowed")
    }
    hasPageType = true
  }

  /// Refuses the document type of a page before the root of anything else.
  mutating func readRoot(name: UnsafePointer<xmlChar>?) {
    if hasPageType, unsafe xmlStrEqual(name, "html") == 0 {
      refuse("<!DOCTYPE html> belongs to a page, not to this document")
    }
  }
}

// MARK: - Callbacks

extension ParserState {
  /// The handlers of every parser: no tree is built, nothing is loaded, entities are refused.
  ///
  /// White space goes the way of other text: two different functions would make the parser look
  /// ahead at every text.
  static func handlers() -> xmlSAXHandler {
    var handlers = unsafe xmlSAXHandler()
    unsafe handlers.initialized = segmenta_sax2_magic()
    unsafe handlers.startElementNs = {
      data, name, prefix, namespace, namespaceCount, namespaces, count, defaulted, attributes in
      guard let state = unsafe ParserState.at(data) else { return }
      if unsafe state.pointee.depth == nil { unsafe state.pointee.readRoot(name: name) }
      // A parser that was stopped has freed what the attributes point to.
      guard unsafe state.pointee.fatal == nil else { return }
      unsafe state.pointee.depth = unsafe (state.pointee.depth ?? 0) + 1
      if unsafe state.pointee.events != nil {
        let line = unsafe state.pointee.line
        unsafe state.pointee.events?.start(
          name: name, namespace: namespace, attributes: attributes, count: Int(count), line: line)
      }
      unsafe ParserState.handOver(state, beforeElement: true)
      unsafe state.pointee.schemaHandlers.startElementNs?(
        UnsafeMutableRawPointer(state.pointee.validator), name, prefix, namespace, namespaceCount,
        namespaces, count, defaulted, attributes)
    }
    unsafe handlers.endElementNs = { data, name, prefix, namespace in
      // Nor does the validator hear of the end of an element whose start it was not told.
      guard let state = unsafe ParserState.at(data), unsafe state.pointee.fatal == nil else { return }
      unsafe state.pointee.depth = unsafe (state.pointee.depth ?? 1) - 1
      unsafe ParserState.handOver(state, beforeElement: false)
      unsafe state.pointee.schemaHandlers.endElementNs?(
        UnsafeMutableRawPointer(state.pointee.validator), name, prefix, namespace)
      if unsafe state.pointee.events != nil {
        let line = unsafe state.pointee.line
        unsafe state.pointee.events?.end(name: name, namespace: namespace, line: line)
      }
    }
    unsafe handlers.characters = { data, text, length in
      guard let state = unsafe ParserState.at(data), unsafe state.pointee.fatal == nil else { return }
      let piece = unsafe UnsafeBufferPointer(start: text, count: Int(length))
      unsafe state.pointee.gather(piece)
      unsafe ParserState.record(piece, in: state)
    }
    unsafe handlers.ignorableWhitespace = handlers.characters
    unsafe handlers.cdataBlock = handlers.characters
    unsafe handlers.internalSubset = { data, name, publicId, systemId in
      let isExternal = unsafe publicId != nil || systemId != nil
      unsafe ParserState.at(data)?.pointee.readDocumentType(name: name, isExternal: isExternal)
    }
    unsafe handlers.processingInstruction = { data, _, _ in
      unsafe ParserState.at(data)?.pointee.refuse("processing instructions are not allowed")
    }
    unsafe handlers.entityDecl = { data, _, _, _, _, _ in
      unsafe ParserState.at(data)?.pointee.refuse("entity declarations are not allowed")
    }
    unsafe handlers.unparsedEntityDecl = { data, _, _, _, _ in
      unsafe ParserState.at(data)?.pointee.refuse("entity declarations are not allowed")
    }
    unsafe handlers.notationDecl = { data, _, _, _ in
      unsafe ParserState.at(data)?.pointee.refuse("notation declarations are not allowed")
    }
    unsafe handlers.elementDecl = { data, _, _, _ in
      unsafe ParserState.at(data)?.pointee.refuse("element declarations are not allowed")
    }
    unsafe handlers.attributeDecl = { data, _, _, _, _, _, values in
      // The list of values is the handler's to free.
      unsafe xmlFreeEnumeration(values)
      unsafe ParserState.at(data)?.pointee.refuse("attribute declarations are not allowed")
    }
    unsafe handlers.reference = { data, _ in
      unsafe ParserState.at(data)?.pointee.refuse("entity references are not allowed")
    }
    unsafe handlers.serror = { data, error in
      guard let state = unsafe ParserState.at(data), let error = unsafe error else { return }
      unsafe state.pointee.add(
        level: error.pointee.level, code: error.pointee.code, line: Int(error.pointee.line),
        column: Int(error.pointee.int2), message: error.pointee.message)
    }
    return unsafe handlers
  }

  /// Has a validator report here; its own line is unknown while streaming, so the parser's is taken.
  static func connect(_ validator: xmlSchemaValidCtxtPtr, to state: UnsafeMutablePointer<ParserState>) {
    unsafe xmlSchemaSetValidStructuredErrors(
      validator,
      { data, error in
        guard let state = unsafe ParserState.at(data), let error = unsafe error else { return }
        unsafe state.pointee.add(
          level: error.pointee.level, line: state.pointee.line, column: 0, message: error.pointee.message)
      }, state)
  }

  private static func at(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<ParserState>? {
    unsafe data?.assumingMemoryBound(to: ParserState.self)
  }

  private static func record(
    _ piece: UnsafeBufferPointer<UInt8>, in state: UnsafeMutablePointer<ParserState>
  ) {
    if unsafe state.pointee.events != nil {
      let line = unsafe state.pointee.line
      unsafe state.pointee.events?.text(piece, line: line)
    }
  }
}
