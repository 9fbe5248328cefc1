/// The columns that every list of contacts has, whatever the fields; no field can be listed under their names.
package enum CommonColumn: String, Sendable, CaseIterable {
  case id, rank, name, segment, score, percent, completeness, owner
}
