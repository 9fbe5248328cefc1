import Files
import Foundation
import LibXML2
import TestSupport
import Testing

@Suite struct XMLReaderTests {
  /// Every event in words, texts of white space left out.
  func events(_ reader: consuming XMLReader) throws -> [String] {
    var reader = reader
    var result: [String] = []
    while let event = try reader.next() {
      switch event {
      case .start:
        let attributes = reader.attributes.map { " \($0.name)=\($0.value)" }.joined()
        result.append("\(reader.line):\(reader.depth) <\(reader.localName)\(attributes)>")
      case .text:
        let text = reader.text
        if !text.allSatisfy(\.isWhitespace) { result.append("'\(text)'") }
      case .end: result.append("\(reader.line):\(reader.depth) </\(reader.localName)>")
      }
    }
    #expect(try reader.next() == nil)
    return result
  }

  static let expected = [
    "3:1 <list>", "4:2 <item id=a-1 score=1.5 note=<R&D> \"żółć\">", "4:3 <name>",
    "'Zażółć & gęślą – jaźń 𝄞'", "4:3 </name>", "4:2 </item>", "5:2 <item id=b-2>", "5:3 <name>",
    "'<raw & ready>'", "5:3 </name>", "5:2 </item>", "7:2 <item id=c-3 score=-2>", "7:3 <name>",
    "7:3 </name>", "7:2 </item>", "8:1 </list>",
  ]

  @Test func eventsComeInOrder() throws {
    #expect(try events(XMLReader(bytes: Array(Samples.good.utf8), name: "x")) == Self.expected)
    let folder = try TemporaryFolder()
    #expect(try events(XMLReader(path: folder.write("x.xml", Samples.good))) == Self.expected)
  }

  /// Moves the document over the end of a chunk byte by byte.
  @Test func chunksMayEndAnywhere() throws {
    let length = Samples.good.utf8.count
    for shift in 0...length {
      let comment = "<!--" + String(repeating: "x", count: 65_536 - shift - 8) + "-->\n"
      let text = Samples.good.replacingOccurrences(of: "<list ", with: "\(comment)<list ")
      let found = try events(XMLReader(bytes: Array(text.utf8), name: "x"))
      #expect(found.count == Self.expected.count, "shift \(shift)")
      #expect(found.filter { $0.hasPrefix("'") } == Self.expected.filter { $0.hasPrefix("'") })
    }
  }

  @Test func aLongTextComesInOnePiece() throws {
    let long = String(repeating: "Łódź ", count: 50_000)
    var reader = XMLReader(bytes: Array("<a><b>\(long)</b></a>".utf8), name: "x")
    #expect(try reader.next() == .start)
    #expect(try reader.next() == .start)
    #expect(try reader.next() == .text)
    #expect(reader.text == long)
    #expect(try reader.next() == .end)
  }

  @Test func namesAndAttributesAreAskedInPlace() throws {
    let text = "<a xmlns='urn:x' xmlns:p='urn:p' xml:lang='pl'><p:b id='1' p:id='2' empty=''/></a>"
    var reader = XMLReader(bytes: Array(text.utf8), name: "x")
    #expect(try reader.next() == .start)
    #expect(reader.isNamed("a", in: "urn:x") == true)
    #expect(reader.isNamed("a", in: "urn:p") == false)
    #expect(reader.isNamed("ab") == false)
    #expect(reader.attributes.map(\.value) == ["pl"])
    #expect(try reader.next() == .start)
    #expect(reader.isNamed("b", in: "urn:p") == true)
    #expect(reader.namespace == "urn:p")
    #expect(reader.attribute("id") == "1")
    #expect(reader.attribute("empty")?.isEmpty == true)
    #expect(reader.attribute("missing") == nil)
    #expect(reader.withAttribute("id") { $0.count } == 1)
    #expect(try reader.next() == .end)
    #expect(reader.attribute("id") == nil)
  }

  @Test func aBrokenDocumentIsReadUpToThere() throws {
    var reader = XMLReader(bytes: Array("<a>\n<b/>\n<c></a>".utf8), name: "x")
    var seen: [String] = []
    let error = #expect(throws: XMLReadingError.self) {
      while let event = try reader.next() {
        if event == .start { seen.append(reader.localName) }
      }
    }
    #expect(seen == ["a", "b", "c"])
    guard case .malformed(let problem)? = error else {
      Issue.record("not malformed")
      return
    }
    #expect(problem.line == 3)
  }

  /// libxml2 frees what it has read once it is told to stop, in the middle of the very tag that is handed over.
  @Test func nothingIsReadOfARootThatIsRefused() throws {
    let text = "<!DOCTYPE html>\n<other a=\"&amp;1\" b=\"2\"/>"
    var reader = XMLReader(bytes: Array(text.utf8), name: "x")
    #expect(throws: XMLReadingError.self) { try reader.next() }
    #expect(reader.problems.first.map(\.line) == [2])
  }

  @Test func missingFilesAndEmptyOnesAreErrors() throws {
    #expect(throws: XMLReadingError.cannotRead(path: "/nowhere/x", .system(2))) {
      _ = try XMLReader(path: "/nowhere/x")
    }
    #expect(throws: XMLReadingError.self) {
      var reader = XMLReader(bytes: [], name: "x")
      _ = try reader.next()
    }
  }

  @Test func itValidatesOnTheWay() throws {
    let folder = try TemporaryFolder()
    try folder.write("types.xsd", Samples.types)
    let schema = try XMLSchema(path: folder.write("list.xsd", Samples.schema))
    let bad = Samples.good.replacingOccurrences(of: "a-1", with: "A")
    var reader = XMLReader(bytes: Array(bad.utf8), name: "x", schema: schema)
    var count = 0
    while try reader.next() != nil { count += 1 }
    #expect(reader.problems.first.map(\.line) == [4])
    #expect(count == 20)
  }
}
