extension Localizer {
  /// A text as it is searched: small letters without accents, in every language alike.
  ///
  /// The script of lists does the same with what it searches, up to letters beyond Latin, Greek and Cyrillic; both
  /// are held against `Tests/Contracts/folding.json`.
  package static func searchFold(_ text: some StringProtocol) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.value < latin.count {
        result += latin[Int(scalar.value)]
      } else {
        append(scalar, to: &result)
      }
    }
    return result
  }

  /// The Latin letters folded beforehand.
  private static let latin: [String] = (0..<0x250).map { code in
    var result = ""
    if let scalar = Unicode.Scalar(UInt32(code)) { append(scalar, to: &result) }
    return result
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout String) {
    for lower in scalar.properties.lowercaseMapping.unicodeScalars { append(small: lower, to: &result) }
  }

  private static func append(small scalar: Unicode.Scalar, to result: inout String) {
    if ("\u{300}"..."\u{36F}").contains(scalar) { return }
    if let plain = plain[scalar] {
      result += plain
    } else if let base = bases[scalar] {
      append(small: base, to: &result)
    } else {
      result.unicodeScalars.append(scalar)
    }
  }

  /// Letters that are no other letter with an accent, each before what it is searched as.
  private static let plain = Dictionary(
    uniqueKeysWithValues: "łl đd ðd øo ħh ŧt ıi ßss æae œoe þth ſs ĳij ŀl· ŉʼn ǆdz ǉlj ǌnj ǳdz ẚaʾ ςσ".split(
      separator: " "
    )
    .compactMap { word in word.unicodeScalars.first.map { ($0, String(word.unicodeScalars.dropFirst())) } })

  /// The letter below each accented one.
  private static let bases = Dictionary(
    CollationTable.compositions.map { ($0.whole, $0.base) }, uniquingKeysWith: { first, _ in first })
}
