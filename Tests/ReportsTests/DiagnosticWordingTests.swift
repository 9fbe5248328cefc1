import Diagnostics
import Foundation
import Localization
import Reports
import Testing

/// Every code has its sentence in both languages, and the sentences insert what the codes bring.
@Suite("Wording of diagnostics")
struct DiagnosticWordingTests {
  /// A code or note code with its message's key and the arguments that its comment names.
  struct Wording: Sendable, CustomTestStringConvertible {
    var key: String
    /// Those that a diagnostic may lack are marked by `?` in the comment.
    var optional: Set<String>
    var required: Set<String>

    var testDescription: String { key }
    var arguments: Set<String> { optional.union(required) }
    /// The argument whose presence chooses a wording of its own.
    var nearest: String? { optional.contains("nearest") ? "nearest" : nil }
  }

  static let languages = ["en", "pl"]
  /// Those of the source file that is read for the comments.
  static let wordings = Result { try readWordings() }

  private let localizers: [Localizer]

  init() throws {
    localizers = try Self.languages.map { try Localizer(language: $0) }
  }

  // MARK: - Reading the comments

  static func readWordings() throws -> [Wording] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Diagnostics/DiagnosticCode.swift")
    var result: [Wording] = []
    var comment = ""
    var kind = "diagnostic"
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      let text = line.drop { $0 == " " }
      if text.contains("enum NoteCode") { kind = "note" }
      if text.hasPrefix("/// ") {
        comment += text.dropFirst(4) + " "
      } else if text.hasPrefix("case "), text.contains(" = \""), let name = text.split(separator: "\"").last {
        result.append(wording("\(kind).\(name)", comment))
        comment = ""
      } else {
        comment = ""
      }
    }
    return result
  }

  /// The arguments are the names in backticks after the comment's first colon; `?` may follow one.
  private static func wording(_ key: String, _ comment: String) -> Wording {
    var wording = Wording(key: key, optional: [], required: [])
    let parts = comment.split(separator: "`", omittingEmptySubsequences: false)
    var depth = 0
    for (index, part) in parts.enumerated() {
      if index.isMultiple(of: 2) {
        depth += part.count { $0 == "(" } - part.count { $0 == ")" }
      } else if depth == 0, parts[..<index].joined().contains(":") || wording.arguments.isEmpty,
        part.allSatisfy({ ("a"..."z").contains($0) || $0 == "-" }), part.first != "-"
      {
        let isOptional = index + 1 < parts.count && parts[index + 1].first == "?"
        if isOptional { wording.optional.insert(String(part)) } else { wording.required.insert(String(part)) }
      }
    }
    return wording
  }

  private static func placeholders(_ text: String) -> Set<String> {
    Set(
      text.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
        .compactMap { $0.split(separator: "}").first.map(String.init) })
  }

  /// The raw text, placeholders and all.
  private func text(_ key: String, _ localizer: Localizer) -> String? {
    localizer.text(key: key)
  }

  // MARK: - Tests

  @Test("The comments of all codes are read")
  func comments() throws {
    let keys = try Self.wordings.get().map(\.key)
    let codes = Diagnostic.Code.allCases.map { "diagnostic.\($0.rawValue)" }
    let notes = Diagnostic.NoteCode.allCases.map { "note.\($0.rawValue)" }
    #expect(keys == codes + notes)
  }

  @Test("Every code and note code has a message", arguments: try wordings.get())
  func complete(_ wording: Wording) {
    for localizer in localizers {
      #expect(text(wording.key, localizer) != nil, "\(localizer.language)")
      if let nearest = wording.nearest {
        let near = text("\(wording.key).\(nearest)", localizer)
        #expect(near?.contains("{\(nearest)}") == true, "\(localizer.language)")
      }
    }
  }

  @Test("A message inserts arguments of its code only", arguments: try wordings.get())
  func placeholders(_ wording: Wording) {
    for localizer in localizers {
      let used = Self.placeholders(text(wording.key, localizer) ?? "")
      #expect(
        used.isSubset(of: wording.required), "\(localizer.language): \(used.subtracting(wording.required))")
      for variant in wording.optional {
        let used = Self.placeholders(text("\(wording.key).\(variant)", localizer) ?? "")
        let known = wording.required.union([variant])
        #expect(used.isSubset(of: known), "\(localizer.language): \(used.subtracting(known))")
      }
    }
  }

  @Test("The languages insert the same", arguments: try wordings.get())
  func sameInBoth(_ wording: Wording) {
    for key in [wording.key] + wording.optional.map({ "\(wording.key).\($0)" }) {
      let used = Set(localizers.map { Self.placeholders(text(key, $0) ?? "") })
      #expect(used.count == 1, "\(key)")
    }
  }

  @Test("A message is one or two sentences and differs between the languages", arguments: try wordings.get())
  func sentences(_ wording: Wording) throws {
    let texts = try localizers.map { try #require(text(wording.key, $0)) }
    #expect(texts[0] != texts[1])
    for text in texts {
      #expect(!text.contains("  ") && !text.contains("\n"))
      #expect([".", "?", "}"].contains(text.last.map(String.init) ?? ""), "\(text)")
    }
  }

  @Test("A filled message shows no placeholder")
  func filled() throws {
    let english = try Localizer(language: "en")
    let polish = try Localizer(language: "pl")
    let place = Place(file: "clients.csv", line: 1, column: 1)
    var diagnostic = Diagnostic(
      .missingColumn, at: place,
      ["column": .quoted("Sejl"), "file": .plain("clients.csv"), "headers": .list(["Sales", "Town"])])
    #expect(
      diagnostic.message(in: english)
        == "The column “Sejl” is not in clients.csv. Choose from “Sales” and “Town”.")
    diagnostic.arguments["nearest"] = .quoted("Sales")
    #expect(
      diagnostic.message(in: english) == "The column “Sejl” is not in clients.csv. Did you mean “Sales”?")
    #expect(
      diagnostic.message(in: polish) == "Kolumny „Sejl” nie ma w pliku clients.csv. Czy chodzi o „Sales”?")
  }

  @Test(
    "The verb agrees with the number",
    arguments: [(1, "1 wiersz nie ma"), (2, "2 wiersze nie mają"), (5, "5 wierszy nie ma")])
  func plural(_ count: Int, _ beginning: String) throws {
    let diagnostic = Diagnostic(.rowsWithoutKey, ["count": .count(count), "column": .quoted("Firma")])
    let message = try diagnostic.message(in: Localizer(language: "pl")).replacing("\u{A0}", with: " ")
    #expect(message.hasPrefix(beginning))
  }
}
