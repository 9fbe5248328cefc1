import Testing

/// One thing wrong with the sample project, and what a build must say of it.
struct BadInput: Sendable, CustomTestStringConvertible {
  let name: String
  /// In what order the marks count; each stands where `codes` of the same index must be reported.
  let changes: [Workplace.Change]
  /// `error Code` or `note Code`, in the order in which they are printed, one a mark.
  let expected: [String]
  /// What the first message must name.
  var naming: [String] = []
  var arguments: [String] = []

  var testDescription: String { name }

  private static func project(_ old: String, _ new: String) -> [Workplace.Change] {
    [Workplace.Change("segmenta.yaml", old, new)]
  }

  private static func companies(_ old: String, _ new: String) -> [Workplace.Change] {
    [Workplace.Change("companies.csv", old, new)]
  }

  /// Errors: nothing is built.
  static let errors: [BadInput] = [
    BadInput(
      name: "missing contacts file", changes: project("file: companies.csv", "file: ¦firms.csv"),
      expected: ["error FileNotFound"], naming: ["firms.csv"]),
    BadInput(
      name: "missing related file", changes: project("file: deals.csv", "file: ¦sub/deals.csv"),
      expected: ["error FileNotFound"], naming: ["sub/deals.csv"]),
    BadInput(
      name: "wrong column name", changes: project("name: Nazwa", "name: ¦Nazwy"),
      expected: ["error MissingColumn"], naming: ["“Nazwy”", "“Nazwa”", "companies.csv"]),
    BadInput(
      name: "wrong column of a field", changes: project("column: Budżet,", "column: ¦budzet,"),
      expected: ["error MissingColumn"], naming: ["“budzet”", "“Budżet”"]),
    BadInput(
      name: "YAML syntax error",
      changes: project("languages: [en, pl]\ncurrency: PLN", "languages: [en, pl\ncurrency¦: PLN"),
      expected: ["error YAMLSyntax"]),
    BadInput(
      name: "unknown key", changes: project("relevance: 3", "¦relevanse: 3"),
      expected: ["error UnknownKey"], naming: ["“relevanse”", "“relevance”"]),
    BadInput(
      name: "overlapping ranges",
      changes: project(
        "- {to: 1000, points: 0}\n        - {from: 1000, to: 5000",
        "- {to: 1000, points: 0}\n        - ¦{from: 900, to: 5000"),
      expected: ["error OverlappingRanges"]),
    BadInput(
      name: "unknown language", changes: project("[en, pl]", "[en, ¦xx]"),
      expected: ["error UnknownLanguage"], naming: ["“xx”", "“en”", "“pl”"]),
    BadInput(
      name: "truncated quote", changes: companies("104;Bąk", "104;¦\"Bąk"),
      expected: ["error TruncatedQuote"]),
    BadInput(
      name: "conflicting decimal signs",
      changes: companies(";2;800;", ";2;¦800.75;"),
      expected: ["error ConflictingDecimalSigns"], naming: ["“800.75”", "“Budżet”"]),
    BadInput(
      name: "zero byte", changes: companies("102;Świerk", "102;Św¦\0ierk"),
      expected: ["error NotATextFile"]),
    BadInput(
      name: "stated utf-8, written windows-1250",
      changes: project("encoding: windows-1250", "encoding: utf-8")
        + companies("NIP;Nazwa;Opiekun;Decyzyjność;", "NIP;Nazwa;Opiekun;Decyzyjno¦ść;")
        + [Workplace.Change("deals.csv", "Wartość", "Warto¦ść")],
      expected: ["error UnreadableEncoding", "error UnreadableEncoding"],
      naming: ["9C", "utf-8", "windows-1250", "companies.csv"]),
    BadInput(
      name: "two mistakes at once",
      changes: project("organisation:", "¦organization:") + project("relevance: 2.5", "relevance: ¦11"),
      expected: ["error UnknownKey", "error NumberOutOfRange"], naming: ["“organisation”"]),
    BadInput(
      name: "a warning, and strict", changes: companies(";2;800;", ";¦two;800;"),
      expected: ["error NotANumber"], arguments: ["--strict"]),
  ]

  /// Warnings: the build goes on, and the report lists them.
  static let warnings: [BadInput] = [
    BadInput(
      name: "text in a number column", changes: companies(";2;800;", ";¦two;800;"),
      expected: ["warning NotANumber"], naming: ["two", "Marki"]),
    BadInput(
      name: "quotes in a number column", changes: companies(";2;800;", ";¦\"\"\"two\"\"\";800;"),
      expected: ["warning NotANumber"], naming: ["“\"two\"”", "Marki"]),
    BadInput(
      name: "duplicate id", changes: companies("103;Źródło", "¦101;Źródło"),
      expected: ["warning DuplicateContactId"], naming: ["101"]),
    BadInput(
      name: "missing id", changes: companies("103;Źródło", "¦;Źródło"),
      expected: ["warning MissingContactId"], naming: ["NIP"]),
    BadInput(
      name: "no such day", changes: companies("2026-10-30", "¦2026-02-30"),
      expected: ["warning NotADate"], naming: ["2026-02-30", "Wizyta"]),
    BadInput(
      name: "too many cells", changes: companies("105;Łoś;Łukasz Nóż;;;;;", "¦105;Łoś;Łukasz Nóż;;;;;;;"),
      expected: ["warning WrongCellCount"]),
    BadInput(
      name: "link that is no address", changes: companies("https://crm.example/102", "¦javascript:alert(1)"),
      expected: ["warning NotALink"], naming: ["javascript:alert(1)"]),
    BadInput(
      name: "deal of nobody",
      changes: [Workplace.Change("deals.csv", "Żółw;Wygrana", "¦Żółwik;Wygrana")]
        + project("- {from: 5000, points: 10}", "- ¦{from: 5000, points: 10}"),
      expected: ["warning UnmatchedKey", "warning EmptyRangeInData"], naming: ["Żółwik"]),
    BadInput(
      name: "word that matches nothing",
      changes: companies("102;Świerk;Łukasz Nóż;dzielona", "102;Świerk;Łukasz Nóż;częściowa")
        + project("- id: decision", "- ¦id: decision"),
      expected: ["warning UnmatchedWord"], naming: ["częściowa"]),
  ]
}
