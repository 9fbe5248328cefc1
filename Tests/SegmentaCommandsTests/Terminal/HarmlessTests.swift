import Testing

@testable import SegmentaCommands

/// The last gate before a terminal: only our own styles and line breaks pass it.
struct HarmlessTests {
  @Test(arguments: [
    ("a\nż “b”\n", "a\nż “b”\n"), ("\u{1B}[1mA\u{1B}[0m b", "\u{1B}[1mA\u{1B}[0m b"),
    ("\u{1B}[1;31merror:\u{1B}[0m", "\u{1B}[1;31merror:\u{1B}[0m"), ("\u{1B}[2J", "\u{FFFD}[2J"),
    ("\u{1B}]0;title\u{7}", "\u{FFFD}]0;title\u{FFFD}"), ("\u{1B}[1;5H", "\u{FFFD}[1;5H"),
    ("\u{1B}", "\u{FFFD}"), ("\u{1B}\u{1B}[0m", "\u{FFFD}\u{1B}[0m"), ("a\u{9B}2J", "a\u{FFFD}2J"),
    ("a\u{202E}b\u{2066}", "a\u{FFFD}b\u{FFFD}"), ("a\r\nb\rc\td", "a \nb c d"), ("\u{1B}[33", "\u{FFFD}[33"),
  ])
  func `Nothing but our styles commands a terminal`(_ text: String, _ harmless: String) {
    #expect(TerminalStyle.harmless(text) == harmless)
  }

  @Test func `Whatever a command writes passes the gate`() {
    let terminal = FakeTerminal()
    let surroundings = terminal.surroundings()
    surroundings.writeOutput("a\u{1B}]0;x\u{7}\n")
    surroundings.writeJSON("[\"\u{9B}ż\u{202E}\"]\n")
    surroundings.writeError("b\u{9B}\n")
    surroundings.showLine("c\u{1B}[2J")
    #expect(terminal.output == "a\u{FFFD}]0;x\u{FFFD}\n[\"\\u009bż\\u202e\"]\n")
    #expect(terminal.errors == "b\u{FFFD}\n\r\u{1B}[Kc\u{FFFD}[2J")
  }
}
