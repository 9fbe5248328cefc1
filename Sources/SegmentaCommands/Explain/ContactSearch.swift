import ContactData
import Diagnostics
import Localization
import Scoring
import SegmentationModel
import Values

/// Finds contacts by what a user types: an id, or a name in any spelling.
struct ContactSearch {
  /// A contact that was found.
  struct Match: Hashable {
    /// An index into the segmentations.
    let segmentation: Int
    /// A row of its contacts.
    let row: Int
  }

  /// All contacts of the project.
  let segmentations: [ScoredContacts]

  /// Searches nothing yet.
  init(_ segmentations: [ScoredContacts]) {
    self.segmentations = segmentations
  }

  /// The contacts with that id; else those with that name; else those whose name differs in accents alone.
  ///
  /// `companies/` and `people/` before an id or a name leave out the other segmentation.
  ///
  /// - Complexity: O(contacts).
  func matches(of text: String) -> [Match] {
    let exact = matches(of: text, in: Array(segmentations.indices))
    if !exact.isEmpty { return exact }
    guard let (index, rest) = parted(text) else { return [] }
    return matches(of: rest, in: [index])
  }

  /// Which segmentation `companies/` or `people/` before a text names, and what follows; nil for no such text.
  private func parted(_ text: String) -> (segmentation: Int, rest: String)? {
    guard let slash = text.firstIndex(of: "/"),
      let index = segmentations.firstIndex(where: { $0.segmentation.kind.rawValue == text[..<slash] })
    else { return nil }
    return (index, String(text[text.index(after: slash)...]))
  }

  private func matches(of text: String, in indices: [Int]) -> [Match] {
    let trimmed = Self.trimmed(text)
    guard !trimmed.isEmpty else { return [] }
    let ids = indices.flatMap { index in
      let contacts = segmentations[index]
      return (0..<contacts.count).lazy.filter { contacts.id(row: $0) == trimmed }
        .map { Match(segmentation: index, row: $0) }
    }
    if !ids.isEmpty { return ids }
    let key = WordKey(trimmed)
    let names = rows(in: indices) { WordKey($0) == key }
    if !names.isEmpty { return names }
    let folded = Self.folded(trimmed)
    return rows(in: indices) { Self.folded($0) == folded }
  }

  private func rows(in indices: [Int], _ isMeant: (String) -> Bool) -> [Match] {
    indices.flatMap { index in
      let contacts = segmentations[index]
      return (0..<contacts.count).filter { isMeant(contacts.name(row: $0)) }
        .map { Match(segmentation: index, row: $0) }
    }
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop { $0.isWhitespace }
    return start.lastIndex { !$0.isWhitespace }.map { String(start[...$0]) } ?? ""
  }

  private static func folded(_ text: String) -> String {
    Localizer.searchFold(WordKey.whiteSpaceFolded(text))
  }

  // MARK: - When it is not one

  /// How many contacts a diagnostic lists.
  private static let mostListed = 20

  /// What to say where a text names nobody, or several.
  func diagnostic(of text: String, _ matches: [Match]) -> Diagnostic {
    guard matches.isEmpty else {
      return Diagnostic(
        .ambiguousContact, ["text": .quoted(text), "count": .count(matches.count)],
        notes: matches.prefix(Self.mostListed).map(note))
    }
    var arguments: [String: Argument] = ["text": .quoted(text)]
    let near = suggestions(for: text)
    if !near.isEmpty { arguments["nearest"] = .list(near) }
    return Diagnostic(.contactNotFound, arguments)
  }

  /// What to type for a contact, and its name.
  private func note(_ match: Match) -> Diagnostic.Note {
    let contacts = segmentations[match.segmentation]
    let id = contacts.id(row: match.row)
    let typed = segmentations.count > 1 ? "\(contacts.segmentation.kind.rawValue)/\(id)" : id
    return Diagnostic.Note(
      .matchingContact, at: nil,
      [
        "id": .plain(PlainText.safe(typed)),
        "name": .quoted(PlainText.safe(contacts.name(row: match.row))),
      ])
  }

  /// Up to three names that were perhaps meant: those that contain the text, then the nearest by edits.
  ///
  /// - Complexity: O(contacts); only names that share most pairs of letters are compared letter by letter.
  private func suggestions(for text: String) -> [String] {
    let parted = parted(text)
    let wanted = Self.folded(parted?.rest ?? text)
    guard !wanted.isEmpty else { return [] }
    let pairs = Self.pairs(wanted)
    var containing: [String] = []
    var near: [(name: String, shared: Int)] = []
    for contacts in parted.map({ [segmentations[$0.segmentation]] }) ?? segmentations {
      for row in 0..<contacts.count {
        let name = contacts.name(row: row)
        let folded = Self.folded(name)
        if containing.count < 3, folded.contains(wanted), !containing.contains(name) {
          containing.append(name)
        }
        let shared = Self.pairs(folded).intersection(pairs).count
        guard shared * 3 >= pairs.count else { continue }
        near.append((name, shared))
      }
    }
    near.sort { $0.shared > $1.shared }
    var candidates = near.prefix(100).map(\.name)
    var found = containing
    while found.count < 3 {
      // Accents count for nothing here, as in the search itself.
      let folded = candidates.map(Self.folded)
      guard let miss = nearMiss(of: wanted, among: folded), let index = folded.firstIndex(of: miss) else {
        break
      }
      let name = candidates.remove(at: index)
      if !found.contains(name) { found.append(name) }
    }
    return found.map(PlainText.safe)
  }

  private static func pairs(_ text: String) -> Set<UInt16> {
    let bytes = Array(text.utf8)
    return Set(zip(bytes, bytes.dropFirst()).map { UInt16($0) << 8 | UInt16($1) })
  }
}
