import Foundation
import TestSupport
import Testing

@testable import Reports

/// Text becomes part of a script in one place, and numbers become digits.
@Suite("Script escaping")
struct ScriptEscapingTests {
  @Test(
    "Nothing in a JSON string can end it, the script or its line",
    arguments: [
      ("a\"b\\c", "a\\\"b\\\\c"), ("</script>", "\\u003c/script>"), ("\u{2028}\u{2029}", "\\u2028\\u2029"),
      ("a\nb", "a\\u001fb"), ("\u{2027}\u{202A}", "\u{2027}\u{202A}"), ("Łódź \u{1F9A8}", "Łódź \u{1F9A8}"),
    ])
  func json(_ text: String, _ expected: String) {
    var buffer = ScriptBuffer()
    buffer.text(text)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == expected)
  }

  @Test("JSON text is read back as documents have it, line ends as U+001F", arguments: 0..<20)
  func jsonReadBack(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let text = EscapingTests.random(&generator)
      var buffer = ScriptBuffer()
      buffer.write("\(text)")
      let written = String(decoding: buffer.bytes, as: UTF8.self)
      #expect(
        !written.contains("<") && !written.unicodeScalars.contains { (0x2028...0x2029).contains($0.value) })
      #expect(!written.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) })
      let read =
        try JSONSerialization.jsonObject(with: Data(buffer.bytes), options: .fragmentsAllowed) as? String
      let expected = EscapingTests.allowed(text).replacing("\n", with: "\u{1F}")
      #expect(Array((read ?? "").unicodeScalars) == Array(expected.unicodeScalars))
    }
  }

  @Test("Items stand one a line", arguments: [([], ""), (["a"], "a"), (["", "b", ""], "\\nb\\n")])
  func lines(_ items: [String], _ expected: String) {
    var buffer = ScriptBuffer()
    buffer.lines(items)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == "\"\(expected)\"")
  }

  @Test("A text that is written into a script is a JSON string of its own", arguments: Mill.hostile)
  func inserted(_ text: String) throws {
    var buffer = ScriptBuffer()
    buffer.write("{\(text):[\(-3),\(text)],")
    buffer.raw("\"last\":null}")
    let read = try JSONSerialization.jsonObject(with: Data(buffer.bytes)) as? [String: Any]
    let expected = EscapingTests.allowed(text).replacing("\n", with: "\u{1F}")
    #expect(read?.count == 2 && read?["last"] is NSNull)
    let items = read?[expected] as? [Any]
    #expect(items?.first as? Int == -3 && items?.last as? String == expected)
  }

  // MARK: - Digits

  @Test(
    "Numbers below a bound need this many digits",
    arguments: [(0, 1), (1, 1), (64, 1), (65, 2), (4096, 2), (4097, 3), (262_144, 3), (262_145, 4)])
  func width(_ bound: Int, _ expected: Int) {
    #expect(ScriptBuffer.digitWidth(below: bound) == expected)
  }

  @Test(
    "Digits are those of base 64, most significant first",
    arguments: [
      (0, 1, "A"), (25, 1, "Z"), (26, 1, "a"), (52, 1, "0"), (62, 1, "+"), (63, 1, "/"), (64, 2, "BA"),
      (5000, 3, "BOI"),
    ])
  func digits(_ value: Int, _ width: Int, _ expected: String) {
    var buffer = ScriptBuffer()
    buffer.digits(value, width: width)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == expected)
  }

  @Test("Digits are read back")
  func digitsReadBack() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<200 {
      let bound = Int.random(in: 1...20_000_000, using: &generator)
      let value = Int.random(in: 0..<bound, using: &generator)
      var buffer = ScriptBuffer()
      buffer.digits(value, width: ScriptBuffer.digitWidth(below: bound))
      #expect(ListScript.numbers(String(decoding: buffer.bytes, as: UTF8.self), items: 1) == [value])
    }
  }
}
