import Assessment
import ContactData
import Diagnostics
import Digests
import Scoring
import SegmentationModel
import Testing
import Values

/// A project is read, scored and reviewed once, and says what was read and what is wrong.
struct AssessmentTests {
  @Test func `Companies and people are scored, people as those of their companies`() throws {
    let assessment = try Orchard().assessment()
    #expect(assessment.segmentations.map(\.segmentation.kind) == [.companies, .people])
    let contacts = try assessment.segmentations.map { try #require($0.contacts) }
    #expect(contacts.map(\.count) == [3, 3])
    let links = try #require(contacts[1].companyLinks)
    #expect((0..<3).map { links.company(ofPerson: $0) } == [0, 1, nil])
    #expect(assessment.segmentations.map { $0.figures?.count } == [3, 3])
    #expect(assessment.segmentations[0].figures?.summary.segments.map(\.contacts) == [1, 2])
    #expect(assessment.segmentations[0].figures?.starts == [ExactDecimal(4)])
  }

  @Test func `Findings are those of each segmentation, first of its data, then of its review`() throws {
    let orchard = try Orchard(["data/sales.csv": "no,kg\n1,many\n"])
    let assessment = try orchard.assessment()
    #expect(
      assessment.segmentations.map { $0.findings.all.map(\.code) } == [
        [.notANumber, .emptyRangeInData], [.unknownCompany],
      ])
    #expect(assessment.dataFindings.all == assessment.segmentations.flatMap(\.findings.all))
    #expect(assessment.projectFindings.all.isEmpty)
  }

  @Test func `Where figures are all that is wanted, contacts are dropped and nothing else changes`() throws {
    let orchard = try Orchard()
    let (whole, figures) = (try orchard.assessment(), try orchard.assessment(.figures))
    #expect(figures.segmentations.allSatisfy { $0.contacts == nil })
    #expect(figures.segmentations.map { $0.figures?.count } == [3, 3])
    #expect(figures.dataFindings.all == whole.dataFindings.all)
    #expect(figures.dataFindings.all.map(\.code) == [.emptyRangeInData, .unknownCompany])
  }

  @Test func `Where contacts are all that is wanted, the model is not reviewed`() throws {
    let assessment = try Orchard().assessment(.contacts)
    #expect(assessment.segmentations.map { $0.contacts?.count } == [3, 3])
    #expect(assessment.segmentations.allSatisfy { $0.figures == nil })
    #expect(assessment.dataFindings.all.map(\.code) == [.unknownCompany])
  }

  @Test func `A file that cannot be read keeps no other from being read`() throws {
    let orchard = try Orchard(["data/sales.csv": "no,kg\n1,\"2\n"])
    try orchard.remove("data/farms.csv")
    let assessment = try orchard.assessment()
    let companies = assessment.segmentations[0]
    #expect(companies.findings.all.map(\.code) == [.fileNotFound, .truncatedQuote])
    #expect(companies.contacts == nil && companies.figures == nil && companies.readings.isEmpty)
    #expect(assessment.segmentations[1].contacts?.count == 3)
  }

  @Test func `Each file says how it was read`() throws {
    let assessment = try Orchard().assessment(.figures)
    let readings = assessment.segmentations.map(\.readings)
    #expect(
      readings.map { $0.map(\.source.name) } == [["data/farms.csv", "data/sales.csv"], ["data/people.csv"]])
    #expect(readings[0].map(\.relatedIndex) == [nil, 0])
    #expect(readings[0][1].reading.rowsUsed == 3)
    #expect(readings[0].map(\.unusedHeaders) == [[], []])
  }

  @Test func `Steps are told segmentation by segmentation, also where nothing could be scored`() throws {
    let orchard = try Orchard()
    try orchard.remove("data/farms.csv")
    var steps: [Assessment.Step] = []
    _ = try orchard.assessment { steps.append($0) }
    #expect(steps == [.read, .scored, .read, .scored])
  }

  @Test func `Digests are of the bytes, under the names of the project file`() throws {
    let orchard = try Orchard()
    let assessment = try orchard.assessment()
    let names = ["data/farms.csv", "data/sales.csv", "data/people.csv"]
    #expect(assessment.dataDigests.map(\.name) == names)
    #expect(assessment.projectFile.name == "segmenta.yaml")
    for file in assessment.dataDigests + [assessment.projectFile] {
      let bytes = Array((Orchard.files[file.name] ?? "").utf8)
      #expect(file.size == bytes.count)
      #expect(file.sha256 == Digest.text(of: bytes))
    }
  }

  @Test func `Tables that were read can be scored by another model`() throws {
    let orchard = try Orchard()
    let opened = try orchard.opened()
    var findings = Findings()
    let companies = try #require(opened.project.companies)
    var tables = SegmentationTables(companies, folder: opened.folder, into: &findings)
    let asOf = CalendarDay(daysSince1970: 0)
    #expect(tables.scored(asOf: asOf, into: &findings)?.segments == [0, 1, 1])
    tables.segmentation.parameters[0].isEnabled = false
    #expect(tables.scored(asOf: asOf, into: &findings)?.segments == [0, 0, 0])
  }
}

/// Where the files of a project lie, and what a project file is that cannot be used.
struct OpenedProjectTests {
  @Test func `Files lie beside the project file, unless the project says a whole path`() throws {
    let orchard = try Orchard()
    let opened = try orchard.opened()
    #expect(opened.folder == orchard.folder)
    #expect(opened.shownFiles["data/farms.csv"]?.path == orchard.folder + "data/farms.csv")
    #expect(opened.shownFiles[orchard.folder + "segmenta.yaml"]?.path == orchard.folder + "segmenta.yaml")
    let farms = orchard.folder + "data/farms.csv"
    let absolute = try Orchard([
      "segmenta.yaml": Orchard.project.replacing("file: data/farms.csv", with: "file: \(farms)")
    ])
    // It is read, but no line of it is shown beside what is wrong with it.
    #expect(try absolute.opened().shownFiles[farms] == nil)
    #expect(try absolute.assessment().segmentations[0].contacts?.count == 3)
  }

  @Test(arguments: [
    ("segmenta.yaml", ""), ("a/segmenta.yaml", "a/"), ("/segmenta.yaml", "/"), ("../a/b.yaml", "../a/"),
  ])
  func `The folder of a project file is what stands before its name`(_ given: (path: String, folder: String))
  {
    #expect(OpenedProject.folder(of: given.path) == given.folder)
  }

  @Test func `A project file that cannot be used is an error with its path`() throws {
    let orchard = try Orchard(["segmenta.yaml": "version: 1\n"])
    let path = orchard.folder + "segmenta.yaml"
    var findings = Findings()
    #expect(OpenedProject(path, knownLanguages: ["en"], into: &findings) == nil)
    #expect(findings.hasErrors && findings.all.allSatisfy { $0.place?.file == path })
    findings = Findings()
    #expect(OpenedProject(path + "x", knownLanguages: ["en"], into: &findings) == nil)
    #expect(findings.all.map(\.code) == [.fileNotFound])
  }

  @Test func `What is suspicious of the project file is kept beside it`() throws {
    let orchard = try Orchard([
      "segmenta.yaml": Orchard.project.replacing("{from: 40, points: 2}", with: "{from: 45, points: 2}")
    ])
    #expect(try orchard.opened().findings.all.map(\.code) == [.rangeGap])
    #expect(try orchard.assessment().projectFindings.all.map(\.code) == [.rangeGap])
  }
}

/// The pages of a list: how many, and what they are called.
struct ListPagesTests {
  @Test(arguments: [(0, 1), (1, 1), (100, 1), (101, 2), (1000, 10), (1001, 11)])
  func `A page holds a hundred rows, and every list has one`(_ given: (rows: Int, pages: Int)) {
    #expect(ListPages.count(ofRows: given.rows) == given.pages)
  }

  @Test func `The first page has the list's name, the others their number`() {
    #expect((0..<3).map { ListPages.name(of: "key", page: $0) } == ["key", "key-2", "key-3"])
  }
}
