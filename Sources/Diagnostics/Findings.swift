/// All that was found wrong, in the order it was found; nothing stops at the first.
package struct Findings: Sendable {
  package private(set) var all: [Diagnostic] = []
  package private(set) var errorCount = 0

  package init() {}

  package var hasErrors: Bool { errorCount > 0 }
  package var warningCount: Int { all.count - errorCount }

  package mutating func add(_ diagnostic: Diagnostic) {
    all.append(diagnostic)
    if diagnostic.severity == .error { errorCount += 1 }
  }

  /// Makes room for findings that are about to be added.
  package mutating func reserve(_ count: Int) { all.reserveCapacity(all.count + count) }

  package mutating func add(contentsOf other: Findings) {
    // The findings of a large file are not copied.
    if all.isEmpty { all = other.all } else { all.append(contentsOf: other.all) }
    errorCount += other.errorCount
  }
}
