import Testing

@testable import SegmentaCommands

/// How tables stand on a terminal.
struct ExplainLayoutTests {
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
