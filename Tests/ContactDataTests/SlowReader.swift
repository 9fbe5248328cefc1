/// Reads rows one character at a time, as plainly as it can be written: the judge of the fast one.
enum SlowReader {
  /// The trimmed cells of every row that is not blank; nil where a quote stays open.
  static func rows(_ text: String, delimiter: Unicode.Scalar) -> [[String]]? {
    var rows: [[String]] = []
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      var row: [String] = []
      var isRowEnd = false
      while !isRowEnd {
        var cell = ""
        var start = index
        while start < scalars.count, scalars[start] == " " || (scalars[start] == "\t" && delimiter != "\t") {
          start += 1
        }
        if start < scalars.count, scalars[start] == "\"" {
          index = start + 1
          while true {
            guard index < scalars.count else { return nil }
            if scalars[index] == "\"" {
              if index + 1 < scalars.count, scalars[index + 1] == "\"" {
                index += 1
              } else {
                break
              }
            }
            cell.unicodeScalars.append(scalars[index])
            index += 1
          }
          index += 1
          while index < scalars.count, ![delimiter, "\n", "\r"].contains(scalars[index]) { index += 1 }
        } else {
          while index < scalars.count, ![delimiter, "\n", "\r"].contains(scalars[index]) {
            cell.unicodeScalars.append(scalars[index])
            index += 1
          }
        }
        row.append(trimmed(cell))
        if index < scalars.count, scalars[index] == delimiter {
          index += 1
          continue
        }
        isRowEnd = true
        if index < scalars.count {
          let isPair = scalars[index] == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
          index += isPair ? 2 : 1
        }
      }
      if row.count > 1 || row != [""] { rows.append(row) }
    }
    return rows
  }

  static func trimmed(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars = scalars.dropFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars = scalars.dropLast() }
    return String(String.UnicodeScalarView(scalars))
  }
}
