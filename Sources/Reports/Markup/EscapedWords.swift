import ContactData
import Values
import Wording

/// The words of a column as documents hold them.
///
/// Words that repeat are escaped once; the many of a free text when they are written, since a table of
/// a million of them would weigh more than all else that is known of the contacts.
enum EscapedWords {
  case table([[UInt8]])
  case list(WordList, isLinked: Bool)

  /// Up to this many words are worth a table.
  private static let mostInTable = 4096

  /// - Parameters:
  ///   - isLinked: makes links of e-mail addresses, telephone numbers and web addresses.
  ///   - shown: what stands for a word; of a free text each word stands for itself.
  init(_ words: WordList, isLinked: Bool = false, shown: (String) -> String = { $0 }) {
    self =
      words.count <= Self.mostInTable
      ? .table(words.map { Self.markup(shown($0), isLinked: isLinked) }) : .list(words, isLinked: isLinked)
  }

  func write(_ code: Int32, to out: inout ByteBuffer) {
    switch self {
    case .table(let words): out.raw(words[Int(code)])
    case .list(let words, isLinked: true): out.raw(Self.markup(words[Int(code)], isLinked: true))
    case .list(let words, isLinked: false): words.withBytes(at: Int(code)) { unsafe out.text($0) }
    }
  }

  static func markup(_ text: String, isLinked: Bool) -> [UInt8] {
    guard isLinked, let link = ReachAddress.link(text) else { return Array(Escaping.escaped(text).utf8) }
    return ("<a href=\"\(link)\">\(text)</a>" as Markup).bytes
  }

  static func markup(_ items: [String], isLinked: Bool) -> [UInt8] {
    Array(items.map { markup($0, isLinked: isLinked) }.joined(separator: Array("; ".utf8)))
  }
}
