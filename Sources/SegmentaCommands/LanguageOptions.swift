import ArgumentParser

/// The options for what a command says, the same for every command.
struct LanguageOptions: ParsableArguments {
  /// A folder of catalogues that go before the built-in ones.
  @Option(
    help: "A folder of catalogues (cs.po, …): further languages, or other words for the built-in ones.",
    completion: .directory)
  var localization: String?

  /// The language of messages; nil for that of the system.
  @Option(help: "The language of messages (default: from LC_ALL, LC_MESSAGES or LANG).")
  var uiLanguage: String?
}
