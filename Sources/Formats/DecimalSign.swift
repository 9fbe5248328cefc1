/// The sign between the whole part of a number and its decimals; the raw value is what `decimal:` says.
package enum DecimalSign: String, Sendable, Hashable, CaseIterable {
  /// As in 1,5; points may then group the thousands.
  case comma = ","
  /// As in 1.5; commas may then group the thousands.
  case point = "."

  /// The sign that groups digits where this one is the decimal sign.
  package var other: DecimalSign { self == .comma ? .point : .comma }

  /// The sign in ASCII.
  @inlinable
  package var byte: UInt8 {
    switch self {
    case .comma: 0x2C
    case .point: 0x2E
    }
  }

  /// Nil for a byte that is neither.
  @inlinable
  package init?(byte: UInt8) {
    switch byte {
    case 0x2C: self = .comma
    case 0x2E: self = .point
    default: return nil
    }
  }
}
