/// The columns that every list of contacts has, whatever the fields (`output.md`, "HTML").
package enum CommonColumn: String, Sendable, CaseIterable {
  case id, rank, name, segment, score, percent, completeness, owner
}
