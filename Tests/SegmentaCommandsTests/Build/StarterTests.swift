import Foundation
import Resources
import Testing

/// The starter project, against numbers that another program worked out.
struct StarterTests {
  private func starter() throws -> Workplace {
    let place = try Workplace([:])
    let paths = Resources.paths(in: "starter")
    #expect(paths.count == 4)
    for path in paths {
      let bytes = try #require(Resources.bytes(path))
      try place.write(Data(bytes), to: String(path.dropFirst("starter/".count)))
    }
    return place
  }

  @Test func `It builds without a warning, validates, and has the scores that were expected`() async throws {
    let place = try starter()
    let run = try await place.run("build", "--strict", environment: ["SOURCE_DATE_EPOCH": "0"])
    #expect(run.status == 0)
    #expect(run.errors == "")
    let validation = try await place.run("validate", "output")
    #expect(validation.status == 0)
    #expect(validation.errors == "")

    for language in ["en", "pl"] {
      let folder = "output/\(language)/companies"
      let report = try place.text("\(folder)/report.xml")
      #expect(report.contains("<model lowest=\"-8\" highest=\"400.5\">"))
      #expect(report.contains("<summary contacts=\"84\""))
      #expect(report.contains("id=\"won-deals\" field=\"won_value\" relevance=\"10\" influence=\"24.48\""))
      #expect(report.contains("<range from=\"50000\" to=\"150000\" points=\"7\" contacts=\"18\">"))
      for (segment, count) in [("average", 38), ("medium", 23), ("ideal", 16), ("key", 7)] {
        let xml = try place.text("\(folder)/segments/\(segment).xml")
        #expect(report.contains("<segment ref=\"\(segment)\" contacts=\"\(count)\""))
        #expect(xml.components(separatedBy: "<contact ").count - 1 == count)
      }
    }
    let records = try ["average", "medium", "ideal", "key"]
      .map { try place.text("output/pl/companies/segments/\($0).xml") }.joined()
    for (id, score) in [
      ("5326571876", "265.5"), ("5748913285", "221.25"), ("9457284974", "229"), ("1444037229", "112.75"),
      ("3308168233", "247.75"), ("6212029880", "126.5"), ("5962615728", "142.5"), ("3900258529", "135.5"),
      ("2708766920", "379.25"), ("9271461324", "-0.5"),
    ] {
      let tag = try #require(records.firstMatch(of: try Regex("<contact id=\"\(id)\"[^>]*>")), "\(id)")
      #expect(records[tag.range].contains(" score=\"\(score)\""), "\(id)")
    }
  }

  @Test func `Its records are the same in both languages`() async throws {
    let place = try starter()
    #expect(try await place.run("build").status == 0)
    for segment in ["average", "medium", "ideal", "key"] {
      let records = try ["en", "pl"].map { language in
        let xml = try place.text("output/\(language)/companies/segments/\(segment).xml")
        return xml[(try #require(xml.range(of: "</legend>")).upperBound)...]
      }
      #expect(records[0] == records[1])
    }
  }
}
