import ArgumentParser
import Values

/// `segmenta build`.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Checks, scores, writes, validates and publishes the report.",
    discussion: """
      The report is written beside the output folder, validated with libxml2, and put in place in one step. \
      If anything fails, the earlier report stays as it was.
      """)

  @Argument(help: "The project file.", completion: .file(extensions: ["yaml", "yml"]))
  var project = "segmenta.yaml"

  @Option(
    help: "The folder for the report (default: output beside the project file).", completion: .directory)
  var output: String?

  @Option(
    name: .customLong("language"),
    help: "A language of the report, instead of the project file's; repeatable.")
  var languages: [String] = []

  @Option(help: "The day every age is counted to, as 2026-11-20.", transform: parseDay)
  var asOf: CalendarDay?

  @Flag(help: "Warnings stop the build as errors do.")
  var strict = false

  @Option(help: "How many documents are written at once (default: one a processor).")
  var threads: Int?

  @Option(
    help: "A folder with style.css, report.js or list.js that go before the built-in ones.",
    completion: .directory)
  var assets: String?

  @Flag(help: "Print errors only.")
  var quiet = false

  @Flag(help: "Print all findings as a JSON array on stdout.")
  var json = false

  @Flag(help: "Print how long each stage took on stderr.")
  var timings = false

  @OptionGroup var languageOptions: LanguageOptions

  func validate() throws {
    if output == "" { throw ValidationError("--output takes the path of a folder") }
    if let threads, threads < 1 { throw ValidationError("--threads takes a whole number from 1") }
  }

  func run() async throws {
    var options = BuildJob.Options()
    options.project = project
    options.output = output
    options.languages = languages
    options.asOf = asOf
    options.isStrict = strict
    options.threads = threads
    options.assets = assets
    options.isQuiet = quiet
    options.isJSON = json
    options.showsTimings = timings
    options.localization = languageOptions.localization
    options.userLanguage = languageOptions.uiLanguage
    try await BuildJob(options, .process).run().end()
  }
}

/// - Throws: `ValidationError` for anything but a day as `2026-11-20`.
@Sendable
func parseDay(_ text: String) throws -> CalendarDay {
  guard let day = CalendarDay(iso: text) else { throw ValidationError("write a day as 2026-11-20") }
  return day
}
