package import Values

// MARK: - Values and ranges in words

extension Localizer {
  /// A number with its unit; an amount of money without decimals where it is whole.
  package func amount(_ value: ExactDecimal, unit: MeasureUnit = .none) -> String {
    switch unit {
    case .none: formats.number(value)
    case .currency(let code): formats.money(value, currency: code, decimals: .unlessWhole)
    case .other(let name): formats.number(value, unit: name)
    case .days: self(.days, ["count": .number(value)])
    case .months: self(.months, ["count": .number(value)])
    case .years: self(.years, ["count": .number(value)])
    }
  }

  /// The values `from <= x < to` in words: `from PLN 100,000 to under PLN 500,000`.
  ///
  /// Where a unit follows the number it is said once: `od 100 000 do poniżej 500 000 zł`. A missing end
  /// is open.
  package func rangeText(
    from: ExactDecimal?, to: ExactDecimal?, unit: MeasureUnit = .none
  ) -> String {
    switch unit {
    case .days:
      rangeText(from, to, .rangeBetweenDays, .rangeUnderDays, .rangeFromDays)
    case .months:
      rangeText(from, to, .rangeBetweenMonths, .rangeUnderMonths, .rangeFromMonths)
    case .years:
      rangeText(from, to, .rangeBetweenYears, .rangeUnderYears, .rangeFromYears)
    case .none, .currency, .other:
      rangeText(from, to, amountsIn: unit)
    }
  }

  private func rangeText(_ from: ExactDecimal?, _ to: ExactDecimal?, amountsIn unit: MeasureUnit) -> String {
    switch (from, to) {
    case (nil, nil): self(.rangeAny)
    case (nil, let to?): self(.rangeUnder, ["to": .text(amount(to, unit: unit))])
    case (let from?, nil): self(.rangeFrom, ["from": .text(amount(from, unit: unit))])
    case (let from?, let to?):
      self(
        .rangeBetween,
        [
          "from": .text(leads(unit) ? amount(from, unit: unit) : start(from, unit: unit)),
          "to": .text(amount(to, unit: unit)),
        ])
    }
  }

  private func rangeText(
    _ from: ExactDecimal?, _ to: ExactDecimal?, _ between: Message, _ under: Message, _ orMore: Message
  ) -> String {
    switch (from, to) {
    case (nil, nil): self(.rangeAny)
    case (nil, let to?): self(under, ["count": .number(to)])
    case (let from?, nil): self(orMore, ["count": .number(from)])
    case (let from?, let to?): self(between, ["from": .number(from), "count": .number(to)])
    }
  }

  /// The lower end of a range without its unit, with the decimals it would have with it.
  private func start(_ value: ExactDecimal, unit: MeasureUnit) -> String {
    guard case .currency(let code) = unit else { return formats.number(value) }
    return formats.number(value, MoneyDecimals.unlessWhole.decimals(for: value, currency: code))
  }

  private func leads(_ unit: MeasureUnit) -> Bool {
    if case .currency = unit { formats.currencyLeads } else { false }
  }
}
