import Values

/// Puts messages and values into the words of one language.
///
/// It holds its catalogue already read: make one a language and pass it on. A message that the
/// catalogue lacks is shown in English, a placeholder without a value stays visible as `{name}`.
package struct Localizer: Sendable {
  /// The language's code as it stands in the catalogue's name: `en`, `pl`.
  package let language: String
  /// How the language writes numbers, days and quotes.
  package let formats: LanguageFormats
  /// The language's alphabetical order.
  package let order: AlphabeticalOrder
  /// The catalogues to look in, one after the other: the one given, then the built-in one.
  private let catalogues: [Catalogue]
  private let isPseudo: Bool

  /// The languages whose catalogues are compiled in, English first.
  package static let builtInLanguages: [String] = {
    let codes = EmbeddedText.files.map { "\($0.path)" }.filter { $0.hasSuffix(".po") }
      .map { String($0.dropLast(3)) }
    return codes.filter { $0 == "en" } + codes.filter { $0 != "en" }
  }()

  /// Reads the catalogue of a language.
  ///
  /// - Parameter catalogueText: the text of a PO file that goes before the built-in catalogue; the only
  ///   way to a language that is not built in.
  /// - Throws: `CatalogueFault` where that text cannot be read or there is no catalogue at all.
  package init(language: String, catalogueText: String? = nil) throws(CatalogueFault) {
    self.language = language
    isPseudo = language == PseudoLanguage.code
    formats = LanguageFormats(language: isPseudo ? "en" : language)
    order = AlphabeticalOrder(language: isPseudo ? "en" : language)
    var catalogues: [Catalogue] = []
    if let catalogueText {
      catalogues.append(
        Catalogue(try Self.catalogue(catalogueText, formats), fitting: try Self.english.get()))
    }
    if isPseudo {
      catalogues.append(Catalogue(pseudoOf: try Self.english.get()))
    } else if language == "en" {
      catalogues.append(try Self.english.get())
    } else if let text = Self.builtInText(language) {
      catalogues.append(try Self.catalogue(text, formats))
    }
    guard !catalogues.isEmpty else { throw CatalogueFault(.unknownLanguage(language), line: 0) }
    self.catalogues = catalogues
  }

  /// The template that catalogues of other languages are made from.
  package static var template: String? {
    EmbeddedText.files.first { "\($0.path)" == "messages.pot" }.map { "\($0.text)" }
  }

  /// Kept for every language, since messages named at run time fall back to it.
  private static let english = Result { () throws(CatalogueFault) in
    try catalogue(builtInText("en") ?? "", LanguageFormats(language: "en"))
  }

  private static func catalogue(
    _ text: String, _ formats: LanguageFormats
  ) throws(CatalogueFault) -> Catalogue {
    try Catalogue(
      text: text, defaultRule: PluralRule(header: formats.pluralForms) ?? .english,
      shortWords: formats.shortWords)
  }

  private static func builtInText(_ language: String) -> String? {
    EmbeddedText.files.first { "\($0.path)" == "\(language).po" }.map { "\($0.text)" }
  }
}

// MARK: - The language itself

extension Localizer {
  /// The language's name in itself; its code where its catalogue does not say.
  package var languageName: String {
    ownTemplate(Message.languageName.key, [:]).map { String(decoding: $0, as: UTF8.self) } ?? language
  }
}

// MARK: - What a catalogue of the user's lacks

extension Localizer {
  /// The translations of the given catalogue that do not fit their messages, by line.
  package var unfitTranslations: [UnfitTranslation] { catalogues.flatMap(\.misfits) }

  /// How many of the program's messages have no text in this language, and how many there are.
  package var missingMessages: (count: Int, total: Int) {
    guard case .success(let english) = Self.english else { return (0, 0) }
    let keys = english.keys
    let missing = keys.count { key in !catalogues.contains { $0.entry(key) != nil } }
    return (missing, keys.count { _ in true })
  }
}

// MARK: - Messages

extension Localizer {
  /// A part of a message: the catalogue's own words or an inserted value, already formatted.
  package enum Piece: Sendable, Hashable {
    /// Words of the catalogue, between two insertions or at an end.
    case literal(String)
    /// An inserted value as the reader is shown it, with the name of its placeholder.
    case argument(name: String, text: String)
  }

  /// The message in the reader's language; its plural form is chosen by the argument named `count`.
  package func callAsFunction(_ message: Message, _ arguments: MessageArguments = [:]) -> String {
    var bytes: [UInt8] = []
    append(message, arguments, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the message as UTF-8, not escaped for any format.
  package func append(
    _ message: Message, _ arguments: MessageArguments = [:], to bytes: inout [UInt8]
  ) {
    fill(template(of: message, arguments), arguments, into: &bytes)
  }

  /// The message in pieces, so that a page can put markup round an inserted value.
  package func pieces(_ message: Message, _ arguments: MessageArguments = [:]) -> [Piece] {
    pieces(of: template(of: message, arguments), arguments)
  }

  /// The message of a key made at run time (`diagnostic.FileNotFound`); nil where there is none.
  package func text(key: String, _ arguments: MessageArguments = [:]) -> String? {
    guard let template = template(key: key, arguments) else { return nil }
    var bytes: [UInt8] = []
    fill(template, arguments, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Like `pieces(_:_:)` for a key made at run time; nil where there is no such message.
  package func pieces(key: String, _ arguments: MessageArguments = [:]) -> [Piece]? {
    template(key: key, arguments).map { pieces(of: $0, arguments) }
  }

  private func template(of message: Message, _ arguments: MessageArguments) -> [UInt8] {
    if let found = ownTemplate(message.key, arguments) { return found }
    let isPlural = message.englishPlural != nil && form(in: .english, arguments) != 0
    let text = isPlural ? message.englishPlural ?? message.english : message.english
    return Array((isPseudo ? PseudoLanguage.text(from: text) : text).utf8)
  }

  private func template(key: String, _ arguments: MessageArguments) -> [UInt8]? {
    if let found = ownTemplate(key, arguments) { return found }
    guard case .success(let english) = Self.english, let entry = english.entry(key) else { return nil }
    return entry.hasPlural ? entry.forms[form(in: english.rule, arguments)] : entry.forms[0]
  }

  private func ownTemplate(_ key: String, _ arguments: MessageArguments) -> [UInt8]? {
    for catalogue in catalogues {
      guard let entry = catalogue.entry(key) else { continue }
      return entry.hasPlural ? entry.forms[form(in: catalogue.rule, arguments)] : entry.forms[0]
    }
    return nil
  }

  /// A count that was formatted by the caller (`1.0`) takes the form of fractions, as CLDR has it.
  private func form(in rule: PluralRule, _ arguments: MessageArguments) -> Int {
    switch arguments["count"] {
    case .count(let count): rule.form(of: count)
    case .number(let value), .percent(let value), .amount(let value, _), .money(let value, _):
      value.scale == 0 ? rule.form(of: Int(value.mantissa)) : rule.fractionForm
    default: rule.fractionForm
    }
  }
}

// MARK: - Placeholders

extension Localizer {
  private func fill(_ template: [UInt8], _ arguments: MessageArguments, into bytes: inout [UInt8]) {
    var rest = template[...]
    while let placeholder = Self.nextPlaceholder(in: rest) {
      bytes.append(contentsOf: rest[..<placeholder.lowerBound])
      rest = rest[placeholder.upperBound...]
      if let value = arguments[Self.name(template[placeholder])] {
        append(value, to: &bytes)
      } else {
        bytes.append(contentsOf: template[placeholder])
      }
    }
    bytes.append(contentsOf: rest)
  }

  private func pieces(of template: [UInt8], _ arguments: MessageArguments) -> [Piece] {
    var pieces: [Piece] = []
    var literal: [UInt8] = []
    func finishLiteral() {
      if !literal.isEmpty { pieces.append(.literal(String(decoding: literal, as: UTF8.self))) }
      literal = []
    }
    var rest = template[...]
    while let placeholder = Self.nextPlaceholder(in: rest) {
      literal += rest[..<placeholder.lowerBound]
      rest = rest[placeholder.upperBound...]
      let name = Self.name(template[placeholder])
      if let value = arguments[name] {
        finishLiteral()
        pieces.append(.argument(name: name, text: text(value)))
      } else {
        literal += template[placeholder]
      }
    }
    literal += rest
    finishLiteral()
    return pieces
  }

  /// The place of the first `{name}`, with its braces.
  private static func nextPlaceholder(in template: ArraySlice<UInt8>) -> Range<Int>? {
    guard let start = template.firstIndex(of: UInt8(ascii: "{")),
      let end = template[start...].firstIndex(of: UInt8(ascii: "}"))
    else { return nil }
    return start..<(end + 1)
  }

  private static func name(_ placeholder: ArraySlice<UInt8>) -> String {
    String(decoding: placeholder.dropFirst().dropLast(), as: UTF8.self)
  }
}

// MARK: - Values

extension Localizer {
  /// A value as messages show it.
  package func text(_ value: MessageValue) -> String {
    var bytes: [UInt8] = []
    append(value, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func append(_ value: MessageValue, to bytes: inout [UInt8]) {
    switch value {
    case .text(let text): bytes.append(contentsOf: text.utf8)
    case .quoted(let text): formats.append(quoted: text, to: &bytes)
    case .count(let count): formats.append(count, to: &bytes)
    case .number(let number): formats.append(number, to: &bytes)
    case .percent(let number): formats.append(percent: number, to: &bytes)
    case .money(let amount, let currency): formats.append(amount, currency: currency, to: &bytes)
    case .amount(let amount, let unit): bytes.append(contentsOf: self.amount(amount, unit: unit).utf8)
    case .day(let day): formats.append(day, to: &bytes)
    case .list(let texts): bytes.append(contentsOf: list(texts).utf8)
    case .quotedList(let texts): bytes.append(contentsOf: list(texts.map(formats.quoted)).utf8)
    }
  }

  /// Texts joined as the language joins them: `a, b and c`; empty for none.
  package func list(_ texts: [String]) -> String {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return self(.listEnd, ["items": .text(listStart(texts.dropLast())), "last": .text(last)])
  }

  /// All but the last text of a list, joined as the language joins them: `a, b`.
  ///
  /// - Complexity: O(n) where the language puts the same text between any two of them, as all of ours do.
  package func listStart(_ texts: some Collection<String>) -> String {
    guard let first = texts.first, texts.count > 1 else { return texts.first ?? "" }
    if let textInLists { return texts.joined(separator: textInLists) }
    return texts.dropFirst().reduce(first) { items, next in
      self(.listMiddle, ["items": .text(items), "next": .text(next)])
    }
  }

  /// What stands between any two texts of a list but the last two; nil where the language puts more around them.
  package var textInLists: String? {
    let pieces = pieces(.listMiddle, ["items": .text(""), "next": .text("")])
    guard pieces.count == 3, case .argument("items", _) = pieces[0], case .literal(let between) = pieces[1],
      case .argument("next", _) = pieces[2]
    else { return nil }
    return between
  }

  /// A text whose one-letter words keep to the word after them, where the language asks for that.
  package func bound(_ text: String) -> String {
    guard !formats.shortWords.isEmpty else { return text }
    return String(
      decoding: Catalogue.bound(Array(text.utf8), shortWords: formats.shortWords), as: UTF8.self)
  }

  /// The language's sort key for a text: compare keys byte by byte.
  package func sortKey(_ text: String) -> [UInt8] {
    order.key(text)
  }
}
