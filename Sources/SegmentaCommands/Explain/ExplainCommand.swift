import ArgumentParser
import Values

/// `segmenta explain`.
struct ExplainCommand: ParsableCommand {
  /// What its help says.
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows how one contact's score comes about.",
    discussion: """
      The contact is named by id or by name; accents and capitals may be left out. Where companies and \
      people share an id, write companies/ID or people/ID.
      """)

  /// An id or a name, as it was typed.
  @Argument(help: "The contact's id or name.")
  var contact: String

  /// The project file as the user names it.
  @Option(help: "The project file.", completion: .file(extensions: ["yaml", "yml"]))
  var project = "segmenta.yaml"

  /// The language of the breakdown; nil for that of messages.
  @Option(help: "The language of the breakdown (default: that of messages, if the project has it).")
  var language: String?

  /// The day ages are counted to; nil for the project's, else that of the build.
  @Option(help: "The day every age is counted to, as 2026-11-20.", transform: parseDay)
  var asOf: CalendarDay?

  /// Whether results are printed as JSON, on stdout.
  @Flag(help: "Print the breakdown as a JSON object, numbers exact.")
  var json = false

  /// What the command says, and in which words.
  @OptionGroup var languageOptions: LanguageOptions

  /// Does the work, and ends the process where something went wrong.
  func run() throws {
    var options = ExplainJob.Options(contact: contact)
    options.project = project
    options.language = language
    options.asOf = asOf
    options.isJSON = json
    options.localization = languageOptions.localization
    options.userLanguage = languageOptions.uiLanguage
    try ExplainJob(options, .process).run().end()
  }
}
