import ArgumentParser
import Files

/// `segmenta init`.
struct InitCommand: ParsableCommand {
  /// What its help says.
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Writes a project to begin with: a sample, or a draft made from your own export.",
    discussion: "Nothing is written where any of the files exists already.")

  /// Where the project is written.
  @Argument(help: "The folder for the project; it is made where there is none.", completion: .directory)
  var folder = "."

  /// What the project file is drafted from; nil for the sample.
  @Option(
    name: .customLong("from"),
    help: "A contacts export (CSV, JSON) to draft the project file from, instead of the sample.",
    completion: .file(extensions: ["csv", "tsv", "json", "ndjson"]))
  var export: String?

  /// Whether the export holds people.
  @Flag(help: "The export holds people, not companies.")
  var people = false

  /// The language of the draft's comments; nil for that of messages.
  @Option(
    help: "The language of the draft's comments and of its report's first part (default: that of messages).")
  var language: String?

  /// Whether nothing is asked on a terminal.
  @Flag(name: .shortAndLong, help: "Ask nothing.")
  var yes = false

  /// What the command says, and in which words.
  @OptionGroup var languageOptions: LanguageOptions

  /// - Throws: `ValidationError` for people without an export.
  func validate() throws {
    if people, export == nil { throw ValidationError("--people goes with --from") }
  }

  /// Does the work, and ends the process where something went wrong.
  func run() throws {
    var options = InitJob.Options(folder: folder)
    options.export = export
    options.isOfPeople = people
    options.language = language
    options.localization = languageOptions.localization
    options.userLanguage = languageOptions.uiLanguage
    let surroundings = Surroundings.process
    let isDialogue = !yes && export != nil && StandardStream.input.isTerminal && surroundings.isOutputTerminal
    let ask: @Sendable (String) -> String? = { question in
      surroundings.writeOutput(question + " ")
      return readLine()
    }
    try InitJob(options, surroundings, ask: isDialogue ? ask : nil).run().end()
  }
}
