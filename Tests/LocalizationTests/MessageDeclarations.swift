import Foundation
import TestSupport

/// The messages as they are declared in `Localization/Messages`, read from the source.
struct MessageDeclarations {
  struct Declaration: Sendable {
    var file: String
    var name: String
    var key: String
    var english: String
    var plural: String?
    var note: String

    var placeholders: Set<String> { Self.placeholders(english).union(Self.placeholders(plural ?? "")) }

    static func placeholders(_ text: String) -> Set<String> {
      let parts = text.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
      return Set(parts.compactMap { $0.split(separator: "}").first.map(String.init) })
    }
  }

  struct Malformed: Error, CustomStringConvertible {
    var description: String
  }

  /// The folder `Localization`.
  static let folder = Repository.root.appending(path: "Localization")

  /// All of them, file by file in the order of their names.
  static func all() throws -> [Declaration] {
    let messages = folder.appending(path: "Messages")
    return try FileManager.default.contentsOfDirectory(atPath: messages.path)
      .filter { $0.hasSuffix(".swift") }.sorted()
      .flatMap { try read(String(contentsOf: messages.appending(path: $0), encoding: .utf8), file: $0) }
  }

  private static func read(_ source: String, file: String) throws -> [Declaration] {
    let code = source.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.drop { $0 == " " }.hasPrefix("//") ? "" : $0 }.joined(separator: "\n")
    return try code.components(separatedBy: "static let ").dropFirst().compactMap { part in
      guard let equals = part.range(of: "= Message(") else { return nil }
      let name = part[..<equals.lowerBound].trimmingCharacters(in: .whitespaces)
      guard name.allSatisfy({ $0.isLetter || $0.isNumber }) else { return nil }
      var scanner = ArgumentScanner(
        text: Array(part[equals.upperBound...].unicodeScalars), file: "\(file): \(name)")
      let arguments = try scanner.arguments()
      guard let key = arguments.first?.text, arguments.first?.label == nil else {
        throw Malformed(description: "\(file): \(name) has no key")
      }
      func value(_ label: String?) -> String? { arguments.dropFirst().first { $0.label == label }?.text }
      guard let english = value(nil) ?? value("one") else {
        throw Malformed(description: "\(file): \(name) has no text")
      }
      return Declaration(
        file: file, name: name, key: key, english: english, plural: value("other"), note: value("note") ?? "")
    }
  }

  /// The template that catalogues are merged with.
  static func template(_ declarations: [Declaration]) -> String {
    var text = #"""
      # The messages of Segmenta, made from Localization/Messages. Do not edit.
      msgid ""
      msgstr ""
      "Project-Id-Version: segmenta\n"
      "Report-Msgid-Bugs-To: \n"
      "PO-Revision-Date: YEAR-MO-DA HO:MI+ZONE\n"
      "Last-Translator: FULL NAME <EMAIL@ADDRESS>\n"
      "Language-Team: LANGUAGE <LL@li.org>\n"
      "Language: \n"
      "MIME-Version: 1.0\n"
      "Content-Type: text/plain; charset=UTF-8\n"
      "Content-Transfer-Encoding: 8bit\n"

      """#
    for message in declarations {
      text += "\n"
      if !message.note.isEmpty { text += "#. \(message.note)\n" }
      text += "#: Localization/Messages/\(message.file)\n"
      if !message.placeholders.isEmpty { text += "#, python-brace-format\n" }
      text += "msgctxt \(quoted(message.key))\nmsgid \(quoted(message.english))\n"
      if let plural = message.plural {
        text += "msgid_plural \(quoted(plural))\nmsgstr[0] \"\"\nmsgstr[1] \"\"\n"
      } else {
        text += "msgstr \"\"\n"
      }
    }
    return text
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(
      of: "\"", with: "\\\""
    )
    .replacingOccurrences(of: "\n", with: "\\n").replacingOccurrences(of: "\t", with: "\\t")
    return "\"\(escaped)\""
  }
}

/// Reads the arguments of a call that are all string literals, labelled or not, joined by `+` or not.
private struct ArgumentScanner {
  let text: [Unicode.Scalar]
  let file: String
  var position = 0

  init(text: [Unicode.Scalar], file: String) {
    self.text = text
    self.file = file
  }

  mutating func arguments() throws -> [(label: String?, text: String)] {
    var result: [(label: String?, text: String)] = []
    while true {
      skipBlanks()
      if take(")") { return result }
      let label = takeLabel()
      var value = try literal()
      skipBlanks()
      while take("+") {
        skipBlanks()
        value += try literal()
        skipBlanks()
      }
      result.append((label, value))
      guard take(",") || peek == ")" else { throw fault("expected a comma") }
    }
  }

  private var peek: Unicode.Scalar? { position < text.count ? text[position] : nil }

  private func fault(_ what: String) -> MessageDeclarations.Malformed {
    MessageDeclarations.Malformed(description: "\(file): \(what)")
  }

  private mutating func skipBlanks() {
    while let scalar = peek, scalar == " " || scalar == "\n" { position += 1 }
  }

  private mutating func take(_ word: String) -> Bool {
    guard text[position...].starts(with: word.unicodeScalars) else { return false }
    position += word.unicodeScalars.count
    return true
  }

  private mutating func takeLabel() -> String? {
    let label = text[position...].prefix { $0.properties.isAlphabetic }
    guard !label.isEmpty, text[position...].dropFirst(label.count).first == ":" else { return nil }
    position += label.count + 1
    skipBlanks()
    return String(String.UnicodeScalarView(label))
  }

  private mutating func literal() throws -> String {
    if take("\"\"\"") { return try block() }
    guard take("\"") else { throw fault("expected a string literal") }
    var result = String.UnicodeScalarView()
    while let scalar = peek, scalar != "\n" {
      position += 1
      if scalar == "\"" { return String(result) }
      if scalar == "\\" { try result.append(escape()) } else { result.append(scalar) }
    }
    throw fault("an open string literal")
  }

  /// A literal over several lines, whose ends are escaped or kept.
  private mutating func block() throws -> String {
    var lines: [String.UnicodeScalarView] = [String.UnicodeScalarView()]
    var joined: [Bool] = []
    guard take("\n") else { throw fault("text after the quotes") }
    while !take("\"\"\"") {
      guard let scalar = peek else { throw fault("an open string literal") }
      position += 1
      if scalar == "\n" {
        joined.append(false)
        lines.append(String.UnicodeScalarView())
      } else if scalar == "\\", take("\n") {
        joined.append(true)
        lines.append(String.UnicodeScalarView())
      } else if scalar == "\\" {
        try lines[lines.count - 1].append(escape())
      } else {
        lines[lines.count - 1].append(scalar)
      }
    }
    let indent = lines.removeLast().count
    return zip(lines, joined).enumerated().map { index, line in
      String(String.UnicodeScalarView(line.0.dropFirst(indent)))
        + (line.1 || index == lines.count - 1 ? "" : "\n")
    }.joined()
  }

  private mutating func escape() throws -> Unicode.Scalar {
    defer { position += 1 }
    switch peek {
    case "n": return "\n"
    case "t": return "\t"
    case "\"": return "\""
    case "\\": return "\\"
    case "u":
      let digits = text[position...].dropFirst(2).prefix { $0 != "}" }
      position += digits.count + 2
      guard let code = UInt32(String(String.UnicodeScalarView(digits)), radix: 16),
        let scalar = Unicode.Scalar(code)
      else { throw fault("an unknown escape") }
      return scalar
    default: throw fault("an unknown escape; texts have no interpolation")
    }
  }
}
