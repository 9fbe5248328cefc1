import ArgumentParser

/// `segmenta validate`.
struct ValidateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Checks reports again: schemas, sums, links, and that nothing was changed.",
    discussion: "Takes output folders, parts of them, or single XML and HTML files that the program wrote.")

  @Argument(help: "Files and folders.", completion: .file())
  var paths: [String]

  @Flag(help: "Print all findings as a JSON array on stdout.")
  var json = false

  @OptionGroup var languageOptions: LanguageOptions

  func run() async throws {
    try await Validation(
      paths: paths, isJSON: json, localization: languageOptions.localization,
      userLanguage: languageOptions.uiLanguage, surroundings: .process
    ).run().end()
  }
}
