import Testing
import Values

/// Days of the calendar.
@Suite struct CalendarDayTests {
  private func day(_ iso: String) throws -> CalendarDay { try #require(CalendarDay(iso: iso), "\(iso)") }

  // MARK: - The calendar

  /// Walks from day to day with nothing but the lengths of the months.
  @Test func everyDayOfTwoCenturies() {
    func isLeap(_ year: Int) -> Bool { year % 400 == 0 || (year % 4 == 0 && year % 100 != 0) }
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    var wrong: [String] = []
    // 70 years with 17 leap days before 1970.
    var count: Int32 = -25_567
    for year in 1900...2100 {
      let lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (month, length) in zip(1...12, lengths) {
        for dayOfMonth in 1...length {
          let day = CalendarDay(daysSince1970: count)
          let text = "\(year)-\(padded(month))-\(padded(dayOfMonth))"
          if day.components != (year, month, dayOfMonth) || day.description != text
            || CalendarDay(year: year, month: month, day: dayOfMonth) != day || CalendarDay(iso: text) != day
          {
            wrong.append(text)
          }
          count += 1
        }
        if CalendarDay(year: year, month: month, day: length + 1) != nil {
          wrong.append("\(year)-\(month)-\(length + 1)")
        }
      }
    }
    #expect(wrong == [])
    #expect(CalendarDay(daysSince1970: count).description == "2101-01-01")
  }

  @Test(
    arguments: [
      ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("0001-01-01", -719_162),
      ("9999-12-31", 2_932_896),
    ] as [(String, Int32)])
  func knownDays(iso: String, daysSince1970: Int32) throws {
    #expect(try day(iso).daysSince1970 == daysSince1970)
    #expect(CalendarDay(daysSince1970: daysSince1970).description == iso)
  }

  @Test(arguments: [
    "", "2026", "2026-11", "2026-11-20-1", "2026-1-20", "2026-11-2", "26-11-20", "02026-11-20", "2026/11/20",
    "20261120", "2026-11-20 ", " 2026-11-20", "2026-11-20T10:00", "2026-00-10", "2026-13-10", "2026-11-00",
    "2026-11-31", "2025-02-29", "1900-02-29", "0000-01-01", "abcd-ef-gh", "２０26-11-20", "2026--1-20",
    // A number may have a sign, a date may not.
    "+202-01-01", "-202-01-01", "2026-+1-01", "2026-01-+1", "2026-01--1", "2026-1 -01",
  ])
  func refusesAnythingButADay(text: String) {
    #expect(CalendarDay(iso: text) == nil)
  }

  @Test(arguments: [
    (0, 1, 1), (10_000, 1, 1), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (2026, 4, 31), (2100, 2, 29),
  ])
  func refusesWhatTheCalendarDoesNotHave(year: Int, month: Int, day: Int) {
    #expect(CalendarDay(year: year, month: month, day: day) == nil)
  }

  @Test func ordersByTime() throws {
    let days = try ["0001-01-01", "1969-12-31", "1970-01-01", "2024-02-29", "2024-03-01"].map(day)
    #expect(days.reversed().sorted() == days)
  }

  // MARK: - Ages

  @Test(arguments: [
    // A month is full when its day of the month is reached.
    ("2026-01-31", "2026-02-28", 28, 0, 0), ("2026-01-31", "2026-03-01", 29, 1, 0),
    ("2026-01-31", "2026-03-31", 59, 2, 0), ("2026-01-15", "2026-02-15", 31, 1, 0),
    ("2026-01-15", "2026-02-14", 30, 0, 0), ("2025-12-31", "2026-01-01", 1, 0, 0),
    ("2024-02-29", "2026-02-28", 730, 23, 1), ("2024-02-29", "2026-03-01", 731, 24, 2),
    ("2024-02-29", "2028-02-29", 1461, 48, 4), ("2020-05-17", "2026-05-17", 2191, 72, 6),
    ("2020-05-17", "2026-05-16", 2190, 71, 5), ("2026-05-17", "2026-05-17", 0, 0, 0),
    // Rounded down below zero as well.
    ("2026-03-02", "2026-03-01", -1, -1, -1), ("2026-04-01", "2026-03-01", -31, -1, -1),
    ("2026-04-02", "2026-03-01", -32, -2, -1), ("2027-03-01", "2026-03-01", -365, -12, -1),
    ("2027-03-02", "2026-03-01", -366, -13, -2), ("2026-03-31", "2026-02-28", -31, -2, -1),
  ])
  func agesAreWholeUnits(from: String, to: String, days: Int, months: Int, years: Int) throws {
    let (start, end) = (try day(from), try day(to))
    #expect(start.days(to: end) == days)
    #expect(start.months(to: end) == months)
    #expect(start.years(to: end) == years)
  }

  /// An age of n months is the largest n that, added to the month of the start, does not pass the end.
  @Test func agesAgreeWithAddingMonthsAndYears() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      let start = CalendarDay(daysSince1970: Int32.random(in: 18_000...20_000, using: &generator))
      let end = CalendarDay(daysSince1970: Int32.random(in: 18_000...20_000, using: &generator))
      let (from, to) = (start.components, end.components)
      func isReached(_ months: Int) -> Bool {
        (from.year * 12 + from.month + months, from.day) <= (to.year * 12 + to.month, to.day)
      }
      let months = start.months(to: end)
      #expect(isReached(months) && !isReached(months + 1))
      let years = start.years(to: end)
      #expect(isReached(years * 12) && !isReached(years * 12 + 12))
    }
  }
}
