import Foundation
import Resources
import Testing

/// `segmenta schema project`: the schema that editors complete the project file with.
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

  @Test func `The template of the catalogues is printed, and is a catalogue once it is named`() async throws {
    let place = try Workplace()
    let run = try await place.run("schema", "messages")
    #expect(run.status == 0)
    #expect(run.text.contains("\nmsgctxt \"count.companies\"\n"))
    try place.write(run.output, to: "words/nl.po")
    let build = try await place.run("build", "--localization", "words", "--language", "nl")
    #expect(build.status == 0, "\(build.errors)")
    #expect(build.diagnostics.contains { $0.code == "IncompleteCatalogue" })
    #expect(try place.text("output/nl/companies/index.html").contains("5 companies"))
  }
}
