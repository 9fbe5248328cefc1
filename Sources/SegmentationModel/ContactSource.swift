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

  /// What is not given is found out from the file; what means "no value" is `defaultEmptySpellings`.
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
  /// Equal to a name in the file's header, capitals included; white space at the ends does not count.
  package var name: String
  /// Where the project file writes it; where a field's key is its column's name too, the key.
  package var place: Place

  /// A name with the place that the finding points at if the file has no such column.
  package init(_ name: String, place: Place) {
    self.name = name
    self.place = place
  }
}

/// The contacts' own file: which columns identify them, and which fields they have.
package struct ContactSource: Sendable {
  /// How the contacts' file is written; related files are written alike in what they do not say.
  package var format: FileFormat
  /// Tells contacts apart: no cell is empty, and no two are the same.
  package var id: ColumnName
  /// What contacts are called in the report.
  package var name: ColumnName
  /// Who looks after the contact; nil for a project without owners.
  package var owner: ColumnName?
  /// The contact's address in the user's CRM (http or https); nil for none.
  package var link: ColumnName?
  /// People only: the column that holds their company's id.
  package var company: ColumnName?
  /// In the order of the project file; a column that nothing names is left out.
  package var fields: [Field]

  /// Takes columns as named: whether the file has them shows when it is read.
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
  /// The key under `fields:`, unique among the fields and measures of the segmentation.
  package var name: String
  /// The column's name where the project file gives no label.
  package var label: LocalizedText
  /// Decides how cells are read, and whether ranges or features can judge them.
  package var type: FieldType
  /// Called as the field is where the project file names none.
  package var column: ColumnName
  /// What the numbers count, for number fields.
  package var unit: NumberUnit?
  /// Left out of shared files unless asked for.
  package var isPersonal: Bool
  /// Shown in briefings as a way to reach the contact.
  package var isContact: Bool
  /// Where its key stands.
  package var place: Place

  /// A field with everything said: defaults are for the reader to fill in.
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
  /// Text is judged by features, numbers by ranges.
  case text
  case number
  /// The pattern is nil for ISO 8601.
  case date(format: DatePattern?)
  /// The words `yes` and `no`, whatever the file writes for them.
  case flag
  /// Several words in one cell; a feature matches where any of them does.
  case list(separator: ListSeparator)
}

/// Another file whose rows are folded onto the contacts.
package struct RelatedFile: Sendable {
  /// The key under `related:`.
  package var name: String
  /// What the project file leaves out here is as in the contacts' file.
  package var format: FileFormat
  /// The column of this file that names the contact.
  package var key: ColumnName
  /// The contact's id where the project file does not say.
  package var matches: RelatedKey
  /// In the order of the project file.
  package var measures: [Measure]
  /// Where its key stands.
  package var place: Place

  /// Takes the key and what it matches as named; rows are assigned to contacts only in scoring.
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
  /// What the contact has in the column under `id:` or `name:`.
  case id
  case name
  /// A field of the contact, by its key in the project file; never a measure.
  case field(String)
}

/// A number or a date gathered from the rows of a related file; it is used like a field.
package struct Measure: Sendable {
  /// What is done with the rows of a contact; without rows `sum` and `count` give 0, the others no value.
  package enum Operation: String, Sendable, CaseIterable {
    /// `earliest` and `latest` gather dates, all others numbers.
    case sum, count, mean, smallest, largest, earliest, latest
  }

  /// The key under `measures:`, unique among the fields and measures of the segmentation.
  package var name: String
  /// The name where the project file gives no label.
  package var label: LocalizedText
  /// The project file names exactly one.
  package var operation: Operation
  /// The column that is gathered; nil for `count`.
  package var column: ColumnName?
  /// The pattern of the dates, for `earliest` and `latest`; nil for ISO 8601.
  package var dateFormat: DatePattern?
  /// What the numbers count; nil for dates.
  package var unit: NumberUnit?
  /// Only rows whose columns hold one of these words; all conditions must hold.
  package var conditions: [Condition]
  /// Where its key stands.
  package var place: Place

  /// A column that must hold one of some words.
  package struct Condition: Sendable {
    /// Of the related file.
    package var column: ColumnName
    /// Compared like words; a spelling of "no value" asks for empty cells.
    package var words: [String]
    /// Where the project file writes each of the words; empty where it does not.
    package var places: [Place]

    /// Without places, findings on a word point at the column.
    package init(column: ColumnName, words: [String], places: [Place] = []) {
      self.column = column
      self.words = words
      self.places = places
    }
  }

  /// Whether it is a date rather than a number.
  package var isDate: Bool { operation == .earliest || operation == .latest }

  /// A measure with everything said; a column for all operations but `count`.
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
