/// A failure that a test lets happen, since a disk cannot be told to fail at a chosen moment.
package struct PublicationFault: Sendable, Hashable {
  /// The steps of ``Publication/publish(generator:modelDigest:dataDigest:inputs:)`` in order.
  package enum Step: Sendable, CaseIterable {
    /// Files that are not ours go into the new output.
    case carryingOver
    /// The manifest is written, as the last file.
    case writingManifest
    /// The new output reaches the disk.
    case synchronising
    /// The new output takes the place of the earlier one.
    case exchanging
    /// Between the two renames, where the folders cannot be exchanged in one step.
    case renaming
  }

  /// Where it happens.
  package var step: Step
  /// The system's code that the step reports.
  package var errno: Int32
  /// The process ends there: nothing is put right.
  package var isCrash: Bool

  /// A failure at a step; the process goes on and puts things right unless it is a crash.
  package init(_ step: Step, errno: Int32 = 5, isCrash: Bool = false) {
    self.step = step
    self.errno = errno
    self.isCrash = isCrash
  }
}
