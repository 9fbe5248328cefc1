import ArgumentParser
import Values

/// `segmenta check`.
struct CheckCommand: ParsableCommand {
  /// What its help says.
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks the project file and the data, and writes nothing.",
    discussion: """
      Prints how every file was read and what the model can give, then everything wrong or suspicious with \
      its place, errors first.
      """)

  /// The project file as the user names it.
  @Argument(help: "The project file.", completion: .file(extensions: ["yaml", "yml"]))
  var project = "segmenta.yaml"

  /// The day ages are counted to; nil for the project's, else that of the build.
  @Option(help: "The day every age is counted to, as 2026-11-20.", transform: parseDay)
  var asOf: CalendarDay?

  /// Whether warnings end the check as errors do.
  @Flag(help: "Warnings end the check with 1, as errors do.")
  var strict = false

  /// Whether results are printed as JSON, on stdout.
  @Flag(help: "Print all findings as a JSON array on stdout, and no summary.")
  var json = false

  /// What the command says, and in which words.
  @OptionGroup var languageOptions: LanguageOptions

  /// Does the work, and ends the process where something went wrong.
  func run() throws {
    var options = CheckJob.Options()
    options.project = project
    options.asOf = asOf
    options.isStrict = strict
    options.isJSON = json
    options.localization = languageOptions.localization
    options.userLanguage = languageOptions.uiLanguage
    try CheckJob(options, .process).run().end()
  }
}
