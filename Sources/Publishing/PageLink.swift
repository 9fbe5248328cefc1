/// Where an address in a page leads to, seen from the page's folder.
enum PageLink: Hashable {
  /// Another site, a mail address, data: nothing to look up.
  case elsewhere
  /// An anchor of the same page; empty for its top.
  case here(fragment: String)
  /// A file named from the root on, and an anchor in it; empty for none.
  case file(String, fragment: String)
  /// An absolute path, or one that leaves the root: nothing on a disk or in an attachment.
  case nowhere

  /// Resolves an address as a browser does that has the page from a disk.
  ///
  /// - Parameter folder: The names of the folders from the root to the page.
  init(_ address: String, from folder: [Substring]) {
    let bytes = address.utf8
    if let colon = bytes.firstIndex(of: UInt8(ascii: ":")), Self.isScheme(bytes[..<colon]) {
      self = .elsewhere
      return
    }
    if address.hasPrefix("//") {
      self = .elsewhere
      return
    }
    if address.hasPrefix("/") {
      self = .nowhere
      return
    }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    // A fragment with an equals sign is a list's state, not an anchor.
    var fragment = parts.count > 1 && !parts[1].utf8.contains(UInt8(ascii: "=")) ? Self.decoded(parts[1]) : ""
    if fragment == "top" { fragment = "" }
    let path = parts[0].prefix { $0 != "?" }
    if path.isEmpty {
      self = .here(fragment: fragment)
      return
    }
    var names = folder
    for name in path.split(separator: "/", omittingEmptySubsequences: false) {
      switch name {
      case ".", "": continue
      case "..":
        guard names.popLast() != nil else {
          self = .nowhere
          return
        }
      default: names.append(name.utf8.contains(UInt8(ascii: "%")) ? Substring(Self.decoded(name)) : name)
      }
    }
    self = .file(names.joined(separator: "/"), fragment: fragment)
  }

  private static func isScheme(_ bytes: Substring.UTF8View) -> Bool {
    !bytes.isEmpty
      && bytes.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
          true
        default: false
        }
      }
  }

  /// With `%hh` replaced by its byte.
  private static func decoded(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    let source = Array(text.utf8)
    var bytes: [UInt8] = []
    var index = 0
    while index < source.count {
      if source[index] == UInt8(ascii: "%"), index + 2 < source.count,
        let byte = UInt8(String(decoding: source[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        bytes.append(byte)
        index += 3
      } else {
        bytes.append(source[index])
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
