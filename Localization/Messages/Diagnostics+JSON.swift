/// What is wrong in files of JSON.
extension Message {
  package static let diagnosticJSONSyntax = Message(
    "diagnostic.JSONSyntax",
    "The file is no JSON here: {text} cannot stand in this place. One of these can: {expected}.")
  package static let diagnosticTruncatedJSON = Message(
    "diagnostic.TruncatedJSON",
    "The file {file} ends before everything in it is closed. Export it again.")
  package static let diagnosticTrailingComma = Message(
    "diagnostic.TrailingComma",
    "In JSON no comma follows the last item. Remove it.")
  package static let diagnosticBadEscape = Message(
    "diagnostic.BadEscape",
    "{text} means nothing in JSON. Write a backslash that belongs to the text twice.")
  package static let diagnosticUnclosedText = Message(
    "diagnostic.UnclosedText",
    "A quotation mark opens here and does not close on its line. Close it, and write line breaks as \\n.",
    note: "The backslash and the letter after it stay as they are.")
  package static let diagnosticControlCharacter = Message(
    "diagnostic.ControlCharacter",
    "The control character {character} cannot stand in a text of JSON. Remove it, or write it as an escape.",
    note: "{character}: as U+0009.")
  package static let diagnosticNestedTooDeeply = Message(
    "diagnostic.NestedTooDeeply",
    "Lists and objects lie in one another more than {limit} times. Write one flat object for each row.",
    note: "{limit} is a number: 128.")
  package static let diagnosticTextAfterEnd = Message(
    "diagnostic.TextAfterEnd",
    "The list of objects in {file} is closed, and more follows. Write one list, or one object on each "
      + "line with format: ndjson.",
    note: "format: ndjson stays as in the project file.")
  package static let diagnosticWrongJSONShape = Message(
    "diagnostic.WrongJSONShape",
    "The file {file} must be a list of objects, between square brackets. Export the rows in this way.",
    note: "Of objects: in braces, separated by commas.")
  package static let diagnosticWrongJSONShapeRemedy = Message(
    "diagnostic.WrongJSONShape.remedy",
    "The file {file} is written in another way than its name or the project says. Write format: {remedy}.",
    note: "{remedy}: json or ndjson; format: stays as in the project file.")
  package static let diagnosticNotAnObject = Message(
    "diagnostic.NotAnObject",
    "A row must be an object; what stands here is none, and is left out. Write columns as its keys.")
  package static let diagnosticRepeatedKey = Message(
    "diagnostic.RepeatedKey",
    "The object has the key {column} for the second time; the first one counts. Remove one of the two.")
  package static let diagnosticUnexpectedList = Message(
    "diagnostic.UnexpectedList",
    "A list stands in the column {column}, where one value must, and counts as no value. Set type: list "
      + "for the field, or write one value.",
    note: "type: list stays as in the project file.")
  package static let diagnosticNestedValue = Message(
    "diagnostic.NestedValue",
    "In the column {column} an object, or a list in a list, counts as no value. Write texts, numbers, or "
      + "a list of them.")
}
