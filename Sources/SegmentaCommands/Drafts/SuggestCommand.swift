import ArgumentParser
import Values

/// `segmenta suggest`.
struct SuggestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Suggests a parameter for a field, and says what it would do to the segments.",
    discussion: """
      The block for the project file goes to stdout, what it would do to stderr. Nothing is written \
      unless asked for. Where companies and people share a field's name, write companies/FIELD or people/FIELD.
      """)

  @Argument(help: "A field or a measure of the project.")
  var field: String

  @Option(help: "The project file.", completion: .file(extensions: ["yaml", "yml"]))
  var project = "segmenta.yaml"

  @Flag(help: "Insert the block at the end of the parameters in the project file.")
  var write = false

  @Option(help: "The day every age is counted to, as 2026-11-20.", transform: parseDay)
  var asOf: CalendarDay?

  @OptionGroup var languageOptions: LanguageOptions

  func run() throws {
    var options = SuggestJob.Options(field: field)
    options.project = project
    options.writes = write
    options.asOf = asOf
    options.localization = languageOptions.localization
    options.userLanguage = languageOptions.uiLanguage
    try SuggestJob(options, .process).run().end()
  }
}
