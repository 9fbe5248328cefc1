import Formats

/// Finds out which byte parts the cells of a file.
enum DelimiterChoice {
  private static let candidates = Delimiter.allCases.map(\.byte)
  private static let sampleRows = 50
  private static let sampleBytes = 1 << 16

  /// The delimiter under which the header names most of the wanted columns.
  ///
  /// Among equals the one under which most of the first rows have as many cells as the header, then the one
  /// with most.
  static func choose(in text: ByteView, from start: Int, for requests: [ColumnRequest]) -> UInt8 {
    let sample = text.slice(0, min(text.count, start + sampleBytes))
    var best = candidates[0]
    var bestScore: (named: Int, alike: Int, cells: Int) = (0, 0, 0)
    for delimiter in candidates {
      let score = score(of: delimiter, in: sample, isCut: sample.count < text.count, from: start, requests)
      if score > bestScore { (best, bestScore) = (delimiter, score) }
    }
    return best
  }

  /// Spreadsheets may say the delimiter in a first line of its own, `sep=;`.
  ///
  /// - Returns: the delimiter and where the text goes on.
  static func announced(in text: ByteView, at start: Int) -> (delimiter: UInt8, end: Int)? {
    var index = start
    let isQuoted = index < text.count && text[index] == RowScanner.quote
    if isQuoted { index += 1 }
    for letter in "sep=".utf8 {
      guard index < text.count, text[index] | 0x20 == letter | 0x20 else { return nil }
      index += 1
    }
    guard index < text.count, isDelimiter(text[index]) else { return nil }
    let delimiter = text[index]
    index += 1
    if isQuoted {
      guard index < text.count, text[index] == RowScanner.quote else { return nil }
      index += 1
    }
    if index == text.count { return (delimiter, index) }
    switch text[index] {
    case RowScanner.lineFeed: return (delimiter, index + 1)
    case RowScanner.carriageReturn:
      let isPair = index + 1 < text.count && text[index + 1] == RowScanner.lineFeed
      return (delimiter, index + (isPair ? 2 : 1))
    default: return nil
    }
  }

  /// Any ASCII sign or tab, but no letter, digit, quote or space.
  private static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09: true
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, RowScanner.quote: false
    default: byte > 0x20 && byte < 0x7F
    }
  }

  private static func score(
    of delimiter: UInt8, in sample: ByteView, isCut: Bool, from start: Int, _ requests: [ColumnRequest]
  ) -> (named: Int, alike: Int, cells: Int) {
    var scanner = RowScanner(sample, delimiter: delimiter, position: start)
    var header: HeaderRow?
    var counts: [Int] = []
    while counts.count < sampleRows {
      var list = CellList()
      guard let row = scanner.nextRow(into: &list) else { break }
      if row.isBlank { continue }
      if header == nil {
        header = HeaderRow(list, start: row.start, in: sample)
      } else if !(isCut && scanner.position >= sample.count) {
        counts.append(row.cellCount)
      }
    }
    guard let header else { return (0, 0, 0) }
    let cells = header.names.count
    // In thousandths, so that samples of different lengths compare.
    let alike = counts.isEmpty ? 1000 : counts.count { $0 == cells } * 1000 / counts.count
    return (header.matches(requests), cells > 1 ? alike : 0, cells)
  }
}
