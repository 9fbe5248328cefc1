/// What is wrong with catalogues of the user's.
extension Message {
  package static let diagnosticFolderNotFound = Message(
    "diagnostic.FolderNotFound",
    "The folder {folder} does not exist. Check its name.",
    note: "{folder}: a path.")
  package static let diagnosticNoCatalogues = Message(
    "diagnostic.NoCatalogues",
    "The folder {folder} holds no catalogue. Name each after its language, as in cs.po.",
    note: "{folder}: a path.")
  package static let diagnosticBadCatalogue = Message(
    "diagnostic.BadCatalogue",
    "The texts of the language {language} cannot be read: {reason}. Correct the catalogue, or leave the "
      + "language out.",
    note: "{language}: a code, as in pl; {reason}: a message reason.catalogue-….")
  package static let diagnosticIncompleteCatalogue = Message(
    "diagnostic.IncompleteCatalogue",
    one:
      "The catalogue of the language {language} lacks {count} of {total} texts, which is shown in English. "
      + "Translate it.",
    other:
      "The catalogue of the language {language} lacks {count} of {total} texts, which are shown in English. "
      + "Translate them.",
    note: "{language}: a code, as in pl; {total}: a number.")
  package static let diagnosticUnfitTranslation = Message(
    "diagnostic.UnfitTranslation",
    "The translation of {key} does not fit its message and is left out. Use exactly these placeholders, in as "
      + "many plural forms as the header says: {expected}.",
    note: "{key}: the quoted name of a message; {expected}: {count} and the like, or a dash where there are "
      + "none.")
}

// MARK: - Why a catalogue cannot be read

extension Message {
  package static let reasonCatalogueUnknownKeyword = Message(
    "reason.catalogue-unknown-keyword", "a line begins with {text}, which means nothing there",
    note: "Follows a colon.")
  package static let reasonCatalogueMalformedText = Message(
    "reason.catalogue-malformed-text", "a text does not stand between two quotation marks",
    note: "Follows a colon.")
  package static let reasonCatalogueUnknownEscape = Message(
    "reason.catalogue-unknown-escape", "the sign after a backslash means nothing", note: "Follows a colon.")
  package static let reasonCatalogueMisplaced = Message(
    "reason.catalogue-misplaced", "this line cannot stand here", note: "Follows a colon.")
  package static let reasonCatalogueMissingKey = Message(
    "reason.catalogue-missing-key", "a message has no msgctxt, which names it", note: "Follows a colon.")
  package static let reasonCatalogueRepeatedKey = Message(
    "reason.catalogue-repeated-key", "the message {text} stands there twice", note: "Follows a colon.")
  package static let reasonCatalogueWrongForms = Message(
    "reason.catalogue-wrong-forms",
    "the message {text} has another number of plural forms than the header says", note: "Follows a colon.")
  package static let reasonCataloguePluralForms = Message(
    "reason.catalogue-plural-forms", "the header Plural-Forms cannot be understood",
    note: "Follows a colon.")
  package static let reasonCatalogueCharset = Message(
    "reason.catalogue-charset", "it is not in UTF-8", note: "Follows a colon.")
  package static let reasonCatalogueTooLarge = Message(
    "reason.catalogue-too-large", "it is larger than 8 MB, or has more than 50,000 messages",
    note: "Follows a colon.")
}
