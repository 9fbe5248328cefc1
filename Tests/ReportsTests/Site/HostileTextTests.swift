import LibXML2
import Reports
import Testing

/// One text that would break out of anything stands at every place where a project or its data can have text.
@Suite("Hostile texts")
struct HostileTextTests {
  /// Ends an attribute, a string, an element, a character data section and a script; part of an element by itself.
  private static let text = "<x y=\"&'\\\">]]>{n}<!--"
  private static let quoted = quoted(text)

  /// As YAML has it.
  private static func quoted(_ text: String) -> String { "'\(text.replacing("'", with: "''"))'" }

  private static let project = """
    version: 1
    title: \(quoted)
    organisation: \(quoted)
    languages: [en, pl]
    as-of: 2026-11-20
    companies:
      contacts:
        file: \(quoted)
        delimiter: ";"
        id: \(quoted)
        name: name
        owner: owner
        fields:
          word: {column: \(quoted(text + "2")), label: \(quoted)}
          rare: {label: \(quoted)}
          list: {type: list, separator: "|", label: {pl: \(quoted)}}
          mail: {contact: true, label: \(quoted)}
          size: {type: number, unit: \(quoted), label: \(quoted)}
      parameters:
        - id: word
          label: \(quoted)
          description: \(quoted)
          field: word
          features: [{value: \(quoted), also: [other], points: 1, label: \(quoted)}, {value: plain, points: 2}]
        - {id: list, field: list, features: [{value: \(quoted), points: 1}]}
        - {id: size, field: size, ranges: [{to: 5, points: 1, label: \(quoted)}, {from: 5, points: 2}]}
      segments:
        - {id: low, label: \(quoted), approach: \(quoted)}
        - {id: high, label: {pl: \(quoted)}, from: 3, approach: {pl: \(quoted)}}
    """

  private static let site = Result {
    var rows = [[text, "name", "owner", "\(text)2", "rare", "list", "mail", "size"]]
    for index in 0..<40 {
      let own = "\(text)\(index)"
      rows.append(
        [
          own, own, text, index % 3 == 0 ? text : "plain", own, "\(text)|\(own)", own,
          index % 7 == 0 ? text : "6",
        ])
    }
    return try SampleSite(project: project, files: [text: commaSeparated(rows)])
  }

  @Test("It is escaped in every page and every XML document, and all are valid")
  func documents() throws {
    let site = try Self.site.get()
    for (path, document) in site.documents {
      let text = String(decoding: document.bytes, as: UTF8.self)
      #expect(!text.contains("<x") && !text.contains("]]>") && !text.contains("<!--"), "\(path)")
      #expect(
        path == "index.html" || text.contains("&lt;x y=&quot;&amp;'\\&quot;&gt;]]&gt;{n}&lt;!--"), "\(path)")
      #expect(try Schemas.shared.get().problems(document.bytes, document.kind, path).isEmpty, "\(path)")
    }
  }

  @Test("It is escaped in every script, and read back as it was")
  func scripts() throws {
    let site = try Self.site.get()
    for (path, bytes) in site.dataFiles {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("<"), "\(path)")
    }
    let script = try ListScript(site.dataFiles, list: "companies")
    #expect(script.rows.count == 40)
    for row in script.rows {
      #expect(row.id.hasPrefix(Self.text) && row.name == row.id)
      #expect(row.values["owner"] == [Self.text] && row.values["rare"] == [row.id])
      #expect(row.values["list"] == [Self.text, row.id])
    }
  }
}
