import Diagnostics
import Files
import Formats
import Publishing
import Values

@testable import ContactData

/// A file of contacts: its columns are asked for as everything they may be read as, and written and read again.
enum TableAttack {
  /// Reads the bytes as a file of one of the formats, with the settings that the first bytes choose.
  static func run(_ input: inout Input, formats: [TableFormat]) {
    var source = TableSource(path: "", name: "contacts", format: input.choice(formats))
    source.encoding = input.choice([nil] + TextEncoding.allCases)
    source.delimiter = input.choice([nil] + Delimiter.allCases)
    source.decimal = input.choice([nil, .comma, .point])
    let bytes = Array(input.rest)
    guard let headers = read(source, [], bytes)?.reading.headers else { return }
    for turn in kinds.indices.prefix(3) {
      let requests = headers.prefix(12).enumerated().map { index, header in
        ColumnRequest(header: header, kind: kinds[(index + 3 * turn) % kinds.count])
      }
      guard let table = read(source, requests, bytes) else { continue }
      check(table, requests)
      precondition(read(source, requests, bytes)?.rowCount == table.rowCount, "read twice, read alike")
    }
    let texts = headers.map { ColumnRequest(header: $0, kind: .text) }
    guard Set(headers).count == headers.count, !headers.contains(""),
      let table = read(source, texts, bytes)
    else { return }
    writeAgain(table, texts, source.format)
  }

  private static let kinds: [ColumnKind] = [
    .id, .text, .words, .number, .date(nil), .flag, .list(separator: UInt8(ascii: ";")), .link,
    .date(DatePattern("d.M.yyyy")),
  ]

  /// Reads bytes as the program reads a file's; no table is an error, and the other way round.
  static func read(_ source: TableSource, _ requests: [ColumnRequest], _ bytes: [UInt8]) -> Table? {
    var findings = Findings()
    let room = unsafe HeldBytes.room(for: bytes.count)
    unsafe room.update(from: bytes, count: bytes.count)
    let held = unsafe HeldBytes(taking: room, count: bytes.count)
    // One id column at most is a rule for the code, not for the file.
    var requests = requests
    for index in requests.indices.dropFirst() where requests[index].kind == .id {
      requests[index].kind = .text
    }
    do throws(FileFault) {
      let table = try readTable(source, requests, from: held, wantsDigest: false, into: &findings)
      precondition(
        (table == nil) == findings.hasErrors, "no table without an error, no error without a reason")
      for place in findings.all.compactMap(\.place) { precondition((place.line ?? 1) > 0) }
      return table
    } catch {
      preconditionFailure("memory cannot change")
    }
  }

  /// Looks at every value, and at the place of the cells of the first and the last row.
  private static func check(_ table: Table, _ requests: [ColumnRequest]) {
    for (request, column) in table.columns.enumerated() {
      for row in 0..<table.rowCount { check(column, row, table.store) }
      for row in [0, table.rowCount - 1] where (0..<table.rowCount).contains(row) {
        precondition((table.place(row: row, column: request).line ?? 0) > 0, "a cell stands in a line")
        _ = table.decimalEvidence(request: request)
      }
    }
  }

  private static func check(_ column: Column, _ row: Int, _ store: TextStore) {
    switch column {
    case .text(let texts):
      let text = store.string(texts.refs[row])
      precondition(!text.unicodeScalars.contains("\u{FFFD}") || !text.isEmpty, "a text is a text")
    case .words(let words):
      precondition(words.codes[row] < words.words.count, "a code leads to a word")
    case .numbers(let numbers):
      guard let number = numbers[row] else { return }
      precondition(ExactDecimal(number.description) == number, "a number is read as it is written")
    case .days(let days):
      guard let day = days[row] else { return }
      precondition(CalendarDay(iso: day.description) == day, "a day is read as it is written")
    case .lists(let lists):
      let code = Int(lists.codes[row])
      precondition(code < lists.values.count && (code < 0 || !lists.values[code].isEmpty), "a list has items")
    }
  }

  // MARK: - Written and read again

  /// What was read as texts is, written plainly, read as the same texts.
  private static func writeAgain(_ table: Table, _ requests: [ColumnRequest], _ format: TableFormat) {
    var source = TableSource(path: "", name: "again", format: format.isJSON ? .json : .csv)
    (source.encoding, source.delimiter) = (.utf8, .comma)
    let texts = (0..<table.rowCount).map { row in
      table.columns.map { column in
        if case .text(let column) = column { table.store.string(column.refs[row]) } else { "" }
      }
    }
    let headers = table.reading.headers
    let written = format.isJSON ? objects(headers, texts) : rows(headers, texts)
    guard let again = read(source, requests, Array(written.utf8)) else {
      preconditionFailure("what was written is read")
    }
    precondition(again.rowCount == table.rowCount, "as many rows are read as were written")
    for (request, column) in again.columns.enumerated() {
      guard case .text(let column) = column else { continue }
      for row in 0..<again.rowCount {
        precondition(
          again.store.string(column.refs[row]) == texts[row][request], "a cell is read as it was written")
      }
    }
  }

  private static func rows(_ headers: [String], _ texts: [[String]]) -> String {
    ([headers] + texts).map { row in
      row.map {
        "\"" + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
      }
      .joined(separator: ",") + "\n"
    }.joined()
  }

  private static func objects(_ headers: [String], _ texts: [[String]]) -> String {
    let objects = texts.map { row in
      "{"
        + zip(headers, row).map { JSONString.quoted($0) + ":" + JSONString.quoted($1) }.joined(separator: ",")
        + "}"
    }
    return "[" + objects.joined(separator: ",\n") + "]"
  }
}
