internal import Diagnostics
internal import Yams

extension ProjectReader {
  /// The nodes of the text; nil, with the reason reported, where it is not one YAML document.
  mutating func parse(_ text: String) -> ProjectNode? {
    var source = YAMLSource(text)
    while true {
      do {
        // The basic resolver gives no meaning to scalars: they are read as they are written.
        let parser = try Yams.Parser(yaml: source.text, resolver: .basic, encoding: .utf8)
        guard let root = try parser.singleRoot() else {
          findings.add(Diagnostic(.projectFileEmpty, at: Place(file: file)))
          return nil
        }
        return convert(root, from: source)
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        let position = ProjectNode.Position(context.mark)
        let key = source.original(of: keys.first ?? "")
        guard source.rename(key: key, at: position) else {
          report(.duplicateKey, at: position, ["key": .quoted(key)])
          return nil
        }
      } catch let error as YamlError {
        report(error, in: source)
        return nil
      } catch {
        findings.add(Diagnostic(.yamlSyntax, at: Place(file: file), ["problem": .plain("\(error)")]))
        return nil
      }
    }
  }

  private mutating func convert(_ root: Node, from source: YAMLSource) -> ProjectNode? {
    var conversion = NodeConversion(source: source)
    let node = conversion.convert(root, depth: 0)
    guard conversion.nodesLeft >= 0 else {
      findings.add(
        Diagnostic(
          .projectFileTooLarge, at: Place(file: file),
          ["limit": .count(NodeConversion.mostNodes), "depth": .count(NodeConversion.mostDepth)]))
      return nil
    }
    for (key, first, later) in conversion.duplicates {
      report(
        .duplicateKey, at: later, ["key": .quoted(key)],
        notes: [Diagnostic.Note(.firstHere, at: place(first))])
    }
    if node.isEmpty {
      findings.add(Diagnostic(.projectFileEmpty, at: Place(file: file)))
      return nil
    }
    return node
  }

  private mutating func report(_ error: YamlError, in source: YAMLSource) {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let indentation = source.line(mark.line).unicodeScalars.prefix { $0 == " " || $0 == "\t" }
      if let tab = Array(indentation).firstIndex(of: "\t") {
        report(.tabIndentation, at: .init(line: Int32(clamping: mark.line), column: Int32(clamping: tab + 1)))
        return
      }
      let notes = context.map { context in
        Diagnostic.Note(
          .yamlContext, at: place(.init(context.mark)),
          ["text": .plain(context.text.split(separator: "\n").joined(separator: " "))])
      }
      report(.yamlSyntax, at: .init(mark), ["problem": .plain(problem)], notes: notes.map { [$0] } ?? [])
    case .reader(let problem, _, let value, _):
      let position = UInt32(exactly: value).flatMap(source.position(ofScalar:))
      findings.add(
        Diagnostic(
          .yamlSyntax, at: position.map(place) ?? Place(file: file), ["problem": .plain(problem)]))
    default:
      findings.add(Diagnostic(.yamlSyntax, at: Place(file: file), ["problem": .plain("\(error)")]))
    }
  }
}

extension ProjectNode.Position {
  /// libyaml counts columns in Unicode scalars, as we do.
  fileprivate init(_ mark: Mark) {
    self.init(line: Int32(clamping: mark.line), column: Int32(clamping: mark.column))
  }
}

/// From the parser's nodes to ours: aliases are expanded, within limits, and renamed keys get their names back.
private struct NodeConversion {
  /// Aliases within aliases can stand for more than a computer holds.
  static let mostNodes = 1_000_000
  /// The project file itself needs less than ten.
  static let mostDepth = 100

  let source: YAMLSource
  /// Negative once a limit is exceeded.
  var nodesLeft = mostNodes
  /// Keys given again in their mapping: the first place and the later one.
  var duplicates: [(key: String, first: ProjectNode.Position, later: ProjectNode.Position)] = []

  init(source: YAMLSource) {
    self.source = source
  }

  mutating func convert(_ node: Node, depth: Int) -> ProjectNode {
    nodesLeft -= 1
    if depth > Self.mostDepth { nodesLeft = -1 }
    switch node {
    case .scalar(let scalar):
      return ProjectNode(
        content: .scalar(scalar.string, isQuoted: scalar.style != .plain), position: position(scalar.mark))
    case .sequence(let sequence):
      var items: [ProjectNode] = []
      items.reserveCapacity(sequence.count)
      for item in sequence where nodesLeft >= 0 { items.append(convert(item, depth: depth + 1)) }
      return ProjectNode(content: .list(items), position: position(sequence.mark))
    case .mapping(let mapping):
      var entries: [ProjectNode.Entry] = []
      entries.reserveCapacity(mapping.count)
      for (key, value) in mapping where nodesLeft >= 0 {
        entries.append(
          ProjectNode.Entry(
            key: name(key), position: position(key.mark), value: convert(value, depth: depth + 1)))
      }
      if source.hasRenamedKeys { dropDuplicates(in: &entries) }
      return ProjectNode(content: .mapping(entries), position: position(mapping.mark))
    case .alias(let alias):
      return ProjectNode(content: .scalar("", isQuoted: false), position: position(alias.mark))
    }
  }

  /// A key that is a list or a mapping is shown as its brackets: it can only be unknown.
  private func name(_ key: Node) -> String {
    switch key {
    case .scalar(let scalar): source.hasRenamedKeys ? source.original(of: scalar.string) : scalar.string
    case .sequence: "[…]"
    case .mapping, .alias: "{…}"
    }
  }

  private mutating func dropDuplicates(in entries: inout [ProjectNode.Entry]) {
    var first: [String: ProjectNode.Position] = [:]
    entries.removeAll { entry in
      guard let earlier = first[entry.key] else {
        first[entry.key] = entry.position
        return false
      }
      duplicates.append((entry.key, earlier, entry.position))
      return true
    }
  }

  private func position(_ mark: Mark?) -> ProjectNode.Position {
    mark.map { .init($0) } ?? .init(line: 1, column: 1)
  }
}
