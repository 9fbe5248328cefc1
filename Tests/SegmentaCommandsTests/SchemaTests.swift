import Foundation
import Resources
import Testing

/// `segmenta schema project` (`cli.md`).
struct SchemaTests {
  @Test func `The schema of the project file is printed as it is`() async throws {
    let place = try Workplace()
    let run = try await place.run("schema", "project")
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect([UInt8](run.output) == Resources.bytes("project/segmenta.schema.json"))
    let schema = try #require(try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
    #expect(schema["$schema"] as? String == "http://json-schema.org/draft-07/schema#")
  }
}
