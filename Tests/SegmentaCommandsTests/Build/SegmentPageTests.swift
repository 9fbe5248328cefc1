import Testing

/// The pages of long lists (`segments/<id>-2.html`), where ids get in their way.
struct SegmentPageTests {
  private static let project = """
    version: 1
    title: Mill
    languages: [en]
    as-of: 2026-11-20
    companies:
      contacts: {file: c.csv, id: id, name: id, fields: {size: {type: number}}}
      parameters: [{id: size, field: size, ranges: [{to: 10, points: 0}, {from: 10, points: 10}]}]
      segments:
        - {id: a, approach: Saw.}
        - {id: a-2, approach: Plane., from: 5}

    """

  private static func contacts(small: Int, large: Int) -> String {
    "id,size\n" + (0..<small).map { "s\($0),1\n" }.joined() + (0..<large).map { "l\($0),20\n" }.joined()
  }

  @Test func `Ids that no page number can make are left alone, and so are short lists`() async throws {
    let place = try Workplace(["segmenta.yaml": Self.project, "c.csv": Self.contacts(small: 100, large: 100)])
    let build = try await place.run("build")
    #expect(build.status == 0, "\(build.errors)")
    #expect(
      try place.tree("output/en/companies/segments").keys.sorted() == [
        "a-2.html", "a-2.xml", "a.html", "a.xml",
      ])
  }

  @Test(arguments: ["build", "check"])
  func `A list that would go on in another segment's page is an error at the later of the two`(
    command: String
  ) async throws {
    let place = try Workplace(["segmenta.yaml": Self.project, "c.csv": Self.contacts(small: 101, large: 100)])
    let run = try await place.run(command)
    #expect(run.status == 1)
    #expect(
      run.diagnostics.map { "\($0.place) \($0.code)" } == [
        "segmenta.yaml:10:7 SegmentPagesCollide", "segmenta.yaml:9:7 ConflictsWith",
      ])
    #expect(run.isWorded)
    #expect(run.errors.contains("segments/a-2.html"))
    #expect(!place.exists("output"))
  }
}
