import Formats
import Values

extension DatePattern {
  /// The day a trimmed cell names; nil where it does not follow the pattern. A time is checked and dropped.
  func day(in cell: ByteView) -> CalendarDay? {
    if text == "yyyy-MM-dd", let day = CalendarDay(isoCell: cell) { return day }
    var (year, month, day) = (0, 0, 0)
    var index = 0
    for piece in pieces {
      switch piece {
      case .literal(let bytes):
        guard cell.has(bytes, at: index) else { return nil }
        index += bytes.count
      case .number(let part, let fewest, let most):
        var number = 0
        var count = 0
        while count < most, index < cell.count, cell[index] &- 0x30 < 10 {
          number = number * 10 + Int(cell[index] &- 0x30)
          (count, index) = (count + 1, index + 1)
        }
        guard count >= fewest else { return nil }
        switch part {
        case .day: day = number
        case .month: month = number
        case .year: year = number
        case .shortYear: year = number <= 68 ? 2000 + number : 1900 + number
        case .hour: if number > 23 { return nil }
        case .minute: if number > 59 { return nil }
        case .second: if number > 60 { return nil }
        }
      }
    }
    return index == cell.count ? CalendarDay(year: year, month: month, day: day) : nil
  }
}

extension CalendarDay {
  /// Reads `yyyy-MM-dd`; what follows a `T` or a space is ignored.
  init?(isoCell cell: ByteView) {
    let dash = UInt8(ascii: "-")
    guard cell.count >= 10, cell[4] == dash, cell[7] == dash else { return nil }
    if cell.count > 10 {
      guard cell[10] == UInt8(ascii: "T") || cell[10] == 0x20 else { return nil }
    }
    var isNumeric = true
    func number(_ start: Int, _ end: Int) -> Int {
      var number = 0
      for index in start..<end {
        let digit = cell[index] &- 0x30
        if digit > 9 { isNumeric = false }
        number = number * 10 + Int(digit)
      }
      return number
    }
    let (year, month, day) = (number(0, 4), number(5, 7), number(8, 10))
    guard isNumeric else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
