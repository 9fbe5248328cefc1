import Foundation
import Testing

/// What becomes of results that cannot be written, and of arguments that cannot be read.
struct ResultStreamTests {
  /// Runs a line of a shell in which `$0` is the program.
  private func shell(_ line: String, in place: Workplace, _ environment: [String: String] = [:]) async throws
    -> Program.Run
  {
    try await Program.run(
      URL(filePath: "/bin/bash"), ["-c", line, Program.url.get().path], in: place.folder,
      environment: ["SOURCE_DATE_EPOCH": Workplace.epoch].merging(environment) { $1 })
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
    arguments: [
      "check", "check --json", "build --json", "explain 101", "explain 101 --json", "suggest decision",
      "suggest decision --write", "validate output --json", "schema report", "init new",
    ])
  func `Results that cannot be written end with 2 and a message`(_ command: String) async throws {
    let place = try Workplace()
    #expect(try await place.run("build").status == 0)
    let project = try place.data("segmenta.yaml")
    let run = try await shell("\"$0\" \(command) > /dev/full", in: place)
    #expect(run.status == 2)
    #expect(run.diagnostics.map(\.short).last == "segmenta: error [ResultsNotWritten]")
    #expect(run.errors.contains("no space is left"))
    #expect(run.isWorded)
    #expect(try place.data("segmenta.yaml") == project)
  }

  @Test func `A pipe that nobody reads any more ends a command without a word`() async throws {
    let place = try Workplace()
    for trap in ["", "trap '' PIPE; "] {
      let run = try await shell("\(trap)(\"$0\" schema report; \"$0\" schema report) | true", in: place)
      #expect(run.status == 0)
      #expect(run.errors == "")
    }
    // With the signal ignored the program is told by an error, and the results are no success.
    let run = try await shell(
      "trap '' PIPE; (sleep 0.3; \"$0\" schema report; echo $? > status) | true", in: place)
    #expect(run.errors == "")
    #expect(try place.text("status") == "2\n")
  }

  @Test(arguments: [
    "build --output $'o\\xffut'", "check $'\\xffa.yaml'", "explain $'a\\xc5'", "init --yes $'new\\xff'",
    "build --assets $'\\xed\\xa0\\x80'", "--version $'\\xff'",
  ])
  func `An argument that is not UTF-8 is refused before anything is done`(_ command: String) async throws {
    let place = try Workplace()
    let names = try place.names()
    let run = try await shell("\"$0\" \(command)", in: place)
    #expect(run.status == 64)
    #expect(run.diagnostics.map(\.short) == ["segmenta: error [ArgumentNotUTF8]"])
    #expect(run.isWorded)
    #expect(run.output.isEmpty)
    #expect(try place.names() == names)
    let polish = try await shell("\"$0\" \(command)", in: place, ["LANG": "pl_PL.UTF-8"])
    #expect(polish.errors.hasPrefix("segmenta: błąd: "))
  }

  @Test func `Wrong arguments are quoted harmlessly`() async throws {
    let place = try Workplace()
    for command in ["build $'--a\\e]0;x\\a'", "schema $'\\e[2J'", "check --as-of $'\\u202e'", "$'\\u009b2J'"]
    {
      let run = try await shell("\"$0\" \(command)", in: place, ["LC_ALL": "C.UTF-8"])
      #expect(run.status == 64)
      #expect(run.errors.contains("\u{FFFD}"), "\(run.errors)")
      #expect(!run.errors.unicodeScalars.contains { ["\u{1B}", "\u{7}", "\u{9B}", "\u{202E}"].contains($0) })
    }
  }

  @Test func `An asset that cannot be read, or is too large, is an error`() async throws {
    let place = try Workplace()
    try place.write(Data(count: (16 << 20) + 1), to: "looks/style.css")
    try place.write(Data(), to: "looks/report.js/file")
    let run = try await place.run("build", "--assets", "looks")
    #expect(run.status == 1)
    #expect(run.diagnostics.map(\.code).sorted() == ["FileNotReadable", "FileTooLarge"])
    #expect(!place.exists("output"))
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["/dev/zero", "pipe"])
  func `A project file without an end is refused`(_ path: String) async throws {
    let place = try Workplace()
    let run = try await shell("mkfifo pipe; \"$0\" check \(path)", in: place)
    #expect(run.status == 1)
    #expect(run.diagnostics.map(\.code) == ["FileNotReadable"])
  }
}
