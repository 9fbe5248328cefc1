import Formats
import Localization
import Values

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Measures what every cell and every contact of a report costs in words: numbers, days, messages, sort keys.
///
/// Prints one line a measure: processor time, the median of several rounds. What is written is counted, so that no work can
/// be left out.
@main
struct LocalizationBench {
  private static let rounds = 7
  private static let count = 1_000_000
  private static let nameCount = 100_000

  static func main() throws {
    guard let currency = Currency(code: "PLN") else { preconditionFailure("PLN is a currency") }
    print("processor time, the median of \(rounds) rounds; numbers: \(count), names: \(nameCount)")
    for language in ["en", "pl", "de"] {
      let formats = LanguageFormats(language: language)
      measure("\(language): a number", numbers) { formats.append($0, to: &$1) }
      measure("\(language): an amount of money", numbers) { formats.append($0, currency: currency, to: &$1) }
      measure("\(language): a percentage", numbers) { formats.append(percent: $0, .exactly(1), to: &$1) }
      measure("\(language): a day", days) { formats.append($0, to: &$1) }
    }
    for language in ["en", "pl"] {
      let localizer = try Localizer(language: language)
      measure("\(language): a message with a plural", Array(0..<count)) {
        localizer.append(.companyCount, ["count": .count($0)], to: &$1)
      }
      try measureSortKeys(language)
    }
    // English is read once and kept, as the others fall back to it.
    for language in ["pl", "de"] { try measureCatalogue(language) }
  }

  // MARK: - What is written

  /// Amounts of every length up to a billion, with up to two decimals; the same in every run.
  private static let numbers: [ExactDecimal] = {
    var dice = Dice(state: 42)
    return (0..<count).map { _ in
      let limit = ExactDecimal.power(of10: dice.roll(9) + 1)
      return ExactDecimal(mantissa: Int64(dice.roll(Int(limit))), scale: dice.roll(3))
    }
  }()

  private static let days: [CalendarDay] = {
    var dice = Dice(state: 7)
    return (0..<count).map { _ in CalendarDay(daysSince1970: Int32(dice.roll(40_000))) }
  }()

  private static let names: [String] = {
    var dice = Dice(state: 11)
    let first = ["Łukasz", "Żaneta", "Ćwikła", "Anna", "Óla", "Święta", "Gęś", "Jan", "Maria", "Zbigniew"]
    let last = ["Kowalski", "Nowak", "Łącka", "Zielińska", "Żółć", "Śliwa", "Müller", "Wójcik", "Jabłońska"]
    return (0..<nameCount).map { _ in
      "\(first[dice.roll(first.count)]) \(last[dice.roll(last.count)]) \(dice.roll(1000)) sp. z o.o."
    }
  }()

  /// Numbers that look random and are the same in every run.
  private struct Dice {
    var state: UInt64

    mutating func roll(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
  }

  // MARK: - Measuring

  private static func measure<Value>(
    _ name: String, _ values: [Value], _ write: (Value, inout [UInt8]) -> Void
  ) {
    var bytes: [UInt8] = []
    var written = 0
    let time = median {
      written = 0
      for value in values {
        bytes.removeAll(keepingCapacity: true)
        write(value, &bytes)
        written += bytes.count
      }
    }
    report(name, "\(Int((time * 1e9 / Double(values.count)).rounded())) ns", written)
  }

  private static func measureSortKeys(_ language: String) throws {
    let localizer = try Localizer(language: language)
    var keys: [[UInt8]] = []
    let make = median { keys = names.map { localizer.sortKey($0) } }
    report("\(language): sort keys of all names", milliseconds(make), keys.reduce(0) { $0 + $1.count })
    var order: [Int] = []
    let sort = median { order = keys.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) } }
    report("\(language): sorting by them", milliseconds(sort), order.count)
  }

  private static func measureCatalogue(_ language: String) throws {
    var read = 0
    let time = try median { read += try Localizer(language: language).missingMessages.total }
    report("\(language): reading the catalogue", milliseconds(time), read / rounds)
  }

  /// Seconds of the processor, so that other programs do not count.
  private static func median(_ body: () throws -> Void) rethrows -> Double {
    var times: [Double] = []
    for _ in 0..<rounds {
      let start = clock()
      try body()
      times.append(Double(clock() - start) / Double(CLOCKS_PER_SEC))
    }
    return times.sorted()[rounds / 2]
  }

  private static func milliseconds(_ seconds: Double) -> String {
    "\(ExactDecimal.rounded(Int128(seconds * 1e7), over: 10_000, decimals: 1)) ms"
  }

  /// - Parameter written: bytes or items, to show that work was done.
  private static func report(_ name: String, _ time: String, _ written: Int) {
    print(
      name + String(repeating: " ", count: max(1, 36 - name.count))
        + String(repeating: " ", count: max(1, 10 - time.count)) + time + "   (\(written))")
  }
}
