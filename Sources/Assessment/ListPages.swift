import Diagnostics
import Scoring
import SegmentationModel

/// How the list of a segment's contacts is parted into pages, and what their files are called.
package enum ListPages {
  /// Rows a page, as many as the script shows.
  package static let length = 100

  /// How many pages a list of so many rows has; an empty one has one.
  package static func count(ofRows rows: Int) -> Int { max(1, (rows + length - 1) / length) }

  /// The name of a page's file without its ending: the list's, with the number of each page but the first.
  package static func name(of list: String, page: Int) -> String {
    page == 0 ? list : "\(list)-\(page + 1)"
  }

  /// Reports the segments whose list would go on in a page that is another segment's.
  static func review(_ segmentation: Segmentation, _ summary: Summary, into findings: inout Findings) {
    let segments = segmentation.segments
    for (segment, row) in zip(segments, summary.segments) {
      for page in (0..<count(ofRows: row.contacts)).dropFirst() {
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
