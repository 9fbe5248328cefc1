import Diagnostics
import Formats
import Foundation
import SegmentationModel
import Testing

/// The JSON Schema of the project file and the reader know the same keys and the same choices.
///
/// What the schema accepts and rejects is tested in `Tests/Schema`, on the projects written here.
@Suite struct JSONSchemaTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private let schema: [String: Any]

  init() throws {
    let file = Self.root.appending(path: "Resources/project/segmenta.schema.json")
    schema = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
  }

  /// A mapping of the project file: its definition in the schema, nil for the whole, and a project with
  /// the unknown key `xyzzyxyzzy` in it.
  struct Mapping: Sendable, CustomTestStringConvertible {
    var definition: String?
    var text: String

    var testDescription: String { definition ?? "project" }

    init(_ definition: String?, _ part: WritableKeyPath<SampleProject, String>, _ text: String) {
      self.definition = definition
      var sample = SampleProject()
      sample[keyPath: part] = text
      self.text = sample.text
    }

    static let all = [
      Mapping(nil, \.tail, "xyzzyxyzzy: 1"),
      Mapping("audience", \.tail, "audiences: {a: {xyzzyxyzzy: 1}}"),
      Mapping("segmentation", \.tail, "people: {xyzzyxyzzy: 1}"),
      Mapping("contacts", \.contacts, "{xyzzyxyzzy: 1, file: a.csv, id: a, name: b}"),
      Mapping("field", \.contacts, "{file: a.csv, id: a, name: b, fields: {size: {xyzzyxyzzy: 1}}}"),
      Mapping("related-file", \.related, "deals: {xyzzyxyzzy: 1}"),
      Mapping("measure", \.related, "deals: {file: d.csv, key: a, measures: {won: {xyzzyxyzzy: 1}}}"),
      Mapping("parameter", \.parameters, "- {xyzzyxyzzy: 1}"),
      Mapping("range", \.parameters, "- {id: a, field: size, ranges: [{xyzzyxyzzy: 1}]}"),
      Mapping("feature", \.parameters, "- {id: a, field: town, features: [{xyzzyxyzzy: 1}]}"),
      Mapping("segment", \.segments, "- {xyzzyxyzzy: 1}"),
    ]
  }

  @Test(arguments: Mapping.all)
  func theKeysAreThoseOfTheReader(_ mapping: Mapping) throws {
    let unknown = findings(in: mapping.text).first { $0.code == .unknownKey }
    guard case .list(let known) = unknown?.arguments["expected"] else {
      Issue.record("the unknown key is not reported")
      return
    }
    let properties = try #require(definition(mapping.definition)["properties"] as? [String: Any])
    #expect(properties.keys.sorted() == known.sorted())
    for (key, value) in properties {
      #expect(try isDescribed(try #require(value as? [String: Any])), "\(key)")
    }
  }

  /// A key with a fixed choice of values: the definition it stands in, nil where it is one itself, and a
  /// project that gives it the value `xyzzyxyzzy`.
  struct Choice: Sendable, CustomTestStringConvertible {
    var key: String
    var definition: String?
    var text: String

    var testDescription: String { key }

    init(
      _ key: String, in definition: String? = nil, _ part: WritableKeyPath<SampleProject, String>,
      _ text: String
    ) {
      self.key = key
      self.definition = definition
      var sample = SampleProject()
      sample[keyPath: part] = text
      self.text = sample.text
    }

    static let all = [
      Choice("contact-pages", \.head, "version: 1\ntitle: A\ncontact-pages: xyzzyxyzzy"),
      Choice(
        "type", in: "field", \.contacts, "{file: a.csv, id: a, name: b, fields: {size: {type: xyzzyxyzzy}}}"),
      Choice("format", \.contacts, "{file: a.csv, format: xyzzyxyzzy, id: a, name: b}"),
      Choice("delimiter", \.contacts, "{file: a.csv, delimiter: xyzzyxyzzy, id: a, name: b}"),
      Choice("decimal", \.contacts, "{file: a.csv, decimal: xyzzyxyzzy, id: a, name: b}"),
      Choice("measure", in: "parameter", \.parameters, "- {id: a, field: seen, measure: xyzzyxyzzy}"),
      Choice("combine", in: "parameter", \.parameters, "- {id: a, field: wood, combine: xyzzyxyzzy}"),
    ]
  }

  @Test(arguments: Choice.all)
  func theChoicesAreThoseOfTheReader(_ choice: Choice) throws {
    let wrong = findings(in: choice.text).first { $0.code == .wrongValue }
    guard case .list(let known) = wrong?.arguments["expected"] else {
      Issue.record("the wrong value is not reported")
      return
    }
    let properties = try definition(choice.definition)["properties"] as? [String: Any]
    let property = try (properties?[choice.key] as? [String: Any]) ?? definition(choice.key)
    let choices = try #require(property["enum"] as? [String])
    // Besides `tab`, the sign itself will do.
    #expect(choices.filter { $0 != "\t" }.sorted() == known.sorted())
  }

  @Test func theCurrenciesAreThoseOfTheReader() throws {
    let choices = try #require(try definition("currency")["enum"] as? [String])
    #expect(choices == Currency.codes.sorted())
  }

  /// In the list for editors, and in the pattern for any case.
  @Test func theEncodingsAreThoseOfTheReader() throws {
    let parts = try #require(try definition("encoding")["anyOf"] as? [[String: Any]])
    let known = ["auto"] + TextEncoding.allCases.map(\.rawValue)
    #expect(parts.first?["enum"] as? [String] == known)
    let pattern = try NSRegularExpression(pattern: #require(parts.last?["pattern"] as? String))
    for name in known { #expect(pattern.accepts(name) && pattern.accepts(name.uppercased()), "\(name)") }
    for name in known.flatMap({ [$0 + "x", "x" + $0, String($0.dropLast())] }) where !known.contains(name) {
      #expect(!pattern.accepts(name), "\(name)")
    }
  }

  /// The pattern is tried on what can be made of the tokens, with and without signs between them.
  @Test func thePatternsOfDatesAreThoseOfTheReader() throws {
    let pattern = try NSRegularExpression(
      pattern: #require(try definition("date-format")["pattern"] as? String))
    var accepted = 0
    func compare(_ text: String) {
      let isRead = DatePattern(text) != nil
      accepted += isRead ? 1 : 0
      #expect(pattern.accepts(text) == isRead, "\(text)")
    }
    // A day and a month in front, so that a third piece may make a pattern of it.
    let pieces = DatePattern.tokens + ["", ".", " 'de' ", "'", "''", "1", "ddd", "yyy", "h", "x", "'1'"]
    for start in ["d.M.", "ddMM", "dM.", "d.MM", "HHmm.", ""] {
      for one in pieces { for two in pieces { compare(start + one + two) } }
    }
    let signs = ["", ".", "-", "'T'"]
    for day in ["d", "dd"] {
      for month in ["M", "MM"] {
        for year in ["yy", "yyyy"] {
          for order in [[day, month, year], [month, day, year], [year, month, day], [month, year, day]] {
            for time in ["", "H:m", "HHmm", "s"] {
              for first in signs {
                for second in signs { compare(order[0] + first + order[1] + second + order[2] + time) }
              }
            }
          }
        }
      }
    }
    #expect(accepted > 500)
  }

  @Test func everyDefinitionIsDescribed() throws {
    let definitions = try #require(schema["definitions"] as? [String: [String: Any]])
    for (name, definition) in definitions {
      #expect(try isDescribed(definition), "\(name)")
    }
  }

  // MARK: - The projects for Tests/Schema

  /// Writes every broken project with its codes, and good ones, where `SEGMENTA_CORPUS` says.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["SEGMENTA_CORPUS"] != nil))
  func projectsAreWritten() throws {
    let good = [("the sample", SampleProject().text), ("one of everything", ProjectReadingTests.full)]
    let projects =
      BrokenProject.all.map { broken in
        let marked = MarkedText(broken.text)
        return Written(name: broken.name, text: marked.text, codes: marked.diagnostics.map(\.code))
      } + good.map { Written(name: $0.0, text: $0.1, codes: []) }
    let path = try #require(ProcessInfo.processInfo.environment["SEGMENTA_CORPUS"])
    try JSONEncoder().encode(projects).write(to: URL(filePath: path))
  }

  private struct Written: Encodable {
    var name: String
    var text: String
    var codes: [String]
  }

  // MARK: - Reading the schema

  private func definition(_ name: String?) throws -> [String: Any] {
    guard let name else { return schema }
    return try #require((schema["definitions"] as? [String: Any])?[name] as? [String: Any])
  }

  /// Whether editors have a sentence to show, here or where it refers to.
  private func isDescribed(_ schema: [String: Any]) throws -> Bool {
    if let description = schema["description"] as? String { return description.hasSuffix(".") }
    let reference = try #require(schema["$ref"] as? String)
    return try isDescribed(try definition(String(reference.dropFirst("#/definitions/".count))))
  }

  private func findings(in text: String) -> [Diagnostic] {
    var findings = Findings()
    _ = readProject(text: text, file: "p.yaml", knownLanguages: ["en", "pl"], into: &findings)
    return findings.all
  }
}

extension NSRegularExpression {
  /// Whether a text has a match, as the patterns of a JSON Schema are tried.
  fileprivate func accepts(_ text: String) -> Bool {
    firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
  }
}
