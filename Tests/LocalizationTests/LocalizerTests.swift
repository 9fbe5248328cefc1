import Formats
import Localization
import Testing
import Values

@Suite("Messages")
struct LocalizerTests {
  private static let steps = Message(
    "test.steps", one: "{count} step to {segment}", other: "{count} steps to {segment}", note: "Test.")
  private static let plain = Message("test.plain", "Nothing to do", note: "Test.")

  private static let polishCatalogue = #"""
    msgid ""
    msgstr ""
    "Content-Type: text/plain; charset=UTF-8\n"
    "Plural-Forms: nplurals=4; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);\n"

    msgctxt "test.steps"
    msgid "{count} step to {segment}"
    msgid_plural "{count} steps to {segment}"
    msgstr[0] "{count} krok do segmentu {segment}"
    msgstr[1] "{count} kroki do segmentu {segment}"
    msgstr[2] "{count} kroków do segmentu {segment}"
    msgstr[3] "{count} kroku do segmentu {segment}"

    msgctxt "test.short"
    msgid "With owner and in segment"
    msgstr "Z opiekunem i w segmencie (o nim) do 5 i U nas"

    #, fuzzy
    msgctxt "test.plain"
    msgid "Nothing to do"
    msgstr "Coś do zrobienia"
    """#

  private let polish: Localizer

  init() throws {
    polish = try Localizer(language: "pl", catalogueText: Self.polishCatalogue)
  }

  @Test(
    "A count chooses the form",
    arguments: [
      (MessageValue.count(1), "1 krok do segmentu „Klient kluczowy”"),
      (.count(2), "2 kroki do segmentu „Klient kluczowy”"),
      (.count(12_345), "12\u{A0}345 kroków do segmentu „Klient kluczowy”"),
      (.count(22), "22 kroki do segmentu „Klient kluczowy”"),
      (.number(ExactDecimal(mantissa: 15, scale: 1)), "1,5 kroku do segmentu „Klient kluczowy”"),
      (.number(ExactDecimal(5)), "5 kroków do segmentu „Klient kluczowy”"),
      (.text("1,0"), "1,0 kroku do segmentu „Klient kluczowy”"),
    ])
  func plural(_ count: MessageValue, _ expected: String) {
    #expect(polish(Self.steps, ["count": count, "segment": .quoted("Klient kluczowy")]) == expected)
  }

  @Test("A missing or fuzzy message is shown in English")
  func fallback() throws {
    #expect(polish(Self.plain) == "Nothing to do")
    let czech = try Localizer(language: "cs", catalogueText: "")
    #expect(czech(Self.steps, ["count": .count(1), "segment": .text("A")]) == "1 step to A")
    #expect(czech(Self.steps, ["count": .count(2), "segment": .quoted("A")]) == "2 steps to „A“")
  }

  @Test("A placeholder without a value stays visible")
  func missingValue() {
    #expect(polish(Self.steps, ["count": .count(3)]) == "3 kroki do segmentu {segment}")
  }

  @Test("Pieces join to the message")
  func pieces() {
    let arguments: MessageArguments = ["count": .count(5), "segment": .quoted("<A & B>")]
    let pieces = polish.pieces(Self.steps, arguments)
    #expect(
      pieces == [
        .argument(name: "count", text: "5"), .literal(" kroków do segmentu "),
        .argument(name: "segment", text: "„<A & B>”"),
      ])
    #expect(polish.pieces(Self.steps, [:]) == [.literal("{count} kroku do segmentu {segment}")])
  }

  @Test("Keys made at run time")
  func runTimeKeys() throws {
    #expect(polish.text(key: "test.short")?.hasPrefix("Z") == true)
    #expect(polish.text(key: "test.nothing") == nil)
    #expect(polish.pieces(key: "test.nothing") == nil)
    let foreign = try Localizer(language: "xx", catalogueText: "")
    #expect(foreign.text(key: "range.under", ["to": .count(1234)]) == "under 1\u{A0}234")
  }

  @Test("One-letter words keep to the next word in Polish")
  func shortWords() {
    #expect(
      polish.text(key: "test.short")
        == "Z\u{A0}opiekunem i\u{A0}w\u{A0}segmencie (o\u{A0}nim) do 5 i\u{A0}U\u{A0}nas")
  }

  @Test("The pseudo-language keeps placeholders, is longer and stands in brackets")
  func pseudoLanguage() throws {
    let pseudo = try Localizer(language: "qps")
    #expect(pseudo(Self.plain) == "⟦Ñóţĥíñĝ ţó đó~~~~⟧")
    #expect(pseudo(.rangeUnder, ["to": .count(5)]).hasSuffix(" 5~~⟧"))
    #expect(pseudo.text(key: "value.yes")?.hasPrefix("⟦") == true)
    #expect(pseudo(Self.steps, ["count": .count(2), "segment": .text("x")]).contains("ţó x"))
  }

  @Test("A language without a catalogue is refused")
  func unknownLanguage() {
    #expect(throws: CatalogueFault(.unknownLanguage("xx"), line: 0)) { try Localizer(language: "xx") }
    #expect(Localizer.builtInLanguages == ["en", "de", "pl"])
  }

  @Test(
    "Lists",
    arguments: [
      ([], "", ""), (["a"], "a", "a"), (["a", "b"], "a and b", "a i\u{A0}b"),
      (["a", "b", "c"], "a, b and c", "a, b i\u{A0}c"),
      (["{last}", "{x}", "c"], "{last}, {x} and c", "{last}, {x} i\u{A0}c"),
    ])
  func lists(_ texts: [String], _ english: String, _ polish: String) throws {
    #expect(try Localizer(language: "en").list(texts) == english)
    #expect(try Localizer(language: "pl").list(texts) == polish)
  }

  @Test("Every kind of value")
  func values() throws {
    let english = try Localizer(language: "en")
    let złoty = try #require(Currency(code: "PLN"))
    let amount = ExactDecimal(mantissa: 123_455, scale: 1)
    #expect(english.text(.percent(ExactDecimal(mantissa: 125, scale: 1))) == "12.5%")
    #expect(english.text(.money(amount, currency: złoty)) == "PLN\u{A0}12,345.50")
    #expect(polish.text(.money(amount, currency: złoty)) == "12\u{A0}345,50\u{A0}zł")
    #expect(polish.text(.amount(ExactDecimal(500), .currency(złoty))) == "500\u{A0}zł")
    #expect(english.text(.quotedList(["a", "b"])) == "“a” and “b”")
    #expect(CalendarDay(iso: "2026-11-22").map { polish.text(.day($0)) } == "22 listopada 2026")
    #expect(polish.text(.list(["1"])) == "1")
    #expect(polish.text(.count(-5)) == "-5")
  }

  @Test("Arguments are equal in any order")
  func arguments() {
    let one: MessageArguments = ["a": .count(1), "b": .count(2)]
    var other: MessageArguments = ["b": .count(2), "a": .count(3)]
    #expect(one != other)
    other["a"] = .count(1)
    #expect(one == other)
    #expect(one.hashValue == other.hashValue)
    #expect(MessageArguments(["a": .count(1), "b": .count(2)]) == one)
  }
}
