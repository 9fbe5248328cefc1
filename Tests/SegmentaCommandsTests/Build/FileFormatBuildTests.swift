import Foundation
import Testing

/// The same data give the same report, whichever format they are in.
struct FileFormatBuildTests {
  @Test(arguments: ["json", "ndjson", "jsonl", "tsv"])
  func `A build from another format has the same contacts and segments`(_ format: String) async throws {
    let place = try Workplace()
    #expect(try await place.run("build").status == 0)
    let expected = try Self.contacts(place)
    #expect(expected.count == 2 * 3 && expected.values.allSatisfy { $0.contains("<contact ") })
    for (name, text) in [("companies", SampleProject.companies), ("deals", SampleProject.deals)] {
      try place.remove("\(name).csv")
      try place.write(try Self.written(text, as: format), to: "\(name).\(format)")
      try place.change("segmenta.yaml", "\(name).csv", "\(name).\(format)")
    }
    try place.change("segmenta.yaml", "windows-1250", "auto")
    let run = try await place.run("build")
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(try Self.contacts(place) == expected)
    #expect(try await place.run("validate", "output").status == 0)
  }

  /// The contacts in the XML of every segment, without the element around them: it has digests of the files.
  private static func contacts(_ place: Workplace) throws -> [String: String] {
    var contacts: [String: String] = [:]
    for (name, data) in try place.tree() where name.contains("/segments/") && name.hasSuffix(".xml") {
      let text = String(decoding: data, as: UTF8.self)
      contacts[name] = text.range(of: "<contact ").map { String(text[$0.lowerBound...]) } ?? ""
    }
    return contacts
  }

  @Test func `What is no JSON is an error at its place`() async throws {
    let place = try Workplace()
    try place.write("[{\"NIP\": 1,\n  \"Nazwa\": Żółw}]", to: "companies.json")
    try place.change("segmenta.yaml", "companies.csv", "companies.json")
    try place.change("segmenta.yaml", "windows-1250", "auto")
    let run = try await place.run("build")
    #expect(run.status == 1)
    #expect(run.diagnostics.map(\.short).contains("companies.json:2:12: error [JSONSyntax]"))
    for line in run.diagnostics { #expect(line.isWorded, "\(line.message)") }
  }

  /// The rows of a table in another format; numbers are numbers where the format has them.
  private static func written(_ table: String, as format: String) throws -> String {
    let rows = table.split(separator: "\n").map { row in
      row.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
    if format == "tsv" { return rows.map { $0.joined(separator: "\t") }.joined(separator: "\n") }
    let objects = try rows.dropFirst().map { row in
      let members = try zip(rows[0], row).map { key, cell in
        let plain = cell.replacingOccurrences(of: " ", with: "").replacingOccurrences(of: ",", with: ".")
        let value = cell.isEmpty ? "null" : Double(plain) == nil ? try quoted(cell) : plain
        return "\(try quoted(key)): \(value)"
      }
      return "{\(members.joined(separator: ", "))}"
    }
    return format == "json" ? "[\(objects.joined(separator: ",\n"))]\n" : objects.joined(separator: "\n")
  }

  private static func quoted(_ text: String) throws -> String {
    String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
  }
}
