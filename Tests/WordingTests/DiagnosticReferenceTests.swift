import Diagnostics
import Foundation
import Localization
import Testing

/// `docs/diagnostics.md` lists every code; it is made from the code's source and the English messages.
@Suite("Reference of diagnostics")
struct DiagnosticReferenceTests {
  /// A case of `Diagnostic.Code`, as its source says it.
  private struct Entry {
    var code: Diagnostic.Code
    /// The heading it stands under.
    var section: String
    var comment: String
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let page = root.appending(path: "docs/diagnostics.md")

  private let english: Localizer

  init() throws {
    english = try Localizer(language: "en")
  }

  @Test("The page is made from the code; SEGMENTA_RECORD=1 writes it")
  func page() throws {
    let text = try Self.reference(of: Self.readEntries(), in: english)
    if ProcessInfo.processInfo.environment["SEGMENTA_RECORD"] == "1" {
      try text.write(to: Self.page, atomically: false, encoding: .utf8)
      Issue.record("recorded docs/diagnostics.md")
    } else {
      let isCurrent = try String(contentsOf: Self.page, encoding: .utf8) == text
      #expect(isCurrent, "run make docs")
    }
  }

  @Test("Every code is found in the source, with its heading and its comment")
  func entries() throws {
    let entries = try Self.readEntries()
    #expect(entries.map(\.code) == Diagnostic.Code.allCases)
    #expect(entries.filter { $0.section.isEmpty || $0.comment.isEmpty }.map(\.code.rawValue) == [])
    let column = try #require(entries.first { $0.code == .missingColumn })
    #expect(column.section == "The data")
    #expect(column.comment.hasPrefix("A file does not have a column: `column`"))
  }

  // MARK: - Reading the source

  private static func readEntries() throws -> [Entry] {
    let file = root.appending(path: "Sources/Diagnostics/DiagnosticCode.swift")
    var entries: [Entry] = []
    var section = ""
    var comment: [Substring] = []
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      let text = line.drop { $0 == " " }
      if text.hasPrefix("// MARK: ") {
        section = String(text.dropFirst("// MARK: ".count))
      } else if text.hasPrefix("/// ") {
        comment.append(text.dropFirst(4))
      } else {
        if text.hasPrefix("case "), let name = text.split(separator: "\"").dropFirst().first,
          let code = Diagnostic.Code(rawValue: String(name)), !entries.contains(where: { $0.code == code })
        {
          entries.append(Entry(code: code, section: section, comment: comment.joined(separator: " ")))
        }
        comment = []
      }
    }
    return entries
  }

  // MARK: - The page

  private static func reference(of entries: [Entry], in english: Localizer) -> String {
    var text = """
      <!-- Made from Sources/Diagnostics and Localization by `make docs`. Do not edit. -->

      # What can be wrong

      Every problem that Segmenta reports has a code, which stands in brackets at the end of its line:

      ```
      segmenta.yaml:31:20: error: … [OverlappingRanges]
      ```

      The codes are the same in every language and stay the same in later versions. An error stops the build; a
      warning does not, unless `--strict` is given. Words in braces, such as {file}, stand for what the message
      names in each case. Where a code has several messages, the one that knows more is used.

      """
    var section = ""
    for entry in entries {
      if entry.section != section {
        section = entry.section
        text += "\n## \(section)\n"
      }
      let name = entry.code.rawValue
      text += "\n### \(name)\n\n\(entry.code.severity == .error ? "Error" : "Warning"). \(entry.comment)\n"
      let keys =
        ["diagnostic.\(name)"]
        + placeholders(optionalIn: entry.comment).map { "diagnostic.\(name).\($0)" }
      for message in keys.compactMap({ english.text(key: $0) }) {
        text += "\n> \(message)\n"
      }
    }
    return text
  }

  /// The arguments that are not always there, which the comment marks by a question mark.
  private static func placeholders(optionalIn comment: String) -> [String] {
    let parts = comment.split(separator: "`", omittingEmptySubsequences: false)
    return stride(from: 1, to: parts.count - 1, by: 2).filter { parts[$0 + 1].first == "?" }
      .map { String(parts[$0]) }.sorted()
  }
}
