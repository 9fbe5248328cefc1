/// The signs that a page's script needs to write numbers and days as the pages do.
extension LanguageFormats {
  package var decimalSeparator: String { String(decoding: [decimalSign], as: UTF8.self) }

  package var groupSeparator: String {
    String(decoding: groupSign.1 == 0 ? [groupSign.0] : [groupSign.0, groupSign.1], as: UTF8.self)
  }

  /// How many digits the first group needs before a number is grouped at all.
  package var minimumGroupingDigits: Int { smallestFirstGroup }
}

extension LanguageFormats {
  /// The pattern of a long day with `{d}`, `{m}` (the month's name) and `{y}` in place of its parts.
  package var longDayTemplate: String {
    longDayPattern.split(separator: " ").map { part in
      part.hasPrefix("MMMM")
        ? "{m}" + part.dropFirst(4)
        : part.first == "d"
          ? "{d}" + part.dropFirst() : part.first == "y" ? "{y}" + part.dropFirst() : String(part)
    }.joined(separator: " ")
  }

  /// The month's name within a date.
  ///
  /// - Precondition: `number` is 1 to 12.
  package func monthInDate(_ number: Int) -> String { monthsInDates[number - 1] }
}

extension LanguageFormats {
  /// What follows a number of percent, with its space where the language has one.
  package var percentSign: String { percentSuffix }
}
