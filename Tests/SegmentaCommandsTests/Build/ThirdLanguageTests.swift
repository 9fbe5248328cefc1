import Foundation
import Resources
import Testing

/// German is one more catalogue: beside it nothing of a report changes.
struct ThirdLanguageTests {
  /// The starter with a German text wherever it has an English one.
  private func starter() throws -> Workplace {
    let place = try Workplace([:])
    for path in Resources.paths(in: "starter") {
      let bytes = try #require(Resources.bytes(path))
      let name = String(path.dropFirst("starter/".count))
      guard name == "segmenta.yaml" else {
        try place.write(Data(bytes), to: name)
        continue
      }
      try place.write(Data(withGerman(String(decoding: bytes, as: UTF8.self)).utf8), to: name)
    }
    return place
  }

  private func withGerman(_ project: String) -> String {
    var lines: [String] = []
    var english: [String] = []
    for line in project.components(separatedBy: "\n") {
      let indent = line.prefix { $0 == " " }
      let key = line.dropFirst(indent.count)
      if key.hasPrefix("en:") {
        english = [line]
      } else if key.hasPrefix("pl:"), !english.isEmpty {
        lines.append("\(indent)de:" + english[0].dropFirst(indent.count + 3))
        lines += english.dropFirst()
        english = []
      } else if !english.isEmpty {
        english.append(line)
      }
      lines.append(line.replacing(#/\{en: ([^{}]*?), pl: /#) { "{en: \($0.1), de: \($0.1), pl: " })
    }
    return lines.joined(separator: "\n")
  }

  /// A page without its links to German.
  private func withoutGerman(_ data: Data) -> String {
    String(decoding: data, as: UTF8.self)
      .replacing(#/<link rel="alternate" hreflang="de" href="[^"]*"/>\n/#, with: "")
      .replacing(#/<a hreflang="de" lang="de" xml:lang="de" href="[^"]*">Deutsch</a>/#, with: "")
      .replacing(
        #/<li><a class="btn" href="de/index.html" hreflang="de" lang="de" xml:lang="de">Deutsch</a></li>/#,
        with: "")
  }

  @Test func `A build with German adds its pages and the links to them, and changes nothing else`()
    async throws
  {
    let place = try starter()
    var trees: [[String: Data]] = []
    for languages in [["en", "pl"], ["en", "pl", "de"]] {
      let options = languages.flatMap { ["--language", $0] }
      let run = try await Program.run(
        ["build", "--strict"] + options, in: place.folder, environment: ["SOURCE_DATE_EPOCH": Workplace.epoch]
      )
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.errors == "")
      let validation = try await place.run("validate", "output")
      #expect(validation.status == 0, "\(validation.errors)")
      trees.append(try place.tree())
    }
    let german = trees[1].keys.filter { $0.hasPrefix("de/") }
    #expect(
      Set(german.map { $0.dropFirst(3) })
        == Set(trees[0].keys.filter { $0.hasPrefix("en/") }.map { $0.dropFirst(3) }))
    #expect(Set(trees[1].keys).subtracting(german) == Set(trees[0].keys))
    for (path, data) in trees[0] where path != "manifest.json" {
      let other = try #require(trees[1][path])
      if path.hasPrefix("assets/data/") {
        // The order of names in one more language.
        continue
      }
      #expect(withoutGerman(other) == String(decoding: data, as: UTF8.self), "\(path)")
      if path.hasSuffix(".html") {
        #expect(String(decoding: other, as: UTF8.self).contains("hreflang=\"de\""), "\(path)")
      } else {
        #expect(other == data, "\(path)")
      }
    }
    let page = String(decoding: try #require(trees[1]["de/companies/index.html"]), as: UTF8.self)
    #expect(page.contains("lang=\"de\"") && page.contains("84 Firmen") && page.contains(">Punktzahl"))
    #expect(page.contains("hreflang=\"en\"") && page.contains("hreflang=\"pl\""))
  }
}
