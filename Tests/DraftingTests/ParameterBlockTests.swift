import Diagnostics
import Drafting
import Localization
import SegmentationModel
import Testing
import Values

/// A suggested parameter: as a value, as lines, and as part of a project file.
struct ParameterBlockTests {
  private static let project = """
    version: 1
    title: Mill
    languages: [en]
    companies:
      contacts: {file: c.csv, id: id, name: id, fields: {size: {type: number}, wood: {}}}
      parameters:
        - id: size
          field: size
          ranges:
            - {to: 10, points: 0}
            - {from: 10, points: 10} # the last

      segments: [{id: a, approach: Saw.}, {id: b, approach: Plane., from: 5}]

    """

  private static func segmentation(_ text: String) throws -> Segmentation {
    var findings = Findings()
    let project = readProject(text: text, file: "segmenta.yaml", knownLanguages: ["en"], into: &findings)
    return try #require(project?.companies, "\(findings.all)")
  }

  private static let words: FieldSample = .words([("oak", 4), ("elm", 3), ("ash", 1)])
  private static let ages: FieldSample = .ages([1, 5, 20, 80, 300, 900].map { ExactDecimal($0) })

  @Test func `Words give most points to the most frequent, ages to the most recent`() throws {
    let words = try #require(ParameterBlock(id: "wood", field: "wood", Self.words))
    #expect(words.points == [10, 5, 0].map { ExactDecimal($0) })
    let ages = try #require(ParameterBlock(id: "seen", field: "seen", Self.ages))
    #expect(zip(ages.points, ages.points.dropFirst()).allSatisfy(>))
    #expect(ages.extremes.least == ExactDecimal(1) && ages.extremes.greatest == ExactDecimal(900))
  }

  @Test func `Words that hardly repeat and numbers that are all alike give none`() {
    #expect(ParameterBlock(id: "a", field: "a", .words((0..<40).map { ("w\($0)", 1) })) == nil)
    #expect(ParameterBlock(id: "a", field: "a", .words([("same", 9)])) == nil)
    #expect(
      ParameterBlock(id: "a", field: "a", .numbers([ExactDecimal](repeating: ExactDecimal(3), count: 9)))
        == nil)
  }

  @Test func `Other limits come with as many points and with their counts`() throws {
    var block = try #require(ParameterBlock(id: "seen", field: "seen", Self.ages))
    block.divide(at: [ExactDecimal(10)])
    #expect(block.points == [10, 0].map { ExactDecimal($0) })
    #expect(block.counted(try Localizer(language: "en")).map(\.count) == [2, 4])
  }

  @Test func `A parameter goes behind the last one, and the file is read with it`() throws {
    let segmentation = try Self.segmentation(Self.project)
    let block = try #require(ParameterBlock(id: "wood", field: "wood", Self.words))
    let insertion = ParameterInsertion(block, into: segmentation, try Localizer(language: "en"))
    let bytes = insertion.inserted(
      into: Array(Self.project.utf8), file: "segmenta.yaml", knownLanguages: ["en"])
    let text = String(decoding: try #require(bytes), as: UTF8.self)
    #expect(
      text
        == Self.project.replacing(
          "# the last\n", with: "# the last\n\(insertion.lines.joined(separator: "\n"))\n"))
    let parameter = try #require(try Self.segmentation(text).parameters.last)
    let value = block.parameter(label: parameter.label, at: parameter.place)
    #expect(parameter.id == "wood" && parameter.relevance == value.relevance)
    #expect(try Self.segmentation(text).parameters.count == 2)
  }

  @Test func `A list of parameters in one line has no place for another`() throws {
    let text = """
      version: 1
      title: Mill
      languages: [en]
      companies:
        contacts: {file: c.csv, id: id, name: id, fields: {size: {type: number}, wood: {}}}
        parameters: [{id: size, field: size, ranges: [{to: 10, points: 0}, {from: 10, points: 10}]}]
        segments: [{id: a, approach: Saw.}, {id: b, approach: Plane., from: 5}]

      """
    let block = try #require(ParameterBlock(id: "wood", field: "wood", Self.words))
    let insertion = ParameterInsertion(
      block, into: try Self.segmentation(text), try Localizer(language: "en"))
    #expect(insertion.inserted(into: Array(text.utf8), file: "segmenta.yaml", knownLanguages: ["en"]) == nil)
  }
}
