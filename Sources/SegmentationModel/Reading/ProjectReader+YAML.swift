internal import Diagnostics
internal import YAMLEvents

extension ProjectReader {
  /// The nodes of the text; nil, with the reason reported, where it is not one YAML document.
  mutating func parse(_ text: String) -> ProjectNode? {
    let source = YAMLSource(text)
    var reader = YAMLReader(source.text)
    do throws(YAMLReader.Fault) {
      let root = try reader.document()
      guard !root.isEmpty else { throw .empty }
      for duplicate in reader.duplicates {
        report(
          .duplicateKey, at: duplicate.later, ["key": .quoted(duplicate.key)],
          notes: [firstHere(duplicate.first)])
      }
      return root
    } catch {
      report(error, in: source)
      return nil
    }
  }

  private mutating func report(_ fault: YAMLReader.Fault, in source: YAMLSource) {
    switch fault {
    case .empty: findings.add(Diagnostic(.projectFileEmpty, at: Place(file: file)))
    case .tooLarge:
      findings.add(
        Diagnostic(
          .projectFileTooLarge, at: Place(file: file),
          ["limit": .count(YAMLReader.mostNodes), "depth": .count(YAMLReader.mostDepth)]))
    case .syntax(let fault):
      let line = source.line(Int(fault.position.line))
      let indentation = Array(line.unicodeScalars.prefix { $0 == " " || $0 == "\t" })
      if !fault.isForbiddenCharacter, let tab = indentation.firstIndex(of: "\t") {
        report(.tabIndentation, at: .init(line: fault.position.line, column: Int32(clamping: tab + 1)))
        return
      }
      let notes = fault.context.map { context in
        Diagnostic.Note(
          .yamlContext, at: place(context.position), ["problem": .plain(YAMLWords.word(for: context.text))])
      }
      report(
        .yamlSyntax, at: fault.position, ["problem": .plain(YAMLWords.word(for: fault.problem))],
        notes: notes.map { [$0] } ?? [])
    }
  }
}
