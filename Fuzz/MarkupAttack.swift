import LibXML2

@testable import Reports

/// XML and pages: checked in one piece, checked in cuts and read must come to the same, and text survives its escapes.
enum MarkupAttack {
  private static let schemas: [XMLSchema?] = {
    do throws(XMLSchemaError) {
      return [
        nil, try XMLSchema(path: "Resources/schema/report.xsd"),
        try XMLSchema(path: "Resources/schema/page.xsd"),
      ]
    } catch {
      preconditionFailure("the schemas are read in the folder of the repository: \(error)")
    }
  }()

  /// Compiles the schemas.
  static func prepare() { _ = schemas }

  /// Checks the bytes whole and cut, reads them, and escapes every text found.
  static func run(_ input: inout Input) {
    let schema = input.choice(schemas)
    let cut = input.choice(1...256)
    let bytes = Array(input.rest)
    let whole = check(bytes, cut: max(1, bytes.count), schema)
    let parts = check(bytes, cut: cut, schema)
    precondition(whole.isEmpty == parts.isEmpty, "cut anywhere, a document is what it is")
    let (texts, problems) = read(bytes, schema)
    precondition(problems.isEmpty == whole.isEmpty, "read and checked, a document is what it is")
    for text in texts { writeAgain(text) }
    writeAgain(String(decoding: bytes, as: UTF8.self))
  }

  private static func check(_ bytes: [UInt8], cut: Int, _ schema: XMLSchema?) -> XMLProblemList {
    var parser = ValidatingParser(schema: schema, name: "document")
    for start in stride(from: 0, to: bytes.count, by: cut) {
      parser.write(Array(bytes[start..<min(bytes.count, start + cut)]))
    }
    return parser.finish()
  }

  /// The texts and attributes of a document, as far as it can be read.
  private static func read(_ bytes: [UInt8], _ schema: XMLSchema?) -> ([String], XMLProblemList) {
    var reader = XMLReader(bytes: bytes, name: "document", schema: schema)
    var texts: [String] = []
    do throws(XMLReadingError) {
      while let event = try reader.next() {
        switch event {
        case .start: texts += reader.attributes.map(\.value)
        case .text: texts.append(reader.text)
        case .end: precondition(reader.depth > 0, "what ends has begun")
        }
      }
      precondition(reader.problems.isEmpty == reader.problems.first.isEmpty)
    } catch {
      precondition(!reader.problems.isEmpty, "a document that cannot be read has a problem")
    }
    return (texts, reader.problems)
  }

  /// A text is read as it was escaped, but for the characters that documents cannot hold.
  private static func writeAgain(_ text: String) {
    var buffer = ByteBuffer()
    buffer.write("<a")
    buffer.attribute("b", text)
    buffer.write(">")
    buffer.text(text)
    buffer.write("</a>")
    let (texts, problems) = read(buffer.bytes, nil)
    precondition(problems.isEmpty, "what was escaped is well-formed: \(problems.first)")
    precondition(texts.first == texts.last, "an attribute and an element hold a text alike")
    let kept = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0 == "\r" ? " " : Self.isForbidden($0) ? "\u{FFFD}" : $0 }))
    precondition(texts.first == kept, "a text is read as it was written")
  }

  /// Controls and noncharacters.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: true
    case let value: value & 0xFFFE == 0xFFFE
    }
  }
}
