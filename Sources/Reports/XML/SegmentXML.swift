import ContactData
import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// `segments/<id>.xml`: a segment's contacts with their breakdowns, and a legend that explains them.
struct SegmentXML: Document {
  let report: Report
  let part: SegmentationReport
  let segment: Int
  let words: ReportWords

  var kind: DocumentKind { .report }
  var path: String {
    "\(words.language)/\(part.folder)/segments/\(part.segmentation.segments[segment].id).xml"
  }

  func write(to sink: ([UInt8]) throws -> Void) throws {
    var out = ByteBuffer()
    let record = ContactRecord(part)
    writeStart(&out)
    for position in part.members[segment] {
      record.write(row: Int(part.contacts.order[position]), to: &out)
      try out.drainIfFull(sink)
    }
    out.raw("</contacts>\n")
    try out.drain(sink)
  }

  private func writeStart(_ out: inout ByteBuffer) {
    let segmentation = part.segmentation
    out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<contacts xmlns=\"urn:segmenta:report:1\"")
    out.attribute("xml:lang", words.language)
    out.attribute("kind", segmentation.kind.rawValue)
    out.attribute("segment", segmentation.segments[segment].id)
    out.attribute("as-of", report.asOf.description)
    out.attribute("count", String(part.members[segment].count))
    out.attribute("model-digest", report.modelDigest)
    out.attribute("data-digest", report.dataDigest)
    out.raw(">\n<legend>\n")
    out.element("label", words.text(segmentation.segments[segment].label))
    if let approach = segmentation.segments[segment].approach {
      out.element("approach", words.text(approach))
    }
    for parameter in segmentation.enabledParameters {
      out.raw("<parameter")
      out.attribute("id", parameter.id)
      out.attribute("relevance", parameter.relevance.description)
      out.raw(">")
      out.element("label", words.text(parameter.label))
      out.raw("</parameter>\n")
    }
    out.raw("</legend>\n")
  }
}

/// Writes one contact's record: the same bytes in every language.
///
/// Everything that repeats from contact to contact is put together once; a record is bytes appended.
struct ContactRecord {
  private let part: SegmentationReport
  private let contacts: ScoredContacts
  private let segmentIds: [[UInt8]]
  private let owners: [[UInt8]]
  private let fields: [FieldCell]
  private let contributions: [ContributionCell]
  private let parameterIds: [[UInt8]]

  init(_ part: SegmentationReport) {
    self.part = part
    contacts = part.contacts
    segmentIds = part.segmentation.segments.map { Array($0.id.utf8) }
    owners = part.contacts.owners?.words.map { Array(Escaping.escaped($0).utf8) } ?? []
    fields = part.contacts.fields.map(FieldCell.init)
    contributions = part.contacts.parameters.map(ContributionCell.init)
    parameterIds = part.contacts.parameters.map { Array($0.parameter.id.utf8) }
  }

  func write(row: Int, to out: inout ByteBuffer) {
    let score = contacts.score(row: row)
    let segment = Int(contacts.segments[row])
    out.raw("<contact id=\"")
    contacts.store.withBytes(of: contacts.ids.refs[row]) { unsafe out.text($0) }
    out.raw("\" rank=\"")
    out.integer(Int(contacts.ranks[row]))
    out.raw("\" score=\"")
    out.decimal(score.decimal)
    out.raw("\" percent=\"")
    out.decimal(contacts.percent(row: row))
    out.raw("\" segment=\"")
    out.raw(segmentIds[segment])
    out.raw("\" completeness=\"")
    out.decimal(contacts.completeness(row: row))
    if let code = contacts.owners?.codes[row], code >= 0 {
      out.raw("\" owner=\"")
      out.raw(owners[Int(code)])
    }
    if let link = contacts.links?.refs[row], !link.isEmpty {
      out.raw("\" link=\"")
      contacts.store.withBytes(of: link) { unsafe out.text($0) }
    }
    out.raw("\"><name>")
    contacts.store.withBytes(of: contacts.shownName(row: row)) { unsafe out.text($0) }
    out.raw("</name>")
    for field in fields { field.write(row: row, to: &out) }
    for contribution in contributions { contribution.write(row: row, to: &out) }
    if segment < contacts.limits.starts.count, let gap = contacts.gap(row: row) {
      out.raw("<next segment=\"")
      out.raw(segmentIds[segment + 1])
      out.raw("\" gap=\"")
      out.decimal(gap)
      let ways = part.nextSegment.ways(row: row)
      out.raw(ways.isEmpty ? "\"/>" : "\">")
      for way in ways { write(way, to: &out) }
      if !ways.isEmpty { out.raw("</next>") }
    }
    out.raw("</contact>\n")
  }

  private func write(_ way: Way, to out: inout ByteBuffer) {
    out.raw("<way gain=\"")
    out.decimal(way.gain.decimal)
    out.raw("\">")
    for change in way.changes {
      out.raw("<change parameter=\"")
      out.raw(parameterIds[change.parameter])
      out.raw("\" to=\"")
      out.match(change.to)
      out.raw("\" gain=\"")
      out.decimal(change.gain.decimal)
      out.raw("\"/>")
    }
    out.raw("</way>")
  }
}

extension ByteBuffer {
  /// Appends the canonical form, without a `String` for the usual ones.
  fileprivate mutating func match(_ match: Match) {
    switch match {
    case .range(let index):
      raw("range:")
      integer(index + 1)
    case .features(let indices):
      for (position, index) in indices.enumerated() {
        raw(position == 0 ? "feature:" : " feature:")
        integer(index + 1)
      }
    case .outside, .other, .missing: raw(match.canonical)
    }
  }
}

/// `<field name="…">value</field>` of one field, for any contact.
private struct FieldCell {
  private let start: [UInt8]
  private let value: CanonicalValue

  init(_ field: FieldValues) {
    start = Array("<field name=\"\(field.name)\">".utf8)
    value = CanonicalValue(field.column)
  }

  func write(row: Int, to out: inout ByteBuffer) {
    guard value.exists(row: row) else { return }
    out.raw(start)
    value.write(row: row, to: &out)
    out.raw("</field>")
  }
}

/// `<contribution …/>` of one parameter, for any contact.
private struct ContributionCell {
  private let start: [UInt8]
  /// Per outcome: all that follows the value.
  private let ends: [[UInt8]]
  private let codes: [Int32]
  private let value: CanonicalValue

  init(_ parameter: ScoredParameter) {
    start = Array("<contribution parameter=\"\(parameter.parameter.id)\"".utf8)
    ends = parameter.outcomes.map { outcome in
      let markup =
        " match=\"\(outcome.match.canonical)\" points=\"\(outcome.points)\" relevance=\"\(parameter.parameter.relevance)\" score=\"\(outcome.contribution.decimal)\"/>"
      return Array(markup.utf8)
    }
    codes = parameter.codes
    value = CanonicalValue(parameter.values)
  }

  func write(row: Int, to out: inout ByteBuffer) {
    out.raw(start)
    if value.exists(row: row) {
      out.raw(" value=\"")
      value.write(row: row, to: &out)
      out.byte(UInt8(ascii: "\""))
    }
    out.raw(ends[Int(codes[row])])
  }
}
