import Foundation
import Testing

@testable import Localization

@Suite("Catalogues")
struct CatalogueTests {
  private let declarations: [MessageDeclarations.Declaration]

  init() throws {
    declarations = try MessageDeclarations.all()
  }

  private static func text(_ name: String) throws -> String {
    try String(contentsOf: MessageDeclarations.folder.appending(path: name), encoding: .utf8)
  }

  @Test("The template is made from the code; SEGMENTA_RECORD=1 writes it")
  func template() throws {
    let template = MessageDeclarations.template(declarations)
    if ProcessInfo.processInfo.environment["SEGMENTA_RECORD"] == "1" {
      let url = MessageDeclarations.folder.appending(path: "messages.pot")
      try template.write(to: url, atomically: false, encoding: .utf8)
      Issue.record("recorded messages.pot; now run Scripts/merge-messages.sh")
    } else {
      let isCurrent = try Self.text("messages.pot") == template
      #expect(isCurrent, "run the tests with SEGMENTA_RECORD=1")
    }
  }

  @Test("Keys and names are unique")
  func keys() {
    #expect(!declarations.isEmpty)
    #expect(Set(declarations.map(\.key)).count == declarations.count)
    #expect(Set(declarations.map(\.name)).count == declarations.count)
    for message in declarations {
      #expect(!message.note.contains("\n"), "\(message.key)")
      #expect(
        (message.english + (message.plural ?? "")).contains { "<>&".contains($0) } == false, "\(message.key)")
    }
  }

  @Test(
    "Every message is there, whole and not fuzzy; none is left over", arguments: Localizer.builtInLanguages)
  func complete(_ language: String) throws {
    let formats = LanguageFormats(language: language)
    let (rule, messages) = try CatalogueReader.read(Self.text("\(language).po"))
    #expect(rule == PluralRule(header: formats.pluralForms))
    let known = Set(declarations.map(\.key))
    #expect(messages.keys.filter { !known.contains($0) }.isEmpty)
    for message in declarations {
      guard let entry = messages[message.key] else {
        Issue.record("\(message.key) is not in \(language).po")
        continue
      }
      #expect(!entry.forms.isEmpty, "\(message.key) is fuzzy or not translated")
      #expect(entry.hasPlural == (message.plural != nil), "\(message.key)")
      for form in entry.forms.map({ String(decoding: $0, as: UTF8.self) }) {
        #expect(MessageDeclarations.Declaration.placeholders(form) == message.placeholders, "\(message.key)")
        #expect(!form.contains { "<>&".contains($0) }, "\(message.key) holds mark-up")
      }
    }
  }

  @Test("Every message is used")
  func used() throws {
    let root = MessageDeclarations.folder.deletingLastPathComponent()
    var code = ""
    for folder in ["Sources", "Localization"] {
      let url = root.appending(path: folder).resolvingSymlinksInPath()
      for case let file as URL in FileManager.default.enumerator(at: url, includingPropertiesForKeys: nil)
        ?? .init()
      where file.pathExtension == "swift" && file.deletingLastPathComponent().lastPathComponent != "Messages"
      {
        code += try String(contentsOf: file, encoding: .utf8)
      }
    }
    let words = Set(
      code.split { !($0.isLetter || $0.isNumber || $0 == ".") }
        .flatMap { $0.split(separator: ".", omittingEmptySubsequences: false).dropFirst() })
    let literals = Set(code.split(separator: "\""))
    for message in declarations {
      let parts = message.key.split(separator: ".", maxSplits: 2).map(String.init)
      let isUsed =
        switch parts[0] {
        // Looked for at run time, by the raw value of a code or the word of a reason.
        case "diagnostic", "note", "reason": literals.contains(Substring(parts[1]))
        default: words.contains(Substring(message.name))
        }
      #expect(isUsed, "\(message.key) is not used")
    }
  }

  // MARK: - Gettext's own judgement

  private static func run(_ command: String, _ arguments: [String]) throws -> (status: Int32, output: String)
  {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [command] + arguments
    process.currentDirectoryURL = MessageDeclarations.folder
    let pipe = Pipe()
    process.standardError = pipe
    process.standardOutput = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, output)
  }

  @Test("msgfmt finds no fault", arguments: Localizer.builtInLanguages)
  func msgfmt(_ language: String) throws {
    let result = try Self.run("msgfmt", ["--check", "--output-file=/dev/null", "\(language).po"])
    #expect(result.status == 0 && result.output.isEmpty, "\(result.output)")
  }

  @Test("msgcmp finds every message of the template", arguments: Localizer.builtInLanguages)
  func msgcmp(_ language: String) throws {
    let result = try Self.run("msgcmp", ["\(language).po", "messages.pot"])
    #expect(result.status == 0 && result.output.isEmpty, "\(result.output)")
  }
}
