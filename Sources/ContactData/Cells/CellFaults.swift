import Diagnostics
import Formats

/// Puts the faults of a file's rows and cells into diagnostics, in the order of the rows.
struct CellFaults {
  /// Finds the cells again.
  let places: any CellPlaces
  /// The names of the file's columns.
  let headers: [String]
  /// The id of a row of the table; nil where there are no ids.
  let idOfRow: (Int) -> String?

  /// Adds a diagnostic for each of the faults.
  func add(_ faults: [CellFault], to findings: inout Findings) {
    // Columns find their faults batch by batch; faults of one cell stay in the order they were found.
    let order = faults.indices.sorted {
      let (left, right) = (faults[$0], faults[$1])
      return (left.rowStart, left.column, $0) < (right.rowStart, right.column, $1)
    }
    findings.reserve(order.count)
    for index in order { findings.add(diagnostic(faults[index])) }
  }

  private func diagnostic(_ fault: CellFault) -> Diagnostic {
    switch fault.kind {
    case .wrongCellCount(let found):
      return Diagnostic(
        .wrongCellCount, at: places.finder.place(of: fault.rowStart),
        ["found": .count(found), "expected": .count(headers.count)])
    case .textAfterQuote(let offset):
      return Diagnostic(.textAfterQuote, at: places.finder.place(of: offset))
    case .missingId:
      let cell = places.cell(inRowAt: fault.rowStart, column: fault.column)
      return Diagnostic(.missingContactId, at: cell.place, ["column": .quoted(headers[fault.column])])
    case .idTooLong:
      let cell = places.cell(inRowAt: fault.rowStart, column: fault.column)
      return Diagnostic(
        .contactIdTooLong, at: cell.place,
        ["column": .quoted(headers[fault.column]), "limit": .count(IdColumnBuilder.longest)])
    case .duplicateId(let firstStart):
      let cell = places.cell(inRowAt: fault.rowStart, column: fault.column)
      let first = places.cell(inRowAt: firstStart, column: fault.column).place
      return Diagnostic(
        .duplicateContactId, at: cell.place, ["id": .quoted(cell.text)],
        notes: [.init(.firstHere, at: first)],
        contact: cell.text)
    case .notANumber: return unreadable(.notANumber, fault)
    case .numberTooLong: return unreadable(.numberTooLong, fault)
    case .notADate:
      return unreadable(.notADate, fault, ["format": .plain(fault.pattern?.text ?? "yyyy-MM-dd")])
    case .notAFlag: return unreadable(.notAFlag, fault)
    case .notALink:
      let cell = places.cell(inRowAt: fault.rowStart, column: fault.column)
      return Diagnostic(.notALink, at: cell.place, ["text": .quoted(cell.text)])
    case .notAnObject: return Diagnostic(.notAnObject, at: places.finder.place(of: fault.rowStart))
    case .repeatedKey(let offset):
      let first = places.cell(inRowAt: fault.rowStart, column: fault.column).place
      return unusable(
        .repeatedKey, fault, at: places.finder.place(of: offset), [.init(.firstHere, at: first)])
    case .unexpectedList:
      let cell = places.cell(inRowAt: fault.rowStart, column: fault.column)
      return unusable(.unexpectedList, fault, at: cell.place)
    case .nestedValue(let offset):
      return unusable(.nestedValue, fault, at: places.finder.place(of: offset))
    case .ambiguousDecimalSign(let decided):
      return unreadable(.ambiguousDecimalSign, fault, ["decimal": .plain(decided.rawValue)])
    case .conflictingDecimalSigns(let otherStart):
      var diagnostic = unreadable(.conflictingDecimalSigns, fault)
      let other = places.cell(inRowAt: otherStart, column: fault.column)
      diagnostic.notes = [.init(.conflictsWith, at: other.place, ["text": .quoted(other.text)])]
      return diagnostic
    }
  }

  /// What is wrong with a value whatever its text is.
  private func unusable(
    _ code: Diagnostic.Code, _ fault: CellFault, at place: Place, _ notes: [Diagnostic.Note] = []
  ) -> Diagnostic {
    Diagnostic(
      code, at: place, ["column": .quoted(headers[fault.column])], notes: notes,
      contact: idOfRow(fault.row))
  }

  private func unreadable(
    _ code: Diagnostic.Code, _ fault: CellFault, _ more: [String: Argument] = [:]
  ) -> Diagnostic {
    let cell = places.cell(inRowAt: fault.rowStart, column: fault.column)
    var diagnostic = Diagnostic(
      code, at: cell.place, ofCell: cell.text, inColumn: headers[fault.column],
      contact: idOfRow(fault.row))
    if !more.isEmpty { diagnostic.arguments.merge(more) { $1 } }
    return diagnostic
  }
}
