package import Diagnostics

/// Who a file is shared with, and what they may see of it.
package struct Audience: Sendable {
  /// The key under `audiences:`: small letters, digits, `-` and `_`.
  package var name: String
  /// Fields, or `name`, `owner`, `link`, that are not in the file at all.
  package var leftOut: [String]
  /// Fields, or `name`, `owner`, `link`, that are replaced by a stand-in.
  package var masked: [String]
  /// Whether the points of each parameter are shown, not only the score.
  package var showsBreakdown: Bool
  /// The ids of the segments that may be shared, as written (`key` or `companies/key`); nil for all.
  package var segments: [String]?
  /// Where the project file writes the name.
  package var place: Place

  /// Takes names as they are: that the project has such fields and segments is for the reader to check.
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
