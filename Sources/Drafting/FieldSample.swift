import ContactData
package import Scoring
package import Values

/// What the contacts have in a field, as far as a parameter can judge it.
package enum FieldSample {
  /// One number a contact with a value.
  case numbers([ExactDecimal])
  /// Days up to the day of the report, one a contact with a value.
  case ages([ExactDecimal])
  /// Every word with the number of its contacts, most frequent first.
  case words([(word: String, count: Int)])

  /// Collects numbers or ages, or counts words; contacts without a value are left out.
  ///
  /// - Parameters:
  ///   - isFlag: whether the words are yes and no, which keep that order.
  ///   - asOf: the day ages are counted to.
  package init(_ column: FieldColumn, isFlag: Bool, asOf: CalendarDay) {
    switch column {
    case .words(let words): self = .words(Self.counted(words, isFlag: isFlag))
    case .lists(let lists): self = .words(Self.counted(lists))
    case .numbers(let numbers): self = .numbers(Self.values(numbers))
    case .means(let means): self = .numbers(Self.values(means.shown))
    case .days(let days): self = .ages(Self.ages(days, asOf: asOf))
    }
  }

  private static func values(_ numbers: NumberColumn) -> [ExactDecimal] {
    numbers.scales.indices.compactMap { numbers[$0] }
  }

  private static func ages(_ days: DayColumn, asOf: CalendarDay) -> [ExactDecimal] {
    days.days.indices.compactMap { days[$0].map { ExactDecimal($0.days(to: asOf)) } }
  }

  /// - Parameter isFlag: whether `yes` goes before `no`, however frequent.
  private static func counted(_ column: WordColumn, isFlag: Bool) -> [(word: String, count: Int)] {
    var counts = [Int](repeating: 0, count: column.words.count)
    for code in column.codes where code >= 0 { counts[Int(code)] += 1 }
    let words = sorted(zip(column.words, counts).map { ($0, $1) })
    return isFlag ? words.filter { $0.word == "yes" } + words.filter { $0.word != "yes" } : words
  }

  private static func counted(_ column: ListColumn) -> [(word: String, count: Int)] {
    var counts = [Int](repeating: 0, count: column.values.count)
    for code in column.codes where code >= 0 { counts[Int(code)] += 1 }
    // A contact counts once for a word, however often its list has it.
    let items = zip(column.values, counts).flatMap { values, count in
      var seen: Set<WordKey> = []
      return values.filter { seen.insert(WordKey($0)).inserted }.map { ($0, count) }
    }
    return sorted(items)
  }

  /// Spellings of one word together, under the first of them.
  private static func sorted(_ counts: [(String, Int)]) -> [(word: String, count: Int)] {
    var indices: [WordKey: Int] = [:]
    var words: [(word: String, count: Int)] = []
    for (word, count) in counts where count > 0 {
      if let index = indices[WordKey(word)] {
        words[index].count += count
      } else {
        indices[WordKey(word)] = words.count
        words.append((word, count))
      }
    }
    return words.sorted { left, right in
      left.count == right.count
        ? left.word.utf8.lexicographicallyPrecedes(right.word.utf8) : left.count > right.count
    }
  }
}
