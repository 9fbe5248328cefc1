package import Diagnostics
package import Scoring
package import SegmentationModel

/// The file names of the pages that the segments' lists fill.
package enum SegmentPageNames {
  /// A page of a list: the segment's id, with the number of each page but the first.
  static func name(of segment: String, page: Int) -> String {
    page == 0 ? segment : "\(segment)-\(page + 1)"
  }

  /// Reports the segments whose list would go on in a page that is another segment's.
  package static func review(
    _ segmentation: Segmentation, _ summary: Summary, into findings: inout Findings
  ) {
    let segments = segmentation.segments
    for (segment, row) in zip(segments, summary.segments) {
      for page in (0..<ContactListPage.pageCount(row.contacts)).dropFirst() {
        let name = name(of: segment.id, page: page)
        guard let other = segments.first(where: { $0.id == name }) else { continue }
        report(segment, other, page: "segments/\(name).html", into: &findings)
      }
    }
  }

  private static func report(
    _ segment: Segment, _ other: Segment, page: String, into findings: inout Findings
  ) {
    let isLater =
      (other.place.line ?? 0, other.place.column ?? 0) > (segment.place.line ?? 0, segment.place.column ?? 0)
    let (first, last) = isLater ? (segment, other) : (other, segment)
    findings.add(
      Diagnostic(
        .segmentPagesCollide, at: last.place,
        ["segment": .quoted(segment.id), "other": .quoted(other.id), "page": .plain(page)],
        notes: [Diagnostic.Note(.conflictsWith, at: first.place, ["text": .plain("id: \(first.id)")])]))
  }
}
