import Formats

/// A warning or error about a row or a cell, small enough that a million of them do no harm.
struct CellFault {
  /// What is wrong.
  enum Kind {
    /// A row has more or fewer cells than the header.
    case wrongCellCount(found: Int)
    /// - Parameter offset: where text stands between a closing quote and the delimiter.
    case textAfterQuote(offset: Int)
    /// The cell of the id is empty.
    case missingId
    /// - Parameter firstStart: where the row begins that had the id first.
    case duplicateId(firstStart: Int)
    /// Anything else in a column of numbers.
    case notANumber
    /// A number of more digits than are read exactly.
    case numberTooLong
    /// A number that can be read with either sign, in a column where nothing speaks for one.
    case ambiguousDecimalSign(decided: DecimalSign)
    /// - Parameter otherStart: where the row begins whose cell says the opposite.
    case conflictingDecimalSigns(otherStart: Int)
    /// What stands in a column of dates does not fit its pattern, or is no day.
    case notADate
    /// What stands in a column of flags is neither a yes nor a no.
    case notAFlag
    /// What stands in a column of links is no address of the web.
    case notALink
    /// What stands among the objects of JSON is none.
    case notAnObject
    /// - Parameter offset: where an object has a key for the second time.
    case repeatedKey(offset: Int)
    /// A list of JSON where one value must be.
    case unexpectedList
    /// - Parameter offset: where an object begins, or a list in a list.
    case nestedValue(offset: Int)
  }

  /// What is wrong.
  var kind: Kind
  /// Where the row begins in the text.
  var rowStart: Int
  /// The row of the table; −1 for a refused one.
  var row: Int
  /// The column of the file; −1 for the row as a whole.
  var column: Int
  /// What the cell should have been: the pattern of a date.
  var pattern: DatePattern?
}
