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

  @Option(help: "The language of messages (default: from LC_ALL, LC_MESSAGES or LANG).")
  var uiLanguage: String?

  func run() async throws {
    try await Validation(paths: paths, isJSON: json, userLanguage: uiLanguage, surroundings: .process).run()
      .end()
  }
}
