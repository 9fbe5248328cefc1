/// What is left of a script or style sheet once it is embedded: what browsers need, without what readers need.
///
/// Left out are comments on lines of their own, types (`/** @type {…} */` within a line), indentation and empty
/// lines.
///
/// The work goes line by line and knows nothing of the languages, so whatever makes a line end mean something
/// is refused: texts in backquotes and strings that go on in the next line.
package enum ShippedText {
  /// Why a source cannot be made small this way.
  package struct Refusal: Error, Equatable {
    /// The line, from 1.
    package let line: Int
    /// What stands in the line, in English, as a compiler says it.
    package let reason: String
  }

  /// Whether files of this name are made small.
  package static func covers(_ name: String) -> Bool { name.hasSuffix(".js") || name.hasSuffix(".css") }

  /// The script that a part belongs to, nil for a file that stands alone: `assets/list/02-columns.js` is a part
  /// of `assets/list.js`.
  package static func whole(ofPart name: String) -> String? {
    let steps = name.split(separator: "/")
    guard steps.count == 3, steps[0] == "assets", name.hasSuffix(".js") else { return nil }
    return "\(steps[0])/\(steps[1]).js"
  }

  /// Parts, small already, as one script whose names stay its own.
  package static func joined(_ parts: [String]) -> String {
    withFewerLineEnds("(function () {\n\"use strict\";\n\(parts.joined())})();\n")
  }

  /// A style sheet's line without the blanks and the semicolons that say nothing. Texts in quotes keep theirs.
  ///
  /// A blank counts before a colon (in selectors) and between words; never after a colon or beside `{};,>`.
  private static func compact(_ line: Substring) -> String {
    var kept = ""
    var quote: Character?
    for character in line {
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == " ", let last = kept.last, ":{};,>".contains(last) {
        continue
      } else if "{};,>".contains(character) {
        while kept.last == " " { kept.removeLast() }
        if character == "}", kept.last == ";" { kept.removeLast() }
      }
      kept.append(character)
    }
    return kept
  }

  /// A style sheet, small already, with only those line ends that part words.
  private static func withoutLineEnds(_ text: String) -> String {
    var kept = ""
    for line in text.split(separator: "\n") {
      if let last = kept.last, !"{};,>".contains(last) { kept += "\n" }
      if line.hasPrefix("}"), kept.last == ";" { kept.removeLast() }
      kept += compact(line)
    }
    return kept + "\n"
  }

  /// A script, small already, without the line ends that follow a bracket, a comma or a semicolon.
  private static func withFewerLineEnds(_ text: String) -> String {
    var kept = ""
    for line in text.split(separator: "\n") {
      kept += line
      // What may be a comment goes on to the end of its line.
      let isOpen = line.last.map { "({[,;".contains($0) } ?? true
      if !isOpen || line.contains("//") { kept += "\n" }
    }
    return kept.hasSuffix("\n") ? kept : kept + "\n"
  }

  /// A script or style sheet, told apart by the end of its name, in as few lines as it can have.
  ///
  /// - Throws: `Refusal`.
  package static func make(of source: String, name: String) throws -> String {
    let small = try make(of: source)
    return name.hasSuffix(".css") ? withoutLineEnds(small) : withFewerLineEnds(small)
  }

  /// A source without comments and indentation, its other lines one by one.
  ///
  /// - Throws: `Refusal`.
  package static func make(of source: String) throws -> String {
    var kept = ""
    var commentStart: Int?
    for (index, line) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let text = trimmed(line)
      if commentStart != nil || text.hasPrefix("/*") {
        guard let end = closing(text, isOpen: commentStart != nil) else {
          commentStart = commentStart ?? index
          continue
        }
        commentStart = nil
        // Code behind a comment is a line like others.
        guard end == text.endIndex else {
          guard text.hasPrefix("/*") else {
            throw Refusal(line: index + 1, reason: "code after a comment's end")
          }
          kept += withoutTypes(try checked(text, line: index + 1)) + "\n"
          continue
        }
        continue
      }
      if text.isEmpty || text.hasPrefix("//") { continue }
      kept += withoutTypes(try checked(text, line: index + 1)) + "\n"
    }
    if let commentStart { throw Refusal(line: commentStart + 1, reason: "a comment without an end") }
    return kept
  }

  /// Where the comment that is open, or begins the line, ends.
  private static func closing(_ text: Substring, isOpen: Bool) -> Substring.Index? {
    var rest = isOpen ? text : text.dropFirst(2)
    while !rest.isEmpty {
      if rest.hasPrefix("*/") { return rest.index(rest.startIndex, offsetBy: 2) }
      rest = rest.dropFirst()
    }
    return nil
  }

  private static func checked(_ text: Substring, line: Int) throws -> Substring {
    if text.contains("`") { throw Refusal(line: line, reason: "a backquote: its text may span lines") }
    if text.hasSuffix("\\") { throw Refusal(line: line, reason: "a backslash that joins lines") }
    // One that ends in its line is harmless; one that does not would swallow what is stripped.
    if let start = lastOpening(text), closing(start, isOpen: false) == nil {
      throw Refusal(line: line, reason: "a comment that begins behind code and goes on")
    }
    return text
  }

  /// A line without comments that name types. No text of ours spells one.
  private static func withoutTypes(_ text: Substring) -> String {
    var kept = ""
    var rest = text
    while let start = rest.firstRange(of: "/** @"), let end = rest[start.upperBound...].firstRange(of: "*/") {
      kept += rest[..<start.lowerBound]
      rest = rest[end.upperBound...].drop { $0 == " " }
    }
    return kept + rest
  }

  private static func lastOpening(_ text: Substring) -> Substring? {
    var rest = text
    var found: Substring?
    while !rest.isEmpty {
      if rest.hasPrefix("/*") { found = rest }
      rest = rest.dropFirst()
    }
    return found
  }

  private static func trimmed(_ line: Substring) -> Substring {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\r" || $0 == "\r\n" }
    var text = line.drop(while: isBlank)
    while let last = text.last, isBlank(last) { text.removeLast() }
    return text
  }
}
