import Foundation
import LibXML2
import TestSupport
import Testing

@Suite struct XMLSchemaTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  func error(_ text: String) throws -> XMLSchemaError {
    let path = try folder.write("broken.xsd", text)
    return try #require(throws: XMLSchemaError.self) { try XMLSchema(path: path) }
  }

  @Test func everyProblemOfASchemaIsNamed() throws {
    let found = try error(
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:element name="a" type="missing"/>
        <xs:element name="b" type="missing-too"/>
      </xs:schema>
      """)
    #expect(found.problems.map(\.line) == [2, 3])
    #expect(found.problems.first?.message.contains("missing") == true)
    #expect(found.problems.allSatisfy { $0.file == found.path })
  }

  @Test func aSchemaThatIsNoXMLIsRefused() throws {
    #expect(try error("<xs:schema").problems.first?.line == 1)
    #expect(try !error("").problems.isEmpty)
  }

  @Test func anImportThatIsNotThereIsRefused() throws {
    let found = try error(Samples.schema)
    #expect(found.problems.contains { $0.message.contains("types.xsd") })
  }

  @Test func aProblemInAnImportNamesThatFile() throws {
    try folder.write("types.xsd", Samples.types.replacingOccurrences(of: "xs:string", with: "xs:sting"))
    let found = try error(Samples.schema)
    #expect(found.problems.first?.file == "types.xsd")
    #expect(found.problems.first?.line == 3)
  }

  @Test func theNetworkIsNotAsked() throws {
    let found = try error(
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:import namespace="urn:x" schemaLocation="http://localhost:9/x.xsd"/>
      </xs:schema>
      """)
    #expect(!found.problems.isEmpty)
  }

  /// libxml2 fills its table of built-in types without a lock (found as a leak by the address sanitizer).
  @Test func schemasAreCompiledOnSeveralThreads() async throws {
    try folder.write("types.xsd", Samples.types)
    let path = try folder.write("list.xsd", Samples.schema)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<16 {
        group.addTask {
          guard let schema = try? XMLSchema(path: path) else { return false }
          var parser = ValidatingParser(schema: schema, name: "x")
          parser.write(Array(Samples.good.utf8))
          return parser.finish().isEmpty
        }
      }
      for await isValid in group { #expect(isValid) }
    }
  }

  @Test func aMissingFileIsAnError() {
    #expect(throws: XMLSchemaError.self) { try XMLSchema(path: folder.path + "/absent.xsd") }
  }
}
