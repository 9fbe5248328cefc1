import Foundation
import Reports
import Testing

@testable import Publishing

@Suite struct PartsTests {
  @Test(arguments: [
    ("0", "0"), ("-0.15", "-0.15"), ("12.350", "12.35"), ("999999999999999999", "999999999999999999"),
    ("0.000000000000001", "0.000000000000001"), ("", nil), ("-", nil), ("1.", nil), (".5", nil), ("1,5", nil),
    ("1e3", nil), (" 1", nil), ("1.2.3", nil), ("0.0000000000000001", nil), ("1234567890123456789", nil),
  ])
  func scoresAreReadExactly(text: String, canonical: String?) {
    #expect(ScoreSum(Array(text.utf8).span).map { "\($0)" } == canonical)
  }

  @Test func scoresAddUpExactly() {
    var sum = ScoreSum()
    for _ in 0..<10 { sum += ScoreSum(Array("0.1".utf8).span) ?? ScoreSum() }
    #expect("\(sum)" == "1")
  }

  @Test(arguments: [
    ("https://x.org/a#b", PageLink.elsewhere), ("mailto:a@b.c", .elsewhere), ("//x.org/", .elsewhere),
    ("data:text/plain,x", .elsewhere), ("/a.html", .nowhere), ("../../../a.html", .nowhere),
    ("#a", .here(fragment: "a")), ("#", .here(fragment: "")), ("", .here(fragment: "")),
    ("#top", .here(fragment: "")), ("#page=2", .here(fragment: "")), ("?x=1#a", .here(fragment: "a")),
    ("b.html", .file("en/x/b.html", fragment: "")), ("./b.html#c", .file("en/x/b.html", fragment: "c")),
    ("../b.html?q#c", .file("en/b.html", fragment: "c")), ("../../b", .file("b", fragment: "")),
    ("a%20b%C5%BC.js", .file("en/x/a bż.js", fragment: "")), ("a%2", .file("en/x/a%2", fragment: "")),
    ("b.html#%C5%BC", .file("en/x/b.html", fragment: "ż")), ("a:b/c", .elsewhere),
    ("./a:b", .file("en/x/a:b", fragment: "")),
  ])
  func linksLeadSomewhere(address: String, expected: PageLink) {
    #expect(PageLink(address, from: ["en", "x"]) == expected)
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\"}", "{\"a\": 1,}", "\"a", "\"\\x\"", "tru", "1 2", "\"\\ud800\"",
    "[[[[[[[[[[[[[[[[[[[[]",
  ])
  func brokenJSONIsRefused(text: String) {
    #expect(ManifestJSON(Array(text.utf8)) == nil)
  }

  @Test func jsonIsRead() {
    let text = " {\"a\\n\\\"\\u0001\\ud83d\\ude00ż\": [1, -2, 1.5, true, null, {}, []], \"b\": \"\"}\n"
    let items: [ManifestJSON] = [.number(1), .number(-2), .other, .other, .other, .object([:]), .array([])]
    #expect(ManifestJSON(Array(text.utf8)) == .object(["a\n\"\u{1}😀ż": .array(items), "b": .string("")]))
  }

  @Test func aManifestIsReadAsItWasWritten() {
    let file = Manifest.File(path: "a\"\\\u{7}ż/😀.html", size: 12, sha256: "ff")
    let manifest = Manifest(
      generator: "segmenta 1", modelDigest: "m", dataDigest: "d", inputs: [], files: [file, file])
    #expect(Manifest(manifest.bytes) == manifest)
  }

  @Test(arguments: [
    ("a", true), ("a/b.c", true), ("", false), ("/a", false), ("a/", false), ("a//b", false), ("../a", false),
    ("a/../b", false), ("./a", false), ("..a/b..", true),
  ])
  func pathsAreBelowOrNot(path: String, isBelow: Bool) {
    #expect(Publication.isBelow(path) == isBelow)
  }

  @Test(arguments: [("a/b/c", "a/b"), ("a", "."), ("/a", "/"), ("/a/b/", "/a"), ("./x", ".")])
  func pathsHaveAParent(path: String, parent: String) {
    #expect(DiskFolder.parent(of: path) == parent)
  }
}
