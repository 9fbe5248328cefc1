package import Diagnostics

/// Who a file is shared with, and what they may see of it.
package struct Audience: Sendable {
  package var name: String
  /// Fields, or `name`, `owner`, `link`, that are not in the file at all.
  package var leftOut: [String]
  /// Fields, or `name`, `owner`, `link`, that are replaced by a stand-in.
  package var masked: [String]
  /// Whether the points of each parameter are shown, not only the score.
  package var showsBreakdown: Bool
  /// The ids of the segments that may be shared, as written (`key` or `companies/key`); nil for all.
  package var segments: [String]?
  package var place: Place

  package init(
    name: String, leftOut: [String], masked: [String], showsBreakdown: Bool, segments: [String]?, place: Place
  ) {
    self.name = name
    self.leftOut = leftOut
    self.masked = masked
    self.showsBreakdown = showsBreakdown
    self.segments = segments
    self.place = place
  }
}
