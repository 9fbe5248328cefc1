/// What is wrong in the project file; keys of that file are written as there, with a colon.
extension Message {
  package static let diagnosticYamlSyntax = Message(
    "diagnostic.YAMLSyntax",
    "The project file cannot be understood here: {problem}. Check the indentation, colons, quotes and "
      + "brackets.",
    note: "{problem}: a message reason.yaml-…, or the parser’s own words.")
  package static let diagnosticTabIndentation = Message(
    "diagnostic.TabIndentation",
    "Lines are indented with spaces, not with tabs. Replace the tab with spaces.")
  package static let diagnosticProjectFileEmpty = Message(
    "diagnostic.ProjectFileEmpty",
    "The project file is empty. Begin it with version: 1 and a title.")
  package static let diagnosticProjectNotUTF8 = Message(
    "diagnostic.ProjectNotUTF8",
    "The project file must be saved as UTF-8; from here on it is not. Save it again with that encoding.")
  package static let diagnosticProjectNotMapping = Message(
    "diagnostic.ProjectNotMapping",
    "A project file consists of entries of the form key: value. Begin it with version: 1.")
  package static let diagnosticProjectFileTooLarge = Message(
    "diagnostic.ProjectFileTooLarge",
    "A project file holds at most {limit} values on {depth} levels. Shorten it, or use fewer aliases.",
    note: "{limit} and {depth} are numbers.")
}

// MARK: - Keys and values

extension Message {
  package static let diagnosticDuplicateKey = Message(
    "diagnostic.DuplicateKey",
    "The key {key} is given twice. Remove one of the two.")
  package static let diagnosticUnknownKey = Message(
    "diagnostic.UnknownKey",
    "The key {key} means nothing here. Check the spelling: {expected}.",
    note: "{expected}: the nearest key that is known, or all of them.")
  package static let diagnosticMissingKey = Message(
    "diagnostic.MissingKey",
    "The key {key} is missing. Add it here.")
  package static let diagnosticMisplacedKey = Message(
    "diagnostic.MisplacedKey",
    "The key {key} has an effect only with {needs}. Add that, or remove the key.",
    note: "{needs}: as in the project file, type: list.")
  package static let diagnosticTextExpected = Message(
    "diagnostic.TextExpected",
    "The key {key} takes a text, not a list and not further keys. Write one text.")
  package static let diagnosticListExpected = Message(
    "diagnostic.ListExpected",
    "The key {key} takes a list. Write [one, two], or each item on a line of its own after a hyphen.")
  package static let diagnosticMappingExpected = Message(
    "diagnostic.MappingExpected",
    "The key {key} takes entries of the form key: value. Write each on a line of its own, indented.")
  package static let diagnosticNumberExpected = Message(
    "diagnostic.NumberExpected",
    "The key {key} takes a number, not {text}. Write it with digits, as in 12 or -0.5.")
  package static let diagnosticEmptyValue = Message(
    "diagnostic.EmptyValue",
    "Nothing is written for {key}. Fill it in, or remove the key.")
  package static let diagnosticEmptyList = Message(
    "diagnostic.EmptyList",
    "The list {key} is empty. Add at least one item.")
  package static let diagnosticWrongValue = Message(
    "diagnostic.WrongValue",
    "The key {key} cannot be {text}. Allowed: {expected}.",
    note: "{expected}: all values that are allowed.")
  package static let diagnosticDecimalComma = Message(
    "diagnostic.DecimalComma",
    "A number in the project file has a decimal point, not a comma: {text}. Write {expected}.",
    note: "{expected}: the number to write.")
  package static let diagnosticTooManyDigits = Message(
    "diagnostic.TooManyDigits",
    "The number {text} for {key} is too long: at most {limit} digits can be read. Shorten it.")
  package static let diagnosticTooManyDecimals = Message(
    "diagnostic.TooManyDecimals",
    "The number {text} for {key} has too many decimals: at most {limit} are allowed. Round it.")
  package static let diagnosticNumberOutOfRange = Message(
    "diagnostic.NumberOutOfRange",
    "The key {key} takes numbers from {lowest} to {highest}, not {text}. Choose a number between these.")
  package static let diagnosticUnsupportedVersion = Message(
    "diagnostic.UnsupportedVersion",
    "Project files of version {text} cannot be read by this program. Write version: {expected}.")
  package static let diagnosticBadDate = Message(
    "diagnostic.BadDate",
    "{text} is not a day of the calendar. Write year, month and day, as in 2026-11-20.")
  package static let diagnosticBadDateFormat = Message(
    "diagnostic.BadDateFormat",
    "{text} is not a pattern of dates. Write day, month and year once each (d or dd, M or MM, yy or yyyy), as in "
      + "dd-MM-yyyy, the time as H or HH, m or mm, s or ss, and other letters between apostrophes. Where no sign "
      + "parts two numbers, write dd, MM, HH, mm, ss, as in yyyyMMdd.")
  package static let diagnosticBadLink = Message(
    "diagnostic.BadLink",
    "The key {key} takes an address that begins with https:// or http://, not {text}. Write the whole "
      + "address.")
  package static let diagnosticBadCurrency = Message(
    "diagnostic.BadCurrency",
    "{text} is not the code of a currency. Write the three capital letters of ISO 4217, as in PLN or EUR.")
  package static let diagnosticBadId = Message(
    "diagnostic.BadId",
    "{text} cannot be an id. Use the letters a–z, digits, - and _, and begin with a letter or a digit.")
  package static let diagnosticIdTooLong = Message(
    "diagnostic.IdTooLong",
    "An id has at most {limit} letters, since names of files are made of it. Shorten it.",
    note: "{limit} is a number, 200.")
  package static let diagnosticReservedId = Message(
    "diagnostic.ReservedId",
    "{text} is a name that Windows keeps for a device, so that no page can be called by it. Choose another id.",
    note: "{text}: an id, as in con or com1.")
  package static let diagnosticDuplicateId = Message(
    "diagnostic.DuplicateId",
    "The id {id} is used twice in this list. Choose another one here.")
  package static let diagnosticFieldNotListed = Message(
    "diagnostic.FieldNotListed",
    "Every list has a column called {name} already, so this field is left out of the lists. Give it another "
      + "name; its label can stay.",
    note: "{name}: a quoted key of the project file.")
  package static let diagnosticDuplicateFieldName = Message(
    "diagnostic.DuplicateFieldName",
    "The name {name} is used twice; fields and measures may not share one. Choose another one here.")
  package static let diagnosticDuplicateEntry = Message(
    "diagnostic.DuplicateEntry",
    "{text} is listed twice. Remove one of the two.")
  package static let diagnosticUnknownLanguage = Message(
    "diagnostic.UnknownLanguage",
    "There are no texts for the language {language}. Check the code: {expected}.",
    note: "{language}: a code, as in pl; {expected}: the nearest code that is known, or all of them.")
  package static let diagnosticNoSegmentation = Message(
    "diagnostic.NoSegmentation",
    "A project divides companies, people or both. Add at least one of these keys: {expected}.")
  package static let diagnosticUnsupportedFormat = Message(
    "diagnostic.UnsupportedFormat",
    "Files of the format {text} cannot be read yet. Save the data in one that can: {expected}.")
  package static let diagnosticUnknownField = Message(
    "diagnostic.UnknownField",
    "There is no field and no measure {field}. Check the spelling: {expected}.",
    note: "{expected}: the nearest name that is known, or all of them.")
  package static let diagnosticUnknownSegment = Message(
    "diagnostic.UnknownSegment",
    "There is no segment {segment}. Check the spelling: {expected}.",
    note: "{expected}: the nearest segment, or all of them.")
  package static let diagnosticMissingTranslation = Message(
    "diagnostic.MissingTranslation",
    "The key {key} has no text in the language {language}, only {text}. Add the translation.",
    note: "{language}: a code, as in pl; {text}: the text in another language.")
}

// MARK: - Measures and parameters

extension Message {
  package static let diagnosticMeasureOperationMissing = Message(
    "diagnostic.MeasureOperationMissing",
    "The measure {name} does not say what it gathers. Add one of these keys: {expected}.")
  package static let diagnosticSeveralMeasureOperations = Message(
    "diagnostic.SeveralMeasureOperations",
    "The measure {name} can gather in one way only. Remove the key {key}, or the one before it.")
  package static let diagnosticRulesMissing = Message(
    "diagnostic.RulesMissing",
    "A parameter has ranges (for numbers) or features (for words). Add one of these keys: {expected}.")
  package static let diagnosticRangesAndFeatures = Message(
    "diagnostic.RangesAndFeatures",
    "A parameter has either ranges or features, not both. Remove one of them.")
  package static let diagnosticRangesNeedNumber = Message(
    "diagnostic.RangesNeedNumber",
    "Ranges judge numbers, but the field {field} is of the type {type}. Write features: instead, or make "
      + "it type: number.",
    note: "{type}: as in the project file, text.")
  package static let diagnosticFeaturesNeedWords = Message(
    "diagnostic.FeaturesNeedWords",
    "Features judge words, but the field {field} is of the type {type}. Write ranges: instead, or make "
      + "it type: text.",
    note: "{type}: as in the project file, number.")
  package static let diagnosticDateNeedsMeasure = Message(
    "diagnostic.DateNeedsMeasure",
    "The field {field} is a date, and a date is judged by its age. Add measure: with one of these: "
      + "{expected}.")
  package static let diagnosticMeasureNeedsDate = Message(
    "diagnostic.MeasureNeedsDate",
    "Only a date has an age, but the field {field} is of the type {type}. Remove measure:, or make it "
      + "type: date.",
    note: "{type}: as in the project file, text.")
  package static let diagnosticOverlappingRanges = Message(
    "diagnostic.OverlappingRanges",
    "Ranges must not share values: this one ({range}) begins before an earlier one ends. Let it begin "
      + "where that one ends.",
    note: "{range}: as in the project file, from: 10, to: 20.")
  package static let diagnosticDescendingRanges = Message(
    "diagnostic.DescendingRanges",
    "Ranges go from low to high, and this one ({range}) lies below an earlier one. Put them in order.",
    note: "{range}: as in the project file, from: 10, to: 20.")
  package static let diagnosticEmptyRange = Message(
    "diagnostic.EmptyRange",
    "A range begins below its end: from: {from} to: {to} holds no value. Swap or correct the two.",
    note: "from: and to: stay as in the project file.")
  package static let diagnosticRangeLimitMissing = Message(
    "diagnostic.RangeLimitMissing",
    "Nothing says where the range before ends and this one begins. Add from: here, or to: there.",
    note: "from: and to: stay as in the project file.")
  package static let diagnosticRangeGap = Message(
    "diagnostic.RangeGap",
    "The values from {from} to under {to} lie in no range. Let the ranges meet, or let outside: give "
      + "them points.",
    note: "outside: stays as in the project file.")
  package static let diagnosticDuplicateFeatureWord = Message(
    "diagnostic.DuplicateFeatureWord",
    "The word {word} belongs to two features, but it can have the points of one only. Remove it from one "
      + "of them.")
  package static let diagnosticFeatureIsEmptySpelling = Message(
    "diagnostic.FeatureIsEmptySpelling",
    "The word {word} stands for no value, so this feature matches nothing. Give its points to missing: "
      + "instead.",
    note: "missing: stays as in the project file.")
  package static let diagnosticCapsOutOfOrder = Message(
    "diagnostic.CapsOutOfOrder",
    "The most points are fewer than the least: at-most: {at-most}, at-least: {at-least}. Exchange or "
      + "correct the two.",
    note: "at-most: and at-least: stay as in the project file.")
  package static let diagnosticNoEnabledParameter = Message(
    "diagnostic.NoEnabledParameter",
    "Every parameter is switched off, so every score is 0. Switch one on.")
}

// MARK: - Segments

extension Message {
  package static let diagnosticSegmentsOutOfOrder = Message(
    "diagnostic.SegmentsOutOfOrder",
    "Segments go from low to high, and {from} is not above {previous}. Put them in order.",
    note: "{from} and {previous} are the scores where two segments begin.")
  package static let diagnosticSegmentLimitMissing = Message(
    "diagnostic.SegmentLimitMissing",
    "Other segments have the key {key}, and this one does not. Add it here.")
  package static let diagnosticLowestSegmentHasLimit = Message(
    "diagnostic.LowestSegmentHasLimit",
    "The lowest segment holds every score below the next one. Remove from: here, and list the lowest "
      + "segment first.",
    note: "from: stays as in the project file.")
  package static let diagnosticSegmentLimitsMixed = Message(
    "diagnostic.SegmentLimitsMixed",
    "Segments are limited either by score or by share. Use only one of these keys in all of them: "
      + "{expected}.")
  package static let diagnosticBadShare = Message(
    "diagnostic.BadShare",
    "A share is a percentage above 0 and up to 100, not {text}. Write it as in 20%.")
  package static let diagnosticSharesDoNotAddUp = Message(
    "diagnostic.SharesDoNotAddUp",
    "The shares of all segments add up to 100%, not to {sum}. Correct them.",
    note: "{sum}: 90%.")
  package static let diagnosticSegmentPagesCollide = Message(
    "diagnostic.SegmentPagesCollide",
    "The list of the segment {segment} is so long that it goes on in {page}, which is the page of the "
      + "segment {other}. Change one of the two ids.",
    note: "{segment}, {other}: quoted ids; {page}: the path of a file.")
  package static let diagnosticMissingApproach = Message(
    "diagnostic.MissingApproach",
    "The segment {id} does not say how to serve its members. Add approach: to it.",
    note: "approach: stays as in the project file.")
}
