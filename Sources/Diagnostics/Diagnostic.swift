/// Something wrong or suspicious in what the user gave us, with its place.
///
/// A diagnostic holds no sentence: its `code` and named `arguments` are put into words in the
/// reader's language where it is shown.
package struct Diagnostic: Sendable, Hashable {
  /// Whether a build can go on.
  package enum Severity: String, Sendable {
    /// Nothing is published until it is mended.
    case error
    /// The build goes on, and says so; with `--strict` it counts as an error.
    case warning
  }

  /// Another place that belongs to the same problem.
  package struct Note: Sendable, Hashable {
    /// What the note says of its place; the key of its message.
    package var code: NoteCode
    /// Where it stands; nil where it has no place of its own.
    package var place: Place?
    /// What the message inserts, by the names of its placeholders.
    package var arguments: [String: Argument]

    /// A note at a place, with what its message inserts.
    package init(_ code: NoteCode, at place: Place?, _ arguments: [String: Argument] = [:]) {
      self.code = code
      self.place = place
      self.arguments = arguments
    }
  }

  /// What is wrong; the key of its message, and the word in brackets behind it.
  package var code: Code
  /// Where it stands; nil where it is about no file, or about all of them.
  package var place: Place?
  private var details: Details
  /// Other places of the same problem, in the order they are shown.
  package var notes: [Note]
  /// The id of the contact this is about, where there is one.
  package var contact: String?

  /// That of the code: two problems of one code never differ in it.
  package var severity: Severity { code.severity }

  /// A problem with what its message inserts, which the comment of its code lists.
  package init(
    _ code: Code, at place: Place? = nil, _ arguments: [String: Argument] = [:], notes: [Note] = [],
    contact: String? = nil
  ) {
    self.code = code
    self.place = place
    details = Details(arguments)
    self.notes = notes
    self.contact = contact
  }

  /// A diagnostic about a cell, with the arguments `text` and `column`, both of them quoted.
  ///
  /// A file can have a million of these, so they take no more memory than they must.
  package init(
    _ code: Code, at place: Place, ofCell text: String, inColumn column: String, notes: [Note] = [],
    contact: String? = nil
  ) {
    self.code = code
    self.place = place
    details = .cell(text: text, column: column)
    self.notes = notes
    self.contact = contact
  }

  // MARK: - Arguments

  /// The values that the message inserts, by name.
  ///
  /// - Complexity: those of a cell are put together at every call.
  package var arguments: [String: Argument] {
    get {
      switch details {
      case .cell(let text, let column): ["text": .quoted(text), "column": .quoted(column)]
      case .several(let arguments): arguments
      }
    }
    set { details = Details(newValue) }
  }

  /// Arguments as they are kept; equal arguments are kept alike.
  private enum Details: Sendable, Hashable {
    case cell(text: String, column: String)
    case several([String: Argument])

    init(_ arguments: [String: Argument]) {
      self = .several(arguments)
      if arguments.count == 2, case .quoted(let text)? = arguments["text"],
        case .quoted(let column)? = arguments["column"]
      {
        self = .cell(text: text, column: column)
      }
    }
  }
}

/// A value that a diagnostic's message inserts by name.
package enum Argument: Sendable, Hashable {
  /// The user's own text, shown in the quotes of the reader's language.
  case quoted(String)
  /// Text shown as it is: a number as the user wrote it, a file's name, a key of the project file.
  case plain(String)
  /// A count, formatted for the reader, that may choose the plural form.
  case count(Int)
  /// A number worked out by the program, with a decimal point here and the reader's sign when shown.
  case number(String)
  /// A number of percent, likewise.
  case percent(String)
  /// The values from one number to under another, put into words; a missing end is open.
  case range(from: String?, to: String?)
  /// Several of the user's texts, shown as a list of quoted words.
  case list([String])
}

/// Where in a file something stands.
package struct Place: Sendable, Hashable {
  /// The file, named as the user names it.
  package var file: String
  // 0 stands for nothing: places are kept by the million.
  private var lineNumber: Int
  private var columnNumber: Int

  /// The line, from 1.
  package var line: Int? { lineNumber == 0 ? nil : lineNumber }
  /// The column in characters (Unicode scalars), from 1.
  package var column: Int? { columnNumber == 0 ? nil : columnNumber }

  /// A place in a file, as exactly as it is known: without a line it is the file as a whole.
  package init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    lineNumber = line ?? 0
    columnNumber = column ?? 0
  }
}
