import ArgumentParser
import Values

/// `segmenta suggest`.
struct SuggestCommand: ParsableCommand {
  /// What its help says.
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Suggests a parameter for a field, and says what it would do to the segments.",
    discussion: """
      The block for the project file goes to stdout, what it would do to stderr. Nothing is written \
      unless asked for. Where companies and people share a field's name, write companies/FIELD or people/FIELD.
      """)

  /// The field or measure to judge by.
  @Argument(help: "A field or a measure of the project.")
  var field: String

  /// The project file as the user names it.
  @Option(help: "The project file.", completion: .file(extensions: ["yaml", "yml"]))
  var project = "segmenta.yaml"

  /// Whether the parameter goes into the project file.
  @Flag(help: "Insert the block at the end of the parameters in the project file.")
  var write = false

  /// The day ages are counted to; nil for the project's, else that of the build.
  @Option(help: "The day every age is counted to, as 2026-11-20.", transform: parseDay)
  var asOf: CalendarDay?

  /// What the command says, and in which words.
  @OptionGroup var languageOptions: LanguageOptions

  /// Does the work, and ends the process where something went wrong.
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
