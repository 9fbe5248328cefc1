package import Localization
package import SegmentationModel

/// The words of one language for a project: messages, and the user's own texts.
package struct ReportWords: Sendable {
  /// The language's messages, numbers, days and order.
  package let localizer: Localizer
  /// The language that a text without a translation falls back to.
  private let defaultLanguage: String

  /// Speaks the language of the localizer.
  ///
  /// - Parameter defaultLanguage: the language that a text without a translation falls back to.
  package init(_ localizer: Localizer, defaultLanguage: String) {
    self.localizer = localizer
    self.defaultLanguage = defaultLanguage
  }

  /// The language's code.
  package var language: String { localizer.language }
  /// How the language writes numbers, days and quotes.
  package var formats: LanguageFormats { localizer.formats }

  /// A message in this language.
  package func callAsFunction(_ message: Message, _ arguments: MessageArguments = [:]) -> String {
    localizer(message, arguments)
  }

  /// The text in this language, or in the one it falls back to.
  package func text(_ text: LocalizedText) -> String { shown(text).text }

  /// The same, and which other language it is in; nil for this one.
  package func shown(_ text: LocalizedText) -> (text: String, otherLanguage: String?) {
    let (text, otherLanguage) = text.text(in: language, default: defaultLanguage)
    return (text, otherLanguage)
  }
}
