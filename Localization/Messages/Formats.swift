/// What values need to be put into words: lists, ranges, units.
extension Message {
  package static let listMiddle = Message(
    "list.middle", "{items}, {next}", note: "Joins the items of a list but for the last one.")
  package static let listEnd = Message(
    "list.end", "{items} and {last}", note: "Joins the last item of a list to those before it.")

  package static let yes = Message("value.yes", "yes", note: "The value of a flag, alone in a cell.")
  package static let no = Message("value.no", "no", note: "The value of a flag, alone in a cell.")
  package static let noData = Message(
    "value.none", "no data", note: "Stands in a cell where the contact has no value.")

  package static let rangeAny = Message(
    "range.any", "any value", note: "A range of values that is open at both ends.")
  package static let rangeBetween = Message(
    "range.between", "from {from} to under {to}",
    note:
      "A range of values that ends below {to}; numbers or amounts: from PLN 100 to under 200, from 5 to under 10 km."
  )
  package static let rangeClosed = Message(
    "range.closed", "{from}–{to}",
    note: "A range of whole numbers with its first and its last: 2–4, 10–19 km.")
  package static let rangeUnder = Message(
    "range.under", "under {to}",
    note: "A range of values that is open below; {to} is a number or an amount.")
  package static let rangeFrom = Message(
    "range.from", "{from} or more",
    note: "A range of values that is open above; {from} is a number or an amount.")
}

// MARK: - Days, months, years

extension Message {
  package static let days = Message(
    "unit.days", one: "{count} day", other: "{count} days", note: "A length of time, alone.")
  package static let months = Message(
    "unit.months", one: "{count} month", other: "{count} months", note: "A length of time, alone.")
  package static let years = Message(
    "unit.years", one: "{count} year", other: "{count} years", note: "A length of time, alone.")

  package static let rangeBetweenDays = Message(
    "range.days.between", one: "from {from} to under {count} day", other: "from {from} to under {count} days",
    note: "A range of ages; {from} is a number, {count} the number of days at its end.")
  package static let rangeClosedDays = Message(
    "range.days.closed", one: "{from}–{count} day", other: "{from}–{count} days",
    note: "A range of ages with its first and its last: 30–89 days.")
  package static let rangeUnderDays = Message(
    "range.days.under", one: "under {count} day", other: "under {count} days",
    note: "A range of ages, open below.")
  package static let rangeFromDays = Message(
    "range.days.from", one: "{count} day or more", other: "{count} days or more",
    note: "A range of ages, open above.")
  package static let rangeBetweenMonths = Message(
    "range.months.between", one: "from {from} to under {count} month",
    other: "from {from} to under {count} months",
    note: "A range of ages; {from} is a number, {count} the number of months at its end.")
  package static let rangeClosedMonths = Message(
    "range.months.closed", one: "{from}–{count} month", other: "{from}–{count} months",
    note: "A range of ages with its first and its last: 30–89 days.")
  package static let rangeUnderMonths = Message(
    "range.months.under", one: "under {count} month", other: "under {count} months",
    note: "A range of ages, open below.")
  package static let rangeFromMonths = Message(
    "range.months.from", one: "{count} month or more", other: "{count} months or more",
    note: "A range of ages, open above.")
  package static let rangeBetweenYears = Message(
    "range.years.between", one: "from {from} to under {count} year",
    other: "from {from} to under {count} years",
    note: "A range of ages; {from} is a number, {count} the number of years at its end.")
  package static let rangeClosedYears = Message(
    "range.years.closed", one: "{from}–{count} year", other: "{from}–{count} years",
    note: "A range of ages with its first and its last: 30–89 days.")
  package static let rangeUnderYears = Message(
    "range.years.under", one: "under {count} year", other: "under {count} years",
    note: "A range of ages, open below.")
  package static let rangeFromYears = Message(
    "range.years.from", one: "{count} year or more", other: "{count} years or more",
    note: "A range of ages, open above.")
}
