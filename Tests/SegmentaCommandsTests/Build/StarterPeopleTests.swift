import Foundation
import Resources
import Testing

/// The people of the starter project, against numbers that another program worked out.
struct StarterPeopleTests {
  private func built() async throws -> Workplace {
    let place = try Workplace([:])
    for path in Resources.paths(in: "starter") {
      let bytes = try #require(Resources.bytes(path))
      try place.write(Data(bytes), to: String(path.dropFirst("starter/".count)))
    }
    let run = try await place.run("build", "--strict", environment: ["SOURCE_DATE_EPOCH": "0"])
    #expect(run.status == 0)
    #expect(run.errors == "")
    return place
  }

  @Test func `They have the scores and segments that were expected, and links both ways`() async throws {
    let place = try await built()
    for language in ["en", "pl"] {
      let report = try place.text("output/\(language)/people/report.xml")
      #expect(report.contains("<model lowest=\"-20\" highest=\"239\">"))
      #expect(report.contains("<summary contacts=\"162\""))
      for (parameter, influence) in [
        ("position", "38.61"), ("potential", "23.17"), ("meeting", "20.08"), ("channels", "11.58"),
        ("acquaintance", "4.63"), ("newsletter", "1.93"),
      ] {
        let tag = try #require(report.firstMatch(of: try Regex("<parameter id=\"\(parameter)\"[^>]*>")))
        #expect(report[tag.range].contains(" influence=\"\(influence)\""), "\(parameter)")
      }
      for (segment, count, start) in [("supporter", 48, "127.5"), ("key-person", 17, "193")] {
        #expect(report.contains("<segment id=\"\(segment)\" from=\"\(start)\""))
        #expect(report.contains("<segment ref=\"\(segment)\" contacts=\"\(count)\""))
      }
      #expect(report.contains("<segment ref=\"known\" contacts=\"97\""))
    }
    let records = try ["known", "supporter", "key-person"]
      .map { try place.text("output/pl/people/segments/\($0).xml") }.joined()
    for (id, score, rank) in [
      ("K-2001", "219", 5), ("K-2002", "158.5", 36), ("K-2006", "132", 59), ("K-2007", "64", 135),
      ("K-2041", "149.5", 45), ("K-2101", "78.5", 123), ("K-2162", "47.5", 149),
    ] {
      let tag = try #require(records.firstMatch(of: try Regex("<contact id=\"\(id)\"[^>]*>")), "\(id)")
      #expect(records[tag.range].contains(" score=\"\(score)\""), "\(id)")
      #expect(records[tag.range].contains(" rank=\"\(rank)\""), "\(id)")
    }
    let validation = try await place.run("validate", "output")
    #expect(validation.status == 0)
    #expect(validation.errors == "")
    #expect(try links(to: "people", from: "companies", in: place) == 162)
    #expect(try links(to: "companies", from: "people", in: place) == 162)
  }

  /// How many links lead from the breakdowns of one segmentation to those of the other.
  private func links(to: String, from: String, in place: Workplace) throws -> Int {
    try place.tree("output/pl/\(from)/contacts").values.reduce(0) { sum, page in
      sum
        + String(decoding: page, as: UTF8.self).components(separatedBy: "<a href=\"../../\(to)/contacts/")
        .count - 1
    }
  }
}
