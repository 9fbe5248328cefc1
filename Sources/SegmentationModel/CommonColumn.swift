/// The columns that every list of contacts has, whatever the fields; no field can be listed under their names.
///
/// Pages, addresses of filtered lists and the lists' script call them so.
package enum CommonColumn: String, Sendable, CaseIterable {
  /// `percent` places a score between the lowest and the highest; `owner` is left out where contacts have none.
  case id, rank, name, segment, score, percent, completeness, owner
}
