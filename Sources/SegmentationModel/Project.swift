package import Formats
package import Values

/// A project file as values: where the contacts are, what the parameters are, what segments are called.
package struct Project: Sendable {
  /// The project file, as the user named it.
  package var file: String
  /// Names the report at the head of every page, and in the title of the window.
  package var title: LocalizedText
  /// The name of who the report is made for.
  package var organisationName: LocalizedText?
  /// The languages of the report; the first is the default.
  package var languages: [String]
  /// The day every age is counted to; nil where the project file leaves it to the day of the build.
  package var asOf: CalendarDay?
  /// The default currency for money.
  package var currency: Currency?
  /// As asked for: what `auto` means is decided when the contacts are counted.
  package var contactPages: ContactPages
  /// Nil for a project of people only.
  package var companies: Segmentation?
  /// Nil for a project of companies only.
  package var people: Segmentation?
  /// Who files may be shared with; in the order of the project file.
  package var audiences: [Audience]

  /// The organisation's name in the default language.
  package var organisation: String? {
    let language = languages.first ?? ""
    return organisationName?.text(in: language, default: language).text
  }

  /// Those that the project has: one or two, companies first.
  package var segmentations: [Segmentation] { [companies, people].compactMap(\.self) }

  /// A project of an organisation whose name is the same in every language; nil for none.
  package init(
    file: String, title: LocalizedText, organisation: String?, languages: [String], asOf: CalendarDay?,
    currency: Currency?, contactPages: ContactPages, companies: Segmentation?, people: Segmentation?,
    audiences: [Audience] = []
  ) {
    self.file = file
    self.title = title
    organisationName = organisation.map { LocalizedText($0) }
    self.languages = languages
    self.asOf = asOf
    self.currency = currency
    self.contactPages = contactPages
    self.companies = companies
    self.people = people
    self.audiences = audiences
  }
}

/// How the score breakdowns are laid out in pages.
package enum ContactPages: String, Sendable, CaseIterable {
  /// `auto` is a page each for up to 5000 contacts and bundles of many beyond; `none` leaves breakdowns out.
  case auto
  case each
  case bundled
  case none
}

/// Text of the user's: the same in every language, or one text a language.
package struct LocalizedText: Sendable, Hashable {
  /// The texts by language, in the order of the project file; empty where one text serves all.
  package var translations: [Translation]
  /// The one text for every language; nil where `translations` are given.
  package var common: String?

  /// A text in one language (BCP 47 tag).
  package struct Translation: Sendable, Hashable {
    /// One that has a catalogue; none has two texts.
    package var language: String
    /// Trimmed, and never empty.
    package var text: String

    /// A pair as the project file has it.
    package init(language: String, text: String) {
      self.language = language
      self.text = text
    }
  }

  /// A text for all languages; no page marks it as being in another one.
  package init(_ common: String) {
    self.common = common
    translations = []
  }

  /// A text a language, the one of last resort first.
  package init(translations: [Translation]) {
    common = nil
    self.translations = translations
  }

  /// The text for a language, and the language it is really in where that differs.
  ///
  /// A missing translation falls back to the default language, then to the first one given.
  package func text(in language: String, default defaultLanguage: String) -> (text: String, language: String?)
  {
    if let common { return (common, nil) }
    if let own = translations.first(where: { $0.language == language }) { return (own.text, nil) }
    let other = translations.first { $0.language == defaultLanguage } ?? translations.first
    return (other?.text ?? "", other?.language)
  }
}
