/// What `segmenta check` says of the project file and the data.
extension Message {
  package static let checkProject = Message(
    "check.project", "Languages: {languages}. Ages are counted to {day}.",
    note: "{languages}: a list, as in English and Polski; {day}: a date.")
  package static let checkNothing = Message(
    "check.nothing", "Nothing is wrong.", note: "The last line of a check without findings.")
  package static let checkErrors = Message("check.errors", one: "{count} error", other: "{count} errors")
  package static let checkWarnings = Message(
    "check.warnings", one: "{count} warning", other: "{count} warnings")
}

// MARK: - Files

extension Message {
  package static let checkRows = Message(
    "check.rows", one: "{count} row used, {refused} left out", other: "{count} rows used, {refused} left out",
    note: "Follows the name of a file and a colon; {refused}: a number.")
  package static let checkForm = Message(
    "check.form", one: "encoding {encoding}, delimiter {delimiter}, {count} column",
    other: "encoding {encoding}, delimiter {delimiter}, {count} columns",
    note: "{encoding}: utf-8; {delimiter}: comma, semicolon, tab …")
  package static let checkFormJSON = Message(
    "check.form.json", one: "{format}, encoding {encoding}, {count} key",
    other: "{format}, encoding {encoding}, {count} keys",
    note: "{format}: JSON or NDJSON; {encoding}: utf-8; keys: those of the objects.")
  package static let checkEncodingWithMark = Message(
    "check.encodingWithMark", "{encoding} with a byte order mark", note: "{encoding}: utf-8.")
  package static let checkComma = Message("check.delimiter.comma", "comma")
  package static let checkSemicolon = Message("check.delimiter.semicolon", "semicolon")
  package static let checkTab = Message(
    "check.delimiter.tab", "tab", note: "The character between two cells.")
  package static let checkBar = Message("check.delimiter.bar", "vertical bar")
  package static let checkUnused = Message(
    "check.unused", one: "{count} column is not used: {columns}",
    other: "{count} columns are not used: {columns}",
    note: "{columns}: a list of quoted names.")

  package static let checkColumn = Message("check.column", "Column", note: "Header: a column of a file.")
  package static let checkUse = Message(
    "check.use", "Used as", note: "Header: what a column of a file is used for.")
  package static let checkType = Message(
    "check.type", "Read as", note: "Header: what the cells of a column are read as: text, number …")
  package static let checkText = Message("check.type.text", "text")
  package static let checkNumber = Message("check.type.number", "number")
  package static let checkNumberIn = Message(
    "check.type.numberIn", "number, {unit}", note: "{unit}: PLN, km …")
  package static let checkDate = Message("check.type.date", "date, {format}", note: "{format}: dd-MM-yyyy.")
  package static let checkFlag = Message("check.type.flag", "yes or no")
  package static let checkList = Message(
    "check.type.list", "list, separated by {separator}", note: "{separator}: a quoted sign.")
  package static let checkListJSON = Message("check.type.list.json", "list")

  package static let checkDecimalStated = Message(
    "check.decimal.stated", "decimal sign {sign}: the project file says so", note: "{sign}: a quoted sign.")
  package static let checkDecimalCell = Message(
    "check.decimal.cell", "decimal sign {sign}: {text} at {place} cannot be read otherwise",
    note: "{sign}: a quoted sign; {text}: a quoted number; {place}: file:line:column.")
  package static let checkDecimalDelimiter = Message(
    "check.decimal.delimiter", "decimal sign {sign}: no cell decides, so the delimiter does",
    note: "{sign}: a quoted sign.")
  package static let checkDecimalNone = Message(
    "check.decimal.none", "no cell has a comma or a point")
}

// MARK: - The model

extension Message {
  package static let checkField = Message(
    "check.field", "Field", note: "Header: the field that a parameter judges.")
  package static let checkScores = Message("check.scores", "Possible scores: {lowest} to {highest}.")
}
