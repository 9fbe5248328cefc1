/// An address on the web that a page may link to: http or https, with a host, without blanks.
///
/// Everything else is refused, `javascript:` above all, and the characters that no address holds unescaped.
package enum WebAddress {
  /// Whether a page may link to it as it stands, with nothing added or escaped.
  package static func isSafe(_ text: String) -> Bool {
    let lowercased = text.lowercased()
    guard let scheme = ["https://", "http://"].first(where: { lowercased.hasPrefix($0) }) else {
      return false
    }
    let host = text.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return !host.isEmpty
      && text.unicodeScalars.allSatisfy {
        $0.value > 0x20 && !$0.properties.isWhitespace && !"\"<>\\^`{|}\u{7F}".unicodeScalars.contains($0)
      }
  }
}
