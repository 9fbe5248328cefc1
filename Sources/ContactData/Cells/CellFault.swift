import Formats

/// A warning or error about a row or a cell, small enough that a million of them do no harm.
struct CellFault {
  enum Kind {
    case wrongCellCount(found: Int)
    case textAfterQuote(offset: Int)
    case missingId
    /// - Parameter firstStart: where the row begins that had the id first.
    case duplicateId(firstStart: Int)
    case notANumber
    case numberTooLong
    case ambiguousDecimalSign(decided: DecimalSign)
    /// - Parameter otherStart: where the row begins whose cell says the opposite.
    case conflictingDecimalSigns(otherStart: Int)
    case notADate
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
