import Assessment
import ContactData
import Diagnostics
import Formats
import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// The words of a check: how files were read, what the model can give, how many findings there are.
struct CheckText {
  private let localizer: Localizer
  private let width: Int
  private let hasColour: Bool

  /// The words of a language, as wide as the terminal.
  init(_ localizer: Localizer, _ surroundings: Surroundings) {
    self.localizer = localizer
    width = surroundings.outputWidth
    hasColour = surroundings.hasOutputColour
  }

  // MARK: - Parts

  /// How each file was read, what each model can give, and what its contacts come to.
  ///
  /// - Parameter languages: the report's, each named in itself.
  func summary(_ assessment: Assessment, languages: [String]) -> String {
    let project = assessment.project
    let words = ReportWords(localizer, defaultLanguage: project.languages.first ?? "en")
    var lines = [heading("\(words.text(project.title)) (\(project.file))")]
    lines += paragraph(
      localizer(
        .checkProject,
        [
          "languages": .list(languages),
          "day": .text(localizer.formats.day(assessment.asOf)),
        ]))
    for part in assessment.segmentations {
      let segmentation = part.segmentation
      lines.append("")
      let title = localizer(segmentation.kind == .companies ? .companies : .people)
      let count = part.figures.map { ": " + words.count($0.count, of: segmentation.kind) } ?? ""
      lines.append(heading(title + count))
      for reading in part.readings { lines += file(reading, segmentation) }
      lines += model(segmentation, words)
      lines += segments(segmentation, part.figures, words)
    }
    return lines.map { $0 + "\n" }.joined() + "\n"
  }

  /// How many findings there are, in one line; with `isStrict` all of them are errors.
  func verdict(_ findings: Findings, isStrict: Bool) -> String {
    let errors = isStrict ? findings.all.count : findings.errorCount
    let warnings = findings.all.count - errors
    var counts: [String] = []
    if errors > 0 { counts.append(localizer(.checkErrors, ["count": .count(errors)])) }
    if warnings > 0 { counts.append(localizer(.checkWarnings, ["count": .count(warnings)])) }
    return (counts.isEmpty ? localizer(.checkNothing) : localizer.list(counts)) + "\n"
  }

  private func heading(_ text: String) -> String {
    let text = PlainText.safe(text)
    return hasColour ? TerminalStyle.bold.applied(to: text) : text
  }

  private func paragraph(_ text: String, indent: Int = 0) -> [String] {
    let space = String(repeating: " ", count: indent)
    return PlainText.wrapped(PlainText.safe(text), to: width - indent).map { space + $0 }
  }

  private func lines(of table: TextTable) -> [String] {
    table.lines(width: width - 2, hasColour: hasColour).map { "  " + $0 }
  }

  private func header(_ messages: Message...) -> [TextTable.Cell] {
    messages.map { TextTable.Cell(localizer($0), .faint) }
  }

  // MARK: - Files

  private func file(_ file: FileReading, _ segmentation: Segmentation) -> [String] {
    let reading = file.reading
    let rows = localizer(
      .checkRows, ["count": .count(reading.rowsUsed), "refused": .count(reading.rowsRefused)])
    let encoding = reading.encoding.rawValue
    let form = localizer(
      reading.format.isJSON ? .checkFormJSON : .checkForm,
      [
        "encoding": .text(
          reading.hasByteOrderMark
            ? localizer(.checkEncodingWithMark, ["encoding": .text(encoding)]) : encoding),
        "format": .text(reading.format.rawValue.uppercased()),
        "delimiter": .text(delimiter(reading.delimiter)), "count": .count(reading.headers.count),
      ])
    var lines = [""] + paragraph("\(file.source.name): \(rows)") + paragraph(form, indent: 2)
    var table = TextTable([.init(canWrap: true), .init(canWrap: true), .init(canWrap: true)])
    table.add(header(.checkColumn, .checkUse, .checkType))
    let use = ColumnUse(file, segmentation)
    for (index, request) in file.requests.enumerated() {
      let uses = use.names(of: index)
      guard !uses.isEmpty else { continue }
      table.add([
        .init(request.header), .init(uses.joined(separator: ", ")),
        .init(type(of: index, file, use)),
      ])
    }
    lines += self.lines(of: table)
    let unused = file.unusedHeaders
    if !unused.isEmpty {
      lines += paragraph(
        localizer(.checkUnused, ["count": .count(unused.count), "columns": .quotedList(unused)]), indent: 2)
    }
    return lines
  }

  private func delimiter(_ byte: UInt8) -> String {
    switch Delimiter(byte: byte) {
    case .comma: localizer(.checkComma)
    case .semicolon: localizer(.checkSemicolon)
    case .tab: localizer(.checkTab)
    case .bar: localizer(.checkBar)
    case nil: localizer.formats.quoted(String(UnicodeScalar(byte)))
    }
  }

  /// What the cells are read as; for a number column also its decimal sign and why.
  private func type(of index: Int, _ file: FileReading, _ use: ColumnUse) -> String {
    switch file.requests[index].kind {
    case .id, .text, .link, .words: return localizer(.checkText)
    case .list where file.reading.format.isJSON: return localizer(.checkListJSON)
    case .flag: return localizer(.checkFlag)
    case .date(let pattern):
      return localizer(.checkDate, ["format": .text(pattern?.text ?? "yyyy-MM-dd")])
    case .list(let separator):
      return localizer(.checkList, ["separator": .quoted(String(UnicodeScalar(separator)))])
    case .number:
      let unit = use.unit(of: index)
      let number = unit.map { localizer(.checkNumberIn, ["unit": .text($0.text)]) } ?? localizer(.checkNumber)
      guard let decimal = file.reading.decimals[index], !file.reading.format.isJSON else { return number }
      return number + "; " + reason(decimal, file.evidence[index])
    }
  }

  private func reason(_ decimal: TableReading.Decimal, _ evidence: (place: Place, text: String)?) -> String {
    let sign = MessageValue.quoted(decimal.sign.rawValue)
    switch decimal.reason {
    case .stated: return localizer(.checkDecimalStated, ["sign": sign])
    case .delimiter: return localizer(.checkDecimalDelimiter, ["sign": sign])
    case .noSigns: return localizer(.checkDecimalNone)
    case .cell:
      guard let (place, text) = evidence else { return localizer(.checkDecimalDelimiter, ["sign": sign]) }
      let location = ([place.file] + [place.line, place.column].compactMap { $0.map(String.init) })
        .joined(separator: ":")
      return localizer(
        .checkDecimalCell, ["sign": sign, "text": .quoted(text), "place": .text(location)])
    }
  }

  // MARK: - The model

  private func model(_ segmentation: Segmentation, _ words: ReportWords) -> [String] {
    let outline = ModelOutline(segmentation)
    let formats = localizer.formats
    var table = TextTable([
      .init(canWrap: true), .init(canWrap: true), .init(isNumeric: true), .init(isNumeric: true),
      .init(isNumeric: true), .init(isNumeric: true),
    ])
    table.add(header(.parameter, .checkField, .relevance, .lowest, .highest, .influence))
    for row in outline.rows {
      table.add([
        .init(words.text(row.parameter.label)), .init(row.parameter.field),
        .init(formats.number(row.parameter.relevance)), .init(formats.number(row.lowest)),
        .init(formats.number(row.highest)),
        row.influence.map { .init(formats.percent($0, .upTo(1))) }
          ?? .init(localizer(.switchedOff), .faint),
      ])
    }
    let scores = localizer(
      .checkScores, ["lowest": .number(outline.lowest), "highest": .number(outline.highest)])
    return [""] + paragraph(scores) + lines(of: table)
  }

  private func segments(
    _ segmentation: Segmentation, _ figures: Figures?, _ words: ReportWords
  ) -> [String] {
    let formats = localizer.formats
    var starts = figures?.starts
    if starts == nil, case .scores(let stated) = segmentation.limits { starts = stated }
    var table = TextTable([
      .init(canWrap: true), .init(canWrap: true), .init(isNumeric: true), .init(isNumeric: true),
    ])
    table.add(
      header(.segment, .scores, segmentation.kind == .companies ? .companies : .people, .share))
    for (index, segment) in segmentation.segments.enumerated().reversed() {
      let limits = starts.map { starts in
        localizer.rangeText(
          from: index > 0 ? starts[index - 1] : nil, to: index < starts.count ? starts[index] : nil)
      }
      let row = figures?.summary.segments[index]
      table.add([
        .init(words.text(segment.label)), .init(limits ?? "–"),
        .init(row.map { formats.number($0.contacts) } ?? "–"),
        .init(row.map { formats.percent($0.share, .upTo(1)) } ?? "–"),
      ])
    }
    return [""] + lines(of: table)
  }
}
