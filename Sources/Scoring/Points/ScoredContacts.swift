package import ContactData
package import Diagnostics
package import SegmentationModel
package import Values

/// A segmentation with the score of every contact: what all documents are written from.
///
/// Everything that differs by contact is a column; a row is an index into each of them.
package struct ScoredContacts: Sendable {
  /// What the project file says of them.
  package let segmentation: Segmentation
  /// The day every age was counted to.
  package let asOf: CalendarDay
  /// How many contacts there are.
  package let count: Int

  // MARK: Who they are
  /// The text that ids, names and links refer to.
  package let store: TextStore
  /// Never empty, each once.
  package let ids: TextColumn
  /// Empty where a contact has none.
  package let names: TextColumn
  /// Nil where the project names no owner column.
  package let owners: WordColumn?
  /// Only those that a page may link to; nil where the project names no column of links.
  package let links: TextColumn?
  /// People only: the id of their company.
  package let companyIds: WordColumn?
  /// People only: which company each belongs to; nil where the project does not say.
  package let companyLinks: CompanyLinks?
  /// The fields, then the measures, in the order of the project file.
  package let fields: [FieldValues]

  // MARK: How they score
  /// The enabled parameters, in the order of the project file.
  package let parameters: [ScoredParameter]
  /// The lowest score that the model allows.
  package let lowest: Score
  /// The highest score that the model allows.
  package let highest: Score
  /// Where the segments begin.
  package let limits: ResolvedLimits
  /// Per contact: hundred-thousandths, as in `Score`.
  package let scores: [Int64]
  /// The most decimals that any score needs.
  package let scoreDecimals: Int
  /// Per contact: its rank, from 1; equal scores share one.
  package let ranks: [Int32]
  /// Per contact: the index of its segment, lowest first.
  package let segments: [UInt16]
  /// The rows by score descending, then by id.
  package let order: [Int32]
  /// The sum of the parameters' spans: what influence is a share of.
  private let totalSpan: Int64
  /// Per contact: hundredths of a percent.
  private let percents: [UInt16]
  private let completenesses: [UInt16]
  /// The mean over the contacts, in percent with 2 decimals.
  let meanCompleteness: ExactDecimal

  /// The sum of a contact's contributions.
  package func score(row: Int) -> Score { Score(hundredThousandths: scores[row]) }

  /// (score − lowest) / (highest − lowest) × 100, rounded half up to 2 decimals; 0 where nothing can differ.
  package func percent(row: Int) -> ExactDecimal {
    ExactDecimal(mantissa: Int64(percents[row]), scale: 2)
  }

  /// A parameter's span of contribution over the sum of all, in percent with 2 decimals.
  package func influence(of parameter: ScoredParameter) -> ExactDecimal {
    Self.percentage(parameter.highest.hundredThousandths - parameter.lowest.hundredThousandths, of: totalSpan)
  }

  /// The influence-weighted share of the parameters that had a value, in percent with 2 decimals.
  ///
  /// Where no parameter can change the score, each weighs the same.
  package func completeness(row: Int) -> ExactDecimal {
    ExactDecimal(mantissa: Int64(completenesses[row]), scale: 2)
  }

  /// A part in hundredths of a percent, rounded half up: 0 to 10 000.
  private static func hundredths(_ part: Int64, of whole: Int64) -> UInt16 {
    guard whole > 0 else { return 0 }
    return UInt16((Int128(part) * 20_000 + Int128(whole)) / (Int128(whole) * 2))
  }

  private static func completenesses(
    _ parameters: [ScoredParameter], span: Int64, contacts: Int
  ) -> (each: [UInt16], mean: ExactDecimal) {
    var present = [Int64](repeating: 0, count: contacts)
    for parameter in parameters {
      let weight = span == 0 ? 1 : parameter.highest.hundredThousandths - parameter.lowest.hundredThousandths
      let missing = Int32(parameter.missingCode)
      for (row, code) in parameter.codes.enumerated() where code != missing { present[row] += weight }
    }
    let whole = span == 0 ? Int64(parameters.count) : span
    let sum = present.reduce(Int128(0)) { $0 + Int128($1) }
    let mean =
      contacts == 0 || whole == 0
      ? ExactDecimal.zero : .rounded(sum * 100, over: Int128(whole) * Int128(contacts), decimals: 2)
    return (present.map { hundredths($0, of: whole) }, mean)
  }

  /// A part in percent with 2 decimals; 0 of nothing.
  static func percentage(_ part: Int64, of whole: Int64) -> ExactDecimal {
    guard whole > 0 else { return .zero }
    return ExactDecimal.rounded(Int128(part) * 100, over: Int128(whole), decimals: 2)
  }
}

extension ScoredContacts {
  /// Scores every contact.
  ///
  /// - Parameters:
  ///   - plan: the columns of the segmentation's files.
  ///   - contacts: the contacts' file, read by the plan's requests.
  ///   - related: the related files, read likewise, in the order of the project file.
  ///   - companies: the companies that people belong to; nil for companies, and where there are none.
  ///   - asOf: the day that ages are counted to.
  /// - Returns: nil where an error was found.
  package init?(
    _ segmentation: Segmentation, _ plan: ReadingPlan, contacts: Table, related: [Table],
    companies: ScoredContacts? = nil, asOf: CalendarDay, into findings: inout Findings
  ) {
    self.segmentation = segmentation
    self.asOf = asOf
    count = contacts.rowCount
    store = contacts.store
    let ids = contacts[plan.contacts.id]
    self.ids = ids
    names = contacts[plan.contacts.name]
    owners = plan.contacts.owner.map { contacts[$0] }
    links = plan.contacts.link.map { contacts[$0] }
    companyIds = plan.contacts.company.map { contacts[$0] }
    if let key = plan.contacts.company, let companies {
      companyLinks = CompanyLinks(key, in: contacts, companies: companies, into: &findings)
    } else {
      companyLinks = nil
    }

    fields = Self.fields(segmentation, plan, contacts, related, into: &findings)
    let fieldOfName = Dictionary(fields.map { ($0.name, $0) }) { first, _ in first }
    parameters = segmentation.enabledParameters.map { parameter in
      guard let field = fieldOfName[parameter.field] else {
        preconditionFailure("the project file's reader checks that every field exists")
      }
      return ScoredParameter(parameter, field, asOf: asOf)
    }

    let reach = parameters.reduce((lowest: Int128(0), highest: Int128(0))) { sum, parameter in
      (
        sum.lowest + Int128(parameter.lowest.hundredThousandths),
        sum.highest + Int128(parameter.highest.hundredThousandths)
      )
    }
    guard reach.lowest > Self.scoreLimit * -1, reach.highest < Self.scoreLimit else {
      findings.add(Diagnostic(.scoreTooLong, at: segmentation.parameters.first?.place))
      return nil
    }
    lowest = Score(hundredThousandths: Int64(reach.lowest))
    highest = Score(hundredThousandths: Int64(reach.highest))
    totalSpan = Int64(reach.highest - reach.lowest)

    var scores = [Int64](repeating: 0, count: count)
    for parameter in parameters {
      let contributions = parameter.outcomes.map(\.contribution.hundredThousandths)
      for row in 0..<count { scores[row] += contributions[Int(parameter.codes[row])] }
    }
    let ranking = Ranking(scores: scores, ids: ids, in: contacts.store)
    let limits = segmentation.limits.resolved(
      segments: segmentation.segments.count, lowest: lowest, highest: highest,
      ranking: ranking.order.map { Score(hundredThousandths: scores[Int($0)]) })
    let lowest = lowest.hundredThousandths
    let span = totalSpan
    percents = scores.map { Self.hundredths($0 - lowest, of: span) }
    (completenesses, meanCompleteness) = Self.completenesses(parameters, span: span, contacts: count)
    segments = scores.map { UInt16(limits.segment(of: Score(hundredThousandths: $0))) }
    self.scores = scores
    scoreDecimals = Score.decimals(of: scores)
    self.limits = limits
    order = ranking.order
    ranks = ranking.ranks
    guard !findings.hasErrors else { return nil }
  }

  /// Sums of scores stay within 62 bits.
  private static let scoreLimit = Int128(1) << 62

  private static func fields(
    _ segmentation: Segmentation, _ plan: ReadingPlan, _ contacts: Table, _ related: [Table],
    into findings: inout Findings
  ) -> [FieldValues] {
    var fields = zip(segmentation.contacts.fields, plan.contacts.fields).map { field, key in
      FieldValues(field, column: contacts[key])
    }
    for (index, (file, table)) in zip(segmentation.related, related).enumerated() {
      let keys = contactKeys(plan.contacts.relatedKeys[index], in: contacts)
      let rows = RelatedRows(file, plan.related[index], table, contactKeys: keys, into: &findings)
      for (index, measure) in file.measures.enumerated() {
        fields.append(FieldValues(measure, column: rows.column(ofMeasure: index, into: &findings)))
      }
    }
    return fields
  }

  /// Per contact: the word that a related file's key must equal.
  private static func contactKeys(_ key: ContactColumns.ContactKey, in contacts: Table) -> [WordKey?] {
    switch key {
    case .text(let key):
      return contacts[key].refs.map { $0.isEmpty ? nil : WordKey(contacts.store.string($0)) }
    case .words(let key):
      let words = contacts[key]
      let folded = words.words.map { WordKey($0) }
      return words.codes.map { $0 < 0 ? nil : folded[Int($0)] }
    }
  }
}

extension ScoredContacts {
  /// The field or measure of that name.
  package func field(named name: String) -> FieldValues? { fields.first { $0.name == name } }

  /// The name, or the id where there is none.
  package func shownName(row: Int) -> TextRef {
    names.refs[row].isEmpty ? ids.refs[row] : names.refs[row]
  }

  /// The same as text.
  package func name(row: Int) -> String { store.string(shownName(row: row)) }

  /// The id as text.
  package func id(row: Int) -> String { store.string(ids.refs[row]) }

  /// What is missing to the next segment; nil in the best one.
  package func gap(row: Int) -> ExactDecimal? {
    let segment = Int(segments[row])
    guard segment < limits.starts.count else { return nil }
    return limits.starts[segment].adding(-score(row: row).decimal)
  }
}
