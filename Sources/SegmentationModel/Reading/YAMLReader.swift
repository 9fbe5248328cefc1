internal import CYaml

/// Builds the nodes of a project file from the events of libyaml, the parser beneath Yams.
///
/// Yams' own nodes carry tags that mean nothing here, take three times as long, and stop at the first
/// key that a mapping has twice.
@safe
struct YAMLReader: ~Copyable {
  /// Why there are no nodes.
  enum Fault: Error {
    /// No document, or nothing in it.
    case empty
    /// Aliases within aliases can stand for more than a computer holds.
    case tooLarge
    /// What libyaml says, with what it was reading at the time.
    case syntax(problem: String, ProjectNode.Position, context: (text: String, ProjectNode.Position)?)
    /// A scalar that YAML does not allow.
    case character(problem: String, value: UInt32)
  }

  /// A key given again in its mapping; only its first value is kept.
  struct Duplicate {
    let key: String
    let first: ProjectNode.Position
    let later: ProjectNode.Position
  }

  static let mostNodes = 1_000_000
  /// The project file itself needs less than ten.
  static let mostDepth = 100

  private(set) var duplicates: [Duplicate] = []
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>
  private var anchors: [String: Anchored] = [:]
  private var nodesLeft = Self.mostNodes

  /// A node that aliases stand for.
  private struct Anchored {
    let node: ProjectNode
    let size: Int
    let height: Int
  }

  /// - Parameter text: UTF-8 that outlives the reader.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    unsafe parser = .allocate(capacity: 1)
    unsafe event = .allocate(capacity: 1)
    unsafe parser.initialize(to: yaml_parser_t())
    unsafe event.initialize(to: yaml_event_t())
    let isReady = unsafe yaml_parser_initialize(parser)
    precondition(isReady == 1, "libyaml has memory to begin with")
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    unsafe yaml_event_delete(event)
    unsafe yaml_parser_delete(parser)
    unsafe event.deallocate()
    unsafe parser.deallocate()
  }

  /// The one document of the text.
  mutating func document() throws(Fault) -> ProjectNode {
    // The beginning of the stream, then that of the document.
    try advance()
    try advance()
    if unsafe event.pointee.type == YAML_STREAM_END_EVENT { throw .empty }
    try advance()
    let root = try node(depth: 0).node
    // The end of the document, then that of the stream.
    try advance()
    try advance()
    guard unsafe event.pointee.type == YAML_STREAM_END_EVENT else {
      throw .syntax(
        problem: "but found another document", startPosition,
        context: ("expected a single document in the stream", .init(line: 1, column: 1)))
    }
    return root
  }

  // MARK: - Events

  private func advance() throws(Fault) {
    unsafe yaml_event_delete(event)
    if unsafe yaml_parser_parse(parser, event) == 1 { return }
    // A failed parse leaves nothing in the event that must be freed.
    unsafe event.pointee.type = YAML_NO_EVENT
    throw fault
  }

  private var fault: Fault {
    let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? ""
    if unsafe parser.pointee.error == YAML_READER_ERROR {
      return .character(problem: problem, value: UInt32(bitPattern: unsafe parser.pointee.problem_value))
    }
    let context = unsafe parser.pointee.context.map { unsafe String(cString: $0) }
    let contextPosition = Self.position(unsafe parser.pointee.context_mark)
    return .syntax(
      problem: problem, Self.position(unsafe parser.pointee.problem_mark),
      context: context.map { ($0, contextPosition) })
  }

  private var startPosition: ProjectNode.Position { Self.position(unsafe event.pointee.start_mark) }

  /// libyaml counts from 0, and columns in Unicode scalars, as we do.
  private static func position(_ mark: yaml_mark_t) -> ProjectNode.Position {
    .init(line: Int32(clamping: mark.line + 1), column: Int32(clamping: mark.column + 1))
  }

  // MARK: - Nodes

  private typealias Built = (node: ProjectNode, size: Int, height: Int)

  /// The node that begins with the current event; the event that ends it is current afterwards.
  private mutating func node(depth: Int) throws(Fault) -> Built {
    nodesLeft -= 1
    guard nodesLeft >= 0, depth <= Self.mostDepth else { throw .tooLarge }
    let position = startPosition
    let built: Built
    let anchor: String?
    switch unsafe event.pointee.type {
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.pointee.data.scalar
      anchor = unsafe Self.text(scalar.anchor)
      let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let isQuoted = unsafe scalar.style != YAML_PLAIN_SCALAR_STYLE
      let content = ProjectNode.Content.scalar(
        unsafe String(decoding: bytes, as: UTF8.self), isQuoted: isQuoted)
      built = (ProjectNode(content: content, position: position), 1, 0)
    case YAML_SEQUENCE_START_EVENT:
      anchor = unsafe Self.text(event.pointee.data.sequence_start.anchor)
      built = try list(at: position, depth: depth)
    case YAML_MAPPING_START_EVENT:
      anchor = unsafe Self.text(event.pointee.data.mapping_start.anchor)
      built = try mapping(at: position, depth: depth)
    default:
      return try alias(depth: depth)
    }
    if let anchor { anchors[anchor] = Anchored(node: built.node, size: built.size, height: built.height) }
    return built
  }

  private static func text(_ characters: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    unsafe characters.map { unsafe String(cString: $0) }
  }

  private mutating func list(at position: ProjectNode.Position, depth: Int) throws(Fault) -> Built {
    var items: [ProjectNode] = []
    var (size, height) = (1, 0)
    try advance()
    while unsafe event.pointee.type != YAML_SEQUENCE_END_EVENT {
      let item = try node(depth: depth + 1)
      items.append(item.node)
      size += item.size
      height = max(height, item.height + 1)
      try advance()
    }
    return (ProjectNode(content: .list(items), position: position), size, height)
  }

  private mutating func mapping(at position: ProjectNode.Position, depth: Int) throws(Fault) -> Built {
    var entries: [ProjectNode.Entry] = []
    var known = KnownKeys()
    var (size, height) = (1, 0)
    try advance()
    while unsafe event.pointee.type != YAML_MAPPING_END_EVENT {
      let key = try node(depth: depth + 1)
      try advance()
      let value = try node(depth: depth + 1)
      try advance()
      size += key.size + value.size
      height = max(height, key.height + 1, value.height + 1)
      let name = Self.name(of: key.node)
      if key.node.scalar != nil, let first = known.first(name, in: entries) {
        duplicates.append(Duplicate(key: name, first: first, later: key.node.position))
      } else {
        entries.append(ProjectNode.Entry(key: name, position: key.node.position, value: value.node))
      }
    }
    return (ProjectNode(content: .mapping(entries), position: position), size, height)
  }

  /// A key that is a list or a mapping is shown as its brackets: it can only be unknown.
  private static func name(of key: ProjectNode) -> String {
    switch key.content {
    case .scalar(let text, _): text
    case .list: "[…]"
    case .mapping: "{…}"
    }
  }

  /// The node that was anchored before, with its own place.
  private mutating func alias(depth: Int) throws(Fault) -> Built {
    let name = unsafe Self.text(event.pointee.data.alias.anchor) ?? ""
    guard let anchored = anchors[name] else {
      throw .syntax(problem: "found undefined alias", startPosition, context: nil)
    }
    nodesLeft -= anchored.size - 1
    guard nodesLeft >= 0, depth + anchored.height <= Self.mostDepth else { throw .tooLarge }
    return (anchored.node, anchored.size, anchored.height)
  }
}

/// Finds the keys that a mapping has already: one by one while they are few.
private struct KnownKeys {
  private var positions: [String: ProjectNode.Position] = [:]
  private var noted = 0
  private static let few = 16

  mutating func first(_ key: String, in entries: [ProjectNode.Entry]) -> ProjectNode.Position? {
    guard entries.count > Self.few else { return entries.first { $0.key == key }?.position }
    for entry in entries[noted...] { positions[entry.key] = entry.position }
    noted = entries.count
    return positions[key]
  }
}
