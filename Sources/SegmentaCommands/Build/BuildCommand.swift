import ArgumentParser
import Values

/// `segmenta build`.
struct BuildCommand: AsyncParsableCommand {
  /// What its help says.
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Checks, scores, writes, validates and publishes the report.",
    discussion: """
      The report is written beside the output folder, validated with libxml2, and put in place in one step. \
      If anything fails, the earlier report stays as it was.
      """)

  /// The project file as the user names it.
  @Argument(help: "The project file.", completion: .file(extensions: ["yaml", "yml"]))
  var project = "segmenta.yaml"

  /// The folder for the report; nil for one beside the project file.
  @Option(
    help: "The folder for the report (default: output beside the project file).", completion: .directory)
  var output: String?

  /// The report's languages; empty for those of the project file.
  @Option(
    name: .customLong("language"),
    help: "A language of the report, instead of the project file's; repeatable.")
  var languages: [String] = []

  /// The day ages are counted to; nil for the project's, else that of the build.
  @Option(help: "The day every age is counted to, as 2026-11-20.", transform: parseDay)
  var asOf: CalendarDay?

  /// Whether warnings stop the build.
  @Flag(help: "Warnings stop the build as errors do.")
  var strict = false

  /// How many documents are written side by side; nil for one a processor.
  @Option(help: "How many documents are written at once (default: one a processor; more bring nothing).")
  var threads: Int?

  /// A folder of style sheets and scripts that go before the built-in ones.
  @Option(
    help: "A folder with style.css, report.js or list.js that go before the built-in ones.",
    completion: .directory)
  var assets: String?

  /// Whether only errors are printed.
  @Flag(help: "Print errors only.")
  var quiet = false

  /// Whether results are printed as JSON, on stdout.
  @Flag(help: "Print all findings as a JSON array on stdout.")
  var json = false

  /// Whether it is printed how long each stage took.
  @Flag(help: "Print how long each stage took on stderr.")
  var timings = false

  /// What the command says, and in which words.
  @OptionGroup var languageOptions: LanguageOptions

  /// - Throws: `ValidationError` for a folder without a name and for no thread at all.
  func validate() throws {
    if output == "" { throw ValidationError("--output takes the path of a folder") }
    if let threads, threads < 1 { throw ValidationError("--threads takes a whole number from 1") }
  }

  /// Does the work, and ends the process where something went wrong.
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

/// Reads a day as options give it.
///
/// - Throws: `ValidationError` for anything but a day as `2026-11-20`.
@Sendable
func parseDay(_ text: String) throws -> CalendarDay {
  guard let day = CalendarDay(iso: text) else { throw ValidationError("write a day as 2026-11-20") }
  return day
}
