import Diagnostics
import Formats
import Foundation
import SegmentationModel
import TestSupport
import Testing

/// The examples of the guides are project files without a fault, and the pieces in between are theirs.
@Suite struct GuideTests {
  private static func blocks(of file: String) throws -> [String] {
    let text = try Repository.text(file)
    return text.components(separatedBy: "```yaml\n").dropFirst().compactMap {
      $0.components(separatedBy: "\n```").first
    }
  }

  /// Whole project files name themselves in the first line.
  private static func isWhole(_ block: String) -> Bool {
    block.hasPrefix("# segmenta.yaml\n")
  }

  /// The lines of a block without the indentation they share, and without comments at their ends.
  private static func lines(_ block: String) -> [String] {
    block.split(separator: "\n").compactMap { line in
      let code = line.range(of: " #").map { line[..<$0.lowerBound] } ?? line
      let text = code.trimmingCharacters(in: .whitespaces)
      return text.isEmpty || text.hasPrefix("#") ? nil : text
    }
  }

  @Test(arguments: ["README.md", "docs/guide.en.md", "docs/guide.pl.md"])
  func wholeExamplesHaveNoFault(_ file: String) throws {
    let wholes = try Self.blocks(of: file).filter(Self.isWhole)
    #expect(!wholes.isEmpty)
    for whole in wholes {
      var findings = Findings()
      let project = readProject(
        text: whole, file: "segmenta.yaml", knownLanguages: ["en", "pl"], into: &findings)
      #expect(project != nil)
      #expect(findings.all.map { "\($0.place?.line ?? 0): \($0.code.rawValue)" } == [])
    }
  }

  @Test(arguments: ["docs/guide.en.md", "docs/guide.pl.md"])
  func piecesStandInAWholeExample(_ file: String) throws {
    let blocks = try Self.blocks(of: file)
    let wholes = blocks.filter(Self.isWhole).map(Self.lines)
    let pieces = blocks.filter { !Self.isWhole($0) }
    #expect(pieces.count > 5)
    for piece in pieces {
      let lines = Self.lines(piece)
      let isThere = wholes.contains { whole in
        whole.indices.contains { whole[$0...].starts(with: lines) }
      }
      #expect(isThere, "\(piece)")
    }
  }

  /// What the guides say that a key takes is what the reader takes, in its order.
  @Test(arguments: [("docs/guide.en.md", "of a file", "of dates"), ("docs/guide.pl.md", "pliku", "dat")])
  func theListsAreThoseOfTheReader(_ file: String, _ ofAFile: String, _ ofDates: String) throws {
    let lines = try String(contentsOf: Repository.root.appending(path: file), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    func listed(_ key: String) -> [String] {
      let line = lines.first { $0.hasPrefix("- \(key): ") }?.dropFirst(key.count + 4) ?? ""
      return line.split(separator: "`").filter { $0 != ", " }.map(String.init)
    }
    #expect(listed("`format` \(ofAFile)") == TableFormat.allCases.map(\.rawValue))
    #expect(listed("`encoding`") == ["auto"] + TextEncoding.allCases.map(\.rawValue))
    #expect(listed("`delimiter`") == ["auto"] + Delimiter.allCases.map(\.name))
    #expect(listed("`decimal`") == ["auto"] + DecimalSign.allCases.map(\.rawValue))
    #expect(listed("`format` \(ofDates)") == DatePattern.tokens)
    let fence = try #require(lines.firstIndex(of: "```text"))
    let codes = lines[(fence + 1)...].prefix { $0 != "```" }.joined(separator: " ")
    #expect(codes.split(separator: " ").map(String.init) == Currency.codes.sorted())
  }

  /// The two guides explain the same.
  @Test func theGuidesHaveTheSameShape() throws {
    func headings(_ file: String) throws -> [Int] {
      try Repository.text(file).split(separator: "\n")
        .filter { $0.hasPrefix("#") && $0.contains("# ") }.map { $0.prefix { $0 == "#" }.count }
    }
    #expect(try headings("docs/guide.en.md") == headings("docs/guide.pl.md"))
    #expect(
      try Self.blocks(of: "docs/guide.en.md").count == Self.blocks(of: "docs/guide.pl.md").count)
  }
}
