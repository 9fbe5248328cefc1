import Foundation
import Testing

/// Data that tries to become markup or code, or that XML cannot hold.
struct HostileDataTests {
  private static let longID = String(repeating: "x", count: 500)

  private static let companies = """
    NIP;Nazwa;Opiekun;Decyzyjność;Marki;Budżet;Wizyta;CRM
    a;</script><script>alert(1)</script>;"\""><script>alert(2)</script>";pełna;5;1 000,50;2026-11-01;javascript:alert(3)
    b;=SUM(A1);@x;</ScRiPt>;2;800;2026-01-15;https://crm.example/"onmouseover=alert(4)
    c;"\""><img src=x onerror=alert(5)>";' onclick='alert(6);dzielona;1;;2026-10-30;
    d;\u{202E}עברית مرحبا;Z\u{301}o\u{308}\u{323};;4;2 000,00;2025-12-31;data:text/html,<script>
    e;bell\u{1} next\u{85}line \u{FFFE} end;tab\u{1};;;;;
    \(longID);Długi;;;;;;
    f;]]><!--;<!--;;;;;
    g;"&lt;b&gt; &amp; &#0; \\u003c \\n ""q"\"";;;;;;

    """

  /// The sample project with these companies, built.
  private func built() async throws -> Workplace {
    let place = try Workplace()
    try place.change("segmenta.yaml", "encoding: windows-1250", "encoding: utf-8")
    try place.change("segmenta.yaml", "en: Sample", "en: \"</title><script>alert(7)</script>\"")
    try place.change("segmenta.yaml", "en: Be kind.", "en: \"]]></style><script>alert(8)</script>\"")
    try place.write(Self.companies, to: "companies.csv", as: .utf8)
    try place.write(SampleProject.deals, to: "deals.csv", as: .utf8)
    let run = try await place.run("build")
    #expect(run.status == 0, "\(run.errors)")
    let codes = run.diagnostics.map { "\($0.place) \($0.code)" }
    #expect(codes.contains("companies.csv:2:97 NotALink"))
    #expect(codes.filter { $0.hasSuffix("NotALink") }.count == 3)
    return place
  }

  @Test func `Everything validates`() async throws {
    let place = try await built()
    let run = try await place.run("validate", "output")
    #expect(run.errors == "")
    #expect(run.status == 0)
  }

  @Test func `No page holds a script, an image or a link but its own`() async throws {
    let place = try await built()
    let pages = try place.tree().filter { $0.key.hasSuffix(".html") }
    #expect(pages.count > 30)
    let ourScript = #/^ src="(\.\./)*assets/[a-z0-9/.-]+"( defer="defer")?></script>/#
    for (name, data) in pages {
      let text = String(decoding: data, as: UTF8.self)
      for piece in text.lowercased().components(separatedBy: "<script").dropFirst() {
        #expect(piece.firstMatch(of: ourScript) != nil, "\(name): \(piece.prefix(80))")
      }
      #expect(!text.contains("<img"), "\(name)")
      for match in text.matches(of: #/(?:href|src)="([^"]*)"/#) {
        let link = match.1.lowercased()
        #expect(!link.hasPrefix("javascript:"), "\(name)")
        #expect(!link.hasPrefix("data:") || link == "data:,", "\(name)")
      }
      // Every tag is whole, its values are quoted, and no attribute is a handler.
      let tags = text.matches(of: #/<[a-zA-Z][a-zA-Z0-9]*(?: (?!on)[a-zA-Z0-9:-]+="[^"<]*")*/?>/#).count
      #expect(tags == text.matches(of: #/<[a-zA-Z]/#).count, "\(name)")
    }
  }

  @Test func `No script holds what would end it in a page`() async throws {
    let place = try await built()
    let scripts = try place.tree().filter { $0.key.hasPrefix("assets/data/") }
    #expect(scripts.count == 2)
    for (name, data) in scripts {
      let text = String(decoding: data, as: UTF8.self).lowercased()
      #expect(!text.contains("</script") && !text.contains("<script") && !text.contains("<!--"), "\(name)")
      // Ends of line for older JavaScript.
      #expect(!text.contains("\u{2028}") && !text.contains("\u{2029}"), "\(name)")
    }
  }

  @Test func `Names arrive as they were written`() async throws {
    let place = try await built()
    let file = try place.text("output/assets/data/companies-0.js")
    let start = try #require(file.firstIndex(of: "{"))
    let end = try #require(file.lastIndex(of: "}"))
    let object = try JSONSerialization.jsonObject(with: Data(file[start...end].utf8)) as? [String: Any]
    let names = try #require(object?["name"] as? String).split(separator: "\n")
    for name in [
      "</script><script>alert(1)</script>", "=SUM(A1)", "\"><img src=x onerror=alert(5)>", "]]><!--",
      "\u{202E}עברית مرحبا", "&lt;b&gt; &amp; &#0; \\u003c \\n \"q\"",
    ] {
      #expect(names.contains { $0.unicodeScalars.elementsEqual(name.unicodeScalars) }, "\(name)")
    }
    let page = try place.text("output/en/companies/contacts.html")
    #expect(
      page.contains("&lt;/script&gt;&lt;script&gt;alert(1)")
        || page.contains("&lt;/script>&lt;script>alert(1)"))
    #expect(page.contains("=SUM(A1)") && page.contains("&amp;lt;b&amp;gt; &amp;amp; &amp;#0;"))
    let record = try place.text("output/en/companies/segments/average.xml")
    #expect(record.contains("<contact id=\"\(Self.longID)\""))
  }

  @Test func `Characters that XML cannot hold are in no document`() async throws {
    let place = try await built()
    let forbidden = Set([0x1, 0x85, 0xFFFE, 0xFFFF].compactMap(Unicode.Scalar.init))
    for (name, data) in try place.tree() where name.hasSuffix(".html") || name.hasSuffix(".xml") {
      let text = try #require(String(data: data, encoding: .utf8), "\(name) is not UTF-8")
      #expect(!text.unicodeScalars.contains { forbidden.contains($0) }, "\(name)")
    }
  }
}
