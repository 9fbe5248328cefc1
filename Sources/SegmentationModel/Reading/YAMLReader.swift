internal import YAMLEvents

/// Builds the nodes of a project file from the events of the YAML parser.
struct YAMLReader: ~Copyable {
  /// Why there are no nodes.
  enum Fault: Error {
    /// No document, or nothing in it.
    case empty
    /// Aliases within aliases can stand for more than a computer holds.
    case tooLarge
    /// The text is not one YAML document.
    case syntax(YAMLFault)
  }

  /// A key given again in its mapping; only its first value is kept.
  struct Duplicate {
    /// The key as written.
    let key: String
    /// Where the value that is kept has its key.
    let first: ProjectNode.Position
    /// Where the key stands again.
    let later: ProjectNode.Position
  }

  /// How many nodes a file may stand for, those behind aliases included.
  static let mostNodes = 1_000_000
  /// The project file itself needs less than ten.
  static let mostDepth = 100

  /// In the order of the file; complete once the document is read.
  private(set) var duplicates: [Duplicate] = []
  private var parser: YAMLParser
  private var anchors: [String: Built] = [:]
  private var nodesLeft = Self.mostNodes

  /// A node with what an alias of it costs.
  private struct Built {
    let node: ProjectNode
    /// Itself and all nodes below it.
    let size: Int
    /// How many levels are below it.
    let height: Int
  }

  /// Nothing is parsed before the document is asked for.
  ///
  /// - Parameter text: without a byte order mark.
  init(_ text: String) {
    parser = YAMLParser(text)
  }

  /// The one document of the text.
  mutating func document() throws(Fault) -> ProjectNode {
    if case .streamEnd = try next().kind { throw .empty }
    let root = try node(next(), depth: 0).node
    // The end of the document, then that of the stream.
    _ = try next()
    let last = try next()
    guard case .streamEnd = last.kind else {
      let expected = YAMLFault.Context(
        "expected a single document in the stream", at: .init(line: 1, column: 1))
      throw .syntax(YAMLFault("but found another document", at: last.position, context: expected))
    }
    return root
  }

  private mutating func next() throws(Fault) -> YAMLEvent {
    do throws(YAMLFault) { return try parser.next() } catch { throw .syntax(error) }
  }

  // MARK: - Nodes

  /// The node that begins with an event; the next event is the one after the node.
  private mutating func node(_ event: borrowing YAMLEvent, depth: Int) throws(Fault) -> Built {
    nodesLeft -= 1
    guard nodesLeft >= 0, depth <= Self.mostDepth else { throw .tooLarge }
    let built: Built
    let name: String?
    let position = event.position
    switch event.kind {
    case .scalar(let text, let isQuoted, let anchor):
      let content = ProjectNode.Content.scalar(text, isQuoted: isQuoted)
      built = Built(node: ProjectNode(content: content, position: position), size: 1, height: 0)
      name = anchor
    case .sequenceStart(let anchor):
      built = try list(at: position, depth: depth)
      name = anchor
    case .mappingStart(let anchor):
      built = try mapping(at: position, depth: depth)
      name = anchor
    case .alias(let name):
      return try anchored(name, at: position, depth: depth)
    case .documentStart, .documentEnd, .streamEnd, .sequenceEnd, .mappingEnd:
      preconditionFailure("these end what others begin, and the parser sees to it that both are there")
    }
    if let name { anchors[name] = built }
    return built
  }

  private mutating func list(at position: ProjectNode.Position, depth: Int) throws(Fault) -> Built {
    var items: [ProjectNode] = []
    var (size, height) = (1, 0)
    while true {
      let event = try next()
      if case .sequenceEnd = event.kind { break }
      let item = try node(event, depth: depth + 1)
      items.append(item.node)
      size += item.size
      height = max(height, item.height + 1)
    }
    return Built(node: ProjectNode(content: .list(items), position: position), size: size, height: height)
  }

  private mutating func mapping(at position: ProjectNode.Position, depth: Int) throws(Fault) -> Built {
    var entries: [ProjectNode.Entry] = []
    var known = KnownKeys()
    var (size, height) = (1, 0)
    while true {
      let event = try next()
      if case .mappingEnd = event.kind { break }
      let key = try node(event, depth: depth + 1)
      let value = try node(next(), depth: depth + 1)
      size += key.size + value.size
      height = max(height, key.height + 1, value.height + 1)
      let name = Self.name(of: key.node)
      if key.node.scalar != nil, let first = known.first(name, in: entries) {
        duplicates.append(Duplicate(key: name, first: first, later: key.node.position))
      } else {
        entries.append(ProjectNode.Entry(key: name, position: key.node.position, value: value.node))
      }
    }
    return Built(
      node: ProjectNode(content: .mapping(entries), position: position), size: size, height: height)
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
  private mutating func anchored(
    _ name: String, at position: ProjectNode.Position, depth: Int
  ) throws(Fault) -> Built {
    guard let anchored = anchors[name] else {
      throw .syntax(YAMLFault("found undefined alias", at: position))
    }
    nodesLeft -= anchored.size - 1
    guard nodesLeft >= 0, depth + anchored.height <= Self.mostDepth else { throw .tooLarge }
    return anchored
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
