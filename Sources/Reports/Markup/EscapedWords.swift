import ContactData
import Values
import Wording

/// The words of a column as documents hold them.
///
/// Words that repeat are escaped once; the many of a free text when they are written, since a table of
/// a million of them would weigh more than all else that is known of the contacts.
enum EscapedWords {
  /// Each word put together before, by its code.
  case table([Markup])
  /// Words that are escaped as they are written.
  case list(WordList, isLinked: Bool)

  /// Up to this many words are worth a table.
  private static let mostInTable = 4096

  /// Escapes the words at once where they are few enough for a table.
  ///
  /// - Parameters:
  ///   - isLinked: makes links of e-mail addresses, telephone numbers and web addresses.
  ///   - shown: what stands for a word; of a free text each word stands for itself.
  init(_ words: WordList, isLinked: Bool = false, shown: (String) -> String = { $0 }) {
    self =
      words.count <= Self.mostInTable
      ? .table(words.map { Self.markup(shown($0), isLinked: isLinked) }) : .list(words, isLinked: isLinked)
  }

  /// Writes the word with a code.
  func write(_ code: Int32, to out: inout ByteBuffer) {
    switch self {
    case .table(let words): out.write(words[Int(code)])
    case .list(let words, isLinked: true): out.write(Self.markup(words[Int(code)], isLinked: true))
    case .list(let words, isLinked: false): words.withBytes(at: Int(code)) { unsafe out.text($0) }
    }
  }

  /// A word, as a link where it is asked for and the word is an address of some kind.
  static func markup(_ text: String, isLinked: Bool) -> Markup {
    guard isLinked, let link = ReachAddress.link(text) else { return "\(text)" }
    return "<a href=\"\(link)\">\(text)</a>"
  }

  /// The values of a list, parted by semicolons.
  static func markup(_ items: [String], isLinked: Bool) -> Markup {
    Markup(items.map { markup($0, isLinked: isLinked) }, separator: "; ")
  }
}
