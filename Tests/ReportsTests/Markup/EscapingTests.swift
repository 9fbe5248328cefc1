import Foundation
import TestSupport
import Testing

@testable import Reports

/// Text becomes markup, JSON and digits in one place each.
@Suite("Escaping")
struct EscapingTests {
  /// What a reader of a document gets back: forbidden characters are replaced, a carriage return is a blank.
  static func allowed(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.value {
          case 0x9, 0xA: scalar
          case 0xD: " "
          case 0..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: "\u{FFFD}"
          default: scalar.value & 0xFFFE == 0xFFFE ? "\u{FFFD}" : scalar
          }
        }))
  }

  @Test(
    "Characters with a meaning in markup are written as references",
    arguments: [
      ("a<b", "a&lt;b"), ("a>b", "a&gt;b"), ("]]>", "]]&gt;"), ("&amp;", "&amp;amp;"), ("\"'", "&quot;'"),
      ("a\nb\tc", "a&#10;b&#9;c"), ("a\rb", "a b"), ("", ""), ("Łódź", "Łódź"), ("a\u{A0}b", "a\u{A0}b"),
      ("\u{1F9A8}", "\u{1F9A8}"), ("\u{FFFD}", "\u{FFFD}"), ("\u{2028}", "\u{2028}"),
    ])
  func references(_ text: String, _ expected: String) {
    #expect(Escaping.escaped(text) == expected)
    var buffer = ByteBuffer()
    buffer.text(text)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == expected)
    #expect(String(decoding: ("\(text)" as Markup).bytes, as: UTF8.self) == expected)
  }

  @Test("Every control character is replaced, but the tab and the line end")
  func controls() {
    for value in (0..<0x20).map(\.self) + (0x7F..<0xA0).map(\.self) where ![0x9, 0xA, 0xD].contains(value) {
      let text = "a" + String(UnicodeScalar(UInt8(value))) + "b"
      #expect(Escaping.escaped(text) == "a\u{FFFD}b", "U+\(String(value, radix: 16))")
    }
  }

  @Test("Noncharacters of every plane are replaced, their neighbours are kept")
  func noncharacters() throws {
    var values = (UInt32(0xFDD0)...0xFDEF).map(\.self)
    for plane in UInt32(0)...16 { values += [plane << 16 | 0xFFFE, plane << 16 | 0xFFFF] }
    for value in values {
      let scalar = try #require(UnicodeScalar(value))
      #expect(Escaping.escaped("a\(scalar)b") == "a\u{FFFD}b", "U+\(String(value, radix: 16))")
    }
    for value in [0xA0, 0xBF, 0xFDCF, 0xFDF0, 0xFFFD, 0x1FFFD, 0x1FFEE, 0x2FBFE, 0x10FFFD, 0xEFFF] as [UInt32]
    {
      let text = String(try #require(UnicodeScalar(value)))
      #expect(Escaping.escaped(text) == text, "U+\(String(value, radix: 16))")
    }
  }

  /// Text of any characters, those with a meaning more often than others.
  static func random(_ generator: inout some RandomNumberGenerator) -> String {
    let noncharacters = [0xFFFE, 0xFDD5, 0x10FFFF].map(Mill.character).joined()
    let marks = "<>&\"'\r\n\t]]>{}\\;#x\u{0}\u{1}\u{1F}\u{7F}\u{85}\u{A0}\u{2028}" + noncharacters
    let special = Array(marks.unicodeScalars)
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...24, using: &generator) {
      if Bool.random(using: &generator) {
        scalars.append(special[Int.random(in: 0..<special.count, using: &generator)])
      } else {
        let widest = [0x7F, 0x7FF, 0xFFFF, 0x10FFFF].randomElement(using: &generator) ?? 0x7F
        let value = UInt32.random(in: 0...UInt32(widest), using: &generator)
        if let scalar = UnicodeScalar(value) { scalars.append(scalar) }
      }
    }
    return String(scalars)
  }

  @Test("What is read back is what was written, in attributes and in text", arguments: 0..<20)
  func readBack(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let texts = (0..<50).map { _ in Self.random(&generator) }
    var buffer = ByteBuffer()
    buffer.raw("<texts>")
    for text in texts {
      buffer.raw("<t")
      buffer.attribute("a", text)
      buffer.raw(">")
      buffer.text(text)
      buffer.raw("</t>")
    }
    buffer.raw("</texts>")
    let read = try Element.parse(buffer.bytes)
    #expect(read.children.count == texts.count)
    for (text, element) in zip(texts, read.children) {
      let expected = Array(Self.allowed(text).unicodeScalars)
      #expect(Array((element["a"] ?? "").unicodeScalars) == expected)
      #expect(Array(element.text.unicodeScalars) == expected)
    }
  }

  // MARK: - Markup

  @Test("Markup is inserted as it is, text and numbers are not")
  func markup() {
    let inner: Markup = "<b>\("<&>")</b>"
    let outer: Markup = "<p>\(inner) \(-12) \(percent: 12.345) \(percent: -0.004) \(pixels: 1.5)</p>"
    #expect(
      String(decoding: outer.bytes, as: UTF8.self) == "<p><b>&lt;&amp;&gt;</b> -12 12.35% 0.00% 2</p>")
    #expect(
      String(decoding: Markup([inner, "x"], separator: ",").bytes, as: UTF8.self) == "<b>&lt;&amp;&gt;</b>,x")
    #expect(Markup().isEmpty && !inner.isEmpty)
  }

  @Test(
    "The negative half percent keeps its sign",
    arguments: [(-0.5, "-0.50%"), (-12.34, "-12.34%"), (7, "7.00%"), (0.05, "0.05%")])
  func percentages(_ value: Double, _ expected: String) {
    #expect(String(decoding: ("\(percent: value)" as Markup).bytes, as: UTF8.self) == expected)
  }

  // MARK: - JSON

  @Test(
    "Nothing in a JSON string can end it, the script or its line",
    arguments: [
      ("a\"b\\c", "a\\\"b\\\\c"), ("</script>", "\\u003c/script>"), ("\u{2028}\u{2029}", "\\u2028\\u2029"),
      ("a\nb", "a\\u001fb"), ("\u{2027}\u{202A}", "\u{2027}\u{202A}"), ("Łódź \u{1F9A8}", "Łódź \u{1F9A8}"),
    ])
  func json(_ text: String, _ expected: String) {
    var buffer = ByteBuffer()
    buffer.jsonText(text)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == expected)
  }

  @Test("JSON text is read back as documents have it, line ends as U+001F", arguments: 0..<20)
  func jsonReadBack(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let text = Self.random(&generator)
      var buffer = ByteBuffer()
      buffer.raw("\"")
      buffer.jsonText(text)
      buffer.raw("\"")
      let written = String(decoding: buffer.bytes, as: UTF8.self)
      #expect(
        !written.contains("<") && !written.unicodeScalars.contains { (0x2028...0x2029).contains($0.value) })
      #expect(!written.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) })
      let read =
        try JSONSerialization.jsonObject(with: Data(buffer.bytes), options: .fragmentsAllowed) as? String
      let expected = Self.allowed(text).replacing("\n", with: "\u{1F}")
      #expect(Array((read ?? "").unicodeScalars) == Array(expected.unicodeScalars))
    }
  }

  @Test("Items stand one a line", arguments: [([], ""), (["a"], "a"), (["", "b", ""], "\\nb\\n")])
  func lines(_ items: [String], _ expected: String) {
    var buffer = ByteBuffer()
    buffer.jsonLines(items)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == "\"\(expected)\"")
  }

  // MARK: - Digits

  @Test(
    "Numbers below a bound need this many digits",
    arguments: [(0, 1), (1, 1), (64, 1), (65, 2), (4096, 2), (4097, 3), (262_144, 3), (262_145, 4)])
  func width(_ bound: Int, _ expected: Int) {
    #expect(ByteBuffer.digitWidth(below: bound) == expected)
  }

  @Test(
    "Digits are those of base 64, most significant first",
    arguments: [
      (0, 1, "A"), (25, 1, "Z"), (26, 1, "a"), (52, 1, "0"), (62, 1, "+"), (63, 1, "/"), (64, 2, "BA"),
      (5000, 3, "BOI"),
    ])
  func digits(_ value: Int, _ width: Int, _ expected: String) {
    var buffer = ByteBuffer()
    buffer.digits(value, width: width)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == expected)
  }

  @Test("Digits are read back")
  func digitsReadBack() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<200 {
      let bound = Int.random(in: 1...20_000_000, using: &generator)
      let value = Int.random(in: 0..<bound, using: &generator)
      var buffer = ByteBuffer()
      buffer.digits(value, width: ByteBuffer.digitWidth(below: bound))
      #expect(ListScript.numbers(String(decoding: buffer.bytes, as: UTF8.self), items: 1) == [value])
    }
  }
}
