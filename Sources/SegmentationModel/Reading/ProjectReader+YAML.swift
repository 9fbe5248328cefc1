internal import Diagnostics

extension ProjectReader {
  /// The nodes of the text; nil, with the reason reported, where it is not one YAML document.
  mutating func parse(_ text: String) -> ProjectNode? {
    let source = YAMLSource(text)
    var duplicates: [YAMLReader.Duplicate] = []
    let parsed = unsafe source.withUTF8 { bytes -> Result<ProjectNode, YAMLReader.Fault> in
      var reader = unsafe YAMLReader(bytes)
      let result = Result { () throws(YAMLReader.Fault) in try reader.document() }
      duplicates = reader.duplicates
      return result
    }
    switch parsed {
    case .success(let root) where !root.isEmpty:
      for duplicate in duplicates {
        report(
          .duplicateKey, at: duplicate.later, ["key": .quoted(duplicate.key)],
          notes: [firstHere(duplicate.first)])
      }
      return root
    case .success: report(.empty, in: source)
    case .failure(let fault): report(fault, in: source)
    }
    return nil
  }

  private mutating func report(_ fault: YAMLReader.Fault, in source: YAMLSource) {
    switch fault {
    case .empty: findings.add(Diagnostic(.projectFileEmpty, at: Place(file: file)))
    case .tooLarge:
      findings.add(
        Diagnostic(
          .projectFileTooLarge, at: Place(file: file),
          ["limit": .count(YAMLReader.mostNodes), "depth": .count(YAMLReader.mostDepth)]))
    case .syntax(let problem, let position, let context):
      let indentation = source.line(Int(position.line)).unicodeScalars.prefix { $0 == " " || $0 == "\t" }
      if let tab = Array(indentation).firstIndex(of: "\t") {
        report(.tabIndentation, at: .init(line: position.line, column: Int32(clamping: tab + 1)))
        return
      }
      let notes = context.map { text, position in
        Diagnostic.Note(.yamlContext, at: place(position), ["problem": .plain(YAMLWords.word(for: text))])
      }
      report(
        .yamlSyntax, at: position, ["problem": .plain(YAMLWords.word(for: problem))],
        notes: notes.map { [$0] } ?? [])
    case .character(let problem, let value):
      findings.add(
        Diagnostic(
          .yamlSyntax, at: source.position(ofScalar: value).map(place) ?? Place(file: file),
          ["problem": .plain(YAMLWords.word(for: problem))]))
    }
  }
}
