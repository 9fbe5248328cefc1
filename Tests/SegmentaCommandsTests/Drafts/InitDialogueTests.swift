import Foundation
import SegmentaCommands
import Synchronization
import Testing

/// The questions of `segmenta init --from` on a terminal.
struct InitDialogueTests {
  private static let deals = """
    Deal;Account no;State;Amount;Closed on
    1;A-1;Closed won;1000;31.10.2026
    2;a-1;Lost;50;01.11.2026
    3;A-3;Closed won;5000;15.09.2026
    4;A-5;Negotiation;200;01.02.2026
    5;A-6;Closed won;20000;02.03.2026
    6;A-6;Negotiation;1;03.03.2026

    """

  /// What came of a dialogue.
  private struct Draft {
    let text: String
    let questions: [String]
    let said: String
    let build: Program.Run
    let check: Program.Run
  }

  /// Runs it with these answers, and none after the last of them.
  private func draft(
    _ answers: [String], language: String? = nil, catalogue: String? = nil
  ) async throws -> Draft {
    let place = try Workplace(["accounts.csv": InitExports.english, "deals.csv": Self.deals])
    if let catalogue, let language { try place.write(catalogue, to: "words/\(language).po") }
    var options = InitJob.Options(folder: place.folder.path)
    options.export = place.url("accounts.csv").path
    options.userLanguage = language
    if catalogue != nil {
      options.localization = place.url("words").path
      options.language = "en"
    }
    let deals = place.url("deals.csv").path
    let state = Mutex((left: answers[...], questions: [String]()))
    let terminal = FakeTerminal()
    let job = InitJob(options, terminal.surroundings()) { question in
      state.withLock {
        $0.questions.append(question)
        return $0.left.popFirst().map { $0 == "@deals" ? deals : $0 }
      }
    }
    #expect(job.run() == .done)
    return Draft(
      text: try place.text("segmenta.yaml"), questions: state.withLock { $0.questions },
      said: terminal.output, build: try await place.run("build"),
      check: try await place.run("check", "--strict"))
  }

  @Test(arguments: [[], Array(repeating: "", count: 21)])
  func `Empty answers, or none, take what is proposed, in the order of the wizard`(
    answers: [String]
  ) async throws {
    let draft = try await draft(answers)
    #expect(
      draft.questions == [
        "Judge by “Country”? [yes]", "Judge by “Orders”? [yes]", "Judge by “Revenue”? [yes]",
        "Judge by “Since”? [yes]", "Judge by “Active”? [yes]", "A file with one row for each deal? [none]",
        "Points for “Country”, in this order? [10 0]",
        "Limits between the ranges of “Orders”, lowest first? The values go from 0 to 12. [1 2 5]",
        "Points for “Orders”, in this order? [0 3 7 10]",
        "Limits between the ranges of “Revenue”, lowest first? The values go from 0 to 8,800. [200 1000 5000]",
        "Points for “Revenue”, in this order? [0 3 7 10]",
        "Limits between the ranges of “Since”, in days since then, lowest first? The values go from 995 to "
          + "3,231. [1100 2000 2400 2800]",
        "Points for “Since”, in this order? [10 8 5 3 0]", "Points for “Active”, in this order? [10 0]",
        "How much does “Country” matter, from 0 to 10? [5]",
        "How much does “Orders” matter, from 0 to 10? [5]",
        "How much does “Revenue” matter, from 0 to 10? [5]",
        "How much does “Since” matter, from 0 to 10? [5]",
        "How much does “Active” matter, from 0 to 10? [5]",
        "The names of the segments, lowest first, separated by commas? [Average, Medium, Key account]",
        "Where does each segment but the lowest begin? 2 scores, separated by spaces. [equal parts]",
      ])
    #expect(draft.text.contains("file: accounts.csv\n"))
    #expect(draft.text == InitGoldens.english)
    #expect(draft.build.status == 0 && draft.check.status == 0, "\(draft.check.errors)")
    #expect(draft.said.contains("Step 2 of 5: ranges and points\n"))
    #expect(draft.said.contains("\n  UK       4 contacts\n  Ireland  2 contacts\n"))
    #expect(draft.said.contains("Scores can go from 0 to 250.\n"))
  }

  @Test func `Answers decide, and an impossible one is asked again with what it takes`() async throws {
    let draft = try await draft([
      "no", "tak", "Yes", "n", "n", "y", "",
      "3 3", "2, 10", "1 2", "0,5; 4 -2.125",
      "1 2 3", "x y", "7 0",
      "11", "7,25", "10",
      "Bronze", "Bronze, Silver: 2nd, Żółty klient, Gold",
      "1 2", "30 20 10", "10; 20,5 30",
    ])
    #expect(draft.questions.count == 22)
    #expect(!draft.text.contains("- id: country") && !draft.text.contains("- id: revenue"))
    #expect(
      draft.text.contains(
        """
            - id: orders
              field: orders
              relevance: 7.25
        """))
    #expect(
      draft.text.contains(
        """
                - {to: 2, points: 0.5} # 2 contacts
                - {from: 2, points: 4} # 3 contacts
                - {from: 10, points: -2.125} # 1 contact
        """))
    #expect(
      draft.text.contains(
        """
                - {value: "yes", points: 7} # 4 contacts
                - {value: "no", points: 0} # 2 contacts
        """))
    #expect(
      draft.text.contains(
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
    #expect(draft.build.status == 0, "\(draft.build.errors)")
    for hint in [
      "Answer yes or no.", "Give numbers, each above the one before it, separated by spaces.",
      "Give 3 numbers separated by spaces, each with at most 3 decimals.",
      "Give 2 numbers separated by spaces, each with at most 3 decimals.",
      "Give a number from 0 to 10, with at most 2 decimals.",
      "Give at least two names, separated by commas.",
      "Give 3 numbers separated by spaces, each above the one before it.",
    ] {
      #expect(draft.said.contains("  \(hint)\n"), "\(hint)")
    }
    #expect(draft.said.contains("Scores can go from -15.40625 to 99."))
  }

  @Test func `A file of deals gives the parameters that a CRM has`() async throws {
    let draft = try await draft(["n", "n", "n", "n", "n", "none.csv", "@deals", "closed won", ""])
    #expect(
      Array(draft.questions[6..<14]) == [
        "A file with one row for each deal? [none]",
        "Which stages mean that a deal is won (Closed won, Negotiation, Lost)? [Closed won]",
        "Which stages mean that a deal is open (Closed won, Negotiation, Lost)? [Negotiation]",
        "Judge by “Value of closed won deals”? [yes]", "Judge by “Number of won deals”? [yes]",
        "Judge by “Open deals”? [yes]", "Judge by “Last activity”? [yes]",
        "Limits between the ranges of “Value of closed won deals”, lowest first? The values go from 0 to "
          + "20,000. [1000 5000 20000]",
      ])
    #expect(draft.said.contains("the column “Account no” says whose deal it is."))
    #expect(draft.said.contains("Give the path of a CSV or JSON file"))
    #expect(
      draft.text.contains(
        """
          related:
            deals:
              file: deals.csv
              key: Account no
              measures:
                won_value:
                  sum: Amount
                  where: {"State": [Closed won]}
                  label: {en: "Value of closed won deals", pl: "Wartość wygranych szans sprzedaży"}
        """))
    #expect(
      draft.text.contains(
        """
                last_activity:
                  latest: Closed on
                  format: dd.MM.yyyy
        """))
    #expect(draft.text.contains("    - id: won-value\n      field: won_value\n"))
    #expect(
      draft.text.contains("    - id: last-activity\n      field: last_activity\n      measure: days-since\n"))
    #expect(!draft.text.contains("#       won_value:") && draft.text.contains("#   - id: industry"))
    #expect(draft.check.status == 0, "\(draft.check.errors)")
  }

  /// Italian says “sì”; in Greek letters the yes begins with what looks like the no of others.
  @Test(arguments: [("it", "sì", "no", "s"), ("el", "ναι", "όχι", "ν"), ("xx", "nai", "oxi", "n")])
  func `A further language answers by its catalogue alone`(
    _ language: String, _ yes: String, _ no: String, _ letter: String
  ) async throws {
    let catalogue = [("value.yes", "yes", yes), ("value.no", "no", no)].map {
      "msgctxt \"\($0.0)\"\nmsgid \"\($0.1)\"\nmsgstr \"\($0.2)\"\n"
    }.joined(separator: "\n")
    let draft = try await draft(
      [letter, no, yes, yes.uppercased(), "y"], language: language, catalogue: catalogue)
    #expect(draft.questions[5].contains("deal"), "\(draft.questions)")
    #expect(draft.text.contains("- id: country") && !draft.text.contains("- id: orders"))
    #expect(draft.text.contains("- id: revenue") && draft.text.contains("- id: since"))
  }

  @Test func `The dialogue speaks Polish, and takes decimal commas as it shows them`() async throws {
    let draft = try await draft(
      ["nie", "tak", "n", "n", "n", "", "", "0 2,5 5 10", "", "", ""], language: "pl")
    #expect(draft.questions.first == "Czy oceniać: „Country”? [tak]")
    #expect(draft.said.contains("Krok 3 z\u{A0}5: ważność\n"))
    #expect(draft.text.contains("- {from: 1, points: 2.5} # 1 kontakt"))
    #expect(draft.build.status == 0, "\(draft.build.errors)")
  }
}
