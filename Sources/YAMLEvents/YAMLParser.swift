import CLibYAML

/// Reads a text event by event with libyaml, which is YAML 1.1.
///
/// Tags, directives and styles are passed over. Aliases are neither looked up nor followed.
@safe
package struct YAMLParser: ~Copyable {
  private let text: UnsafeMutableBufferPointer<UInt8>
  /// libyaml keeps addresses into its state, which must not move.
  private let state: UnsafeMutablePointer<yaml_parser_t>

  /// Copies the text, since libyaml goes on reading it where it lies.
  ///
  /// - Parameter text: without a byte order mark, which YAML allows nowhere else.
  package init(_ text: String) {
    var text = text
    unsafe self.text = text.withUTF8 { bytes in
      let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
      _ = unsafe copy.initialize(from: bytes)
      return unsafe copy
    }
    unsafe state = .allocate(capacity: 1)
    unsafe state.initialize(to: yaml_parser_t())
    guard unsafe yaml_parser_initialize(state) == 1 else { fatalError("out of memory") }
    unsafe yaml_parser_set_encoding(state, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(state, self.text.baseAddress, self.text.count)
  }

  deinit {
    unsafe yaml_parser_delete(state)
    unsafe state.deallocate()
    unsafe text.deallocate()
  }

  /// Goes to the next event; the end of the stream comes again and again.
  ///
  /// - Throws: the first thing that is no YAML, after all events before it, and again at each further call.
  package mutating func next() throws(YAMLFault) -> YAMLEvent {
    while true {
      var event = unsafe yaml_event_t()
      // A failed parse leaves nothing in the event that must be freed, and the next one says it went well.
      guard unsafe yaml_parser_parse(state, &event) == 1, unsafe state.pointee.error == YAML_NO_ERROR else {
        throw fault
      }
      defer { unsafe yaml_event_delete(&event) }
      guard let kind = unsafe Self.kind(of: event) else { continue }
      // Past the end of the stream there are no events any more, only the parser's own place.
      let start =
        unsafe event.type == YAML_NO_EVENT ? state.pointee.mark : event.start_mark
      return YAMLEvent(kind: kind, position: YAMLPosition(start))
    }
  }

  /// nil for the start of the stream, which says nothing.
  private static func kind(of event: yaml_event_t) -> YAMLEvent.Kind? {
    switch unsafe event.type {
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      return unsafe .scalar(
        String(decoding: bytes, as: UTF8.self), isQuoted: scalar.style != YAML_PLAIN_SCALAR_STYLE,
        anchor: string(scalar.anchor))
    case YAML_SEQUENCE_START_EVENT:
      return unsafe .sequenceStart(anchor: string(event.data.sequence_start.anchor))
    case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      return unsafe .mappingStart(anchor: string(event.data.mapping_start.anchor))
    case YAML_MAPPING_END_EVENT: return .mappingEnd
    case YAML_ALIAS_EVENT: return unsafe .alias(string(event.data.alias.anchor) ?? "")
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_STREAM_START_EVENT: return nil
    default: return .streamEnd
    }
  }

  private static func string(_ characters: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    unsafe characters.map { unsafe String(cString: $0) }
  }

  // MARK: - Faults

  private var fault: YAMLFault {
    let problem = unsafe state.pointee.problem.map { unsafe String(cString: $0) } ?? ""
    switch unsafe state.pointee.error {
    case YAML_MEMORY_ERROR: fatalError("out of memory")
    case YAML_READER_ERROR:
      // Found ahead of the parser, as a number of bytes.
      let good = unsafe UnsafeBufferPointer(rebasing: text[..<min(state.pointee.problem_offset, text.count)])
      return YAMLFault(problem, at: unsafe YAMLPosition(after: good), isForbiddenCharacter: true)
    default:
      let context = unsafe state.pointee.context.map { unsafe String(cString: $0) }
      let began = YAMLPosition(unsafe state.pointee.context_mark)
      return YAMLFault(
        problem, at: YAMLPosition(unsafe state.pointee.problem_mark),
        context: context.map { YAMLFault.Context($0, at: began) })
    }
  }
}

extension YAMLPosition {
  /// libyaml counts from 0, and columns in Unicode scalars, as we do.
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: Int32(clamping: mark.line + 1), column: Int32(clamping: mark.column + 1))
  }
}
