internal import Diagnostics
internal import Values

extension ProjectReader {
  private static let segmentKeys = ["id", "label", "approach", "process", "from", "share"]

  /// Reads `segments:`, lowest first, and the one way in which all of them are limited.
  mutating func readSegments(_ keys: Keys) -> ([Segment], SegmentLimits) {
    var seen: [String: ProjectNode.Position] = [:]
    var read: [Keys] = []
    var segments: [Segment] = []
    for node in list("segments", in: keys) ?? [] {
      guard let keys = self.keys(of: node, called: "segments", known: Self.segmentKeys) else { continue }
      read.append(keys)
      let id = id(in: keys, seen: &seen) ?? ""
      if Segment.deviceNames.contains(id) {
        report(.reservedId, at: keys["id"]?.position ?? node.position, ["text": .quoted(id)])
      }
      let approach = localizedText("approach", in: keys)
      if !keys.has("approach") {
        report(.missingApproach, at: keys["id"]?.position ?? node.position, ["id": .quoted(id)])
      }
      segments.append(
        Segment(
          id: id, label: localizedText("label", in: keys) ?? LocalizedText(id), approach: approach,
          process: readLink("process", in: keys), place: place(node.position)))
    }
    return (segments, readLimits(read))
  }

  private mutating func readLink(_ key: String, in keys: Keys) -> String? {
    guard let node = keys[key], let link = text(node, key) else { return nil }
    if !WebAddress.isSafe(link) {
      report(.badLink, at: node.position, ["key": .quoted(key), "text": .quoted(link)])
    }
    return link
  }

  private mutating func readLimits(_ segments: [Keys]) -> SegmentLimits {
    let limited = segments.filter { $0.has("from") }
    let shared = segments.filter { $0.has("share") }
    if limited.isEmpty, shared.isEmpty { return .equal }
    if shared.isEmpty { return .scores(readScores(segments)) }
    guard let from = limited.first?.position(of: "from"), let share = shared.first?.position(of: "share")
    else {
      return .shares(readShares(segments))
    }
    report(
      .segmentLimitsMixed, at: max(from, share), ["expected": .list(["from", "share"])],
      notes: [
        Diagnostic.Note(
          .conflictsWith, at: place(min(from, share)), ["text": .plain(from < share ? "from" : "share")])
      ])
    return .equal
  }

  /// A `from` on every segment but the lowest, strictly ascending.
  private mutating func readScores(_ segments: [Keys]) -> [ExactDecimal] {
    var former: (score: ExactDecimal, position: ProjectNode.Position)?
    return segments.enumerated().compactMap { index, keys in
      guard let node = keys["from"] else {
        let isNeeded = index > 0 && segments.dropFirst().contains { $0.has("from") }
        if isNeeded { report(.segmentLimitMissing, at: keys.position, ["key": .quoted("from")]) }
        return nil
      }
      if index == 0 { report(.lowestSegmentHasLimit, at: keys.position(of: "from")) }
      guard let score = number(node, "from") else { return nil }
      if let former, score <= former.score {
        report(
          .segmentsOutOfOrder, at: node.position,
          ["from": .plain(score.description), "previous": .plain(former.score.description)],
          notes: [
            Diagnostic.Note(
              .conflictsWith, at: place(former.position), ["text": .plain("from: \(former.score)")])
          ])
      } else {
        former = (score, node.position)
      }
      return score
    }
  }

  /// A `share` on every segment, 100 % together.
  private mutating func readShares(_ segments: [Keys]) -> [ExactDecimal] {
    var shares: [(share: ExactDecimal, position: ProjectNode.Position)] = []
    for keys in segments {
      guard let node = keys["share"] else {
        report(.segmentLimitMissing, at: keys.position, ["key": .quoted("share")])
        continue
      }
      if let share = readShare(node) { shares.append((share, node.position)) }
    }
    guard shares.count == segments.count, let last = shares.last else { return shares.map(\.share) }
    let sum = shares.reduce(ExactDecimal.zero) { $0.adding($1.share) ?? $0 }
    if sum != ExactDecimal(100) {
      report(
        .sharesDoNotAddUp, at: last.position, ["sum": .percent("\(sum)")],
        notes: shares.dropLast().map {
          Diagnostic.Note(.belongsTogether, at: place($0.position), ["text": .plain("share: \($0.share)%")])
        })
    }
    return shares.map(\.share)
  }

  /// `20%`: above 0, up to 100, with at most 3 decimals.
  private mutating func readShare(_ node: ProjectNode) -> ExactDecimal? {
    guard let text = text(node, "share") else { return nil }
    if text.hasSuffix("%"), let share = ExactDecimal(trimmed(String(text.dropLast()))), share > .zero,
      share <= ExactDecimal(100), share.scale <= 3
    {
      return share
    }
    report(.badShare, at: node.position, ["text": .quoted(text)])
    return nil
  }
}
