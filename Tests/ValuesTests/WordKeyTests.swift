import Testing
import Values

/// How words are compared.
@Suite struct WordKeyTests {
  @Test(arguments: [
    // Case, as Unicode folds it in full.
    ("Full", "fULL"), ("Pełna", "PEŁNA"), ("ŻÓŁĆ", "żółć"), ("straße", "STRASSE"), ("Straße", "strasse"),
    ("STRAẞE", "straße"), ("ẞ", "ss"), ("ſoft", "Soft"), ("ŉ", "ʼN"), ("K", "k"), ("Å", "å"),
    ("ΐ", "\u{3B9}\u{308}\u{301}"),
    ("ΟΔΟΣ", "οδος"), ("οδος", "οδοσ"), ("ﬁn", "FIN"), ("İ", "i\u{307}"), ("ᾳ", "ΑΙ"), ("ǆ", "ǅ"),
    ("ДОМ", "дом"),
    // Composed and decomposed.
    ("é", "e\u{301}"), ("DĄB", "da\u{328}b"), ("\u{1EAD}", "a\u{323}\u{302}"),
    ("a\u{302}\u{323}", "\u{1EAD}"),
    ("Å", "A\u{30A}"), ("가", "\u{1100}\u{1161}"), ("İ", "I\u{307}"),
    // White space.
    ("  two words ", "two words"), ("two \t\n words", "two words"), ("two\u{A0}words", "two words"),
    ("two\u{2009}\u{202F}words", "Two Words"), ("\u{3000}x\u{85}", "x"), (" ", ""),
  ])
  func sameWord(left: String, right: String) {
    #expect(WordKey(left) == WordKey(right))
    #expect(Set([WordKey(left), WordKey(right)]).count == 1)
  }

  @Test(arguments: [
    ("two words", "twowords"), ("ı", "i"), ("ı", "I"), ("İ", "i"), ("İ", "I"), ("e", "é"), ("ł", "l"),
    ("ss", "s"), ("0", "O"),
    ("ﬁn", "fın"), ("x", "x\u{200B}"), ("½", "1/2"), ("²", "2"), ("a-b", "a b"), ("", "-"),
  ])
  func differentWords(left: String, right: String) {
    #expect(WordKey(left) != WordKey(right))
  }

  @Test(arguments: ["", " ", "\t\n", "\u{A0}\u{3000}"])
  func nothingButWhiteSpaceIsEmpty(text: String) {
    #expect(WordKey(text).isEmpty)
  }

  @Test func aWordIsNotEmpty() {
    #expect(!WordKey(" - ").isEmpty)
  }

  /// A shown text keeps its case and its letters; only its white space is folded.
  @Test func foldsWhiteSpaceAlone() {
    #expect(WordKey.whiteSpaceFolded("  Grand \t Hôtel\n") == "Grand Hôtel")
    #expect(WordKey.whiteSpaceFolded(" \u{A0}") == "")
    #expect(WordKey.whiteSpaceFolded("one") == "one")
  }

  @Test func takesPartsOfTexts() {
    #expect(WordKey("left | Right".split(separator: "|")[1]) == WordKey("right"))
  }
}
