import ArgumentParser

/// The options for what a command says, the same for every command.
struct LanguageOptions: ParsableArguments {
  @Option(
    help: "A folder of catalogues (cs.po, …): further languages, or other words for the built-in ones.",
    completion: .directory)
  var localization: String?

  @Option(help: "The language of messages (default: from LC_ALL, LC_MESSAGES or LANG).")
  var uiLanguage: String?
}
