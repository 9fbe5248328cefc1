import Testing

/// A project file with faults, marked where they must be reported (`MarkedText`).
struct BrokenProject: Sendable, CustomTestStringConvertible {
  var name: String
  var text: String

  var testDescription: String { name }

  init(_ name: String, whole text: String) {
    self.name = name
    self.text = text
  }

  /// The faultless sample with one part replaced.
  init(_ name: String, _ part: WritableKeyPath<SampleProject, String>, _ text: String) {
    self.name = name
    var sample = SampleProject()
    sample[keyPath: part] = text
    self.text = sample.text
  }

  static let all =
    yaml + top + text + contacts + related + parameters + ranges + features + segments + audiences

  static let yaml = [
    BrokenProject(
      "an open quote", whole: "version: 1\ntitle: ⟪YAMLContext⟫\"Sawmill\nlanguages: [en]\n⟦YAMLSyntax⟧"),
    BrokenProject(
      "an open bracket", whole: "version: 1\nlanguages: ⟪YAMLContext⟫[en\ntitle⟦YAMLSyntax⟧: x\n"),
    BrokenProject("a tab", whole: "version: 1\ncompanies:\n⟦TabIndentation⟧\tcontacts: x\n"),
    BrokenProject(
      "a tab after spaces", whole: "companies:\n  contacts:\n  ⟦TabIndentation⟧\tfile: x\n  \tid: y\n"),
    BrokenProject("an undefined alias", whole: "version: 1\ntitle: ⟦YAMLSyntax⟧*nothing\n"),
    BrokenProject("a control character", whole: "version: 1\ntitle: aż⟦YAMLSyntax⟧\u{7}b\n"),
    BrokenProject(
      "two documents", whole: "⟪YAMLContext⟫version: 1\n⟦YAMLSyntax⟧---\nversion: 1\n"),
    BrokenProject("a list at the top", whole: "⟦ProjectNotMapping⟧- version: 1\n"),
    BrokenProject("a text at the top", whole: "⟦ProjectNotMapping⟧segmentation\n"),
    BrokenProject("a colon in a text", whole: "version: 1\ntitle: Sawmill⟦YAMLSyntax⟧: clients\n"),
    BrokenProject(
      "a key twice", \.head, "⟪FirstHere⟫version: 1\ntitle: A\nlanguages: [en]\n⟦DuplicateKey⟧version: 1"),
    BrokenProject(
      "a key three times and others, quoted, after wide letters", \.parameters,
      """
      - {id: a, label: Łódź 🪵, ⟪FirstHere⟫⟪FirstHere⟫field: size, ⟦DuplicateKey⟧field: town, ⟦DuplicateKey⟧field: size, ranges: [{to: 1, ⟪FirstHere⟫"points": 1, ⟦DuplicateKey⟧points: 2}]}
      - id: b
        ⟪FirstHere⟫field: size
        ⟦UnknownKey⟧fold: 1
        ranges: [{points: 1}]
        ⟦DuplicateKey⟧field: size
      """),
    BrokenProject(
      "a merge key", \.parameters, "- {⟦UnknownKey⟧<<: {id: b}, id: a, field: size, ranges: [{points: 1}]}"),
    BrokenProject("a key that is a list", \.head, "version: 1\ntitle: A\n⟦UnknownKey⟧[a, b]: 1"),
  ]

  static let top = [
    BrokenProject("another version", \.head, "version: ⟦UnsupportedVersion⟧2\ntitle: A"),
    BrokenProject("no version and no title", \.head, "⟦MissingKey⟧⟦MissingKey⟧languages: [en]"),
    BrokenProject("a misspelt key", \.head, "version: 1\ntitle: A\n⟦UnknownKey⟧organization: B"),
    BrokenProject(
      "an unknown language", \.head, "version: 1\ntitle: A\nlanguages: [en, ⟦UnknownLanguage⟧pt]"),
    BrokenProject(
      "a language twice", \.head, "version: 1\ntitle: A\nlanguages: [⟪FirstHere⟫en, ⟦DuplicateEntry⟧en]"),
    BrokenProject("no language", \.head, "version: 1\ntitle: A\nlanguages: ⟦EmptyList⟧[]"),
    BrokenProject("one language without a list", \.head, "version: 1\ntitle: A\nlanguages: ⟦ListExpected⟧en"),
    BrokenProject("a day that is none", \.head, "version: 1\ntitle: A\nas-of: ⟦BadDate⟧2026-02-30"),
    BrokenProject("a day written otherwise", \.head, "version: 1\ntitle: A\nas-of: ⟦BadDate⟧20.11.2026"),
    BrokenProject("a currency's sign", \.head, "version: 1\ntitle: A\ncurrency: ⟦BadCurrency⟧zł"),
    BrokenProject("a currency in small letters", \.head, "version: 1\ntitle: A\ncurrency: ⟦BadCurrency⟧pln"),
    BrokenProject("unknown contact pages", \.head, "version: 1\ntitle: A\ncontact-pages: ⟦WrongValue⟧all"),
    BrokenProject("neither kind", whole: "⟦NoSegmentation⟧version: 1\ntitle: A\n"),
    BrokenProject(
      "people of companies that are not there",
      whole: """
        version: 1
        title: A
        languages: [en]
        people:
          contacts: {file: a.csv, id: a, name: b, company: ⟦CompanyWithoutCompanies⟧vat, fields: {size: {type: number}}}
          parameters: [{id: size, field: size, ranges: [{points: 1}]}]
          segments: [{id: all, approach: x}]
        """),
    BrokenProject("a kind that is a list", \.tail, "people: ⟦MappingExpected⟧[contacts]"),
    BrokenProject("a kind with nothing", \.tail, "people:⟦EmptyValue⟧"),
    BrokenProject(
      "a kind without its keys", \.tail, "people:\n  ⟦MissingKey⟧⟦MissingKey⟧⟦MissingKey⟧related: {}"),
  ]

  static let text = [
    BrokenProject("a list for a text", \.head, "version: 1\ntitle: ⟦TextExpected⟧[A]"),
    BrokenProject("nothing for a text", \.head, "version: 1\ntitle:⟦EmptyValue⟧\nlanguages: [en]"),
    BrokenProject("an empty text", \.head, "version: 1\ntitle: ⟦EmptyValue⟧\" \""),
    BrokenProject(
      "a missing translation", \.head, "version: 1\ntitle: ⟦MissingTranslation⟧{en: A}\nlanguages: [en, pl]"),
    BrokenProject(
      "an empty translation", \.head,
      "version: 1\ntitle: {en: A, ⟦MissingTranslation⟧pl: }\nlanguages: [en, pl]"),
    BrokenProject(
      "only empty translations", \.head, "version: 1\ntitle: ⟦EmptyValue⟧{en: , pl: ''}\nlanguages: [en, pl]"),
    BrokenProject(
      "a translation that is a list", \.head, "version: 1\ntitle: {en: ⟦TextExpected⟧[A]}\nlanguages: [en]"),
    BrokenProject(
      "a text in no language", \.head, "version: 1\ntitle: {en: A, ⟦UnknownLanguage⟧gb: B}\nlanguages: [en]"),
    BrokenProject(
      "a text in a language not listed", \.head, "version: 1\ntitle: {en: A, pl: B}\nlanguages: [en]"),
  ]

  static let contacts = [
    BrokenProject(
      "no file, id or name", \.contacts, "⟦MissingKey⟧⟦MissingKey⟧⟦MissingKey⟧fields: {size: {type: number}}"),
    BrokenProject(
      "a workbook", \.contacts,
      "{file: ⟦UnsupportedFormat⟧clients.xlsx, id: a, name: b, fields: {size: {type: number}}}"),
    BrokenProject(
      "a database", \.contacts,
      "{file: clients.csv, format: ⟦UnsupportedFormat⟧sqlite, table: c, id: a, name: b, fields: {size: {type: number}}}"
    ),
    BrokenProject(
      "a table of a text file", \.contacts,
      "{file: c.csv, ⟦MisplacedKey⟧table: c, id: a, name: b, fields: {size: {type: number}}}"),
    BrokenProject(
      "wrong file keys", \.contacts,
      """
      file: clients.csv
      format: ⟦WrongValue⟧excel
      encoding: ⟦WrongValue⟧ansi
      delimiter: ⟦WrongValue⟧"#"
      decimal: ⟦WrongValue⟧";"
      empty: ⟦ListExpected⟧none
      id: a
      name: b
      ⟦MisplacedKey⟧company: c
      fields: {size: {type: number}}
      """),
    BrokenProject(
      "fields named like columns of every list", \.contacts,
      """
      file: clients.csv
      id: a
      name: b
      fields: {size: {type: number}, ⟦FieldNotListed⟧score: , ⟦FieldNotListed⟧owner: {column: c}}
      """),
    BrokenProject(
      "wrong fields", \.contacts,
      """
      file: clients.csv
      id: a
      name: b
      fields:
        size: {type: number, ⟦MisplacedKey⟧separator: "/"}
        ⟦BadId⟧Town: {⟦MisplacedKey⟧unit: m}
        since: {type: ⟦WrongValue⟧datum}
        birth: {type: date, format: ⟦BadDateFormat⟧dd.mm.yyyy}
        seen: {type: date, format: ⟦BadDateFormat⟧MM/yyyy}
        met: {type: date, format: ⟦BadDateFormat⟧DD-MM-YY}
        wood: {type: list, separator: ⟦WrongValue⟧and}
        leaf: {type: list, separator: ⟦WrongValue⟧·}
        mail: {personal: ⟦WrongValue⟧perhaps, ⟦UnknownKey⟧visible: true}
        fax: ⟦MappingExpected⟧text
        ⟦BadId⟧-x: {⟦MisplacedKey⟧format: dd-MM-yy}
      """),
    BrokenProject(
      "contacts that are a text", \.tail,
      """
      people:
        contacts: ⟦MappingExpected⟧p.csv
        parameters: [{id: x, field: ⟦UnknownField⟧y, ranges: [{points: 1}]}]
        segments: [{id: ⟦MissingApproach⟧x}]
      """),
  ]

  static let related = [
    BrokenProject(
      "wrong related files", \.related,
      """
      orders:
        ⟦MissingKey⟧file: orders.csv
        matches: ⟦UnknownField⟧twon
        measures:
          ⟦DuplicateFieldName⟧size: {count: true}
          none: ⟦MeasureOperationMissing⟧{where: {a: b}}
          both: {⟪ConflictsWith⟫sum: a, ⟦SeveralMeasureOperations⟧mean: a}
          zero: {count: ⟦WrongValue⟧false}
          first: {earliest: day, ⟦MisplacedKey⟧unit: m, format: ⟦BadDateFormat⟧iso}
          total: {sum: ⟦TextExpected⟧[a], ⟦MisplacedKey⟧format: dd-MM-yy, where: ⟦MappingExpected⟧won}
          some: {count: true, where: {stage: ⟦EmptyList⟧[], kind: ⟦EmptyValue⟧, place: ⟦TextExpected⟧{a: b}}}
      ⟦BadId⟧Old ones: ⟦MissingKey⟧⟦MissingKey⟧{key: a}
      """)
  ].map(withNoteAtSize)

  static let parameters = [
    BrokenProject("no parameter", \.parameters, "  ⟦EmptyList⟧[]"),
    BrokenProject("a parameter that is a text", \.parameters, "- ⟦MappingExpected⟧size"),
    BrokenProject(
      "nothing in a parameter", \.parameters, "- ⟦MissingKey⟧⟦MissingKey⟧⟦RulesMissing⟧{label: A}"),
    BrokenProject(
      "ids twice or wrong", \.parameters,
      """
      - {id: ⟪FirstHere⟫a, field: size, ranges: [{points: 1}]}
      - {id: ⟦DuplicateId⟧a, field: size, ranges: [{points: 1}]}
      - {id: ⟦BadId⟧Wielkość, field: size, ranges: [{points: 1}]}
      - {id: \(String(repeating: "a", count: 200)), field: size, ranges: [{points: 1}]}
      - {id: ⟦IdTooLong⟧\(String(repeating: "b", count: 201)), field: size, ranges: [{points: 1}]}
      """),
    BrokenProject(
      "fields that are not there", \.parameters, "- {id: a, field: ⟦UnknownField⟧sise, ranges: [{points: 1}]}"
    ),
    BrokenProject(
      "relevance", \.parameters,
      """
      - {id: a, field: size, relevance: ⟦NumberOutOfRange⟧10.01, ranges: [{points: 1}]}
      - {id: b, field: size, relevance: ⟦NumberOutOfRange⟧-1, ranges: [{points: 1}]}
      - {id: c, field: size, relevance: ⟦TooManyDecimals⟧0.125, ranges: [{points: 1}]}
      - {id: d, field: size, relevance: ⟦NumberExpected⟧high, ranges: [{points: 1}]}
      - {id: e, field: size, relevance: ⟦NumberExpected⟧[1], ranges: [{points: 1}]}
      - {id: f, field: size, relevance: ⟦NumberExpected⟧+1, ranges: [{points: 1}]}
      - {id: g, field: size, relevance: ⟦NumberExpected⟧"", ranges: [{points: 1}]}
      """),
    BrokenProject(
      "decimal commas", \.parameters,
      """
      - {id: a, field: size, relevance: ⟦DecimalComma⟧0,5, ranges: [{points: 1}]}
      - id: b
        field: size
        relevance: ⟦DecimalComma⟧0,5
        missing: ⟦DecimalComma⟧"-1,25"
        ranges: [{points: 1}]
      """),
    BrokenProject(
      "points", \.parameters,
      """
      - {id: a, field: size, missing: ⟦TooManyDecimals⟧0.0001, outside: ⟦NumberOutOfRange⟧1000000000.5, ranges: [{points: ⟦TooManyDigits⟧1234567890.1234567}]}
      - {id: b, field: size, missing: ⟦NumberExpected⟧1e3, outside: ⟦NumberExpected⟧.5, ranges: [{points: ⟦NumberExpected⟧1 000}]}
      """),
    BrokenProject(
      "caps", \.parameters,
      """
      - {id: a, field: size, at-most: ⟪ConflictsWith⟫1, at-least: ⟦CapsOutOfOrder⟧2, ranges: [{points: 1}]}
      - {id: b, field: size, at-least: ⟪ConflictsWith⟫2, at-most: ⟦CapsOutOfOrder⟧1, ranges: [{points: 1}]}
      - {id: c, field: size, at-least: 2, at-most: 2, ranges: [{points: 1}]}
      """),
    BrokenProject(
      "neither or both rules", \.parameters,
      """
      - ⟦RulesMissing⟧{id: a, field: size}
      - {id: b, field: size, ⟪ConflictsWith⟫ranges: [{points: 1}], ⟦FeaturesNeedWords⟧⟦RangesAndFeatures⟧features: [{value: a, points: 1}]}
      """),
    BrokenProject(
      "rules that do not fit the field", \.parameters,
      """
      - {id: a, field: size, ⟦FeaturesNeedWords⟧features: [{value: a, points: 1}]}
      - {id: b, field: town, ⟦RangesNeedNumber⟧ranges: [{points: 1}]}
      - {id: c, field: wood, ⟦RangesNeedNumber⟧ranges: [{points: 1}]}
      - {id: d, field: loyal, ⟦RangesNeedNumber⟧ranges: [{points: 1}]}
      - {id: e, field: ⟦DateNeedsMeasure⟧seen, ranges: [{points: 1}]}
      - {id: f, field: seen, measure: days-since, ⟦FeaturesNeedWords⟧features: [{value: a, points: 1}]}
      - {id: g, field: size, ⟦MeasureNeedsDate⟧measure: days-since, ranges: [{points: 1}]}
      - {id: h, field: seen, measure: ⟦WrongValue⟧weeks-since, ranges: [{points: 1}]}
      """),
    BrokenProject(
      "keys that do not fit the rules", \.parameters,
      """
      - {id: a, field: size, ⟦MisplacedKey⟧other: 1, ⟦MisplacedKey⟧combine: sum, ranges: [{points: 1}]}
      - {id: b, field: wood, ⟦MisplacedKey⟧outside: 1, combine: ⟦WrongValue⟧mean, features: [{value: oak, points: 1}]}
      - {id: c, field: town, ⟦MisplacedKey⟧combine: max, enabled: ⟦WrongValue⟧maybe, features: [{value: oak, points: 1}]}
      """),
    BrokenProject(
      "nothing enabled",
      whole: SampleProject(
        parameters: """
          - {id: a, field: size, enabled: false, ranges: [{points: 1}]}
          - {id: b, field: size, relevance: 0.00, ranges: [{points: 1}]}
          """
      ).text.replacing("  parameters:", with: "  ⟦NoEnabledParameter⟧parameters:")),
  ]

  static let ranges = [
    ("a range without points", "⟦MissingKey⟧{from: 1}"),
    ("a range that is a number", "⟦MappingExpected⟧5"),
    ("an empty range", "{from: 5, to: ⟦EmptyRange⟧5, points: 1}, {from: 5, points: 1}"),
    ("ends exchanged", "{to: 5, from: ⟦EmptyRange⟧8, points: 1}"),
    ("overlap", "⟪ConflictsWith⟫{to: 10, points: 1}, ⟦OverlappingRanges⟧{from: 9.5, points: 2}"),
    (
      "overlap with one before the last",
      "⟪ConflictsWith⟫⟪ConflictsWith⟫{from: 0, to: 100, points: 1}, ⟦OverlappingRanges⟧{from: 10, to: 20, points: 2}, ⟦OverlappingRanges⟧{from: 50, to: 60, points: 3}"
    ),
    ("the same beginning", "⟪ConflictsWith⟫{from: 1, points: 1}, ⟦OverlappingRanges⟧{from: 1.0, points: 2}"),
    (
      "descending",
      "⟪ConflictsWith⟫{from: 10, to: 20, points: 1}, ⟦DescendingRanges⟧{from: 0, to: 10, points: 2}"
    ),
    (
      "descending with open ends",
      "⟪ConflictsWith⟫{from: 10, points: 1}, ⟦DescendingRanges⟧{to: 10, points: 2}"
    ),
    ("descending beginnings", "⟪ConflictsWith⟫{from: 10, points: 1}, ⟦DescendingRanges⟧{from: 5, points: 2}"),
    ("descending ends", "⟪ConflictsWith⟫{to: 10, points: 1}, ⟦DescendingRanges⟧{to: 5, points: 2}"),
    ("no limit between", "⟪ConflictsWith⟫{from: 1, points: 1}, ⟦RangeLimitMissing⟧{to: 5, points: 2}"),
    ("no ends at all", "⟪ConflictsWith⟫{points: 1}, ⟦RangeLimitMissing⟧{points: 2}"),
    ("a gap", "{to: 10, points: 1}, ⟦RangeGap⟧{from: 12, points: 2}"),
    (
      "a wrong end hides its neighbours",
      "{to: ⟦NumberExpected⟧ten, points: 1}, {from: 0, to: 5, points: 1}, {points: 2}"
    ),
    ("a comma in a flow mapping", "{to: ⟦DecimalComma⟧0,5, points: 1}, {from: 0.5, points: 2}"),
    ("no range", ""),
  ].map { name, ranges in
    ranges.isEmpty
      ? BrokenProject(name, \.parameters, "- {id: a, field: size, ranges: ⟦EmptyList⟧[]}")
      : BrokenProject(name, \.parameters, "- {id: a, field: size, ranges: [\(ranges)]}")
  }

  static let features = [
    ("a feature without its keys", "town", "⟦MissingKey⟧⟦MissingKey⟧{label: A}"),
    (
      "a word in two features", "town",
      "{value: ⟪FirstHere⟫Oslo, points: 1}, {value: Bergen, also: [⟦DuplicateFeatureWord⟧\" OSLO \"], points: 2}"
    ),
    (
      "a folded word", "town",
      "{value: ⟪FirstHere⟫Straße  1, points: 1}, {value: ⟦DuplicateFeatureWord⟧STRASSE 1, points: 2}"
    ),
    ("a word twice in one feature", "town", "{value: Oslo, also: [oslo], points: 1}"),
    ("a word that means no value", "town", "{value: ⟦FeatureIsEmptySpelling⟧N/D, points: 1}"),
    ("other spellings that are no list", "town", "{value: Oslo, also: ⟦ListExpected⟧oslo, points: 1}"),
    ("an empty word", "town", "{value: ⟦EmptyValue⟧\"\", points: 1}"),
    (
      "a flag's feature that is no flag", "loyal",
      "{value: ⟦WrongValue⟧loyal, points: 1}, {value: tak, also: [Yes], points: 1}"
    ),
  ].map { name, field, features in
    BrokenProject(name, \.parameters, "- {id: a, field: \(field), features: [\(features)]}")
  }

  static let segments =
    [
      ("no id", "- ⟦MissingKey⟧{label: A, approach: B}"),
      ("no approach", "- {id: ⟦MissingApproach⟧a}"),
      ("ids twice", "- {id: ⟪FirstHere⟫a, approach: B}\n- {id: ⟦DuplicateId⟧a, approach: B}"),
      (
        "names of devices",
        "- {id: ⟦ReservedId⟧con, approach: B}\n- {id: ⟦ReservedId⟧lpt9, approach: B}\n- {id: com0, approach: B}\n- {id: com10, approach: B}\n- {id: ⟦ReservedId⟧nul, approach: B}\n- {id: nul-1, approach: B}"
      ),
      ("a link to a file", "- {id: a, approach: B, process: ⟦BadLink⟧\"file:///etc\"}"),
      ("a link that runs", "- {id: a, approach: B, process: ⟦BadLink⟧\"javascript:alert(1)\"}"),
      ("a link without a host", "- {id: a, approach: B, process: ⟦BadLink⟧\"https:///x\"}"),
      (
        "out of order",
        "- {id: a, approach: B}\n- {id: b, approach: B, from: ⟪ConflictsWith⟫⟪ConflictsWith⟫90}\n- {id: c, approach: B, from: ⟦SegmentsOutOfOrder⟧60}\n- {id: d, approach: B, from: ⟦SegmentsOutOfOrder⟧90.0}\n- {id: e, approach: B, from: 91}"
      ),
      (
        "a limit missing",
        "- {id: a, approach: B}\n- ⟦SegmentLimitMissing⟧{id: b, approach: B}\n- {id: c, approach: B, from: 60}"
      ),
      (
        "a limit below everything",
        "- {id: a, approach: B, ⟦LowestSegmentHasLimit⟧from: 0}\n- {id: b, approach: B, from: 60}"
      ),
      (
        "highest first",
        "- {id: a, approach: B, ⟦LowestSegmentHasLimit⟧from: ⟪ConflictsWith⟫60}\n- {id: b, approach: B, from: ⟦SegmentsOutOfOrder⟧30}\n- ⟦SegmentLimitMissing⟧{id: c, approach: B}"
      ),
      (
        "two ways",
        "- {id: a, approach: B, ⟪ConflictsWith⟫share: 50%}\n- {id: b, approach: B, ⟦SegmentLimitsMixed⟧from: 60}"
      ),
      (
        "shares of 90 %",
        "- {id: a, approach: B, share: ⟪BelongsTogether⟫50%}\n- {id: b, approach: B, share: ⟦SharesDoNotAddUp⟧40%}"
      ),
      ("a share missing", "- {id: a, approach: B, share: 50%}\n- ⟦SegmentLimitMissing⟧{id: b, approach: B}"),
      (
        "wrong shares",
        "- {id: a, approach: B, share: ⟦BadShare⟧20}\n- {id: b, approach: B, share: ⟦BadShare⟧0%}\n- {id: c, approach: B, share: ⟦BadShare⟧120%}"
      ),
      (
        "a limit that is no number",
        "- {id: a, approach: B}\n- {id: b, approach: B, from: ⟦NumberExpected⟧60%}"
      ),
      ("an unknown key", "- {id: a, approach: B, ⟦UnknownKey⟧form: 90}"),
    ].map { name, segments in BrokenProject(name, \.segments, segments) } + [
      BrokenProject("no segment", \.segments, "  ⟦EmptyList⟧[]")
    ]

  static let audiences = [
    BrokenProject(
      "wrong audiences", \.tail,
      """
      audiences:
        ⟦BadId⟧Partner A: {leave-out: [town, ⟦UnknownField⟧village], mask: [name, ⟦UnknownField⟧siz]}
        b: {segments: [all, companies/all, ⟦UnknownSegment⟧people/all], breakdown: ⟦WrongValue⟧none}
        c: {⟦UnknownKey⟧leave: [town], leave-out: ⟦ListExpected⟧town}
        d: ⟦MappingExpected⟧all
      """)
  ]

  /// The field that a measure's name repeats stands in another part of the sample.
  private static func withNoteAtSize(_ project: BrokenProject) -> BrokenProject {
    var project = project
    project.text = project.text.replacing("town: , size:", with: "town: , ⟪FirstHere⟫size:")
    return project
  }
}
