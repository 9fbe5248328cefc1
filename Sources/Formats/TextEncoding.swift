/// A way to write text as bytes; the raw value is what `encoding:` says.
package enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  /// What a file without a byte order mark is tried as first.
  case utf8 = "utf-8"
  /// Either byte order: as the byte order mark or the zero bytes tell, else little-endian.
  case utf16 = "utf-16"
  /// The lower byte first; a byte order mark that says otherwise is an error.
  case utf16LittleEndian = "utf-16le"
  /// The higher byte first; a byte order mark that says otherwise is an error.
  case utf16BigEndian = "utf-16be"
  /// Microsoft's code page for Central Europe.
  case windows1250 = "windows-1250"
  /// Microsoft's code page for Western Europe.
  case windows1252 = "windows-1252"
  /// Latin 1, without the control characters 80 to 9F (hexadecimal), which no text has.
  case iso8859Part1 = "iso-8859-1"
  /// Latin 2, without the control characters 80 to 9F (hexadecimal), which no text has.
  case iso8859Part2 = "iso-8859-2"

  /// The encoding of a name, in any case; nil for a name that is not in the list.
  package init?(name: String) {
    self.init(rawValue: name.lowercased())
  }
}
