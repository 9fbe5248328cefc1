import Foundation
import TestSupport
import Testing

/// docs/json.md describes every key that `--json` prints.
struct JSONReferenceTests {
  /// The keys of an object and of those in it; not the names of fields, which are the user's.
  private static func keys(_ value: Any) -> Set<String> {
    if let items = value as? [Any] { return items.reduce(into: []) { $0.formUnion(keys($1)) } }
    guard let object = value as? [String: Any] else { return [] }
    return object.reduce(into: []) { found, member in
      found.insert(member.key)
      if member.key != "fields" { found.formUnion(keys(member.value)) }
    }
  }

  private static func keys(in output: Data) throws -> Set<String> {
    keys(try JSONSerialization.jsonObject(with: output))
  }

  @Test func `Every key is described`() async throws {
    let text = try Repository.text("docs/json.md")
    let place = try Workplace([:])
    _ = try await place.run("init")
    let company = try await place.run("explain", "9457284974", "--json")
    let person = try await place.run("explain", "K-2001", "--json")
    let yaml = try place.text("segmenta.yaml")
    try place.write(
      yaml.replacingOccurrences(
        of: "- {from: 10000, to: 50000, points: 3}", with: "- {from: 9000, to: 50000, points: 3}"),
      to: "segmenta.yaml")
    let findings = try await place.run("check", "--json")
    #expect(findings.status == 1)
    let printed = try [company, person, findings].map { try Self.keys(in: $0.output) }
    let all = printed.reduce(into: Set<String>()) { $0.formUnion($1) }
    #expect(all.isSuperset(of: ["company", "link", "ways", "gap", "notes", "column", "code"]))
    for key in all { #expect(text.contains("`\(key)`"), "\(key)") }
  }
}
