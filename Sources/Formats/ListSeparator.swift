/// The sign between the values of a list in one cell: a sign of ASCII, the space or the tab.
package struct ListSeparator: Sendable, Hashable {
  /// The sign in ASCII: cells are parted at a byte.
  package let byte: UInt8

  /// What parts a list where nothing is said.
  package static let semicolon = ListSeparator(byte: UInt8(ascii: ";"))

  private init(byte: UInt8) {
    self.byte = byte
  }

  /// The separator of a sign or of the word `tab`; nil for letters, digits and anything longer.
  package init?(name: String) {
    switch name {
    case "tab", "\t": byte = UInt8(ascii: "\t")
    default:
      guard name.utf8.count == 1, let sign = name.utf8.first, Self.isSign(sign) else { return nil }
      byte = sign
    }
  }

  /// The sign itself.
  package var sign: Character { Character(UnicodeScalar(byte)) }

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: false
    default: (0x20...0x7E).contains(byte)
    }
  }
}
