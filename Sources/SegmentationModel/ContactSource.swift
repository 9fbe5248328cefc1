package import Diagnostics
package import Formats

/// How a file of rows is written.
package struct FileFormat: Sendable, Hashable {
  /// The file as the project file writes it, relative to the project file.
  package var file: String
  /// Where the project file names it.
  package var place: Place
  /// As stated by `format:`; nil where the file's name decides.
  package var format: TableFormat?
  /// Nil for `auto`.
  package var encoding: TextEncoding?
  /// Nil for `auto`.
  package var delimiter: Delimiter?
  /// Nil for `auto`.
  package var decimal: DecimalSign?
  /// The spellings that mean "no value".
  package var emptySpellings: [String]

  /// What `empty` holds where the project file does not say.
  package static let defaultEmptySpellings = ["", "-", "n/d", "brak"]

  package init(
    file: String, place: Place, format: TableFormat? = nil, encoding: TextEncoding? = nil,
    delimiter: Delimiter? = nil, decimal: DecimalSign? = nil,
    emptySpellings: [String] = FileFormat.defaultEmptySpellings
  ) {
    self.file = file
    self.place = place
    self.format = format
    self.encoding = encoding
    self.delimiter = delimiter
    self.decimal = decimal
    self.emptySpellings = emptySpellings
  }

  /// The format that is stated, else what the file's name says; a name that says nothing is that of a CSV file.
  package var tableFormat: TableFormat { format ?? TableFormat(fileName: file) ?? .csv }
}

/// A column of a file, as the project file names it.
package struct ColumnName: Sendable, Hashable {
  package var name: String
  package var place: Place

  package init(_ name: String, place: Place) {
    self.name = name
    self.place = place
  }
}

/// The contacts' own file: which columns identify them, and which fields they have.
package struct ContactSource: Sendable {
  package var format: FileFormat
  package var id: ColumnName
  package var name: ColumnName
  package var owner: ColumnName?
  package var link: ColumnName?
  /// People only: the column that holds their company's id.
  package var company: ColumnName?
  package var fields: [Field]

  package init(
    format: FileFormat, id: ColumnName, name: ColumnName, owner: ColumnName?, link: ColumnName?,
    company: ColumnName?, fields: [Field]
  ) {
    self.format = format
    self.id = id
    self.name = name
    self.owner = owner
    self.link = link
    self.company = company
    self.fields = fields
  }
}

/// A field of a contact that is scored or shown.
package struct Field: Sendable {
  package var name: String
  package var label: LocalizedText
  package var type: FieldType
  package var column: ColumnName
  /// What the numbers count, for number fields.
  package var unit: NumberUnit?
  /// Left out of shared files unless asked for.
  package var isPersonal: Bool
  /// Shown in briefings as a way to reach the contact.
  package var isContact: Bool
  package var place: Place

  package init(
    name: String, label: LocalizedText, type: FieldType, column: ColumnName, unit: NumberUnit?,
    isPersonal: Bool, isContact: Bool, place: Place
  ) {
    self.name = name
    self.label = label
    self.type = type
    self.column = column
    self.unit = unit
    self.isPersonal = isPersonal
    self.isContact = isContact
    self.place = place
  }
}

/// What the values of a field are.
package enum FieldType: Sendable, Hashable {
  case text
  case number
  /// The pattern is nil for ISO 8601.
  case date(format: DatePattern?)
  case flag
  case list(separator: ListSeparator)
}

/// Another file whose rows are folded onto the contacts.
package struct RelatedFile: Sendable {
  package var name: String
  package var format: FileFormat
  /// The column of this file that names the contact.
  package var key: ColumnName
  package var matches: RelatedKey
  package var measures: [Measure]
  package var place: Place

  package init(
    name: String, format: FileFormat, key: ColumnName, matches: RelatedKey, measures: [Measure], place: Place
  ) {
    self.name = name
    self.format = format
    self.key = key
    self.matches = matches
    self.measures = measures
    self.place = place
  }
}

/// What of a contact the key of a related file equals.
package enum RelatedKey: Sendable, Hashable {
  case id
  case name
  case field(String)
}

/// A number or a date gathered from the rows of a related file; it is used like a field.
package struct Measure: Sendable {
  package enum Operation: String, Sendable, CaseIterable {
    case sum, count, mean, smallest, largest, earliest, latest
  }

  package var name: String
  package var label: LocalizedText
  package var operation: Operation
  /// The column that is gathered; nil for `count`.
  package var column: ColumnName?
  /// The pattern of the dates, for `earliest` and `latest`; nil for ISO 8601.
  package var dateFormat: DatePattern?
  /// What the numbers count; nil for dates.
  package var unit: NumberUnit?
  /// Only rows whose columns hold one of these words; all conditions must hold.
  package var conditions: [Condition]
  package var place: Place

  /// A column that must hold one of some words.
  package struct Condition: Sendable {
    package var column: ColumnName
    package var words: [String]
    /// Where the project file writes each of the words; empty where it does not.
    package var places: [Place]

    package init(column: ColumnName, words: [String], places: [Place] = []) {
      self.column = column
      self.words = words
      self.places = places
    }
  }

  /// Whether it is a date rather than a number.
  package var isDate: Bool { operation == .earliest || operation == .latest }

  package init(
    name: String, label: LocalizedText, operation: Operation, column: ColumnName?, dateFormat: DatePattern?,
    unit: NumberUnit?, conditions: [Condition], place: Place
  ) {
    self.name = name
    self.label = label
    self.operation = operation
    self.column = column
    self.dateFormat = dateFormat
    self.unit = unit
    self.conditions = conditions
    self.place = place
  }
}
