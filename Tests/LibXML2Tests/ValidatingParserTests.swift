import Files
import Foundation
import LibXML2
import TestSupport
import Testing

@Suite struct ValidatingParserTests {
  let folder: TemporaryFolder
  let schema: XMLSchema

  init() throws {
    folder = try TemporaryFolder(named: "my folder %20 #ż")
    try folder.write("types.xsd", Samples.types)
    schema = try XMLSchema(path: folder.write("list.xsd", Samples.schema))
  }

  func problems(_ text: String, validated: Bool = true) -> [XMLProblem] {
    var parser = ValidatingParser(schema: validated ? schema : nil, name: "x.xml")
    parser.write(Array(text.utf8))
    return parser.finish().first
  }

  @Test func aGoodDocumentHasNoProblem() {
    #expect(problems(Samples.good) == [])
  }

  @Test func itCanBeCutAtEveryByte() {
    let bytes = Array(Samples.good.utf8)
    for cut in 0...bytes.count {
      var parser = ValidatingParser(schema: schema, name: "x.xml")
      parser.write(Array(bytes[..<cut]))
      parser.write([])
      parser.write(Array(bytes[cut...]))
      #expect(parser.finish().first == [], "cut at \(cut)")
    }
  }

  @Test func itCanBeFedByteByByte() {
    var parser = ValidatingParser(schema: schema, name: "x.xml")
    for byte in Samples.good.utf8 { parser.write([byte]) }
    #expect(parser.finish().isEmpty == true)
  }

  /// What is wrong is found wherever the bytes are cut.
  @Test func aBadDocumentStaysBadAtEveryCut() {
    let bytes = Array(Samples.good.replacingOccurrences(of: "c-3", with: "C 3").utf8)
    for cut in 0...bytes.count {
      var parser = ValidatingParser(schema: schema, name: "x.xml")
      parser.write(Array(bytes[..<cut]))
      parser.write(Array(bytes[cut...]))
      let found = parser.finish()
      #expect(found.first.map(\.line) == [7], "cut at \(cut)")
    }
  }

  /// The schema sees the text between two tags as a whole, and of text beside elements whether it is blank.
  @Test(arguments: [
    (
      "text before a child", "<list xmlns='urn:list'>\nx<item id='a'><name/></item></list>",
      "Character content"
    ),
    (
      "text after a child", "<list xmlns='urn:list'>\n<item id='a'><name/></item>x</list>",
      "Character content"
    ),
    (
      "text between children",
      "<list xmlns='urn:list'><item id='a'><name/></item>\n&amp;<item id='b'><name/></item></list>",
      "Character content"
    ),
    ("text alone", "<list xmlns='urn:list'>\nx &amp; y</list>", "Character content"),
    ("raw text", "<list xmlns='urn:list'>\n<![CDATA[x]]></list>", "Character content"),
  ])
  func textWhereOnlyElementsMayStandIsRefused(name: String, text: String, says: String) throws {
    let first = try #require(problems(text).first)
    #expect(first.message.contains(says), "\(first.message)")
  }

  @Test func aSimpleValueIsJudgedAsAWhole() throws {
    let text = Samples.schema.replacingOccurrences(
      of: "type=\"xs:string\"/></xs:sequence>", with: "type=\"code\"/></xs:sequence>")
    let type = """
      <xs:simpleType name="code"><xs:restriction base="xs:string"><xs:enumeration value="a&amp;b&lt;c"/>\
      <xs:enumeration value=" "/></xs:restriction></xs:simpleType></xs:schema>
      """
    let path = try folder.write(
      "code.xsd",
      text.replacingOccurrences(of: "xmlns=\"urn:list\"", with: "xmlns=\"urn:list\"")
        .replacingOccurrences(of: "</xs:schema>", with: type))
    let schema = try XMLSchema(path: path)
    func problems(_ name: String) -> Int {
      var parser = ValidatingParser(schema: schema, name: "x.xml")
      parser.write(Array("<list xmlns='urn:list'><item id='a'><name>\(name)</name></item></list>".utf8))
      return parser.finish().first.count
    }
    #expect(problems("a&amp;b&lt;c") == 0)
    #expect(problems("a<![CDATA[&b]]>&lt;c") == 0)
    #expect(problems(" ") == 0)
    #expect(problems("a&amp;b") == 1)
    #expect(problems("") == 1)
  }

  /// Each reference is a piece of its own: handed over one by one, these would take minutes.
  @Test(.timeLimit(.minutes(1))) func manyReferencesAreReadInOneGo() {
    let many = String(repeating: "&amp;", count: 400_000)
    #expect(problems("<list xmlns='urn:list'><item id='a'><name>\(many)</name></item></list>") == [])
    #expect(problems("<list xmlns='urn:list'><item id='a' note='\(many)'><name/></item></list>") == [])
  }

  @Test(arguments: [
    ("unknown element", "<list xmlns='urn:list'>\n\n<other/></list>", 3, "other"),
    ("missing attribute", "<list xmlns='urn:list'>\n<item><name/></item></list>", 2, "'id' is required"),
    ("bad decimal", "<list xmlns='urn:list'>\n<item id='a' score='1,5'><name/></item></list>", 2, "decimal"),
    ("imported type", "<list xmlns='urn:list'>\n<item id='A'><name/></item></list>", 2, "pattern"),
    ("missing child", "<list xmlns='urn:list'>\n<item id='a'>\n</item></list>", 3, "Missing child"),
    ("other root", "<other/>", 1, "declaration"),
    ("other namespace", "<list/>", 1, "declaration"),
    ("not closed", "<list xmlns='urn:list'>\n<item", 2, ""),
    ("cut", "<list xmlns='urn:list'>\n<item id='a'>", 2, "ends too early"),
    ("wrong end", "<list xmlns='urn:list'>\n</lists>", 2, "mismatch"),
    ("empty", "", 1, "ends too early"),
    ("one byte", "<", 1, ""),
    ("after the root", "<list xmlns='urn:list'/>\n<x/>", 2, "Extra content"),
    ("control character", "<list xmlns='urn:list'>\u{1}</list>", 1, "invalid"),
    ("undeclared entity", "<list xmlns='urn:list'>&nbsp;</list>", 1, "nbsp"),
    ("undeclared prefix", "<list xmlns='urn:list' p:a='1'/>", 1, "prefix"),
    ("attribute twice", "<list xmlns='urn:list' a='1' a='1'/>", 1, "redefined"),
  ])
  func badDocumentsAreRefused(name: String, text: String, line: Int, says: String) throws {
    let found = problems(text)
    let first = try #require(found.first)
    #expect(first.line == line)
    #expect(first.file == "x.xml")
    #expect(says.isEmpty || first.message.contains(says), "\(first.message)")
    #expect(!first.message.contains("\n"))
  }

  @Test(arguments: [[0xFF], [0xC3, 0x28], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xC0, 0xAF]] as [[UInt8]])
  func badUTF8IsRefused(bytes: [UInt8]) {
    for place in ["text", "attribute"] {
      let (before, after) =
        place == "text"
        ? ("<list xmlns='urn:list'><item id='a'><name>", "</name></item></list>")
        : ("<list xmlns='urn:list'><item id='a' note='", "'><name/></item></list>")
      var parser = ValidatingParser(schema: schema, name: "x.xml")
      parser.write(Array(before.utf8) + bytes + Array(after.utf8))
      #expect(parser.finish().isEmpty == false, "\(place)")
    }
  }

  @Test func aByteOrderMarkIsAccepted() {
    #expect(problems("\u{FEFF}" + Samples.good) == [])
  }

  @Test func aPageHasTheDocumentTypeOfPages() {
    #expect(problems("<!DOCTYPE html>\n<html><p>&lt;&#160;</p></html>", validated: false) == [])
  }

  @Test(arguments: [
    "<!DOCTYPE html SYSTEM \"about:legacy-compat\">\n<html/>",
    "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"http://localhost:9/xhtml1-strict.dtd\">\n<html/>",
    "<!DOCTYPE list>\n<list/>", "<!DOCTYPE list PUBLIC \"-//x\" \"file:///etc/passwd\">\n<list/>",
    "<!DOCTYPE html>\n<list/>", "<!DOCTYPE html [<!ELEMENT html ANY>]>\n<html/>",
    "<!DOCTYPE html [<!ATTLIST html a (b|c) 'b'>]>\n<html/>",
    "<!DOCTYPE html [<!NOTATION n SYSTEM 'n'>]>\n<html/>",
    "<!DOCTYPE html [<!NOTATION n SYSTEM 'n'><!ENTITY e SYSTEM 'e' NDATA n>]>\n<html/>",
    "<!DOCTYPE html [<?pi?>]>\n<html/>", "<?xml-stylesheet type='text/xsl' href='x.xsl'?>\n<html/>",
    "<html/>\n<?pi?>",
  ])
  func anyOtherDeclarationIsRefused(text: String) {
    let found = problems(text, validated: false)
    #expect(found.count == 1)
    #expect(
      found.first?.message.contains("allowed") == true || found.first?.message.contains("belongs") == true)
  }

  @Test(arguments: ["GB18030", "EUC-JP", "UTF-8", "UTF-16", "ASCII"])
  func bytesOfNoEncodingEndTheDocument(encoding: String) {
    let start = "<?xml version='1.0' encoding='\(encoding)'?>\n<list xmlns='urn:list'>\n"
    for bad in [[0xFF, 0xFF], [0xFE], [0x8F, 0xFF, 0x20]] as [[UInt8]] {
      // Elements that were opened before, and end behind the place, are told to the validator or not at all.
      for (before, schema) in [("<item>", nil), ("<item id='a'><name>", schema), ("", schema)] {
        for after in ["</name></item></list>", "</item><anything & not closed <<<"] {
          var parser = ValidatingParser(schema: schema, name: "x.xml")
          parser.write(Array((start + before).utf8) + bad + Array(after.utf8))
          #expect(parser.finish().count >= 1)
        }
      }
    }
  }

  /// Bytes are made text ahead of the parser, which then ends elements whose start nobody was told.
  @Test func bytesOfNoEncodingAreFoundAheadOfTheParser() {
    let item = "<item id='a'><name>x</name></item>\n"
    let start = "<?xml version='1.0' encoding='GB18030'?>\n<list xmlns='urn:list'>\n"
    for count in stride(from: 30, to: 3000, by: 271) {
      let before = start + String(repeating: item, count: count) + "<item id='a'><name>"
      var parser = ValidatingParser(schema: schema, name: "x.xml")
      parser.write(Array(before.utf8) + [0x93, 0x34, 0x3C, 0x2F])
      parser.write(Array("name></item>\n\(String(repeating: item, count: 3000))</list>".utf8))
      #expect(parser.finish().count >= 1, "\(count)")
    }
  }

  @Test func nothingOfADocumentLeftOpenIsBelieved() {
    for text in ["", "<list xmlns='urn:list'>", "<list xmlns='urn:list'><item id='a'><name/></item>"] {
      #expect(!problems(text).isEmpty, "\(text)")
      #expect(!problems(text, validated: false).isEmpty, "\(text)")
    }
  }

  @Test func entitiesAreRefused() {
    let bomb = """
      <!DOCTYPE html [
      <!ENTITY a "aaaaaaaaaaaaaaaaaaaa"> <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
      <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"> <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
      ]><html>&d;&d;&d;&d;</html>
      """
    let found = problems(bomb, validated: false)
    #expect(found.first?.line == 2)
    #expect(found.first?.message == "entity declarations are not allowed")
    #expect(found.count == 1)
    #expect(
      !problems("<!DOCTYPE html [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>", validated: false)
        .isEmpty)
    #expect(
      !problems("<!DOCTYPE html [<!ENTITY % e SYSTEM 'file:///etc/passwd'> %e;]><x/>", validated: false)
        .isEmpty)
  }

  @Test func linesBeyond65535AreRight() {
    let filler = String(repeating: "<item id='a'><name/></item>\n", count: 70_000)
    let found = problems("<list xmlns='urn:list'>\n" + filler + "<item id='!'><name/></item></list>")
    #expect(found.map(\.line) == [70_002])
    let broken = problems("<list xmlns='urn:list'>\n" + filler + "<item")
    #expect(broken.first?.line == 70_002)
  }

  @Test func problemsAreCountedBeyondTheLimit() {
    var parser = ValidatingParser(schema: schema, name: "x.xml")
    let items = String(repeating: "<item id='a' score='x'><name/></item>\n", count: 500)
    parser.write(Array("<list xmlns='urn:list'>\(items)</list>".utf8))
    let found = parser.finish()
    #expect(found.count == 500)
    #expect(found.first.count == XMLProblemList.limit)
  }

  @Test func longValuesAreCut() throws {
    let value = String(repeating: "x", count: 100_000)
    let found = problems("<list xmlns='urn:list'><item id='a' score='\(value)'><name/></item></list>")
    #expect(try #require(found.first).message.count <= 400)
  }

  @Test func threadsShareASchema() async {
    let schema = schema
    await withTaskGroup(of: Bool.self) { group in
      for task in 0..<4 {
        group.addTask {
          let text =
            task.isMultiple(of: 2) ? Samples.good : Samples.good.replacingOccurrences(of: "a-1", with: "A")
          return (0..<300).allSatisfy { _ in
            var parser = ValidatingParser(schema: schema, name: "x.xml")
            parser.write(Array(text.utf8))
            return parser.finish().isEmpty == task.isMultiple(of: 2)
          }
        }
      }
      for await right in group { #expect(right) }
    }
  }
}
