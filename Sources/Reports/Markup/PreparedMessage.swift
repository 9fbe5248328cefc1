import Localization
import Wording

/// A message for many contacts: its words are looked up and escaped once, its places filled for each.
struct PreparedMessage {
  private enum Piece {
    case markup([UInt8])
    /// The index of a place.
    case place(Int)
  }

  private let pieces: [Piece]

  /// - Parameters:
  ///   - arguments: the values that are the same for every contact.
  ///   - places: the names of those that are not.
  init(_ words: ReportWords, _ message: Message, _ arguments: MessageArguments = [:], places: [String]) {
    var arguments = arguments
    for place in places { arguments[place] = .text("") }
    pieces = words.localizer.pieces(message, arguments).map { piece in
      switch piece {
      case .literal(let text): .markup(Array(Escaping.escaped(text).utf8))
      case .argument(let name, let text):
        places.firstIndex(of: name).map { .place($0) } ?? .markup(Array(Escaping.escaped(text).utf8))
      }
    }
  }

  /// - Parameter fill: appends what belongs in a place, given by its index.
  func write(to out: inout ByteBuffer, fill: (Int, inout ByteBuffer) -> Void) {
    for piece in pieces {
      switch piece {
      case .markup(let bytes): out.raw(bytes)
      case .place(let index): fill(index, &out)
      }
    }
  }
}
