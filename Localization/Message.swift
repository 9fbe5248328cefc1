/// A text of the product: its key, its English source and a note for translators.
///
/// Messages are declared as static constants in `Messages/`, so that a misspelt key does not compile.
/// The template `messages.pot` is made from those declarations, therefore their texts must be literals.
package struct Message: Sendable, Hashable {
  /// The name of the message in catalogues (their `msgctxt`), unique: `page.what`.
  package let key: String
  /// The English text; the singular where the message has plural forms. Placeholders are named: `{name}`.
  package let english: String
  /// The English text for every count but 1; nil where the message has no plural forms.
  package let englishPlural: String?
  /// Where the text stands and what its placeholders hold.
  package let note: String

  /// A message with one form.
  package init(_ key: String, _ english: String, note: String = "") {
    self.key = key
    self.english = english
    self.englishPlural = nil
    self.note = note
  }

  /// A message with plural forms, chosen by the argument named `count`.
  package init(_ key: String, one: String, other: String, note: String = "") {
    self.key = key
    self.english = one
    self.englishPlural = other
    self.note = note
  }
}
