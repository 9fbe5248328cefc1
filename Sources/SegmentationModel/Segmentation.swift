package import Diagnostics
package import Values

/// The segmentation of one kind of contact: its data, parameters and segments.
package struct Segmentation: Sendable {
  /// Companies and people are segmented separately, by the same rules.
  package enum Kind: String, Sendable, CaseIterable {
    /// The keys of the project file, which also name the folders of the report.
    case companies
    case people
  }

  /// A project has at most one segmentation of each.
  package var kind: Kind
  /// The file with one row for each contact.
  package var contacts: ContactSource
  /// The files with any number of rows for a contact, in the order of the project file.
  package var related: [RelatedFile]
  /// In the order of the project file, with those that are switched off.
  package var parameters: [Parameter]
  /// Lowest first.
  package var segments: [Segment]
  /// What decides where each segment begins.
  package var limits: SegmentLimits

  /// The parameters that make up the score.
  package var enabledParameters: [Parameter] { parameters.filter(\.isEnabled) }

  /// Takes everything as it is: that names lead somewhere and limits ascend is for the reader to check.
  package init(
    kind: Kind, contacts: ContactSource, related: [RelatedFile], parameters: [Parameter],
    segments: [Segment], limits: SegmentLimits
  ) {
    self.kind = kind
    self.contacts = contacts
    self.related = related
    self.parameters = parameters
    self.segments = segments
    self.limits = limits
  }
}

/// A named part of the scores.
package struct Segment: Sendable {
  /// Ids that no segment can have: Windows keeps them for devices, whatever ending a page's name has.
  package static let deviceNames = Set(
    ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })

  /// Unique among the segments of the segmentation; stays the same when labels are reworded.
  package var id: String
  /// The id where the project file gives none.
  package var label: LocalizedText
  /// How its members are served: plain text; a blank line parts paragraphs, "- " begins a list item.
  package var approach: LocalizedText?
  /// A link to the sales process of the segment (http or https).
  package var process: String?
  /// Where its item of the list begins.
  package var place: Place

  /// A segment without its limits, which the segmentation holds for all of them.
  package init(id: String, label: LocalizedText, approach: LocalizedText?, process: String?, place: Place) {
    self.id = id
    self.label = label
    self.approach = approach
    self.process = process
    self.place = place
  }
}

/// How the segments of a segmentation are limited: one way for all of them.
package enum SegmentLimits: Sendable, Hashable {
  /// Equal parts of the reachable span.
  case equal
  /// Where each segment but the lowest begins, ascending: one fewer than there are segments.
  case scores([ExactDecimal])
  /// The share of the contacts in each segment, in percent, lowest first; they add up to 100.
  case shares([ExactDecimal])
}
