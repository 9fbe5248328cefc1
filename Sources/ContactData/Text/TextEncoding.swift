/// A way to write text as bytes; the raw value is the name that the project file uses.
package enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  case utf8 = "utf-8"
  /// Either byte order: as the byte order mark or the zero bytes tell, else little-endian.
  case utf16 = "utf-16"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1250 = "windows-1250"
  case windows1252 = "windows-1252"
  case iso8859Part2 = "iso-8859-2"

  /// Finds an encoding by name or common alias, in any case; nil for one that is not known.
  package init?(name: String) {
    switch name.lowercased() {
    case "utf8": self = .utf8
    case "utf16": self = .utf16
    case "cp1250", "windows1250", "win-1250", "win1250": self = .windows1250
    case "cp1252", "windows1252", "win-1252", "win1252": self = .windows1252
    case "iso8859-2", "iso-8859-2", "iso_8859-2", "latin2", "latin-2": self = .iso8859Part2
    case let other:
      guard let known = TextEncoding(rawValue: other) else { return nil }
      self = known
    }
  }

  /// The characters of the bytes from 80 hexadecimal on; nil where a character takes more bytes.
  var upperHalf: SingleByteTable? {
    switch self {
    case .utf8, .utf16, .utf16LittleEndian, .utf16BigEndian: nil
    case .windows1250: .windows1250
    case .windows1252: .windows1252
    case .iso8859Part2: .iso8859Part2
    }
  }
}
