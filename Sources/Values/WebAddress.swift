/// An address on the web that a page may link to: http or https, with a host, without blanks.
///
/// Everything else is refused, `javascript:` above all, and the characters that no address holds unescaped; so are
/// names and passwords before the host, and signs that turn the direction of writing, both of which hide the host.
package enum WebAddress {
  /// Whether a page may link to it as it stands, with nothing added or escaped.
  package static func isSafe(_ text: String) -> Bool {
    let lowercased = text.lowercased().utf8
    guard let scheme = ["https://", "http://"].first(where: { lowercased.starts(with: $0.utf8) }),
      case let host = text.utf8.dropFirst(scheme.utf8.count).prefix(while: { !"/?#".utf8.contains($0) }),
      !host.isEmpty, !host.contains(UInt8(ascii: "@"))
    else { return false }
    return text.unicodeScalars.allSatisfy {
      $0.value > 0x20 && !$0.properties.isWhitespace && !$0.properties.isBidiControl
        && !"\"<>\\^`{|}\u{7F}".unicodeScalars.contains($0)
    }
  }
}
