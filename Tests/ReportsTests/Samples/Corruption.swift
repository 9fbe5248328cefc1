import Testing

/// A fault put into a document that is right, and where the check should find it.
struct Corruption: Sendable, CustomTestStringConvertible {
  enum Edit: Sendable {
    /// The first place of a text becomes another.
    case replace(String, with: [UInt8])
    /// All from one text through another goes.
    case cut(from: String, through: String)
    /// Only the first part, in hundredths, stays.
    case keep(percent: Int)
  }

  let name: String
  /// The document's path in the sample.
  let path: String
  let edits: [Edit]
  /// Whether the check must name the line of the fault: that on which the tag ends.
  let isPlaced: Bool

  var testDescription: String { "\(path): \(name)" }

  /// A tag that is wrong where it stands.
  static func tag(_ name: String, _ path: String, _ old: String, _ new: String) -> Corruption {
    Corruption(name: name, path: path, edits: [.replace(old, with: Array(new.utf8))], isPlaced: true)
  }

  /// Something wrong that shows later, or all over the document.
  static func somewhere(_ name: String, _ path: String, _ pairs: (String, String)...) -> Corruption {
    Corruption(
      name: name, path: path, edits: pairs.map { .replace($0.0, with: Array($0.1.utf8)) }, isPlaced: false)
  }

  static func bytes(_ name: String, _ path: String, after mark: String, _ bytes: [UInt8]) -> Corruption {
    Corruption(
      name: name, path: path, edits: [.replace(mark, with: Array(mark.utf8) + bytes)], isPlaced: false)
  }

  static func cut(_ name: String, _ path: String, from: String, through: String) -> Corruption {
    Corruption(name: name, path: path, edits: [.cut(from: from, through: through)], isPlaced: false)
  }

  static func keep(_ percent: Int, _ path: String) -> Corruption {
    Corruption(
      name: "ends after \(percent) hundredths", path: path, edits: [.keep(percent: percent)], isPlaced: false)
  }

  struct NotThere: Error, CustomStringConvertible {
    let description: String
  }

  /// The document with the fault, and the line of the first one.
  ///
  /// - Throws: where the sample has no such place: a corruption that corrupts nothing proves nothing.
  func applied(to document: [UInt8]) throws -> (bytes: [UInt8], line: Int) {
    var bytes = document
    var line: Int?
    for edit in edits {
      let start: Int
      switch edit {
      case .replace(let old, let new):
        start = try Self.find(old, in: bytes, from: 0)
        bytes.replaceSubrange(start..<(start + old.utf8.count), with: new)
      case .cut(let from, let through):
        start = try Self.find(from, in: bytes, from: 0)
        let end = try Self.find(through, in: bytes, from: start) + through.utf8.count
        bytes.removeSubrange(start..<end)
      case .keep(let percent):
        start = bytes.count * percent / 100
        bytes.removeSubrange(start...)
      }
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
      if line == nil { line = bytes[..<end].count { $0 == UInt8(ascii: "\n") } + 1 }
    }
    return (bytes, line ?? 0)
  }

  private static func find(_ text: String, in bytes: [UInt8], from start: Int) throws -> Int {
    let wanted = Array(text.utf8)
    var index = start
    while index + wanted.count <= bytes.count {
      if bytes[index] == wanted[0], bytes[index..<(index + wanted.count)].elementsEqual(wanted) {
        return index
      }
      index += 1
    }
    throw NotThere(description: "“\(text)” is not in the document")
  }
}
