extension Diagnostic {
  /// The stable name of a kind of problem; the same in every language and version.
  ///
  /// Each case's comment lists the arguments its message may insert. A code is always an error or
  /// always a warning.
  package enum Code: String, Sendable, CaseIterable {
    // MARK: Files

    /// A file that the project needs does not exist: `file`.
    case fileNotFound = "FileNotFound"
    /// A file exists but cannot be read: `file`, `reason`.
    case fileNotReadable = "FileNotReadable"
    /// A file was written to while it was read: `file`.
    case fileChangedWhileRead = "FileChangedWhileRead"
    /// A file is larger than such files may be: `file`, `limit` (in MB).
    case fileTooLarge = "FileTooLarge"

    // MARK: The environment

    /// The variable SOURCE_DATE_EPOCH holds no number of seconds: `text`.
    case badSourceDateEpoch = "BadSourceDateEpoch"
    /// An argument of the command is not UTF-8: `text` (with U+FFFD for what is not).
    case argumentNotUTF8 = "ArgumentNotUTF8"
    /// Results cannot be written to standard output: `reason`.
    case resultsNotWritten = "ResultsNotWritten"

    // MARK: The project file

    /// The text is no YAML: `problem` (the parser's rarer words are in English).
    case yamlSyntax = "YAMLSyntax"
    /// A line is indented by a tab, which YAML does not allow.
    case tabIndentation = "TabIndentation"
    /// Nothing is written in the project file.
    case projectFileEmpty = "ProjectFileEmpty"
    /// The project file is a list or a text, not keys with values.
    case projectNotMapping = "ProjectNotMapping"
    /// With its aliases expanded, the project file has more than `limit` values, or more than `depth`
    /// levels.
    case projectFileTooLarge = "ProjectFileTooLarge"
    /// A key is given twice in one mapping: `key`.
    case duplicateKey = "DuplicateKey"
    /// A key that means nothing there: `key`, `expected` (the nearest known key, or all of them).
    case unknownKey = "UnknownKey"
    /// A key is left out that must be there: `key`.
    case missingKey = "MissingKey"
    /// A key has no effect without something else: `key`, `needs` (as in the file: `type: list`).
    case misplacedKey = "MisplacedKey"
    /// A list or a mapping stands where a text must: `key`.
    case textExpected = "TextExpected"
    /// Something else stands where a list must: `key`.
    case listExpected = "ListExpected"
    /// Something else stands where keys with values must: `key`.
    case mappingExpected = "MappingExpected"
    /// Something else stands where a number must, as in `-12.5`: `key`, `text`.
    case numberExpected = "NumberExpected"
    /// Nothing is written after a key: `key`.
    case emptyValue = "EmptyValue"
    /// A list has no items: `key`.
    case emptyList = "EmptyList"
    /// A value is none of those allowed: `key`, `text`, `expected`.
    case wrongValue = "WrongValue"
    /// A number has a decimal comma: `text`, `expected` (the number to write).
    case decimalComma = "DecimalComma"
    /// A number has more significant digits than are read: `key`, `text`, `limit`.
    case tooManyDigits = "TooManyDigits"
    /// A number has too many decimals: `key`, `text`, `limit`.
    case tooManyDecimals = "TooManyDecimals"
    /// A number is too small or too large: `key`, `text`, `lowest`, `highest`.
    case numberOutOfRange = "NumberOutOfRange"
    /// The project file is of another version: `text`, `expected`.
    case unsupportedVersion = "UnsupportedVersion"
    /// A date is no `yyyy-MM-dd` of the calendar: `text`.
    case badDate = "BadDate"
    /// A pattern of dates cannot be followed, or does not hold day, month and year once each: `text`.
    case badDateFormat = "BadDateFormat"
    /// A link is no http or https address: `key`, `text`.
    case badLink = "BadLink"
    /// A currency is no known code of ISO 4217: `text`.
    case badCurrency = "BadCurrency"
    /// An id or name is not a–z, 0–9, `-` and `_`, beginning with a letter or digit: `text`.
    case badId = "BadId"
    /// An id or name is too long: `limit`.
    case idTooLong = "IdTooLong"
    /// A segment's id is a name that Windows keeps for a device: `text`.
    case reservedId = "ReservedId"
    /// Two items of a list have one id: `id`.
    case duplicateId = "DuplicateId"
    /// Two fields or measures have one name: `name`.
    case duplicateFieldName = "DuplicateFieldName"
    /// A field is named like a column that every list has, so lists leave it out: `name`.
    case fieldNotListed = "FieldNotListed"
    /// A list names the same thing twice: `text`.
    case duplicateEntry = "DuplicateEntry"
    /// A language has no catalogue: `language`, `expected`.
    case unknownLanguage = "UnknownLanguage"
    /// There are neither companies nor people: `expected` (the two keys).
    case noSegmentation = "NoSegmentation"
    /// People name the column of their company, but there are no companies: `column`.
    case companyWithoutCompanies = "CompanyWithoutCompanies"
    /// A format of files is known but not read yet: `text`, `expected`.
    case unsupportedFormat = "UnsupportedFormat"
    /// A measure says nothing of what it gathers: `name`, `expected`.
    case measureOperationMissing = "MeasureOperationMissing"
    /// A measure gathers in two ways: `name`, `key`.
    case severalMeasureOperations = "SeveralMeasureOperations"
    /// A field or measure does not exist: `field`, `expected`.
    case unknownField = "UnknownField"
    /// A segment does not exist: `segment`, `expected`.
    case unknownSegment = "UnknownSegment"
    /// A parameter has neither ranges nor features: `expected` (the two keys).
    case rulesMissing = "RulesMissing"
    /// A parameter has both ranges and features.
    case rangesAndFeatures = "RangesAndFeatures"
    /// Ranges judge a field that is no number: `field`, `type`.
    case rangesNeedNumber = "RangesNeedNumber"
    /// Features judge a field that has no words: `field`, `type`.
    case featuresNeedWords = "FeaturesNeedWords"
    /// A date is judged without being made a number: `field`, `type`, `expected` (the measures).
    case dateNeedsMeasure = "DateNeedsMeasure"
    /// An age is asked of a field that is no date: `field`, `type`.
    case measureNeedsDate = "MeasureNeedsDate"
    /// Two ranges share values: `range`.
    case overlappingRanges = "OverlappingRanges"
    /// A range lies below the one before it: `range`.
    case descendingRanges = "DescendingRanges"
    /// A range begins where it ends, or above: `from`, `to`.
    case emptyRange = "EmptyRange"
    /// Nothing says where one range ends and the next begins: `range`.
    case rangeLimitMissing = "RangeLimitMissing"
    /// A word belongs to two features: `word`.
    case duplicateFeatureWord = "DuplicateFeatureWord"
    /// The most points are fewer than the least: `at-most`, `at-least`.
    case capsOutOfOrder = "CapsOutOfOrder"
    /// A segment begins no higher than the one before it: `from`, `previous`.
    case segmentsOutOfOrder = "SegmentsOutOfOrder"
    /// Other segments say where they begin and this one does not: `key`.
    case segmentLimitMissing = "SegmentLimitMissing"
    /// The lowest segment says where it begins, but holds everything below the next.
    case lowestSegmentHasLimit = "LowestSegmentHasLimit"
    /// Some segments are limited by score and some by share: `expected` (the two keys).
    case segmentLimitsMixed = "SegmentLimitsMixed"
    /// A share is no percentage above 0 and up to 100, as in `20%`: `text`.
    case badShare = "BadShare"
    /// The shares of the segments are not 100 % together: `sum`.
    case sharesDoNotAddUp = "SharesDoNotAddUp"
    /// Values between two ranges lie in none: `from`, `to`.
    case rangeGap = "RangeGap"
    /// A feature is spelt like no value, so it matches nothing: `word`.
    case featureIsEmptySpelling = "FeatureIsEmptySpelling"
    /// Every parameter is switched off, so that all scores are 0.
    case noEnabledParameter = "NoEnabledParameter"
    /// A text lacks one of the report's languages: `language`, `key`, `text` (in another language).
    case missingTranslation = "MissingTranslation"
    /// A segment says nothing of how its members are served: `id`.
    case missingApproach = "MissingApproach"

    /// The project file is not UTF-8 from here on.
    case projectNotUTF8 = "ProjectNotUTF8"

    // MARK: Languages

    /// A folder that an option names does not exist: `folder`.
    case folderNotFound = "FolderNotFound"
    /// A folder of catalogues holds none: `folder`.
    case noCatalogues = "NoCatalogues"
    /// The catalogue of a language cannot be read: `language`, `reason`, `text` (the word or the message
    /// that the reason is about).
    case badCatalogue = "BadCatalogue"
    /// A catalogue of the user's lacks messages, which are shown in English: `language`, `count`, `total`.
    case incompleteCatalogue = "IncompleteCatalogue"
    /// A translation of the user's has other placeholders or plural forms than its message, and is left
    /// out: `key`, `expected`.
    case unfitTranslation = "UnfitTranslation"

    // MARK: The data

    /// A file of rows is empty: not even its columns are named: `file`.
    case emptyFile = "EmptyFile"
    /// A file names its columns but has no row that can be used: `file`.
    case noRows = "NoRows"
    /// A file has a zero byte, as text never has: `file`.
    case notATextFile = "NotATextFile"
    /// Bytes are not of the encoding: `file`, `byte` (hexadecimal), `encoding`, `remedy`? (the encoding
    /// that the file looks like).
    case unreadableEncoding = "UnreadableEncoding"
    /// A file does not have a column: `column`, `file`, `nearest`?, `headers` (those it has).
    case missingColumn = "MissingColumn"
    /// A column that is wanted is there more than once: `column`, `file`.
    case ambiguousColumn = "AmbiguousColumn"
    /// A quote is opened and never closed.
    case truncatedQuote = "TruncatedQuote"
    /// A row is longer than 128 MB.
    case rowTooLong = "RowTooLong"
    /// A cell is longer than 1 MB.
    case cellTooLong = "CellTooLong"
    /// A file has more columns than are read: `file`, `limit`.
    case tooManyColumns = "TooManyColumns"
    /// Something stands where JSON needs something else: `text`, `expected` (what may stand there).
    case jsonSyntax = "JSONSyntax"
    /// A file of JSON ends before all that was opened is closed: `file`.
    case truncatedJSON = "TruncatedJSON"
    /// A comma stands in JSON after the last item of a list or object.
    case trailingComma = "TrailingComma"
    /// A backslash in a text of JSON is followed by what is no escape: `text`.
    case badEscape = "BadEscape"
    /// A text of JSON is not closed on its line.
    case unclosedText = "UnclosedText"
    /// A text of JSON holds a control character that must be escaped: `character` (as U+0009).
    case controlCharacter = "ControlCharacter"
    /// Lists and objects of JSON lie too deep in one another: `limit`.
    case nestedTooDeeply = "NestedTooDeeply"
    /// Something follows the end of the array in a file of JSON: `file`.
    case textAfterEnd = "TextAfterEnd"
    /// A file of JSON is no array of objects: `file`, `remedy`? (the format that it looks like).
    case wrongJSONShape = "WrongJSONShape"
    /// Something among the objects of a file of JSON is none, and is refused.
    case notAnObject = "NotAnObject"
    /// An object of JSON has a wanted key twice; the first stays: `column`.
    case repeatedKey = "RepeatedKey"
    /// A list of JSON stands where one value must: `column`.
    case unexpectedList = "UnexpectedList"
    /// An object of JSON, or a list in a list, stands where a value must: `column`.
    case nestedValue = "NestedValue"
    /// A row is refused because its cells are too many or too few: `found`, `expected`.
    case wrongCellCount = "WrongCellCount"
    /// A row is refused because text follows a closing quote.
    case textAfterQuote = "TextAfterQuote"
    /// A row is refused because it has no id: `column`.
    case missingContactId = "MissingContactId"
    /// A contact's id is too long: `column`, `limit`.
    case contactIdTooLong = "ContactIdTooLong"
    /// A row is refused because an earlier one has its id: `id`.
    case duplicateContactId = "DuplicateContactId"
    /// A cell of a number column is no number: `text`, `column`.
    case notANumber = "NotANumber"
    /// A number has more than 15 digits, or more than 15 decimals: `text`, `column`.
    case numberTooLong = "NumberTooLong"
    /// The cells of a column disagree on the decimal sign: `text`, `column`.
    case conflictingDecimalSigns = "ConflictingDecimalSigns"
    /// Nothing in a column tells comma and point apart: `text`, `column`, `decimal` (what was chosen).
    case ambiguousDecimalSign = "AmbiguousDecimalSign"
    /// A cell of a date column does not follow its pattern, or no such day exists: `text`, `column`,
    /// `format`.
    case notADate = "NotADate"
    /// A cell of a flag column is neither yes nor no: `text`, `column`.
    case notAFlag = "NotAFlag"

    // MARK: What the model makes of the data

    /// Rows of a related file have no key: `count`, `column`.
    case rowsWithoutKey = "RowsWithoutKey"
    /// Rows of a related file have a key that names no contact: `count`, `key`.
    case unmatchedKey = "UnmatchedKey"
    /// More keys that match nothing than are listed: `count`, `column`, `rows` (that have one of them).
    case moreUnmatchedKeys = "MoreUnmatchedKeys"
    /// Rows of a related file have a key that names several contacts: `count`, `key`, `contacts`.
    case keyOfSeveralContacts = "KeyOfSeveralContacts"
    /// People belong to a company that is not there: `count`, `company` (its id).
    case unknownCompany = "UnknownCompany"
    /// Sums of a related file need more than 18 digits: `measure`, `count`.
    case sumTooLong = "SumTooLong"
    /// The scores need more digits than can be counted exactly.
    case scoreTooLong = "ScoreTooLong"
    /// A contact's link is no http or https address: `text`.
    case notALink = "NotALink"
    /// No contact's value lies in a range: `range`.
    case emptyRangeInData = "EmptyRangeInData"
    /// No contact has a feature: `feature`.
    case unusedFeature = "UnusedFeature"
    /// No row of a related file has a word that a condition asks for: `word`, `column`, `nearest`?.
    case unmatchedCondition = "UnmatchedCondition"
    /// A word in the data matches no feature: `word`, `count`, `parameter`, `nearest`?.
    case unmatchedWord = "UnmatchedWord"
    /// More words that match no feature than are listed: `count`, `parameter`, `values` (that are one of them).
    case moreUnmatchedWords = "MoreUnmatchedWords"
    /// Whatever the value, a parameter gives the same points: `parameter`.
    case parameterWithoutEffect = "ParameterWithoutEffect"
    /// No score can reach a segment: `segment`, `lowest`, `highest`.
    case unreachableSegment = "UnreachableSegment"
    /// The list of a segment fills pages, one of which has the name of another segment's: `segment`, `other`,
    /// `page` (its file).
    case segmentPagesCollide = "SegmentPagesCollide"
    /// A segment holds more than 80 % of the contacts: `segment`, `share`.
    case crowdedSegment = "CrowdedSegment"
    /// The sum of a field over a segment, or over all, needs more than 18 digits and is left out: `field`.
    case totalTooLong = "TotalTooLong"

    // MARK: Publishing

    /// The target folder holds something that no build wrote: `folder`, `entry` (one of its files).
    case outputNotOurs = "OutputNotOurs"
    /// There is something at the target that is no folder: `folder`.
    case outputNotFolder = "OutputNotFolder"
    /// A file or folder cannot be made: `file`, `reason` (the system's words).
    case cannotCreate = "CannotCreate"
    /// A file cannot be written: `file`, `reason` (the system's words).
    case cannotWrite = "CannotWrite"
    /// There is no space left for a file: `file`.
    case diskFull = "DiskFull"
    /// The new output cannot take the place of the earlier one: `folder`, `reason` (the system's words).
    case cannotExchange = "CannotExchange"
    /// The earlier output cannot be moved away, which is found out before anything is written: `folder`, `reason`.
    case outputNotReplaceable = "OutputNotReplaceable"
    /// Another file system is mounted in the earlier output: `folder`, `entry`.
    case mountInOutput = "MountInOutput"
    /// Somebody else's file in the target has the name of a file to be written: `file`.
    case fileInTheWay = "FileInTheWay"
    /// A document was begun and never ended: `file`.
    case documentUnfinished = "DocumentUnfinished"
    /// A schema cannot be compiled: `problem` (libxml2's words, in English).
    case brokenSchema = "BrokenSchema"
    /// A document is not well-formed or not valid: `problem` (libxml2's words, in English).
    case invalidDocument = "InvalidDocument"
    /// More problems of the same document are not listed: `count`.
    case moreProblems = "MoreProblems"
    /// What is to be validated holds no XML and no HTML: `file`.
    case nothingToValidate = "NothingToValidate"
    /// A contact's contributions do not add up to its score: `contact` (its id), `sum`, `score`.
    case contributionsDoNotAddUp = "ContributionsDoNotAddUp"
    /// A value in a contact's record is not what the rest of the report gives: `contact` (its id), `name` (where
    /// it stands), `value`, `expected`.
    case contactValueWrong = "ContactValueWrong"
    /// A value of a report is not what the rest of it gives: `name` (where it stands), `value`, `expected`.
    case reportValueWrong = "ReportValueWrong"
    /// A record is not the same as in another language: `file` (the other one).
    case recordDiffersInLanguages = "RecordDiffersInLanguages"
    /// A page shows something else of a contact than its record says: `contact` (its id), `value`, `expected`.
    case pageDiffersFromRecord = "PageDiffersFromRecord"
    /// No page has the breakdown of a contact: `contact` (its id).
    case breakdownMissing = "BreakdownMissing"
    /// A list of contacts holds another number of them than it says: `count`, `expected` (what it says).
    case contactCountWrong = "ContactCountWrong"
    /// A summary names a segment that the model does not have: `segment`.
    case segmentNotInModel = "SegmentNotInModel"
    /// A link leads to no file of the folder: `link`.
    case linkToNothing = "LinkToNothing"
    /// A link leads to a file that has no such anchor: `link`.
    case anchorToNothing = "AnchorToNothing"
    /// The manifest cannot be read: `file`.
    case manifestUnreadable = "ManifestUnreadable"
    /// A file is not as it was written: `file`.
    case fileChanged = "FileChanged"
    /// A file that the manifest names is not there: `file`.
    case fileMissing = "FileMissing"

    // MARK: Looking for a contact

    /// No contact has the id or the name that was asked for: `text`, `nearest`? (names like it).
    case contactNotFound = "ContactNotFound"
    /// Several contacts have the id or the name that was asked for: `text`, `count`.
    case ambiguousContact = "AmbiguousContact"

    // MARK: Drafting

    /// Companies and people both have the field that was asked for: `field`, `company`, `person` (what to
    /// type for each).
    case ambiguousField = "AmbiguousField"
    /// Files that were to be written are there already: `files`.
    case fileExists = "FileExists"
    /// The values of a field give nothing to judge by, being all alike or all different: `field`.
    case nothingToSuggest = "NothingToSuggest"
    /// The program cannot tell where in the project file a parameter is to be inserted: `file`.
    case noPlaceForParameter = "NoPlaceForParameter"

    /// Whether it is about a catalogue of the user's that lacks something, and so about no project.
    package var isOfCatalogue: Bool { self == .incompleteCatalogue || self == .unfitTranslation }

    /// Errors stop a build; warnings do not, unless `--strict` is given.
    package var severity: Severity {
      switch self {
      case .yamlSyntax, .tabIndentation, .projectFileEmpty, .projectNotMapping, .projectFileTooLarge,
        .duplicateKey, .unknownKey, .missingKey, .misplacedKey, .textExpected, .listExpected,
        .mappingExpected, .numberExpected, .emptyValue, .emptyList, .wrongValue, .decimalComma,
        .tooManyDigits, .tooManyDecimals, .numberOutOfRange, .unsupportedVersion, .badDate, .badDateFormat,
        .badLink, .badCurrency, .badId, .idTooLong, .reservedId, .duplicateId, .duplicateFieldName,
        .duplicateEntry,
        .unknownLanguage, .noSegmentation, .companyWithoutCompanies, .unsupportedFormat,
        .measureOperationMissing,
        .severalMeasureOperations, .unknownField, .unknownSegment, .rulesMissing, .rangesAndFeatures,
        .rangesNeedNumber, .featuresNeedWords, .dateNeedsMeasure, .measureNeedsDate, .overlappingRanges,
        .descendingRanges, .emptyRange, .rangeLimitMissing, .duplicateFeatureWord, .capsOutOfOrder,
        .segmentsOutOfOrder, .segmentLimitMissing, .lowestSegmentHasLimit, .segmentLimitsMixed, .badShare,
        .sharesDoNotAddUp:
        .error
      case .fieldNotListed, .rangeGap, .featureIsEmptySpelling, .noEnabledParameter, .missingTranslation,
        .missingApproach, .incompleteCatalogue, .unfitTranslation:
        .warning
      case .rowsWithoutKey, .unmatchedKey, .moreUnmatchedKeys, .keyOfSeveralContacts, .unknownCompany,
        .notALink,
        .emptyRangeInData,
        .unusedFeature, .unmatchedCondition,
        .unmatchedWord, .moreUnmatchedWords, .parameterWithoutEffect, .unreachableSegment, .crowdedSegment,
        .totalTooLong:
        .warning
      case .projectNotUTF8, .folderNotFound, .noCatalogues, .badCatalogue, .sumTooLong, .scoreTooLong,
        .segmentPagesCollide:
        .error
      case .outputNotOurs, .outputNotFolder, .cannotCreate, .cannotWrite, .diskFull, .cannotExchange,
        .outputNotReplaceable, .mountInOutput,
        .fileInTheWay, .documentUnfinished, .brokenSchema, .invalidDocument, .moreProblems,
        .nothingToValidate, .contributionsDoNotAddUp, .contactValueWrong, .reportValueWrong,
        .recordDiffersInLanguages, .pageDiffersFromRecord, .breakdownMissing, .contactCountWrong,
        .segmentNotInModel,
        .linkToNothing, .anchorToNothing, .manifestUnreadable, .fileChanged, .fileMissing:
        .error
      case .fileNotFound, .fileNotReadable, .fileChangedWhileRead, .fileTooLarge:
        .error
      case .contactNotFound, .ambiguousContact, .ambiguousField, .badSourceDateEpoch, .argumentNotUTF8,
        .resultsNotWritten:
        .error
      case .fileExists, .nothingToSuggest, .noPlaceForParameter:
        .error
      case .emptyFile, .notATextFile, .unreadableEncoding, .missingColumn, .ambiguousColumn,
        .truncatedQuote, .rowTooLong, .cellTooLong, .tooManyColumns, .contactIdTooLong,
        .conflictingDecimalSigns, .jsonSyntax, .truncatedJSON, .trailingComma,
        .badEscape, .unclosedText, .controlCharacter, .nestedTooDeeply, .textAfterEnd, .wrongJSONShape:
        .error
      case .noRows, .wrongCellCount, .textAfterQuote, .missingContactId, .duplicateContactId, .notANumber,
        .numberTooLong, .ambiguousDecimalSign, .notADate, .notAFlag, .notAnObject, .repeatedKey,
        .unexpectedList, .nestedValue:
        .warning
      }
    }
  }

  /// What a note beside a diagnostic says.
  package enum NoteCode: String, Sendable, CaseIterable {
    /// The same thing was said here before.
    case firstHere = "FirstHere"
    /// The other of two things that contradict each other: `text`.
    case conflictsWith = "ConflictsWith"
    /// Another part of the same sum: `text`.
    case belongsTogether = "BelongsTogether"
    /// One of several contacts that may be meant: `id` (as it is to be typed), `name`.
    case matchingContact = "MatchingContact"
    /// What the YAML parser was doing: `problem` (likewise).
    case yamlContext = "YAMLContext"
  }
}
