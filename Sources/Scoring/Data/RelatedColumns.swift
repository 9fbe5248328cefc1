package import ContactData
import SegmentationModel

/// The columns of a related file; one that several measures use alike is read once.
package struct RelatedColumns: Sendable {
  /// All of them: the key first, then what each measure gathers and asks for.
  package let requests: [ColumnRequest]
  /// What names the contact of a row.
  let key: ColumnKey<WordColumn>
  /// In the order of the project file.
  let measures: [MeasureColumns]

  /// What a measure reads.
  struct MeasureColumns {
    /// What is made of the rows.
    let gathered: Gathered
    /// Per condition: the column whose words it asks for.
    let conditions: [ColumnKey<WordColumn>]
  }

  /// What a measure makes of a contact's rows, and of which of their cells.
  enum Gathered {
    /// How many there are.
    case count
    /// All numbers added up; 0 of none.
    case sum(ColumnKey<NumberColumn>)
    /// The exact mean of the numbers.
    case mean(ColumnKey<NumberColumn>)
    /// The smallest number.
    case smallest(ColumnKey<NumberColumn>)
    /// The largest number.
    case largest(ColumnKey<NumberColumn>)
    /// The first day.
    case earliest(ColumnKey<DayColumn>)
    /// The last day.
    case latest(ColumnKey<DayColumn>)
  }

  /// Asks for what the measures of a file gather.
  init(_ file: RelatedFile) {
    var requests = ColumnRequests(sharingColumns: true)
    key = requests.words(file.key.name, at: file.key.place)
    measures = file.measures.map { measure in
      MeasureColumns(
        gathered: requests.gathered(by: measure),
        conditions: measure.conditions.map { requests.words($0.column.name, at: $0.column.place) })
    }
    self.requests = requests.all
  }
}

extension ColumnRequests {
  /// Asks for the column that a measure gathers; a count gathers none.
  fileprivate mutating func gathered(by measure: Measure) -> RelatedColumns.Gathered {
    guard let column = measure.column else { return .count }
    func numbers() -> ColumnKey<NumberColumn> { self.numbers(column.name, at: column.place) }
    func days() -> ColumnKey<DayColumn> {
      self.days(column.name, measure.dateFormat, at: column.place)
    }
    return switch measure.operation {
    case .count: .count
    case .sum: .sum(numbers())
    case .mean: .mean(numbers())
    case .smallest: .smallest(numbers())
    case .largest: .largest(numbers())
    case .earliest: .earliest(days())
    case .latest: .latest(days())
    }
  }
}
