import Formats
package import Values

// MARK: - Values and ranges in words

extension Localizer {
  /// A number with its unit; an amount of money without decimals where it is whole.
  package func amount(_ value: ExactDecimal, unit: MeasureUnit = .none) -> String {
    switch unit {
    case .none: formats.number(value)
    case .currency(let currency): formats.money(value, currency: currency, decimals: .unlessWhole)
    case .other(let name): formats.number(value, unit: name)
    case .days: self(.days, ["count": .number(value)])
    case .months: self(.months, ["count": .number(value)])
    case .years: self(.years, ["count": .number(value)])
    }
  }

  /// The values `from <= x < to` in words: `from PLN 100,000 to under 500,000`, `od 100 000 do poniżej
  /// 500 000 zł`.
  ///
  /// The unit is said once. A missing end is open. Where all values are whole, a range is told by the first
  /// and the last of them: `30–89 days`.
  ///
  /// - Parameter isWhole: whether no value has a fraction.
  package func rangeText(
    from: ExactDecimal?, to: ExactDecimal?, unit: MeasureUnit = .none, isWhole: Bool = false
  ) -> String {
    let messages = RangeMessages(unit)
    switch (from, to) {
    case (nil, nil): return self(.rangeAny)
    case (nil, let to?):
      return self(messages.under, ["to": .amount(to, messages.unit), "count": .number(to)])
    case (let from?, nil):
      return self(messages.from, ["from": .amount(from, messages.unit), "count": .number(from)])
    case (let from?, let to?):
      guard isWhole, from.scale == 0, to.scale == 0, from.mantissa >= 0, from < to else {
        return range(messages.between, from: from, to: to, messages.unit)
      }
      let last = ExactDecimal(Int(to.mantissa) - 1)
      return last == from
        ? amount(from, unit: unit) : range(messages.closed, from: from, to: last, messages.unit)
    }
  }

  /// A range between two numbers: the unit of money stands where the language has it, any other behind.
  private func range(
    _ message: Message, from: ExactDecimal, to: ExactDecimal, _ unit: MeasureUnit
  ) -> String {
    let isLeading = if case .currency = unit { formats.currencyLeads } else { false }
    let ends =
      isLeading ? (amount(from, unit: unit), bare(to, unit)) : (bare(from, unit), amount(to, unit: unit))
    return self(message, ["from": .text(ends.0), "to": .text(ends.1), "count": .number(to)])
  }

  /// A number without its unit, with the decimals it would have with it.
  private func bare(_ value: ExactDecimal, _ unit: MeasureUnit) -> String {
    guard case .currency(let currency) = unit else { return formats.number(value) }
    return formats.number(value, MoneyDecimals.unlessWhole.decimals(for: value, currency: currency))
  }

  /// What a range is told with: lengths of time have messages of their own, which hold their unit.
  private struct RangeMessages {
    let between: Message
    let closed: Message
    let under: Message
    let from: Message
    /// The unit of the numbers themselves.
    let unit: MeasureUnit

    init(_ unit: MeasureUnit) {
      switch unit {
      case .none, .currency, .other:
        (between, closed, under, from) = (.rangeBetween, .rangeClosed, .rangeUnder, .rangeFrom)
        self.unit = unit
      case .days:
        (between, closed, under, from) = (
          .rangeBetweenDays, .rangeClosedDays, .rangeUnderDays, .rangeFromDays
        )
        self.unit = .none
      case .months:
        (between, closed, under, from) = (
          .rangeBetweenMonths, .rangeClosedMonths, .rangeUnderMonths, .rangeFromMonths
        )
        self.unit = .none
      case .years:
        (between, closed, under, from) = (
          .rangeBetweenYears, .rangeClosedYears, .rangeUnderYears, .rangeFromYears
        )
        self.unit = .none
      }
    }
  }
}
