import Diagnostics
import Drafting
import Foundation
import Localization
import SegmentationModel
import Testing

@testable import SegmentaCommands

/// Every word on the terminal comes from the catalogue or from the user: found with a language in brackets.
struct TerminalPseudoLanguageTests {
  /// All texts of the user's stand in guillemets, and all names are numbers.
  private static let project = """
    version: 1
    title: «title»
    languages: [en, pl]
    as-of: 2026-11-20
    companies:
      contacts:
        file: companies.csv
        delimiter: ";"
        id: «number»
        name: «firm»
        owner: «keeper»
        link: «page»
        fields:
          1: {column: «town», label: «Town»}
          2: {column: «size», type: number, unit: «kg», label: «Size»}
          3: {column: «seen», type: date, label: «Seen»}
          4: {column: «goods», type: list, label: «Goods»}
          5: {column: «loyal», type: flag, label: «Loyal»}
      related:
        deals: {file: deals.csv, key: «number», measures: {6: {sum: «worth», unit: PLN, label: «Won»}}}
      parameters:
        - {id: 1, field: 6, ranges: [{to: 100, points: 0}, {from: 100, to: 200, points: 1.5}, {from: 300, points: 4}]}
        - {id: 2, field: 2, ranges: [{to: 3, points: 1}, {from: 3, points: 0}]}
        - {id: 3, field: 1, features: [{value: «oak», also: [«Eiche»], points: 5}, {value: «elm», points: 1}]}
        - {id: 4, field: 4, combine: sum, features: [{value: «planks», points: 2}, {value: «bark», points: 1}]}
        - {id: 5, field: 3, measure: days-since, label: «days», ranges: [{to: 30, points: 5}, {from: 30, points: 0}]}
        - {id: 6, field: 3, measure: months-since, label: «months», ranges: [{to: 6, points: 1}, {from: 6, points: 0}]}
        - {id: 7, field: 5, features: [{value: "yes", label: «Yes», points: 1}]}
        - {id: 8, field: 2, label: «off», enabled: false, ranges: [{to: 1, points: 1}]}
      segments:
        - {id: 1, label: «low», approach: «call»}
        - {id: 2, label: «middle», from: 9, approach: «write»}
        - {id: 3, label: «high», from: 15, approach: «meet»}
    """

  private static let companies =
    "«number»;«firm»;«keeper»;«page»;«town»;«size»;«seen»;«goods»;«loyal»;«rest»\n"
    + (1...9).map { row in
      let goods = ["«planks»", "\"«bark»;«planks»\"", "«resin»", ""][row % 4]
      let town = ["«oak»", "«elm»", "«ash»", ""][row % 4]
      return
        "\(row);«firm \(row % 7)»;«keeper»;https://1.2/\(row);\(town);\(row % 5 == 0 ? "«many»" : "\(row),5");"
        + "2026-1\(row % 3)-0\(row);\(goods);\(["yes", "no", "«perhaps»"][row % 3]);\n"
    }.joined() + "1;«twice»\n"

  private static let deals =
    "«number»;«worth»\n" + (1...12).map { "\($0);\($0 * 40)\n" }.joined() + ";1\n"

  private func place() throws -> Workplace {
    let place = try Workplace([:])
    for (name, text) in [
      ("segmenta.yaml", Self.project), ("companies.csv", Self.companies), ("deals.csv", Self.deals),
    ] {
      try place.write(text, to: name, as: .utf8)
    }
    return place
  }

  // MARK: - What is left over

  /// Words that are not of any language: keys of the project file, encodings, formats, currencies, codes.
  private static let allowed: Set<String> = [
    "id", "name", "owner", "link", "key", "sum", "companies", "ID", "CRM", "PLN", "utf-8", "yyyy-MM-dd",
    "segmenta",
    "CSV",
  ]

  /// The words of a text that stand neither in ⟦…⟧ nor in «…».
  private static func words(_ text: String, of folder: URL? = nil) -> Set<String> {
    var text = text.replacing(/\u{1B}\[[0-9;]*[mK]/, with: "").replacing("\r", with: " ")
    if let folder { text = text.replacing(folder.path, with: "") }
    text = text.replacing(/\[[A-Z][A-Za-z]+\]\n/, with: "\n").replacing(/https?:[^ \n]*/, with: "")
    text = text.replacing(/[0-9]{1,2} [A-Z][a-z]+ [0-9]{4}/, with: "")
    text = text.replacing(/[\w\/-]+\.(csv|yaml|html|xml)/, with: "")
    var depth = 0
    var rest = ""
    for character in text {
      switch character {
      case "⟦", "«": depth += 1
      case "⟧", "»": depth -= 1
      default: if depth == 0 { rest.append(character) }
      }
      if depth > 0 { rest += " " }
    }
    let words = rest.split { $0.isWhitespace || ",:;()+=×·→–<>“”\"{}[]#".contains($0) }
    return Set(words.map(String.init)).filter { word in
      word.contains(where: \.isLetter) && !allowed.contains(word)
    }
  }

  private func expectNoWords(_ text: String, _ place: Workplace, _ what: String) {
    #expect(text.contains("⟦"), "\(what) says nothing")
    let words = Self.words(text, of: place.folder)
    #expect(words.isEmpty, "\(what): \(words.sorted())\n\(text)")
  }

  // MARK: - The commands

  @Test func check() throws {
    let place = try place()
    for change in [{ _ in }, Self.breakProject, Self.breakData] as [(Workplace) throws -> Void] {
      try change(place)
      var options = CheckJob.Options()
      options.project = place.url("segmenta.yaml").path
      options.userLanguage = "qps"
      let terminal = FakeTerminal()
      _ = CheckJob(options, terminal.surroundings(isTerminal: false, environment: ["COLUMNS": "200"])).run()
      expectNoWords(terminal.output + terminal.errors, place, "check")
      #expect(terminal.errors.contains("⟦"))
    }
  }

  /// Faults of many kinds, all told at once.
  private static func breakProject(_ place: Workplace) throws {
    try place.change(
      "segmenta.yaml", "{id: 2, field: 2, ranges: [{to: 3,",
      "{id: 2, field: 2, colour: «red», ranges: [{to: 3,")
    try place.change("segmenta.yaml", "from: 300", "from: 150")
    try place.change("segmenta.yaml", "from: 15, approach", "from: 8, approach")
    try place.change("segmenta.yaml", "points: 1.5", "points: «x»")
    try place.change("segmenta.yaml", "field: 5", "field: 55")
  }

  private static func breakData(_ place: Workplace) throws {
    try place.write(
      project.replacing("column: «size»", with: "column: «sise»"), to: "segmenta.yaml", as: .utf8)
    try place.write("«number»;«worth»\n1;\"2\n", to: "deals.csv", as: .utf8)
  }

  @Test func explain() throws {
    let place = try place()
    for contact in ["3", "«firm 2»", "«nobody»", "«firm»"] {
      for width in ["60", "200"] {
        var options = ExplainJob.Options(contact: contact)
        options.project = place.url("segmenta.yaml").path
        options.userLanguage = "qps"
        options.language = "qps"
        let terminal = FakeTerminal()
        _ = ExplainJob(options, terminal.surroundings(isTerminal: false, environment: ["COLUMNS": width]))
          .run()
        expectNoWords(terminal.output + terminal.errors, place, "explain \(contact)")
      }
    }
  }

  @Test func suggest() throws {
    let place = try place()
    for field in ["1", "2", "3", "6", "66"] {
      var options = SuggestJob.Options(field: field)
      options.project = place.url("segmenta.yaml").path
      options.userLanguage = "qps"
      let terminal = FakeTerminal()
      let status = SuggestJob(options, terminal.surroundings(isTerminal: false)).run()
      #expect((status == .done) == (field != "66"))
      let remarks = terminal.output.split(separator: "\n").compactMap {
        $0.split(separator: " # ").dropFirst().first
      }
      expectNoWords(terminal.errors + remarks.joined(separator: "\n"), place, "suggest \(field)")
    }
  }

  @Test func `build, on a terminal`() async throws {
    let place = try place()
    var options = BuildJob.Options()
    options.project = place.url("segmenta.yaml").path
    options.userLanguage = "qps"
    let terminal = FakeTerminal()
    #expect(await BuildJob(options, terminal.surroundings()).run() == .done)
    expectNoWords(terminal.output, place, "the table")
    let progress = terminal.errors.split(separator: "\r").filter { !$0.contains("\n") }.joined(
      separator: "\n")
    expectNoWords(progress, place, "the progress line")
    #expect(progress.split(separator: "\n").count >= 4)
  }

  @Test func validate() async throws {
    let place = try place()
    var options = BuildJob.Options()
    options.project = place.url("segmenta.yaml").path
    options.isQuiet = true
    #expect(await BuildJob(options, FakeTerminal().surroundings(isTerminal: false)).run() == .done)
    try place.remove("output/assets/style.css")
    try place.write(Data("x".utf8), to: "output/en/index.html")
    let terminal = FakeTerminal()
    let status = await Validation(
      paths: [place.url("output").path, place.url("nowhere").path], isJSON: false, userLanguage: "qps",
      surroundings: terminal.surroundings(isTerminal: false)
    ).run()
    #expect(status == .inputHasErrors)
    expectNoWords(terminal.errors, place, "validate")
  }

  @Test func `The questions about a draft, and its comments`() throws {
    let place = try place()
    let pseudo = try Localizer(language: "qps")
    var findings = Findings()
    let path = place.url("companies.csv").path
    let reading = try #require(DraftReading(path: path, name: "companies.csv", into: &findings))
    let roles = try #require(DraftRoles(reading.columns))
    var draft = DraftText(
      reading: reading, roles: roles, kind: .companies, file: "companies.csv",
      asOf: FakeTerminal().surroundings().today, languages: [pseudo])
    var questions: [String] = []
    let dialogue = DraftDialogue(
      DraftQuestions(
        ask: { question in
          questions.append(question)
          return ""
        },
        // A flag's values stand as the file has them.
        tell: { questions.append($0.replacing(/^ +(yes|no)\b/, with: "")) }, localizer: pseudo))
    draft.answers = dialogue.answers(dialogue.kept(draft.drafted), segments: draft.segmentNames)
    #expect(questions.count > 2)
    expectNoWords(questions.joined(separator: "\n"), place, "the questions")
    let lines = draft.text.split(separator: "\n").dropFirst()
    // From there on, blocks of a project file that are switched off.
    let end = try #require(lines.firstIndex(of: "  # related:"))
    let comments = lines[..<end].compactMap { line in line.firstIndex(of: "#").map { line[$0...].dropFirst() }
    }
    #expect(comments.count > 10)
    expectNoWords(comments.joined(separator: "\n"), place, "the comments")
    let labels = lines[end...].filter { $0.contains("label:") }
    #expect(!labels.isEmpty && labels.allSatisfy { $0.contains("qps: \"⟦") })
  }

  @Test func `init, on a terminal`() throws {
    let place = try Workplace([:])
    var options = InitJob.Options(folder: place.url("1").path)
    options.userLanguage = "qps"
    for status in [ExitStatus.done, .inputHasErrors] {
      let terminal = FakeTerminal()
      #expect(InitJob(options, terminal.surroundings(isTerminal: false)).run() == status)
      let text = (terminal.output + terminal.errors).replacing("segmenta build", with: "")
        .replacing("segmenta.schema.json", with: "")
      expectNoWords(text, place, "init")
    }
  }

  @Test func `A word outside brackets is found`() {
    #expect(
      Self.words("⟦Ñó⟧ «Ann ⟦x⟧» 3 Plain 12 November 2026 [NotANumber]\n\u{1B}[1mBold\u{1B}[0m") == [
        "Plain", "Bold",
      ])
  }
}
