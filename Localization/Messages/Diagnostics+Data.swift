/// What is wrong in the data, and what the model makes of it.
extension Message {
  package static let diagnosticEmptyFile = Message(
    "diagnostic.EmptyFile",
    "The file {file} is empty. Name its columns in the first line, and write the rows below.")
  package static let diagnosticNoRows = Message(
    "diagnostic.NoRows",
    "The file {file} has no row that can be used. Check whether the export is complete.")
  package static let diagnosticNotATextFile = Message(
    "diagnostic.NotATextFile",
    "The file {file} is not a text file: it holds a zero byte. Export it as CSV.")
  package static let diagnosticUnreadableEncoding = Message(
    "diagnostic.UnreadableEncoding",
    "The byte {byte} does not exist in the encoding {encoding}. Set encoding: for the file {file}, or "
      + "save it as UTF-8.",
    note: "{byte}: hexadecimal; encoding: stays as in the project file.")
  package static let diagnosticUnreadableEncodingRemedy = Message(
    "diagnostic.UnreadableEncoding.remedy",
    "The byte {byte} does not exist in the encoding {encoding}. The file {file} looks like {remedy}: "
      + "write encoding: {remedy}.",
    note: "{byte}: hexadecimal; encoding: stays as in the project file.")
  package static let diagnosticMissingColumn = Message(
    "diagnostic.MissingColumn",
    "The column {column} is not in {file}. Choose from {headers}.")
  package static let diagnosticMissingColumnNearest = Message(
    "diagnostic.MissingColumn.nearest",
    "The column {column} is not in {file}. Did you mean {nearest}?")
  package static let diagnosticAmbiguousColumn = Message(
    "diagnostic.AmbiguousColumn",
    "The column {column} is in {file} more than once. Rename or remove all but one.")
  package static let diagnosticTruncatedQuote = Message(
    "diagnostic.TruncatedQuote",
    "A quotation mark opens here and never closes. Close it, or double it where it belongs to the text.")
  package static let diagnosticRowTooLong = Message(
    "diagnostic.RowTooLong",
    "A row has at most 128 MB. Look for a quotation mark that is never closed.")
  package static let diagnosticCellTooLong = Message(
    "diagnostic.CellTooLong",
    "A cell has at most 1 MB. Look for a quotation mark that is never closed, or shorten the text.")
  package static let diagnosticTooManyColumns = Message(
    "diagnostic.TooManyColumns",
    "The file {file} has more than {limit} columns, the most that are read. Check its separator, or export fewer.",
    note: "{limit} is a number, 10 000.")
  package static let diagnosticWrongCellCount = Message(
    "diagnostic.WrongCellCount",
    "The row has {found} cells where the file has {expected} columns, and is left out. Put texts that "
      + "hold the separator in quotes.",
    note: "{found} and {expected} are numbers.")
  package static let diagnosticTextAfterQuote = Message(
    "diagnostic.TextAfterQuote",
    "Text follows a closing quotation mark, and the row is left out. Double the marks that belong to the "
      + "text.")
  package static let diagnosticMissingContactId = Message(
    "diagnostic.MissingContactId",
    "The row has no id in the column {column} and is left out. Fill in the cell.")
  package static let diagnosticContactIdTooLong = Message(
    "diagnostic.ContactIdTooLong",
    "The id in the column {column} is longer than {limit} bytes. Check that id: names the right column.",
    note: "{limit} is a number, 500; id: stays as in the project file.")
  package static let diagnosticDuplicateContactId = Message(
    "diagnostic.DuplicateContactId",
    "The id {id} is that of an earlier row, and this row is left out. Keep one of the two, or correct "
      + "the id.")
  package static let diagnosticNotANumber = Message(
    "diagnostic.NotANumber",
    "{text} in the column {column} is not a number and counts as no value. Write it with digits, as in "
      + "300000.")
  package static let diagnosticNumberTooLong = Message(
    "diagnostic.NumberTooLong",
    "{text} in the column {column} has more than 15 digits and counts as no value. Shorten it.")
  package static let diagnosticConflictingDecimalSigns = Message(
    "diagnostic.ConflictingDecimalSigns",
    "{text} has a different decimal sign from other cells of the column {column}. Write all of them alike.")
  package static let diagnosticAmbiguousDecimalSign = Message(
    "diagnostic.AmbiguousDecimalSign",
    "{text} in the column {column} can be read in two ways; “{decimal}” is taken as the decimal sign. "
      + "Set decimal: for the file.",
    note: "{decimal}: a comma or a point; decimal: stays as in the project file.")
  package static let diagnosticNotADate = Message(
    "diagnostic.NotADate",
    "{text} in the column {column} is not a day of the form {format} and counts as no value. Correct the "
      + "cell, or set format: for the column.",
    note: "{format}: a pattern, dd-MM-yyyy; format: stays as in the project file.")
  package static let diagnosticNotAFlag = Message(
    "diagnostic.NotAFlag",
    "{text} in the column {column} is neither yes nor no and counts as no value. Write yes or no.")
}

// MARK: - What the model makes of the data

extension Message {
  package static let diagnosticRowsWithoutKey = Message(
    "diagnostic.RowsWithoutKey",
    one: "{count} row has nothing in the column {column} and counts for no contact. Fill in the cell.",
    other: "{count} rows have nothing in the column {column} and count for no contact. Fill in the cells.")
  package static let diagnosticUnmatchedKey = Message(
    "diagnostic.UnmatchedKey",
    one: "{count} row names {key}, which is none of the contacts. Correct the name, or add the contact.",
    other: "{count} rows name {key}, which is none of the contacts. Correct the name, or add the contact.",
    note: "{key}: what the row is matched by, a name or an id.")
  package static let diagnosticMoreUnmatchedKeys = Message(
    "diagnostic.MoreUnmatchedKeys",
    one: "{count} more key in the column {column} matches nothing and is not listed (rows: {rows}). See "
      + "whether the right column was named.",
    other: "{count} more keys in the column {column} match nothing and are not listed (rows: {rows}). See "
      + "whether the right column was named.",
    note: "{rows}: how many rows have one of these keys.")
  package static let diagnosticKeyOfSeveralContacts = Message(
    "diagnostic.KeyOfSeveralContacts",
    one: "{count} row names {key} and counts for each of {contacts} contacts. Match by something that "
      + "only one contact has.",
    other: "{count} rows name {key} and count for each of {contacts} contacts. Match by something that "
      + "only one contact has.",
    note: "{contacts} is a number of at least 2; {key}: what the row is matched by.")
  package static let diagnosticSumTooLong = Message(
    "diagnostic.SumTooLong",
    one: "The measure {measure} needs more than 18 digits for {count} contact. Round the numbers in the "
      + "file.",
    other: "The measure {measure} needs more than 18 digits for {count} contacts. Round the numbers in "
      + "the file.")
  package static let diagnosticScoreTooLong = Message(
    "diagnostic.ScoreTooLong",
    "The scores have more digits than can be added up exactly. Use fewer decimals in points and "
      + "relevance.")
  package static let diagnosticNotALink = Message(
    "diagnostic.NotALink",
    "{text} does not begin with https:// or http:// and is not shown as a link. Write the whole address.")
  package static let diagnosticEmptyRangeInData = Message(
    "diagnostic.EmptyRangeInData",
    "No contact has a value in this range: {range}. Check the range, or keep it for data to come.",
    note: "{range}: a message range.…, as in from 10 to under 50.")
  package static let diagnosticUnusedFeature = Message(
    "diagnostic.UnusedFeature",
    "No contact has the feature {feature}. Check its spelling, or keep it for data to come.")
  package static let diagnosticUnmatchedCondition = Message(
    "diagnostic.UnmatchedCondition",
    "No row has {word} in the column {column}, so where: finds none by it. Check its spelling, or keep it for "
      + "data to come.",
    note: "where: stays as in the project file.")
  package static let diagnosticUnmatchedConditionNearest = Message(
    "diagnostic.UnmatchedCondition.nearest",
    "No row has {word} in the column {column}, so where: finds none by it. Did you mean {nearest}?",
    note: "where: stays as in the project file.")
  package static let diagnosticUnmatchedWord = Message(
    "diagnostic.UnmatchedWord",
    one: "{count} contact has {word}, which is no feature of the parameter {parameter}. Add it as a "
      + "feature, or to also: of one.",
    other: "{count} contacts have {word}, which is no feature of the parameter {parameter}. Add it as a "
      + "feature, or to also: of one.",
    note: "also: stays as in the project file.")
  package static let diagnosticUnmatchedWordNearest = Message(
    "diagnostic.UnmatchedWord.nearest",
    one: "{count} contact has {word}, which is no feature of the parameter {parameter}. Add it to also: "
      + "of {nearest} if it means that.",
    other: "{count} contacts have {word}, which is no feature of the parameter {parameter}. Add it to "
      + "also: of {nearest} if it means that.",
    note: "also: stays as in the project file.")
  package static let diagnosticMoreUnmatchedWords = Message(
    "diagnostic.MoreUnmatchedWords",
    one: "{count} more word is no feature of the parameter {parameter} and is not listed (values: "
      + "{values}). See whether the right field was named.",
    other: "{count} more words are no features of the parameter {parameter} and are not listed (values: "
      + "{values}). See whether the right field was named.",
    note: "{values}: how often one of these words stands in the data.")
  package static let diagnosticParameterWithoutEffect = Message(
    "diagnostic.ParameterWithoutEffect",
    "The parameter {parameter} gives every contact the same points. Let the points differ, or switch it "
      + "off.")
  package static let diagnosticUnreachableSegment = Message(
    "diagnostic.UnreachableSegment",
    "No score can reach the segment {segment}: scores go from {lowest} to {highest}. Change where the "
      + "segments begin.")
  package static let diagnosticCrowdedSegment = Message(
    "diagnostic.CrowdedSegment",
    "The segment {segment} holds {share} of all contacts. Change where the segments begin if it should "
      + "tell them apart.",
    note: "{share}: 83.3%; it is above 80%.")
  package static let diagnosticTotalTooLong = Message(
    "diagnostic.TotalTooLong",
    "The sum of the field {field} has more than 18 digits, and is left out where it cannot be shown exactly. "
      + "Check whether its numbers are right.")
}
