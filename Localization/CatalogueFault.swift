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

  package let kind: Kind
  /// The line in the file, from 1; 0 where the fault has no line.
  package let line: Int

  package init(_ kind: Kind, line: Int) {
    self.kind = kind
    self.line = line
  }
}
