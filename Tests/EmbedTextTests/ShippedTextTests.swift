import EmbedText
import Resources
import Testing

/// Scripts and styles are shipped without what only their readers need.
@Suite("Shipped text")
struct ShippedTextTests {
  @Test("Comments on lines of their own, indentation and empty lines go; all else stays as it is")
  func strips() throws {
    let source = """
      // @ts-check
      /*
       * The list.
       */
      (function () {
        "use strict";

        /** @param {string} text */
        const plain = /** @type {string} */ (text); // why
      \t/** One. */
        /* a cast */ (first).go();
        return "// no comment" + "/* none either */";
      })();

      """
    let shipped = """
      (function () {
      "use strict";
      const plain = (text); // why
      /* a cast */ (first).go();
      return "// no comment" + "/* none either */";
      })();

      """
    #expect(try ShippedText.make(of: source) == shipped)
    #expect(try ShippedText.make(of: shipped) == shipped)
  }

  @Test("Styles lose blanks and line ends, but none that part words, and none in quotes")
  func styles() throws {
    let source = """
      /* tokens
         and more */
      @media screen and (min-width: 40rem) {
        .a > b:hover, .a :focus {
          margin: 0 auto;
          background: linear-gradient(90deg, var(--x) 0 1px,
            transparent 2px
            5px);
          content: "; { , > }  ";
        }
        /* one */
        i::before { content: '×  '; color: red; }
      }

      """
    let shipped = """
      @media screen and (min-width:40rem){.a>b:hover,.a :focus{margin:0 auto;\
      background:linear-gradient(90deg,var(--x) 0 1px,transparent 2px
      5px);content:"; { , > }  "}i::before{content:'×  ';color:red}}

      """
    #expect(try ShippedText.make(of: source, name: "a.css") == shipped)
    #expect(try ShippedText.make(of: shipped, name: "a.css") == shipped)
  }

  @Test("The files of a folder of scripts are the parts of one script")
  func parts() {
    #expect(ShippedText.whole(ofPart: "assets/list/02-columns.js") == "assets/list.js")
    for name in ["assets/report.js", "assets/style.css", "assets/list/notes.txt", "starter/a/b.js"] {
      #expect(ShippedText.whole(ofPart: name) == nil)
    }
    #expect(
      ShippedText.joined(["const a = 1;\n", "go(a);\n"])
        == "(function () {\"use strict\";const a = 1;go(a);})();\n")
  }

  @Test("Scripts lose line ends that part nothing")
  func lineEnds() throws {
    let source = """
      go(
        "a",
        [
          1]); // one;
      if (a) {
        b = /x/
        c(); // https://two (
        }
      return {
        a };

      """
    let shipped = """
      go("a",[1]); // one;
      if (a) {b = /x/
      c(); // https://two (
      }
      return {a };

      """
    #expect(try ShippedText.make(of: source, name: "a.js") == shipped)
    #expect(try ShippedText.make(of: shipped, name: "a.js") == shipped)
  }

  @Test(
    "What a line end may be part of is refused, with its line",
    arguments: [
      ("a();\nb(`one\n  two`);\n", 2), ("a();\nb(\"one\\\n  two\");\n", 2), ("a();\n/* one\n   two\n", 2),
      ("a(); /* one\n  two */\nb();\n", 1), ("/* one\n  two */ b();\n", 2),
      ("/* one */ a(); /* two\n */\n", 1),
    ])
  func refuses(_ source: String, _ line: Int) throws {
    do {
      let shipped = try ShippedText.make(of: source)
      Issue.record("accepted as \(shipped)")
    } catch let refusal as ShippedText.Refusal {
      #expect(refusal.line == line && !refusal.reason.isEmpty)
    }
  }

  @Test("The program carries the small form")
  func embedded() throws {
    let paths = Resources.paths(in: "assets")
    #expect(paths.contains("assets/style.css") && paths.contains("assets/list.js"))
    for path in paths {
      let text = try String(decoding: #require(Resources.bytes(path)), as: UTF8.self)
      #expect(try ShippedText.make(of: text, name: path) == text, "\(path)")
      #expect(!text.isEmpty)
    }
  }

  @Test("Styles stay within 25 kB, scripts within 40 kB together")
  func sizes() {
    func size(_ ending: String) -> Int {
      Resources.paths(in: "assets").filter { $0.hasSuffix(ending) }
        .reduce(0) { $0 + (Resources.bytes($1)?.count ?? 0) }
    }
    #expect(size(".css") > 0 && size(".css") <= 25_000)
    #expect(size(".js") > 0 && size(".js") <= 40_000)
  }
}
