import Assessment
import Diagnostics
import Foundation
import Testing
import Values

/// A small project of farms and the people on them, in a folder that goes away with the test.
final class Orchard {
  /// Ends in `/`.
  let folder: String

  static let project = """
    version: 1
    title: Orchard
    languages: [en]
    companies:
      contacts: {file: data/farms.csv, id: no, name: farm, fields: {area: {type: number}}}
      related: {sales: {file: data/sales.csv, key: no, measures: {sold: {sum: kg}}}}
      parameters:
        - {id: area, field: area, ranges: [{to: 5, points: 0}, {from: 5, to: 100, points: 4}, {from: 100, points: 9}]}
      segments: [{id: small, approach: Pick.}, {id: large, from: 4, approach: Press.}]
    people:
      contacts: {file: data/people.csv, id: no, name: person, company: farm, fields: {age: {type: number}}}
      parameters: [{id: age, field: age, ranges: [{to: 40, points: 1}, {from: 40, points: 2}]}]
      segments: [{id: low, approach: Write.}, {id: high, from: 2, approach: Call.}]

    """

  static let files = [
    "segmenta.yaml": project, "data/farms.csv": "no,farm,area\n1,Apple,2\n2,Pear,7\n3,Plum,9\n",
    "data/sales.csv": "no,kg\n1,10\n2,20\n2,\n",
    "data/people.csv": "no,person,farm,age\nA,Ann,1,30\nB,Bob,2,50\nC,Cy,8,60\n",
  ]

  init(_ changes: [String: String] = [:]) throws {
    folder = NSTemporaryDirectory() + "orchard-\(UUID().uuidString)/"
    try FileManager.default.createDirectory(atPath: folder + "data", withIntermediateDirectories: true)
    for (name, text) in Self.files.merging(changes, uniquingKeysWith: { $1 }) {
      try Data(text.utf8).write(to: URL(filePath: folder + name))
    }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: folder + name) }

  func opened() throws -> OpenedProject {
    var findings = Findings()
    let opened = OpenedProject(folder + "segmenta.yaml", knownLanguages: ["en"], into: &findings)
    return try #require(opened, "\(findings.all)")
  }

  func assessment(
    _ wanted: Assessment.Wanted = .everything, progress: (Assessment.Step) -> Void = { _ in }
  ) throws -> Assessment {
    Assessment(try opened(), asOf: CalendarDay(daysSince1970: 20_777), wanted: wanted, progress: progress)
  }
}
