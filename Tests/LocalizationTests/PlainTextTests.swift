import Localization
import Testing

/// What letters of one width show of a text: widths, lines, and what a terminal must not be told.
struct PlainTextTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("Żółw", 4), ("Z\u{307}o\u{301}łw", 4), ("会社", 4), ("ｱ", 1), ("Ａ", 2), ("👍", 2),
    ("👩‍👩‍👧", 2), ("☎️", 2), ("a\u{200B}b", 2), ("12\u{A0}345", 6), ("한글", 4),
  ])
  func `Letters of East Asia and emoji are two columns wide, marks none`(_ given: (text: String, width: Int))
  {
    #expect(PlainText.width(given.text) == given.width)
  }

  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]), ("one", 10, ["one"]), ("", 5, [""]),
    ("12\u{A0}345 zł", 6, ["12\u{A0}345", "zł"]), ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("a abcdefgh b", 4, ["a", "abcd", "efgh", "b"]), ("会社名", 4, ["会社", "名"]),
  ])
  func `Lines break at spaces, long words anywhere`(_ given: (text: String, width: Int, lines: [String])) {
    #expect(PlainText.wrapped(given.text, to: given.width) == given.lines)
  }

  @Test func `Control and direction characters are made harmless`() {
    #expect(PlainText.safe("a\u{1B}[31mb\u{9B}c\u{202E}d\ne\tf") == "a\u{FFFD}[31mb\u{FFFD}c\u{FFFD}d e f")
    #expect(PlainText.safe("Łoś é 👩‍👩‍👧") == "Łoś é 👩‍👩‍👧")
  }
}
