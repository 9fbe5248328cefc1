import Diagnostics
import SegmentationModel
import Testing
import Values

/// A small project of a tree nursery, whose parts a test replaces one at a time.
struct Sample {
  /// Further columns that have a meaning: `link: page`.
  var columns = ""
  /// The fields, as in the project file.
  var fields = "{area: {type: number}}"
  var related = ""
  var parameters = "- {id: area, field: area, ranges: [{to: 5, points: 1}, {from: 5, points: 4}]}"
  var segments = "- {id: all}"
  /// The clients' file, `clients.csv`: columns `no` (the id), `client` (the name) and the fields'.
  var clients = "no,client,area\n1,Acorn,3\n2,Beech,8\n"
  /// The further files by name.
  var files: [String: String] = [:]
  var asOf = "2026-06-15"

  func scored() throws -> Scored {
    var findings = Findings()
    let project = readProject(text: text, file: "nursery.yaml", knownLanguages: ["en"], into: &findings)
    let segmentation = try #require(project?.companies, "\(findings.all)")
    var files = files
    files["clients.csv"] = clients
    return try Scored(segmentation, files: files, asOf: #require(CalendarDay(iso: asOf)))
  }

  private var text: String {
    func indented(_ text: String, _ width: Int) -> [String] {
      text.split(separator: "\n").map { String(repeating: " ", count: width) + $0 }
    }
    var lines = ["version: 1", "title: Nursery", "languages: [en]", "companies:"]
    lines += ["  contacts:", "    file: clients.csv", "    id: no", "    name: client"]
    lines += indented(columns, 4) + ["    fields: \(fields)"]
    if !related.isEmpty { lines += ["  related:"] + indented(related, 4) }
    lines += ["  parameters:"] + indented(parameters, 4) + ["  segments:"] + indented(segments, 4)
    return lines.joined(separator: "\n") + "\n"
  }
}
