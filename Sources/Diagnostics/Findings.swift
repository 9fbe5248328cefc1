/// All that was found wrong, in the order it was found; nothing stops at the first.
package struct Findings: Sendable {
  /// Errors and warnings alike, in the order they were found.
  package private(set) var all: [Diagnostic] = []
  /// How many of them are errors; kept while they are added, since it is asked for often.
  package private(set) var errorCount = 0

  /// Nothing found yet.
  package init() {}

  /// Whether a build has to stop.
  package var hasErrors: Bool { errorCount > 0 }
  /// How many of them are warnings, which a build survives unless it is strict.
  package var warningCount: Int { all.count - errorCount }

  /// Adds what was found last.
  package mutating func add(_ diagnostic: Diagnostic) {
    all.append(diagnostic)
    if diagnostic.severity == .error { errorCount += 1 }
  }

  /// Makes room for findings that are about to be added.
  package mutating func reserve(_ count: Int) { all.reserveCapacity(all.count + count) }

  /// Adds what another part found, behind what is here already and in its own order.
  package mutating func add(contentsOf other: Findings) {
    // The findings of a large file are not copied.
    if all.isEmpty { all = other.all } else { all.append(contentsOf: other.all) }
    errorCount += other.errorCount
  }
}
