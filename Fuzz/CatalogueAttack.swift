import Localization

/// A catalogue of a language that is not built in; its messages are filled with numbers and texts.
enum CatalogueAttack {
  /// Reads the text twice, and fills what the seeds translate.
  static func run(_ text: String) {
    do throws(CatalogueFault) {
      let localizer = try Localizer(language: "cs", catalogueText: text)
      let again = try Localizer(language: "cs", catalogueText: text)
      precondition(
        localizer.unfitTranslations.count == again.unfitTranslations.count, "read twice, read alike")
      for count in [0, 1, 2, 5, 22, 1_000_000, Int.max, Int.min] {
        for message in messages {
          let shown = localizer(message, ["count": .count(count), "name": .text("a"), "text": .quoted("b")])
          precondition(!shown.isEmpty, "a message says something")
        }
      }
    } catch {
      precondition(!error.reason.isEmpty, "a fault has a reason")
    }
  }

  /// Those that the seeds translate.
  private static let messages = [
    Message("fuzz.plain", "{name} of {text}"),
    Message("fuzz.plural", one: "{count} contact", other: "{count} contacts"),
  ]
}
