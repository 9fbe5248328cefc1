import Testing

@testable import SegmentaCommands

/// What a terminal shows of a text: widths, lines, and what it must not be told.
struct ExplainLayoutTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("Żółw", 4), ("Z\u{307}o\u{301}łw", 4), ("会社", 4), ("ｱ", 1), ("Ａ", 2), ("👍", 2),
    ("👩‍👩‍👧", 2), ("☎️", 2), ("a\u{200B}b", 2), ("12\u{A0}345", 6), ("한글", 4),
  ])
  func `Letters of East Asia and emoji are two columns wide, marks none`(_ given: (text: String, width: Int))
  {
    #expect(TerminalText.width(given.text) == given.width)
  }

  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]), ("one", 10, ["one"]), ("", 5, [""]),
    ("12\u{A0}345 zł", 6, ["12\u{A0}345", "zł"]), ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("a abcdefgh b", 4, ["a", "abcd", "efgh", "b"]), ("会社名", 4, ["会社", "名"]),
  ])
  func `Lines break at spaces, long words anywhere`(_ given: (text: String, width: Int, lines: [String])) {
    #expect(TerminalText.wrapped(given.text, to: given.width) == given.lines)
  }

  @Test func `Control and direction characters are made harmless`() {
    #expect(TerminalText.safe("a\u{1B}[31mb\u{9B}c\u{202E}d\ne\tf") == "a\u{FFFD}[31mb\u{FFFD}c\u{FFFD}d e f")
    #expect(TerminalText.safe("Łoś é 👩‍👩‍👧") == "Łoś é 👩‍👩‍👧")
  }

  @Test func `Columns line up, and wide cells go on below`() {
    var table = TextTable([.init(canWrap: true), .init(isNumeric: true), .init()])
    table.add(["Name", "9", "x"])
    table.add(["会社 Spółka Akcyjna", "1000", "y"])
    #expect(
      table.lines(width: 40, hasColour: false) == [
        "Name                    9  x", "会社 Spółka Akcyjna  1000  y",
      ])
    #expect(
      table.lines(width: 21, hasColour: false) == [
        "Name             9  x", "会社 Spółka   1000  y", "Akcyjna",
      ])
    #expect(table.narrowestWidth == 21)
  }

  @Test func `Styles surround the text and not the space`() {
    var table = TextTable([.init(), .init(isNumeric: true)])
    table.add([.init("a", .bold), .init("1", .faint)])
    table.add(["long", "1000"])
    #expect(
      table.lines(width: 40, hasColour: true).first == "\u{1B}[1ma\u{1B}[0m        \u{1B}[2m1\u{1B}[0m")
  }
}
