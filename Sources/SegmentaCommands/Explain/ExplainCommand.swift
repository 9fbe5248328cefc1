import ArgumentParser
import Values

/// `segmenta explain`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows how one contact's score comes about.",
    discussion: """
      The contact is named by id or by name; accents and capitals may be left out. Where companies and \
      people share an id, write companies/ID or people/ID.
      """)

  @Argument(help: "The contact's id or name.")
  var contact: String

  @Option(help: "The project file.", completion: .file(extensions: ["yaml", "yml"]))
  var project = "segmenta.yaml"

  @Option(help: "The language of the breakdown (default: that of messages, if the project has it).")
  var language: String?

  @Option(help: "The day every age is counted to, as 2026-11-20.", transform: parseDay)
  var asOf: CalendarDay?

  @Flag(help: "Print the breakdown as a JSON object, numbers exact.")
  var json = false

  @OptionGroup var languageOptions: LanguageOptions

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
