"""The lints find what they are for, and nothing else.

    python3 -m unittest discover -s Tests/Lints
"""

import importlib.util
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def script(name):
    spec = importlib.util.spec_from_file_location(name.replace("-", "_"), ROOT / f"Scripts/{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


sentences = script("check-sentences")
rooms = script("check-rooms")


class Sentences(unittest.TestCase):
    def found(self, source):
        """Line and name of whatever is reported of a source."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "Source.swift")
            path.write_text(source, "utf-8")
            problems, self.count = sentences.check(path)
        return [f"{line} {text.removesuffix(': no sentence')}" for line, text in problems]

    def test_every_kind_of_declaration_is_asked_for(self):
        source = """struct A<B: C> {
  var a: Int { get { 1 } }
  static let b = [1, 2].map { x in x }
  package init(_ d: Int, e f: [Int] = [1, 2]) {}
  subscript(g: Int) -> Int { 1 }
  func h<I>(_ i: I, j: (k: Int) -> Int) -> [Int: Int] { let local = 1; return [:] }
  typealias L = Int
  class M { indirect enum N { case o(Int) } }
}
protocol P { associatedtype Q; func r(); var s: Int { get } }
extension A { prefix static func + (t: A) -> A { t } }
let u = 1
"""
        self.assertEqual(self.found(source), [
            "1 struct A", "2 var a", "3 let b", "4 init(_:e:)", "5 subscript(g:)",
            "6 func h(_:j:)", "7 typealias L", "8 case o", "8 class M", "8 enum N", "10 associatedtype Q",
            "10 func r()", "10 protocol P", "10 var s", "11 func +(t:)", "12 let u"])
        self.assertEqual(self.count, 16)

    def test_sentences_stand_above_attributes_and_modifiers(self):
        self.assertEqual(self.found("""/// A.
@safe @Option(
  name: "a {"
) package final class A {
  /// B, which begins here
  /// and ends here.
  @inlinable
  static func b() {}

  /// C.

  var c = 1
  // D.
  var d = 1
}
"""), ["12 var c", "14 var d"])

    def test_private_and_local_is_not_asked_for(self):
        self.assertEqual(self.found("""private struct A { var a = 1 }
fileprivate enum B { case b }
extension A { var c: Int { 1 } }
private extension Int { var d: Int { 1 } }
/// E.
struct E {
  private(set) var f = 1
  private var g = 1
  deinit { let h = 1; func i() {} }
}
"""), ["7 var f"])

    def test_texts_and_comments_are_no_code(self):
        self.assertEqual(self.found('''/// A.
let a = "var b { \\(c["d {"] ?? "}") \\" { " + #"{ \\" "# + """
  var e = {
  """ // {
/* struct F { */
/// B.
let b = [
  1
]
'''), [])

    def test_a_run_of_plain_cases_shares_a_sentence(self):
        self.assertEqual(self.found("""/// A.
enum A {
  /// The sides.
  case left, right
  case up

  case down
  /// More.
  case more(Int)
  case most
}
"""), ["7 case down", "10 case most"])

    def test_what_explains_itself_is_not_asked_for(self):
        self.assertEqual(self.found("""extension A: Hashable {
  func hash(into hasher: inout Hasher) {}
  static func == (left: A, right: A) -> Bool { true }
  override func go() {}
  @Option(help: "The help.") var option = 1
  package static let word = Message(
    "word", "Word", note: "A word.")
  func go() {}
}
"""), ["8 func go()"])

    def test_a_sentence_is_one_and_not_too_long(self):
        long = "a" * 150
        self.assertEqual(self.found(f"/// {long[1:]}.\nlet a = 1\n/// {long}.\nlet b = 1\n"), [
            "4 let b: a sentence of 151 characters, at most 150"])
        self.assertEqual(self.found("/// B\nlet b = 1\n/// - Throws: C.\nlet c = 1\n"), [
            "2 let b: a sentence without an end", "4 let c"])
        self.assertEqual(self.found(f"/// Short. {long}\n/// and longer.\nlet a = 1\n"), [])

    def test_no_comment_cites_a_file_of_a_specification(self):
        self.assertEqual(self.found("// See `model.md`.\n/// A, as guide.en.md says.\nlet a = 1\nlet data = \"data.md\"\n"), [
            "1 cites model.md: say the rule itself", "4 let data"])

    def test_a_file_that_is_not_understood_is_refused(self):
        with self.assertRaises((SyntaxError, IndexError)):
            self.found("struct A {\n")


class Rooms(unittest.TestCase):
    def found(self, table, targets, files):
        with tempfile.TemporaryDirectory() as folder:
            for name, text in files.items():
                path = Path(folder, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, "utf-8")
            rooms.ROOT = Path(folder)
            return list(rooms.problems(rooms.rooms(table), [
                {"name": name, "type": kind, "dependencies": [{"byName": [each, None]} for each in declared]}
                for name, kind, declared in targets]))

    def test_table_sources_and_package_agree(self):
        self.assertEqual(self.found(
            "# A comment\n\nA:\nB: A\n  C | Glibc\nC:\n",
            [("A", "regular", []), ("B", "regular", ["A", "C"]), ("C", "system", []), ("BTests", "test", ["B"])],
            {"Sources/A/A.swift": "// import B\n", "Tests/BTests/B.swift": "import Foundation\n@testable import B\n",
             "Sources/B/B.swift": "package import A\nimport struct C.D\n  import Glibc\n"}), [])

    def test_each_disagreement_is_told(self):
        self.assertEqual(self.found(
            "A:\nB: A C\nC:\nD:\n",
            [("A", "regular", ["B"]), ("B", "regular", ["A"]), ("C", "system", []), ("E", "regular", [])],
            {"Sources/A/A.swift": "import Foundation\nimport B\n", "Sources/B/B.swift": "#if os(Linux)\nimport C\n#endif\n"}), [
            "Sources/A/A.swift:1: A may not import Foundation",
            "Sources/A/A.swift:2: A may not import B",
            "Package.swift: A may not depend on B",
            "Sources/B/B.swift:1: only Sources/Files/ may ask for the platform",
            "Sources/B/B.swift:2: Package.swift does not say that B depends on C",
            "Package.swift: B depends on A and does not import it",
            "Package.swift: the table does not have the target E",
            "Package.swift: the target D of the table is missing"])

    def test_a_library_has_one_importer(self):
        self.assertEqual(self.found(
            "A: C\nC:\n", [("A", "regular", ["C"]), ("C", "system", []), ("ATests", "test", [])],
            {"Sources/A/A.swift": "import C\n", "Tests/ATests/A.swift": "import C\n"}), [
            "C has 2 importers, not one: Sources/A/A.swift:1: A; Tests/ATests/A.swift:1: ATests"])


if __name__ == "__main__":
    unittest.main()
