/// Why a catalogue cannot be read, and where.
package struct CatalogueFault: Error, Sendable, Hashable {
  /// What is wrong.
  package enum Kind: Sendable, Hashable {
    /// There is no catalogue of that language.
    case unknownLanguage(String)
    /// A line that begins with none of the words of the format.
    case unknownKeyword(String)
    /// A text without its opening or closing quote, or with something after it.
    case malformedText
    /// A backslash followed by something that is not an escape.
    case unknownEscape
    /// A text, an identifier or a translation where the format has no place for it.
    case misplaced
    /// A message without `msgctxt`, which holds our key.
    case missingKey
    /// A message that stood in the file before.
    case repeatedKey(String)
    /// A plural message whose number of translations is not that of the header.
    case wrongNumberOfForms(String)
    /// A header `Plural-Forms` that cannot be understood.
    case unreadablePluralForms
    /// A charset other than UTF-8.
    case foreignCharset
    /// A file beyond 8 MB or 50 000 messages.
    case tooLarge
  }

  /// A stable word for what is wrong: the key of a message after `reason.`.
  package var reason: String {
    switch kind {
    case .unknownLanguage: "catalogue-unknown-language"
    case .unknownKeyword: "catalogue-unknown-keyword"
    case .malformedText: "catalogue-malformed-text"
    case .unknownEscape: "catalogue-unknown-escape"
    case .misplaced: "catalogue-misplaced"
    case .missingKey: "catalogue-missing-key"
    case .repeatedKey: "catalogue-repeated-key"
    case .wrongNumberOfForms: "catalogue-wrong-forms"
    case .unreadablePluralForms: "catalogue-plural-forms"
    case .foreignCharset: "catalogue-charset"
    case .tooLarge: "catalogue-too-large"
    }
  }

  /// The word or the message that it is about; empty where there is none.
  package var text: String {
    switch kind {
    case .unknownLanguage(let text), .unknownKeyword(let text), .repeatedKey(let text),
      .wrongNumberOfForms(let text):
      text
    default: ""
    }
  }

  /// What the reader stumbled over, after which it reads no further.
  package let kind: Kind
  /// The line in the file, from 1; 0 where the fault has no line.
  package let line: Int

  /// A fault at a line, or at line 0 where it is about the file as a whole.
  package init(_ kind: Kind, line: Int) {
    self.kind = kind
    self.line = line
  }
}
