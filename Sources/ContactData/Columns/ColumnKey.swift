package import Diagnostics
package import Formats

/// A requested column, and the type that its cells are read into.
package struct ColumnKey<Values: Sendable>: Sendable {
  /// Where among the requests of its file it stands.
  let request: Int
  /// The values of a column of that type; nil for one of another.
  let values: @Sendable (Column) -> Values?

  /// The same column, its values put into another type.
  package func map<Others>(_ transform: @escaping @Sendable (Values) -> Others) -> ColumnKey<Others> {
    ColumnKey<Others>(request: request) { [values] in values($0).map(transform) }
  }
}

/// The columns wanted of a file; asking for one gives the key that leads to it in the table.
package struct ColumnRequests: Sendable {
  /// In the order in which they were asked for.
  package private(set) var all: [ColumnRequest] = []
  private let sharesColumns: Bool

  /// Nothing is requested as yet.
  ///
  /// - Parameter sharesColumns: whether what is asked for again as the same is requested once.
  package init(sharingColumns sharesColumns: Bool = false) {
    self.sharesColumns = sharesColumns
  }

  /// Trimmed text that is there and unique; asked for once at most.
  package mutating func id(_ header: String, at place: Place?) -> ColumnKey<TextColumn> {
    text(ColumnRequest(header: header, kind: .id, place: place))
  }

  /// Trimmed text.
  package mutating func text(_ header: String, at place: Place?) -> ColumnKey<TextColumn> {
    text(ColumnRequest(header: header, kind: .text, place: place))
  }

  /// Addresses of the web.
  package mutating func links(_ header: String, at place: Place?) -> ColumnKey<TextColumn> {
    text(ColumnRequest(header: header, kind: .link, place: place))
  }

  /// Dictionary coded text.
  package mutating func words(_ header: String, at place: Place?) -> ColumnKey<WordColumn> {
    words(ColumnRequest(header: header, kind: .words, place: place))
  }

  /// Yes and no, as the words `yes` and `no`.
  package mutating func flags(_ header: String, at place: Place?) -> ColumnKey<WordColumn> {
    words(ColumnRequest(header: header, kind: .flag, place: place))
  }

  /// Exact decimals.
  package mutating func numbers(_ header: String, at place: Place?) -> ColumnKey<NumberColumn> {
    key(ColumnRequest(header: header, kind: .number, place: place)) {
      if case .numbers(let numbers) = $0 { numbers } else { nil }
    }
  }

  /// Calendar days; a time that follows a day is dropped.
  ///
  /// - Parameter pattern: nil for ISO 8601.
  package mutating func days(
    _ header: String, _ pattern: DatePattern?, at place: Place?
  ) -> ColumnKey<DayColumn> {
    key(ColumnRequest(header: header, kind: .date(pattern), place: place)) {
      if case .days(let days) = $0 { days } else { nil }
    }
  }

  /// Several words a cell, dictionary coded by the whole cell.
  ///
  /// - Parameter separator: the ASCII byte between the words of a cell.
  package mutating func lists(
    _ header: String, separator: UInt8, at place: Place?
  ) -> ColumnKey<ListColumn> {
    key(ColumnRequest(header: header, kind: .list(separator: separator), place: place)) {
      if case .lists(let lists) = $0 { lists } else { nil }
    }
  }

  private mutating func text(_ request: ColumnRequest) -> ColumnKey<TextColumn> {
    key(request) { if case .text(let text) = $0 { text } else { nil } }
  }

  private mutating func words(_ request: ColumnRequest) -> ColumnKey<WordColumn> {
    key(request) { if case .words(let words) = $0 { words } else { nil } }
  }

  private mutating func key<Values>(
    _ request: ColumnRequest, _ values: @escaping @Sendable (Column) -> Values?
  ) -> ColumnKey<Values> {
    let known =
      sharesColumns ? all.firstIndex { $0.header == request.header && $0.kind == request.kind } : nil
    if known == nil { all.append(request) }
    return ColumnKey(request: known ?? all.count - 1, values: values)
  }
}
