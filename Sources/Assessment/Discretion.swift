import Diagnostics
import Files
import SegmentationModel

/// What of a segmentation's data no message quotes: the values of personal fields, and files outside of its folder.
///
/// Such a file may be anything that the user can read. Messages about it tell place and column.
struct Discretion: Sendable {
  private let segmentation: Segmentation
  /// The files that lie elsewhere, as the project file writes them.
  private let elsewhere: Set<String>
  private let personalFields: Set<String>
  private let personalColumns: Set<String>

  /// Looks where the files lie, links resolved.
  ///
  /// - Parameter folder: that of the project file; empty, or ending in `/`.
  init(_ segmentation: Segmentation, folder: String) {
    self.segmentation = segmentation
    elsewhere = Set(
      segmentation.files.filter { Self.liesOutside($0.path(in: folder), of: folder) }.map(\.file))
    let personal = segmentation.contacts.fields.filter(\.isPersonal)
    personalFields = Set(personal.map(\.name))
    personalColumns = Set(personal.map(\.column.name))
  }

  private static func liesOutside(_ path: String, of folder: String) -> Bool {
    // A file that is not there has nothing to tell.
    guard let file = try? FileSystem.resolved(path) else { return false }
    guard let root = try? FileSystem.resolved(folder.isEmpty ? "." : folder) else { return true }
    return !file.utf8.starts(with: (root.hasSuffix("/") ? root : root + "/").utf8)
  }

  /// Whether anything stands in no message.
  private var isNeeded: Bool { !elsewhere.isEmpty || !personalFields.isEmpty }

  /// Whether lines of a file may stand beside what is wrong with them.
  func showsLines(of file: String) -> Bool {
    if elsewhere.contains(file) { return false }
    if file == segmentation.contacts.format.file, !personalFields.isEmpty { return false }
    return !segmentation.related.contains { $0.format.file == file && isMatchedByPersonalField($0) }
  }

  /// Whether a cell of a column of a file may stand in a message.
  func showsCells(of column: String, in file: String) -> Bool {
    !elsewhere.contains(file)
      && !(file == segmentation.contacts.format.file && personalColumns.contains(column))
  }

  /// Findings as they may be told.
  func told(_ findings: Findings) -> Findings {
    guard isNeeded else { return findings }
    var told = Findings()
    told.reserve(findings.all.count)
    for finding in findings.all { told.add(quotesTooMuch(finding) ? finding.withoutData : finding) }
    return told
  }

  // MARK: - What a finding quotes

  private func quotesTooMuch(_ finding: Diagnostic) -> Bool {
    let arguments = finding.arguments
    if let file = finding.place?.file, elsewhere.contains(file) { return true }
    if case .plain(let file)? = arguments["file"], elsewhere.contains(file) { return true }
    switch finding.code {
    case .unmatchedWord:
      let parameter = segmentation.parameters.first { $0.place == finding.place }
      return elsewhere.contains(segmentation.contacts.format.file)
        || parameter.map { personalFields.contains($0.field) } ?? false
    case .unmatchedCondition: return !elsewhere.isEmpty
    case .unmatchedKey, .keyOfSeveralContacts:
      return segmentation.related.contains {
        $0.format.file == finding.place?.file && isMatchedByPersonalField($0)
      }
    case .duplicateContactId: return personalColumns.contains(segmentation.contacts.id.name)
    default:
      guard case .quoted(let column)? = arguments["column"], let file = finding.place?.file else {
        return false
      }
      return !showsCells(of: column, in: file)
    }
  }

  private func isMatchedByPersonalField(_ file: RelatedFile) -> Bool {
    if case .field(let name) = file.matches { personalFields.contains(name) } else { false }
  }
}

extension Diagnostic {
  /// What stands in the place of text that is not told.
  static let untold = "…"

  /// The same with dots for all that was read from data; a remedy that data was looked through for is left out.
  fileprivate var withoutData: Diagnostic {
    var told = self
    told.arguments = arguments.withoutData(of: code)
    told.notes = notes.map { note in
      var note = note
      note.arguments["text"] = note.arguments["text"].map { _ in .quoted(Self.untold) }
      return note
    }
    return told
  }
}

extension [String: Argument] {
  fileprivate func withoutData(of code: Diagnostic.Code) -> [String: Argument] {
    var told = self
    switch code {
    // The word is the project file's; only what is like it comes from the data.
    case .unmatchedCondition: told["nearest"] = nil
    case .missingColumn:
      told["nearest"] = nil
      told["headers"] = .list([Diagnostic.untold])
    default:
      for name in ["text", "id", "key", "word", "company"] where told[name] != nil {
        told[name] = .quoted(Diagnostic.untold)
      }
    }
    return told
  }
}
