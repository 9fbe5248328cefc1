import CLibXML2

/// libxml2's push parser with a schema plugged in: the one way documents are parsed here.
///
/// Fed in chunks it keeps its memory flat. A class, because libxml2 keeps addresses into it; each
/// is used by one thread at a time.
@safe
final class PushParser {
  private let state: UnsafeMutablePointer<ParserState>
  private let parser: xmlParserCtxtPtr
  private let schema: XMLSchema?
  private let validator: xmlSchemaValidCtxtPtr?
  /// Where libxml2 puts the address of the schema's callbacks; it keeps the address of this pointer.
  private let handlers: UnsafeMutablePointer<UnsafeMutablePointer<xmlSAXHandler>?>
  private let handlerData: UnsafeMutablePointer<UnsafeMutableRawPointer?>
  private var plug: xmlSchemaSAXPlugPtr?
  private var isFinished = false

  /// The most bytes handed to libxml2 at once; beyond 10 MB it refuses a chunk.
  private static let sliceLength = 1 << 16

  init(schema: XMLSchema?, name: String, recordsEvents: Bool = false) {
    LibraryStart.ensure()
    unsafe state = .allocate(capacity: 1)
    unsafe state.initialize(to: ParserState(file: name))
    unsafe handlers = .allocate(capacity: 1)
    unsafe handlers.initialize(to: nil)
    unsafe handlerData = .allocate(capacity: 1)
    unsafe handlerData.initialize(to: nil)
    self.schema = schema
    var own = unsafe ParserState.handlers()
    guard let parser = unsafe segmenta_push_parser(&own, state, name) else {
      fatalError("out of memory")
    }
    unsafe self.parser = parser
    unsafe validator = schema.flatMap { unsafe xmlSchemaNewValidCtxt($0.pointer) }
    precondition(unsafe schema == nil || validator != nil, "out of memory")
    unsafe state.pointee.parser = unsafe parser
    unsafe state.pointee.validator = unsafe validator
    if recordsEvents { unsafe state.pointee.events = EventBuffer() }
    if let validator = unsafe validator { unsafe ParserState.connect(validator, to: state) }
    plugIn()
  }

  deinit {
    unplug()
    unsafe xmlSchemaFreeValidCtxt(validator)
    unsafe segmenta_push_parser_free(parser)
    unsafe state.deinitialize(count: 1)
    unsafe state.deallocate()
    unsafe handlers.deallocate()
    unsafe handlerData.deallocate()
  }

  var problems: XMLProblemList { unsafe state.pointee.problems }
  var fatal: XMLProblem? { unsafe state.pointee.fatal }

  /// The events recorded since they were last forgotten.
  var events: EventBuffer? {
    _read { yield unsafe state.pointee.events }
    _modify { yield unsafe &state.pointee.events }
  }

  /// Parses the next bytes; nothing happens after a fatal error.
  func write(_ bytes: UnsafeRawBufferPointer) {
    precondition(!isFinished, "the document is finished")
    var offset = 0
    while offset < bytes.count, fatal == nil {
      let length = min(Self.sliceLength, bytes.count - offset)
      let slice = unsafe bytes.baseAddress.map { unsafe $0 + offset }
      unsafe parse(slice?.assumingMemoryBound(to: CChar.self), Int32(length), isLast: false)
      offset += length
    }
  }

  /// Says that the document ends here.
  func finish() {
    guard !isFinished else { return }
    isFinished = true
    guard fatal == nil else { return }
    unsafe parse(nil, 0, isLast: true)
    guard problems.isEmpty else { return }
    if unsafe state.pointee.depth != 0 {
      unsafe state.pointee.refuse("the document ends too early")
    } else if let validator = unsafe validator, unsafe xmlSchemaIsValid(validator) != 1 {
      unsafe state.pointee.refuse("the document could not be validated")
    }
  }

  /// Has libxml2 parse a chunk, and believes it only where it says that it did.
  private func parse(_ chunk: UnsafePointer<CChar>?, _ length: Int32, isLast: Bool) {
    // What it finds outside a parser, it would print: bytes that are not of the encoding for one.
    unsafe xmlSetStructuredErrorFunc(state) { data, error in
      guard let state = unsafe data?.assumingMemoryBound(to: ParserState.self), let error = unsafe error
      else {
        return
      }
      unsafe state.pointee.stop(at: state.pointee.line, error.pointee.message)
    }
    let code = unsafe xmlParseChunk(parser, chunk, length, isLast ? 1 : 0)
    xmlSetStructuredErrorFunc(nil, nil)
    let isRead = unsafe code == 0 || segmenta_parser_goes_on(parser) != 0
    if !isRead, problems.isEmpty { unsafe state.pointee.refuse("libxml2 reads no further (error \(code))") }
  }

  private func plugIn() {
    guard let validator = unsafe validator else { return }
    unsafe plug = unsafe xmlSchemaSAXPlug(validator, handlers, handlerData)
    guard unsafe plug != nil, let found = unsafe handlers.pointee else { fatalError("out of memory") }
    unsafe state.pointee.schemaHandlers = unsafe found.pointee
  }

  private func unplug() {
    guard let old = unsafe plug else { return }
    unsafe xmlSchemaSAXUnplug(old)
    unsafe plug = nil
    unsafe state.pointee.schemaHandlers = unsafe xmlSAXHandler()
  }
}
