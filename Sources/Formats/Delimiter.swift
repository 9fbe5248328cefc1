/// The sign between two cells of a row.
package enum Delimiter: String, Sendable, Hashable, CaseIterable {
  /// Those that are tried where none is stated; the earlier wins among equals.
  case comma = ","
  case semicolon = ";"
  case tab = "\t"
  case bar = "|"

  /// The sign as `delimiter:` writes it: the tab, which nobody sees, has a name.
  package var name: String { self == .tab ? "tab" : rawValue }

  /// The delimiter of a sign or of the word `tab`; nil for anything else.
  package init?(name: String) {
    if name == Self.tab.name { self = .tab } else { self.init(rawValue: name) }
  }

  /// Nil for a byte that is no delimiter of the list.
  package init?(byte: UInt8) {
    self.init(rawValue: String(UnicodeScalar(byte)))
  }

  /// The sign in ASCII.
  package var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .tab: UInt8(ascii: "\t")
    case .bar: UInt8(ascii: "|")
    }
  }
}
