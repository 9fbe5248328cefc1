import Foundation
import SegmentaCommands
import Synchronization
import Testing

/// The questions of `segmenta init --from` on a terminal (`cli.md`).
struct InitDialogueTests {
  /// Runs it with these answers, and none after the last of them.
  private func draft(_ answers: [String]) async throws -> (
    text: String, questions: [String], build: Program.Run
  ) {
    let place = try Workplace(["accounts.csv": InitExports.english])
    var options = InitJob.Options(folder: place.folder.path)
    options.export = place.url("accounts.csv").path
    let state = Mutex((left: answers[...], questions: [String]()))
    let job = InitJob(options, FakeTerminal().surroundings()) { question in
      state.withLock {
        $0.questions.append(question)
        return $0.left.popFirst()
      }
    }
    #expect(job.run() == .done)
    let build = try await place.run("build")
    return (try place.text("segmenta.yaml"), state.withLock { $0.questions }, build)
  }

  @Test(arguments: [[], Array(repeating: "", count: 12)])
  func `Empty answers, or none, take what is proposed`(answers: [String]) async throws {
    let (text, questions, build) = try await draft(answers)
    #expect(questions.count == 12)
    #expect(questions.first == "Judge by “Country”? [yes]")
    #expect(questions[1] == "How much does “Country” matter, from 0 to 10? [5]")
    #expect(
      questions[10]
        == "The names of the segments, lowest first, parted by commas? [Average, Medium, Key account]")
    #expect(
      questions[11]
        == "Where does each segment but the lowest begin? Scores parted by spaces, 2 in all. [equal parts]")
    #expect(text.contains("file: accounts.csv\n"))
    #expect(text == InitGoldens.english)
    #expect(build.status == 0)
  }

  @Test func `Answers decide, and an impossible one is asked again`() async throws {
    let (text, questions, build) = try await draft([
      "no", "what?", "yes", "11", "7,25", "n", "n", "tak", "10", "Bronze, Silver: 2nd, Żółty klient, Gold",
      "1 2",
      "30 20 10", "10; 20,5 30",
    ])
    #expect(questions.count == 13)
    #expect(!text.contains("- id: country") && !text.contains("- id: revenue"))
    #expect(text.contains("- id: orders\n      field: orders\n      relevance: 7.25\n"))
    #expect(text.contains("- id: active\n      field: active\n      relevance: 10\n"))
    #expect(
      text.contains(
        """
            - id: bronze
              label: Bronze
            - id: silver-2nd
              label: "Silver: 2nd"
              from: 10
            - id: zolty-klient
              label: Żółty klient
              from: 20.5
            - id: gold
              label: Gold
              from: 30
        """))
    #expect(build.status == 0, "\(build.errors)")
  }
}
