import Foundation
import TestSupport
import Testing

/// `--localization`: languages and words of the user's, without building the program.
struct CatalogueFolderTests {
  private static let header = """
    msgid ""
    msgstr ""
    "Content-Type: text/plain; charset=UTF-8\\n"
    "Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2);\\n"


    """

  private static let czech =
    header + """
      msgctxt "language.name"
      msgid "English"
      msgstr "Čeština"

      msgctxt "terminal.warning"
      msgid "warning"
      msgstr "varování"

      msgctxt "terminal.error"
      msgid "error"
      msgstr "chyba"

      msgctxt "term.segment"
      msgid "Segment"
      msgstr "Segment (cs)"

      msgctxt "count.companies"
      msgid "{count} company"
      msgid_plural "{count} companies"
      msgstr[0] "{count} firma"
      msgstr[1] "{count} firmy"
      msgstr[2] "{count} firem"

      """

  /// The sample in three languages, the third from a folder.
  private func place(_ catalogue: String? = czech, name: String = "cs.po") throws -> Workplace {
    let place = try Workplace()
    try place.change("segmenta.yaml", "languages: [en, pl]", "languages: [en, pl, cs]")
    if let catalogue { try place.write(catalogue, to: "words/\(name)") }
    return place
  }

  private func errors(_ run: Program.Run) -> [String] {
    run.diagnostics.filter { ["error", "chyba", "błąd"].contains($0.severity) }.map(\.code)
  }

  // MARK: - A further language

  @Test func `A build has the language, and what its catalogue lacks in English, with a warning`()
    async throws
  {
    let place = try place()
    let run = try await place.run("build", "--localization", "words")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.isWorded)
    let incomplete = run.diagnostics.filter { $0.code == "IncompleteCatalogue" }
    #expect(incomplete.map(\.place) == ["words/cs.po"])
    let total = try Self.messageCount()
    #expect(incomplete.first?.message.contains("lacks \(total - 5) of \(total) texts") == true)
    // The user's own texts have no Czech either.
    #expect(run.diagnostics.contains { $0.code == "MissingTranslation" })
    let page = try place.text("output/cs/companies/index.html")
    #expect(page.contains("lang=\"cs\"") && page.contains("5 firem"))
    #expect(try place.text("output/pl/companies/index.html").contains(">Čeština</a>"))
    #expect(try await place.run("validate", "output").status == 0)
  }

  private static func messageCount() throws -> Int {
    try Repository.text("Localization/messages.pot").components(separatedBy: "\nmsgctxt ").count - 1
  }

  @Test(arguments: [
    ["check"], ["build"], ["explain", "101"], ["explain", "101", "--language", "cs"], ["suggest", "brands"],
  ])
  func `Every command that reads the project knows the language`(_ command: [String]) async throws {
    let place = try place()
    let arguments = command + ["--localization", "words", "--ui-language", "cs"]
    let run = try await Program.run(
      arguments, in: place.folder, environment: ["SOURCE_DATE_EPOCH": Workplace.epoch])
    #expect(run.status == 0, "\(run.errors)")
    #expect(errors(run) == [])
    if command.first == "check" {
      #expect(run.text.contains("English, polski") || run.text.contains("Čeština"))
      #expect(run.errors.contains(": varování: "))
    }
    let without = try await Program.run(command, in: place.folder)
    #expect(without.status == 1)
    #expect(errors(without).contains("UnknownLanguage"))
  }

  @Test func `Strict refuses a catalogue that lacks something`() async throws {
    let place = try Workplace()
    try place.write(Self.czech, to: "words/cs.po")
    let run = try await place.run("build", "--localization", "words", "--language", "cs", "--strict")
    #expect(run.status == 1)
    #expect(run.diagnostics.contains { $0.code == "IncompleteCatalogue" })
    #expect(run.diagnostics.contains { $0.code == "MissingTranslation" })
    #expect(!place.exists("output"))
  }

  @Test func `A name with a region is its language`() async throws {
    let place = try place(name: "cs_CZ.po")
    try place.change("segmenta.yaml", "languages: [en, pl, cs]", "languages: [en, pl, cs-CZ]")
    let run = try await place.run("build", "--localization", "words/")
    #expect(run.status == 0, "\(run.errors)")
    #expect(place.exists("output/cs-CZ/index.html"))
    #expect(try await place.run("validate", "output").status == 0)
  }

  @Test(arguments: [
    ["build"], ["check"], ["explain", "101"], ["suggest", "brands"], ["validate", "output"],
    ["init", "new", "--from", "companies.csv"], ["init", "sample"],
  ])
  func `What a catalogue lacks is said before anything else, by every command`(_ command: [String])
    async throws
  {
    let place = try place()
    try place.change("companies.csv", ";2;800;", ";two;800;")
    _ = try await place.run("build", "--localization", "words", "--quiet")
    let run = try await Program.run(
      command + ["--localization", "words", "--ui-language", "cs"], in: place.folder,
      environment: ["SOURCE_DATE_EPOCH": Workplace.epoch])
    #expect(run.status == 0, "\(run.errors)")
    let lines = run.errors.split(separator: "\n")
    #expect(lines.first?.hasPrefix("words/cs.po: varování: ") == true, "\(run.errors)")
    #expect(lines.count { $0.hasSuffix("[IncompleteCatalogue]") } == 1)
  }

  // MARK: - Other words

  @Test func `A catalogue of a built-in language goes before it, and lacks nothing`() async throws {
    let place = try Workplace()
    try place.write(
      "msgctxt \"term.segment\"\nmsgid \"Segment\"\nmsgstr \"Grupa\"\n", to: "words/pl.po")
    let run = try await place.run("build", "--localization", "words")
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(try place.text("output/pl/companies/index.html").contains(">Grupa</th>"))
    #expect(try !place.text("output/en/companies/index.html").contains(">Grupa</th>"))
  }

  @Test func `A translation with other placeholders is left out, with its line`() async throws {
    let place = try Workplace()
    let text =
      "msgctxt \"count.companies\"\nmsgid \"x\"\nmsgid_plural \"x\"\nmsgstr[0] \"firma\"\nmsgstr[1] \"{cuont} firm\"\n"
    try place.write(text, to: "words/en.po")
    let run = try await place.run("build", "--localization", "words")
    #expect(run.status == 0)
    #expect(run.diagnostics.map(\.short) == ["words/en.po:1: warning [UnfitTranslation]"])
    #expect(run.errors.contains("“count.companies”") && run.errors.contains("{count}"))
    #expect(try place.text("output/en/companies/index.html").contains("5 companies"))
  }

  // MARK: - What is wrong

  @Test(
    arguments: [
      ["check"], ["build"], ["explain", "101"], ["suggest", "brands"], ["validate", "."],
      ["init", "new", "--from", "companies.csv"],
    ])
  func `A folder that is not there, or has no catalogue, is an error`(_ command: [String]) async throws {
    let place = try Workplace()
    try place.write("", to: "empty/messages.pot")
    for (folder, code) in [
      ("nowhere", "FolderNotFound"), ("empty", "NoCatalogues"), ("segmenta.yaml", "FileNotReadable"),
    ] {
      let run = try await Program.run(command + ["--localization", folder], in: place.folder)
      #expect(run.status == 1)
      #expect(errors(run).contains(code), "\(folder): \(run.errors)")
      #expect(run.isWorded)
    }
  }

  @Test(
    arguments: [
      ("msgctxt \"a\"\nmsgid \"x\"\nmsgstr \"y", 3, "between two quotation marks"),
      ("msgctxt \"a\"\nmsgid \"x\"\nmsgstr \"\\q\"", 3, "backslash"),
      ("\nmsgid \"x\"\nmsgstr \"y\"", 2, "no msgctxt"),
      ("message \"x\"", 1, "begins with “message”"),
      ("msgctxt \"a\"\nmsgstr \"x\"", 2, "cannot stand here"),
      ("msgid \"\"\nmsgstr \"Plural-Forms: nplurals=2; plural=n+;\\n\"", 1, "Plural-Forms"),
      ("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-2\\n\"", 1, "UTF-8"),
    ])
  func `A catalogue that cannot be read is an error with its line`(
    _ text: String, _ line: Int, _ reason: String
  ) async throws {
    let place = try place(text)
    let run = try await place.run("build", "--localization", "words")
    #expect(run.status == 1)
    #expect(
      run.diagnostics.map(\.short).contains("words/cs.po:\(line): error [BadCatalogue]"), "\(run.errors)")
    #expect(run.errors.contains(reason), "\(run.errors)")
    #expect(!place.exists("output"))
  }

  @Test func `A catalogue in another encoding is an error`() async throws {
    let place = try place(nil)
    try place.write(
      Data("msgctxt \"a\"\nmsgid \"x\"\nmsgstr \"".utf8 + [0xE8, 0x22, 0x0A]), to: "words/cs.po")
    let run = try await place.run("build", "--localization", "words")
    #expect(run.status == 1)
    #expect(run.diagnostics.map(\.short).contains("words/cs.po:3:9: error [BadCatalogue]"), "\(run.errors)")
  }

  // MARK: - The language of messages

  @Test func `A language of messages that was asked for must be there`() async throws {
    let place = try Workplace()
    let run = try await place.run("check", "--ui-language", "xx")
    #expect(run.status == 1)
    #expect(errors(run) == ["UnknownLanguage"])
  }

  @Test(
    arguments: [
      (["LANG": "pl_PL.UTF-8"], "Wszystko"), (["LC_ALL": "pl", "LANG": "en"], "Wszystko"),
      (["LC_MESSAGES": "pl_PL", "LANG": "en_GB.UTF-8"], "Wszystko"),
      (["LC_ALL": "C", "LANG": "pl"], "Nothing"),
      (["LANG": "xx_XX"], "Nothing"), ([:], "Nothing"),
    ])
  func `The system’s language is only a wish`(_ environment: [String: String], _ expected: String)
    async throws
  {
    let place = try Workplace()
    let run = try await place.run("check", environment: environment)
    #expect(run.status == 0)
    let last = run.text.split(separator: "\n").last ?? ""
    #expect(last.hasPrefix(expected), "\(last)")
  }
}

/// What the YAML parser says is put into the user's words, where it says it often.
struct YAMLWordsTests {
  @Test(
    arguments: [
      ("title: Sample: one", "dwukropek"), ("title: {en: Sample pl: Próba", "klamry"),
      ("title: \"Sample", "zamknięte"), ("title: [a, b", "nawiasu"),
      ("title: x\n languages: [en]", "dwukropek"),
      ("title: *x", "cudzysłowie"), ("title: @x", "cudzysłowie"), ("companies:\n  a: 1\n b: 2", "wcięcie"),
    ])
  func `A project file that is no YAML`(_ text: String, _ word: String) async throws {
    let place = try Workplace([:])
    try place.write("version: 1\n\(text)\n", to: "segmenta.yaml")
    let run = try await place.run("check", "--ui-language", "pl")
    #expect(run.status == 1)
    #expect(run.diagnostics.first?.code == "YAMLSyntax", "\(run.errors)")
    #expect(run.errors.contains(word), "\(run.errors)")
    for english in ["expected", "while", "found", "allowed"] { #expect(!run.errors.contains(english)) }
  }
}
