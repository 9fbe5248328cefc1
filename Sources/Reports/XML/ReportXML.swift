import Diagnostics
import Formats
import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// `report.xml`: the model, the summary with the segmentation table, and the data issues.
struct ReportXML: Document {
  let report: Report
  let part: SegmentationReport
  let words: ReportWords

  var kind: DocumentKind { .report }
  var path: String { "\(words.language)/\(part.folder)/report.xml" }

  func write(to sink: ([UInt8]) throws -> Void) throws {
    var out = ByteBuffer()
    out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<report xmlns=\"urn:segmenta:report:1\"")
    out.attribute("xml:lang", words.language)
    out.attribute("kind", part.folder)
    out.attribute("as-of", report.asOf.description)
    out.attribute("generator", report.generator)
    out.attribute("model-digest", report.modelDigest)
    out.attribute("data-digest", report.dataDigest)
    if let currency = report.project.currency { out.attribute("currency", currency.code) }
    out.raw(">\n")
    out.element("title", words.text(report.project.title))
    writeModel(&out)
    writeSummary(&out)
    out.raw("<issues warnings=\"\(part.findings.count)\">\n")
    for finding in part.findings {
      write(finding, &out)
      try out.drainIfFull(sink)
    }
    out.raw("</issues>\n</report>\n")
    try out.drain(sink)
  }

  // MARK: - Model

  private func writeModel(_ out: inout ByteBuffer) {
    let contacts = part.contacts
    out.raw("<model")
    out.attribute("lowest", contacts.lowest.decimal.description)
    out.attribute("highest", contacts.highest.decimal.description)
    out.raw(">\n")
    var enabled = 0
    for parameter in part.segmentation.parameters {
      if parameter.isEnabled {
        write(contacts.parameters[enabled], tally: part.summary.tallies[enabled], &out)
        enabled += 1
      } else {
        out.raw("<parameter")
        out.attribute("id", parameter.id)
        out.attribute("field", parameter.field)
        out.attribute("relevance", parameter.relevance.description)
        out.raw(" enabled=\"false\">\n")
        out.element("label", words.text(parameter.label))
        out.raw("</parameter>\n")
      }
    }
    for (index, segment) in part.segmentation.segments.enumerated() {
      out.raw("<segment")
      out.attribute("id", segment.id)
      if index > 0 { out.attribute("from", contacts.limits.starts[index - 1].description) }
      if index < contacts.limits.starts.count {
        out.attribute("to", contacts.limits.starts[index].description)
      }
      out.raw(">\n")
      out.element("label", words.text(segment.label))
      if let approach = segment.approach { out.element("approach", words.text(approach)) }
      out.raw("</segment>\n")
    }
    out.raw("</model>\n")
  }

  private func write(_ scored: ScoredParameter, tally: [Int], _ out: inout ByteBuffer) {
    let parameter = scored.parameter
    out.raw("<parameter")
    out.attribute("id", parameter.id)
    out.attribute("field", parameter.field)
    if let measure = parameter.measure { out.attribute("measure", measure.rawValue) }
    out.attribute("relevance", parameter.relevance.description)
    out.attribute("influence", part.contacts.influence(of: scored).description)
    out.attribute("lowest", scored.lowest.decimal.description)
    out.attribute("highest", scored.highest.decimal.description)
    if case .features(_, _, let combine) = parameter.rules, scored.isList {
      out.attribute("combine", combine.rawValue)
    }
    out.attribute("changeable", parameter.isChangeable ? "true" : "false")
    out.raw(">\n")
    out.element("label", words.text(parameter.label))
    if let description = parameter.description { out.element("description", words.text(description)) }
    let labels = words.ruleLabels(of: parameter, in: part.contacts)
    switch parameter.rules {
    case .ranges(let ranges, _):
      for (index, range) in ranges.enumerated() {
        out.raw("<range")
        if let from = range.from { out.attribute("from", from.description) }
        if let to = range.to { out.attribute("to", to.description) }
        writeRule(points: range.points, contacts: tally[index], label: labels[index], also: [], "range", &out)
      }
    case .features(let features, _, _):
      for (index, feature) in features.enumerated() {
        out.raw("<feature")
        out.attribute("value", feature.value)
        writeRule(
          points: feature.points, contacts: tally[index], label: labels[index], also: feature.also, "feature",
          &out)
      }
    }
    writeFallback("missing", points: parameter.missing, contacts: tally[scored.missingCode], &out)
    switch parameter.rules {
    case .ranges(_, let outside):
      writeFallback("outside", points: outside, contacts: tally[scored.unmatchedCode], &out)
    case .features(_, let other, _):
      writeFallback("other", points: other, contacts: tally[scored.unmatchedCode], &out)
    }
    out.raw("</parameter>\n")
  }

  private func writeRule(
    points: ExactDecimal, contacts: Int, label: String, also: [String], _ name: StaticString,
    _ out: inout ByteBuffer
  ) {
    out.attribute("points", points.description)
    out.attribute("contacts", String(contacts))
    out.raw(">")
    out.element("label", label)
    for word in also { out.element("also", word) }
    out.raw("</")
    out.raw(name)
    out.raw(">\n")
  }

  private func writeFallback(
    _ name: StaticString, points: ExactDecimal, contacts: Int, _ out: inout ByteBuffer
  ) {
    out.raw("<")
    out.raw(name)
    out.attribute("points", points.description)
    out.attribute("contacts", String(contacts))
    out.raw("/>\n")
  }

  // MARK: - Summary

  private func writeSummary(_ out: inout ByteBuffer) {
    let summary = part.summary
    out.raw("<summary")
    out.attribute("contacts", String(part.contacts.count))
    out.attribute("mean", summary.mean.description)
    out.attribute("median", summary.median.description)
    out.attribute("completeness", summary.completeness.description)
    out.raw(">\n")
    for (segment, row) in zip(part.segmentation.segments, summary.segments) {
      out.raw("<segment")
      out.attribute("ref", segment.id)
      out.attribute("contacts", String(row.contacts))
      out.attribute("share", row.share.description)
      out.attribute("href", "segments/\(segment.id).xml")
      out.raw(">\n")
      for total in row.totals {
        guard let value = total.value else { continue }
        out.raw("<total")
        out.attribute("field", part.contacts.fields[total.field].name)
        out.attribute("value", value.description)
        out.raw("/>\n")
      }
      for (parameter, typical) in zip(part.contacts.parameters, row.typical) {
        guard let typical else { continue }
        out.raw("<typical")
        out.attribute("parameter", parameter.parameter.id)
        out.attribute("match", typical.match.canonical)
        out.attribute("share", typical.share.description)
        out.raw("/>\n")
      }
      out.raw("</segment>\n")
    }
    out.raw("</summary>\n")
  }

  // MARK: - Issues

  private func write(_ finding: Diagnostic, _ out: inout ByteBuffer) {
    out.raw("<issue")
    out.attribute("code", finding.code.rawValue)
    if let place = finding.place {
      out.attribute("file", place.file)
      if let line = place.line { out.attribute("line", String(line)) }
      if let column = place.column { out.attribute("column", String(column)) }
    }
    if let contact = finding.contact { out.attribute("contact", contact) }
    out.raw(">")
    out.text(finding.message(in: words.localizer))
    out.raw("</issue>\n")
  }
}
