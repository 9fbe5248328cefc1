import Testing

@testable import Localization

@Suite("PO reader")
struct CatalogueReaderTests {
  private static let header = "msgid \"\"\nmsgstr \"Plural-Forms: nplurals=2; plural=(n != 1);\\n\"\n\n"

  private func forms(_ key: String, _ text: String) throws -> [String]? {
    try CatalogueReader.read(text).messages[key]?.forms.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("Texts over several lines, escapes, comments, either line end", arguments: ["\n", "\r\n"])
  func texts(_ lineEnd: String) throws {
    let text = #"""
      # A translator's remark
      #. Ours
      #: Localization/Messages/Pages.swift
      #| msgid "before"
      msgctxt "a"
      msgid ""
      "long "
      "text"
      msgstr ""
      "d\"ł\"u\\gi\t"
        "\n\rtekst"

      #~ msgctxt "old"
      #~ msgid "x"
      #~ msgstr "y"
      msgctxt "b"
      msgid "x"
      msgstr "y"
      """#
    let bytes = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd)
    #expect(try forms("a", bytes) == ["d\"ł\"u\\gi\t\n\rtekst"])
    #expect(try forms("b", bytes) == ["y"])
    #expect(try forms("old", bytes) == nil)
  }

  @Test("Fuzzy and untranslated messages are missing")
  func missing() throws {
    let text =
      Self.header + """
        #, python-brace-format, fuzzy
        msgctxt "fuzzy"
        msgid "x {a}"
        msgstr "y {a}"

        msgctxt "empty"
        msgid "x"
        msgstr ""

        msgctxt "half"
        msgid "x"
        msgid_plural "xs"
        msgstr[0] "y"
        msgstr[1] ""

        #, python-brace-format
        msgctxt "good"
        msgid "x"
        msgstr "y"
        """
    let catalogue = try Catalogue(text: text, defaultRule: .english, shortWords: [])
    #expect(Array(catalogue.keys) == ["good"])
  }

  @Test(
    "Faults are told with their line",
    arguments: [
      ("msgctxt \"a\"\nmsgid \"x\"\nmsgstr \"y", CatalogueFault.Kind.malformedText, 3),
      ("msgctxt \"a\"\nmsgid x\nmsgstr \"y\"", .malformedText, 2),
      ("msgctxt \"a\"\nmsgid \"x\" z\nmsgstr \"y\"", .malformedText, 2),
      ("msgctxt \"a\"\nmsgid \"\\x\"\nmsgstr \"y\"", .unknownEscape, 2),
      ("msgctxt \"a\"\nmsgid \"x\\", .malformedText, 2),
      ("\"x\"", .misplaced, 1),
      ("msgctxt \"a\"\nmsgstr \"x\"", .misplaced, 2),
      ("msgctxt \"a\"\nmsgid \"x\"\n\nmsgctxt \"b\"\nmsgid \"x\"\nmsgstr \"y\"", .misplaced, 4),
      ("msgctxt \"a\"\nmsgid \"x\"\nmsgstr[0] \"y\"", .misplaced, 3),
      ("msgctxt \"a\"\nmsgid \"x\"\nmsgid_plural \"xs\"\nmsgstr[1] \"y\"", .misplaced, 4),
      ("msgctxt \"a\"\nmsgid \"x\"\nmsgid_plural \"xs\"\nmsgstr \"y\"", .misplaced, 4),
      ("msgctxt \"a\"", .misplaced, 1),
      ("msgid \"x\"\nmsgstr \"y\"", .missingKey, 1),
      ("hello \"x\"", .unknownKeyword("hello"), 1),
      (
        "msgctxt \"a\"\nmsgid \"x\"\nmsgstr \"y\"\n\nmsgctxt \"a\"\nmsgid \"z\"\nmsgstr \"y\"",
        .repeatedKey("a"), 5
      ),
      (
        "msgctxt \"a\"\nmsgid \"x\"\nmsgid_plural \"xs\"\nmsgstr[0] \"y\"\n", .wrongNumberOfForms("a"), 1
      ),
      ("msgid \"\"\nmsgstr \"Plural-Forms: nplurals=2; plural=n+;\\n\"", .unreadablePluralForms, 1),
      (
        "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-2\\n\"", .foreignCharset, 1
      ),
    ])
  func faults(_ text: String, _ kind: CatalogueFault.Kind, _ line: Int) {
    #expect(throws: CatalogueFault(kind, line: line)) { try CatalogueReader.read(text) }
  }

  @Test("A file beyond the limit is refused")
  func tooLarge() {
    let text = String(repeating: "#", count: 8_000_001)
    #expect(throws: CatalogueFault(.tooLarge, line: 0)) { try CatalogueReader.read(text) }
  }

  @Test("Broken files are read or refused, never worse")
  func brokenFiles() {
    let sample = Array(
      (Self.header
        + "#, fuzzy\nmsgctxt \"a\"\nmsgid \"x\\n\"\nmsgid_plural \"xs\"\nmsgstr[0] \"y\"\nmsgstr[1] \"z\"\n")
        .utf8)
    var random = SystemRandomNumberGenerator()
    var read = 0
    for _ in 0..<5000 {
      var bytes = sample
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &random)], at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + 5))
        }
        if bytes.isEmpty { bytes = sample }
      }
      if (try? CatalogueReader.read(String(decoding: bytes, as: UTF8.self))) != nil { read += 1 }
    }
    #expect(read > 0 && read < 5000)
  }
}
