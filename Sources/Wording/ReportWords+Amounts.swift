package import Formats
import Localization
package import Values

/// Large amounts, short enough to be read in a sentence.
extension ReportWords {
  /// An amount without decimals; from a million on in millions with one: `PLN 7.6 million`.
  package func shortAmount(_ value: ExactDecimal, unit: NumberUnit?) -> String {
    let pieces = amountPieces(value, unit: unit)
    return pieces.before + pieces.number + pieces.after
  }

  /// The same, the number apart from what stands around it.
  package func amountPieces(_ value: ExactDecimal, unit: NumberUnit?)
    -> (before: String, number: String, after: String)
  {
    let isLarge = value.magnitudeIsAtLeastMillion
    let shown =
      isLarge
      ? formats.number(
        .rounded(value.mantissa(atScale: Int(value.scale)), over: ExactDecimal.million(value), decimals: 1),
        .exactly(1)) : formats.number(value, .upTo(0))
    let million = isLarge ? "\u{A0}" + self(.million) : ""
    guard let unit else { return ("", shown, million) }
    let sign = sign(of: unit)
    guard case .currency = unit, formats.currencyLeads else {
      return ("", shown, "\(million)\u{A0}\(sign)")
    }
    let keepsDistance = sign.unicodeScalars.last?.properties.isAlphabetic ?? false
    return (keepsDistance ? sign + "\u{A0}" : sign, shown, million)
  }
}

extension ExactDecimal {
  fileprivate var magnitudeIsAtLeastMillion: Bool {
    Int128(mantissa).magnitude >= Int128.Magnitude(Self.million(self).magnitude)
  }

  /// A million in units of a number's last digit.
  fileprivate static func million(_ value: ExactDecimal) -> Int128 {
    power(of10: Int(value.scale)) * 1_000_000
  }
}
