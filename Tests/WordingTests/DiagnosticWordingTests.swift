import Diagnostics
import Foundation
import Localization
import Testing
import Wording

/// Every code has its sentence in both languages, and the sentences insert what the codes bring.
@Suite("Wording of diagnostics")
struct DiagnosticWordingTests {
  /// The key of a code's message, and the arguments that the comment of the code names.
  struct Wording: Sendable, CustomTestStringConvertible {
    var key: String
    var required: Set<String> = []
    /// Those marked by `?`: each has a wording of its own, for where it is there.
    var optional: Set<String> = []

    var testDescription: String { key }
    /// The keys of all its wordings, each with the arguments that are there.
    var variants: [(key: String, arguments: Set<String>)] {
      [(key, required)] + optional.sorted().map { ("\(key).\($0)", required.union([$0])) }
    }
  }

  private static let wordings = Result { try readWordings() }
  private let english: Localizer
  private let polish: Localizer

  init() throws {
    english = try Localizer(language: "en")
    polish = try Localizer(language: "pl")
  }

  // MARK: - Reading the comments

  private static func readWordings() throws -> [Wording] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let source = root.appending(path: "Sources/Diagnostics/DiagnosticCode.swift")
    var result: [Wording] = []
    var comment = ""
    var kind = "diagnostic"
    for line in try String(contentsOf: source, encoding: .utf8).split(separator: "\n") {
      let text = line.drop { $0 == " " }
      if text.contains("enum NoteCode") { kind = "note" }
      if text.hasPrefix("/// ") {
        comment += text.dropFirst(4) + " "
      } else {
        if text.hasPrefix("case "), text.contains(" = \""), let name = text.split(separator: "\"").last {
          result.append(wording("\(kind).\(name)", comment))
        }
        comment = ""
      }
    }
    return result
  }

  /// Arguments are the words in backticks; `-12.5` and `type: list` are examples.
  private static func wording(_ key: String, _ comment: String) -> Wording {
    var wording = Wording(key: key)
    let parts = comment.split(separator: "`", omittingEmptySubsequences: false)
    for index in stride(from: 1, to: parts.count, by: 2) {
      let name = parts[index]
      guard name.first != "-", name.allSatisfy({ ("a"..."z").contains($0) || $0 == "-" }) else { continue }
      if parts[index + 1].first == "?" {
        wording.optional.insert(String(name))
      } else {
        wording.required.insert(String(name))
      }
    }
    return wording
  }

  private static func placeholders(_ text: String) -> Set<String> {
    let parts = text.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
    return Set(parts.compactMap { $0.split(separator: "}").first.map(String.init) })
  }

  // MARK: - All of them

  @Test("The comments of all codes are read")
  func comments() throws {
    let wordings = try Self.wordings.get()
    let codes = Diagnostic.Code.allCases.map { "diagnostic.\($0.rawValue)" }
    let notes = Diagnostic.NoteCode.allCases.map { "note.\($0.rawValue)" }
    #expect(wordings.map(\.key) == codes + notes)
    let missingColumn = try #require(wordings.first { $0.key == "diagnostic.MissingColumn" })
    #expect(missingColumn.required == ["column", "file", "headers"])
    #expect(missingColumn.optional == ["nearest"])
  }

  @Test("Every code has a sentence in both languages", arguments: try wordings.get())
  func sentences(_ wording: Wording) throws {
    for (key, _) in wording.variants {
      let english = try #require(english.text(key: key), "\(key)")
      let polish = try #require(polish.text(key: key), "\(key)")
      // A message that Polish lacks would be shown in English.
      #expect(english != polish, "\(key)")
      for text in [english, polish] {
        #expect(!text.contains("  ") && !text.contains("\n"), "\(text)")
        #expect(text.last.map { ".?}".contains($0) } ?? false, "\(text)")
      }
    }
  }

  @Test("A sentence inserts arguments of its code only", arguments: try wordings.get())
  func placeholders(_ wording: Wording) {
    for (key, arguments) in wording.variants {
      let used = Self.placeholders(english.text(key: key) ?? "")
      #expect(used.isSubset(of: arguments), "\(key): \(used.subtracting(arguments))")
      #expect(used == Self.placeholders(polish.text(key: key) ?? ""), "\(key)")
    }
  }

  // MARK: - Filled

  /// Without the no-break spaces that keep short words from the end of a line.
  private func plain(_ text: String) -> String {
    text.replacing("\u{A0}", with: " ")
  }

  @Test("A column that is not there: what it may have been, or what there is")
  func nearest() {
    var diagnostic = Diagnostic(
      .missingColumn,
      ["column": .quoted("Miasot"), "file": .plain("firmy.csv"), "headers": .list(["NIP", "Miasto"])])
    #expect(
      diagnostic.message(in: english)
        == "The column “Miasot” is not in firmy.csv. Choose from “NIP” and “Miasto”.")
    #expect(
      plain(diagnostic.message(in: polish))
        == "Kolumny „Miasot” nie ma w pliku firmy.csv. Dostępne kolumny: „NIP” i „Miasto”.")
    diagnostic.arguments["nearest"] = .quoted("Miasto")
    #expect(
      diagnostic.message(in: english) == "The column “Miasot” is not in firmy.csv. Did you mean “Miasto”?")
    #expect(
      plain(diagnostic.message(in: polish))
        == "Kolumny „Miasot” nie ma w pliku firmy.csv. Czy chodzi o „Miasto”?")
  }

  @Test(
    "The verb agrees with the number",
    arguments: [(1, "1 wiersz nie ma"), (2, "2 wiersze nie mają"), (5, "5 wierszy nie ma")])
  func verb(_ count: Int, _ beginning: String) {
    let diagnostic = Diagnostic(.rowsWithoutKey, ["count": .count(count), "column": .quoted("Firma")])
    #expect(plain(diagnostic.message(in: polish)).hasPrefix(beginning))
  }
}
