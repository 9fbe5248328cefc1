import Formats

/// Which builder reads which column; requests that ask for the same share one.
struct ColumnPlan {
  /// For every column of the file where in a batch its cells go; −1 for columns nobody wants.
  private(set) var slotOfColumn: [Int]
  /// What reads the ids, and so decides which rows are used; it works before the others.
  private(set) var idBuilder: IdColumnBuilder?
  /// The first request for ids.
  private(set) var idRequest: Int?
  private var builders: [any ColumnBuilder] = []
  /// −1 for the builder of ids.
  private var builderOfRequest: [Int] = []

  /// Gives requests of one column one slot, and those of one kind as well one builder.
  ///
  /// - Parameter columns: for every request the file's column.
  /// - Precondition: ids are requested from one column at most.
  init(_ requests: [ColumnRequest], _ columns: [Int], columnCount: Int, makeBuilder: Factory) {
    slotOfColumn = Array(repeating: -1, count: columnCount)
    var slots = 0
    var known: [Source: Int] = [:]
    for (request, column) in zip(requests, columns) {
      if slotOfColumn[column] < 0 {
        slotOfColumn[column] = slots
        slots += 1
      }
      let source = Source(column: column, kind: request.kind)
      let origin = ColumnOrigin(column: column, slot: slotOfColumn[column])
      if let same = known[source] {
        builderOfRequest.append(same)
      } else if let builder = makeBuilder(request.kind, origin) {
        known[source] = builders.count
        builderOfRequest.append(builders.count)
        builders.append(builder)
      } else {
        precondition(idBuilder == nil, "one id column at most")
        (idBuilder, idRequest) = (IdColumnBuilder(origin), builderOfRequest.count)
        known[source] = -1
        builderOfRequest.append(-1)
      }
    }
  }

  /// Makes a builder; nil for ids.
  typealias Factory = (ColumnKind, ColumnOrigin) -> (any ColumnBuilder)?

  /// Makes room for so many rows.
  mutating func reserve(_ rows: Int) {
    idBuilder?.reserve(rows)
    for index in builders.indices { builders[index].reserve(rows) }
  }

  /// Leaves only the rows of a batch selected that have an id of their own.
  mutating func select(_ batch: RowBatch, _ reading: inout CellReading) {
    idBuilder?.select(batch, &reading)
  }

  /// Reads the selected rows of a batch into all columns but the ids.
  mutating func append(_ batch: RowBatch, firstRow: Int, _ reading: inout CellReading) {
    for index in builders.indices { builders[index].append(batch, firstRow: firstRow, &reading) }
  }

  /// The columns in the order of the requests; called once.
  ///
  /// - Parameter store: holds what the columns refer to.
  mutating func finish(_ reading: inout CellReading, in store: TextStore) -> [Column] {
    let ids = idBuilder?.finish()
    let finished = builders.indices.map { builders[$0].finish(&reading, in: store) }
    return builderOfRequest.map { $0 < 0 ? ids ?? .text(TextColumn(refs: [])) : finished[$0] }
  }

  /// For every request the decimal sign of its column; nil for other kinds.
  var decimals: [TableReading.Decimal?] {
    builderOfRequest.map { index in
      guard index >= 0, let numbers = builders[index] as? NumberColumnBuilder else { return nil }
      return .init(sign: numbers.decimal, reason: numbers.reason)
    }
  }

  private struct Source: Hashable {
    var column: Int
    var kind: ColumnKind
  }
}
