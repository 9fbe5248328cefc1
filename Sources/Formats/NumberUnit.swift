/// What the numbers of a field count, as `unit:` says it.
package enum NumberUnit: Sendable, Hashable {
  /// Money: the text is the code of a known currency.
  case currency(Currency)
  /// Anything else, written as it is: `km`.
  case other(String)

  /// Only the code of a currency, in capitals, is one: `pln` and `zł` are other units.
  package init(_ text: String) {
    self = Currency(code: text).map { .currency($0) } ?? .other(text)
  }

  /// The unit as the project file writes it.
  package var text: String {
    switch self {
    case .currency(let currency): currency.code
    case .other(let text): text
    }
  }
}
