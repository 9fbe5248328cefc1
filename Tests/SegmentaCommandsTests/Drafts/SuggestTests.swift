import Foundation
import SegmentationModel
import Testing

/// `segmenta suggest`: a parameter for a field, and what it would do.
struct SuggestTests {
  @Test func `A block of ranges goes to stdout, what it would do to stderr, and nothing is written`()
    async throws
  {
    let place = try Workplace()
    let run = try await place.run("suggest", "brands")
    #expect(run.status == 0)
    #expect(
      run.text == """
            - id: brands-2
              field: brands
              relevance: 5
              ranges: # a range holds its “from”, not its “to”; round limits near equal parts of the contacts
                - {to: 2, points: 0} # 1 contact
                - {from: 2, points: 5} # 2 contacts
                - {from: 5, points: 10} # 1 contact

        """)
    #expect(
      run.errors == "With this parameter 1 contact would change segment:\n  Average → Medium: 1 contact\n")
    #expect(try place.text("segmenta.yaml") == SampleProject.project)
  }

  @Test(arguments: ["brands", "companies/won", "visit"])
  func `What is inserted does what was said, and changes nothing else`(field: String) async throws {
    let place = try Workplace()
    let commented = SampleProject.project.replacingOccurrences(
      of: "            - {from: 90, points: -2}\n",
      with: "            - {from: 90, points: -2}  # old\n            # deeper\n\n    # about segments\n"
        .replacingOccurrences(of: "    # about", with: "      # about"))
    try place.write(commented, to: "segmenta.yaml")
    let told = try await place.run("suggest", field)
    let run = try await place.run("suggest", field, "--write")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.text == told.text)
    #expect(run.errors.hasPrefix(told.errors))
    let lines = try place.text("segmenta.yaml").components(separatedBy: "\n")
    let before = commented.components(separatedBy: "\n")
    let difference = lines.difference(from: before)
    #expect(difference.removals.isEmpty)
    #expect(difference.insertions.count == run.text.split(separator: "\n").count)
    let check = try await place.run("check")
    #expect(check.status == 0, "\(check.errors)")
    #expect(try place.names().filter { $0.hasSuffix(".new") }.isEmpty)
  }

  @Test func `Features are the words found, with their contacts`() async throws {
    let place = try Workplace()
    let run = try await place.run("suggest", "decision", "--ui-language", "pl")
    #expect(run.status == 0)
    #expect(run.text.contains("- {value: dzielona, points: 10} # 2 kontakty\n"))
    #expect(run.text.contains("- {value: pełna, points: 0} # 2 kontakty\n"))
  }

  @Test func `Lines keep their ends, and a last line gets one`() async throws {
    let place = try Workplace()
    let parts = SampleProject.project.components(separatedBy: "  parameters:\n")
    let rest = parts[1].components(separatedBy: "  segments:\n")
    let turned = parts[0] + "  segments:\n" + rest[1] + "  parameters:\n" + rest[0]
    let windows = String(turned.dropLast()).replacingOccurrences(of: "\n", with: "\r\n")
    try place.write(windows, to: "segmenta.yaml")
    let run = try await place.run("suggest", "budget", "--write")
    #expect(run.status == 0, "\(run.errors)")
    let text = try place.text("segmenta.yaml")
    #expect(text.hasPrefix(windows + "\r\n"))
    #expect(text.unicodeScalars.count { $0 == "\r" } == text.unicodeScalars.count { $0 == "\n" })
    let check = try await place.run("check")
    #expect(check.status == 0, "\(check.errors)")
  }

  @Test(arguments: [("brnads", "“brands”"), ("companies/vist", "“visit”"), ("people/brands", "UnknownField")])
  func `A field that is not there is an error with what may be meant`(field: String, hint: String)
    async throws
  {
    let place = try Workplace()
    let run = try await place.run("suggest", field)
    #expect(run.status == 1)
    #expect(run.diagnostics.map(\.code) == ["UnknownField"])
    #expect(run.errors.contains(hint))
    #expect(run.text == "")
  }

  @Test(arguments: [
    ("nope", "“companies/decision”"), ("nope", "“people/role”"), ("rloe", ": “people/role”."),
    ("people/nope", ": “people/role”."),
  ])
  func `With companies and people, what may be meant says whose it is`(field: String, hint: String)
    async throws
  {
    let place = try Workplace(PeopleProject.files)
    let run = try await place.run("suggest", field)
    #expect(run.status == 1)
    #expect(run.diagnostics.map(\.code) == ["UnknownField"])
    #expect(run.errors.contains(hint), "\(run.errors)")
  }

  @Test func `A field of companies and people both must say whose`() async throws {
    let place = try Workplace(PeopleProject.files)
    try place.change(
      "segmenta.yaml", "role: {column: Rola, label: {en: Role, pl: Rola}}",
      "role: {column: Rola, label: {en: Role, pl: Rola}}\n      brands: {column: Rola, label: {en: B, pl: B}}"
    )
    let run = try await place.run("suggest", "brands")
    #expect(run.status == 1)
    #expect(run.diagnostics.map(\.code) == ["AmbiguousField"])
    #expect(run.errors.contains("Write companies/brands or people/brands."))
    #expect(try await place.run("suggest", "companies/brands").status == 0)
    #expect(try await place.run("suggest", "people/brands").status == 0)
  }

  @Test func `Values that are all alike give nothing to suggest`() async throws {
    let place = try Workplace()
    try place.write(
      "NIP;Nazwa;Opiekun;Decyzyjność;Marki;Budżet;Wizyta;CRM\n1;a;;;4;;;\n2;b;;;4;;;\n", to: "companies.csv")
    for field in ["brands", "budget", "decision", "visit"] {
      let run = try await place.run("suggest", field)
      #expect(run.status == 1)
      #expect(run.diagnostics.map(\.code) == ["NothingToSuggest"])
      #expect(run.isWorded)
    }
  }

  @Test func `Parameters in one line are left as they are`() async throws {
    let place = try Workplace()
    let parts = SampleProject.project.components(separatedBy: "  parameters:\n")
    let segments = parts[1].components(separatedBy: "  segments:\n")[1]
    let text =
      parts[0]
      + "  parameters: [{id: b, field: brands, ranges: [{to: 3, points: 1}, {from: 3, points: 2}]}]\n"
      + "  segments:\n" + segments
    try place.write(text, to: "segmenta.yaml")
    let run = try await place.run("suggest", "budget", "--write")
    #expect(run.status == 1)
    #expect(run.diagnostics.map(\.code) == ["NoPlaceForParameter"])
    #expect(try place.text("segmenta.yaml") == text)
  }
}
