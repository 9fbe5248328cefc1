package import Values

/// A contact that one change would take to the next segment.
package struct OneStep: Sendable, Hashable {
  /// Of the contact.
  package var row: Int
  /// What is missing to the next segment.
  package var gap: ExactDecimal
  /// The change of the smallest gain that suffices alone.
  package var change: Change
}

extension NextSegmentFinder {
  /// The change of the smallest gain that takes a contact to the next segment alone, in model order among equals.
  ///
  /// - Returns: nil where no single one suffices, and in the best segment.
  package func simplestChange(row: Int) -> Change? {
    let segment = Int(contacts.segments[row])
    guard segment < thresholds.count, let threshold = thresholds[segment] else { return nil }
    let gap = threshold - contacts.scores[row]
    var best: FieldMove?
    for field in fields {
      let moves = field.lone(row: row)
      let index = moves.firstIndex(reaching: gap)
      guard index < moves.endIndex else { continue }
      if best.map({ moves[index].precedes($0) }) ?? true { best = moves[index] }
    }
    return best.map { change($0.first, row: row) }
  }

  /// The contacts that one change would take to the next segment, those first that miss least.
  ///
  /// Only contacts near enough to a limit are looked at: what the most generous change adds bounds the
  /// search, and it ends in each segment with as many as are wanted.
  ///
  /// - Parameters:
  ///   - most: how many are wanted.
  ///   - rows: the contacts to choose from, best score first; of equal gaps the earlier comes first.
  /// - Complexity: O(rows), and O(fields × log moves) for each that is looked at.
  package func oneStepAway(_ most: Int, among rows: some Sequence<Int32>) -> [OneStep] {
    let reach = fields.map(\.largestLoneGain).max() ?? 0
    var found = [Int](repeating: 0, count: thresholds.count)
    var steps: [OneStep] = []
    for row in rows {
      let row = Int(row)
      let segment = Int(contacts.segments[row])
      guard segment < thresholds.count, found[segment] < most, let threshold = thresholds[segment],
        threshold - contacts.scores[row] <= reach, let gap = contacts.gap(row: row),
        let change = simplestChange(row: row)
      else { continue }
      found[segment] += 1
      steps.append(OneStep(row: row, gap: gap, change: change))
    }
    // Within a segment they are in order already.
    let sorted = steps.enumerated().sorted { left, right in
      left.element.gap != right.element.gap
        ? left.element.gap < right.element.gap : left.offset < right.offset
    }
    return sorted.prefix(most).map(\.element)
  }
}
