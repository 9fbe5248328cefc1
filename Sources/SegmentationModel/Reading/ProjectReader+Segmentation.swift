internal import Diagnostics
internal import Values

extension ProjectReader {
  private static let segmentationKeys = ["contacts", "related", "parameters", "segments"]

  /// Reads `companies:` or `people:`; nil where it is no mapping.
  mutating func readSegmentation(_ node: ProjectNode, kind: Segmentation.Kind) -> Segmentation? {
    guard let keys = keys(of: node, called: kind.rawValue, known: Self.segmentationKeys) else { return nil }
    require("contacts", "parameters", "segments", in: keys)
    var fields = FieldTable()
    let source =
      keys["contacts"].flatMap { readContacts($0, kind: kind, fields: &fields) }
      ?? .placeholder(at: place(node.position))
    let related = readRelated(keys, defaults: source.format, fields: &fields)
    let emptyWords = Set(source.format.emptySpellings.map { WordKey($0) })
    let parameters = readParameters(keys, fields: fields, emptyWords: emptyWords)
    let (segments, limits) = readSegments(keys)
    return Segmentation(
      kind: kind, contacts: source, related: related, parameters: parameters, segments: segments,
      limits: limits)
  }

  private mutating func readParameters(
    _ keys: Keys, fields: FieldTable, emptyWords: Set<WordKey>
  ) -> [Parameter] {
    var seen: [String: ProjectNode.Position] = [:]
    let items = list("parameters", in: keys) ?? []
    let parameters = items.compactMap {
      readParameter($0, fields: fields, emptyWords: emptyWords, seen: &seen)
    }
    if !items.isEmpty, parameters.count == items.count, !parameters.contains(where: \.isEnabled) {
      report(.noEnabledParameter, at: keys.position(of: "parameters"))
    }
    return parameters
  }
}

extension ContactSource {
  /// What stands for a source that cannot be read, so that the rest of the file is.
  fileprivate static func placeholder(at place: Place) -> ContactSource {
    ContactSource(
      format: FileFormat(file: "", place: place), id: ColumnName("", place: place),
      name: ColumnName("", place: place), owner: nil, link: nil, company: nil, fields: [])
  }
}
