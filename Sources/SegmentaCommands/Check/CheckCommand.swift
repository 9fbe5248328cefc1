import ArgumentParser
import Values

/// `segmenta check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks the project file and the data, and writes nothing.",
    discussion: """
      Prints how every file was read and what the model can give, then everything wrong or suspicious with \
      its place, errors first.
      """)

  @Argument(help: "The project file.", completion: .file(extensions: ["yaml", "yml"]))
  var project = "segmenta.yaml"

  @Option(help: "The day every age is counted to, as 2026-11-20.", transform: parseDay)
  var asOf: CalendarDay?

  @Flag(help: "Warnings end the check with 1, as errors do.")
  var strict = false

  @Flag(help: "Print all findings as a JSON array on stdout, and no summary.")
  var json = false

  @OptionGroup var languageOptions: LanguageOptions

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
