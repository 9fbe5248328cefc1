import Formats

/// A warning or error about a row or a cell, small enough that a million of them do no harm.
struct CellFault {
  /// What is wrong.
  enum Kind {
    /// A row has more or fewer cells than the header.
    case wrongCellCount(found: Int)
    /// A quoted cell goes on after its closing quote, so that its row is refused.
    ///
    /// - Parameter offset: where text stands between a closing quote and the delimiter.
    case textAfterQuote(offset: Int)
    /// The cell of the id is empty.
    case missingId
    /// An id has more bytes than ids may have; reported once a column.
    case idTooLong
    /// An earlier row has the same id; this one is refused.
    ///
    /// - Parameter firstStart: where the row begins that had the id first.
    case duplicateId(firstStart: Int)
    /// Anything else in a column of numbers.
    case notANumber
    /// A number of more digits than are read exactly.
    case numberTooLong
    /// A number that can be read with either sign, in a column where nothing speaks for one.
    case ambiguousDecimalSign(decided: DecimalSign)
    /// A number that proves the other sign than an earlier one did; reported once a column.
    ///
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
    /// An object has a wanted key again; its first value counts.
    ///
    /// - Parameter offset: where an object has a key for the second time.
    case repeatedKey(offset: Int)
    /// A list of JSON where one value must be.
    case unexpectedList
    /// A value that no cell can hold, because other values lie in it.
    ///
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
