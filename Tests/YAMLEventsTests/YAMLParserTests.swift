import Testing
import YAMLEvents

@Suite struct YAMLParserTests {
  /// Every event up to the end of the stream in words, with its place.
  func events(_ text: String) throws(YAMLFault) -> [String] {
    var parser = YAMLParser(text)
    var words: [String] = []
    while true {
      let event = try parser.next()
      let place = "\(event.position.line):\(event.position.column)"
      switch event.kind {
      case .documentStart: words.append("\(place) ---")
      case .documentEnd: words.append("\(place) ...")
      case .scalar(let text, let isQuoted, let anchor):
        words.append("\(place) \(sign(anchor))\(isQuoted ? "'\(text)'" : text)")
      case .sequenceStart(let anchor): words.append("\(place) \(sign(anchor))[")
      case .sequenceEnd: words.append("\(place) ]")
      case .mappingStart(let anchor): words.append("\(place) \(sign(anchor)){")
      case .mappingEnd: words.append("\(place) }")
      case .alias(let name): words.append("\(place) *\(name)")
      case .streamEnd: return words
      }
    }
  }

  private func sign(_ anchor: String?) -> String { anchor.map { "&\($0) " } ?? "" }

  /// The fault of a text that has one.
  func fault(_ text: String) throws -> YAMLFault {
    try #require(throws: YAMLFault.self) { try events(text) }
  }

  @Test func eventsComeInOrderWithTheirPlaces() throws {
    let text = """
      # a comment
      a: &x [1, "two", 'three', *x]
      żółć: &m {k: }
      b: |
        lines
      """
    #expect(
      try events(text) == [
        "2:1 ---", "2:1 {", "2:1 a", "2:4 &x [", "2:8 1", "2:11 'two'", "2:18 'three'", "2:27 *x", "2:29 ]",
        "3:1 żółć", "3:7 &m {", "3:11 k", "3:14 ", "3:14 }", "4:1 b", "4:4 'lines'", "6:1 }", "6:1 ...",
      ])
  }

  @Test(arguments: ["", "\n", "# nothing\n"])
  func aTextWithoutADocumentEndsAtOnce(_ text: String) throws {
    #expect(try events(text) == [])
  }

  @Test func everyDocumentIsRead() throws {
    #expect(
      try events("--- a\n--- b\n...\n") == ["1:1 ---", "1:5 a", "2:1 ...", "2:1 ---", "2:5 b", "3:1 ..."])
  }

  @Test func theEndOfTheStreamStays() throws {
    var parser = YAMLParser("a\n")
    for _ in 0..<3 { _ = try parser.next() }
    for _ in 0..<2 {
      let end = try parser.next()
      let (kind, position) = (end.kind, end.position)
      #expect(kind == .streamEnd)
      #expect(position == YAMLPosition(line: 2, column: 1))
    }
  }

  /// A column is a Unicode scalar, and every line break of YAML 1.1 ends a line.
  @Test(arguments: ["\n", "\r", "\r\n", "\u{85}", "\u{2028}", "\u{2029}"])
  func placesCountScalarsAndAllLineBreaks(_ lineEnd: String) throws {
    #expect(try events("- a\(lineEnd)- [👩‍👧, x]\(lineEnd)").contains("2:9 x"))
    let bell = try fault("a: 1\(lineEnd)b: żó\u{7}\(lineEnd)")
    #expect(bell.position == YAMLPosition(line: 2, column: 6))
  }

  @Test func aFaultHasItsPlaceAndItsContext() throws {
    let fault = try fault("a: 1\nb: [1, 2\nc: 3\n")
    #expect(fault.problem == "did not find expected ',' or ']'")
    #expect(fault.position == YAMLPosition(line: 3, column: 2))
    #expect(
      fault.context
        == YAMLFault.Context("while parsing a flow sequence", at: YAMLPosition(line: 2, column: 4)))
    #expect(!fault.isForbiddenCharacter)
  }

  @Test func aForbiddenCharacterIsOneWhereverItStands() throws {
    for text in ["\u{1}", "a: '\u{7}'", "# \u{0}\n"] {
      let fault = try fault(text)
      #expect(fault.isForbiddenCharacter)
      #expect(fault.problem == "control characters are not allowed")
    }
  }

  @Test func aFaultStays() throws {
    var parser = YAMLParser("a: b: c")
    let first = try #require(throws: YAMLFault.self) {
      while true { _ = try parser.next() }
    }
    #expect(throws: first) { _ = try parser.next() }
  }

  /// The parser reads its input piece by piece; what is longer than a piece is whole nevertheless.
  @Test func longTextsAreWhole() throws {
    let long = String(repeating: "ż", count: 100_000)
    #expect(try events("- \(long)\n- '\(long)'\n").filter { $0.contains(long) }.count == 2)
    #expect(try events(String(repeating: "- a\n", count: 50_000)).count == 50_004)
  }
}
