import ArgumentParser

/// `segmenta validate`.
struct ValidateCommand: AsyncParsableCommand {
  /// What its help says.
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Checks reports again: schemas, sums, links, and that nothing was changed.",
    discussion: "Takes output folders, parts of them, or single XML and HTML files that the program wrote.")

  /// What is to be checked.
  @Argument(help: "Files and folders.", completion: .file())
  var paths: [String]

  /// Whether results are printed as JSON, on stdout.
  @Flag(help: "Print all findings as a JSON array on stdout.")
  var json = false

  /// What the command says, and in which words.
  @OptionGroup var languageOptions: LanguageOptions

  /// Does the work, and ends the process where something went wrong.
  func run() async throws {
    try await Validation(
      paths: paths, isJSON: json, localization: languageOptions.localization,
      userLanguage: languageOptions.uiLanguage, surroundings: .process
    ).run().end()
  }
}
