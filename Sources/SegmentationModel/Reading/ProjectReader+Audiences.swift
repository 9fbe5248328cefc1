internal import Diagnostics

extension ProjectReader {
  private static let audienceKeys = ["leave-out", "mask", "breakdown", "segments"]
  /// What of a contact can be hidden beside its fields; the id is what records are told apart by.
  private static let ownColumns = ["name", "owner", "link"]

  /// Reads `audiences:`, whose names of fields and segments must be those of the project.
  mutating func readAudiences(_ node: ProjectNode, of project: Project) -> [Audience] {
    let fields = Self.ownColumns + project.segmentations.flatMap(\.fieldNames)
    let segments = project.segmentations.flatMap { segmentation in
      segmentation.segments.map { ($0.id, "\(segmentation.kind.rawValue)/\($0.id)") }
    }
    let segmentNames = segments.map(\.0) + segments.map(\.1)
    return (entries(of: node, called: "audiences") ?? []).compactMap { entry in
      _ = isId(entry.key, at: entry.position)
      guard let keys = keys(of: entry.value, called: entry.key, known: Self.audienceKeys) else { return nil }
      return Audience(
        name: entry.key, leftOut: names("leave-out", in: keys, among: fields, .unknownField) ?? [],
        masked: names("mask", in: keys, among: fields, .unknownField) ?? [],
        showsBreakdown: flag("breakdown", in: keys) ?? true,
        segments: names("segments", in: keys, among: segmentNames, .unknownSegment),
        place: place(entry.position))
    }
  }

  private mutating func names(
    _ key: String, in keys: Keys, among known: [String], _ code: Diagnostic.Code
  ) -> [String]? {
    let argument = code == .unknownSegment ? "segment" : "field"
    return texts(key, in: keys)?.map { name, node in
      if !known.contains(name) {
        report(code, at: node.position, [argument: .quoted(name), "expected": expected(known, for: name)])
      }
      return name
    }
  }
}

extension Segmentation {
  /// The names of the fields and of the measures, which share one name space.
  fileprivate var fieldNames: [String] {
    contacts.fields.map(\.name) + related.flatMap { $0.measures.map(\.name) }
  }
}
