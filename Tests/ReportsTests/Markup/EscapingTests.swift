import TestSupport
import Testing

@testable import Reports

/// Text becomes markup in one place.
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
    #expect(Self.escaped(text) == expected)
    var buffer = ByteBuffer()
    buffer.text(text)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == expected)
  }

  /// The text as markup has it.
  private static func escaped(_ text: String) -> String {
    String(decoding: ("\(text)" as Markup).bytes, as: UTF8.self)
  }

  @Test("Whatever writes text into a document escapes it", arguments: Mill.hostile)
  func writers(_ text: String) {
    let escaped = Self.escaped(text)
    func expect(_ expected: String, _ write: (inout ByteBuffer) -> Void) {
      var buffer = ByteBuffer()
      write(&buffer)
      #expect(String(decoding: buffer.bytes, as: UTF8.self) == expected)
    }
    expect("<p>\(escaped)</p>") { $0.write("<p>\(text)</p>") }
    expect("<p class=\"\(escaped)\">") { $0.write("<p\(" class=\"\(text)\"", if: true)\("<", if: false)>") }
    expect(" a=\"\(escaped)\"") { $0.attribute("a", text) }
    expect("<a>\(escaped)</a>\n") { $0.element("a", text) }
    // What a formatter appends is text, whatever it is given.
    expect("1\(escaped)") { out in
      out.raw("1")
      out.append { $0 += text.utf8 }
    }
    expect(escaped) { $0.write(EscapedWords.markup(text, isLinked: true)) }
    expect("\(escaped); \(escaped)") { $0.write(EscapedWords.markup([text, text], isLinked: false)) }
    var inner = ByteBuffer()
    inner.text(text)
    let markup = Markup(inner)
    expect("<b>\(escaped)</b>") { $0.write("<b>\(markup)</b>") }
  }

  @Test("Every control character is replaced, but the tab and the line end")
  func controls() {
    for value in (0..<0x20).map(\.self) + (0x7F..<0xA0).map(\.self) where ![0x9, 0xA, 0xD].contains(value) {
      let text = "a" + String(UnicodeScalar(UInt8(value))) + "b"
      #expect(Self.escaped(text) == "a\u{FFFD}b", "U+\(String(value, radix: 16))")
    }
  }

  @Test("Noncharacters of every plane are replaced, their neighbours are kept")
  func noncharacters() throws {
    var values = (UInt32(0xFDD0)...0xFDEF).map(\.self)
    for plane in UInt32(0)...16 { values += [plane << 16 | 0xFFFE, plane << 16 | 0xFFFF] }
    for value in values {
      let scalar = try #require(UnicodeScalar(value))
      #expect(Self.escaped("a\(scalar)b") == "a\u{FFFD}b", "U+\(String(value, radix: 16))")
    }
    for value in [0xA0, 0xBF, 0xFDCF, 0xFDF0, 0xFFFD, 0x1FFFD, 0x1FFEE, 0x2FBFE, 0x10FFFD, 0xEFFF] as [UInt32]
    {
      let text = String(try #require(UnicodeScalar(value)))
      #expect(Self.escaped(text) == text, "U+\(String(value, radix: 16))")
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
}
